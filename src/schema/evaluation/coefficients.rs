//! Difference coefficients of an evaluation; [`crate::report::evaluation`] makes them.

use schemars::JsonSchema;

/// A difference coefficient.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Coefficient {
    /// Stage.
    pub stage: String,
    /// Indicator, by its `id`.
    pub indicator: String,
    /// Unit of the mean and the standard deviation.
    pub unit: String,
    /// Total resource over total pupils; `null` where no unit has a value.
    pub mean: Option<f64>,
    /// Standard deviation, each unit weighing as its pupils, population form.
    pub standard_deviation: Option<f64>,
    /// Standard deviation over mean; `null` where the mean is not above zero.
    pub difference_coefficient: Option<f64>,
    /// The same, each unit weighing the same.
    pub unweighted_difference_coefficient: Option<f64>,
    /// Largest coefficient that is allowed.
    pub limit: f64,
    /// Whether the judged form is within the limit; `null` where it is not judged or not known.
    pub within_limit: Option<bool>,
    /// Units that are in it.
    pub units: u64,
    /// Units that are not in it, for want of a figure.
    pub units_without_value: u64,
}

/// The mean of the coefficients of a stage.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Composite {
    /// Stage.
    pub stage: String,
    /// Mean of the stage's coefficients in the judged form; `null` where one of them is not known.
    pub composite_coefficient: Option<f64>,
    /// Largest mean that is allowed.
    pub limit: f64,
    /// Whether it is within the limit; `null` where it is not known.
    pub within_limit: Option<bool>,
}
