//! `training`: who has completed the hours of training that the measure asks for in five years.

use super::{Column, Kind, Row, Table};
use crate::county::{County, Vocabulary};
use crate::diagnostic::Problems;

/// The table.
pub const TABLE: Table = Table {
    name: "training",
    name_zh: "教师培训",
    about: "Teachers due and teachers who completed 360 hours of training in five years, by school.",
    about_zh: "各校五年360学时培训应完成与已完成的教师人数。",
    required: false,
    columns,
    read,
};

/// The columns of the table; each but the first is a measure of the school.
#[must_use]
pub fn columns(_: &Vocabulary) -> Vec<Column> {
    vec![
        Column::school(),
        Column::required("training_due", &["应完成培训教师数", "应训教师数"])
            .holds(Kind::Whole)
            .about("teachers due to complete the hours, people", "应完成培训的教师人数"),
        Column::required("training_completed", &["已完成培训教师数", "完成360学时教师数"])
            .holds(Kind::Whole)
            .about("teachers who completed them, people", "已完成360学时培训的教师人数"),
    ]
}

/// Reads the figures of each school.
pub fn read(rows: &[Row], county: &mut County, problems: &mut Problems) {
    super::measures::of_schools(rows, &columns(&county.vocabulary), county, problems);
}
