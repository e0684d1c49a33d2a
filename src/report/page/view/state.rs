//! How a county stands, today or after a plan.

use super::deficits::{self, DeficitRow};
use super::figures::{CompositeRow, Figures, SpreadRow};
use super::items::{self, BreachRow, ItemRow};
use crate::county::County;
use crate::evaluate::{Assessment, IndicatorScore, Inspection, Scorecard, UnitScore};
use crate::language::Language;
use crate::quantity::approximate;
use crate::report::wording::Wording;
use crate::standard::{Area, Standard};
use num_rational::BigRational;
use num_traits::ToPrimitive;
use serde::{Deserialize, Serialize};

/// An area of the inspection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaRow {
    /// The area.
    pub area: Area,
    /// How it stands.
    pub verdict: Assessment,
    /// Items that pass; in the resource area units and coefficients count as items.
    pub pass: usize,
    /// Items that fail.
    pub fail: usize,
    /// Items that are not assessed.
    pub not_assessed: usize,
}

/// The units and coefficients of a stage, counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageCount {
    /// Name of the stage.
    pub stage: String,
    /// How its units and coefficients stand together.
    pub verdict: Assessment,
    /// Judged units.
    pub units: usize,
    /// Units that pass.
    pub pass: usize,
    /// Units that fail.
    pub fail: usize,
    /// Units that are not assessed.
    pub not_assessed: usize,
    /// Units that are below the floor of an indicator.
    pub below_floor: usize,
    /// Difference coefficients.
    pub coefficients: usize,
    /// Coefficients within their limit.
    pub within: usize,
    /// Coefficients above their limit.
    pub above: usize,
}

/// An indicator of a unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValueRow {
    /// Value in the indicator's unit; `null` is not known.
    pub value: Option<f64>,
    /// Whether the threshold is met; `null` is not assessed.
    pub met: Option<bool>,
    /// Whether the floor is reached; `null` is not assessed.
    pub at_floor: Option<bool>,
    /// What relaxations add to what is counted.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub granted: f64,
    /// What the school must add for the threshold, in what the indicator counts; `null` where
    /// nothing is missing or it is not known.
    pub to_add: Option<f64>,
}

/// A unit: one stage of one school.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitRow {
    /// Code of the school.
    pub school: String,
    /// Name of the stage.
    pub stage: String,
    /// Pupils.
    pub pupils: u32,
    /// Its part of its school's facilities, between 0 and 1.
    pub facility_share: f64,
    /// How it stands.
    pub verdict: Assessment,
    /// Its indicators, in the order of the standard.
    pub values: Vec<ValueRow>,
}

/// A unit that the standard leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExcludedRow {
    /// Code of the school.
    pub school: String,
    /// Name of the stage.
    pub stage: String,
    /// Pupils.
    pub pupils: u32,
    /// Why, as a phrase in English.
    pub reason: String,
}

/// How a county stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// Over all areas.
    pub verdict: Assessment,
    /// In the resource area alone.
    pub resources: Assessment,
    /// By area; empty where only the resource area was judged.
    pub areas: Vec<AreaRow>,
    /// By stage.
    pub stages: Vec<StageCount>,
    /// By unit, in the county's order.
    pub units: Vec<UnitRow>,
    /// What the indicators are computed from.
    pub figures: Figures,
    /// How unequally each indicator is spread, by stage.
    pub spreads: Vec<SpreadRow>,
    /// Means of the coefficients of a stage, where the standard limits them; else empty.
    pub composites: Vec<CompositeRow>,
    /// Units left out.
    pub excluded: Vec<ExcludedRow>,
    /// Items beside the resource indicators.
    pub items: Vec<ItemRow>,
    /// What breaks the items.
    pub breaches: Vec<BreachRow>,
    /// What is missing, by stage and indicator.
    pub deficits: Vec<DeficitRow>,
}

impl State {
    /// A judged unit; a unit may be judged today and not in a later year, when it has too few pupils.
    #[must_use]
    pub fn unit(&self, school: &str, stage: &str) -> Option<&UnitRow> {
        self.units.iter().find(|unit| unit.school == school && unit.stage == stage)
    }

