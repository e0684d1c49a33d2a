//! Import of published school tables: a mapping says which raw column feeds which field, which
//! rows belong, which values mean missing, and what is done with rows that cannot be true.
//!
//! Nothing is mended in silence: every row that is kept in spite of a rule, dropped, or given a
//! value from another column is a [`report::Case`], told as a warning and written to
//! `import.json`.
//!
//! ```text
//! mapping.toml ──▶ Mapping ────────────────────────┐
//! files ──▶ sheets ──▶ headings ──▶ join ──▶ RawTable ─┴─▶ areas ──▶ rows ──▶ schools ──▶ the files of a county
//! ```

pub mod areas;
pub mod cells;
pub mod condition;
pub mod heading;
pub mod join;
pub mod mapping;
pub mod raw;
pub mod report;
pub mod rows;
pub mod source;
pub mod write;

use crate::diagnostic::{Checked, Problem, Problems, Severity};
use areas::Area;
use cells::Cells;
use mapping::Mapping;
use raw::RawTable;
use report::{RawFiles, Report, SourceFile, Tally};
use rows::{ImportedSchool, Outcome};
use std::collections::{BTreeMap, BTreeSet};

/// An area that has become a county.
#[derive(Debug, Clone)]
pub struct ImportedCounty {
    /// Its schools, in the order of the raw table.
    pub schools: Vec<ImportedSchool>,
    /// What the import did.
    pub report: Report,
}

/// Imports one area.
///
/// # Errors
/// Every row of the area that is refused, and an area without any school; with them all warnings.
pub fn import(mapping: &Mapping, raw: &RawTable, area: &Area) -> Result<Checked<ImportedCounty>, Problems> {
    let mut county = ImportedCounty { schools: Vec::new(), report: empty_report(mapping, raw, area) };
    let mut problems = Problems::default();
    let mut seen = BTreeSet::new();
    county.report.rows.rows = area.rows.len();
    for row in &area.rows {
        if !passes(mapping, &Cells::new(raw, row, &mapping.missing_values), &mut county.report.rows, &mut problems) {
            continue;
        }
        let result = rows::read(mapping, raw, row);
        result.cases.iter().for_each(|case| problems.add(case.problem()));
        problems.absorb(result.problems);
        county.report.cases.extend(result.cases);
        match result.outcome {
            Outcome::NoPupils => county.report.rows.without_pupils += 1,
            Outcome::LeftOut => county.report.rows.dropped += 1,
            Outcome::School(school) if !seen.insert(school.id.clone()) => {
                let cells = Cells::new(raw, row, &mapping.missing_values);
                let place =
                    mapping.school.id.columns.first().map_or(row.place.clone(), |column| cells.at(&column.name));
                problems.add(Problem::error(
                    "I08",
                    place,
                    format!("the school {:?} again", school.id),
                    "each school once",
                ));
            }
            Outcome::School(school) => county.schools.push(*school),
        }
    }
    if county.schools.is_empty() && !problems.any_error() {
        let found = format!("no school of {} that the mapping keeps", area.name);
        problems.add(Problem::error("I09", raw.place(), found, "at least one school"));
    }
    sum_up(&mut county);
    problems.unless_any_error(county)
}

/// The problems of an area with that of having no school as a warning, for imports of several areas.
#[must_use]
pub fn without_empty_area(problems: Problems) -> Problems {
    let mut told = Problems::default();
    for problem in problems.list().iter().cloned() {
        told.add(match problem.code {
            "I09" => Problem { severity: Severity::Warning, help: "it is left out".to_string(), ..problem },
            _ => problem,
        });
    }
    told
}

fn empty_report(mapping: &Mapping, raw: &RawTable, area: &Area) -> Report {
    Report {
        raw: RawFiles(raw.files.clone()),
        mapping: SourceFile { file: mapping.file.clone(), sha256: mapping.sha256.clone() },
        area: area.name.clone(),
        area_code: area.code.clone(),
        rows: Tally::default(),
        pupils: BTreeMap::new(),
        cases_by_rule: BTreeMap::new(),
        cases: Vec::new(),
    }
}

/// Whether a row meets every filter; a row that cannot be judged is refused, not left out.
fn passes(mapping: &Mapping, row: &Cells, tally: &mut Tally, problems: &mut Problems) -> bool {
    for filter in &mapping.filters {
        match filter.holds(row) {
            Ok(Some(true)) => {}
            Ok(Some(false)) => {
                *tally.filtered.entry(filter.to_string()).or_default() += 1;
                return false;
            }
            Ok(None) => {
                let column = filter.columns().first().map(|column| column.name.clone()).unwrap_or_default();
                let expected = format!("a value, to judge whether {filter}");
                problems.add(Problem::error("I04", row.at(&column), filter.found(row), expected));
                return false;
            }
            Err(problem) => {
                problems.add(*problem);
                return false;
            }
        }
    }
    true
}

fn sum_up(county: &mut ImportedCounty) {
    county.report.rows.schools = county.schools.len();
    county.report.rows.campuses = county.schools.iter().filter(|school| school.is_campus()).count();
    for unit in county.schools.iter().flat_map(|school| &school.units) {
        *county.report.pupils.entry(unit.stage.clone()).or_default() += u64::from(unit.pupils);
    }
    for case in &county.report.cases {
        *county.report.cases_by_rule.entry(case.rule.clone()).or_default() += 1;
    }
}

#[cfg(test)]
mod tests;
