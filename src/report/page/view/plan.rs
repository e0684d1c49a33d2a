//! A plan in full: its steps, its money, the county after it, and what it rests on.

use super::exchanges::{self, ExchangeRow};
use super::facts::SchoolFacts;
use super::money::{self, FundingRow, MoneyRow, TeacherType};
use super::state::{State, limit};
use super::steps::{self, HireRow, MoveRow, PurchaseRow};
use crate::county::County;
use crate::evaluate::{Coefficient, Inspection, Scorecard, evaluate_with_limits, inspect};
use crate::plan::{Closing, Opening, Plan};
use crate::policy::{OpenLever, Policy};
use crate::quantity::approximate;
use crate::report::scenario::ScenarioView;
use crate::solve::{Outcome, StageValue};
use crate::standard::Standard;
use crate::sweep::Status;
use crate::timeline;
use crate::verify::Verdict;
use serde::{Deserialize, Serialize};

/// A difference coefficient before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoefficientPair {
    /// Name of the stage.
    pub stage: String,
    /// Name of the indicator.
    pub indicator: String,
    /// Today; `null` where there is none.
    pub before: Option<f64>,
    /// After the plan; `null` without a plan, or where there is none.
    pub after: Option<f64>,
    /// Largest that is allowed.
    pub limit: f64,
    /// Whether it is within the limit today.
    pub within_before: Option<bool>,
    /// Whether it is within the limit after the plan.
    pub within_after: Option<bool>,
}

/// A school that closes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosingRow {
    /// Calendar year as which begins it closes.
    pub year: u32,
    /// Code of the school.
    pub school: String,
    /// Code of the school that its pupils and teachers go to.
    pub into: String,
}

/// A new school that opens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpeningRow {
    /// Calendar year as which begins it opens.
    pub year: u32,
    /// The school, with its pupils in the plan's last year.
    pub school: SchoolFacts,
    /// Names of the stages that it teaches.
    pub stages: Vec<String>,
    /// The most pupils that it has places for.
    pub places: u32,
    /// Codes of schools that stay and some of whose pupils go there.
    pub takes_from: Vec<String>,
}

/// What one aim of the policy came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProofRow {
    /// What was minimised.
    pub aim: String,
    /// Unit of value and bound.
    pub unit: String,
    /// What the plan has.
    pub value: f64,
    /// No plan has less.
    pub bound: f64,
    /// The gap between them, in per cent of the value.
    pub gap: f64,
    /// Whether it is within the gap that was asked for.
    pub proved: bool,
}

/// A price or a limit that the policy assumes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssumptionRow {
    /// Key of the policy, such as `price_wan`.
    pub key: String,
    /// Hiring lever, facility, or stage that it is of; empty where it is of none.
    pub item: String,
    /// Whom a hiring lever hires; `null` of other keys.
    pub hires: Option<TeacherType>,
    /// The number.
    pub value: f64,
    /// Unit; `share` is shown in per cent, `money` is the county's.
    pub unit: String,
}

/// A plan in full.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanView {
    /// Name of the policy, or of the proposal's file.
    pub name: String,
    /// Sentence of the policy for people.
    pub title: String,
    /// How the search ended; `null` of a proposal.
    pub status: Option<Status>,
    /// Whether the verifier found nothing; `null` without a policy.
    pub verified: Option<bool>,
    /// What the verifier found, each as a sentence in English.
    pub findings: Vec<String>,
    /// First and last calendar year, where it has several.
    pub years: Option<[u32; 2]>,
    /// People who move.
    pub teachers_moved: u64,
    /// People who are hired.
    pub teachers_hired: u64,
    /// Money by purpose and item; empty where nothing has a price.
    pub money: Vec<MoneyRow>,
    /// Money by year, source and purpose of the table of funds; empty where nothing has a price.
    pub funding: Vec<FundingRow>,
    /// Which schools close.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closings: Vec<ClosingRow>,
    /// Which schools open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub openings: Vec<OpeningRow>,
    /// Who moves.
    pub moves: Vec<MoveRow>,
    /// Who is hired.
    pub hires: Vec<HireRow>,
    /// What is bought or built.
    pub purchases: Vec<PurchaseRow>,
    /// What else is done between schools.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exchanges: Vec<ExchangeRow>,
    /// Difference coefficients before and after, by the policy's limits.
    pub coefficients: Vec<CoefficientPair>,
    /// The county after the plan; `null` where it cannot be carried out.
    pub after: Option<State>,
    /// Aims of the policy, most important first.
    pub proof: Vec<ProofRow>,
    /// What the policy assumes.
    pub assumptions: Vec<AssumptionRow>,
}

