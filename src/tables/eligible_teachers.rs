//! `eligible_teachers`: how many teachers of each type are eligible for rotation (符合交流条件), for
//! counties without a roster, or with conditions of their own.

use super::known::Known;
use super::leavers::at_most_the_teachers;
use super::{Column, Kind, Row, Table};
use crate::county::{County, Vocabulary};
use crate::diagnostic::{Problem, Problems};
use std::collections::BTreeMap;

/// The table.
pub const TABLE: Table = Table {
    name: "eligible_teachers",
    name_zh: "符合交流条件教师",
    about: "Teachers of each unit who are eligible for rotation, by type; without it a roster tells them.",
    about_zh: "各校各学段符合交流条件的教师人数，按类型；有教师名册的可以不填。",
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
        Column::teacher_type(vocabulary).about("type of the teachers", "教师类型，可用“+”连接；都不是填“无”"),
        Column::required("teachers", &["符合交流条件教师数", "人数"]).holds(Kind::Whole).about(
            "of this type, people who have taught at the school for long enough and are not exempt",
            "该类型教师中在本校任教满规定年限且不免于交流的人数",
        ),
    ]
}

/// Reads the eligible teachers of each unit; a unit without rows has none.
pub fn read(rows: &[Row], county: &mut County, problems: &mut Problems) {
    county.units.iter_mut().for_each(|unit| unit.eligible = Some(BTreeMap::new()));
    let known = Known::of(county);
    for row in rows {
        let unit = known.unit(row, &county.vocabulary, problems);
        let flags = super::teacher_counts::flags(row, &county.vocabulary, problems);
        let teachers = row.whole("teachers", problems);
        let (Some((id, place)), Some(flags), Some(teachers)) = (unit, flags, teachers) else { continue };
        let eligible = county.units[place].eligible.get_or_insert_default();
        if eligible.insert(flags.clone(), teachers).is_some() {
            let found = format!("this type of {id} again");
            problems.add(Problem::error("C01", row.at("flags"), found, "each type of a unit once"));
            continue;
        }
        at_most_the_teachers(row, county, place, (&flags, "eligible teachers", teachers.into()), problems);
    }
}
