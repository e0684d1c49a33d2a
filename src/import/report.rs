//! What an import tells of itself: each case of a rule or of a missing value, and the counts that
//! add up to the rows of the raw table.

use crate::diagnostic::{Place, Problem};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;

/// What was done in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Done {
    /// Nothing: the import stops.
    Refused,
    /// The row was kept as it is.
    Kept,
    /// The stage or the school was left out.
    Dropped,
    /// The value was taken from another column.
    Substituted,
    /// The value counts as missing.
    Discarded,
    /// The field was declared absent.
    Absent,
}

/// A row that a rule found implausible, or that lacks a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Case {
    /// Code of the diagnostic: `I05` a missing value, `I06` an implausible row.
    #[serde(skip)]
    pub code: &'static str,
    /// File, line and column of the raw table.
    #[serde(skip)]
    pub place: Place,
    /// Name of the rule, or `missing value`.
    pub rule: String,
    /// What was done.
    pub done: Done,
    /// Sheet of a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Line of the raw table, counted from 1.
    pub row: usize,
    /// Column of the raw table.
    pub column: String,
    /// Code of the school, as the raw table gives it.
    pub school: String,
    /// The stage, where the case is of one.
    pub stage: Option<String>,
    /// What stands in the raw table.
    pub found: String,
    /// What was expected there.
    #[serde(skip)]
    pub expected: String,
    /// What was done, in words.
    pub outcome: String,
}

impl Case {
    /// The case as a diagnostic: an error where it was refused, else a warning.
    #[must_use]
    pub fn problem(&self) -> Problem {
        let make = if self.done == Done::Refused { Problem::error } else { Problem::warning };
        make(self.code, self.place.clone(), &self.found, &self.expected).help(&self.outcome)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_zero(count: &usize) -> bool {
    *count == 0
}

/// How the rows of one area became schools.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct Tally {
    /// Rows of the area in the raw table.
    pub rows: usize,
    /// Rows that each filter left out, by the filter; a row counts at the first that it fails.
    pub filtered: BTreeMap<String, usize>,
    /// Rows without pupils in any stage of the mapping.
    pub without_pupils: usize,
    /// Of the schools, those that are campuses and not counted as schools.
    #[serde(skip_serializing_if = "is_zero")]
    pub campuses: usize,
    /// Schools left out by a rule or for a missing value.
    pub dropped: usize,
    /// Schools that were written.
    pub schools: usize,
}

/// A file that the import read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SourceFile {
    /// Name without folders.
    pub file: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// The files of the raw table; a single one is written alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawFiles(pub Vec<SourceFile>);

impl Serialize for RawFiles {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0[..] {
            [file] => file.serialize(serializer),
            files => files.serialize(serializer),
        }
    }
}

/// How [`RawFiles`] is written, for its schema.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its schema is used")]
enum OneOrSeveral {
    One(SourceFile),
    Several(Vec<SourceFile>),
}

impl fmt::Display for RawFiles {
    /// As notes name them: `a.csv (SHA-256 …) and b.csv (SHA-256 …)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown: Vec<String> = self.0.iter().map(|file| format!("{} (SHA-256 {})", file.file, file.sha256)).collect();
        f.write_str(&shown.join(" and "))
    }
}

/// The report that lies beside a county's tables as `import.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Report {
    /// The files of the raw table.
    #[schemars(with = "OneOrSeveral")]
    pub raw: RawFiles,
    /// The mapping.
    pub mapping: SourceFile,
    /// Name of the area.
    pub area: String,
    /// Official code of the area.
    pub area_code: Option<String>,
    /// How its rows became schools.
    pub rows: Tally,
    /// Pupils by stage.
    pub pupils: BTreeMap<String, u64>,
    /// How many cases each rule has.
    pub cases_by_rule: BTreeMap<String, usize>,
    /// Every case, in the order of the raw table.
    pub cases: Vec<Case>,
}
