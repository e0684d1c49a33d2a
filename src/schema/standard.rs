//! The file of a standard; [`crate::standard`] reads it.

pub mod items;

use super::county::Vocabulary;
use super::values::{AboveZero, Amount, SettingName, Signed, SourceKey, Sureness, Whole};
use items::Item;
use schemars::JsonSchema;
use std::collections::BTreeMap;

/// What a county is judged by: indicators, thresholds, the pass rule, limits of the difference
/// coefficients, items; each number with its source.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Standard {
    /// The standard that this one is laid over: a file, or a built-in one such as `cn-2017`.
    #[schemars(extend("x-holds" = "path, from this file, or name"))]
    pub extends: Option<String>,
    /// Name.
    pub id: String,
    /// English title.
    pub title: String,
    /// Chinese title.
    pub title_zh: Option<String>,
    /// Whether it only illustrates and no authority has set it; every report says so.
    #[schemars(extend("default" = false))]
    pub illustration: Option<bool>,
    /// What readers must know.
    pub note: Option<String>,
    /// Documents that numbers are taken from, by your own keys.
    #[schemars(extend("x-name" = "KEY"))]
    pub sources: Option<BTreeMap<String, Source>>,
    /// Stages of schooling, lowest first.
    #[schemars(length(min = 1))]
    pub stage: Vec<Stage>,
    /// Stages that are not judged and share the facilities of their schools, such as senior middle school; their teachers need not be told.
    #[schemars(extend("x-absent" = "none"))]
    pub unjudged_stage: Option<Vec<Stage>>,
    /// Resource indicators, in their official order: scale × per_pupils × numerator / pupils.
    #[schemars(length(min = 1))]
    pub indicator: Vec<Indicator>,
    /// When a unit passes.
    #[schemars(extend("x-absent" = "units are not judged; no thresholds"))]
    pub pass_rule: Option<PassRule>,
    /// Limits of the difference coefficients.
    pub balance: Balance,
    /// Schools that are not judged.
    #[schemars(extend("x-absent" = "none"))]
    pub exclusion: Option<Vec<Exclusion>>,
    /// What else counts for some schools.
    #[schemars(extend("x-absent" = "none"))]
    pub relaxation: Option<Vec<Relaxation>>,
    /// Items beside the resource indicators, in their official order.
    #[schemars(extend("x-absent" = "none"))]
    pub item: Option<Vec<Item>>,
    /// Names for counties that declare none; the keys are those of `county.toml`.
    pub vocabulary: Option<Vocabulary>,
}

/// A document that numbers are taken from.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Source {
    /// Title and number of the document.
    pub document: String,
    /// How binding it is: `law`, a law, a decree, a national or provincial measure; `guideline`, a recommendation or a note of method; `assumption`, taken for want of a source.
    #[schemars(extend("enum" = ["law", "guideline", "assumption"]))]
    pub kind: String,
    /// Year and month since which it holds.
    #[schemars(extend("x-holds" = "text, such as `2017-04`", "x-absent" = "not known"))]
    pub valid_from: Option<String>,
}

/// A number with where it comes from.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "a sourced number")]
pub struct Sourced {
    /// The number.
    pub value: Amount,
    /// Where it comes from.
    pub source: SourceKey,
    /// Clause of the document.
    pub clause: Option<String>,
    /// Year and month since which the number holds.
    #[schemars(extend("x-holds" = "text, such as `2017-04`", "x-absent" = "that of the source"))]
    pub valid_from: Option<String>,
    /// How sure it is: `2+` two or more independent sources, `1` one, `?` none yet, `DER` derived from confirmed numbers.
    pub sure: Sureness,
}

/// A sourced number for the schools that a condition means.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "a sourced number for some schools")]
pub struct NumberFor {
    /// For which schools it holds.
    #[schemars(rename = "where", extend("x-absent" = "every school"))]
    pub condition: Option<Condition>,
    /// The number.
    #[schemars(flatten)]
    pub number: Sourced,
}

/// What a school must be; what is not said is not asked.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "a condition on schools")]
pub struct Condition {
    /// In one of these settings.
    #[schemars(extend("x-absent" = "any"))]
    pub settings: Option<Vec<SettingName>>,
    /// Of one of these kinds of the county's vocabulary.
    #[schemars(extend("x-absent" = "any"))]
    pub kinds: Option<Vec<String>>,
    /// Who runs it.
    #[schemars(extend("enum" = ["public", "private"], "x-absent" = "any"))]
    pub ownership: Option<String>,
    /// Boarding or not.
    #[schemars(extend("x-absent" = "any"))]
    pub boarding: Option<bool>,
    /// In the dense centre of a big city or not.
    #[schemars(extend("x-absent" = "any"))]
    pub dense_centre: Option<bool>,
    /// Built in this year or before.
    #[schemars(extend("x-unit" = "year", "x-absent" = "any"))]
    pub founded_until: Option<Whole>,
    /// So many pupils or more, over all stages.
    #[schemars(extend("x-unit" = "pupils", "x-absent" = "any"))]
    pub pupils_from: Option<Amount>,
    /// Fewer pupils, over all stages.
    #[schemars(extend("x-unit" = "pupils", "x-absent" = "any"))]
    pub pupils_below: Option<Amount>,
    /// A larger share of its pupils are children of migrant workers.
    #[schemars(extend("x-unit" = "share", "x-absent" = "any"))]
    pub migrant_share_above: Option<Amount>,
}

