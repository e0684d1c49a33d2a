//! What else counts at the schools that a relaxation means.

use crate::county::{County, School, StageUnit, VisitingDays};
use crate::standard::{Counted, Indicator, Numerator, Relaxation, Standard};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

/// What relaxations add to the numerator of an indicator at a unit, and their names.
///
/// Where a figure is missing that decides whether a school is meant, or that would be added, the
/// relaxation adds nothing: the strict rule holds until the figure is there.
pub(super) fn granted(
    indicator: &Indicator,
    unit: &StageUnit,
    school: &School,
    share: &BigRational,
    county: &County,
    standard: &Standard,
) -> (BigRational, Vec<String>) {
    let (mut sum, mut names) = (BigRational::zero(), Vec::new());
    for relaxation in standard.relaxations_of(indicator) {
        if relaxation.condition.holds(school, county) != Some(true) {
            continue;
        }
        let more = amount(relaxation, indicator, unit, school, share);
        if let Some(more) = more.filter(|more| !more.is_zero()) {
            sum += more;
            names.push(relaxation.id.clone());
        }
    }
    (sum, names)
}

fn amount(
    relaxation: &Relaxation,
    indicator: &Indicator,
    unit: &StageUnit,
    school: &School,
    share: &BigRational,
) -> Option<BigRational> {
    match (&relaxation.counts, &indicator.numerator) {
        (Counted::VisitingTeachers, Numerator::Teachers(flags)) => {
            let told = unit.visiting.iter().flatten().filter(|(of, _)| of.bears_all(flags));
            let told: BigRational = told.map(|(_, count)| BigRational::from(BigInt::from(*count))).sum();
            // A day of the week counts as its part of a teacher.
            let by_day = unit.visiting_days.iter().filter(|visit| visit.flags.bears_all(flags));
            let part = |visit: &VisitingDays| BigRational::new(visit.days.into(), visit.week_days.max(1).into());
            Some(told + by_day.map(part).sum::<BigRational>())
        }
        (Counted::VisitingTeachers, Numerator::Facilities(_)) => None,
        (Counted::Facilities(weights), _) => Some(super::indicator::facilities(weights, school)? * share),
    }
}