impl PlanView {
    /// The plan of a scenario; `None` where it has none.
    #[must_use]
    pub fn of(view: &ScenarioView, standard: &Standard) -> Option<Self> {
        let (scenario, county, plan) = (view.scenario, view.county, view.plan()?);
        let policy = &scenario.policy;
        let mut shown = Self::unpriced(&policy.name, &policy.title, county, plan);
        shown.status = Some(scenario.status());
        shown.judge(scenario.verdict.as_ref());
        shown.tell_years(county, policy, plan);
        shown.price(county, policy, plan);
        shown.funding = view.money_by_year_and_source(plan).into_iter().map(FundingRow::of).collect();
        if let Outcome::Planned(planned) = &scenario.outcome {
            shown.proof = planned.stages.iter().map(proof).collect();
        }
        let after = scenario.verdict.as_ref().and_then(|verdict| verdict.scorecard.as_ref());
        shown.coefficients = pairs(view.today, after);
        let course = timeline::course(county, policy, plan).ok().and_then(|mut years| years.pop());
        let county_after = course.map(|then| then.county);
        shown.after = after.zip(county_after.as_ref()).map(|(scorecard, county)| state(county, standard, scorecard));
        shown.openings = openings(county, policy, county_after.as_ref());
        Some(shown)
    }

    /// A plan without prices, judged before and after by the whole standard.
    #[must_use]
    pub fn of_proposal(
        name: &str,
        county: &County,
        standard: &Standard,
        plan: &Plan,
        [before, after]: [&Inspection; 2],
    ) -> Self {
        let mut shown = Self::unpriced(name, "", county, plan);
        shown.coefficients = pairs(&before.scorecard, Some(&after.scorecard));
        // Only steps that can be carried out are in the plan of a proposal.
        let then = plan.apply(county).unwrap_or_else(|_| county.clone());
        shown.after = Some(State::of(&then, standard, after, &after.scorecard));
        shown
    }

    fn unpriced(name: &str, title: &str, county: &County, plan: &Plan) -> Self {
        Self {
            name: name.to_string(),
            title: title.to_string(),
            status: None,
            verified: None,
            findings: Vec::new(),
            years: None,
            teachers_moved: plan.teachers_moved().into(),
            teachers_hired: plan.teachers_hired().into(),
            money: Vec::new(),
            funding: Vec::new(),
            closings: plan.closings.iter().map(|step| closing(county, step)).collect(),
            openings: Vec::new(),
            moves: steps::moves(county, plan),
            hires: steps::hires(plan),
            purchases: steps::purchases(county, plan),
            exchanges: exchanges::exchanges(county, plan),
            coefficients: Vec::new(),
            after: None,
            proof: Vec::new(),
            assumptions: Vec::new(),
        }
    }

    /// Adds what the steps cost by a policy's prices, and what the policy assumes.
    pub fn price(&mut self, county: &County, policy: &Policy, plan: &Plan) {
        self.money = money::rows(&crate::ledger::payments(county, policy, plan), policy, county.year);
        self.assumptions = assumptions(county, policy);
    }

    /// The calendar years of the plan and of its steps, where it has several.
    fn tell_years(&mut self, county: &County, policy: &Policy, plan: &Plan) {
        let calendar = |year: u32| county.year.saturating_add(year);
        let several = policy.horizon.years > 1;
        self.exchanges.iter_mut().for_each(|row| row.year = row.year.map(calendar).filter(|_| several));
        if !several {
            return;
        }
        self.years = Some([calendar(1), calendar(policy.horizon.years)]);
        self.moves.iter_mut().zip(&plan.moves).for_each(|(row, step)| row.year = Some(calendar(step.year)));
        self.hires.iter_mut().zip(&plan.hires).for_each(|(row, hire)| row.year = Some(calendar(hire.year)));
        self.purchases.iter_mut().zip(&plan.purchases).for_each(|(row, it)| row.year = Some(calendar(it.year)));
    }

    fn judge(&mut self, verdict: Option<&Verdict>) {
        self.verified = verdict.map(Verdict::passes);
        let findings = verdict.iter().flat_map(|verdict| &verdict.findings);
        self.findings = findings.map(|finding| finding.sentence.clone()).collect();
    }

    /// Coefficients that are not within the plan's limits today.
    #[must_use]
    pub fn coefficients_over_before(&self) -> usize {
        self.coefficients.iter().filter(|pair| pair.within_before != Some(true)).count()
    }

