//! The county, its schools, and the standard, as far as a page shows them.

use crate::county::{County, FacilityKind, Provenance, School, StageId};
use crate::quantity::{Decimal, approximate};
use crate::standard::{CoefficientForm, Indicator, Judged, Numerator, SourceKind, Sourced, Stage, Standard};
use crate::tables::NO_FLAG;
use serde::{Deserialize, Serialize};

/// A title in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Title {
    /// English.
    pub en: String,
    /// Chinese; empty where the standard has none.
    pub zh: String,
}

impl Title {
    /// A title of a standard.
    pub(super) fn new(en: &str, zh: &str) -> Self {
        Self { en: en.to_string(), zh: zh.to_string() }
    }
}

/// The county.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountyFacts {
    /// Name.
    pub name: String,
    /// Year of the data.
    pub year: u32,
    /// Name of the ten thousands of currency that money is in.
    pub money_unit: String,
    /// Language of those who read its reports, where it says.
    pub language: Option<String>,
    /// Kinds of facilities that its schools have amounts of, in the order of their table.
    pub facilities: Vec<FacilityFacts>,
    /// Where the data come from.
    pub provenance: Provenance,
}

impl CountyFacts {
    /// Of a county.
    #[must_use]
    pub fn of(county: &County) -> Self {
        Self {
            name: county.name.clone(),
            year: county.year,
            money_unit: county.money_unit.clone(),
            language: county.language.clone(),
            facilities: county.vocabulary.facility_kinds.iter().map(FacilityFacts::of).collect(),
            provenance: county.provenance.clone(),
        }
    }
}

/// A kind of facility.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FacilityFacts {
    /// Name.
    pub facility: String,
    /// Unit of its amounts.
    pub unit: String,
}

impl FacilityFacts {
    fn of(kind: &FacilityKind) -> Self {
        Self { facility: kind.id.to_string(), unit: kind.unit.clone() }
    }
}

/// A school.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolFacts {
    /// Code.
    pub school: String,
    /// Name that people read.
    pub name: String,
    /// Kind, by the county's names.
    pub kind: String,
    /// `city`, `town` or `rural`, where known.
    pub setting: Option<String>,
    /// Township or subdistrict, where known.
    pub township: Option<String>,
    /// Longitude in degrees, where known.
    pub longitude: Option<f64>,
    /// Latitude in degrees, where known.
    pub latitude: Option<f64>,
    /// Pupils of all its stages; of a school that opens, in the plan's last year.
    pub pupils: u32,
}

impl SchoolFacts {
    /// Of all schools of a county.
    #[must_use]
    pub fn of(county: &County) -> Vec<Self> {
        county.schools.iter().map(|school| Self::of_school(school, county.pupils_of(&school.id))).collect()
    }

    /// Of a school with so many pupils.
    pub(super) fn of_school(school: &School, pupils: u32) -> Self {
        Self {
            school: school.id.to_string(),
            name: school.name.clone(),
            kind: school.kind.clone(),
            setting: school.setting.map(|setting| setting.name().to_string()),
            township: school.township.clone(),
            longitude: school.coordinates.map(|(longitude, _)| longitude),
            latitude: school.coordinates.map(|(_, latitude)| latitude),
            pupils,
        }
    }
}

/// A number of the standard, for one stage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// Name of the stage.
    pub stage: String,
    /// The number.
    pub value: f64,
    /// The floor of an indicator (基本值); `null` of other numbers.
    pub floor: Option<f64>,
    /// Document that it is taken from.
    pub source: String,
    /// Clause of the document.
    pub clause: Option<String>,
    /// How sure it is: `2+` sources, `1` source, `?` unconfirmed, `DER` derived.
    pub sure: String,
}

/// A stage that the standard judges, or that shares the facilities of its schools with one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageFacts {
    /// Name.
    pub stage: String,
    /// Title.
    pub title: Title,
    /// Weight of one of its pupils when the facilities of a school of several stages are split.
    pub split_weight: Limit,
}

/// What an indicator counts, before it is divided by pupils.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counts {
    /// Teachers of the stage who bear these flags, joined by `+`, or `none`.
    Teachers(String),
    /// Facilities with the number that each is multiplied by.
    Facilities(Vec<(String, f64)>),
}

/// An indicator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorFacts {
    /// Name.
    pub indicator: String,
    /// Title.
    pub title: Title,
    /// Unit of its value.
    pub unit: String,
    /// What it counts.
    pub counts: Counts,
    /// Value of one of what it counts for a single pupil.
    pub factor: f64,
    /// Thresholds (达标值) with their floors; empty where only its difference coefficient is judged.
    pub thresholds: Vec<Limit>,
}

