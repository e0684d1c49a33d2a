//! Whether a county has what the levers of visiting teachers and of lending name and need.

use super::{Names, place, want_distances};
use crate::county::County;
use crate::diagnostic::{Problem, Problems};
use crate::policy::Policy;

/// The names of stages, flags, and facilities.
pub(super) fn names(policy: &Policy, names: &mut Names) {
    for lever in &policy.visits {
        names.stage(&format!("visit.{}.stage", lever.name), lever.stage.as_str());
        names.flags(&format!("visit.{}.flags", lever.name), &lever.flags);
    }
    for lever in &policy.lendings {
        names.facility(&format!("lend.{}.facility", lever.name), lever.facility.as_str());
        names.facility(&format!("lend.{}.counts_as", lever.name), lever.counts_as.as_str());
    }
}

/// What the county must tell: distances and school groups.
pub(super) fn needs(policy: &Policy, county: &County, problems: &mut Problems) {
    let visits = policy.visits.iter();
    let visits = visits.map(|it| (format!("visit.{}", it.name), (it.max_km, it.nearest), it.same_group));
    let lendings = policy.lendings.iter();
    let lendings = lendings.map(|it| (format!("lend.{}", it.name), (it.max_km, it.nearest), it.same_group));
    for (table, limits, same_group) in visits.chain(lendings) {
        want_distances(policy, county, &table, limits, problems);
        if same_group && county.schools.iter().all(|school| school.group.is_none()) {
            let found = "same_group, and no school's group is known";
            let at = place(policy, &format!("{table}.same_group"));
            let problem = Problem::error("P06", at, found, "a county with school groups");
            problems.add(problem.help("add the column group to schools.csv, or leave the key out"));
        }
    }
}
