//! How much of the difference in cost each change of the policy causes: all sets of changes are solved, from
//! none, which is A, to all, which is B.

use super::inputs::{Change, Group, KeyDifference};
use super::{money, shapley};
use crate::diagnostic::Problems;
use crate::document::{Entry, KeyPath};
use crate::policy::{Aim, Family, Resolved};
use crate::quantity::exact;
use crate::report::rounding::{adding_up, hundredths};
use crate::report::summary::Summary;
use crate::run_folder::Stored;
use crate::sweep::Status;
use num_rational::BigRational;
use schemars::JsonSchema;
use serde::Serialize;

/// The most changes that are told apart: eight take 256 solves.
pub const MOST_CHANGES: usize = 8;

/// What one change causes.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Share {
    /// The key of the change, or the table whose changes go together.
    pub change: String,
    /// The values that it changes.
    pub keys: Vec<KeyDifference>,
    /// What it adds to the cost of A if it alone is made, to two decimals; `null` where there is then no plan.
    pub alone: Option<f64>,
    /// Its share of the difference whatever the order of the changes (the Shapley value), to two decimals that add up; `null` where that is refused.
    pub share: Option<f64>,
}

/// A set of changes with which there is no plan that could be compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SetWithoutPlan {
    /// The changes that are made; none are A.
    pub changes: Vec<String>,
    /// How the search ended.
    pub status: Status,
}

/// How much of the difference in cost each change causes.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Attribution {
    /// Cost of A, solved again; `null` where it has no plan.
    pub cost_a: Option<f64>,
    /// Cost of B, solved again.
    pub cost_b: Option<f64>,
    /// B less A: what the shares add up to.
    pub change: Option<f64>,
    /// What the changes do together beyond what each does alone; `null` where any of them is not known.
    pub together: Option<f64>,
    /// Each change.
    pub shares: Vec<Share>,
    /// Scenarios that were solved.
    pub solved: u64,
    /// Largest gap of the stage of cost of any of them, as a share: by so much each cost may be off the least of the plans that are as good in what is wanted before.
    pub largest_gap: Option<f64>,
    /// Why there are no shares; `null` where there are.
    pub refused: Option<String>,
    /// Sets of changes without a plan, by which the shares are refused.
    pub without_plan: Vec<SetWithoutPlan>,
}

/// The scenarios that an attribution takes: one for each set of changes, a set being the number whose bits are
/// its changes.
#[derive(Debug)]
pub struct Subsets {
    groups: Vec<Group>,
    /// The policies, the set of none first.
    pub policies: Vec<Resolved>,
}

impl Subsets {
    /// Of the policy of A with the changes to B.
    ///
    /// # Errors
    /// The problems of the first set of changes that is no policy.
    pub fn of(a: &Stored, groups: Vec<Group>) -> Result<Self, (Vec<String>, Problems)> {
        let family = Family::of_document(a.policy.clone(), &a.policy_file());
        let sets = 0..1_usize << groups.len();
        let policies: Result<Vec<Resolved>, _> =
            sets.map(|set| with(&family, &groups, set).map_err(|problems| (names(&groups, set), problems))).collect();
        Ok(Self { policies: policies?, groups })
    }

    /// The shares, from what became of each set.
    #[must_use]
    pub fn attribute(&self, summaries: &[Summary]) -> Attribution {
        let costs: Vec<Option<BigRational>> = summaries.iter().map(cost).collect();
        let without = (0..costs.len()).filter(|set| costs[*set].is_none());
        let without_plan: Vec<SetWithoutPlan> = without
            .map(|set| SetWithoutPlan { changes: names(&self.groups, set), status: summaries[set].status })
            .collect();
        let known: Option<Vec<BigRational>> = costs.iter().cloned().collect();
        let alone = self.alone(&costs);
        let stages = summaries.iter().flat_map(|summary| &summary.stages);
        let gaps = stages.filter(|stage| stage.aim == Aim::Cost).map(|stage| stage.gap);
        let change = costs.first().cloned().flatten().zip(costs.last().cloned().flatten()).map(|(a, b)| b - a);
        let shown = |amount: &BigRational| money::in_full(hundredths(amount));
        let [cost_a, cost_b] = [costs.first(), costs.last()].map(|cost| cost.and_then(Option::as_ref).map(shown));
        let shares = known.as_ref().map(|values| shapley::shapley(self.groups.len(), values));
        let shares = shares.map(|shares| adding_up(&shares, hundredths(&shares.iter().sum())));
        let (alone, together) = rounded(&alone, change.as_ref());
        let rows = self.groups.iter().enumerate().map(|(place, (name, members))| Share {
            change: name.clone(),
            keys: members.iter().map(Change::shown).collect(),
            alone: alone[place].map(money::in_full),
            share: shares.as_ref().map(|shares| money::in_full(shares[place])),
        });
        Attribution {
            cost_a,
            cost_b,
            change: change.as_ref().map(shown),
            together: together.map(money::in_full),
            shares: rows.collect(),
            solved: summaries.len() as u64,
            largest_gap: gaps.reduce(f64::max),
            refused: refused(&without_plan),
            without_plan,
        }
    }

