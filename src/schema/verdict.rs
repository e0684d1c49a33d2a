//! `verdict.json`; [`crate::report::scenario`] makes it.

use crate::verify::{Finding, GivenWay, Totals};
use schemars::JsonSchema;

/// What the verifier says of a plan.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Verdict {
    /// Whether nothing was found.
    pub passes: bool,
    /// Every breach, in the order of the checks.
    pub findings: Vec<Finding>,
    /// Breaches of rules that the policy lets give way, with their price; only where any did.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub given_way: Option<Vec<GivenWay>>,
    /// Money and people, recomputed.
    pub totals: Totals,
    /// Whether the county passes after the plan; `null` where not assessed or where the plan cannot be carried out.
    pub county_passes: Option<bool>,
    /// Difference coefficients before and after, by the policy's limits; `null` where the plan cannot be carried out.
    pub coefficients: Option<Vec<Coefficient>>,
}

/// A difference coefficient before and after.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Coefficient {
    /// Stage.
    pub stage: String,
    /// Indicator, by its `id`.
    pub indicator: String,
    /// The coefficient today; `null` where the mean is not above zero.
    pub before: Option<f64>,
    /// The coefficient after the plan.
    pub after: Option<f64>,
    /// Largest coefficient that is allowed.
    pub limit: f64,
    /// Whether it is within the limit today.
    pub within_before: Option<bool>,
    /// Whether it is within the limit after the plan.
    pub within_after: Option<bool>,
}
