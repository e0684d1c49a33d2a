//! City, towns and country in an evaluation; [`crate::report::evaluation`] makes them.

use schemars::JsonSchema;

/// The units of a stage in one setting.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Setting {
    /// Stage.
    pub stage: String,
    /// Setting of the schools; `not_told` where the county does not say.
    #[schemars(extend("enum" = ["city", "town", "rural", "not_told"]))]
    pub setting: String,
    /// Judged units.
    pub units: u64,
    /// Pupils.
    pub pupils: u64,
    /// Units that pass.
    pub passing: u64,
}

/// Means of an indicator by setting, each pupil counting once; `null` where no unit has a value.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SettingMeans {
    /// Stage.
    pub stage: String,
    /// Indicator, by its `id`.
    pub indicator: String,
    /// Unit of the means.
    pub unit: String,
    /// Mean in the city; `null` where no unit of the stage has a value there, as what follows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<f64>,
    /// Mean in towns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub town: Option<f64>,
    /// Mean in the country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rural: Option<f64>,
    /// Mean where the setting is not told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_told: Option<f64>,
}