/// A stage of schooling.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Stage {
    /// Name in the county's vocabulary.
    pub id: String,
    /// English title.
    pub title: String,
    /// Chinese title.
    pub title_zh: Option<String>,
    /// Weight of a pupil when a combined school's facilities are split between its stages; above 0.
    pub split_weight: Sourced,
}

/// A resource indicator.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("oneOf" = [
    { "required": ["teachers"], "properties": { "facilities": { "maxProperties": 0 } } },
    { "required": ["facilities"], "properties": { "facilities": { "minProperties": 1 }, "teachers": false } },
]))]
pub struct Indicator {
    /// Name.
    pub id: String,
    /// English title.
    pub title: String,
    /// Chinese title.
    pub title_zh: Option<String>,
    /// Unit of the value, such as `teachers/100 pupils`.
    pub unit: String,
    /// Counts the stage's teachers.
    #[schemars(extend("x-absent" = "required without `facilities`"))]
    pub teachers: Option<Teachers>,
    /// A weighted sum of the school's facilities, `{ teaching_area = 1, indoor_sports_area = -1 }`; the stage has its share by pupils × `split_weight` among the stages of the school, judged or not.
    #[schemars(extend("x-name" = "FACILITY", "x-unit" = "weight", "x-absent" = "required without `teachers`"))]
    pub facilities: Option<BTreeMap<String, Signed>>,
    /// 100 for "per hundred pupils", 1 for "per pupil".
    #[schemars(extend("default" = 1))]
    pub per_pupils: Option<AboveZero>,
    /// From the facility's unit to the indicator's, such as 10000 from 万元 to yuan.
    #[schemars(extend("default" = 1))]
    pub scale: Option<AboveZero>,
    /// Least value, for each stage.
    #[schemars(extend("x-name" = "STAGE", "x-absent" = "only its difference coefficient is judged"))]
    pub threshold: Option<BTreeMap<String, Sourced>>,
}

/// Which teachers are counted.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Teachers {
    /// Those who bear all of these flags.
    #[schemars(extend("x-absent" = "all teachers"))]
    pub flags: Option<Vec<String>>,
}

/// When a unit passes.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PassRule {
    /// How many indicators must meet their threshold; whole, not above their number.
    pub must_meet: Sourced,
    /// What share of its threshold each of the others must reach; at most 1.
    pub floor_share: Sourced,
}

/// Limits of the difference coefficients.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Balance {
    /// Form of the coefficient that is judged: `weighted`, units weigh as their pupils; `unweighted`, they weigh the same.
    #[schemars(extend("enum" = ["weighted", "unweighted"]))]
    pub form: String,
    /// `each` coefficient, as the measure of 2017 asks, or the `mean` of those of a stage, as the measure of 2012 asks.
    #[schemars(extend("enum" = ["each", "mean"], "default" = "each"))]
    pub judged: Option<String>,
    /// Largest coefficient, above 0, for each stage.
    #[schemars(extend("x-name" = "STAGE"))]
    pub limit: BTreeMap<String, Sourced>,
}

/// Schools that are not judged.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("anyOf" = [{ "required": ["kind"] }, { "required": ["below_pupils"] }]))]
pub struct Exclusion {
    /// Kind of school in the county's vocabulary.
    #[schemars(extend("x-absent" = "any kind; then `below_pupils` is required"))]
    pub kind: Option<String>,
    /// Only those with fewer pupils, over all stages.
    #[schemars(extend("x-absent" = "any size; then `kind` is required"))]
    pub below_pupils: Option<Sourced>,
}

/// What else counts for some schools.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("oneOf" = [
    { "required": ["visiting_teachers"], "properties": { "visiting_teachers": { "const": true }, "facilities": { "maxProperties": 0 } } },
    { "required": ["facilities"], "properties": { "facilities": { "minProperties": 1 }, "visiting_teachers": { "const": false } } },
]))]
pub struct Relaxation {
    /// Name.
    pub id: String,
    /// Whether the standard uses it.
    #[schemars(extend("default" = true))]
    pub on: Option<bool>,
    /// The indicator, by its `id`.
    pub indicator: String,
    /// For which schools it is meant.
    #[schemars(rename = "where", extend("x-absent" = "every school"))]
    pub condition: Option<Condition>,
    /// Whether visiting teachers count who bear the indicator's flags.
    #[schemars(extend("x-absent" = "required without `facilities`"))]
    pub visiting_teachers: Option<bool>,
    /// Other kinds of facility that count.
    #[schemars(extend("x-name" = "FACILITY", "x-unit" = "weight", "x-absent" = "required without `visiting_teachers`"))]
    pub facilities: Option<BTreeMap<String, Amount>>,
    /// Where it comes from.
    pub source: SourceKey,
    /// How sure it is, as of a sourced number.
    pub sure: Sureness,
    /// Clause of the document.
    pub clause: Option<String>,
    /// What readers must know.
    pub note: Option<String>,
}
