//! `record.json`; [`crate::run_folder`] writes it.

use crate::import::report::SourceFile;
use crate::report::summary::Totals;
use crate::solve::{Conflict, StageValue};
use crate::sweep::{Seconds, Status};
use schemars::JsonSchema;
use std::collections::BTreeMap;

/// What the results of a scenario depend on, and what they are: by it a later run takes them over.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Record {
    /// SHA-256 over the version of the program and its solver, the county's tables, the standard, and the policy as read, the pupils of its projection, the steps of the earlier plan, `--goal`, `--budget`, `--gap` and `--nodes` among it.
    pub depends_on: String,
    /// The other files of the folder.
    pub files: Vec<SourceFile>,
    /// What `comparison.json` tells.
    pub summary: Summary,
    /// SHA-256 of this file without this key.
    pub sha256: String,
}

/// What a comparison tells of the scenario.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Summary {
    /// Name of the policy.
    pub name: String,
    /// Title of the policy.
    pub title: String,
    /// Group of its sweep.
    pub group: Option<String>,
    /// What its sweep varies.
    #[schemars(extend("x-holds" = "object of keys and values"))]
    pub varied: BTreeMap<String, serde_json::Value>,
    /// How it ended.
    pub status: Status,
    /// Each objective stage; empty without a plan.
    pub stages: Vec<StageValue>,
    /// What the verifier recomputed; `null` without a plan.
    pub totals: Option<Totals>,
    /// Judged units that do not pass after the plan.
    pub units_not_passing: Option<u64>,
    /// Coefficients not within their limit after the plan.
    pub coefficients_over_limit: Option<u64>,
    /// Years of the policy.
    #[schemars(extend("x-unit" = "years"))]
    pub years: u32,
    /// What the policy wants first.
    pub first_aim: String,
    /// The question that the policy was asked by, `--goal`.
    #[schemars(extend("x-holds" = "`least-cost`, `best-within-budget` or `null`"))]
    pub goal: Option<String>,
    /// Of a program without whole numbers: what one more of each limit of money saves in what is wanted first, by `budget[total]` and the like; limits that save nothing are left out.
    #[schemars(extend("x-holds" = "object of limits and prices, or `null`"))]
    pub money_prices: Option<BTreeMap<String, f64>>,
    /// Whether the verifier found nothing.
    pub verified: Option<bool>,
    /// What the verifier found, each a check and a sentence.
    #[schemars(extend("x-holds" = "list of pairs of texts"))]
    pub findings: Vec<(String, String)>,
    /// The rules that gave way as the policy lets them, each a sentence.
    pub given_way: Vec<String>,
    /// What must give; only where infeasible.
    pub conflict: Option<Conflict>,
    /// Why; only where stopped without a plan or failed.
    pub reason: Option<String>,
    /// Where the time went; `null` with `--without-times`.
    pub seconds: Option<Seconds>,
}
