//! Campuses smaller than what lies on them.

use super::{Case, Check, named, shown};
use crate::diagnostic::{Problem, Problems};
use crate::quantity::approximate;

pub(super) const CHECK: Check = Check {
    code: "W19",
    about: "a campus smaller than the land of it that is free, or than its outdoor sports area",
    find,
};

/// The facility that lies on a campus in the open (运动场地), where the county has it.
const GROUNDS: &str = "outdoor_sports_area";

fn find(case: &Case, problems: &mut Problems) {
    for school in &case.county.schools {
        let Some(land) = school.land_area else { continue };
        let grounds = school.facilities.get(&GROUNDS.into()).copied().flatten();
        for (table, part, area) in [("schools", "free_land", school.free_land), ("facilities", GROUNDS, grounds)] {
            if let Some(area) = area.filter(|area| *area > land) {
                let found = format!("{part} {} m² of {}", shown(approximate(area)), named(school));
                let expected = format!("at most {} m², its land_area", shown(approximate(land)));
                let place = case.at(table, &school.id, part);
                let help = "look at the units: land is often told in 亩, which are 667 m²";
                problems.add(Problem::warning("W19", place, found, expected).help(help));
            }
        }
    }
}
