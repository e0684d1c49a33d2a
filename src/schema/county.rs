//! The declaration of a county; [`crate::county`] reads it.

use super::values::{Amount, Whole};
use schemars::JsonSchema;
use std::collections::BTreeMap;

/// What a county says of itself, beside its tables.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct County {
    /// Name for people.
    pub name: String,
    /// Year of the data.
    pub year: Whole,
    /// Path of the standard's file, from this folder, or the name of a built-in one, such as `cn-2017`.
    #[schemars(extend("x-holds" = "path or name"))]
    pub standard: String,
    /// Language of titles: `zh` Chinese, `en` English.
    #[schemars(extend("enum" = ["zh", "en"], "x-absent" = "English"))]
    pub language: Option<String>,
    /// Name of the ten thousands of currency.
    #[schemars(extend("default" = "万元"))]
    pub money_unit: Option<String>,
    /// `absent`: the county's teachers are not told, and no table tells them; indicators that count them are not assessed.
    #[schemars(extend("enum" = ["absent"], "x-absent" = "a table tells them"))]
    pub teachers: Option<String>,
    /// Where the data come from; reports repeat it.
    pub provenance: Option<Provenance>,
    /// Names of the stages, lowest first.
    #[schemars(extend("x-absent" = "those of the standard"))]
    pub stages: Option<Vec<String>>,
    /// Names of the kinds of schools.
    #[schemars(extend("x-absent" = "those of the standard"))]
    pub school_kinds: Option<Vec<String>>,
    /// Names of what a teacher can bear.
    #[schemars(extend("x-absent" = "those of the standard"))]
    pub teacher_flags: Option<Vec<String>>,
    /// Kinds of facility, each a column of the facilities table.
    #[schemars(extend("x-absent" = "those of the standard"))]
    pub facility: Option<Vec<Facility>>,
    /// Other words for these names in the cells of tables: `"小学" = "primary"`.
    #[schemars(extend("x-name" = "WORD", "x-absent" = "those of the standard"))]
    pub aliases: Option<BTreeMap<String, String>>,
}

/// The names that the tables of a county may use, where the county declares none.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Vocabulary {
    /// Names of the stages, lowest first.
    pub stages: Option<Vec<String>>,
    /// Names of the kinds of schools.
    pub school_kinds: Option<Vec<String>>,
    /// Names of what a teacher can bear.
    pub teacher_flags: Option<Vec<String>>,
    /// Kinds of facility, each a column of the facilities table.
    pub facility: Option<Vec<Facility>>,
    /// Other words for these names in the cells of tables: `"小学" = "primary"`.
    #[schemars(extend("x-name" = "WORD"))]
    pub aliases: Option<BTreeMap<String, String>>,
}

/// A kind of facility.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Facility {
    /// Column of the facilities table; each once, and none called `school`.
    pub id: String,
    /// Unit of measure, such as `m2`, `rooms`, or `wan_yuan`.
    pub unit: String,
    /// Whether it comes in whole numbers only.
    #[schemars(extend("default" = false))]
    pub whole: Option<bool>,
    /// Other headings of the column.
    pub aliases: Option<Vec<String>>,
    /// Whether the table may do without the column.
    #[schemars(extend("default" = false))]
    pub optional: Option<bool>,
    /// What is counted, in English: help of templates.
    #[schemars(extend("x-absent" = "the unit alone"))]
    pub about: Option<String>,
    /// What is counted, in Chinese.
    #[schemars(extend("x-absent" = "the unit alone"))]
    pub about_zh: Option<String>,
    /// Whether it can be moved from one school to another, as equipment can.
    #[schemars(extend("default" = false))]
    pub movable: Option<bool>,
    /// Land that one unit of it takes: of a floor area 1 / the number of storeys.
    #[schemars(extend("x-unit" = "m²", "x-absent" = "takes no land"))]
    pub land_per_unit: Option<Amount>,
}

/// Where the data come from.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Provenance {
    /// Whether the figures are invented.
    #[schemars(extend("default" = false))]
    pub synthetic: Option<bool>,
    /// What readers must know of the data.
    pub note: Option<String>,
    /// Who made the data.
    pub attribution: Option<String>,
    /// Licence of the data.
    pub licence: Option<String>,
}
