//! Every school has so many special rooms for its classes, where the policy asks for it.

use super::case::After;
use super::classrooms::{classes_of_full_size, judged_schools, judged_years, short};
use super::{Case, Finding};
use crate::county::{SchoolId, StageUnit};
use crate::policy::SpecialRooms;
use crate::quantity::{Decimal, exact};
use num_bigint::BigInt;
use num_rational::BigRational;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let mut findings = Vec::new();
    for after in judged_years(case) {
        for school in judged_schools(after) {
            let rooms = case.policy.rooms.special_rooms.iter();
            findings.extend(rooms.filter_map(|rooms| {
                let required = required(case, after, school, rooms)?;
                short(case, after.year, school, (&rooms.facility, &format!("{} rooms", rooms.room)), &required)
            }));
        }
    }
    findings
}

/// Rooms for the classes of the stages that the standard judges; `None` where classes or the number for
/// a room are not known, which no program can be made of either.
fn required(case: &Case, after: &After, school: &SchoolId, rooms: &SpecialRooms) -> Option<BigRational> {
    let own = rooms.classes.map(Decimal::from);
    let per_room = own.or_else(|| case.standard.classes_per_room(&rooms.room)).filter(|per| *per > Decimal::ZERO)?;
    let judged = after.county.units.iter().filter(|unit| unit.id.school == *school);
    let judged = judged.filter(|unit| case.standard.stages.iter().any(|stage| stage.id == unit.id.stage));
    let classes: BigRational = judged.map(|unit| classes(case, unit)).sum::<Option<BigRational>>()?;
    Some((classes / exact(per_room)).ceil())
}

/// Classes as the county tells them of that year, else of full size.
fn classes(case: &Case, unit: &StageUnit) -> Option<BigRational> {
    let told = unit.classes.map(BigInt::from).or_else(|| unit.class_list.as_ref().map(|list| BigInt::from(list.len())));
    told.map(BigRational::from).or_else(|| classes_of_full_size(case, unit))
}
