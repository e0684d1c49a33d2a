//! What makes coefficients large, and other measures; [`crate::report::evaluation`] makes them.

use crate::evaluate::Side;
use schemars::JsonSchema;

/// What a unit adds to the variance of a coefficient.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Contribution {
    /// Indicator, by its `id`.
    pub indicator: String,
    /// Code of the school.
    pub school: String,
    /// Name of the school.
    pub name: String,
    /// Stage.
    pub stage: String,
    /// Value in the indicator's unit.
    pub value: f64,
    /// Where the value lies against the mean; far above is by more than two standard deviations.
    pub side: Side,
    /// Its part of the variance in the judged form; over all units they add up to 1.
    #[schemars(extend("x-unit" = "share"))]
    pub variance_share: f64,
}

/// Measures of inequality of an indicator, each pupil counting once; `null` where one is not defined.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Measures {
    /// Stage.
    pub stage: String,
    /// Indicator, by its `id`.
    pub indicator: String,
    /// Value in the indicator's unit below which more resources lower the coefficient; `null` where the unweighted form is judged or there is no coefficient.
    pub turning_point: Option<f64>,
    /// Theil's T; `null` where it is not defined, as what follows.
    pub theil: Option<f64>,
    /// Gini.
    pub gini: Option<f64>,
    /// Ratio of the 90th to the 10th percentile.
    pub p90_p10: Option<f64>,
    /// Mean of the worse-off half of the pupils over the median.
    pub mcloone: Option<f64>,
}
