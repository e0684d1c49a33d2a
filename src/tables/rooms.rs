//! `rooms`: special rooms with their floor area.

use super::known::Known;
use super::{Column, Kind, Row, Table};
use crate::county::{County, Room, Vocabulary};
use crate::diagnostic::Problems;

/// The table.
pub const TABLE: Table = Table {
    name: "rooms",
    name_zh: "专用教室",
    about: "Special rooms, one by one, with their floor area.",
    about_zh: "音乐、美术等专用教室及其面积，每间一行。",
    required: false,
    columns,
    read,
};

/// Kinds of special rooms, each with its Chinese word.
pub const KINDS: [(&str, &str); 8] = [
    ("music", "音乐"),
    ("art", "美术"),
    ("science", "科学"),
    ("laboratory", "实验室"),
    ("computer", "计算机"),
    ("library", "图书"),
    ("dance", "舞蹈"),
    ("other", "其他"),
];

/// The columns of the table.
#[must_use]
pub fn columns(_: &Vocabulary) -> Vec<Column> {
    vec![
        Column::school(),
        Column::required("kind", &["类别", "教室类别"]).one_of(&KINDS).about("what the room is for", "教室类别"),
        Column::required("room", &["教室名称"]).about("name or number of the room", "教室名称或编号"),
        Column::required("area_m2", &["面积(平方米)", "面积"])
            .holds(Kind::Number)
            .about("floor area in m2", "面积，平方米"),
    ]
}

/// Reads the rooms of each school; a school without rows has an empty list.
pub fn read(rows: &[Row], county: &mut County, problems: &mut Problems) {
    county.schools.iter_mut().for_each(|school| school.rooms = Some(Vec::new()));
    let known = Known::of(county);
    for row in rows {
        let school = known.school(row, "school", problems);
        let kind = row.name_among("kind", KINDS.iter().map(|(name, _)| *name), problems).map(str::to_string);
        let name = row.text("room", problems).map(str::to_string);
        let area = row.decimal("area_m2", problems);
        let (Some((_, place)), Some(kind), Some(name), Some(area)) = (school, kind, name, area) else { continue };
        county.schools[place].rooms.get_or_insert_default().push(Room { kind, name, area });
    }
}
