//! Checking that the schools of the levers of closing are those of a county, and near enough.

use super::fits::place;
use super::{CloseLever, Policy};
use crate::county::{County, FacilityId, SchoolId};
use crate::diagnostic::{Place, Problem, Problems, did_you_mean, one_of};

/// Schools that are not there or too far, chains of closings, and levers that cannot stand beside them.
pub(super) fn check(policy: &Policy, county: &County, problems: &mut Problems) {
    if policy.closings.is_empty() {
        return;
    }
    together(policy, problems);
    for lever in &policy.closings {
        if known(policy, lever, county, "school", &lever.school, problems)
            && known(policy, lever, county, "into", &lever.into, problems)
        {
            stages(policy, lever, county, problems);
            distance(policy, lever, county, problems);
        }
        chain(policy, lever, problems);
        facilities(policy, lever, county, problems);
    }
}

/// Rezoning and posts of single schools are told of openings too.
fn together(policy: &Policy, problems: &mut Problems) {
    let saves = policy.closings.iter().any(|lever| !lever.saves.0.is_zero());
    let others = [
        ("rezone, which decides the pupils too", !policy.rezonings.is_empty()),
        ("an establishment of single schools", policy.has_posts_by_school()),
        ("source, while saves_wan makes a bill below zero", saves && !policy.sources.is_empty()),
    ];
    beside(policy, "close", &others, problems);
}

/// Refuses levers of schools beside others.
pub(super) fn beside(policy: &Policy, lever: &str, others: &[(&str, bool)], problems: &mut Problems) {
    for (other, _) in others.iter().filter(|(_, there)| *there) {
        let problem =
            Problem::error("P24", place(policy, lever), format!("[{lever}] beside {other}"), "one of the two");
        problems.add(problem.help("solve one of them first, then the other"));
    }
}

fn known(
    policy: &Policy,
    lever: &CloseLever,
    county: &County,
    at: &str,
    id: &SchoolId,
    problems: &mut Problems,
) -> bool {
    known_school(county, id, || key(policy, lever, at), problems)
}

/// Whether the county has a school; where not, that is told.
pub(super) fn known_school(county: &County, id: &SchoolId, place: impl Fn() -> Place, problems: &mut Problems) -> bool {
    if county.school(id).is_some() {
        return true;
    }
    let known = || county.schools.iter().map(|school| school.id.as_str());
    let found = format!("the school {:?}, which the county has not", id.as_str());
    let problem = Problem::error("P06", place(), found, one_of(known()));
    problems.add(problem.help(did_you_mean(id.as_str(), known())));
    false
}

fn stages(policy: &Policy, lever: &CloseLever, county: &County, problems: &mut Problems) {
    let receives =
        |unit: &&crate::county::StageUnit| county.units_of(&lever.into).any(|other| other.id.stage == unit.id.stage);
    if let Some(unit) = county.units_of(&lever.school).find(|unit| !receives(unit)) {
        let found = format!("{}, which does not teach {}", lever.into, unit.id.stage);
        let expected = format!("a school that teaches all stages of {}", lever.school);
        problems.add(Problem::error("P62", key(policy, lever, "into"), found, expected).help("name another school"));
    }
}

fn distance(policy: &Policy, lever: &CloseLever, county: &County, problems: &mut Problems) {
    let km = county.kilometres(&lever.school, &lever.into);
    if km.is_some_and(|km| km <= lever.max_km) {
        return;
    }
    let far = km.map_or("an unknown distance".to_string(), |km| format!("{km} km"));
    let found = format!("{far} from {} to {}", lever.school, lever.into);
    let expected = format!("at most {} km", lever.max_km.normalize());
    let problem = Problem::error("P62", key(policy, lever, "max_km"), found, expected);
    problems.add(problem.help("pupils go to a school nearby: name a nearer one, or leave the closing out"));
}

/// A school closes once, and what receives stays open.
fn chain(policy: &Policy, lever: &CloseLever, problems: &mut Problems) {
    let again = policy.closings.iter().any(|other| other.name != lever.name && other.school == lever.school);
    let closes = policy.may_close(&lever.into);
    let help = "name each school that closes once, and a school that stays open to receive";
    if again {
        let found = format!("the school {} again", lever.school);
        problems.add(Problem::error("P62", key(policy, lever, "school"), found, "each school once").help(help));
    }
    if closes {
        let found = format!("the school {}, which may close itself", lever.into);
        problems.add(Problem::error("P62", key(policy, lever, "into"), found, "a school that stays open").help(help));
    }
}

fn facilities(policy: &Policy, lever: &CloseLever, county: &County, problems: &mut Problems) {
    for facility in lever.moved.keys() {
        known_facility(county, facility, || key(policy, lever, "moved_share"), problems);
    }
}

/// Tells where the county does not declare a kind of facility.
pub(super) fn known_facility(
    county: &County,
    facility: &FacilityId,
    place: impl Fn() -> Place,
    problems: &mut Problems,
) {
    let known = || county.vocabulary.facility_kinds.iter().map(|kind| kind.id.as_str());
    if known().all(|known| known != facility.as_str()) {
        let found = format!("the facility {:?}, which the county does not declare", facility.as_str());
        let problem = Problem::error("P06", place(), found, one_of(known()));
        problems.add(problem.help(did_you_mean(facility.as_str(), known())));
    }
}

fn key(policy: &Policy, lever: &CloseLever, key: &str) -> Place {
    place(policy, &format!("close.{}.{key}", lever.name))
}
