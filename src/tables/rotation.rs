//! `rotation`: who could and who did rotate to another school this year.

use super::{Column, Kind, Row, Table};
use crate::county::{County, Vocabulary};
use crate::diagnostic::Problems;

/// The table.
pub const TABLE: Table = Table {
    name: "rotation",
    name_zh: "交流轮岗",
    about: "Teachers eligible for rotation and teachers who rotated this school year, by school they left.",
    about_zh: "本学年各校（派出学校）符合交流条件与实际交流轮岗的教师人数。",
    required: false,
    columns,
    read,
};

/// The columns of the table; each but the first is a measure of the school.
#[must_use]
pub fn columns(_: &Vocabulary) -> Vec<Column> {
    let whole = |name: &str, aliases: &[&str], about: &str, zh: &str| {
        Column::required(name, aliases).holds(Kind::Whole).about(about, zh)
    };
    vec![
        Column::school(),
        whole(
            "rotation_eligible",
            &["符合交流条件教师数"],
            "teachers eligible for rotation, people",
            "符合交流条件的教师人数",
        ),
        whole(
            "rotated",
            &["交流轮岗教师数", "实际交流教师数"],
            "teachers who rotated, people",
            "实际交流轮岗的教师人数",
        ),
        whole("rotated_backbone", &["交流轮岗骨干教师数"], "of them backbone teachers", "其中骨干教师人数"),
    ]
}

/// Reads the figures of each school.
pub fn read(rows: &[Row], county: &mut County, problems: &mut Problems) {
    super::measures::of_schools(rows, &columns(&county.vocabulary), county, problems);
}
