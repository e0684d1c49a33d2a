//! `classes`: every class with its pupils.

use super::known::Known;
use super::{Column, Kind, Row, Table};
use crate::county::{Class, County, Vocabulary};
use crate::diagnostic::{Problem, Problems};
use std::collections::BTreeSet;

/// The table.
pub const TABLE: Table = Table {
    name: "classes",
    name_zh: "班级",
    about: "Every class with its pupils.",
    about_zh: "每个班级及其学生数。",
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
        Column::required("grade", &["年级"]).about("grade, as the school calls it", "年级"),
        Column::required("class", &["班级", "班级名称"]).about("name of the class in its grade", "班级名称"),
        Column::required("pupils", &["学生数", "班级人数"])
            .holds(Kind::Whole)
            .about("pupils of the class", "班级学生数"),
    ]
}

/// Reads the classes of each unit; a unit without rows has an empty list.
pub fn read(rows: &[Row], county: &mut County, problems: &mut Problems) {
    county.units.iter_mut().for_each(|unit| unit.class_list = Some(Vec::new()));
    let (known, mut seen) = (Known::of(county), BTreeSet::new());
    for row in rows {
        let unit = known.unit(row, &county.vocabulary, problems);
        let grade = row.text("grade", problems).map(str::to_string);
        let name = row.text("class", problems).map(str::to_string);
        let pupils = row.whole("pupils", problems);
        let (Some((id, place)), Some(grade), Some(name), Some(pupils)) = (unit, grade, name, pupils) else { continue };
        if !seen.insert((place, grade.clone(), name.clone())) {
            let found = format!("the class {name:?} of grade {grade:?} of {id} again");
            problems.add(Problem::error("C01", row.at("class"), found, "each class once"));
            continue;
        }
        county.units[place].class_list.get_or_insert_default().push(Class { grade, name, pupils });
    }
}
