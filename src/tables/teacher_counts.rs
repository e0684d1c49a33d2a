//! `teacher_counts`: how many teachers of each type a stage unit has.
//!
//! A type is a set of flags, written `backbone+pe_arts`, or `none`. The rows of a unit count
//! disjoint people: a backbone PE teacher stands in the row `backbone+pe_arts` alone.

use super::known::Known;
use super::{Column, Kind, NO_FLAG, Row, Table};
use crate::county::{County, FlagId, StageUnit, TeacherFlags, Vocabulary};
use crate::diagnostic::{Place, Problem, Problems};
use std::collections::BTreeSet;

/// The table.
pub const TABLE: Table = Table {
    name: "teacher_counts",
    name_zh: "教师人数",
    about: "Full-time teachers of each unit by type; nobody stands in two rows.",
    about_zh: "各校各学段专任教师人数，按类型；每人只计入一行。",
    required: false,
    columns,
    read,
};

/// The columns of the table.
#[must_use]
pub fn columns(vocabulary: &Vocabulary) -> Vec<Column> {
    vec![
        Column::school(),
        Column::stage(vocabulary),
        Column::teacher_type(vocabulary)
            .about("type: all that these people bear, joined by +; none", "教师类型，可用“+”连接；都不是填“无”"),
        Column::required("teachers", &["专任教师数", "教师数"])
            .holds(Kind::Whole)
            .about("people of exactly this type", "恰属此类型的人数"),
    ]
}

/// Fills in the teachers of the county's units.
pub fn read(rows: &[Row], county: &mut County, problems: &mut Problems) {
    let (known, mut seen) = (Known::of(county), BTreeSet::new());
    for row in rows {
        let unit = known.unit(row, &county.vocabulary, problems);
        let flags = flags(row, &county.vocabulary, problems);
        let count = row.whole("teachers", problems);
        let Some((id, place)) = unit else { continue };
        let Some(flags) = flags else {
            // The unit has a row, though its type is not known.
            county.units[place].teachers.entry(TeacherFlags::default()).or_default();
            continue;
        };
        county.units[place].teachers.insert(flags.clone(), count.unwrap_or_default());
        if !seen.insert((place, flags)) {
            problems.add(Problem::error(
                "C01",
                row.at("flags"),
                format!("this type of {id} again"),
                "each type of a unit once",
            ));
        }
    }
    units_without_teachers(rows, county, TABLE.name, problems);
}

/// Every unit that the standard judges needs a row, so that a forgotten one is not read as a unit
/// without teachers.
pub(super) fn units_without_teachers(rows: &[Row], county: &County, table: &str, problems: &mut Problems) {
    let file = rows.first().map_or(table, |row| &row.place.file);
    let unjudged = |unit: &StageUnit| county.vocabulary.unjudged_stages.iter().any(|id| id == unit.id.stage.as_str());
    for unit in county.units.iter().filter(|unit| unit.teachers.is_empty() && !unjudged(unit)) {
        problems.add(
            Problem::error(
                "C05",
                Place::file(file),
                format!("no row for {}", unit.id),
                "at least one row for each school and stage",
            )
            .help("a unit without teachers has a row with 0 teachers"),
        );
    }
}

/// The set of flags in a row's column `flags`, `a+b` or `none`.
pub fn flags(row: &Row, vocabulary: &Vocabulary, problems: &mut Problems) -> Option<TeacherFlags> {
    let text = row.text("flags", problems)?;
    if text == NO_FLAG {
        return Some(TeacherFlags::default());
    }
    let mut flags = TeacherFlags::default();
    for part in text.split('+').map(str::trim) {
        if !vocabulary.teacher_flags.iter().any(|flag| flag == part) {
            let known = vocabulary.teacher_flags.iter().map(String::as_str).chain([NO_FLAG]);
            row.unknown_name("flags", part, known, problems);
            return None;
        }
        flags.0.insert(FlagId::from(part));
    }
    Some(flags)
}
