//! How many classrooms and special rooms the policy asks each school for.

use super::{PupilRange, RoomNeed, RoomsFor};
use crate::county::{County, FacilityId, SchoolId, StageId, StageUnit, UnitId};
use crate::diagnostic::{Place, Problem, Problems};
use crate::policy::{Policy, SpecialRooms};
use crate::quantity::{Decimal, approximate};
use crate::standard::Standard;
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeMap;

/// What the rooms of a year are worked out from.
#[derive(Clone, Copy)]
pub(super) struct Asking<'a> {
    pub year: u32,
    /// The county with the pupils of that year.
    pub county: &'a County,
    pub standard: &'a Standard,
    pub policy: &'a Policy,
    /// Units whose pupils are a decision, by year.
    pub decided: &'a BTreeMap<(u32, UnitId), PupilRange>,
}

/// The rooms that each of these schools must have.
///
/// # Errors
/// Numbers that neither policy nor standard has, and rooms of which a school has no figure.
pub(super) fn needs<'a>(
    asking: Asking,
    schools: impl Iterator<Item = &'a SchoolId>,
) -> Result<Vec<RoomNeed>, Problems> {
    let (demands, mut needs, mut problems) = (&asking.policy.rooms, Vec::new(), Problems::default());
    for school in schools {
        let mut need = |what: RoomsFor, facility: &FacilityId, rooms: Result<Decimal, Box<Problem>>| {
            known(asking, school, facility, &what, &mut problems);
            let year = asking.year;
            match rooms {
                Ok(rooms) => {
                    let rooms = rooms.to_u32().unwrap_or(u32::MAX);
                    let decided = decided_classes(asking, school);
                    let (school, facility) = (school.clone(), facility.clone());
                    needs.push(RoomNeed { what, year, school, facility, rooms, decided });
                }
                // What is missing in the policy is told once, not for each school.
                Err(problem) if problems.list().contains(&*problem) => {}
                Err(problem) => problems.add(*problem),
            }
        };
        if let Some(facility) = &demands.classrooms {
            need(RoomsFor::Classes, facility, full_classes(asking, school));
        }
        for rooms in &demands.special_rooms {
            need(RoomsFor::Special(rooms.room.clone()), &rooms.facility, special(asking, school, rooms));
        }
    }
    if problems.any_error() { Err(problems) } else { Ok(needs) }
}

/// Refuses rooms that cannot be counted at a school.
fn known(asking: Asking, school: &SchoolId, facility: &FacilityId, what: &RoomsFor, problems: &mut Problems) {
    let amount = asking.county.school(school).and_then(|school| school.facilities.get(facility));
    if !matches!(amount, Some(Some(_))) {
        let found = format!("no figure of {facility} for the school {:?}", school.as_str());
        let expected = format!("a figure: the policy's {what} counts it");
        problems.add(Problem::error("J01", Place::file("facilities.csv"), found, expected));
    }
}

/// Most pupils of a class.
fn class_size(asking: Asking, stage: &StageId) -> Option<Decimal> {
    let own = asking.policy.rooms.class_size.get(stage).map(|most| Decimal::from(*most));
    own.or_else(|| asking.standard.most_pupils_of_a_class(stage)).filter(|most| *most > Decimal::ZERO)
}

fn classes_of_full_size(asking: Asking, unit: &StageUnit) -> Result<Decimal, Box<Problem>> {
    let stage = &unit.id.stage;
    let Some(most) = class_size(asking, stage) else {
        let found = format!("no limit of the pupils of a class of the stage {stage}");
        let place = Place::file(format!("{}.toml", asking.policy.name)).column(format!("class_size.{stage}"));
        let expected = "a limit in the policy, or an item of the standard that has one";
        return Err(Box::new(Problem::error("J05", place, found, expected)));
    };
    Ok((Decimal::from(unit.pupils) / most).ceil())
}

/// Of a school whose pupils are a decision, which teaches a single stage: the full classes of the pupils without any
/// rezoning.
fn decided_classes(asking: Asking, school: &SchoolId) -> Option<(UnitId, f64)> {
    let unit =
        asking.county.units_of(school).find(|unit| asking.decided.contains_key(&(asking.year, unit.id.clone())))?;
    let most = class_size(asking, &unit.id.stage)?;
    Some((unit.id.clone(), f64::from(unit.pupils) / approximate(most)))
}

/// Classes of full size of all stages with a limit; stages that the standard judges must have one.
fn full_classes(asking: Asking, school: &SchoolId) -> Result<Decimal, Box<Problem>> {
    let counts = |unit: &&StageUnit| {
        asking.standard.stage(&unit.id.stage).is_some() || class_size(asking, &unit.id.stage).is_some()
    };
    asking.county.units_of(school).filter(counts).map(|unit| classes_of_full_size(asking, unit)).sum()
}

/// Special rooms for the classes of the stages that the standard judges.
fn special(asking: Asking, school: &SchoolId, rooms: &SpecialRooms) -> Result<Decimal, Box<Problem>> {
    let judged = asking.county.units_of(school).filter(|unit| asking.standard.stage(&unit.id.stage).is_some());
    let listed = |unit: &StageUnit| u32::try_from(unit.class_list.as_ref()?.len()).ok();
    let classes = |unit: &StageUnit| match unit.classes.or_else(|| listed(unit)) {
        Some(classes) => Ok(Decimal::from(classes)),
        None => classes_of_full_size(asking, unit),
    };
    let classes: Decimal = judged.map(classes).sum::<Result<Decimal, Box<Problem>>>()?;
    let own = rooms.classes.map(Decimal::from);
    let per_room = own.or_else(|| asking.standard.classes_per_room(&rooms.room)).filter(|per| *per > Decimal::ZERO);
    let Some(per_room) = per_room else {
        let place = Place::file(format!("{}.toml", asking.policy.name)).column(format!("special_rooms.{}", rooms.room));
        let found = format!("no number of classes for a room of the kind {:?}", rooms.room);
        let expected = "the key classes, or an item of the standard on such rooms";
        return Err(Box::new(Problem::error("J05", place, found, expected)));
    };
    Ok((classes / per_room).ceil())
}
