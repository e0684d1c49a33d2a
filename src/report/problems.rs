//! What a check of a county found: problems for people and for programs.

use super::view::{Cell, Column, Table};
use super::{problem, terminal};
use crate::county::County;
use crate::diagnostic::{Problem, Problems, Severity};
use crate::language::Catalogue;
use crate::plausibility::CHECKS;
use crate::standard::Standard;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Warnings of one code that people are shown one by one; programs get all.
const MOST_SHOWN: usize = 20;

/// What was found.
#[derive(Debug, Clone, Copy)]
pub struct Findings<'a> {
    /// The county, where it could be read.
    pub county: Option<&'a County>,
    /// Its standard, where it could be read.
    pub standard: Option<&'a Standard>,
    /// All problems.
    pub problems: &'a Problems,
    /// What could not be looked at, each as a sentence.
    pub left_out: &'a [String],
}

impl Findings<'_> {
    /// Errors in the order in which they were met, warnings by code, a table of how many there are
    /// of each code, and a sentence.
    #[must_use]
    pub fn for_people(&self, words: &Catalogue) -> String {
        let mut text = String::new();
        for error in self.of(Severity::Error) {
            let _ = writeln!(text, "{}", problem::one(error, words));
        }
        for (code, warnings) in by_code(self.of(Severity::Warning)) {
            for warning in warnings.iter().take(MOST_SHOWN) {
                let _ = writeln!(text, "{}", problem::one(warning, words));
            }
            if warnings.len() > MOST_SHOWN {
                let more = warnings.len() - MOST_SHOWN;
                let sentence = format!("… and {more} more warnings {code}; --format json tells all.");
                let _ = writeln!(text, "{}", words.phrase(&sentence));
            }
        }
        if !self.problems.list().is_empty() {
            let _ = write!(
                text,
                "\n{}\n",
                terminal::render(&self.counts(), crate::language::Language::English.catalogue())
            );
        }
        for sentence in self.left_out {
            let _ = writeln!(text, "{}", words.phrase(sentence));
        }
        let _ = writeln!(text, "{}", self.sentence());
        text
    }

    /// Everything, for programs: `docs/formats/check-json.md` describes it.
    #[must_use]
    pub fn document(&self) -> Value {
        let (errors, warnings) = self.problems.counts();
        json!({
            "county": self.county.map(|county| json!({ "name": county.name, "year": county.year })),
            "standard": self.standard.map(|standard| &standard.id),
            "errors": errors,
            "warnings": warnings,
            "problems": self.problems.list(),
            "left_out": self.left_out,
        })
    }

    fn of(&self, severity: Severity) -> impl Iterator<Item = &Problem> {
        self.problems.list().iter().filter(move |problem| problem.severity == severity)
    }

    /// How many problems there are of each code.
    fn counts(&self) -> Table {
        let columns = vec![
            Column::new("severity", ""),
            Column::new("code", "code"),
            Column::new("count", "how many"),
            Column::new("about", "what it is"),
        ];
        let mut table = Table::new("Problems by code", columns);
        for (word, severity) in [("error", Severity::Error), ("warning", Severity::Warning)] {
            for (code, problems) in by_code(self.of(severity)) {
                let about = CHECKS.iter().find(|check| check.code == code).map_or(ELSEWHERE, |check| check.about);
                table.rows.push(vec![
                    Cell::text(word),
                    Cell::text(code),
                    Cell::count(problems.len()),
                    Cell::text(about),
                ]);
            }
        }
        table
    }

    fn sentence(&self) -> String {
        let (errors, warnings) = self.problems.counts();
        let counted = |count: usize, what: &str| match count {
            0 => format!("no {what}"),
            1 => format!("1 {what}"),
            many => format!("{many} {what}s"),
        };
        let verdict = match (errors, warnings) {
            (0, 0) => "no error.".to_string(),
            _ => format!("{}, {}.", counted(errors, "error"), counted(warnings, "warning")),
        };
        let (Some(county), Some(standard)) = (self.county, self.standard) else { return verdict };
        format!(
            "{} ({}): {} schools, {} stage units, {} pupils; standard {}: {verdict}",
            county.name,
            county.year,
            county.schools.len(),
            county.units.len(),
            county.units.iter().map(|unit| u64::from(unit.pupils)).sum::<u64>(),
            standard.id,
        )
    }
}

/// What stands beside codes that are explained elsewhere.
const ELSEWHERE: &str = "see docs/diagnostics.md";

fn by_code<'a>(problems: impl Iterator<Item = &'a Problem>) -> BTreeMap<&'static str, Vec<&'a Problem>> {
    let mut codes: BTreeMap<&'static str, Vec<&Problem>> = BTreeMap::new();
    problems.for_each(|problem| codes.entry(problem.code).or_default().push(problem));
    codes
}
