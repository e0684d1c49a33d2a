//! A standard as data: indicators, thresholds, the rule by which a stage unit passes, the limits
//! of the difference coefficients, and what is left out; each number with its source and how sure
//! it is.
//!
//! A standard counts whatever the county's vocabulary offers: an indicator is a sum of teachers
//! who bear flags, or a weighted sum of facilities, per pupil. Another country's standard is
//! another file.

mod built_in;
mod condition;
mod fits;
mod item;
mod read;
mod rooms;

pub use built_in::BUILT_IN;
pub use condition::{Condition, Counted, NumberFor, Relaxation};
pub use item::{Area, Bound, Item, Part, Quantity, Ratio, Rule, Sense};
pub use read::{parse, read};

use crate::county::{FacilityId, FlagId, StageId, Vocabulary};
use crate::quantity::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How binding a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// A law, a decree, a national or provincial measure.
    Law,
    /// A recommendation or a note of method.
    Guideline,
    /// Taken for want of a source; to be replaced.
    Assumption,
}

/// A document that numbers are taken from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source {
    /// Title and number of the document.
    pub document: String,
    /// How binding it is.
    pub kind: SourceKind,
    /// Year and month since which it holds, such as `2017-04`, where known.
    pub valid_from: Option<String>,
}

/// A number with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sourced {
    /// The number.
    #[serde(with = "rust_decimal::serde::float")]
    pub value: Decimal,
    /// Key of the source in [`Standard::sources`].
    pub source: String,
    /// Clause of the document.
    pub clause: Option<String>,
    /// Year and month since which the number holds; `None` is the source's.
    pub valid_from: Option<String>,
    /// How sure the number is: `2+` sources, `1` source, `?` unconfirmed, `DER` derived.
    pub sure: String,
}

/// A stage of schooling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Name in the county's vocabulary.
    pub id: StageId,
    /// English title.
    pub title: String,
    /// Chinese title.
    pub title_zh: String,
    /// Weight of a pupil when a combined school's facilities are split between its stages.
    pub split_weight: Sourced,
}

/// What an indicator counts, before it is divided by pupils.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Numerator {
    /// Teachers of the stage who bear all of these flags (none: all teachers).
    Teachers(BTreeSet<FlagId>),
    /// A weighted sum of the school's facilities, of which the stage has its share.
    Facilities(BTreeMap<FacilityId, Decimal>),
}

/// A resource indicator: X = scale · per pupils · numerator / pupils.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Name.
    pub id: String,
    /// English title.
    pub title: String,
    /// Chinese title.
    pub title_zh: String,
    /// Unit of the value, such as `teachers/100 pupils`.
    pub unit: String,
    /// What is counted.
    pub numerator: Numerator,
    /// 100 for "per hundred pupils", 1 for "per pupil".
    pub per_pupils: Decimal,
    /// From the numerator's unit to the value's: 10,000 where 万元 are stated in yuan.
    pub scale: Decimal,
    /// Least value, by stage; empty where only its difference coefficient is judged.
    pub thresholds: BTreeMap<StageId, Sourced>,
}

impl Indicator {
    /// Value of one unit of the numerator for a single pupil: scale · per pupils.
    #[must_use]
    pub fn factor(&self) -> Decimal {
        self.scale * self.per_pupils
    }
}

/// When a stage unit passes: enough indicators meet their threshold, the others their floor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassRule {
    /// How many indicators must meet their threshold.
    pub must_meet: Sourced,
    /// What share of its threshold each of the others must reach.
    pub floor_share: Sourced,
}

/// Which form of the difference coefficient the limits apply to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CoefficientForm {
    /// Units weigh as their pupils.
    Weighted,
    /// Units weigh the same.
    Unweighted,
}

/// What of the difference coefficients the limits apply to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Judged {
    /// Each coefficient, as the measure of 2017 asks.
    Each,
    /// The mean of all coefficients of a stage, as the measure of 2012 asks.
    Mean,
}

/// Limits of the difference coefficients.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BalanceRule {
    /// Form of the coefficient that is judged.
    pub form: CoefficientForm,
    /// Each of them, or their mean.
    pub judged: Judged,
    /// Largest coefficient, by stage.
    pub limits: BTreeMap<StageId, Sourced>,
}

