//! `zoned_intake`: new pupils, and how many of them live in the school's zone.

use super::{Column, Kind, Row, Table};
use crate::county::{County, Vocabulary};
use crate::diagnostic::Problems;

/// The table.
pub const TABLE: Table = Table {
    name: "zoned_intake",
    name_zh: "划片入学",
    about: "New pupils and those of them who live in the school's zone, by school and stage.",
    about_zh: "各校各学段招生数与其中就近划片入学人数。",
    required: false,
    columns,
    read,
};

/// The columns of the table; each but the keys is a measure of the unit.
#[must_use]
pub fn columns(vocabulary: &Vocabulary) -> Vec<Column> {
    vec![
        Column::school(),
        Column::stage(vocabulary),
        Column::required("intake", &["招生数"]).holds(Kind::Whole).about("new pupils", "招生人数"),
        Column::required("zoned_intake", &["就近划片入学人数", "划片入学数"])
            .holds(Kind::Whole)
            .about("of them living in the school's zone", "其中就近划片入学人数"),
    ]
}

/// Reads the figures of each unit.
pub fn read(rows: &[Row], county: &mut County, problems: &mut Problems) {
    super::measures::of_units(rows, &columns(&county.vocabulary), county, problems);
}
