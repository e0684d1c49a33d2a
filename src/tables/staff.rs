//! `staff`: posts and people of each school as the establishment counts them.

use super::{Column, Kind, Row, Table};
use crate::county::{County, Vocabulary};
use crate::diagnostic::Problems;

/// The table.
pub const TABLE: Table = Table {
    name: "staff",
    name_zh: "编制",
    about: "Posts, people in them, and certificates, by school.",
    about_zh: "各校编制、在岗人员与教师资格。",
    required: false,
    columns,
    read,
};

/// The columns of the table; each but the first is a measure of the school.
#[must_use]
pub fn columns(_: &Vocabulary) -> Vec<Column> {
    let whole = |name: &str, aliases: &[&str], about: &str, zh: &str| {
        Column::optional(name, aliases).holds(Kind::Whole).about(about, zh)
    };
    vec![
        Column::school(),
        whole("full_time_teachers", &["专任教师总数", "专任教师数"], "full-time teachers, people", "专任教师人数"),
        whole(
            "certified_teachers",
            &["持证教师数", "持有教师资格证人数"],
            "of them with a certificate",
            "其中持有教师资格证的人数",
        ),
        whole("staff", &["教职工总数", "教职工数"], "all staff, people", "教职工总人数"),
        whole("posts", &["编制数", "核定编制数"], "established posts", "核定编制数"),
        whole("on_post", &["在编在岗"], "people in an established post and at work", "在编在岗人数"),
        whole("off_post", &["在编不在岗"], "people in an established post who do not work there", "在编不在岗人数"),
        whole(
            "without_post",
            &["不在编在岗", "编外在岗"],
            "people at work without an established post",
            "不在编而在岗的人数",
        ),
    ]
}

/// Reads the figures of each school.
pub fn read(rows: &[Row], county: &mut County, problems: &mut Problems) {
    super::measures::of_schools(rows, &columns(&county.vocabulary), county, problems);
}
