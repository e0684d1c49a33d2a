//! Units of an evaluation; [`crate::report::evaluation`] makes them.

use schemars::JsonSchema;

/// A stage unit.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Unit {
    /// Code of the school.
    pub school: String,
    /// Name of the school.
    pub name: String,
    /// Stage.
    pub stage: String,
    /// Pupils.
    pub pupils: u64,
    /// Whether it passes; `null` where a missing value decides.
    pub passes: Option<bool>,
    /// Each indicator of the standard.
    pub indicators: Vec<Indicator>,
}

/// An indicator of a unit.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Indicator {
    /// Indicator, by its `id`.
    pub indicator: String,
    /// Value in the indicator's unit; `null` where a figure is missing.
    pub value: Option<f64>,
    /// Least value; `null` where the standard sets none.
    pub threshold: Option<f64>,
    /// Least value of an exempted indicator.
    pub floor: Option<f64>,
    /// Whether the value reaches the threshold.
    pub met: Option<bool>,
    /// Whether the value reaches the floor.
    pub at_floor: Option<bool>,
    /// What the unit's own resource lacks to the threshold, in `counted_in`; `null` where the threshold is met or cannot be judged, as what follows.
    pub lacks_to_threshold: Option<f64>,
    /// The same to the floor; 0 where the floor is reached.
    pub lacks_to_floor: Option<f64>,
    /// What the school must add for the threshold: a stage has its share of it, and teachers and what comes whole are rounded up.
    pub add_to_threshold: Option<f64>,
    /// The same for the floor; 0 where the floor is reached.
    pub add_to_floor: Option<f64>,
    /// Unit of what the indicator counts; empty where it adds up several.
    pub counted_in: String,
}

/// A unit that the standard leaves out.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Excluded {
    /// Code of the school.
    pub school: String,
    /// Stage.
    pub stage: String,
    /// Pupils.
    pub pupils: u64,
    /// Why.
    pub reason: String,
}
