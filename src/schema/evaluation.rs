//! What `junheng evaluate --format json` prints; [`crate::report`] makes it.

use crate::county::Provenance;
use crate::evaluate::Assessment;
use crate::standard::{Area, CoefficientForm};
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
    pub coefficients: Vec<Coefficient>,
    /// One for each judged unit.
    pub units: Vec<Unit>,
    /// Units that the standard leaves out.
    pub excluded: Vec<Excluded>,
    /// The whole standard: areas, items, what breaks them, what is missing.
    pub inspection: Inspection,
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

/// The inspection of a county.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Inspection {
    /// Of the whole standard: passes where every area passes.
    pub verdict: Assessment,
    /// One for each area.
    pub areas: Vec<AreaScore>,
    /// One for each thing that an item asks.
    pub items: Vec<ItemPart>,
    /// One for each school, class, or kind of room that breaks an item.
    pub breaches: Vec<Breach>,
    /// One for each figure that is missing to judge an item.
    pub missing: Vec<Missing>,
}

/// How an area stands.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct AreaScore {
    /// English and Chinese title.
    pub area: String,
    /// The verdict as a verb.
    pub verdict: String,
    /// Items that pass; in the resource area units and coefficients count as items.
    pub pass: u64,
    /// Items that fail.
    pub fail: u64,
    /// Items that are not assessed.
    pub not_assessed: u64,
}

/// How one thing that an item asks stands.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ItemPart {
    /// Number of the item, such as `B3`.
    pub item: String,
    /// Area.
    pub area: Area,
    /// English title of the item.
    pub title: String,
    /// Chinese title of the item; empty where it has none.
    pub title_zh: String,
    /// Title of the part; `null` where the item has one part.
    pub part: Option<String>,
    /// Whether failing it fails the whole inspection.
    pub veto: bool,
    /// How it stands.
    pub verdict: Assessment,
    /// The figure; `null` where there is none.
    pub actual: Option<f64>,
    /// What is asked, in words.
    pub required: String,
    /// What was found, in words.
    pub found: String,
}

/// What breaks an item.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Breach {
    /// Number of the item.
    pub item: String,
    /// Code of the school.
    pub school: String,
    /// Name of the school.
    pub name: String,
    /// What of the school.
    pub subject: String,
    /// What it has.
    pub actual: f64,
    /// What is asked.
    pub required: f64,
}

/// A figure that is missing.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Missing {
    /// Number of the item.
    pub item: String,
    /// The figure.
    pub missing: String,
    /// School or unit of which it is missing; empty for the county.
    pub of: String,
}
