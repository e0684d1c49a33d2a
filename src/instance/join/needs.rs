//! What units need of each indicator, and what relaxations of the standard grant them.

use crate::county::{County, FacilityId, StageUnit, UnitId};
use crate::instance::lending::AlsoCounted;
use crate::instance::{Instance, Need, Unit};
use crate::quantity::{Decimal, approximate};
use crate::standard::{Counted, Indicator, Numerator, Relaxation, Standard};
use std::collections::{BTreeMap, BTreeSet};

/// The teachers from elsewhere whom relaxations add to the numerators; plans change none of it.
pub(super) fn granted(
    year: u32,
    county: &County,
    standard: &Standard,
    units: &[Unit],
) -> BTreeMap<(u32, UnitId, String), f64> {
    let mut granted = BTreeMap::new();
    for (unit, indicator, relaxation) in holding(county, standard, units) {
        if matches!(relaxation.counts, Counted::VisitingTeachers) {
            let more = visiting(indicator, county.unit(&unit.id)).unwrap_or(0.0);
            *granted.entry((year, unit.id.clone(), indicator.id.clone())).or_insert(0.0) += more;
        }
    }
    granted.retain(|_, more| *more > 0.0);
    granted
}

/// Facilities of the school that relaxations count. Where a figure is missing, they count nothing.
pub(super) fn also_counted(year: u32, county: &County, standard: &Standard, units: &[Unit]) -> AlsoCounted {
    let mut counted = AlsoCounted::new();
    for (unit, indicator, relaxation) in holding(county, standard, units) {
        let Counted::Facilities(weights) = &relaxation.counts else { continue };
        let school = county.school(&unit.id.school);
        let figure = |kind: &FacilityId| school.and_then(|school| *school.facilities.get(kind)?);
        if weights.keys().any(|kind| figure(kind).is_none()) {
            continue;
        }
        let share = unit.in_year(year).facility_share;
        let by_kind = counted.entry((year, unit.id.clone(), indicator.id.clone())).or_default();
        for (kind, weight) in weights.iter().filter(|(_, weight)| !weight.is_zero()) {
            *by_kind.entry(kind.clone()).or_insert(0.0) += share * approximate(*weight);
        }
    }
    counted.retain(|_, by_kind| !by_kind.is_empty());
    counted
}

/// Units and indicators with the relaxations that hold at the unit's school.
fn holding<'a>(
    county: &'a County,
    standard: &'a Standard,
    units: &'a [Unit],
) -> impl Iterator<Item = (&'a Unit, &'a Indicator, &'a Relaxation)> {
    let of_unit = move |unit: &'a Unit| {
        let school = county.school(&unit.id.school);
        let all = standard.indicators.iter().flat_map(move |indicator| {
            standard.relaxations_of(indicator).map(move |relaxation| (unit, indicator, relaxation))
        });
        all.filter(move |(.., relaxation)| {
            school.is_some_and(|school| relaxation.condition.holds(school, county) == Some(true))
        })
    };
    units.iter().flat_map(of_unit)
}

/// Visiting teachers who bear the indicator's flags, where the county tells them.
fn visiting(indicator: &Indicator, unit: Option<&StageUnit>) -> Option<f64> {
    let Numerator::Teachers(flags) = &indicator.numerator else { return None };
    let visiting = unit?.visiting.as_ref()?.iter().filter(|(of, _)| of.bears_all(flags));
    Some(visiting.map(|(_, count)| f64::from(*count)).sum())
}

/// What each unit in scope needs of each indicator.
///
/// Where the numerator is a single resource of whole numbers, the need is rounded up to the next
/// whole number: the same plans, a tighter program.
pub(super) fn needs(
    year: u32,
    county: &County,
    standard: &Standard,
    instance: &Instance,
) -> BTreeMap<(u32, UnitId, String), Need> {
    let demands = instance.demands_in(year);
    let share_of_threshold = instance.policy.requirements_in(year).threshold_share;
    let floor_share = standard.floor_share().min(share_of_threshold);
    let mut needs = BTreeMap::new();
    for unit in instance.all_in_scope(year).filter(|_| demands.any()) {
        for indicator in &standard.indicators {
            let threshold = indicator.thresholds[&unit.id.stage].value;
            let key = (year, unit.id.clone(), indicator.id.clone());
            let step = whole_step(indicator, unit, county, standard, &instance.whole_facilities)
                // Days of the week are parts of a teacher.
                .filter(|_| !instance.visits_counted.contains_key(&key))
                .filter(|_| !instance.also_counted.contains_key(&key));
            // What does not fit a decimal is not rounded up.
            let rounded = |share: Decimal| -> Option<Decimal> {
                let whole = threshold.checked_mul(Decimal::from(unit.in_year(year).pupils))?;
                let piece = indicator.factor().checked_mul(step?)?;
                let count = whole.checked_mul(share)?.checked_div(piece)?;
                round_up(count).checked_mul(piece)?.checked_div(whole)
            };
            let need = |share: Decimal| approximate(rounded(share).unwrap_or(share));
            needs.insert(key, Need { full: need(share_of_threshold), floor: need(floor_share) });
        }
    }
    needs
}

/// The next whole number, where division has left dust of less than 10⁻¹² above one.
fn round_up(count: Decimal) -> Decimal {
    let dust = Decimal::new(1, 12);
    (count - dust).ceil()
}

/// What one more whole piece of the resource adds to the unit's numerator; `None` where the
/// resource is not a single one of whole numbers.
fn whole_step(
    indicator: &Indicator,
    unit: &Unit,
    county: &County,
    standard: &Standard,
    whole: &BTreeSet<FacilityId>,
) -> Option<Decimal> {
    match &indicator.numerator {
        Numerator::Teachers(_) => Some(Decimal::ONE),
        Numerator::Facilities(counted) => {
            let (facility, weight) = counted.iter().next().filter(|_| counted.len() == 1)?;
            let share = decimal_share(&unit.id, county, standard)?;
            (whole.contains(facility) && *weight > Decimal::ZERO).then(|| *weight * share)
        }
    }
}

/// The unit's part of its school's facilities, to the 28 digits of a decimal.
fn decimal_share(unit: &UnitId, county: &County, standard: &Standard) -> Option<Decimal> {
    let weighted = |unit: &StageUnit| {
        standard
            .sharing_stage(&unit.id.stage)
            .map_or(Decimal::ZERO, |stage| stage.split_weight.value * Decimal::from(unit.pupils))
    };
    let whole: Decimal = county.units_of(&unit.school).map(weighted).sum();
    weighted(county.unit(unit)?).checked_div(whole)
}