    /// The same after the plan.
    #[must_use]
    pub fn coefficients_over_after(&self) -> usize {
        self.coefficients.iter().filter(|pair| pair.within_after != Some(true)).count()
    }
}

/// The county in the end of a plan that can be carried out, with the pupils of that year, and its units
/// and coefficients by the policy's limits.
fn state(after: &County, standard: &Standard, scorecard: &Scorecard) -> State {
    State::of(after, standard, &inspect(after, standard), scorecard)
}

/// The coefficients of a county without a plan.
#[must_use]
pub(in crate::report) fn of_today(county: &County, standard: &Standard) -> Vec<CoefficientPair> {
    pairs(&evaluate_with_limits(county, standard, &std::collections::BTreeMap::new()), None)
}

fn pairs(before: &Scorecard, after: Option<&Scorecard>) -> Vec<CoefficientPair> {
    let pair = |(place, before): (usize, &Coefficient)| {
        let after = after.and_then(|after| after.coefficients.get(place));
        CoefficientPair {
            stage: before.stage.to_string(),
            indicator: before.indicator.clone(),
            before: before.judged().coefficient(),
            after: after.and_then(|after| after.judged().coefficient()),
            limit: limit(before),
            within_before: before.within_limit,
            within_after: after.and_then(|after| after.within_limit),
        }
    };
    before.coefficients.iter().enumerate().map(pair).collect()
}

fn closing(county: &County, step: &Closing) -> ClosingRow {
    ClosingRow {
        year: county.year.saturating_add(step.year),
        school: step.school.to_string(),
        into: step.into.to_string(),
    }
}

fn openings(county: &County, policy: &Policy, after: Option<&County>) -> Vec<OpeningRow> {
    let row = |(step, lever): (&Opening, &OpenLever)| OpeningRow {
        year: county.year.saturating_add(step.year),
        school: SchoolFacts::of_school(&lever.school, after.map_or(0, |after| after.pupils_of(&step.school))),
        stages: lever.stages.iter().map(ToString::to_string).collect(),
        places: lever.places,
        takes_from: lever.takes.keys().map(ToString::to_string).collect(),
    };
    policy.opening().map(row).collect()
}

fn proof(stage: &StageValue) -> ProofRow {
    ProofRow {
        aim: stage.aim.name().to_string(),
        unit: stage.unit.clone(),
        value: stage.value,
        bound: stage.bound,
        gap: 100.0 * stage.gap,
        proved: stage.proof == crate::solve::Proof::Optimal,
    }
}

/// Prices and limits by the keys of a policy's file.
fn assumptions(county: &County, policy: &Policy) -> Vec<AssumptionRow> {
    let row = |key: &str, item: &str, value: f64, unit: &str| AssumptionRow {
        key: key.to_string(),
        item: item.to_string(),
        hires: None,
        value,
        unit: unit.to_string(),
    };
    let mut rows: Vec<AssumptionRow> = Vec::new();
    rows.extend(policy.budget.map(|budget| row("budget_wan", "", approximate(budget.0), "money")));
    if let Some(moves) = &policy.moves {
        rows.push(row("move_cost_wan", "", approximate(moves.cost.0), "money"));
        rows.extend(moves.max_km.map(|km| row("max_km", "", approximate(km), "km")));
        rows.extend(moves.nearest.map(|nearest| row("nearest", "", nearest.into(), "schools")));
        rows.push(row("max_leaving_share", "", approximate(moves.max_leaving_share), "share"));
        rows.extend(moves.max_net_change_share.map(|it| row("max_net_change_share", "", approximate(it), "share")));
    }
    for hire in &policy.hires {
        let row = |key, value, unit| AssumptionRow {
            hires: Some(TeacherType::of(hire)),
            ..row(key, &hire.name, value, unit)
        };
        rows.push(row("hire_cost_wan", approximate(hire.cost.0), "money"));
        rows.extend(hire.max_teachers.map(|most| row("max_teachers", most.into(), "teachers")));
    }
    for buy in &policy.purchases {
        let unit = county.facility_kind(&buy.facility).map_or("", |kind| kind.unit.as_str());
        rows.push(row("price_wan", buy.facility.as_str(), approximate(buy.price.0), "money"));
        let most = buy.max_per_school.map(|most| row("max_per_school", buy.facility.as_str(), approximate(most), unit));
        rows.extend(most);
    }
    let requirements = policy.requirements_at_the_end();
    let limits = requirements.balance_limits.iter();
    rows.extend(limits.map(|(stage, limit)| row("balance_limits", stage.as_str(), approximate(*limit), "")));
    rows
}
