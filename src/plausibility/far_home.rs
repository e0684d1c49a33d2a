//! Homes of teachers far from their school.

use super::{Case, Check, shown};
use crate::county::kilometres_between;
use crate::diagnostic::{Problem, Problems};

pub(super) const CHECK: Check =
    Check { code: "W22", about: "the home of a teacher more than 100 km from the school", find };

/// Two hours of driving and more each way, across several counties.
const FAR_KM: f64 = 100.0;

fn find(case: &Case, problems: &mut Problems) {
    for person in case.county.roster.iter() {
        let school = case.county.school(&person.unit.school).and_then(|school| school.coordinates);
        let Some(km) = school.zip(person.home).map(|(school, home)| kilometres_between(school, home)) else { continue };
        if km > FAR_KM {
            let details = [person.unit.stage.as_str(), person.id.as_str()];
            let place = case.places.of("teachers", &person.unit.school, &details).column("home_longitude");
            let found = format!("the home of {} {} km from {}", person.id, shown(km), person.unit.school);
            let expected = format!("a home within {FAR_KM} km of the school");
            let help =
                "look whether longitude and latitude are swapped, or a digit is wrong; leave both out if not known";
            problems.add(Problem::warning("W22", place, found, expected).help(help));
        }
    }
}
