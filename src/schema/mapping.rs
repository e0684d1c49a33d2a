//! The mapping of an import; [`crate::import::mapping`] reads it.

use super::county::Provenance;
use super::values::{Signed, Whole};
use schemars::JsonSchema;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Which column of a published table feeds which field of a county, which rows belong, and what is
/// done with rows that cannot be true.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Mapping {
    /// Values that stand for a missing one in every column; an empty cell is always missing.
    pub missing_values: Option<Vec<String>>,
    /// Values that stand for a missing one in one column.
    #[schemars(extend("x-name" = "COLUMN"))]
    pub missing_values_of: Option<BTreeMap<String, Vec<String>>>,
    /// What the county's declaration says.
    pub county: County,
    /// Columns that divide the table into areas.
    pub area: Area,
    /// Conditions that a row must meet.
    pub filter: Option<Vec<Condition>>,
    /// What feeds the table of schools.
    pub school: School,
    /// Stages, with what feeds them.
    #[schemars(length(min = 1))]
    pub stage: Vec<Stage>,
    /// Kinds of schools, by the stages that they teach.
    #[schemars(length(min = 1))]
    pub kind: Vec<Kind>,
    /// Kinds of facility, with what feeds them.
    pub facility: Option<Vec<Facility>>,
    /// What is done with implausible rows, in the order in which it is tried.
    pub rule: Option<Vec<Rule>>,
}

/// What the county's declaration says.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct County {
    /// Year of the data.
    pub year: Whole,
    /// Path of the standard's file, as seen from the folder that is written, or the name of a built-in one.
    pub standard: String,
    /// Name of the ten thousands of currency.
    #[schemars(extend("x-absent" = "万元"))]
    pub money_unit: Option<String>,
    /// Names of what a teacher can bear.
    pub teacher_flags: Option<Vec<String>>,
    /// Where the data come from.
    pub provenance: Option<Provenance>,
}

/// Columns that divide the table into areas.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Area {
    /// Column with the name of the area.
    #[schemars(extend("x-holds" = "column"))]
    pub name: String,
    /// Column with the official code of the area.
    #[schemars(extend("x-holds" = "column"))]
    pub code: Option<String>,
}

/// What feeds the table of schools.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("dependentRequired" = { "longitude": ["latitude"], "latitude": ["longitude"] }))]
pub struct School {
    /// Code of the school.
    pub id: Feed<TextFeed>,
    /// Name of the school.
    pub name: Feed<TextFeed>,
    /// Township.
    pub township: Option<Feed<OptionalTextFeed>>,
    /// Setting: `city`, `town` or `rural`.
    pub setting: Option<Feed<OptionalTextFeed>>,
    /// Longitude in degrees; with the latitude or not at all.
    pub longitude: Option<Feed<OptionalTextFeed>>,
    /// Latitude in degrees; with the longitude or not at all.
    pub latitude: Option<Feed<OptionalTextFeed>>,
}

/// A column by its heading, or a table that says more.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Feed<T> {
    /// The column.
    Column(String),
    /// More of it.
    More(T),
}

/// A column of text.
#[derive(JsonSchema)]
pub struct TextColumn {
    /// The column.
    pub column: String,
    /// What each raw value becomes; one that is not listed is then an error.
    #[schemars(extend("x-name" = "VALUE"))]
    pub values: Option<BTreeMap<String, String>>,
}

/// A text that every school has.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "a feed of text")]
pub struct TextFeed {
    /// Where it stands, and what it becomes.
    #[schemars(flatten)]
    pub text: TextColumn,
    /// What a missing value means: `refuse`, the import stops; `drop`, the school is left out.
    #[schemars(extend("enum" = ["refuse", "drop"], "default" = "refuse"))]
    pub missing: Option<String>,
}

/// A text that may be absent.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "a feed of optional text")]
pub struct OptionalTextFeed {
    /// Where it stands, and what it becomes.
    #[schemars(flatten)]
    pub text: TextColumn,
    /// What a missing value means: `refuse`, the import stops; `drop`, the school is left out; `absent`, the field is declared absent.
    #[schemars(extend("enum" = ["refuse", "drop", "absent"], "default" = "refuse"))]
    pub missing: Option<String>,
}

/// A column of numbers, or some that are added up.
#[derive(JsonSchema)]
pub struct Columns {
    /// The column.
    #[schemars(extend("x-absent" = "required without `sum`"))]
    pub column: Option<String>,
    /// Columns that are added up; the sum is missing when any of them is.
    #[schemars(extend("x-absent" = "required without `column`"))]
    pub sum: Option<Vec<String>>,
}

/// Of the keys of [`Columns`] one; an empty sum counts as none.
fn column_or_sum() -> Value {
    json!([
        { "required": ["column"], "properties": { "sum": { "maxItems": 0 } } },
        { "required": ["sum"], "properties": { "sum": { "minItems": 1 }, "column": false } },
    ])
}

