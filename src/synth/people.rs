//! The roster: a person for each teacher that was counted, with invented years and homes, and codes
//! instead of names.

use super::calibration::{
    EARLIER_RETIREMENT_SHARE, EXEMPT_LAST_YEARS, EXEMPT_SHARE, FIRST_POST, HOME_OFFSETS, RETIREMENT_AGES, YEAR,
    YOUNGEST,
};
use super::draw::{Draw, whole_number};
use super::layout::offset;
use super::site::Site;
use crate::county::{Person, StageUnit, TeacherFlags};
use crate::tables::MOST_ROWS;

/// The teachers of the units one by one, in their order; nobody where they are more than a table
/// may hold.
pub fn of(sites: &[Site], units: &[StageUnit], draw: &mut Draw) -> Vec<Person> {
    let mut people = Vec::new();
    if units.iter().map(|unit| unit.staff() as usize).sum::<usize>() >= MOST_ROWS {
        return people;
    }
    for site in sites {
        for unit in units.iter().filter(|unit| unit.id.school.as_str() == site.id) {
            for (flags, count) in &unit.teachers {
                for _ in 0..*count {
                    people.push(person(people.len() + 1, site, unit, flags, draw));
                }
            }
        }
    }
    people
}

fn person(number: usize, site: &Site, unit: &StageUnit, flags: &TeacherFlags, draw: &mut Draw) -> Person {
    let (earlier, later) = RETIREMENT_AGES;
    let retirement_age = if draw.unit() < EARLIER_RETIREMENT_SHARE { earlier } else { later };
    let (youngest, youngest_backbone) = YOUNGEST;
    let youngest = if flags.0.contains(&"backbone".into()) { youngest_backbone } else { youngest };
    // Whoever has reached the age has retired.
    let age = youngest + draw.word() % (retirement_age - youngest);
    let years_in_school = whole_number(f64::from(age - FIRST_POST) * draw.unit());
    let retires = YEAR - age + retirement_age;
    let spared = draw.unit() < EXEMPT_SHARE;
    Person {
        id: format!("T{number:04}"),
        name: None,
        unit: unit.id.clone(),
        flags: flags.clone(),
        since: Some(YEAR - years_in_school),
        born: Some(YEAR - age),
        retires: Some(retires),
        certified: None,
        training_hours: None,
        exempt: Some(spared || retires <= YEAR + EXEMPT_LAST_YEARS),
        home: Some(home(site, draw)),
    }
}

/// Longitude and latitude of a home around the centre of the school's township.
fn home(site: &Site, draw: &mut Draw) -> (f64, f64) {
    let range = HOME_OFFSETS[site.setting_index()];
    let (east, north) = (offset(range, draw), offset(range, draw));
    let degrees = |ten_thousandths: i32| f64::from(ten_thousandths) / 10_000.0;
    (degrees(site.township.centre.0 + east), degrees(site.township.centre.1 + north))
}
