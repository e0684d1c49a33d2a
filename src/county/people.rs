//! What a county tells of the years to come of its teachers: who retires, who is eligible for rotation.

use super::{County, TeacherFlags, UnitId};
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeMap;

/// Teachers of a unit who retire in a calendar year, by type: those of the roster who then come of
/// age, and in the first year after the data those who are of age already. `None` where the roster
/// does not tell when everybody of the unit was born.
#[must_use]
pub fn retiring(
    county: &County,
    unit: &UnitId,
    calendar_year: u32,
    retirement_age: u32,
) -> Option<BTreeMap<TeacherFlags, u32>> {
    if county.roster.is_empty() {
        return None;
    }
    let mut retiring = BTreeMap::new();
    for person in county.roster.iter().filter(|person| person.unit == *unit) {
        let retires = person.born?.saturating_add(retirement_age).max(county.year + 1);
        if retires == calendar_year {
            *retiring.entry(person.flags.clone()).or_insert(0) += 1;
        }
    }
    Some(retiring)
}

/// Teachers of the county who are eligible for rotation in a calendar year: those of the table
/// `rotation`, whatever the year; else those of the roster who have been at their school for so many
/// years and are not exempt. `None` where neither tells.
#[must_use]
pub fn eligible(county: &County, calendar_year: u32, years_at_school: u32) -> Option<u32> {
    let counted: Vec<_> = county.schools.iter().filter_map(|school| school.measures.get("rotation_eligible")).collect();
    if !counted.is_empty() {
        return counted.into_iter().try_fold(0_u32, |sum, count| sum.checked_add(count.to_u32()?));
    }
    let since = county.roster.iter().map(|person| person.since.map(|since| (person, since)));
    let known = since.collect::<Option<Vec<_>>>().filter(|known| !known.is_empty())?;
    let eligible = known.into_iter().filter(|(person, since)| {
        person.exempt != Some(true) && since.saturating_add(years_at_school) <= calendar_year
    });
    u32::try_from(eligible.count()).ok()
}
