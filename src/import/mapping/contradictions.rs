//! Names of a mapping that do not fit each other: declared twice, or not at all.

use super::{Feed, Mapping};
use crate::county::Setting;
use crate::diagnostic::{Place, Problem, Problems, did_you_mean, one_of};
use std::collections::BTreeSet;

/// Notes that two parts of a mapping contradict each other.
pub(super) fn contradiction(place: &Place, found: &str, expected: &str, problems: &mut Problems) {
    problems.add(Problem::error("I02", place.clone(), found, expected));
}

/// Refuses settings that the schools table does not know.
pub(super) fn known_settings(setting: &Feed, problems: &mut Problems) {
    let names = || Setting::NAMES.iter().map(|(name, _)| *name);
    for (raw, value) in setting.values.iter().filter(|(_, value)| Setting::from_name(value).is_none()) {
        let place = setting.columns.first().map_or_else(Place::default, |column| column.place.clone());
        problems.add(
            Problem::error("I02", place, format!("the setting {value:?} for {raw:?}"), one_of(names()))
                .help(did_you_mean(value, names())),
        );
    }
}

/// Refuses a stage that the mapping does not declare.
pub(super) fn known_stage(stage: &str, stages: &[&str], place: &Place, problems: &mut Problems) {
    if !stages.contains(&stage) {
        problems.add(
            Problem::error("I02", place.clone(), format!("the stage {stage:?}"), one_of(stages.iter().copied()))
                .help(did_you_mean(stage, stages.iter().copied())),
        );
    }
}

/// Names that are declared twice, or not at all.
pub(super) fn contradictions(mapping: &Mapping, place: &Place, problems: &mut Problems) {
    let mut each_once = |what: &str, names: Vec<&str>, needed: bool| {
        if names.is_empty() && needed {
            let place = place.clone().column(what);
            problems.add(Problem::error(
                "D03",
                place,
                "nothing: the key is missing",
                format!("at least one [[{what}]]"),
            ));
        }
        let mut seen = BTreeSet::new();
        for name in names.into_iter().filter(|name| !seen.insert(*name)) {
            contradiction(place, &format!("the {what} {name:?} twice"), "each name once", problems);
        }
    };
    each_once("stage", mapping.stages.iter().map(|stage| stage.id.as_str()).collect(), true);
    each_once("kind", mapping.kinds.iter().map(|kind| kind.id.as_str()).collect(), true);
    each_once("facility", mapping.facilities.iter().map(|facility| facility.id.as_str()).collect(), false);
    each_once("rule", mapping.rules.iter().map(|rule| rule.name.as_str()).collect(), false);
    if mapping.facilities.iter().any(|facility| facility.id == "school") {
        contradiction(place, "the facility \"school\"", "another name: that column holds the school", problems);
    }
    let mut combinations = BTreeSet::new();
    for kind in mapping.kinds.iter().filter(|kind| !combinations.insert(&kind.stages)) {
        let found = format!("the kind {:?} with the stages of another kind", kind.id);
        contradiction(place, &found, "one kind for each combination of stages", problems);
    }
    flags_are_known(mapping, problems);
}

fn flags_are_known(mapping: &Mapping, problems: &mut Problems) {
    let none = crate::tables::NO_FLAG;
    let known = || mapping.county.teacher_flags.iter().map(String::as_str).chain([none]);
    for (flags, feed) in mapping.stages.iter().flat_map(|stage| &stage.teachers) {
        let place = feed.columns.first().map_or_else(Place::default, |column| column.place.clone());
        for flag in flags.split('+').map(str::trim).filter(|flag| flags != none && !known().any(|name| name == *flag)) {
            problems.add(
                Problem::error("I02", place.clone(), format!("the teacher flag {flag:?}"), one_of(known()))
                    .help(did_you_mean(flag, known())),
            );
        }
    }
}