    /// Its judged units that are not among those of an earlier state: of schools that open, and those that a
    /// standard leaves out for their few pupils and that have more then.
    pub fn units_beside<'a>(&'a self, earlier: &State) -> impl Iterator<Item = &'a UnitRow> {
        self.units.iter().filter(|unit| earlier.unit(&unit.school, &unit.stage).is_none())
    }

    /// Of an inspection, with the units and coefficients of a scorecard that may have other limits.
    #[must_use]
    pub fn of(county: &County, standard: &Standard, inspection: &Inspection, scorecard: &Scorecard) -> Self {
        let excluded = scorecard.excluded.iter();
        // As the data name it; the page has no words of its own for it.
        let wording = Wording { words: Language::English.catalogue(), county, standard };
        Self {
            verdict: inspection.assessment,
            resources: scorecard.assessment,
            areas: inspection.areas.iter().map(area).collect(),
            stages: standard.stages.iter().filter_map(|it| count(standard, it.id.as_str(), scorecard)).collect(),
            units: scorecard.units.iter().map(unit).collect(),
            figures: Figures::of(county, standard),
            spreads: scorecard.coefficients.iter().map(SpreadRow::of).collect(),
            composites: scorecard.composites.iter().map(CompositeRow::of).collect(),
            excluded: excluded
                .map(|it| ExcludedRow {
                    school: it.id.school.to_string(),
                    stage: it.id.stage.to_string(),
                    pupils: it.pupils,
                    reason: wording.reason(&it.reason),
                })
                .collect(),
            items: items::rows(standard, inspection),
            breaches: items::breaches(inspection, &wording),
            deficits: deficits::rows(county, standard, scorecard),
        }
    }

    /// Units that do not pass: they fail or are not assessed.
    #[must_use]
    pub fn units_not_passing(&self) -> usize {
        self.stages.iter().map(|stage| stage.units - stage.pass).sum()
    }

    /// Coefficients that are not within their limit.
    #[must_use]
    pub fn coefficients_over(&self) -> usize {
        self.stages.iter().map(|stage| stage.coefficients - stage.within).sum()
    }
}

fn area(score: &crate::evaluate::AreaScore) -> AreaRow {
    let [pass, fail, not_assessed] = score.counts;
    AreaRow { area: score.area, verdict: score.assessment, pass, fail, not_assessed }
}

fn count(standard: &Standard, stage: &str, scorecard: &Scorecard) -> Option<StageCount> {
    let units: Vec<&UnitScore> = scorecard.units.iter().filter(|unit| unit.id.stage.as_str() == stage).collect();
    let coefficients = || scorecard.coefficients.iter().filter(|it| it.stage.as_str() == stage);
    let with = |wanted: Assessment| units.iter().filter(|unit| unit.assessment == wanted).count();
    let below = |unit: &&&UnitScore| unit.indicators.iter().any(|score| score.at_floor == Some(false));
    (!units.is_empty()).then(|| StageCount {
        stage: stage.to_string(),
        verdict: scorecard.of_stage(standard, stage),
        units: units.len(),
        pass: with(Assessment::Passes),
        fail: with(Assessment::Fails),
        not_assessed: with(Assessment::NotAssessed),
        below_floor: units.iter().filter(below).count(),
        coefficients: coefficients().count(),
        within: coefficients().filter(|it| it.within_limit == Some(true)).count(),
        above: coefficients().filter(|it| it.within_limit == Some(false)).count(),
    })
}

fn unit(unit: &UnitScore) -> UnitRow {
    UnitRow {
        school: unit.id.school.to_string(),
        stage: unit.id.stage.to_string(),
        pupils: unit.pupils,
        facility_share: nearest(&unit.facility_share),
        verdict: unit.assessment,
        values: unit.indicators.iter().map(value).collect(),
    }
}

fn value(score: &IndicatorScore) -> ValueRow {
    let to_add = score.deficit.as_ref().map(|deficit| &deficit.to_threshold.to_add);
    ValueRow {
        value: score.value.as_ref().and_then(ToPrimitive::to_f64),
        met: score.met,
        at_floor: score.at_floor,
        granted: nearest(&score.granted),
        to_add: to_add.and_then(rounded_up),
    }
}

/// The nearest number for showing; what is judged has a size that one has.
fn nearest(fraction: &BigRational) -> f64 {
    fraction.to_f64().unwrap_or_default()
}

fn is_zero(amount: &f64) -> bool {
    *amount == 0.0
}

/// So rounded that adding what is shown is enough.
pub(super) fn rounded_up(amount: &BigRational) -> Option<f64> {
    crate::evaluate::rounded_up(amount, 2).to_f64()
}

/// A coefficient's limit, for showing.
pub(super) fn limit(coefficient: &crate::evaluate::Coefficient) -> f64 {
    approximate(coefficient.limit)
}
