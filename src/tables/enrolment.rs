//! `enrolment`: the pupils of each school and stage. A stage without a row is not taught there.

use super::{Column, Row};
use crate::county::{County, StageUnit, UnitId, Vocabulary};
use crate::diagnostic::{Problem, Problems};
use std::collections::{BTreeMap, BTreeSet};

/// The columns of the table.
#[must_use]
pub fn columns() -> Vec<Column> {
    vec![
        Column::required("school", &["学校代码", "学校标识码"]),
        Column::required("stage", &["学段"]),
        Column::required("pupils", &["在校生数", "学生数"]),
        Column::optional("classes", &["班级数", "班数"]),
    ]
}

/// Reads the stage units, in the order of the schools and, within a school, of the stages.
pub fn parse(rows: &[Row], county: &County, vocabulary: &Vocabulary, problems: &mut Problems) -> Vec<StageUnit> {
    let mut seen = BTreeSet::new();
    let mut units = Vec::new();
    for row in rows {
        let id = unit_id(row, county, vocabulary, problems);
        let pupils = row.whole("pupils", problems);
        let classes = row.optional_text("classes").is_some().then(|| row.whole("classes", problems)).flatten();
        let (Some(id), Some(pupils)) = (id, pupils) else { continue };
        if pupils == 0 {
            problems.add(
                Problem::error("C03", row.at("pupils"), "0 pupils", "at least one pupil")
                    .help("leave out the row of a stage that a school does not teach"),
            );
            continue;
        }
        if !seen.insert(id.clone()) {
            problems.add(Problem::error("C01", row.at("stage"), format!("{id} again"), "each school and stage once"));
            continue;
        }
        units.push(StageUnit { id, pupils, classes, teachers: BTreeMap::new() });
    }
    units.sort_by_key(|unit| county.position(&unit.id));
    units
}

/// The stage unit that a row names, if the school and the stage are known.
pub(super) fn unit_id(row: &Row, county: &County, vocabulary: &Vocabulary, problems: &mut Problems) -> Option<UnitId> {
    let school = row.name_among("school", county.schools.iter().map(|school| school.id.as_str()), problems);
    let stage = row.name_among("stage", vocabulary.stages.iter().map(String::as_str), problems);
    Some(UnitId { school: school?.into(), stage: stage?.into() })
}
