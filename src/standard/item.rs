//! Items of a standard beside its resource indicators: what each asks and how it is judged.

use super::{Condition, NumberFor, Sourced};
use crate::county::{FacilityId, FlagId, StageId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The areas of an inspection, in the order in which they are judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// What a county must be before it may apply (申报条件).
    Preconditions,
    /// Resource allocation (资源配置): the indicators and their difference coefficients.
    Resources,
    /// Degree of government guarantee (政府保障程度).
    Guarantee,
    /// Education quality (教育质量).
    Quality,
    /// Social recognition (社会认可度).
    Recognition,
    /// Whatever else the standard asks.
    Other,
}

impl Area {
    /// Names in standards' files.
    pub const NAMES: [(&'static str, Self); 6] = [
        ("preconditions", Self::Preconditions),
        ("resources", Self::Resources),
        ("guarantee", Self::Guarantee),
        ("quality", Self::Quality),
        ("recognition", Self::Recognition),
        ("other", Self::Other),
    ];

    /// English and Chinese titles.
    #[must_use]
    pub fn titles(self) -> (&'static str, &'static str) {
        match self {
            Self::Preconditions => ("Preconditions", "申报条件"),
            Self::Resources => ("Resource allocation", "资源配置"),
            Self::Guarantee => ("Government guarantee", "政府保障程度"),
            Self::Quality => ("Education quality", "教育质量"),
            Self::Recognition => ("Social recognition", "社会认可度"),
            Self::Other => ("Other requirements", "其他要求"),
        }
    }
}

/// An item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Number in the standard, such as `B3`.
    pub id: String,
    /// Area it belongs to.
    pub area: Area,
    /// English title.
    pub title: String,
    /// Chinese title.
    pub title_zh: String,
    /// Whether failing it fails the whole inspection (一票否决).
    pub veto: bool,
    /// What readers must know.
    pub note: Option<String>,
    /// All of them must be met.
    pub parts: Vec<Part>,
}

/// One thing that an item asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// English title, where the item has several parts.
    pub title: Option<String>,
    /// Chinese title, where the item has several parts.
    pub title_zh: Option<String>,
    /// How it is judged.
    pub rule: Rule,
}

/// How a part of an item is judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// By documents: the county attests it.
    Attested {
        /// Key of the source.
        source: String,
        /// How sure it is.
        sure: String,
    },
    /// By a figure of the county as a whole.
    Figure {
        /// Name in the table `figures`.
        figure: String,
        /// What it must reach.
        bound: Bound,
    },
    /// By the ratio of two quantities.
    Ratio(Ratio),
    /// By special rooms: so many for each so many classes, each of an area.
    SpecialRooms {
        /// Kind of room.
        room: String,
        /// One room for each so many classes.
        per_classes: Sourced,
        /// Least area in m²; of several that apply the smallest holds.
        least_area: Vec<NumberFor>,
    },
    /// By pupils of each school, over the stages that the standard judges.
    SchoolSize {
        /// Most pupils; of several that apply the largest holds.
        most: Vec<NumberFor>,
    },
    /// By pupils of each class.
    ClassSize {
        /// Most pupils of a class, by stage.
        most: BTreeMap<StageId, Sourced>,
        /// Share of all classes that must comply; `None` is every one.
        share: Option<Sourced>,
    },
    /// By the public funds of small schools: as for so many pupils at least.
    FundingFloor {
        /// Purpose in the table `funding`.
        purpose: String,
        /// Yuan per pupil and year, by stage.
        quota: BTreeMap<StageId, Sourced>,
        /// Pupils that are funded at least.
        least_pupils: Sourced,
        /// Schools that it is meant for.
        among: Condition,
    },
}

/// The ratio of two quantities, over the county or at each school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ratio {
    /// What stands above.
    pub numerator: Quantity,
    /// What stands below.
    pub denominator: Quantity,
    /// Only units of this stage; `None` is all that the standard judges.
    pub stage: Option<StageId>,
    /// Whether sums over the county are compared or those of each school.
    pub each_school: bool,
    /// Schools that are meant.
    pub among: Condition,
    /// What it must reach.
    pub bound: Bound,
}

/// A quantity of a school or of a stage unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Quantity {
    /// Pupils.
    Pupils,
    /// Classes.
    Classes,
    /// Teachers who bear all of these flags.
    Teachers(BTreeSet<FlagId>),
    /// A figure by the column it stands in.
    Measure(String),
    /// A kind of facility; a stage unit has its share of its school's.
    Facility(FacilityId),
    /// Budget for a purpose in ten thousands of currency, from all sources.
    Budget(String),
}

impl fmt::Display for Quantity {
    /// As in standards' files.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pupils => f.write_str("pupils"),
            Self::Classes => f.write_str("classes"),
            Self::Teachers(flags) => {
                f.write_str("teachers")?;
                flags.iter().try_for_each(|flag| write!(f, "+{flag}"))
            }
            Self::Measure(name) => f.write_str(name),
            Self::Facility(kind) => write!(f, "facility.{kind}"),
            Self::Budget(purpose) => write!(f, "budget.{purpose}"),
        }
    }
}

/// What a figure is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    /// How.
    pub sense: Sense,
    /// The bound.
    pub number: Sourced,
    /// Unit of the figure.
    pub unit: String,
}

/// How a figure is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sense {
    /// ≥
    AtLeast,
    /// ≤
    AtMost,
    /// <
    Below,
}

impl Sense {
    /// Keys in standards' files, each with its sign.
    pub const NAMES: [(&'static str, Self, &'static str); 3] =
        [("at_least", Self::AtLeast, "≥"), ("at_most", Self::AtMost, "≤"), ("below", Self::Below, "<")];

    /// The sign.
    #[must_use]
    pub fn sign(self) -> &'static str {
        Self::NAMES.iter().find(|(_, sense, _)| *sense == self).map_or("", |(_, _, sign)| sign)
    }
}
