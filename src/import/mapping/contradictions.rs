//! Names of a mapping that do not fit each other: declared twice, or not at all.

use super::{Feed, Mapping, TeacherTable};
use crate::county::{Ownership, Setting};
use crate::diagnostic::{Place, Problem, Problems, did_you_mean, one_of};
use crate::tables::TRUTHS;
use std::collections::BTreeSet;

/// Notes that two parts of a mapping contradict each other.
pub(super) fn contradiction(place: &Place, found: &str, expected: &str, problems: &mut Problems) {
    problems.add(Problem::error("I02", place.clone(), found, expected));
}

/// Refuses values that the column of the schools table does not take.
pub(super) fn known_values(field: &str, feed: &Feed, problems: &mut Problems) {
    let names: Vec<&str> = match field {
        "setting" => Setting::NAMES.iter().map(|(name, _)| *name).collect(),
        "ownership" => Ownership::NAMES.iter().map(|(name, _)| *name).collect(),
        "boarding" | "dense_centre" | "counted" => TRUTHS.iter().map(|(name, _)| *name).collect(),
        _ => return,
    };
    for (raw, value) in feed.values.iter().filter(|(_, value)| !names.contains(&value.as_str())) {
        let place = feed.columns.first().map_or_else(Place::default, |column| column.place.clone());
        problems.add(
            Problem::error("I02", place, format!("the {field} {value:?} for {raw:?}"), one_of(names.iter().copied()))
                .help(did_you_mean(value, names.iter().copied())),
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
    let kinds = mapping.kinds.iter().map(|kind| kind.id.as_str()).collect();
    each_once("kind", kinds, mapping.school.kind.is_none());
    each_once("table", mapping.tables.iter().map(|table| table.id.as_str()).collect(), false);
    each_once("facility", mapping.facilities.iter().map(|facility| facility.id.as_str()).collect(), false);
    each_once("rule", mapping.rules.iter().map(|rule| rule.name.as_str()).collect(), false);
    if mapping.facilities.iter().any(|facility| facility.id == "school") {
        contradiction(place, "the facility \"school\"", "another name: that column holds the school", problems);
    }
    if mapping.school.kind.is_some() && !mapping.kinds.is_empty() {
        contradiction(place, "kinds told by stages beside school.kind", "one of both", problems);
    }
    let mut combinations = BTreeSet::new();
    for kind in mapping.kinds.iter().filter(|kind| !combinations.insert(&kind.stages)) {
        let found = format!("the kind {:?} with the stages of another kind", kind.id);
        contradiction(place, &found, "one kind for each combination of stages", problems);
    }
    flags_are_known(mapping, place, problems);
}

/// The flags of the teachers that the stages feed: in types only known ones, in totals each.
fn flags_are_known(mapping: &Mapping, place: &Place, problems: &mut Problems) {
    let flags = || mapping.county.teacher_flags.iter().map(String::as_str);
    let extra = match mapping.teacher_table {
        TeacherTable::Totals => ALL_TEACHERS,
        TeacherTable::Counts | TeacherTable::Absent => crate::tables::NO_FLAG,
    };
    let known = || flags().chain([extra]);
    for stage in &mapping.stages {
        for (fed, feed) in &stage.teachers {
            let place = feed.columns.first().map_or_else(Place::default, |column| column.place.clone());
            for flag in fed.split('+').map(str::trim).filter(|flag| fed != extra && !known().any(|name| name == *flag))
            {
                problems.add(
                    Problem::error("I02", place.clone(), format!("the teacher flag {flag:?}"), one_of(known()))
                        .help(did_you_mean(flag, known())),
                );
            }
        }
        let fed = |name: &str| stage.teachers.iter().any(|(fed, _)| fed == name);
        let totals = mapping.teacher_table == TeacherTable::Totals && !stage.teachers.is_empty();
        for total in known().filter(|name| totals && !fed(name)) {
            let found = format!("no {total} in the teacher_totals of {}", stage.id);
            contradiction(place, &found, "the teachers and each of county.teacher_flags", problems);
        }
    }
}

/// Key of `teacher_totals` for all teachers of a unit.
const ALL_TEACHERS: &str = "teachers";
