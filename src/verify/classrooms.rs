//! Every school has a classroom for each class of full size, where the policy asks for it.

use super::case::After;
use super::{Case, Finding};
use crate::county::{FacilityId, SchoolId, StageId, StageUnit};
use crate::policy::Demand;
use crate::quantity::{Decimal, exact};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;
use std::collections::BTreeSet;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let Some(facility) = &case.policy.rooms.classrooms else { return Vec::new() };
    judged_years(case)
        .flat_map(|after| {
            let schools = judged_schools(after).into_iter();
            schools.filter_map(|school| {
                let required = full_classes(case, after, school)?;
                short(case, after.year, school, (facility, "classrooms"), &required)
            })
        })
        .collect()
}

/// The years in which the policy asks for anything.
pub(super) fn judged_years<'a>(case: &'a Case) -> impl Iterator<Item = &'a After> {
    let asked =
        |after: &&After| after.requirements.thresholds != Demand::Off || after.requirements.balance != Demand::Off;
    case.outcome.as_deref().unwrap_or_default().iter().filter(asked)
}

/// The schools of which the standard judges a stage in a year.
pub(super) fn judged_schools(after: &After) -> BTreeSet<&SchoolId> {
    after.scorecard.units.iter().map(|unit| &unit.id.school).collect()
}

/// Classes of full size that the pupils of a unit make; `None` where no class has a limit.
pub(super) fn classes_of_full_size(case: &Case, unit: &StageUnit) -> Option<BigRational> {
    let most = class_limit(case, &unit.id.stage)?;
    Some((BigRational::from(BigInt::from(unit.pupils)) / exact(most)).ceil())
}

/// Most pupils of a class: the policy's or else the standard's.
fn class_limit(case: &Case, stage: &StageId) -> Option<Decimal> {
    let own = case.policy.rooms.class_size.get(stage).map(|most| Decimal::from(*most));
    own.or_else(|| case.standard.most_pupils_of_a_class(stage)).filter(|most| *most > Decimal::ZERO)
}

fn full_classes(case: &Case, after: &After, school: &SchoolId) -> Option<BigRational> {
    let units = after.county.units.iter().filter(|unit| unit.id.school == *school);
    units.map(|unit| classes_of_full_size(case, unit)).filter(Option::is_some).sum()
}

/// The finding where a school has fewer rooms than it must, or where nobody knows how many. What it borrows
/// is not its own.
pub(super) fn short(
    case: &Case,
    year: u32,
    school: &SchoolId,
    (facility, what): (&FacilityId, &str),
    required: &BigRational,
) -> Option<Finding> {
    let finding = |sentence: String| Finding::new(format!("{school}, {what}"), sentence).in_year(year);
    let Some(rooms) = case.facility_at_end(year, school, facility) else {
        return Some(finding(format!("How many {facility} {school} has is not known; it must have {required}.")));
    };
    let sentence = format!("{school} has {rooms} {facility}, fewer than the {required} that it must have.");
    let figures = (required.to_f64(), exact(rooms).to_f64());
    (exact(rooms) < *required).then(|| finding(sentence).figures(figures.0, figures.1, "rooms"))
}
