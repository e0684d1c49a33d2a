//! The view of a state budget that is split over counties.

mod shown;

use super::comparison::explanation;
use super::summary::Summary;
use crate::allocation::Allocation;
use crate::policy::Aim;
use crate::quantity::{Decimal, Wan};
use crate::sweep::Status;
use schemars::JsonSchema;
use serde::Serialize;

/// Status of a county whose tables, or whose policy, cannot be used.
const INVALID: &str = "invalid";

/// A county with its share.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountyShare {
    /// Name of its folder, which is that of the run folder with its plan too.
    pub folder: String,
    /// Name of the county; empty where its tables cannot be read.
    pub county: String,
    /// How it ended; `invalid` where its tables cannot be read, or the policy does not fit it. Without `solved` or `stopped` it takes no part in the split.
    #[schemars(extend("enum" = ["solved", "stopped", "stopped_without_plan", "infeasible", "unbounded", "failed", INVALID]))]
    pub status: String,
    /// Its share of the budget; `null` without a plan, as what follows.
    pub share_wan: Option<Wan>,
    /// What its plan costs, recomputed by the verifier; never above the share.
    pub cost_wan: Option<Wan>,
    /// What is wanted first, with the share.
    pub value: Option<f64>,
    /// The same without any money; `null` where there is no plan without.
    pub value_without: Option<f64>,
    /// What 1 more of the money unit would save of it, on the county's continuous relaxation; `null` where that tells nothing.
    pub marginal: Option<f64>,
    /// Judged units that do not pass after the plan; one that is not assessed counts.
    pub units_not_passing: Option<u64>,
    /// Coefficients not within their limit after the plan.
    pub coefficients_over_limit: Option<u64>,
    /// People who move.
    pub teachers_moved: Option<u64>,
    /// People who are hired.
    pub teachers_hired: Option<u64>,
    /// Whether the verifier found nothing.
    pub verified: Option<bool>,
    /// Name of its scenario, which is that of the folder in its run folder; `null` without a plan.
    pub scenario: Option<String>,
    /// Why it has no plan, as sentences.
    pub explanation: Vec<String>,
}

/// What the counties come to together.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// Counties with a plan.
    pub counties: u64,
    /// Of these, with a plan that the verifier found nothing in.
    pub verified: u64,
    /// Sum of the shares.
    pub share_wan: Wan,
    /// Sum of the costs.
    pub cost_wan: Wan,
    /// What of the budget is nobody's share.
    pub rest_wan: Wan,
    /// Sum of the counties' values without any money; `null` without a split, and where one has no plan without.
    pub value_without: Option<f64>,
    /// Judged units that do not pass.
    pub units_not_passing: u64,
    /// Coefficients not within their limit.
    pub coefficients_over_limit: u64,
    /// People who move.
    pub teachers_moved: u64,
    /// People who are hired.
    pub teachers_hired: u64,
}

/// The split of a policy.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Split {
    /// Name of the policy.
    pub policy: String,
    /// Title of the policy.
    pub title: String,
    /// What is wanted first.
    #[schemars(extend("enum" = Aim::NAMES.map(|(name, _)| name)))]
    pub aim: String,
    /// Its unit; `null` without any plan.
    pub aim_unit: Option<String>,
    /// How the split ended: `stopped` with a gap larger than asked for, `infeasible` where the counties need more than the budget together, or there is no plan for any; `stopped_without_plan` where none was found.
    pub status: Status,
    /// Sum of the counties' values; `null` without a split.
    pub total: Option<f64>,
    /// No split has a smaller total; `null` without a proof.
    pub bound: Option<f64>,
    /// (total − bound) / total; 0 where both are 0.
    pub gap: Option<f64>,
    /// What 1 more of the money unit in the whole budget would save, by the price that the counties see: a direction on the bound, not a promise; `null` without a split.
    pub marginal: Option<f64>,
    /// How often the counties were asked.
    pub rounds: u64,
    /// How many relaxations they solved.
    pub relaxations: u64,
    /// How many plans were searched for.
    pub plans: u64,
    /// What the counties come to together.
    pub totals: Totals,
    /// The counties, in the order of the command line.
    pub counties: Vec<CountyShare>,
    /// Seconds that it took; `null` with `--without-times`.
    pub seconds: Option<f64>,
}

/// A budget of a state, split under each policy.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StateBudget {
    /// What is split.
    pub budget_wan: Wan,
    /// Shares are whole numbers of it.
    pub step_wan: Wan,
    /// Name of the ten thousands of currency that money is in.
    pub money_unit: String,
    /// The gap that was asked for.
    pub tolerance: f64,
    /// Each policy.
    pub policies: Vec<Split>,
}

/// A county at the end of a search.
#[derive(Debug, Clone)]
pub struct Ended<'a> {
    /// Name of its folder.
    pub folder: &'a str,
    /// Its name.
    pub county: &'a str,
    /// What it came to with its share, or why it has none; none where it is invalid.
    pub summary: Option<&'a Summary>,
    /// What it came to without any money.
    pub without: Option<&'a Summary>,
    /// Why it is invalid.
    pub explanation: Vec<String>,
}

