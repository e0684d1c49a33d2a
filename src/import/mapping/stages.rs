//! `[[stage]]`, `[[facility]]` and `[[kind]]`: what feeds the stages of a school and its facilities.

use super::contradictions::{contradiction, known_stage};
use super::feeds::{MAY_BE_ABSENT, MAY_BE_BLANK, NEEDED, feed_of, number_feed, required_number_feed};
use super::{FacilityFeed, Feed, SchoolKind, StageFeeds, TeacherTable};
use crate::diagnostic::{Problem, Problems};
use crate::document::{self, Entry, Node, Reader};
use crate::import::condition::conditions;
use std::collections::BTreeSet;

/// The two keys of a stage that feed a table of teachers.
const OF_TEACHERS: [&str; 2] = ["teachers", "teacher_totals"];

/// What the key `teachers` of a stage may say instead of feeding them.
const UNTOLD: [(&str, ()); 1] = [(crate::tables::ABSENT, ())];

/// The table of teachers that the stages feed.
pub(super) fn teacher_table(stages: &[Entry], problems: &mut Problems) -> TeacherTable {
    let feeding = |key: &str| {
        let feeds = |entry: &Entry| !matches!(entry.node, Node::Text(_));
        let fed = |entry: &&Entry| matches!(&entry.node, Node::Table(keys) if keys.get(key).is_some_and(feeds));
        stages.iter().find(fed)
    };
    match OF_TEACHERS.map(feeding) {
        [Some(types), Some(_)] => {
            let found = "teachers by type, and totals too";
            problems.add(Problem::error("I02", types.place.clone(), found, "the same key in every stage"));
            TeacherTable::Totals
        }
        [None, Some(_)] => TeacherTable::Totals,
        [_, None] => TeacherTable::Counts,
    }
}

/// Reads a `[[stage]]`.
pub(super) fn stage(entry: &Entry, without_teachers: bool, problems: &mut Problems) -> StageFeeds {
    let mut reader = Reader::new(entry, problems);
    let nothing = Feed::of(Vec::new());
    let untold = untold(&mut reader, problems);
    let keys = OF_TEACHERS.into_iter().filter(|key| !untold || *key != "teachers");
    let stage = StageFeeds {
        id: reader.required_text("id", problems),
        pupils: required_number_feed(&mut reader, "pupils", NEEDED, problems).unwrap_or(nothing),
        classes: reader.entry("classes").and_then(|entry| number_feed(entry, MAY_BE_BLANK, problems)),
        teachers: keys.flat_map(|key| teachers(&mut reader, key, problems)).collect(),
        when: conditions(reader.items("when", problems), problems),
    };
    if untold && !stage.teachers.is_empty() {
        contradiction(&reader.place, "teachers declared absent, and totals too", "one of both", problems);
    } else if stage.teachers.is_empty() != (without_teachers || untold) {
        let expected = match without_teachers {
            true => "no teachers, which the mapping declares absent",
            false => "a table of flags and columns, such as { none = \"teachers\" }, or \"absent\"",
        };
        reader.missing("teachers", expected, problems);
    }
    reader.finish(problems);
    stage
}

/// Whether a stage says that its teachers are not told: those of one that no standard judges.
fn untold(reader: &mut Reader, problems: &mut Problems) -> bool {
    let word = reader.entry("teachers").filter(|entry| matches!(entry.node, Node::Text(_)));
    word.is_some_and(|word| {
        document::choice_of(word, &UNTOLD, problems);
        true
    })
}

fn teachers(reader: &mut Reader, key: &'static str, problems: &mut Problems) -> Vec<(String, Feed)> {
    let named = reader.named(key, problems).into_iter();
    named.filter_map(|(flags, entry)| Some((flags.to_string(), number_feed(entry, NEEDED, problems)?))).collect()
}

/// Reads a `[[facility]]`.
pub(super) fn facility(entry: &Entry, problems: &mut Problems) -> FacilityFeed {
    let mut reader = Reader::new(entry, problems);
    let id = reader.required_text("id", problems);
    let unit = reader.required_text("unit", problems);
    let whole = reader.truth("whole", problems).unwrap_or(false);
    let amount = feed_of(&mut reader, MAY_BE_ABSENT, problems);
    reader.finish(problems);
    FacilityFeed { id, unit, whole, amount }
}

/// Reads a `[[kind]]`.
pub(super) fn kind(entry: &Entry, stages: &[&str], problems: &mut Problems) -> SchoolKind {
    let mut reader = Reader::new(entry, problems);
    let id = reader.required_text("id", problems);
    let taught: BTreeSet<String> = reader.texts("stages", problems).into_iter().collect();
    if taught.is_empty() {
        reader.missing("stages", "a list of stages", problems);
    }
    for stage in &taught {
        known_stage(stage, stages, &reader.place, problems);
    }
    reader.finish(problems);
    SchoolKind { id, stages: taught }
}
