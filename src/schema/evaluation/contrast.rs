//! Two evaluations side by side; [`crate::report::contrast`] makes it.

use crate::county::Provenance;
use schemars::JsonSchema;

/// A county beside another year of it or another county, the base.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Contrast {
    /// What it is set beside.
    pub base: Base,
    /// School codes that are in both.
    pub common_codes: u64,
    /// School codes of the one with fewer schools.
    pub fewer_codes: u64,
    /// Whether the two are taken for one county.
    pub same_county: bool,
    /// The verdict over all areas, then by area.
    pub areas: Vec<AreaPair>,
    /// One for each stage.
    pub units: Vec<UnitCounts>,
    /// One for each stage and indicator of either; `null` stands for what only the other has.
    pub coefficients: Vec<CoefficientPair>,
    /// One for each stage for which either standard judges the mean of the coefficients.
    pub composites: Vec<CompositePair>,
    /// What became of the units; empty for different counties.
    pub changes: Vec<Change>,
}

/// The other evaluation.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Base {
    /// Name of the county.
    pub county: String,
    /// Year of the data.
    pub year: u32,
    /// Name of the standard.
    pub standard: String,
    /// Where the data come from.
    pub provenance: Provenance,
}

/// An area in both.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct AreaPair {
    /// English and Chinese title.
    pub area: String,
    /// The verdict and how many items pass, fail, and are not assessed, in words; `null` where the standard does not have the area.
    pub this: Option<String>,
    /// The same of the base.
    pub base: Option<String>,
}

/// The units of a stage in both.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct UnitCounts {
    /// Stage.
    pub stage: String,
    /// Judged units.
    pub units: u64,
    /// Judged units of the base.
    pub units_base: u64,
    /// Units that pass.
    pub passing: u64,
    /// Units of the base that pass.
    pub passing_base: u64,
}

/// A coefficient in both, each in the form that its standard judges.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CoefficientPair {
    /// Stage.
    pub stage: String,
    /// Indicator, by its `id`.
    pub indicator: String,
    /// Mean, in the indicator's unit.
    pub mean: Option<f64>,
    /// Mean of the base.
    pub mean_base: Option<f64>,
    /// Difference coefficient.
    pub difference_coefficient: Option<f64>,
    /// Difference coefficient of the base.
    pub difference_coefficient_base: Option<f64>,
    /// The coefficient less that of the base.
    pub change: Option<f64>,
    /// Whether it is within its limit; `null` where it is not judged or not known.
    pub within_limit: Option<bool>,
    /// The same of the base.
    pub within_limit_base: Option<bool>,
    /// Why a smaller coefficient counts as levelled down: `lower_mean`, the mean is lower too; `best_lost_more`, the best-off fifth of the pupils lost more than the worst-off fifth gained; `null` where it does not.
    #[schemars(extend("enum" = ["lower_mean", "best_lost_more", null]))]
    pub levelling_down: Option<String>,
    /// Mean of the worst-off fifth of the pupils.
    pub worst_fifth: Option<f64>,
    /// The same of the base.
    pub worst_fifth_base: Option<f64>,
    /// Mean of the best-off fifth of the pupils.
    pub best_fifth: Option<f64>,
    /// The same of the base.
    pub best_fifth_base: Option<f64>,
}

/// The mean of the coefficients of a stage in both.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CompositePair {
    /// Stage.
    pub stage: String,
    /// Composite coefficient; `null` where its standard does not judge it or it is not known.
    pub composite_coefficient: Option<f64>,
    /// The same of the base.
    pub composite_coefficient_base: Option<f64>,
    /// Whether it is within its limit.
    pub within_limit: Option<bool>,
    /// The same of the base.
    pub within_limit_base: Option<bool>,
}

/// What became of a unit.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Change {
    /// `newly_pass` and `no_longer_pass` of units that are in both, `appear` of those that the base does not have, `vanish` of those that only the base has.
    #[schemars(extend("enum" = ["newly_pass", "no_longer_pass", "appear", "vanish"]))]
    pub change: String,
    /// Code of the school.
    pub school: String,
    /// Name of the school.
    pub name: String,
    /// Stage.
    pub stage: String,
}
