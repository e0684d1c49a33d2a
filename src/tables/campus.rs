//! Campuses that are not counted as schools (是否计校数 = 否): all that they have belongs to their
//! school.

use crate::county::{County, School, SchoolId, StageUnit, TeacherFlags, UnitId};
use crate::diagnostic::{Place, Problem, Problems};
use crate::quantity::Decimal;
use std::collections::BTreeMap;
use std::sync::Arc;

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
    let campuses = std::mem::take(&mut county.campuses);
    if campuses.is_empty() {
        return;
    }
    let schools = std::mem::take(&mut county.schools).into_iter();
    let (merged, kept): (Vec<School>, _) = schools.partition(|school| campuses.contains_key(&school.id));
    county.schools = kept;
    let places: BTreeMap<SchoolId, usize> = county.schools.iter().map(|school| school.id.clone()).zip(0..).collect();
    for campus in merged {
        if let Some(place) = places.get(&campuses[&campus.id]) {
            merge_school(&mut county.schools[*place], campus);
        }
    }
    merge_units(county, &campuses);
    for person in Arc::make_mut(&mut county.roster) {
        if let Some(parent) = campuses.get(&person.unit.school) {
            person.unit.school = parent.clone();
        }
    }
    Arc::make_mut(&mut county.distances)
        .retain(|(from, to), _| !campuses.contains_key(from) && !campuses.contains_key(to));
    let stages = &county.vocabulary.stages;
    county.units.sort_by_cached_key(|unit| {
        (places.get(&unit.id.school).copied(), stages.iter().position(|stage| stage == unit.id.stage.as_str()))
    });
}

fn merge_units(county: &mut County, campuses: &BTreeMap<SchoolId, SchoolId>) {
    let units = std::mem::take(&mut county.units).into_iter();
    let (moved, kept): (Vec<StageUnit>, _) = units.partition(|unit| campuses.contains_key(&unit.id.school));
    county.units = kept;
    let mut places: BTreeMap<UnitId, usize> = county.units.iter().map(|unit| unit.id.clone()).zip(0..).collect();
    for unit in moved {
        let id = UnitId { school: campuses[&unit.id.school].clone(), stage: unit.id.stage.clone() };
        match places.get(&id) {
            Some(place) => merge_unit(&mut county.units[*place], unit),
            None => {
                places.insert(id.clone(), county.units.len());
                county.units.push(StageUnit { id, ..unit });
            }
        }
    }
}

fn merge_school(school: &mut School, campus: School) {
    for (kind, amount) in &mut school.facilities {
        let of_campus = campus.facilities.get(kind).copied().flatten();
        *amount = amount.zip(of_campus).map(|(here, there)| here + there);
    }
    // Kinds that may be left out and that only the campus tells are not known for the school.
    let both = |kind: &crate::county::FacilityId| campus.facilities.contains_key(kind);
    school.facilities.retain(|kind, amount| amount.is_some() || both(kind));
    for (here, there) in [(&mut school.land_area, campus.land_area), (&mut school.free_land, campus.free_land)] {
        *here = here.zip(there).map(|(here, there)| here + there);
    }
    join(&mut school.rooms, campus.rooms);
    join(&mut school.funding, campus.funding);
    add(&mut school.measures, campus.measures);
}

fn merge_unit(unit: &mut StageUnit, campus: StageUnit) {
    unit.pupils = unit.pupils.saturating_add(campus.pupils);
    unit.classes = unit.classes.zip(campus.classes).map(|(here, there)| here.saturating_add(there));
    add_people(&mut unit.teachers, campus.teachers);
    for (here, there) in [(&mut unit.visiting, campus.visiting), (&mut unit.eligible, campus.eligible)] {
        if let (Some(here), Some(there)) = (here, there) {
            add_people(here, there);
        }
    }
    if let (Some(here), Some(there)) = (&mut unit.expected_leavers, campus.expected_leavers) {
        for (year, leavers) in there {
            add_people(here.entry(year).or_default(), leavers);
        }
    }
    join(&mut unit.class_list, campus.class_list);
    add(&mut unit.measures, campus.measures);
}

fn add_people(here: &mut BTreeMap<TeacherFlags, u32>, there: BTreeMap<TeacherFlags, u32>) {
    for (flags, count) in there {
        let here = here.entry(flags).or_insert(0);
        *here = here.saturating_add(count);
    }
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
