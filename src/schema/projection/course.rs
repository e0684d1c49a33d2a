//! What pupils do from year to year: enter, go on, move, come with new flats.

use super::super::values::{Amount, Rate, Share, Sureness, Whole};
use schemars::{JsonSchema, Schema};
use serde_json::Value;
use std::collections::BTreeMap;

/// The course of pupils by cohort survival.
#[derive(JsonSchema)]
pub struct Course {
    /// Age at which children enter the first grade, at most 20.
    #[schemars(range(max = 20), extend("x-unit" = "years", "x-absent" = "required without `[own]`"))]
    pub entry_age: Option<Whole>,
    /// Share of a year's children who are born after the day that decides, and enter a year later.
    #[schemars(extend("x-absent" = "0"))]
    pub born_after_cutoff: Option<Defended<Share>>,
    /// Kinds of schools that keep their pupils of today and exchange none with others, such as `["special"]`.
    #[schemars(extend("x-absent" = "none"))]
    pub constant_kinds: Option<Vec<String>>,
    /// Pupils by grade.
    #[schemars(extend("x-absent" = "the county's table `classes`; required where it has none"))]
    pub grades: Option<Grades>,
    /// Births, those to come included.
    #[schemars(extend("x-absent" = "required without `[own]`"))]
    pub births: Option<Births>,
    /// Rates of entry: of the children of a township who are of age, how many enter its schools.
    #[schemars(extend("x-absent" = "measured by township"))]
    pub entry: Option<Entry>,
    /// Rate of progression by the number of the grade that is left: `6 = { … }` is from primary to junior.
    #[schemars(extend("x-name" = "GRADE", "x-absent" = "measured with `grades.previous`, else 1"))]
    pub progression: Option<BTreeMap<String, Defended<Rate>>>,
    /// Where pupils go after the last grade of their unit.
    pub feeding: Option<Feeding>,
    /// Grades that a unit teaches, such as a new school that grows by a grade a year.
    #[schemars(extend("x-absent" = "those between its lowest and highest grade with pupils today"))]
    pub taught: Option<Vec<Taught>>,
    /// Net movement between townships each year, in this order.
    #[schemars(extend("x-absent" = "nobody moves"))]
    pub movement: Option<Vec<Movement>>,
    /// New flats.
    #[schemars(extend("x-absent" = "none"))]
    pub housing: Option<Vec<Housing>>,
}

/// A number that somebody must defend.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = tells_what_its_value_holds)]
pub struct Defended<T> {
    /// The number.
    pub value: T,
    /// Where it comes from.
    pub source: String,
    /// How sure it is.
    pub sure: Sureness,
}

/// Numbers are told in one line each.
fn tells_what_its_value_holds(schema: &mut Schema) {
    let keywords = schema.ensure_object();
    let holds = keywords["properties"]["value"].get("x-holds").and_then(Value::as_str).unwrap_or("number");
    let holds = format!("{holds}, with source and sureness");
    keywords.insert("x-holds".to_string(), Value::String(holds));
}

/// Pupils by grade.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Grades {
    /// Table of today.
    #[schemars(extend("x-holds" = "path, from this file", "x-absent" = "the county's table `classes`"))]
    pub table: Option<String>,
    /// Table of one year before, to measure rates of progression.
    #[schemars(extend("x-holds" = "path, from this file", "x-absent" = "no rate is measured"))]
    pub previous: Option<String>,
}

/// Births by township and calendar year.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Births {
    /// Table of births.
    #[schemars(extend("x-holds" = "path, from this file"))]
    pub table: String,
    /// Where they come from.
    pub source: String,
    /// How sure they are.
    pub sure: Sureness,
    /// Factor of the births from `factor_from` on.
    #[schemars(extend("x-absent" = "1"))]
    pub factor: Option<Defended<Rate>>,
    /// First year of the factor.
    #[schemars(extend("x-absent" = "the year after the county's"))]
    pub factor_from: Option<Whole>,
}

/// Rates of entry.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Entry {
    /// Rate of every township.
    #[schemars(extend("x-absent" = "measured by township"))]
    pub rate: Option<Defended<Rate>>,
    /// Rate of one township.
    #[schemars(extend("x-name" = "TOWNSHIP", "x-absent" = "`entry.rate`"))]
    pub by_township: Option<BTreeMap<String, Defended<Rate>>>,
}

/// Where pupils go after the last grade of their unit.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Feeding {
    /// To the `nearest` unit of the township that teaches the next grade, or to all of them, `proportional` to their grade.
    #[schemars(extend("enum" = ["nearest", "proportional"], "default" = "nearest"))]
    pub rule: Option<String>,
    /// Table of feeders, which goes before the rule.
    #[schemars(extend("x-holds" = "path, from this file", "x-absent" = "the rule alone"))]
    pub table: Option<String>,
}

/// Grades that a unit teaches.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Taught {
    /// Code of the school.
    pub school: String,
    /// Stage.
    pub stage: String,
    /// Lowest grade, counted through all stages.
    #[schemars(extend("x-unit" = "grade"))]
    pub from: Whole,
    /// Highest grade, counted through all stages.
    #[schemars(extend("x-unit" = "grade"))]
    pub to: Whole,
}

/// Net movement between two townships each year; of `share` and `heads` one.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("oneOf" = [{ "required": ["share"] }, { "required": ["heads"] }]))]
pub struct Movement {
    /// Name by which variants lay over it; each once.
    pub id: String,
    /// Township that is left.
    pub from: String,
    /// Township that is joined, another one.
    pub to: String,
    /// Share of every grade of every unit.
    #[schemars(extend("x-absent" = "required without `heads`"))]
    pub share: Option<Defended<Share>>,
    /// Pupils, spread over all grades and units.
    #[schemars(extend("x-absent" = "required without `share`"))]
    pub heads: Option<Defended<Amount>>,
    /// First year.
    #[schemars(extend("x-absent" = "from the first year on"))]
    pub from_year: Option<Whole>,
    /// Last year.
    #[schemars(extend("x-absent" = "to the last year"))]
    pub to_year: Option<Whole>,
}

/// New flats.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Housing {
    /// Name by which variants lay over it; each once.
    pub id: String,
    /// Township.
    pub township: String,
    /// Year in which they are let, after the county's.
    pub year: Whole,
    /// How many, at most 1,000,000.
    #[schemars(range(max = 1_000_000), extend("x-unit" = "flats"))]
    pub flats: Whole,
    /// Pupils of a flat.
    pub pupils_per_flat: Defended<Rate>,
    /// Part of them who come from outside the county; the others leave its other townships.
    pub from_outside: Defended<Share>,
    /// How they spread over the grades.
    #[schemars(extend("x-absent" = "evenly"))]
    pub mix: Option<Mix>,
}

/// Weights of the grades.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Mix {
    /// A weight for each grade of all stages, not all 0.
    #[schemars(length(min = 1))]
    pub weights: Vec<Amount>,
    /// Where they come from.
    pub source: String,
    /// How sure they are.
    pub sure: Sureness,
}
