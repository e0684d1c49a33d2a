//! The mapping of an import; [`crate::import::mapping`] reads it.

pub mod feeds;
pub mod rules;
pub mod tables;

use super::county::Provenance;
use super::values::Whole;
use feeds::{Columns, Feed, NumberFeed, OptionalNumberFeed, OptionalTextFeed, TextFeed, TranslatedFeed, column_or_sum};
use rules::{Condition, Rule};
use schemars::JsonSchema;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tables::Table;

/// Which column of a published table feeds which field of a county, which rows belong, and what is
/// done with rows that cannot be true.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("allOf" = demands()))]
pub struct Mapping {
    /// Published tables that are joined to the first by the code of the school.
    #[schemars(extend("x-absent" = "the only table of the files, its headings in the first row"))]
    pub table: Option<Vec<Table>>,
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
    #[schemars(extend("x-absent" = "required without `school.kind`"))]
    pub kind: Option<Vec<Kind>>,
    /// Kinds of facility, with what feeds them.
    pub facility: Option<Vec<Facility>>,
    /// What is done with implausible rows, in the order in which it is tried.
    pub rule: Option<Vec<Rule>>,
}

/// Kinds told by the stages or fed; teachers in every stage, or declared absent.
fn demands() -> Value {
    let fed = |key: &str| json!({ "required": [key], "properties": { key: { "minProperties": 1 } } });
    let not_fed =
        json!({ "properties": { "teachers": { "maxProperties": 0 }, "teacher_totals": { "maxProperties": 0 } } });
    json!([
        { "anyOf": [
            { "required": ["kind"], "properties": { "kind": { "minItems": 1 } } },
            { "properties": { "school": { "required": ["kind"] } } },
        ] },
        { "anyOf": [
            { "properties": {
                "county": { "properties": { "teachers": false } },
                "stage": { "items": { "anyOf": [fed("teachers"), fed("teacher_totals")] } },
            } },
            { "properties": { "county": { "required": ["teachers"] }, "stage": { "items": not_fed } } },
        ] },
    ])
}

/// What the county's declaration says.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct County {
    /// Year of the data.
    #[schemars(extend("x-absent" = "`--year` gives it"))]
    pub year: Option<Whole>,
    /// Path of the standard's file, as seen from the folder that is written, or the name of a built-in one.
    pub standard: String,
    /// Name of the ten thousands of currency.
    #[schemars(extend("x-absent" = "万元"))]
    pub money_unit: Option<String>,
    /// Names of what a teacher can bear.
    pub teacher_flags: Option<Vec<String>>,
    /// `absent`: the source does not tell teachers as people; indicators that count them are not assessed.
    #[schemars(extend("enum" = ["absent"], "x-absent" = "each stage feeds them"))]
    pub teachers: Option<String>,
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
#[schemars(deny_unknown_fields, extend("dependentRequired" = {
    "longitude": ["latitude"],
    "latitude": ["longitude"],
    "counted": ["parent"],
    "parent": ["counted"],
}))]
pub struct School {
    /// Code of the school.
    pub id: Feed<TextFeed>,
    /// Name of the school.
    pub name: Feed<TextFeed>,
    /// Kind of school, which each value tells.
    #[schemars(extend("x-absent" = "`[[kind]]` tells it by the stages"))]
    pub kind: Option<TranslatedFeed>,
    /// Township.
    pub township: Option<Feed<OptionalTextFeed>>,
    /// Setting: `city`, `town` or `rural`.
    pub setting: Option<Feed<OptionalTextFeed>>,
    /// Longitude in degrees; with the latitude or not at all.
    pub longitude: Option<Feed<OptionalTextFeed>>,
    /// Latitude in degrees; with the longitude or not at all.
    pub latitude: Option<Feed<OptionalTextFeed>>,
    /// Year in which it was founded.
    pub founded: Option<Feed<OptionalTextFeed>>,
    /// Who runs it: `public` or `private`.
    pub ownership: Option<Feed<OptionalTextFeed>>,
    /// Whether it boards pupils.
    pub boarding: Option<Feed<OptionalTextFeed>>,
    /// Whether it lies in the dense centre of a big city.
    pub dense_centre: Option<Feed<OptionalTextFeed>>,
    /// Whether it is counted as a school (是否计校数), `no` for a campus; with `parent` or not at all.
    pub counted: Option<Feed<OptionalTextFeed>>,
    /// Code of the school that a campus belongs to; with `counted` or not at all.
    pub parent: Option<Feed<OptionalTextFeed>>,
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
    /// Teachers by flags, written as in `teacher_counts`: `none`, `backbone+pe_arts`; or `absent` for a stage that the standard does not judge and whose teachers are not told.
    #[schemars(extend("x-absent" = "required without `teacher_totals`, unless declared absent"))]
    pub teachers: Option<Teachers>,
    /// All `teachers`, and those who bear each of `county.teacher_flags`, for sources that do not tell who bears several; in every stage or in none.
    #[schemars(extend("x-name" = "TOTAL", "x-absent" = "required without `teachers`, unless declared absent"))]
    pub teacher_totals: Option<BTreeMap<String, Feed<NumberFeed>>>,
    /// Conditions under which a school teaches the stage, beside having pupils.
    #[schemars(extend("x-absent" = "none"))]
    pub when: Option<Vec<Condition>>,
}

/// The teachers of a stage.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Teachers {
    /// Not told.
    #[schemars(extend("enum" = ["absent"]))]
    Untold(String),
    /// Fed, by flags.
    Fed(BTreeMap<String, Feed<NumberFeed>>),
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