/// Schools that the standard leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exclusion {
    /// Kind of school in the county's vocabulary; `None` is any kind.
    pub kind: Option<String>,
    /// Only those with fewer pupils, over all stages; `None` is any size.
    pub below_pupils: Option<Sourced>,
}

/// A standard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standard {
    /// Name.
    pub id: String,
    /// English title.
    pub title: String,
    /// Chinese title.
    pub title_zh: String,
    /// Whether it only illustrates and no authority has set it.
    pub illustration: bool,
    /// What readers must know.
    pub note: Option<String>,
    /// Documents by key.
    pub sources: BTreeMap<String, Source>,
    /// Stages that it judges, lowest first.
    pub stages: Vec<Stage>,
    /// Stages that it does not judge and that share the facilities of their schools.
    pub unjudged_stages: Vec<Stage>,
    /// Indicators, in their official order.
    pub indicators: Vec<Indicator>,
    /// Rule for a stage unit; `None` where single units are not judged.
    pub pass_rule: Option<PassRule>,
    /// Rule for the county.
    pub balance: BalanceRule,
    /// Schools left out.
    pub exclusions: Vec<Exclusion>,
    /// What else counts for some schools.
    pub relaxations: Vec<Relaxation>,
    /// Items beside the resource indicators, in their official order.
    pub items: Vec<Item>,
    /// Names for counties that declare none.
    pub vocabulary: Vocabulary,
    /// The files it was read from with their texts, the extended ones first.
    pub files: Vec<(String, String)>,
}

impl Standard {
    /// How many indicators of a unit may stay below their threshold.
    #[must_use]
    pub fn exemptions(&self) -> usize {
        let must_meet = self.pass_rule.as_ref().and_then(|rule| usize::try_from(rule.must_meet.value.mantissa()).ok());
        must_meet.map_or(0, |must_meet| self.indicators.len().saturating_sub(must_meet))
    }

    /// Share of its threshold that an exempted indicator must reach.
    #[must_use]
    pub fn floor_share(&self) -> Decimal {
        self.pass_rule.as_ref().map_or(Decimal::ONE, |rule| rule.floor_share.value)
    }

    /// The relaxations of an indicator that the standard uses.
    pub fn relaxations_of<'a>(&'a self, indicator: &'a Indicator) -> impl Iterator<Item = &'a Relaxation> {
        self.relaxations.iter().filter(|relaxation| relaxation.on && relaxation.indicator == indicator.id)
    }

    /// Whether a school of this kind and size is left out.
    #[must_use]
    pub fn excludes(&self, kind: &str, pupils: u32) -> bool {
        self.exclusions.iter().any(|exclusion| {
            exclusion.kind.as_deref().is_none_or(|excluded| excluded == kind)
                && exclusion.below_pupils.as_ref().is_none_or(|below| Decimal::from(pupils) < below.value)
        })
    }

    /// The figures of the county that items look at, each with its item, in the standard's order.
    pub fn figures(&self) -> impl Iterator<Item = (&str, &Item)> {
        let parts = self.items.iter().flat_map(|item| item.parts.iter().map(move |part| (part, item)));
        parts.filter_map(|(part, item)| match &part.rule {
            Rule::Figure { figure, .. } => Some((figure.as_str(), item)),
            _ => None,
        })
    }

    /// The items that a county attests, in the standard's order.
    pub fn attested_items(&self) -> impl Iterator<Item = &Item> {
        let attested = |part: &Part| matches!(part.rule, Rule::Attested { .. });
        self.items.iter().filter(move |item| item.parts.iter().any(attested))
    }

    /// The judged stage of a name.
    #[must_use]
    pub fn stage(&self, id: &StageId) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == *id)
    }

    /// The stage of a name, judged or not, that shares the facilities of its schools.
    #[must_use]
    pub fn sharing_stage(&self, id: &StageId) -> Option<&Stage> {
        self.stages.iter().chain(&self.unjudged_stages).find(|stage| stage.id == *id)
    }
}
