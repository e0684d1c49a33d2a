//! A county with the pupils of a year to come, so that it can be judged as it will stand.

use super::Course;
use crate::county::{County, SchoolId, StageUnit, UnitId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A county in a year to come: everything as today, but the pupils.
#[derive(Debug, Clone, PartialEq)]
pub struct CountyAt {
    /// The county.
    pub county: County,
    /// Units without pupils in that year, which it leaves out, with their teachers.
    pub left_out: Vec<UnitId>,
}

/// Figures of a unit that are counts of pupils, and so not known of another year.
const OF_PUPILS: [&str; 3] = ["migrant_pupils", "boarders", "zoned_intake"];

/// The county with the pupils of a year of a course; `None` where the course does not reach it.
///
/// What depends on the pupils of today and is not projected is not known of that year: classes,
/// migrant pupils, boarders, intake. Schools without pupils are left out.
#[must_use]
pub fn county_at(county: &County, course: &Course, year: u32) -> Option<CountyAt> {
    let of_year = course.years.iter().find(|of| of.year == year)?;
    if year == county.year {
        return Some(CountyAt { county: county.clone(), left_out: Vec::new() });
    }
    let pupils: BTreeMap<&UnitId, u32> = of_year.units.iter().map(|unit| (&unit.unit, unit.pupils)).collect();
    let mut then = County { year, ..county.clone() };
    let pupils_of = |unit: &StageUnit| pupils.get(&unit.id).copied().unwrap_or_default();
    let (kept, left_out): (Vec<_>, Vec<_>) = then.units.into_iter().partition(|unit| pupils_of(unit) > 0);
    then.units = kept.into_iter().map(|unit| StageUnit { pupils: pupils_of(&unit), ..without_classes(unit) }).collect();
    let units: BTreeSet<&UnitId> = then.units.iter().map(|unit| &unit.id).collect();
    let schools: BTreeSet<&SchoolId> = units.iter().map(|unit| &unit.school).collect();
    then.schools.retain(|school| schools.contains(&school.id));
    // What all years share is copied only where something leaves it.
    if then.distances.keys().any(|(from, to)| !schools.contains(from) || !schools.contains(to)) {
        Arc::make_mut(&mut then.distances).retain(|(from, to), _| schools.contains(from) && schools.contains(to));
    }
    if then.roster.iter().any(|person| !units.contains(&person.unit)) {
        Arc::make_mut(&mut then.roster).retain(|person| units.contains(&person.unit));
    }
    then.provenance.note = Some(note(county, course, year));
    Some(CountyAt { county: then, left_out: left_out.into_iter().map(|unit| unit.id).collect() })
}

/// A unit with other pupils: what depends on those of today is not known of it.
#[must_use]
pub fn with_other_pupils(unit: &StageUnit, pupils: u32) -> StageUnit {
    StageUnit { pupils, ..without_classes(unit.clone()) }
}

fn without_classes(unit: StageUnit) -> StageUnit {
    let mut unit = StageUnit { classes: None, class_list: None, ..unit };
    unit.measures.retain(|name, _| !OF_PUPILS.contains(&name.as_str()));
    unit
}

fn note(county: &County, course: &Course, year: u32) -> String {
    let projected = format!(
        "Pupils of {year} are projected from {}, variant {}; all else is of {}.",
        county.year, course.variant, county.year
    );
    county.provenance.note.as_ref().map_or_else(|| projected.clone(), |note| format!("{note} {projected}"))
}
