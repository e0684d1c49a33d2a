//! What `junheng evaluate --format json` prints; [`crate::report`] makes it.

pub mod coefficients;
pub mod contrast;
pub mod deficits;
pub mod inspection;
pub mod school;
pub mod settings;
pub mod spread;
pub mod units;

use crate::county::Provenance;
use crate::evaluate::Assessment;
use crate::standard::CoefficientForm;
use schemars::JsonSchema;

/// Where a county stands against every item of its standard. Numbers are rounded to the nearest
/// floating-point number for showing; what is met was decided on exact fractions.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Evaluation {
    /// Name of the county.
    pub county: String,
    /// Year of the data.
    pub year: u32,
    /// What the county was judged by.
    pub standard: StandardName,
    /// Where the data come from.
    pub provenance: Provenance,
    /// The resource indicators: passes where all units pass and all coefficients are within their limits; fails where any does not; not assessed where nothing fails and something has no figure.
    pub verdict: Assessment,
    /// Form of the coefficient that the limit applies to.
    pub judged_form: CoefficientForm,
    /// One for each stage and indicator; stages without a judged unit are left out.
    pub coefficients: Vec<coefficients::Coefficient>,
    /// One for each stage whose mean of the coefficients is judged; empty where each coefficient is.
    pub composites: Vec<coefficients::Composite>,
    /// One for each judged unit.
    pub units: Vec<units::Unit>,
    /// Units that the standard leaves out.
    pub excluded: Vec<units::Excluded>,
    /// What is missing in all, one for each stage and indicator with a threshold.
    pub deficits: Vec<deficits::TotalDeficit>,
    /// The ten units with most thresholds missing, worst first; those that miss none are left out.
    pub worst_units: Vec<deficits::WorstUnit>,
    /// What each unit adds to the variance of each coefficient, the largest of a coefficient first; none where all its values are equal.
    pub contributions: Vec<spread::Contribution>,
    /// Other measures of inequality, one for each coefficient; none of them is judged.
    pub measures: Vec<spread::Measures>,
    /// One for each stage and setting that has a judged unit.
    pub settings: Vec<settings::Setting>,
    /// One for each coefficient; the settings in which no judged unit of any stage lies are left out.
    pub setting_means: Vec<settings::SettingMeans>,
    /// The whole standard: areas, items, what breaks them, what is missing.
    pub inspection: inspection::Inspection,
    /// The county beside another; only with `--compare`.
    #[schemars(required)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compare: Option<contrast::Contrast>,
}

/// A standard by its name.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct StandardName {
    /// Name.
    pub id: String,
    /// English title.
    pub title: String,
    /// Whether no authority has set it.
    pub illustration: bool,
}
