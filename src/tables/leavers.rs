//! `leavers`: teachers who are expected to leave the profession (预计退休减员), by year and type, for
//! counties without a roster, or that expect more than retirements.

use super::known::Known;
use super::{Column, Kind, Row, Table};
use crate::county::{County, TeacherFlags, Vocabulary};
use crate::diagnostic::{Problem, Problems};
use std::collections::{BTreeMap, BTreeSet};

/// The table.
pub const TABLE: Table = Table {
    name: "leavers",
    name_zh: "预计退休减员",
    about: "Teachers of each unit who are expected to retire or to leave the profession in years to come, by type; without it a roster tells who retires.",
    about_zh: "各校各学段今后各年预计退休和其他减员的教师人数，按类型；有教师名册的可以不填。",
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
        Column::required("year", &["年份", "减员年份"])
            .holds(Kind::Year)
            .about("calendar year after the county's in which they leave", "减员年份（公历），晚于数据年份"),
        Column::required("teachers", &["预计减员教师数", "人数"])
            .holds(Kind::Whole)
            .about("of today's teachers of this type, people who leave in that year", "该类型现有教师中当年减员的人数"),
    ]
}

/// Reads the expected leavers of each unit; a unit or a year without rows has none.
pub fn read(rows: &[Row], county: &mut County, problems: &mut Problems) {
    county.units.iter_mut().for_each(|unit| unit.expected_leavers = Some(BTreeMap::new()));
    let (known, mut too_many) = (Known::of(county), BTreeSet::new());
    for row in rows {
        let unit = known.unit(row, &county.vocabulary, problems);
        let flags = super::teacher_counts::flags(row, &county.vocabulary, problems);
        let (year, teachers) = (year(row, county.year, problems), row.whole("teachers", problems));
        let (Some((id, place)), Some(flags)) = (unit, flags) else { continue };
        let (Some(year), Some(teachers)) = (year, teachers) else { continue };
        let leavers = county.units[place].expected_leavers.get_or_insert_default();
        if leavers.entry(year).or_default().insert(flags.clone(), teachers).is_some() {
            let found = format!("this type of {id} in {year} again");
            problems.add(Problem::error("C01", row.at("flags"), found, "each type of a unit once a year"));
            continue;
        }
        let so_far: u64 = leavers.values().filter_map(|of_year| of_year.get(&flags)).map(|of| u64::from(*of)).sum();
        // The years after the one that is too much would say the same.
        if !too_many.contains(&(place, flags.clone()))
            && !at_most_the_teachers(row, county, place, (&flags, "teachers leaving so far", so_far), problems)
        {
            too_many.insert((place, flags));
        }
    }
}

/// The year of a row, which must come after that of the county.
fn year(row: &Row, of_county: u32, problems: &mut Problems) -> Option<u32> {
    row.text("year", problems)?;
    let year = row.optional_year("year", problems)?;
    if year <= of_county {
        let expected = format!("a year after {of_county}, the year of the county");
        let problem = Problem::error("C16", row.at("year"), year.to_string(), expected);
        problems.add(problem.help("who has left already stands in no table of teachers"));
        return None;
    }
    Some(year)
}

/// Whether the people of a part of a type, by what they are, are no more than the unit's teachers of
/// that type; told where they are.
pub(super) fn at_most_the_teachers(
    row: &Row,
    county: &County,
    place: usize,
    (flags, what, count): (&TeacherFlags, &str, u64),
    problems: &mut Problems,
) -> bool {
    // Without any teacher in the county their table has been refused, which is told already.
    if problems.any_error() && county.units.iter().all(|unit| unit.teachers.is_empty()) {
        return true;
    }
    let unit = &county.units[place];
    let teachers = unit.teachers.get(flags).copied().unwrap_or_default();
    if count <= u64::from(teachers) {
        return true;
    }
    let found = format!("{what}: {count} of type {flags} at {}", unit.id);
    let expected = format!("at most {teachers}, its teachers of exactly this type");
    problems.add(Problem::error("C10", row.at("teachers"), found, expected));
    false
}
