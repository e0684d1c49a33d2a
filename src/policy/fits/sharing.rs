//! Whether a county has what the levers of visiting teachers name and need.

use super::{Names, any_distance, place};
use crate::county::County;
use crate::diagnostic::{Problem, Problems};
use crate::policy::Policy;

/// The names of stages and flags.
pub(super) fn names(policy: &Policy, names: &mut Names) {
    for lever in &policy.visits {
        names.stage(&format!("visit.{}.stage", lever.name), lever.stage.as_str());
        names.flags(&format!("visit.{}.flags", lever.name), &lever.flags);
    }
}

/// What the county must tell: distances and school groups.
pub(super) fn needs(policy: &Policy, county: &County, problems: &mut Problems) {
    for lever in &policy.visits {
        if let Some(key) = lever.distance_limit().filter(|_| !any_distance(county)) {
            let found = format!("{key}, and no distance between any two schools is known");
            let at = place(policy, &format!("visit.{}.{key}", lever.name));
            let problem = Problem::error("P06", at, found, "a county with distances");
            problems.add(problem.help("add distances.csv, or longitude and latitude to schools.csv"));
        }
        if lever.same_group && county.schools.iter().all(|school| school.group.is_none()) {
            let found = "same_group, and no school's group is known";
            let at = place(policy, &format!("visit.{}.same_group", lever.name));
            let problem = Problem::error("P06", at, found, "a county with school groups");
            problems.add(problem.help("add the column group to schools.csv, or leave the key out"));
        }
    }
}