/// A number that every unit has: a column, or the sum of some.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "a feed of a number", extend("oneOf" = column_or_sum()))]
pub struct NumberFeed {
    /// What is counted.
    #[schemars(flatten)]
    pub columns: Columns,
    /// What a missing value means: `refuse`, the import stops; `drop`, the stage is left out.
    #[schemars(extend("enum" = ["refuse", "drop"], "default" = "refuse"))]
    pub missing: Option<String>,
}

/// A number that may be absent: a column, or the sum of some.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "a feed of an optional number", extend("oneOf" = column_or_sum()))]
pub struct OptionalNumberFeed {
    /// What is counted.
    #[schemars(flatten)]
    pub columns: Columns,
    /// What a missing value means: `refuse`, the import stops; `drop`, the stage is left out; `absent`, the field is declared absent.
    #[schemars(extend("enum" = ["refuse", "drop", "absent"], "default" = "refuse"))]
    pub missing: Option<String>,
}

/// A stage, with what feeds it.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Stage {
    /// Name of the stage.
    pub id: String,
    /// Pupils; a school with 0 does not teach the stage.
    pub pupils: Feed<NumberFeed>,
    /// Classes.
    pub classes: Option<Feed<OptionalNumberFeed>>,
    /// Teachers by flags, written as in `teacher_counts`: `none`, `backbone+pe_arts`.
    #[schemars(extend("minProperties" = 1, "x-name" = "FLAGS"))]
    pub teachers: BTreeMap<String, Feed<NumberFeed>>,
}

/// A kind of school.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Kind {
    /// Name of the kind.
    pub id: String,
    /// The stages that its schools teach, and no others.
    #[schemars(length(min = 1))]
    pub stages: Vec<String>,
}

/// A kind of facility, with what feeds it.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("oneOf" = column_or_sum()))]
pub struct Facility {
    /// Name of the kind.
    pub id: String,
    /// Unit of measure.
    pub unit: String,
    /// Whether it comes in whole numbers only.
    #[schemars(extend("default" = false))]
    pub whole: Option<bool>,
    /// What is counted.
    #[schemars(flatten)]
    pub columns: Columns,
    /// What a missing value means: `refuse`, the import stops; `drop`, the school is left out; `absent`, the amount is declared absent.
    #[schemars(extend("enum" = ["refuse", "drop", "absent"], "default" = "refuse"))]
    pub missing: Option<String>,
}

/// A condition on a row: what it looks at, and one comparison.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "a condition on rows", extend("oneOf" = [
    { "required": ["column", "one_of"] },
    { "required": ["column", "equals"] },
    { "required": ["column", "above"] },
    { "required": ["column", "below"] },
    { "required": ["ratio", "above"] },
    { "required": ["ratio", "below"] },
]))]
pub struct Condition {
    /// The column that is looked at.
    #[schemars(extend("x-absent" = "required without `ratio`"))]
    pub column: Option<String>,
    /// Two columns, of which the first is divided by the second; it is only `above` or `below`.
    #[schemars(length(equal = 2), extend("x-absent" = "required without `column`"))]
    pub ratio: Option<Vec<String>>,
    /// The text is one of these.
    #[schemars(extend("x-absent" = "exactly one of the four"))]
    pub one_of: Option<Vec<String>>,
    /// The number is this.
    #[schemars(extend("x-absent" = "exactly one of the four"))]
    pub equals: Option<Signed>,
    /// The number is greater.
    #[schemars(extend("x-absent" = "exactly one of the four"))]
    pub above: Option<Signed>,
    /// The number is less.
    #[schemars(extend("x-absent" = "exactly one of the four"))]
    pub below: Option<Signed>,
}

/// What is done with implausible rows.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend(
    "if" = { "required": ["action"], "properties": { "action": { "const": "substitute" } } },
    "then" = { "required": ["column", "from"] },
    "else" = { "properties": { "column": false, "from": false } },
))]
pub struct Rule {
    /// Name of the rule.
    pub name: String,
    /// Only schools that have pupils in this stage.
    #[schemars(extend("x-absent" = "every school"))]
    pub stage: Option<String>,
    /// Conditions that must all hold.
    #[schemars(length(min = 1))]
    pub when: Vec<Condition>,
    /// What is done: `refuse`, the import stops; `keep`, the row is told and kept; `drop`, the stage, or without one the school, is told and left out; `substitute`, the value of `column` is taken from the column `from`.
    #[schemars(extend("enum" = ["refuse", "keep", "drop", "substitute"], "default" = "refuse"))]
    pub action: Option<String>,
    /// Column whose value is replaced.
    #[schemars(extend("x-absent" = "required for `substitute`, else not known"))]
    pub column: Option<String>,
    /// Column that the value is taken from.
    #[schemars(extend("x-absent" = "required for `substitute`, else not known"))]
    pub from: Option<String>,
    /// What one would expect.
    pub note: Option<String>,
}
