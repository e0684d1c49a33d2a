//! Campuses that are not counted as schools (是否计校数 = 否): all that they have belongs to their
//! school.

use crate::county::{County, School, SchoolId, StageUnit, UnitId};
use crate::diagnostic::{Place, Problem, Problems};
use crate::quantity::Decimal;
use std::collections::BTreeMap;

/// The school of each campus; a campus of a campus is refused.
pub(super) fn chart(
    campuses: Vec<(SchoolId, SchoolId, Place)>,
    problems: &mut Problems,
) -> BTreeMap<SchoolId, SchoolId> {
    let chart: BTreeMap<SchoolId, SchoolId> =
        campuses.iter().map(|(campus, parent, _)| (campus.clone(), parent.clone())).collect();
    for (campus, parent, place) in &campuses {
        if chart.contains_key(parent) {
            let found = format!("{campus} belongs to {parent}, which is a campus itself");
            problems.add(Problem::error("C12", place.clone(), found, "a school that is counted"));
        }
    }
    chart
}

/// Merges each campus into its school: pupils, classes, teachers, rooms, money and figures add up;
/// an amount that is not known for one of them is not known for the sum.
pub fn merge(county: &mut County) {
    for (campus, parent) in std::mem::take(&mut county.campuses) {
        let Some(place) = county.schools.iter().position(|school| school.id == campus) else { continue };
        let from = county.schools.remove(place);
        if let Some(school) = county.schools.iter_mut().find(|school| school.id == parent) {
            merge_school(school, from);
        }
        let units = std::mem::take(&mut county.units).into_iter();
        let (moved, kept): (Vec<StageUnit>, _) = units.partition(|unit| unit.id.school == campus);
        county.units = kept;
        for unit in moved {
            merge_unit(county, UnitId { school: parent.clone(), stage: unit.id.stage.clone() }, unit);
        }
        for person in county.roster.iter_mut().filter(|person| person.unit.school == campus) {
            person.unit.school = parent.clone();
        }
        county.distances.retain(|(from, to), _| *from != campus && *to != campus);
    }
    let order: BTreeMap<UnitId, _> =
        county.units.iter().map(|unit| (unit.id.clone(), county.position(&unit.id))).collect();
    county.units.sort_by_key(|unit| order.get(&unit.id).copied());
}

fn merge_school(school: &mut School, campus: School) {
    for (kind, amount) in &mut school.facilities {
        let of_campus = campus.facilities.get(kind).copied().flatten();
        *amount = amount.zip(of_campus).map(|(here, there)| here + there);
    }
    // Kinds that may be left out and that only the campus tells are not known for the school.
    let both = |kind: &crate::county::FacilityId| campus.facilities.contains_key(kind);
    school.facilities.retain(|kind, amount| amount.is_some() || both(kind));
    join(&mut school.rooms, campus.rooms);
    join(&mut school.funding, campus.funding);
    add(&mut school.measures, campus.measures);
}

fn merge_unit(county: &mut County, id: UnitId, campus: StageUnit) {
    let Some(unit) = county.units.iter_mut().find(|unit| unit.id == id) else {
        county.units.push(StageUnit { id, ..campus });
        return;
    };
    unit.pupils = unit.pupils.saturating_add(campus.pupils);
    unit.classes = unit.classes.zip(campus.classes).map(|(here, there)| here.saturating_add(there));
    for (flags, count) in campus.teachers {
        let here = unit.teachers.entry(flags).or_insert(0);
        *here = here.saturating_add(count);
    }
    if let (Some(here), Some(there)) = (&mut unit.visiting, campus.visiting) {
        for (flags, count) in there {
            let here = here.entry(flags).or_insert(0);
            *here = here.saturating_add(count);
        }
    }
    join(&mut unit.class_list, campus.class_list);
    add(&mut unit.measures, campus.measures);
}

fn join<T>(here: &mut Option<Vec<T>>, there: Option<Vec<T>>) {
    if let (Some(here), Some(there)) = (here, there) {
        here.extend(there);
    }
}

/// A figure that one of them does not know is not known for the sum.
fn add(here: &mut BTreeMap<String, Decimal>, there: BTreeMap<String, Decimal>) {
    here.retain(|name, _| there.contains_key(name));
    for (name, figure) in here.iter_mut() {
        *figure += there[name];
    }
}
