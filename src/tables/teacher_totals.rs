//! `teacher_totals`: how many teachers a unit has and how many of them bear each flag, for counties
//! that know the totals and not who bears several flags.
//!
//! Indicators need the totals only, so they are exact. A plan that moves people needs types: they
//! are formed by the largest overlap (whoever bears a rarer flag bears every commoner one), which
//! no statistic supports, so reading warns of it.

use super::known::Known;
use super::{Column, Kind, Row, Table};
use crate::county::{County, FlagId, TeacherFlags, Vocabulary};
use crate::diagnostic::{Place, Problem, Problems};
use std::collections::BTreeMap;

/// The table.
pub const TABLE: Table = Table {
    name: "teacher_totals",
    name_zh: "教师总数",
    about: "Teachers of each unit and how many of them bear each flag; instead of teacher_counts or teachers.",
    about_zh: "各校各学段教师总数及各类教师人数；可代替“教师人数”或“教师名册”。",
    required: false,
    columns,
    read,
};

/// The columns of the table: the unit, its teachers, and one for each flag.
#[must_use]
pub fn columns(vocabulary: &Vocabulary) -> Vec<Column> {
    let mut columns = vec![
        Column::school(),
        Column::stage(vocabulary),
        Column::required("teachers", &["专任教师数", "教师数"])
            .holds(Kind::Whole)
            .about("full-time teachers", "专任教师人数"),
    ];
    columns.extend(vocabulary.teacher_flags.iter().map(|flag| {
        let (name, aliases) = vocabulary.with_aliases(flag);
        let aliases: Vec<&str> = aliases.iter().map(String::as_str).collect();
        Column::required(&name, &aliases).holds(Kind::Whole).about("of them bearing this flag", "其中该类教师人数")
    }));
    columns
}

/// Reads the totals and forms types from them.
pub fn read(rows: &[Row], county: &mut County, problems: &mut Problems) {
    let known = Known::of(county);
    for row in rows {
        let unit = known.unit(row, &county.vocabulary, problems);
        let flags = county.vocabulary.teacher_flags.clone();
        let counts: Vec<Option<u32>> = flags.iter().map(|flag| row.whole(flag, problems)).collect();
        let (Some((id, place)), Some(teachers)) = (unit, row.whole("teachers", problems)) else { continue };
        let Some(counts) = counts.into_iter().collect::<Option<Vec<u32>>>() else { continue };
        if let Some(flag) = counts.iter().position(|count| *count > teachers) {
            let found = format!("{} {} of {teachers} teachers", counts[flag], flags[flag]);
            problems.add(Problem::error("C10", row.at(&flags[flag]), found, "at most the unit's teachers"));
            continue;
        }
        let unit = &mut county.units[place];
        if !unit.teachers.is_empty() {
            problems.add(Problem::error("C01", row.at("stage"), format!("{id} again"), "each school and stage once"));
            continue;
        }
        unit.teachers = nested(teachers, flags.iter().map(String::as_str).zip(counts).collect());
    }
    super::teacher_counts::units_without_teachers(rows, county, TABLE.name, problems);
    let file = rows.first().map_or(TABLE.name, |row| &row.place.file);
    problems.add(
        Problem::warning(
            "C11",
            Place::file(file),
            "totals by flag, from which types of teachers were formed by the largest overlap",
            "for plans that move people: the table teacher_counts or teachers, which say who bears several flags",
        )
        .help("evaluations are exact; take plans that move teachers as a sketch"),
    );
}

/// Types by the largest overlap: whoever bears a rarer flag bears every commoner one.
fn nested(teachers: u32, mut totals: Vec<(&str, u32)>) -> BTreeMap<TeacherFlags, u32> {
    totals.sort_by_key(|(_, count)| *count);
    let mut types = BTreeMap::new();
    let mut counted = 0;
    for place in 0..=totals.len() {
        let upto = totals.get(place).map_or(teachers, |(_, count)| *count);
        let flags = TeacherFlags(totals[place..].iter().map(|(flag, _)| FlagId::from(*flag)).collect());
        if upto > counted {
            types.insert(flags, upto - counted);
        }
        counted = counted.max(upto);
    }
    if types.is_empty() {
        types.insert(TeacherFlags::default(), 0);
    }
    types
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_formed_from_totals_add_up_to_the_totals() {
        let types = nested(10, vec![("higher_degree", 7), ("backbone", 2), ("pe_arts", 3)]);
        let shown: Vec<String> = types.iter().map(|(flags, count)| format!("{flags} {count}")).collect();
        assert_eq!(shown, ["none 3", "backbone+higher_degree+pe_arts 2", "higher_degree 4", "higher_degree+pe_arts 1"]);
    }
}
