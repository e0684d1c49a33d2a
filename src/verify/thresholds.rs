//! After the plan every unit that the standard judges passes, where the policy says it must; and
//! without exemptions every unit meets every threshold.

use super::{Case, Finding};
use crate::evaluate::{IndicatorScore, UnitScore};
use crate::policy::Demand;
use crate::quantity::{Decimal, approximate};
use num_traits::ToPrimitive;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let Ok(after) = &case.outcome else { return Vec::new() };
    if case.policy.requirements.thresholds != Demand::Must {
        return Vec::new();
    }
    let exemptions = if case.policy.requirements.exemptions { case.standard.exemptions() } else { 0 };
    after.scorecard.units.iter().flat_map(|unit| breaches(case, unit, exemptions)).collect()
}

/// What keeps a unit from passing: figures that are missing, indicators below their floor, and,
/// where more miss their threshold than may, all those that miss it.
fn breaches(case: &Case, unit: &UnitScore, exemptions: usize) -> Vec<Finding> {
    let missed = unit.indicators.iter().filter(|score| score.met == Some(false)).count();
    let breach = |score: &IndicatorScore| {
        let (threshold, floor) = (score.threshold?, score.floor?);
        match (score.met, score.at_floor) {
            (None, _) => Some(unknown(unit, score)),
            (Some(false), _) if missed > exemptions => Some(below(case, unit, score, "threshold", threshold)),
            (Some(false), Some(false)) => Some(below(case, unit, score, "floor", floor)),
            _ => None,
        }
    };
    unit.indicators.iter().filter_map(breach).collect()
}

fn unknown(unit: &UnitScore, score: &IndicatorScore) -> Finding {
    let sentence = format!("{} is not assessed on {}: a facility it counts is absent.", unit.id, score.indicator);
    Finding::new(format!("{}, {}", unit.id, score.indicator), sentence).figures(
        score.threshold.map(approximate),
        None,
        "",
    )
}

fn below(case: &Case, unit: &UnitScore, score: &IndicatorScore, bound: &str, required: Decimal) -> Finding {
    let measure = case.standard.indicators.iter().find(|indicator| indicator.id == score.indicator);
    let measure = measure.map_or("", |indicator| indicator.unit.as_str());
    let achieved = score.value.as_ref().and_then(ToPrimitive::to_f64);
    let sentence = format!(
        "After the plan {} of {} is {:.4} {measure}, below the {bound} of {required}.",
        score.indicator,
        unit.id,
        achieved.unwrap_or_default()
    );
    Finding::new(format!("{}, {}", unit.id, score.indicator), sentence).figures(
        Some(approximate(required)),
        achieved,
        measure,
    )
}