impl CountyShare {
    /// Whether its tables, or its policy, cannot be used.
    #[must_use]
    pub fn is_invalid(&self) -> bool {
        self.status == INVALID
    }

    /// Whether a plan of it was found, with its share or, where there is no split, with the most that was tried.
    fn has_plan(&self) -> bool {
        [Status::Solved, Status::Stopped].iter().any(|status| self.status == status.word())
    }

    fn of(ended: &Ended, money_unit: &str, (share, marginal): (Option<Decimal>, Option<f64>)) -> Self {
        let summary = ended.summary;
        let with_share = summary.filter(|_| share.is_some());
        let totals = with_share.and_then(|summary| summary.totals.as_ref());
        let value = |summary: &Summary| summary.stages.first().map(|stage| stage.value);
        let whole = |count: Option<usize>| count.map(|count| count as u64);
        let explained = summary.map_or_else(Vec::new, |summary| explanation(summary, money_unit));
        Self {
            folder: ended.folder.to_string(),
            county: ended.county.to_string(),
            status: summary.map_or(INVALID, |summary| summary.status.word()).to_string(),
            share_wan: share.map(Wan),
            cost_wan: totals.map(|totals| Wan(totals.cost())),
            value: with_share.and_then(value),
            value_without: ended.without.and_then(value),
            marginal,
            units_not_passing: whole(with_share.and_then(|it| it.units_not_passing)),
            coefficients_over_limit: whole(with_share.and_then(|it| it.coefficients_over_limit)),
            teachers_moved: totals.map(|totals| totals.teachers_moved),
            teachers_hired: totals.map(|totals| totals.teachers_hired),
            verified: with_share.and_then(|it| it.verified),
            scenario: with_share.map(|it| it.name.clone()),
            explanation: ended.explanation.iter().cloned().chain(explained).collect(),
        }
    }
}

impl Totals {
    fn of(counties: &[CountyShare], budget: Decimal) -> Self {
        let sharing = || counties.iter().filter(|county| county.share_wan.is_some());
        let money =
            |of: fn(&CountyShare) -> Option<Wan>| Wan(sharing().filter_map(of).map(|Wan(it)| it).sum::<Decimal>());
        let count = |of: fn(&CountyShare) -> Option<u64>| sharing().filter_map(of).sum();
        let share_wan = money(|county| county.share_wan);
        Self {
            counties: sharing().count() as u64,
            verified: sharing().filter(|county| county.verified == Some(true)).count() as u64,
            share_wan,
            cost_wan: money(|county| county.cost_wan),
            rest_wan: Wan(budget - share_wan.0),
            value_without: sharing().next().and_then(|_| sharing().map(|county| county.value_without).sum()),
            units_not_passing: count(|county| county.units_not_passing),
            coefficients_over_limit: count(|county| county.coefficients_over_limit),
            teachers_moved: count(|county| county.teachers_moved),
            teachers_hired: count(|county| county.teachers_hired),
        }
    }
}

impl Split {
    /// Of a policy's name and title, with what its search found and what the counties came to.
    #[must_use]
    pub fn of(
        (policy, title): (&str, &str),
        found: &Allocation,
        ended: &[Ended],
        (budget, tolerance, money_unit): (Decimal, f64, &str),
    ) -> Self {
        let places = found.shares.iter().copied().zip(found.prices.iter().copied());
        let counties: Vec<CountyShare> =
            ended.iter().zip(places).map(|(ended, place)| CountyShare::of(ended, money_unit, place)).collect();
        let first = || ended.iter().filter_map(|ended| ended.summary);
        let gap = found.gap();
        let nobody = found.shares.iter().all(Option::is_none);
        let status = match gap {
            Some(_) if nobody && first().all(|summary| summary.status == Status::Infeasible) => Status::Infeasible,
            Some(_) if nobody => Status::StoppedWithoutPlan,
            Some(gap) if gap <= tolerance => Status::Solved,
            Some(_) => Status::Stopped,
            None if found.infeasible => Status::Infeasible,
            None => Status::StoppedWithoutPlan,
        };
        Self {
            policy: policy.to_string(),
            title: title.to_string(),
            aim: first().map(|summary| summary.first_aim.clone()).next().unwrap_or_default(),
            aim_unit: first().find_map(|summary| Some(summary.stages.first()?.unit.clone())),
            status,
            total: found.total.filter(|_| !nobody),
            bound: Some(found.bound).filter(|bound| bound.is_finite() && !nobody),
            gap: gap.filter(|gap| gap.is_finite() && !nobody),
            marginal: Some(found.price).filter(|_| !nobody),
            rounds: found.rounds as u64,
            relaxations: found.relaxations as u64,
            plans: found.plans as u64,
            totals: Totals::of(&counties, budget),
            counties,
            seconds: None,
        }
    }
}
