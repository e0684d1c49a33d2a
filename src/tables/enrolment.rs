//! `enrolment`: the pupils of each school and stage. A stage without a row is not taught there.

use super::{Column, Kind, Row, Table};
use crate::county::{County, StageUnit, UnitId, Vocabulary};
use crate::diagnostic::{Problem, Problems};
use std::collections::BTreeSet;

/// The table.
pub const TABLE: Table = Table {
    name: "enrolment",
    name_zh: "在校生",
    about: "Pupils of each school and stage; a stage without a row is not taught there.",
    about_zh: "各校各学段在校生数；没有该学段则不填。",
    required: true,
    columns,
    read,
};

/// The columns of the table.
#[must_use]
pub fn columns(vocabulary: &Vocabulary) -> Vec<Column> {
    vec![
        Column::school(),
        Column::stage(vocabulary),
        Column::required("pupils", &["在校生数", "学生数"])
            .holds(Kind::Whole)
            .about("pupils, at least 1", "在校生数，至少为1"),
        Column::optional("classes", &["班级数", "班数"]).holds(Kind::Whole).about("classes", "班级数"),
        Column::optional("migrant_pupils", &["随迁子女数"])
            .holds(Kind::Whole)
            .about("of the pupils, children of migrant workers", "其中进城务工人员随迁子女数"),
        Column::optional("boarders", &["寄宿生数"]).holds(Kind::Whole).about("of the pupils, boarders", "其中寄宿生数"),
    ]
}

/// Measures of a unit that stand in this table.
pub(super) const MEASURES: [&str; 2] = ["migrant_pupils", "boarders"];

/// Reads the stage units, in the order of the schools and, within a school, of the stages.
pub fn read(rows: &[Row], county: &mut County, problems: &mut Problems) {
    let mut seen = BTreeSet::new();
    let mut units = Vec::new();
    for row in rows {
        let Some(unit) = unit(row, county, problems) else { continue };
        if !seen.insert(unit.id.clone()) {
            let found = format!("{} again", unit.id);
            problems.add(Problem::error("C01", row.at("stage"), found, "each school and stage once"));
            continue;
        }
        units.push(unit);
    }
    units.sort_by_cached_key(|unit| county.position(&unit.id));
    county.units = units;
}

fn unit(row: &Row, county: &County, problems: &mut Problems) -> Option<StageUnit> {
    let id = unit_id(row, county, problems);
    let pupils = row.whole("pupils", problems);
    let classes = row.optional_whole("classes", problems);
    let measure =
        |name: &&str, problems: &mut Problems| Some(((*name).to_string(), row.optional_whole(name, problems)?.into()));
    let measures = MEASURES.iter().filter_map(|name| measure(name, problems)).collect();
    let (id, pupils) = (id?, pupils?);
    if pupils == 0 {
        problems.add(
            Problem::error("C03", row.at("pupils"), "0 pupils", "at least one pupil")
                .help("leave out the row of a stage that a school does not teach"),
        );
        return None;
    }
    Some(StageUnit { classes, measures, ..StageUnit::new(id, pupils) })
}

/// The stage unit that a row names, if the county has it.
pub(super) fn known_unit(row: &Row, county: &County, problems: &mut Problems) -> Option<UnitId> {
    let id = unit_id(row, county, problems)?;
    if county.unit(&id).is_none() {
        let expected = "a school and stage with a row in the enrolment table";
        problems.add(Problem::error("C04", row.at("stage"), id.to_string(), expected));
        return None;
    }
    Some(id)
}

/// The stage unit that a row names, if the school and the stage are known.
fn unit_id(row: &Row, county: &County, problems: &mut Problems) -> Option<UnitId> {
    let school = row.name_among("school", county.schools.iter().map(|school| school.id.as_str()), problems);
    let stages = county.vocabulary.stages.iter().map(String::as_str);
    let stage = row.name_among("stage", stages, problems);
    Some(UnitId { school: school?.into(), stage: stage?.into() })
}
