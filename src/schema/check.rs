//! What `check --format json` prints; [`crate::report::problems`] makes it.

use crate::diagnostic::Severity;
use schemars::JsonSchema;

/// Every problem of a county and of its standard, and what was not looked at.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Check {
    /// The county; `null` where it could not be read.
    pub county: Option<County>,
    /// The standard, by its `id`; `null` where it could not be read.
    pub standard: Option<String>,
    /// How many errors there are; warnings that `--deny` names count as errors.
    pub errors: usize,
    /// How many warnings there are.
    pub warnings: usize,
    /// All of them, in the order in which they were met.
    pub problems: Vec<Problem>,
    /// Sentences on what was not looked at, such as doubtful figures where there are errors; empty where everything was.
    pub left_out: Vec<String>,
}

/// The county that was checked.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct County {
    /// Name.
    pub name: String,
    /// Year of the data.
    pub year: u32,
}

/// A problem: where, what was found, what was expected, what to try.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Problem {
    /// Error or warning.
    pub severity: Severity,
    /// Stable code, listed in `docs/diagnostics.md`.
    pub code: String,
    /// Name of the file, or of the table where no file is meant; files of `--against` have their folder before them.
    pub file: String,
    /// Sheet of a workbook; left out elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Line of the file or row of the sheet, counted from 1; `null` where the whole table is meant.
    pub row: Option<usize>,
    /// Column of a table or key of a document; `null` where the whole row is meant.
    pub column: Option<String>,
    /// What stands there.
    pub found: String,
    /// What should stand there.
    pub expected: String,
    /// What to try; may be empty.
    pub help: String,
}
