//! From a model to an outcome: the only room that knows a solver.
//!
//! For each objective stage: hold the cones by tangents on the continuous relaxation, search for
//! whole plans, mend where a plan still violates a cone, and keep the best bound proved on the way.
//! Every status is told as it is; nothing that a solver says is believed before
//! [`crate::verify`] has looked at the plan.

mod answer;
mod conflict;
mod extract;
mod live;
mod lower;
mod prices;
mod ranges;
mod relaxation;
mod search;
pub mod second_opinion;
mod stages;

pub use answer::{Answer, Status};
pub use conflict::{Conflict, Given};
pub use live::Live;
pub use lower::lower;
pub use prices::Price;
pub use relaxation::{Relaxation, relaxation};
pub use search::Effort;
use search::Search;

use crate::instance::Instance;
use crate::model::Model;
use crate::model::algebra::Linear;
use crate::model::variables::Variables;
use crate::plan::Plan;
use crate::policy::{Aim, Purpose};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What solves, for manifests.
pub const SOLVER: &str = "HiGHS 1.16 through good_lp 1.15, one thread a scenario";

/// How a search is limited.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// Relative gap between plan and bound at which the search ends.
    pub relative_gap: f64,
    /// Most nodes of one search.
    pub node_limit: Option<u32>,
}

/// Where the time of the solver's loops went, in seconds; what is left goes to conflicts, prices, and plans.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Clock {
    /// On relaxations: first solves and rounds of tangents.
    pub relax: f64,
    /// On searches for whole plans.
    pub search: f64,
}

impl Clock {
    fn add(&mut self, other: Self) {
        self.relax += other.relax;
        self.search += other.search;
    }
}

/// How good a plan is proved to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// No plan is better by more than the gap asked for.
    Optimal,
    /// The search ended before that, at a limit of nodes or searches, with the gap told.
    Stopped,
}

/// What one objective stage came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct StageValue {
    /// What was minimised.
    #[serde(serialize_with = "aim_name", deserialize_with = "aim_of_name")]
    #[schemars(with = "String", extend("enum" = Aim::NAMES.map(|(name, _)| name)))]
    pub aim: Aim,
    /// Unit of value and bound.
    pub unit: String,
    /// Value of the stage's best plan.
    pub value: f64,
    /// No plan that holds the earlier stages is below.
    #[serde(deserialize_with = "no_bound_is_null")]
    pub bound: f64,
    /// (value − bound) / |value|; 0 where both are 0.
    #[serde(deserialize_with = "no_gap_is_null")]
    pub gap: f64,
    /// How it is proved.
    pub proof: Proof,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn aim_name<S: serde::Serializer>(aim: &Aim, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(aim.name())
}

fn aim_of_name<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Aim, D::Error> {
    let name = String::deserialize(deserializer)?;
    let known = Aim::NAMES.iter().find(|(known, _)| *known == name);
    known.map(|(_, aim)| *aim).ok_or_else(|| serde::de::Error::custom(format!("no aim {name:?}")))
}

/// JSON has no infinity.
fn no_bound_is_null<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or(f64::NEG_INFINITY))
}

fn no_gap_is_null<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or(f64::INFINITY))
}

/// A plan and how it was found.
#[derive(Debug, Clone)]
pub struct Planned {
    /// The plan; who pays for it is not told in it yet (see [`crate::funding`]).
    pub plan: Plan,
    /// 万元 that each source of money pays, by year, source, and purpose; empty without sources.
    pub payers: BTreeMap<(u32, String, Purpose), f64>,
    /// Each objective stage, in order. Later stages may have used up the tolerance of earlier ones.
    pub stages: Vec<StageValue>,
    /// The rules that gave way, as the policy lets them.
    pub given_way: Vec<Given>,
    /// What requirements cost, by stage of the objective.
    pub prices: Vec<Price>,
    /// How much work it was.
    pub effort: Effort,
    /// The final program: tangents and rows of earlier stages included, with the last objective.
    pub program: Model,
    /// The last stage's objective.
    pub objective: Linear,
}

impl Planned {
    /// The prices of the limits of money: of the budget, of its years, and of the sources.
    pub fn prices_of_money(&self) -> impl Iterator<Item = &Price> {
        self.prices.iter().filter(|price| prices::MONEY.contains(&price.family))
    }

    /// Whether every stage is proved.
    #[must_use]
    pub fn is_proved(&self) -> bool {
        self.stages.iter().all(|stage| stage.proof == Proof::Optimal)
    }
}

/// How a scenario ended.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// With a plan.
    Planned(Box<Planned>),
    /// No plan exists; the least that must give.
    Infeasible(Conflict),
    /// The objective has no least value: the policy lacks a limit.
    Unbounded,
    /// A limit was reached before any plan was found.
    Stopped(String),
    /// The solver failed, also on the second try.
    Failed(String),
}

/// Solves an instance.
#[must_use]
pub fn solve(instance: &Instance) -> Outcome {
    let (model, variables) = Model::of(instance);
    solve_model(instance, model, &variables, &mut Clock::default())
}

/// Solves an instance, where a plan is known that may be a good start.
#[must_use]
pub fn solve_from(instance: &Instance, start: &Plan) -> Outcome {
    let (model, variables) = Model::of(instance);
    let known = extract::values(instance, &variables, &model, start);
    stages::run(instance, model, &variables, limits(instance), known.as_deref(), &mut Clock::default())
}

/// Solves a model that was built from the instance, and adds to the clock.
#[must_use]
pub fn solve_model(instance: &Instance, model: Model, variables: &Variables, clock: &mut Clock) -> Outcome {
    stages::run(instance, model, variables, limits(instance), None, clock)
}

/// Solves the relaxation of a model, with the tangents that it needs; these stay in the model. A model whose ranges
/// of means are open (zones that change) is not asked for.
#[must_use]
pub fn relax(model: &mut Model, objective: &Linear) -> Answer {
    let limits = Limits { relative_gap: 0.0, node_limit: None };
    let settle = |_: &Model, values: &[f64]| Ok(values.to_vec());
    Search::new(model, objective, limits, &settle, &mut Effort::default()).relaxation()
}

fn limits(instance: &Instance) -> Limits {
    let options = &instance.policy.solver;
    Limits { relative_gap: crate::quantity::approximate(options.relative_gap), node_limit: options.node_limit }
}
