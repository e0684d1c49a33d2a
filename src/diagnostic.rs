//! Problems of the input: located, coded, and collected, so that all are told at once.

mod by_scenario;
mod problems;
mod shown;

pub use by_scenario::ByScenario;
pub use problems::Problems;
pub use shown::{is_control, printable};

use serde::Serialize;
use shown::shown;
use std::fmt;

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The input cannot be used.
    Error,
    /// The input is legal but looks odd.
    Warning,
}

/// Where in the input: a file, of a workbook a sheet, and in it a row (line) and a column or key.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Place {
    /// File as the user named it.
    pub file: String,
    /// Sheet of a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Line of the file, counted from 1 (the header of a table is line 1).
    pub row: Option<usize>,
    /// Column of a table or key of a document.
    pub column: Option<String>,
}

impl Place {
    /// A whole file.
    #[must_use]
    pub fn file(file: impl Into<String>) -> Self {
        Self { file: file.into(), ..Self::default() }
    }

    /// The same file at a sheet.
    #[must_use]
    pub fn sheet(mut self, sheet: impl Into<String>) -> Self {
        self.sheet = Some(sheet.into());
        self
    }

    /// The same file at a line.
    #[must_use]
    pub fn row(mut self, row: usize) -> Self {
        self.row = Some(row);
        self
    }

    /// Whether it is in a document of keys rather than in a table of columns.
    #[must_use]
    pub fn is_of_document(&self) -> bool {
        // Options of the command line name keys too.
        [".toml", ".json"].iter().any(|ending| self.file.ends_with(ending)) || self.file.starts_with("--")
    }

    /// The same place at a column or key.
    #[must_use]
    pub fn column(mut self, column: impl Into<String>) -> Self {
        self.column = Some(column.into());
        self
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (row_word, column_word) = if self.is_of_document() { ("line", "key") } else { ("row", "column") };
        write!(f, "{}", shown(&self.file))?;
        if let Some(sheet) = &self.sheet {
            write!(f, ", sheet {}", shown(sheet))?;
        }
        if let Some(row) = self.row {
            write!(f, ", {row_word} {row}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", {column_word} {}", shown(column))?;
        }
        Ok(())
    }
}

/// One problem: where, what was found, what was expected, what to try.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Error or warning.
    pub severity: Severity,
    /// Stable code, listed in `docs/diagnostics.md`.
    pub code: &'static str,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// What stands there.
    pub found: String,
    /// What should stand there.
    pub expected: String,
    /// What to try; empty where the expectation says it all.
    pub help: String,
}

impl Problem {
    /// An error.
    #[must_use]
    pub fn error(code: &'static str, place: Place, found: impl Into<String>, expected: impl Into<String>) -> Self {
        let (found, expected) = (found.into(), expected.into());
        Self { severity: Severity::Error, code, place, found, expected, help: String::new() }
    }

    /// A warning.
    #[must_use]
    pub fn warning(code: &'static str, place: Place, found: impl Into<String>, expected: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, place, found, expected) }
    }

    /// The same problem with advice.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        writeln!(f, "{severity}[{}] {}", self.code, self.place)?;
        writeln!(f, "  found:    {}", shown(&self.found))?;
        write!(f, "  expected: {}", shown(&self.expected))?;
        if !self.help.is_empty() {
            write!(f, "\n  help:     {}", shown(&self.help))?;
        }
        Ok(())
    }
}

/// A value read without error, with the warnings met on the way.
#[derive(Debug, Clone)]
pub struct Checked<T> {
    /// The value.
    pub value: T,
    /// Warnings only.
    pub warnings: Problems,
}

/// The known name nearest to a misspelt one, as advice; empty where none is near.
#[must_use]
pub fn did_you_mean<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    const NEAR_ENOUGH: f64 = 0.7;
    // Names that are misspelt are short, and the time to compare grows with both lengths.
    const LONGEST_COMPARED: usize = 200;
    let short = |name: &str| name.len() <= LONGEST_COMPARED;
    let nearest = known
        .into_iter()
        .filter(|candidate| short(name) && short(candidate))
        .map(|candidate| (strsim::jaro_winkler(&name.to_lowercase(), &candidate.to_lowercase()), candidate))
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match nearest {
        Some((nearness, candidate)) if nearness >= NEAR_ENOUGH => format!("did you mean \"{candidate}\"?"),
        _ => String::new(),
    }
}

/// A list of names for a message, cut after ten with the count of the rest.
#[must_use]
pub fn one_of<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    const SHOWN: usize = 10;
    let names: Vec<&str> = names.into_iter().collect();
    let shown = names.iter().take(SHOWN).copied().collect::<Vec<_>>().join(", ");
    match names.len() {
        0 => "nothing: no such name is declared".to_string(),
        1 => shown,
        count if count > SHOWN => format!("one of {shown}, and {} more", count - SHOWN),
        _ => format!("one of {shown}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_says_where_what_and_what_to_try() {
        let problem = Problem::error(
            "T03",
            Place::file("schools.csv").row(5).column("kind"),
            "\"primry\"",
            "one of primary, junior",
        )
        .help(did_you_mean("primry", ["primary", "junior"]));
        assert_eq!(
            problem.to_string(),
            "error[T03] schools.csv, row 5, column kind\n  found:    \"primry\"\n  expected: one of primary, junior\n  help:     did you mean \"primary\"?"
        );
    }

    #[test]
    fn a_place_in_a_workbook_names_its_sheet() {
        let place = Place::file("county.xlsx").sheet("学校").row(5).column("pupils");
        assert_eq!(place.to_string(), "county.xlsx, sheet 学校, row 5, column pupils");
    }

    #[test]
    fn a_place_outside_of_workbooks_is_serialised_without_a_sheet() {
        let json = |place: &Place| serde_json::to_string(place).unwrap();
        let place = Place::file("schools.csv").row(2);
        assert_eq!(json(&place), r#"{"file":"schools.csv","row":2,"column":null}"#);
        assert_eq!(json(&place.sheet("学校")), r#"{"file":"schools.csv","sheet":"学校","row":2,"column":null}"#);
    }

    #[test]
    fn names_far_from_all_known_ones_get_no_advice() {
        assert_eq!(did_you_mean("xyz", ["primary", "junior"]), "");
    }
}
