//! Reading a mapping's file, and checking that its parts fit each other.

use super::contradictions::{contradiction, contradictions, known_settings, known_stage};
use super::feeds::{MAY_BE_ABSENT, NEEDED};
use super::feeds::{feed_of, number_feed, optional_text_feed, required_number_feed, required_text_feed};
use super::{
    Action, AreaColumns, CountyFields, FacilityFeed, Feed, Mapping, Missing, MissingValues, Rule, SchoolFeeds,
    SchoolKind, StageFeeds,
};
use crate::county::Provenance;
use crate::diagnostic::{Problem, Problems};
use crate::document::{self, Entry, Node, Reader};
use crate::import::condition::{column_name, conditions};
use crate::input;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Reads a mapping from its file.
///
/// # Errors
/// Every problem of the file.
pub fn read(path: &Path) -> Result<Mapping, Problems> {
    let text = input::text(path, document::LARGEST_DOCUMENT_MEBIBYTES, "I01", "the file of a mapping")?;
    parse(&input::shown_path(path), &text)
}

/// Reads a mapping from its text.
///
/// # Errors
/// Every problem of the text: syntax, unknown and missing keys, names that contradict each other.
pub fn parse(file: &str, text: &str) -> Result<Mapping, Problems> {
    let entry = document::parse(file, text)?;
    let mut problems = Problems::default();
    let mut reader = Reader::new(&entry, &mut problems);
    let county = county(&mut reader, &mut problems);
    let stages = list(&mut reader, "stage", stage, &mut problems);
    let stage_ids: Vec<&str> = stages.iter().map(|stage| stage.id.as_str()).collect();
    let kind_entries = reader.items("kind", &mut problems);
    let kinds = kind_entries.iter().map(|entry| kind(entry, &stage_ids, &mut problems)).collect();
    let rule_entries = reader.items("rule", &mut problems);
    let rules = rule_entries.iter().filter_map(|entry| rule(entry, &stage_ids, &mut problems)).collect();
    let mapping = Mapping {
        file: file.to_string(),
        sha256: crate::import::raw::sha256(text.as_bytes()),
        area: area(&mut reader, &mut problems),
        missing_values: missing_values(&mut reader, &mut problems),
        filters: conditions(reader.items("filter", &mut problems), &mut problems),
        school: school(&mut reader, &mut problems),
        facilities: list(&mut reader, "facility", facility, &mut problems),
        county,
        stages,
        kinds,
        rules,
    };
    let place = reader.place.clone();
    reader.finish(&mut problems);
    contradictions(&mapping, &place, &mut problems);
    if problems.any_error() { Err(problems) } else { Ok(mapping) }
}

fn list<T>(
    reader: &mut Reader,
    key: &'static str,
    read: fn(&Entry, &mut Problems) -> T,
    problems: &mut Problems,
) -> Vec<T> {
    reader.items(key, problems).iter().map(|entry| read(entry, problems)).collect()
}

/// A reader of a table that must be there; an empty one where it is not.
fn required_table<'a>(reader: &mut Reader<'a>, key: &'static str, problems: &mut Problems) -> Option<Reader<'a>> {
    let table = reader.table(key, problems);
    if table.is_none() {
        reader.missing(key, &format!("a table, [{key}]"), problems);
    }
    table
}

fn county(reader: &mut Reader, problems: &mut Problems) -> CountyFields {
    let empty = CountyFields {
        year: 0,
        standard: String::new(),
        money_unit: None,
        teacher_flags: Vec::new(),
        provenance: Provenance::default(),
    };
    let Some(mut table) = required_table(reader, "county", problems) else { return empty };
    let fields = CountyFields {
        year: table.required_whole("year", problems),
        standard: table.required_text("standard", problems),
        money_unit: table.text("money_unit", problems),
        teacher_flags: table.texts("teacher_flags", problems),
        provenance: match table.table("provenance", problems) {
            Some(provenance) => origin(provenance, problems),
            None => Provenance::default(),
        },
    };
    table.finish(problems);
    fields
}

fn origin(mut table: Reader, problems: &mut Problems) -> Provenance {
    let provenance = Provenance {
        synthetic: table.truth("synthetic", problems).unwrap_or(false),
        note: table.text("note", problems),
        attribution: table.text("attribution", problems),
        licence: table.text("licence", problems),
    };
    table.finish(problems);
    provenance
}

fn area(reader: &mut Reader, problems: &mut Problems) -> AreaColumns {
    let nowhere = super::ColumnName { name: String::new(), place: reader.place.clone() };
    let Some(mut table) = required_table(reader, "area", problems) else {
        return AreaColumns { name: nowhere, code: None };
    };
    let name = match table.entry("name") {
        Some(entry) => column_name(entry, problems),
        None => {
            table.missing("name", "a column of the raw table", problems);
            None
        }
    };
    let code = table.entry("code").and_then(|entry| column_name(entry, problems));
    table.finish(problems);
    AreaColumns { name: name.unwrap_or(nowhere), code }
}

