//! Coordinates far from all other schools.

use super::{Case, Check, median, named, shown};
use crate::county::{School, kilometres_between};
use crate::diagnostic::{Problem, Problems};

pub(super) const CHECK: Check = Check {
    code: "W13",
    about: "coordinates more than 50 km from the next school, and more than 10 times as far as is usual in the county",
    find,
};

/// A county of 1,100 km² is some 40 km wide.
const FAR_KM: f64 = 50.0;

/// In large and thinly settled counties the next school may lie beyond 50 km; then it does so for
/// many of them.
const TIMES_USUAL: f64 = 10.0;

fn find(case: &Case, problems: &mut Problems) {
    let placed: Vec<(&School, (f64, f64))> =
        case.county.schools.iter().filter_map(|school| Some((school, school.coordinates?))).collect();
    let next = |this: &School, at: (f64, f64)| {
        let others = placed.iter().filter(|(other, _)| other.id != this.id);
        others.map(|(_, there)| kilometres_between(at, *there)).reduce(f64::min)
    };
    let nearest: Vec<(&School, f64)> =
        placed.iter().filter_map(|(school, at)| Some((*school, next(school, *at)?))).collect();
    let Some(usual) = median(nearest.iter().map(|(_, km)| *km).collect()) else { return };
    for (school, km) in nearest.iter().filter(|(_, km)| *km > FAR_KM && *km > usual * TIMES_USUAL) {
        let found = format!("{} {} km from the next school", named(school), shown(*km));
        let expected = format!("a school within {FAR_KM} km; usual here are {} km", shown(usual));
        let place = case.at("schools", &school.id, "longitude");
        let help = "look whether longitude and latitude are swapped, or a digit is";
        problems.add(Problem::warning("W13", place, found, expected).help(help));
    }
}
