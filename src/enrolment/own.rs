//! A projection of the user's own, as a table.

use super::assumptions::Assumed;
use super::files;
use super::grades::{self, StageGrades};
use super::numbers::Numbers;
use crate::county::{County, UnitId, Vocabulary};
use crate::diagnostic::{Place, Problem, Problems};
use crate::document::Reader;
use crate::input::shown_path;
use crate::tables::{Column, Kind, Row};
use std::collections::BTreeMap;
use std::path::Path;

/// A projection of the user's own.
#[derive(Debug, Clone, Default)]
pub struct Own {
    /// Who made it, and how sure it is.
    pub assumed: Vec<Assumed>,
    /// Pupils by unit and year.
    pub pupils: BTreeMap<(UnitId, u32), u32>,
    /// Pupils by unit, year and grade, where the table tells grades.
    pub grades: Option<BTreeMap<(UnitId, u32), BTreeMap<u32, u32>>>,
}

/// The columns of the table.
#[must_use]
pub fn columns(vocabulary: &Vocabulary) -> Vec<Column> {
    vec![
        Column::school(),
        Column::stage(vocabulary),
        Column::required("year", &["年份"]).holds(Kind::Year).about("year in which the school year begins", "年份"),
        Column::required("pupils", &["在校生数", "学生数"]).holds(Kind::Whole).about("pupils", "在校生数"),
        Column::optional("grade", &["年级"]).about("grade, such as 7 or 七年级", "年级"),
    ]
}

/// Reads `[own]` and its table, and checks it against the county.
pub(super) fn read(
    mut section: Reader,
    folder: &Path,
    county: &County,
    stages: &[StageGrades],
    years: u32,
    problems: &mut Problems,
) -> Own {
    let table = section.required_text("table", problems);
    let mut numbers = Numbers::default();
    numbers.of_table(&mut section, problems);
    section.finish(problems);
    if table.is_empty() {
        return Own::default();
    }
    let path = folder.join(&table);
    let rows = files::rows(&path, &columns(&county.vocabulary), problems);
    let by_grade = rows.iter().any(|row| row.optional_text("grade").is_some());
    let grades = cells(&rows, by_grade, county, stages, problems);
    let pupils = grades.iter().map(|(key, of)| (key.clone(), of.values().sum())).collect();
    let own = Own { assumed: numbers.assumed, pupils, grades: by_grade.then_some(grades) };
    if !problems.any_error() {
        check(&own, county, years, &shown_path(&path), problems);
    }
    own
}

/// Pupils by unit, year and grade; by grade 0 where the table tells none.
fn cells(
    rows: &[Row],
    by_grade: bool,
    county: &County,
    stages: &[StageGrades],
    problems: &mut Problems,
) -> BTreeMap<(UnitId, u32), BTreeMap<u32, u32>> {
    let mut found: BTreeMap<(UnitId, u32), BTreeMap<u32, u32>> = BTreeMap::new();
    for row in rows {
        let unit = files::unit(row, county, problems);
        row.text("year", problems);
        let year = row.optional_year("year", problems);
        let pupils = row.whole("pupils", problems);
        let grade = match &unit {
            Some(unit) if by_grade => grades::grade_of(row, unit, stages, problems),
            _ => Some(0),
        };
        let (Some(unit), Some(year), Some(pupils), Some(grade)) = (unit, year, pupils, grade) else { continue };
        if pupils > MOST_OF_A_CELL {
            problems.add(Problem::error("E09", row.at("pupils"), pupils.to_string(), "at most 10,000,000 pupils"));
            continue;
        }
        let again = format!("{unit} in {year} again");
        if found.entry((unit, year)).or_default().insert(grade, pupils).is_some() {
            problems.add(Problem::error("E10", row.at("year"), again, "each unit, year and grade once"));
        }
    }
    found
}

/// More pupils in one grade are a mistake, and their sums might not be numbers any more.
const MOST_OF_A_CELL: u32 = 10_000_000;

/// Every unit needs every year; the year of the county must be as its enrolment.
fn check(own: &Own, county: &County, years: u32, file: &str, problems: &mut Problems) {
    for unit in &county.units {
        let known = |year: &u32| own.pupils.contains_key(&(unit.id.clone(), *year));
        let missing: Vec<String> =
            (county.year + 1..=county.year + years).filter(|year| !known(year)).map(|year| year.to_string()).collect();
        if !missing.is_empty() {
            let found = format!("no pupils of {} in {}", unit.id, missing.join(", "));
            let expected = format!("a row for each year from {} to {}", county.year + 1, county.year + years);
            let problem = Problem::error("E08", Place::file(file).column("year"), found, expected);
            problems.add(problem.help("a unit that is closed has 0 pupils; --years asks for fewer years"));
        }
        let today = own.pupils.get(&(unit.id.clone(), county.year)).filter(|pupils| **pupils != unit.pupils);
        if let Some(pupils) = today {
            let found = format!("{pupils} pupils of {} in {}", unit.id, county.year);
            let expected = format!("{} pupils, as in the enrolment", unit.pupils);
            problems.add(Problem::error("E08", Place::file(file).column("pupils"), found, expected));
        }
    }
}
