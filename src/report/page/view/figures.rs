//! What the indicators are computed from, and what comes of it over all units: all that anyone needs who
//! wants to compute the coefficients again.

use crate::county::{County, School, StageUnit};
use crate::evaluate::{Coefficient, Composite};
use crate::quantity::approximate;
use crate::standard::{Numerator, Standard};
use num_traits::ToPrimitive;
use serde::{Deserialize, Serialize};

/// What a school has of what its stages share.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolFigures {
    /// Code.
    pub school: String,
    /// Pupils by stage: those that the standard judges, then those that share facilities; `null` where
    /// the school has no such stage.
    pub pupils: Vec<Option<u32>>,
    /// Amounts by the county's kinds of facilities; `null` is not known.
    pub facilities: Vec<Option<f64>>,
}

/// Teachers of a stage of a school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeacherFigures {
    /// Code of the school.
    pub school: String,
    /// Name of the stage.
    pub stage: String,
    /// By indicator, those whom it counts; `null` of indicators of facilities, and where it is not known.
    pub counted: Vec<Option<u32>>,
}

/// What the indicators are computed from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    /// All schools.
    pub schools: Vec<SchoolFigures>,
    /// All stages of all schools that the standard judges or leaves out.
    pub teachers: Vec<TeacherFigures>,
}

impl Figures {
    /// Of a county.
    pub(super) fn of(county: &County, standard: &Standard) -> Self {
        Self {
            schools: county.schools.iter().map(|school| of_school(county, standard, school)).collect(),
            teachers: county.units.iter().map(|unit| teachers(standard, unit)).collect(),
        }
    }
}

fn of_school(county: &County, standard: &Standard, school: &School) -> SchoolFigures {
    let stages = standard.stages.iter().chain(&standard.unjudged_stages);
    let units = || county.units.iter().filter(|unit| unit.id.school == school.id);
    let kinds = county.vocabulary.facility_kinds.iter();
    SchoolFigures {
        school: school.id.to_string(),
        pupils: stages.map(|stage| units().find(|unit| unit.id.stage == stage.id).map(|unit| unit.pupils)).collect(),
        facilities: kinds.map(|kind| school.facilities.get(&kind.id).copied().flatten().map(approximate)).collect(),
    }
}

fn teachers(standard: &Standard, unit: &StageUnit) -> TeacherFigures {
    let counted = |numerator: &Numerator| match numerator {
        Numerator::Teachers(flags) => Some(unit.teachers_bearing(flags)).filter(|_| !unit.teachers.is_empty()),
        Numerator::Facilities(_) => None,
    };
    TeacherFigures {
        school: unit.id.school.to_string(),
        stage: unit.id.stage.to_string(),
        counted: standard.indicators.iter().map(|indicator| counted(&indicator.numerator)).collect(),
    }
}

/// How unequally an indicator is spread over the units of a stage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpreadRow {
    /// Name of the stage.
    pub stage: String,
    /// Name of the indicator.
    pub indicator: String,
    /// Units in the coefficient.
    pub units: usize,
    /// Units that have no value and are not in it.
    pub units_without_value: usize,
    /// Pupils of the units in it.
    pub pupils: f64,
    /// Mean in the indicator's unit, units weighing as their pupils; `null` without a unit.
    pub mean: Option<f64>,
    /// Standard deviation, weighed the same.
    pub standard_deviation: Option<f64>,
    /// Their ratio; `null` where the mean is not above zero.
    pub weighted: Option<f64>,
    /// The coefficient with all units weighing the same.
    pub unweighted: Option<f64>,
    /// Largest that is allowed.
    pub limit: f64,
    /// Whether the coefficient in the form that is judged is within it.
    pub within: Option<bool>,
}

impl SpreadRow {
    pub(super) fn of(coefficient: &Coefficient) -> Self {
        Self {
            stage: coefficient.stage.to_string(),
            indicator: coefficient.indicator.clone(),
            units: coefficient.units,
            units_without_value: coefficient.units_without_value,
            pupils: coefficient.weighted.weight().to_f64().unwrap_or_default(),
            mean: coefficient.weighted.mean(),
            standard_deviation: coefficient.weighted.standard_deviation(),
            weighted: coefficient.weighted.coefficient(),
            unweighted: coefficient.unweighted.coefficient(),
            limit: approximate(coefficient.limit),
            within: coefficient.within_limit,
        }
    }
}

/// The mean of the coefficients of a stage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CompositeRow {
    /// Name of the stage.
    pub stage: String,
    /// The mean; `null` where one of the coefficients does not exist.
    pub value: Option<f64>,
    /// Largest that is allowed.
    pub limit: f64,
    /// Whether it is within it.
    pub within: Option<bool>,
}

impl CompositeRow {
    pub(super) fn of(composite: &Composite) -> Self {
        Self {
            stage: composite.stage.to_string(),
            value: composite.value,
            limit: approximate(composite.limit),
            within: composite.within_limit,
        }
    }
}
