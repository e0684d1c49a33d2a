//! After the plan every unit that the standard judges passes, where the policy says it must; and
//! without exemptions every unit meets every threshold.

use super::case::After;
use super::totals::nearest;
use super::{Case, Finding};
use crate::evaluate::{IndicatorScore, UnitScore};
use crate::policy::Demand;
use crate::quantity::{Decimal, approximate, exact};
use num_rational::BigRational;
use num_traits::ToPrimitive;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let Ok(years) = &case.outcome else { return Vec::new() };
    let must = |after: &&After| after.requirements.thresholds == Demand::Must;
    years.iter().filter(must).flat_map(|after| of_year(case, after)).collect()
}

fn of_year(case: &Case, after: &After) -> Vec<Finding> {
    let exemptions = if after.requirements.exemptions { case.standard.exemptions() } else { 0 };
    let share = exact(after.requirements.threshold_share);
    let of_unit = |unit| breaches(case, unit, exemptions, &share);
    after.scorecard.units.iter().flat_map(of_unit).map(|finding| finding.in_year(after.year)).collect()
}

/// What keeps a unit from passing: figures that are missing, indicators below their floor, and,
/// where more miss the year's share of their threshold than may, all those that miss it.
fn breaches(case: &Case, unit: &UnitScore, exemptions: usize, share: &BigRational) -> Vec<Finding> {
    let required = |threshold: Decimal| exact(threshold) * share;
    let misses = |score: &IndicatorScore, bound: &BigRational| score.value.as_ref().map(|value| value < bound);
    let missed = |score: &IndicatorScore| score.threshold.and_then(|threshold| misses(score, &required(threshold)));
    let count = unit.indicators.iter().filter(|score| missed(score) == Some(true)).count();
    let breach = |score: &IndicatorScore| {
        let (threshold, floor) = (required(score.threshold?), exact(score.floor?));
        match missed(score) {
            None => Some(unknown(unit, score)),
            Some(true) if count > exemptions => Some(below(case, unit, score, "threshold", &threshold)),
            Some(true) if misses(score, &floor) == Some(true) => Some(below(case, unit, score, "floor", &floor)),
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

fn below(case: &Case, unit: &UnitScore, score: &IndicatorScore, bound: &str, required: &BigRational) -> Finding {
    let measure = case.standard.indicators.iter().find(|indicator| indicator.id == score.indicator);
    let measure = measure.map_or("", |indicator| indicator.unit.as_str());
    let achieved = score.value.as_ref().and_then(ToPrimitive::to_f64);
    let sentence = format!(
        "After the plan {} of {} is {:.4} {measure}, below the {bound} of {}.",
        score.indicator,
        unit.id,
        achieved.unwrap_or_default(),
        nearest(required)
    );
    Finding::new(format!("{}, {}", unit.id, score.indicator), sentence).figures(required.to_f64(), achieved, measure)
}