fn missing_values(reader: &mut Reader, problems: &mut Problems) -> MissingValues {
    let mut missing = MissingValues {
        everywhere: reader.texts("missing_values", problems).into_iter().collect(),
        ..Default::default()
    };
    for (column, entry) in reader.named("missing_values_of", problems) {
        let Node::Array(items) = &entry.node else {
            problems.add(Problem::error("D04", entry.place.clone(), entry.node.shown(), "a list, [ … ]"));
            continue;
        };
        let values = items.iter().filter_map(|item| document::text_of(item, problems)).collect();
        missing.of_column.insert(column.to_string(), values);
        missing.columns.push(super::ColumnName { name: column.to_string(), place: entry.place.clone() });
    }
    missing
}

fn school(reader: &mut Reader, problems: &mut Problems) -> SchoolFeeds {
    let nothing = || Feed { columns: Vec::new(), missing: Missing::Refuse, values: BTreeMap::new() };
    let Some(mut table) = required_table(reader, "school", problems) else {
        return SchoolFeeds {
            id: nothing(),
            name: nothing(),
            township: None,
            setting: None,
            longitude: None,
            latitude: None,
        };
    };
    let feeds = SchoolFeeds {
        id: required_text_feed(&mut table, "id", problems).unwrap_or_else(nothing),
        name: required_text_feed(&mut table, "name", problems).unwrap_or_else(nothing),
        township: optional_text_feed(&mut table, "township", problems),
        setting: optional_text_feed(&mut table, "setting", problems),
        longitude: optional_text_feed(&mut table, "longitude", problems),
        latitude: optional_text_feed(&mut table, "latitude", problems),
    };
    if let Some(setting) = &feeds.setting {
        known_settings(setting, problems);
    }
    if feeds.longitude.is_some() != feeds.latitude.is_some() {
        contradiction(&table.place, "one coordinate", "both longitude and latitude, or neither", problems);
    }
    table.finish(problems);
    feeds
}

fn stage(entry: &Entry, problems: &mut Problems) -> StageFeeds {
    let mut reader = Reader::new(entry, problems);
    let nothing = Feed { columns: Vec::new(), missing: Missing::Refuse, values: BTreeMap::new() };
    let stage = StageFeeds {
        id: reader.required_text("id", problems),
        pupils: required_number_feed(&mut reader, "pupils", NEEDED, problems).unwrap_or(nothing),
        classes: reader.entry("classes").and_then(|entry| number_feed(entry, MAY_BE_ABSENT, problems)),
        teachers: reader
            .named("teachers", problems)
            .into_iter()
            .filter_map(|(flags, entry)| Some((flags.to_string(), number_feed(entry, NEEDED, problems)?)))
            .collect(),
    };
    if stage.teachers.is_empty() {
        reader.missing("teachers", "a table of flags and columns, such as { none = \"teachers\" }", problems);
    }
    reader.finish(problems);
    stage
}

fn facility(entry: &Entry, problems: &mut Problems) -> FacilityFeed {
    let mut reader = Reader::new(entry, problems);
    let id = reader.required_text("id", problems);
    let unit = reader.required_text("unit", problems);
    let whole = reader.truth("whole", problems).unwrap_or(false);
    let amount = feed_of(&mut reader, MAY_BE_ABSENT, problems);
    reader.finish(problems);
    FacilityFeed { id, unit, whole, amount }
}

fn kind(entry: &Entry, stages: &[&str], problems: &mut Problems) -> SchoolKind {
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

fn rule(entry: &Entry, stages: &[&str], problems: &mut Problems) -> Option<Rule> {
    let mut reader = Reader::new(entry, problems);
    let name = reader.required_text("name", problems);
    let stage = reader.text("stage", problems);
    if let Some(stage) = &stage {
        known_stage(stage, stages, &reader.place, problems);
    }
    let items = reader.items("when", problems);
    if items.is_empty() {
        reader.missing("when", "a list of conditions, such as [{ column = \"…\", equals = 0 }]", problems);
    }
    let when = conditions(items, problems);
    let note = reader.text("note", problems);
    let action = action(&mut reader, problems);
    reader.finish(problems);
    Some(Rule { name, stage, when, action: action?, note })
}

fn action(reader: &mut Reader, problems: &mut Problems) -> Option<Action> {
    const ACTIONS: [(&str, u8); 4] = [("refuse", 0), ("keep", 1), ("drop", 2), ("substitute", 3)];
    let chosen = match reader.entry("action") {
        Some(entry) => document::choice_of(entry, &ACTIONS, problems)?,
        None => 0,
    };
    match chosen {
        0 => Some(Action::Refuse),
        1 => Some(Action::Keep),
        2 => Some(Action::Drop),
        _ => {
            let mut column = |key: &'static str| match reader.entry(key) {
                Some(entry) => column_name(entry, problems),
                None => {
                    reader.missing(key, "a column of the raw table, for the action substitute", problems);
                    None
                }
            };
            let (column, from) = (column("column"), column("from"));
            Some(Action::Substitute { column: column?, from: from? })
        }
    }
}
