//! What a comparison tells of one scenario: small enough to keep of thousands, and to read back
//! where an interrupted run goes on.

use super::comparison::{coefficients_over, failing_units};
use crate::document::Node;
use crate::policy::Resolved;
use crate::quantity::{Decimal, approximate, parse_decimal};
use crate::solve::{Conflict, Outcome, StageValue};
use crate::sweep::{Combination, Scenario, Seconds, Status};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// A scenario at its end, without its plan and its program.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Name of its policy.
    pub name: String,
    /// Title of its policy.
    pub title: String,
    /// Group of its sweep.
    pub group: Option<String>,
    /// What its sweep varies: dotted keys and their values.
    pub varied: Map<String, Value>,
    /// How it ended.
    pub status: Status,
    /// Each objective stage; empty without a plan.
    pub stages: Vec<StageValue>,
    /// What the verifier recomputed; none without a plan.
    pub totals: Option<Totals>,
    /// Judged units that do not pass after the plan.
    pub units_not_passing: Option<usize>,
    /// Coefficients not within their limit after the plan.
    pub coefficients_over_limit: Option<usize>,
    /// Years of its policy.
    pub years: u32,
    /// What the policy wants first.
    pub first_aim: String,
    /// The question that the policy was asked by, where one was.
    pub goal: Option<String>,
    /// Of a program without whole numbers: what one more of each limit of money saves in what is wanted
    /// first, by `budget[total]` and the like; limits that save nothing are left out.
    pub money_prices: Option<BTreeMap<String, f64>>,
    /// Whether the verifier found nothing.
    pub verified: Option<bool>,
    /// What the verifier found: checks and sentences.
    pub findings: Vec<(String, String)>,
    /// The rules that gave way as the policy lets them, in sentences.
    pub given_way: Vec<String>,
    /// What must give; only where infeasible.
    pub conflict: Option<Conflict>,
    /// Why; only where stopped without a plan or failed.
    pub reason: Option<String>,
    /// What each choice of closings and openings came to; empty where the policy has none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Combination>,
    /// Where the time went; none where times are left out.
    pub seconds: Option<Seconds>,
}

/// What a plan costs and whom it moves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Totals {
    /// Cost in the county's money unit.
    pub cost_wan: f64,
    /// The same by year of the plan, the first year first.
    pub cost_by_year_wan: Vec<f64>,
    /// People who move.
    pub teachers_moved: u64,
    /// People who are hired.
    pub teachers_hired: u64,
}

impl Totals {
    /// Cost, as it is written.
    #[must_use]
    pub fn cost(&self) -> Decimal {
        written(self.cost_wan)
    }

    /// Cost by year, as it is written.
    pub fn cost_by_year(&self) -> impl Iterator<Item = Decimal> {
        self.cost_by_year_wan.iter().copied().map(written)
    }
}

/// The decimal that a number is written as. Figures that were read back are those of a run that was
/// not interrupted, since both come from what is written.
fn written(number: f64) -> Decimal {
    number.to_string().parse().unwrap_or(Decimal::MAX)
}

impl Summary {
    /// What is told of the policy as it is now, also where the results are of an earlier run.
    pub fn label(&mut self, resolved: &Resolved, with_seconds: bool) {
        self.group.clone_from(&resolved.group);
        self.varied = resolved.varied.iter().map(|(key, node)| (key.clone(), value(node))).collect();
        self.seconds = self.seconds.filter(|_| with_seconds);
    }

    /// Of a scenario, before [`Summary::label`].
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let verdict = scenario.verdict.as_ref();
        let after = verdict.and_then(|verdict| verdict.scorecard.as_ref());
        let (mut stages, mut conflict, mut reason) = (Vec::new(), None, None);
        match &scenario.outcome {
            Outcome::Planned(planned) => stages.clone_from(&planned.stages),
            Outcome::Infeasible(found) => conflict = Some(found.clone()),
            Outcome::Stopped(why) | Outcome::Failed(why) => reason = Some(why.clone()),
            Outcome::Unbounded => {}
        }
        Self {
            name: scenario.policy.name.clone(),
            title: scenario.policy.title.clone(),
            group: None,
            varied: Map::new(),
            status: scenario.status(),
            stages,
            totals: verdict.map(|verdict| Totals {
                cost_wan: approximate(verdict.totals.cost.0),
                cost_by_year_wan: verdict.totals.cost_by_year.iter().map(|cost| approximate(cost.0)).collect(),
                teachers_moved: verdict.totals.teachers_moved,
                teachers_hired: verdict.totals.teachers_hired,
            }),
            units_not_passing: after.map(failing_units),
            coefficients_over_limit: after.map(coefficients_over),
            years: scenario.policy.horizon.years,
            first_aim: scenario.policy.objective.first().map_or("", |stage| stage.minimise.name()).to_string(),
            goal: scenario.policy.goal.map(|goal| goal.name().to_string()),
            money_prices: money_prices(scenario),
            verified: verdict.map(|verdict| verdict.passes()),
            findings: verdict.map_or_else(Vec::new, |verdict| {
                verdict.findings.iter().map(|finding| (finding.check.to_string(), finding.sentence.clone())).collect()
            }),
            given_way: verdict.map_or_else(Vec::new, |verdict| {
                verdict.given_way.iter().map(|given| given.sentence.clone()).collect()
            }),
            conflict,
            reason,
            choices: scenario.combinations.clone(),
            seconds: Some(scenario.seconds),
        }
    }
}

/// The duals of the limits of money in the first stage, where the plan has no whole numbers, no products of
/// decisions, and no school to close or open, so that the optimum is convex in these limits.
fn money_prices(scenario: &Scenario) -> Option<BTreeMap<String, f64>> {
    let Outcome::Planned(planned) = &scenario.outcome else { return None };
    let program = &planned.program;
    if program.has_integers() || !program.squares.is_empty() || !scenario.combinations.is_empty() {
        return None;
    }
    let first = planned.stages.first()?.aim;
    let prices = planned.prices_of_money().filter(|price| price.aim == first);
    Some(prices.map(|price| (format!("{}[{}]", price.family, price.key), price.value)).collect())
}

/// A value of a policy as JSON; lists and tables as TOML writes them.
#[must_use]
pub fn value(node: &Node) -> Value {
    match node {
        Node::Number(number) => match parse_decimal(number) {
            Ok(number) if number.is_integer() => i64::try_from(number).map_or(Value::Null, Value::from),
            Ok(number) => Value::from(approximate(number)),
            Err(_) => Value::from(number.as_str()),
        },
        Node::Text(text) => Value::from(text.as_str()),
        Node::Truth(truth) => Value::from(*truth),
        Node::Table(_) | Node::Array(_) | Node::Date(_) => Value::from(node.shown()),
    }
}
