//! A proposal beside the best plan of its policy; [`crate::report::assessment`] makes it.

use super::Failing;
use crate::sweep::Status;
use schemars::JsonSchema;

/// The policy's best plan.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Optimum {
    /// Name of the policy.
    pub policy: String,
    /// How the search for it ended.
    pub status: Status,
    /// Figures side by side; empty without a plan.
    pub against: Vec<Against>,
    /// Units that pass by that plan and not by the proposal.
    pub missed: Vec<Failing>,
}

/// A figure of the proposal beside that of the best plan.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Against {
    /// The figure, with its unit.
    pub what: String,
    /// Of the proposal.
    pub proposal: f64,
    /// Of the best plan.
    pub optimum: f64,
    /// The proposal's less the best plan's.
    pub difference: f64,
}
