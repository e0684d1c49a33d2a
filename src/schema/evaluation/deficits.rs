//! What is missing in a county; [`crate::report::evaluation`] makes it.

use schemars::JsonSchema;

/// What the schools of a stage lack of an indicator.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct TotalDeficit {
    /// Stage.
    pub stage: String,
    /// Indicator, by its `id`.
    pub indicator: String,
    /// Units below the threshold.
    pub units_below_threshold: u64,
    /// Of them below the floor.
    pub units_below_floor: u64,
    /// Sum of what their schools must add for the threshold, in `counted_in`, rounded up to two decimals.
    pub add_to_threshold: f64,
    /// The same for the floor.
    pub add_to_floor: f64,
    /// Unit of what the indicator counts; empty where it adds up several.
    pub counted_in: String,
}

/// A unit that is far from its thresholds.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct WorstUnit {
    /// Code of the school.
    pub school: String,
    /// Name of the school.
    pub name: String,
    /// Stage.
    pub stage: String,
    /// Pupils.
    pub pupils: u64,
    /// Sum of 1 − value / threshold over the indicators that it misses.
    #[schemars(extend("x-unit" = "thresholds"))]
    pub thresholds_missing: f64,
}
