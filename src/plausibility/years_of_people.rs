//! Years of a teacher that cannot all be right.

use super::{Case, Check};
use crate::county::Person;
use crate::diagnostic::{Problem, Problems};

pub(super) const CHECK: Check = Check {
    code: "W21",
    about: "years of a teacher that do not fit: at the school since a year to come or since before the age of 16, older than 75, retired already, or retiring before 45 or after 70",
    find,
};

/// Nobody teaches earlier: teachers of secondary normal schools (中等师范) began at 18.
const YOUNGEST: u32 = 16;

/// Ten years and more beyond any age of retirement.
const OLDEST: u32 = 75;

/// Early retirement is possible five years before the age, which was 50 for some women; a few
/// professors stay to 70.
const RETIREMENT_AGES: std::ops::RangeInclusive<u32> = 45..=70;

fn find(case: &Case, problems: &mut Problems) {
    for person in case.county.roster.iter() {
        for (column, found, expected) in misfits(person, case.county.year) {
            let details = [person.unit.stage.as_str(), person.id.as_str()];
            let place = case.places.of("teachers", &person.unit.school, &details).column(column);
            let found = format!("{} of {} {found}", person.id, person.unit);
            problems.add(Problem::warning("W21", place, found, expected).help("look for a digit that is wrong"));
        }
    }
}

/// The column, what was found, and what was expected.
fn misfits(person: &Person, year: u32) -> Vec<(&'static str, String, String)> {
    let Person { since, born, retires, .. } = *person;
    let mut misfits = Vec::new();
    if let Some(since) = since.filter(|since| *since > year) {
        misfits.push(("since", format!("since {since}"), format!("at most {year}, the year of the county")));
    }
    if let Some((since, born)) = since.zip(born).filter(|(since, born)| *since < born + YOUNGEST) {
        let expected = format!("a teacher of {YOUNGEST} years or more");
        misfits.push(("since", format!("since {since}, born in {born}"), expected));
    }
    if let Some(born) = born.filter(|born| born + OLDEST < year) {
        misfits.push(("born", format!("born in {born}"), format!("a teacher of at most {OLDEST} years in {year}")));
    }
    if let Some(retires) = retires.filter(|retires| *retires < year) {
        let expected = format!("a year from {year} on: who has retired stands in no roster");
        misfits.push(("retires", format!("who retires in {retires}"), expected));
    } else if let Some((retires, born)) = retires.zip(born)
        && !RETIREMENT_AGES.contains(&retires.saturating_sub(born))
    {
        let expected = format!("an age of {} to {}", RETIREMENT_AGES.start(), RETIREMENT_AGES.end());
        misfits.push(("retires", format!("who retires in {retires}, born in {born}"), expected));
    }
    misfits
}
