//! Items of a standard, by the checks that judge them.

use super::{Condition, NumberFor, Sourced};
use crate::schema::values::{SourceKey, Sureness};
use crate::standard::{Area, Sense};
use schemars::JsonSchema;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// An item of the standard.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Item {
    /// Number in the standard, such as `B3`; each once.
    pub id: String,
    /// Area it belongs to.
    #[schemars(extend("enum" = Area::NAMES.map(|(name, _)| name)))]
    pub area: String,
    /// English title.
    pub title: String,
    /// Chinese title.
    pub title_zh: Option<String>,
    /// Whether failing it fails the whole inspection (一票否决).
    #[schemars(extend("default" = false))]
    pub veto: Option<bool>,
    /// What readers must know.
    pub note: Option<String>,
    /// All of them must be met.
    #[schemars(length(min = 1))]
    pub part: Vec<Part>,
}

/// One thing that an item asks, by how it is judged.
#[derive(JsonSchema)]
#[schemars(tag = "check", rename_all = "snake_case", deny_unknown_fields)]
pub enum Part {
    /// By documents: the county attests it.
    Attested {
        /// English title, where the item has several parts.
        title: Option<String>,
        /// Chinese title, where the item has several parts.
        title_zh: Option<String>,
        /// Where it comes from.
        source: SourceKey,
        /// Clause of the document.
        clause: Option<String>,
        /// How sure it is, as of a sourced number.
        sure: Sureness,
    },
    /// By a figure of the county as a whole.
    #[schemars(extend("oneOf" = exactly_one_bound()))]
    Figure {
        /// English title, where the item has several parts.
        title: Option<String>,
        /// Chinese title, where the item has several parts.
        title_zh: Option<String>,
        /// Name in the table `figures`.
        figure: String,
        /// What it is compared with.
        #[schemars(flatten)]
        bound: Bound,
    },
    /// By the ratio of two quantities.
    #[schemars(extend("oneOf" = exactly_one_bound()))]
    Ratio {
        /// English title, where the item has several parts.
        title: Option<String>,
        /// Chinese title, where the item has several parts.
        title_zh: Option<String>,
        /// What stands above: `pupils`, `classes`, `teachers`, `teachers+flag`, `facility.kind`, `budget.purpose`, or a column of figures.
        #[schemars(extend("x-holds" = "quantity"))]
        numerator: String,
        /// What stands below.
        #[schemars(extend("x-holds" = "quantity"))]
        denominator: String,
        /// Whether sums over the county are compared or those of each school.
        #[schemars(extend("enum" = ["county", "each_school"]))]
        over: String,
        /// Only units of this stage.
        #[schemars(extend("x-absent" = "all that the standard judges"))]
        stage: Option<String>,
        /// Which schools are meant.
        #[schemars(rename = "where", extend("x-absent" = "every school"))]
        condition: Option<Condition>,
        /// What it is compared with.
        #[schemars(flatten)]
        bound: Bound,
    },
    /// By special rooms: so many for each so many classes, each of an area.
    SpecialRooms {
        /// English title, where the item has several parts.
        title: Option<String>,
        /// Chinese title, where the item has several parts.
        title_zh: Option<String>,
        /// Kind of room, in the table `rooms`.
        room: String,
        /// One room for each so many classes.
        per_classes: Sourced,
        /// Least area of a room in m²; of several that apply the smallest holds.
        #[schemars(length(min = 1))]
        least_area_m2: Vec<NumberFor>,
    },
    /// By pupils of each school, over the stages that the standard judges.
    SchoolSize {
        /// English title, where the item has several parts.
        title: Option<String>,
        /// Chinese title, where the item has several parts.
        title_zh: Option<String>,
        /// Most pupils; of several that apply the largest holds.
        #[schemars(length(min = 1))]
        most_pupils: Vec<NumberFor>,
    },
    /// By pupils of each class.
    ClassSize {
        /// English title, where the item has several parts.
        title: Option<String>,
        /// Chinese title, where the item has several parts.
        title_zh: Option<String>,
        /// Most pupils of a class, by stage.
        #[schemars(extend("x-name" = "STAGE"))]
        most_pupils: Option<BTreeMap<String, Sourced>>,
        /// Share of all classes that must comply.
        #[schemars(extend("x-absent" = "every class"))]
        share_of_classes: Option<Sourced>,
    },
    /// By the public funds of small schools: as for so many pupils at least.
    FundingFloor {
        /// English title, where the item has several parts.
        title: Option<String>,
        /// Chinese title, where the item has several parts.
        title_zh: Option<String>,
        /// Purpose in the table `funding`.
        purpose: String,
        /// Yuan per pupil and year, by stage.
        #[schemars(extend("x-name" = "STAGE"))]
        quota_yuan: Option<BTreeMap<String, Sourced>>,
        /// Pupils that are funded at least.
        least_pupils: Sourced,
        /// Which schools are meant.
        #[schemars(rename = "where", extend("x-absent" = "every school"))]
        condition: Option<Condition>,
    },
}

/// What a figure is compared with.
#[derive(JsonSchema)]
pub struct Bound {
    /// It must be this or more (≥).
    #[schemars(extend("x-absent" = "exactly one of the three"))]
    pub at_least: Option<Sourced>,
    /// It must be this or less (≤).
    #[schemars(extend("x-absent" = "exactly one of the three"))]
    pub at_most: Option<Sourced>,
    /// It must be less (<).
    #[schemars(extend("x-absent" = "exactly one of the three"))]
    pub below: Option<Sourced>,
    /// Unit; `share` is shown in per cent.
    pub unit: Option<String>,
}

fn exactly_one_bound() -> Value {
    Sense::NAMES.iter().map(|(key, ..)| json!({ "required": [key] })).collect()
}
