//! Reading a mapping's file, and checking that its parts fit each other.

use super::contradictions::contradictions;
use super::rules::rule;
use super::school::school;
use super::stages::{facility, kind, stage, teacher_table};
use super::tables::source_table;
use super::{AreaColumns, CountyFields, Mapping, MissingValues, TeacherTable};
use crate::county::Provenance;
use crate::diagnostic::{Problem, Problems};
use crate::document::{self, Entry, Node, Reader};
use crate::import::condition::{column_name, conditions};
use crate::input;
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
    let (county, without_teachers) = county(&mut reader, &mut problems);
    let stage_entries = reader.items("stage", &mut problems);
    let stages: Vec<_> = stage_entries.iter().map(|entry| stage(entry, without_teachers, &mut problems)).collect();
    let teacher_table = match without_teachers {
        true => TeacherTable::Absent,
        false => teacher_table(stage_entries, &mut problems),
    };
    let stage_ids: Vec<&str> = stages.iter().map(|stage| stage.id.as_str()).collect();
    let kind_entries = reader.items("kind", &mut problems);
    let kinds = kind_entries.iter().map(|entry| kind(entry, &stage_ids, &mut problems)).collect();
    let rule_entries = reader.items("rule", &mut problems);
    let rules = rule_entries.iter().filter_map(|entry| rule(entry, &stage_ids, &mut problems)).collect();
    let mapping = Mapping {
        file: file.to_string(),
        sha256: crate::import::source::sha256(text.as_bytes()),
        tables: list(&mut reader, "table", source_table, &mut problems),
        area: area(&mut reader, &mut problems),
        missing_values: missing_values(&mut reader, &mut problems),
        filters: conditions(reader.items("filter", &mut problems), &mut problems),
        school: school(&mut reader, &mut problems),
        facilities: list(&mut reader, "facility", facility, &mut problems),
        county,
        stages,
        teacher_table,
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
pub(super) fn required_table<'a>(
    reader: &mut Reader<'a>,
    key: &'static str,
    problems: &mut Problems,
) -> Option<Reader<'a>> {
    let table = reader.table(key, problems);
    if table.is_none() {
        reader.missing(key, &format!("a table, [{key}]"), problems);
    }
    table
}

/// What county.toml says, and whether it declares that no teachers are told.
fn county(reader: &mut Reader, problems: &mut Problems) -> (CountyFields, bool) {
    const ABSENT: [(&str, ()); 1] = [(crate::tables::ABSENT, ())];
    let empty = CountyFields {
        year: None,
        standard: String::new(),
        money_unit: None,
        teacher_flags: Vec::new(),
        provenance: Provenance::default(),
    };
    let Some(mut table) = required_table(reader, "county", problems) else { return (empty, false) };
    let fields = CountyFields {
        year: table.whole("year", problems),
        standard: table.required_text("standard", problems),
        money_unit: table.text("money_unit", problems),
        teacher_flags: table.texts("teacher_flags", problems),
        provenance: match table.table("provenance", problems) {
            Some(provenance) => origin(provenance, problems),
            None => Provenance::default(),
        },
    };
    let absent = table.entry("teachers").and_then(|entry| document::choice_of(entry, &ABSENT, problems));
    table.finish(problems);
    (fields, absent.is_some())
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