/// A document that numbers are taken from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceRow {
    /// Title and number of the document.
    pub document: String,
    /// How binding it is.
    pub kind: SourceKind,
    /// Year and month since which it holds, where known.
    pub valid_from: Option<String>,
}

/// The standard.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandardFacts {
    /// Name.
    pub standard: String,
    /// Title.
    pub title: Title,
    /// Whether no authority has set it.
    pub illustration: bool,
    /// What readers must know of it.
    pub note: Option<String>,
    /// Indicators that a unit must meet; `null` where single units are not judged.
    pub must_meet: Option<usize>,
    /// Share of its threshold that each of the others must reach; `null` as above.
    pub floor_share: Option<f64>,
    /// Form of the difference coefficient that is judged.
    pub form: CoefficientForm,
    /// Whether each coefficient is judged or the mean of those of a stage.
    pub judged: Judged,
    /// Stages, lowest first.
    pub stages: Vec<StageFacts>,
    /// Stages that it does not judge and that share the facilities of their schools.
    pub unjudged_stages: Vec<StageFacts>,
    /// Indicators, in their official order.
    pub indicators: Vec<IndicatorFacts>,
    /// Limits of the difference coefficients.
    pub limits: Vec<Limit>,
    /// Documents.
    pub sources: Vec<SourceRow>,
}

impl StandardFacts {
    /// Of a standard.
    #[must_use]
    pub fn of(standard: &Standard) -> Self {
        let sources = standard.sources.values();
        Self {
            standard: standard.id.clone(),
            title: Title::new(&standard.title, &standard.title_zh),
            illustration: standard.illustration,
            note: standard.note.clone(),
            must_meet: standard.pass_rule.as_ref().map(|_| standard.indicators.len() - standard.exemptions()),
            floor_share: standard.pass_rule.as_ref().map(|_| approximate(standard.floor_share())),
            form: standard.balance.form,
            judged: standard.balance.judged,
            stages: standard.stages.iter().map(|it| stage(standard, it)).collect(),
            unjudged_stages: standard.unjudged_stages.iter().map(|it| stage(standard, it)).collect(),
            indicators: standard.indicators.iter().map(|it| indicator(standard, it)).collect(),
            limits: limits(standard, standard.balance.limits.iter(), None),
            sources: sources
                .map(|it| SourceRow { document: it.document.clone(), kind: it.kind, valid_from: it.valid_from.clone() })
                .collect(),
        }
    }
}

fn stage(standard: &Standard, stage: &Stage) -> StageFacts {
    StageFacts {
        stage: stage.id.to_string(),
        title: Title::new(&stage.title, &stage.title_zh),
        split_weight: limit(standard, (&stage.id, &stage.split_weight), None),
    }
}

fn counts(indicator: &Indicator) -> Counts {
    match &indicator.numerator {
        Numerator::Teachers(flags) if flags.is_empty() => Counts::Teachers(NO_FLAG.to_string()),
        Numerator::Teachers(flags) => {
            Counts::Teachers(flags.iter().map(ToString::to_string).collect::<Vec<_>>().join("+"))
        }
        Numerator::Facilities(weights) => Counts::Facilities(
            weights.iter().map(|(facility, weight)| (facility.to_string(), approximate(*weight))).collect(),
        ),
    }
}

fn indicator(standard: &Standard, indicator: &Indicator) -> IndicatorFacts {
    let floor_share = standard.pass_rule.as_ref().map(|_| standard.floor_share());
    IndicatorFacts {
        indicator: indicator.id.clone(),
        title: Title::new(&indicator.title, &indicator.title_zh),
        unit: indicator.unit.clone(),
        counts: counts(indicator),
        factor: approximate(indicator.factor()),
        thresholds: limits(standard, indicator.thresholds.iter(), floor_share),
    }
}

/// Numbers by stage, each with its source.
fn limits<'a>(
    standard: &Standard,
    numbers: impl Iterator<Item = (&'a StageId, &'a Sourced)>,
    floor_share: Option<Decimal>,
) -> Vec<Limit> {
    numbers.map(|number| limit(standard, number, floor_share)).collect()
}

fn limit(standard: &Standard, (stage, number): (&StageId, &Sourced), floor_share: Option<Decimal>) -> Limit {
    Limit {
        stage: stage.to_string(),
        value: approximate(number.value),
        floor: floor_share.map(|share| approximate(number.value * share)),
        source: standard.sources.get(&number.source).map_or(&number.source, |source| &source.document).clone(),
        clause: number.clause.clone(),
        sure: number.sure.clone(),
    }
}
