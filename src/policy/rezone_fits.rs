//! Checking that the schools of the levers that change zones are those of a county.

use super::fits::{place, want_distances};
use super::{Aim, Policy, RezoneLever};
use crate::county::{County, FacilityId, SchoolId};
use crate::diagnostic::{Problem, Problems, did_you_mean, one_of};

/// Aims that look at single levels, which are of the pupils without any rezoning.
const OF_LEVELS: [Aim; 4] = [Aim::UnitsNotPassing, Aim::CoefficientsOverLimit, Aim::WeightedShortfall, Aim::WorstUnit];

/// Schools that are not there, schools whose facilities several stages share, and limits of distance
/// where no distance is known.
pub(super) fn check(policy: &Policy, county: &County, problems: &mut Problems) {
    together(policy, county, problems);
    for lever in &policy.rezonings {
        for school in lever.capacity.keys() {
            known(policy, lever, county, "capacity", school, problems);
        }
        for school in lever.pairs.keys().flat_map(|(from, to)| [from, to]) {
            if known(policy, lever, county, "pair", school, problems) && county.units_of(school).count() > 1 {
                let found = format!("the school {:?}, which teaches several stages", school.as_str());
                let expected = "schools that teach a single stage: others share their facilities by pupils";
                let problem = Problem::error("P06", key(policy, lever, "pair"), found, expected);
                problems.add(problem.help("leave the pair out"));
            }
        }
        let limits = (lever.max_km, lever.nearest);
        want_distances(policy, county, &format!("rezone.{}", lever.stage), limits, problems);
    }
}

/// What is reckoned from the pupils of the projection cannot be asked where pupils are a decision: the
/// program would ask it of other pupils than the plan has.
fn together(policy: &Policy, county: &County, problems: &mut Problems) {
    let Some(lever) = policy.rezonings.first() else { return };
    let in_parts = |kind: &FacilityId| county.facility_kind(kind).is_some_and(|kind| !kind.whole);
    let by_pupils = [
        ("classrooms of a kind that comes in parts", policy.rooms.classrooms.as_ref().is_some_and(in_parts)),
        ("special_rooms", !policy.rooms.special_rooms.is_empty()),
        ("establishment", policy.establishment.is_some()),
        (
            "required_teacher with classes_per_teacher",
            policy.required_teachers.iter().any(|rule| rule.classes_per_teacher.is_some()),
        ),
        ("public_funds", policy.public_funds.is_some()),
        ("an aim that counts units or coefficients", OF_LEVELS.iter().any(|aim| policy.stage_of(*aim).is_some())),
    ];
    for (table, _) in by_pupils.into_iter().filter(|(_, asked)| *asked) {
        let place = place(policy, &format!("rezone.{}", lever.stage));
        let found = format!("[rezone.{}] beside {table}, which follows from the pupils", lever.stage);
        let problem = Problem::error("P24", place, found, "one of the two");
        problems.add(problem.help("solve the zones first, then the other with a projection that has them"));
    }
}

fn key(policy: &Policy, lever: &RezoneLever, key: &str) -> crate::diagnostic::Place {
    place(policy, &format!("rezone.{}.{key}", lever.stage))
}

/// Whether the county has a school of the lever's stage; tells where not.
fn known(
    policy: &Policy,
    lever: &RezoneLever,
    county: &County,
    at: &str,
    school: &SchoolId,
    problems: &mut Problems,
) -> bool {
    let of_stage =
        || county.units.iter().filter(|unit| unit.id.stage == lever.stage).map(|unit| unit.id.school.as_str());
    if of_stage().any(|known| known == school.as_str()) {
        return true;
    }
    let found = format!("the school {:?}, which the county has not in the stage {}", school.as_str(), lever.stage);
    let problem = Problem::error("P06", key(policy, lever, at), found, one_of(of_stage()));
    problems.add(problem.help(did_you_mean(school.as_str(), of_stage())));
    false
}
