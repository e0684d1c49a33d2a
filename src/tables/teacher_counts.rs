//! `teacher_counts`: how many teachers of each type a stage unit has.
//!
//! A type is a set of flags, written `backbone+pe_arts`, or `none`. The rows of a unit count
//! disjoint people: a backbone PE teacher stands in the row `backbone+pe_arts` alone.

use super::{Column, Row};
use crate::county::{County, FlagId, TeacherFlags, Vocabulary};
use crate::diagnostic::{Problem, Problems, did_you_mean, one_of};

/// What the cell holds for teachers without any flag.
pub const NO_FLAG: &str = "none";

/// The columns of the table.
#[must_use]
pub fn columns() -> Vec<Column> {
    vec![
        Column::required("school", &["学校代码", "学校标识码"]),
        Column::required("stage", &["学段"]),
        Column::required("flags", &["类型", "教师类型"]),
        Column::required("teachers", &["专任教师数", "教师数"]),
    ]
}

/// Fills in the teachers of the county's units.
pub fn parse(rows: &[Row], county: &mut County, vocabulary: &Vocabulary, problems: &mut Problems) {
    for row in rows {
        let id = super::enrolment::unit_id(row, county, vocabulary, problems);
        let flags = flags(row, vocabulary, problems);
        let count = row.whole("teachers", problems);
        let (Some(id), Some(flags), Some(count)) = (id, flags, count) else { continue };
        let Some(unit) = county.units.iter_mut().find(|unit| unit.id == id) else {
            problems.add(Problem::error(
                "C04",
                row.at("stage"),
                format!("teachers of {id}"),
                "a school and stage with a row in the enrolment table",
            ));
            continue;
        };
        if unit.teachers.insert(flags, count).is_some() {
            problems.add(Problem::error(
                "C01",
                row.at("flags"),
                format!("this type of {id} again"),
                "each type of a unit once",
            ));
        }
    }
    for unit in county.units.iter().filter(|unit| unit.teachers.is_empty()) {
        let place = crate::diagnostic::Place::file("teacher_counts.csv");
        problems.add(
            Problem::error(
                "C05",
                place,
                format!("no row for {}", unit.id),
                "at least one row for each school and stage",
            )
            .help("a unit without teachers has a row with flags none and 0 teachers"),
        );
    }
}

/// A set of flags from its text, `a+b` or `none`.
fn flags(row: &Row, vocabulary: &Vocabulary, problems: &mut Problems) -> Option<TeacherFlags> {
    let text = row.text("flags", problems)?;
    if text == NO_FLAG {
        return Some(TeacherFlags::default());
    }
    let mut flags = TeacherFlags::default();
    for part in text.split('+').map(str::trim) {
        if !vocabulary.teacher_flags.iter().any(|flag| flag == part) {
            let known: Vec<&str> = vocabulary.teacher_flags.iter().map(String::as_str).chain([NO_FLAG]).collect();
            problems.add(
                Problem::error("T06", row.at("flags"), format!("{part:?}"), one_of(known.iter().copied()))
                    .help(did_you_mean(part, known)),
            );
            return None;
        }
        flags.0.insert(FlagId::from(part));
    }
    Some(flags)
}
