//! `outcome.json`; [`crate::report::scenario`] makes it.

use crate::solve::{Conflict, Effort, Given, Price, StageValue};
use crate::sweep::Status;
use schemars::JsonSchema;

/// How a scenario ended, with its proof or its conflict.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Outcome {
    /// How it ended.
    pub status: Status,
    /// Each objective stage, in order; only with a plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub stages: Option<Vec<StageValue>>,
    /// Rules that gave way, as the policy lets them; only where any did.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub given_way: Option<Vec<Given>>,
    /// How much work it was; only with a plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub effort: Option<Effort>,
    /// What the plan takes for granted because nobody has said otherwise, as sentences; only with a plan, and where there is any.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub taken_for_granted: Option<Vec<String>>,
    /// What one more unit of each limit of money would be worth to each stage, by its continuous relaxation; only where a limit of money binds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub prices: Option<Vec<Price>>,
    /// What must give; only where infeasible.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub conflict: Option<Conflict>,
    /// Why; only where stopped without a plan or failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub reason: Option<String>,
}
