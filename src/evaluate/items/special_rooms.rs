//! By special rooms: one for each so many classes of the school, rounded up, each of full area.

use super::{Breach, Case, Lacking, Missing, PartScore, Subject};
use crate::county::School;
use crate::quantity::{Decimal, exact};
use crate::standard::{NumberFor, Sourced};
use num_bigint::BigInt;
use num_rational::BigRational;

pub(super) fn check(room: &str, per_classes: &Sourced, least_area: &[NumberFor], case: &Case) -> PartScore {
    let (mut breaches, mut missing, mut judged) = (Vec::new(), Vec::new(), 0);
    for school in &case.schools {
        let classes: Option<u32> = case.units_of(&school.id).map(|unit| unit.classes.or(listed(unit))).sum();
        let (Some(classes), Some(rooms)) = (classes, &school.rooms) else {
            missing.push(Missing::of_school(Lacking::ClassesOrRooms, &school.id));
            continue;
        };
        judged += 1;
        let least = smallest(least_area, school, case);
        let has = rooms.iter().filter(|known| known.kind == room && known.area >= least).count();
        let required = (exact(Decimal::from(classes)) / exact(per_classes.value)).ceil();
        let actual = BigRational::from(BigInt::from(has));
        if actual < required {
            breaches.push(Breach {
                school: school.id.clone(),
                subject: Subject::Room(room.to_string()),
                actual,
                required,
            });
        }
    }
    PartScore::of_schools(judged, breaches, missing)
}

/// Classes that the table of classes lists.
fn listed(unit: &crate::county::StageUnit) -> Option<u32> {
    u32::try_from(unit.class_list.as_ref()?.len()).ok()
}

/// The least area of a room at a school: of the numbers that apply the smallest.
fn smallest(numbers: &[NumberFor], school: &School, case: &Case) -> Decimal {
    let applies = |number: &&NumberFor| number.condition.holds(school, case.county) == Some(true);
    numbers.iter().filter(applies).map(|number| number.number.value).min().unwrap_or_default()
}
