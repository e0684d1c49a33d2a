//! `visiting_teachers`: teachers of other schools who come to teach at a unit (走教、兼职、交流).

use super::known::Known;
use super::{Column, Kind, Row, Table};
use crate::county::{County, Vocabulary};
use crate::diagnostic::{Problem, Problems};
use std::collections::BTreeMap;

/// The table.
pub const TABLE: Table = Table {
    name: "visiting_teachers",
    name_zh: "走教教师",
    about: "Teachers of other schools who come to teach at a unit, by type; they stay in the counts of their own school.",
    about_zh: "走教、兼职、交流到本校任教的教师，按类型；其本校人数不变。",
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
        Column::teacher_type(vocabulary).about("type of the teachers", "教师类型，可用“+”连接"),
        Column::required("teachers", &["走教教师数", "人数"]).holds(Kind::Whole).about("people", "人数"),
    ]
}

/// Reads the visiting teachers of each unit; a unit without rows has none.
pub fn read(rows: &[Row], county: &mut County, problems: &mut Problems) {
    county.units.iter_mut().for_each(|unit| unit.visiting = Some(BTreeMap::new()));
    let known = Known::of(county);
    for row in rows {
        let unit = known.unit(row, &county.vocabulary, problems);
        let flags = super::teacher_counts::flags(row, &county.vocabulary, problems);
        let teachers = row.whole("teachers", problems);
        let (Some((id, place)), Some(flags), Some(teachers)) = (unit, flags, teachers) else { continue };
        if county.units[place].visiting.get_or_insert_default().insert(flags, teachers).is_some() {
            let found = format!("this type of {id} again");
            problems.add(Problem::error("C01", row.at("flags"), found, "each type of a unit once"));
        }
    }
}
