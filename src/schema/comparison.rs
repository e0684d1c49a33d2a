//! `comparison.json`; [`crate::report::comparison`] makes it.

use crate::county::Provenance;
use crate::policy::Aim;
use crate::solve::{Conflict, StageValue};
use crate::sweep::{Combination, Status};
use schemars::JsonSchema;
use std::collections::BTreeMap;

/// Policies for one county side by side.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Comparison {
    /// Name of the county.
    pub county: String,
    /// Year of the data.
    pub year: u32,
    /// Name of the standard.
    pub standard: String,
    /// Name of the ten thousands of currency that money is in.
    pub money_unit: String,
    /// Where the data come from.
    pub provenance: Provenance,
    /// Whether no authority has set the standard.
    pub illustration: bool,
    /// The county before any policy, by the standard's own limits.
    pub today: Today,
    /// The scenarios, in the order of the command line and of their sweeps.
    pub scenarios: Vec<Scenario>,
}

/// How the county stands before any policy.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Today {
    /// Judged units.
    pub units: u64,
    /// Units that do not pass; one that is not assessed counts.
    pub units_not_passing: u64,
    /// Difference coefficients.
    pub coefficients: u64,
    /// Coefficients that are not within their limit.
    pub coefficients_over_limit: u64,
}

/// One policy.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Scenario {
    /// Name of the policy.
    pub name: String,
    /// Title of the policy.
    pub title: String,
    /// Group of its sweep; `null` where there is none.
    pub group: Option<String>,
    /// What its sweep varies: dotted keys and their values; lists and tables are told as TOML.
    #[schemars(extend("x-holds" = "object of keys and values"))]
    pub varied: BTreeMap<String, serde_json::Value>,
    /// How it ended.
    pub status: Status,
    /// The question that the policy was asked by, `--goal`; `null` where there was none.
    #[schemars(extend("enum" = ["least-cost", "best-within-budget", null]))]
    pub goal: Option<String>,
    /// Each objective stage; empty without a plan.
    pub stages: Vec<StageValue>,
    /// The rules that gave way as the policy lets them, each a sentence; empty where none did, or without a plan.
    pub given_way: Vec<String>,
    /// Cost in the county's money unit, recomputed by the verifier; `null` without a plan, as what follows.
    pub cost_wan: Option<f64>,
    /// The same by year of the plan, the first year first; `null` without a plan.
    pub cost_by_year_wan: Option<Vec<f64>>,
    /// People who move.
    pub teachers_moved: Option<u64>,
    /// People who are hired.
    pub teachers_hired: Option<u64>,
    /// Judged units that do not pass after the plan by the standard's pass rule; one that is not assessed counts.
    pub units_not_passing: Option<u64>,
    /// Coefficients not within their limit after the plan, the policy's limit where it sets one.
    pub coefficients_over_limit: Option<u64>,
    /// What the policy wants first.
    #[schemars(extend("enum" = Aim::NAMES.map(|(name, _)| name)))]
    pub first_aim: String,
    /// Gap of the first stage as a share; per cent in the CSV.
    pub gap: Option<f64>,
    /// Whether the verifier found nothing.
    pub verified: Option<bool>,
    /// Bound of the first stage.
    pub bound: Option<f64>,
    /// What must give; only where infeasible.
    #[schemars(required)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflict: Option<Conflict>,
    /// Why; only where stopped without a plan or failed.
    #[schemars(required)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What each choice of schools that close or open came to; only where the policy has any.
    #[schemars(required)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<Combination>>,
    /// Where the time went; `null` with `--without-times`.
    pub seconds: Seconds,
}

/// Where the time went.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Seconds {
    /// From county, standard, and policy to the program.
    #[schemars(extend("x-unit" = "seconds"))]
    pub build: Option<f64>,
    /// In the solver and its loops, all told.
    #[schemars(extend("x-unit" = "seconds"))]
    pub solve: Option<f64>,
    /// Of these, on relaxations: first solves and rounds of tangents.
    #[schemars(extend("x-unit" = "seconds"))]
    pub relax: Option<f64>,
    /// Of these, on searches for whole plans.
    #[schemars(extend("x-unit" = "seconds"))]
    pub search: Option<f64>,
    /// In the verification.
    #[schemars(extend("x-unit" = "seconds"))]
    pub verify: Option<f64>,
    /// Writing the files; 0 where none are written, in a record, and of what was finished earlier.
    #[schemars(extend("x-unit" = "seconds"))]
    pub write: Option<f64>,
}
