//! Grades: numbered from 1 through all stages, and the names that schools give them.

use super::files;
use crate::county::{County, StageId, UnitId};
use crate::diagnostic::{Place, Problem, Problems};
use crate::tables::{self, Column, Kind, Row};
use std::collections::BTreeMap;

/// A stage and its grades.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageGrades {
    /// The stage.
    pub stage: StageId,
    /// Its first grade: 7 for the junior stage after six primary grades.
    pub first: u32,
    /// How many grades it has.
    pub count: u32,
}

impl StageGrades {
    /// Its last grade.
    #[must_use]
    pub fn last(&self) -> u32 {
        self.first + self.count - 1
    }

    /// The grade of a name, where it is understood and belongs to the stage: `7`, `grade 7`,
    /// `7年级`, `七年级`; within the stage `初一`, `初中一年级`, `小学一年级`.
    #[must_use]
    pub fn grade(&self, name: &str) -> Option<u32> {
        let name = name.trim().to_lowercase();
        let within = ["小学", "初中", "初"].iter().find_map(|prefix| name.strip_prefix(prefix));
        let bare = within.unwrap_or(&name);
        let bare = bare.strip_prefix("grade").or(bare.strip_prefix('g')).unwrap_or(bare);
        let number = number(bare.strip_suffix("年级").unwrap_or(bare).trim())?;
        let in_stage = within.is_some() && number <= self.count;
        let grade = if in_stage { number + self.first - 1 } else { number };
        (self.first..=self.last()).contains(&grade).then_some(grade)
    }

    /// What its grades may be called, for messages.
    fn expected(&self) -> String {
        let (first, last) = (self.first, self.last());
        format!("a grade of the stage {}, {first} to {last}, such as {first} or {}", self.stage, in_chinese(first))
    }
}

const CHINESE: [&str; 12] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

fn in_chinese(grade: u32) -> String {
    CHINESE.get(grade as usize - 1).map_or_else(|| format!("{grade}年级"), |number| format!("{number}年级"))
}

fn number(text: &str) -> Option<u32> {
    let chinese = (1..).zip(CHINESE).find(|(_, word)| *word == text).map(|(number, _)| number);
    let figure = || crate::quantity::parse_decimal(text).ok().filter(crate::quantity::Decimal::is_integer);
    chinese.or_else(|| u32::try_from(figure()?).ok())
}

/// Pupils by unit and grade, in the order of the units.
pub type ByGrade = BTreeMap<UnitId, BTreeMap<u32, u32>>;

/// The columns of a table of pupils by grade.
#[must_use]
pub fn columns(county: &County) -> Vec<Column> {
    let vocabulary = &county.vocabulary;
    vec![
        Column::school(),
        Column::stage(vocabulary),
        Column::required("grade", &["年级"]).about("grade, such as 7 or 七年级", "年级"),
        Column::required("pupils", &["在校生数", "学生数"])
            .holds(Kind::Whole)
            .about("pupils of the grade", "该年级在校生数"),
    ]
}

/// The grade that a row names.
pub(super) fn grade_of(row: &Row, unit: &UnitId, stages: &[StageGrades], problems: &mut Problems) -> Option<u32> {
    let name = row.text("grade", problems)?;
    let stage = stages.iter().find(|of| of.stage == unit.stage)?;
    let grade = stage.grade(name);
    if grade.is_none() {
        problems.add(Problem::error("E04", row.at("grade"), format!("{name:?}"), stage.expected()));
    }
    grade
}

/// Pupils by grade from the rows of their table.
pub(super) fn from_rows(rows: &[Row], county: &County, stages: &[StageGrades], problems: &mut Problems) -> ByGrade {
    let mut found = ByGrade::new();
    for row in rows {
        let unit = files::unit(row, county, problems);
        let grade = unit.as_ref().and_then(|unit| grade_of(row, unit, stages, problems));
        let pupils = row.whole("pupils", problems);
        let (Some(unit), Some(grade), Some(pupils)) = (unit, grade, pupils) else { continue };
        let again = format!("grade {grade} of {unit} again");
        if found.entry(unit).or_default().insert(grade, pupils).is_some() {
            problems.add(Problem::error("E10", row.at("grade"), again, "each grade of a unit once"));
        }
    }
    found
}

/// Pupils by grade as the county's own table of classes tells them.
pub(super) fn from_classes(county: &County, stages: &[StageGrades], problems: &mut Problems) -> ByGrade {
    let mut found = ByGrade::new();
    for unit in &county.units {
        let Some(stage) = stages.iter().find(|of| of.stage == unit.id.stage) else { continue };
        for class in unit.class_list.iter().flatten() {
            match stage.grade(&class.grade) {
                Some(grade) => {
                    let pupils = found.entry(unit.id.clone()).or_default().entry(grade).or_default();
                    *pupils = pupils.saturating_add(class.pupils);
                }
                None => {
                    let place = Place::file(tables::classes::TABLE.name).column("grade");
                    let called = format!("{:?}, grade of the class {:?} of {}", class.grade, class.name, unit.id);
                    problems.add(Problem::error("E04", place, called, stage.expected()));
                }
            }
        }
    }
    found
}

/// Refuses grades that do not add up to the enrolment of their unit.
pub(super) fn add_up(grades: &ByGrade, county: &County, file: &str, problems: &mut Problems) {
    for unit in &county.units {
        let place = Place::file(file).column("pupils");
        let expected = format!("{} pupils, as in the enrolment", unit.pupils);
        let found = match grades.get(&unit.id) {
            None => format!("no grade of {}", unit.id),
            Some(of) => match of.values().map(|pupils| u64::from(*pupils)).sum::<u64>() {
                sum if sum == u64::from(unit.pupils) => continue,
                sum => format!("{sum} pupils in the grades of {}", unit.id),
            },
        };
        problems.add(Problem::error("E03", place, found, expected));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades_are_understood_by_number_and_by_chinese_name() {
        let primary = StageGrades { stage: "primary".into(), first: 1, count: 6 };
        let junior = StageGrades { stage: "junior".into(), first: 7, count: 3 };
        for name in ["1", "一年级", "1年级", "１年级", "grade 1", "Grade 1", "G1", "小学一年级", "一"] {
            assert_eq!(primary.grade(name), Some(1), "{name}");
        }
        for name in ["7", "七年级", "初一", "初中一年级", "初中七年级", "7年级"] {
            assert_eq!(junior.grade(name), Some(7), "{name}");
        }
        for name in ["0", "7", "七年级", "first", "1.5", "", "-1"] {
            assert_eq!(primary.grade(name), None, "{name}");
        }
        assert_eq!(junior.grade("1"), None);
    }

    #[test]
    fn five_and_four_grades_are_understood() {
        let junior = StageGrades { stage: "junior".into(), first: 6, count: 4 };
        assert_eq!((junior.grade("六年级"), junior.grade("初一"), junior.grade("初四")), (Some(6), Some(6), Some(9)));
    }
}
