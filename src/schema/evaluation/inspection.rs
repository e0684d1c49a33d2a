//! The inspection of a county; [`crate::report::inspection`] makes it.

use crate::evaluate::Assessment;
use crate::standard::Area;
use schemars::JsonSchema;

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
