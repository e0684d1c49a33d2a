//! The assumptions of a projection; [`crate::enrolment`] reads them.

pub mod course;

use super::laid_over;
use super::values::{Sureness, Whole};
use course::Course;
use schemars::{JsonSchema, Schema};
use serde_json::Value;

/// What is assumed of the pupils of later years.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend(
    "if" = { "required": ["own"] },
    "then" = { "properties": {
        "entry_age": false, "born_after_cutoff": false, "constant_kinds": false, "grades": false, "births": false,
        "entry": false, "progression": false, "feeding": false, "taught": false, "movement": false,
        "housing": false, "variants": false,
    } },
    "else" = { "required": ["entry_age", "births"] },
))]
pub struct Projection {
    /// What is assumed, in a sentence.
    pub title: String,
    /// Stages of the county, each once.
    #[schemars(length(min = 1))]
    pub stage: Vec<Stage>,
    /// What pupils do from year to year.
    #[schemars(flatten)]
    pub course: Course,
    /// Other courses; the file itself is the middle one.
    pub variants: Option<Variants>,
    /// A projection of your own; of the other keys only `title` and `stage` stand beside it.
    pub own: Option<Own>,
}

/// A stage with its grades, which count through all stages.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Stage {
    /// Name of the stage.
    pub id: String,
    /// How many grades it has, 1 to 12: 6 and 3, or 5 and 4.
    #[schemars(range(min = 1, max = 12), extend("x-unit" = "grades"))]
    pub grades: Whole,
}

/// A projection of the user's own.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Own {
    /// Table with the pupils of every unit in every year that is asked for.
    #[schemars(extend("x-holds" = "path, from this file"))]
    pub table: String,
    /// Who made it.
    pub source: String,
    /// How sure it is.
    pub sure: Sureness,
}

/// Courses beside the middle one.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Variants {
    /// What the low variant lays over the file.
    #[schemars(extend("x-absent" = "no low variant"))]
    pub low: Option<Variant>,
    /// What the high variant lays over the file.
    #[schemars(extend("x-absent" = "no high variant"))]
    pub high: Option<Variant>,
}

/// Keys that take the place of the file's own; stages, movements and housing merge by `id`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = lies_over_the_file, extend("x-holds" = "table of the keys above"))]
pub struct Variant {
    /// What is assumed, in a sentence; that of the file is shown.
    pub title: Option<String>,
    /// Stages.
    pub stage: Option<Vec<Stage>>,
    /// What pupils do from year to year.
    #[schemars(flatten)]
    pub course: Course,
}

/// What is missing in a variant may stand in the file: nothing is demanded, and nothing has a default.
fn lies_over_the_file(schema: &mut Schema) {
    let keywords = schema.ensure_object();
    laid_over::demands(keywords, false);
    keywords.values_mut().for_each(without_defaults);
}

fn without_defaults(value: &mut Value) {
    match value {
        Value::Object(keywords) => {
            keywords.shift_remove("default");
            keywords.shift_remove("x-absent");
            keywords.values_mut().for_each(without_defaults);
        }
        Value::Array(items) => items.iter_mut().for_each(without_defaults),
        _ => {}
    }
}