    /// What each change adds to A, where both have a plan.
    fn alone(&self, costs: &[Option<BigRational>]) -> Vec<Option<BigRational>> {
        let none = costs[0].as_ref();
        let adds = |place: usize| Some(costs[1 << place].as_ref()? - none?);
        (0..self.groups.len()).map(adds).collect()
    }
}

/// Hundredths of what each change does alone and of what they do together, which add up to the whole
/// change where all are known.
fn rounded(alone: &[Option<BigRational>], change: Option<&BigRational>) -> (Vec<Option<i64>>, Option<i64>) {
    let known: Option<Vec<BigRational>> = alone.iter().cloned().collect();
    let (Some(mut parts), Some(change)) = (known, change) else {
        return (alone.iter().map(|amount| amount.as_ref().map(hundredths)).collect(), None);
    };
    parts.push(change - parts.iter().sum::<BigRational>());
    let mut shown = adding_up(&parts, hundredths(change));
    let together = shown.pop();
    (shown.into_iter().map(Some).collect(), together)
}

fn refused(without: &[SetWithoutPlan]) -> Option<String> {
    let first = without.first()?;
    let made = match &first.changes[..] {
        [] => "without any change, which is A,".to_string(),
        changes => format!("with {}", changes.join(" and ")),
    };
    let more = match without.len() - 1 {
        0 => String::new(),
        1 => ", as 1 more set of changes has".to_string(),
        more => format!(", as {more} more sets of changes have"),
    };
    Some(format!(
        "There are no shares of the difference, since A {made} has no plan whose cost could be compared ({}){more}: let changes go together that need each other, by --group-by-table, or take an A and a B that differ in less.",
        first.status.word()
    ))
}

/// The cost that the verifier recomputed, of a plan that it found nothing wrong with.
fn cost(summary: &Summary) -> Option<BigRational> {
    let totals = summary.totals.as_ref().filter(|_| summary.verified == Some(true))?;
    Some(exact(totals.cost()))
}

fn names(groups: &[Group], set: usize) -> Vec<String> {
    groups.iter().enumerate().filter(|(place, _)| set & (1 << place) != 0).map(|(_, (name, _))| name.clone()).collect()
}

fn with(family: &Family, groups: &[Group], set: usize) -> Result<Resolved, Problems> {
    let made = groups.iter().enumerate().filter(|(place, _)| set & (1 << place) != 0);
    let changes: Vec<(&KeyPath, Option<&Entry>)> =
        made.flat_map(|(_, (_, members))| members).map(|change| (&change.key, change.b.as_ref())).collect();
    let mut problems = Problems::default();
    let family = family.with(&changes, &mut problems);
    if problems.any_error() {
        return Err(problems);
    }
    Ok(family.one(None)?.value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// What is wanted first is found within 20 %, cost within 1 % and 3 %.
    #[test]
    fn the_gap_that_is_told_is_that_of_cost_and_not_of_what_is_wanted_first() {
        let stage = |aim: &str, gap: f64| json!({"aim": aim, "unit": "", "value": 1.0, "bound": 1.0, "gap": gap, "proof": "optimal"});
        let summary = |gap: f64| -> Summary {
            let stages = [stage("teachers_hired", 0.2), stage("cost", gap)];
            let totals = json!({"cost_wan": 1.0, "cost_by_year_wan": [1.0], "teachers_moved": 0, "teachers_hired": 0});
            let document = json!({
                "name": "", "title": "", "group": null, "varied": {}, "status": "solved", "stages": stages, "totals": totals,
                "units_not_passing": 0, "coefficients_over_limit": 0, "years": 1, "first_aim": "teachers_hired", "goal": null,
                "money_prices": null, "verified": true, "findings": [], "given_way": [], "conflict": null, "reason": null,
                "seconds": null,
            });
            serde_json::from_value(document).unwrap_or_else(|error| panic!("{error}"))
        };
        let subsets = Subsets { groups: vec![("move".to_string(), Vec::new())], policies: Vec::new() };
        assert_eq!(subsets.attribute(&[summary(0.01), summary(0.03)]).largest_gap, Some(0.03));
    }
}
