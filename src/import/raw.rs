//! The raw table as it was published: any columns, one row a school.

use super::mapping::{Mapping, MissingValues};
use crate::diagnostic::{Place, Problem, Problems, did_you_mean, one_of};
use crate::quantity::{Decimal, parse_decimal};
use crate::tables::{self, Column, Row};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

/// A raw table.
#[derive(Debug, Clone)]
pub struct RawTable {
    /// File name, as messages show it.
    pub file: String,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// Headings, in the order of the file.
    pub headings: Vec<String>,
    /// Rows, in the order of the file.
    pub rows: Vec<Row>,
}

/// Reads a raw table from a CSV file in UTF-8.
///
/// # Errors
/// All problems of the file as a whole; cells are not looked at.
pub fn read(path: &Path) -> Result<RawTable, Problems> {
    let file = tables::shown_path(path);
    let unreadable =
        |found: String| Problems::from(Problem::error("T01", Place::file(&file), found, "a readable CSV file"));
    let size = std::fs::metadata(path).map_err(|error| unreadable(error.to_string()))?.len();
    if size > tables::LARGEST_TABLE_BYTES {
        return Err(unreadable(format!("{size} bytes, more than the limit of {}", tables::LARGEST_TABLE_BYTES)));
    }
    let bytes = std::fs::read(path).map_err(|error| unreadable(error.to_string()))?;
    parse(&file, &bytes)
}

/// Reads a raw table from the bytes of a file.
///
/// # Errors
/// As [`read`].
pub fn parse(file: &str, bytes: &[u8]) -> Result<RawTable, Problems> {
    let headings = headings(bytes);
    if headings.is_empty() && std::str::from_utf8(bytes).is_ok() {
        let place = Place::file(file).row(1);
        return Err(Problem::error("T01", place, "no heading", "a CSV table whose first line names the columns").into());
    }
    let columns: Vec<Column> = headings.iter().map(|heading| Column::optional(heading, &[])).collect();
    let rows = tables::parse(file, bytes, &columns)?.value;
    Ok(RawTable { file: file.to_string(), sha256: sha256(bytes), headings, rows })
}

/// The first line's cells; what is wrong with them is told by [`tables::parse`].
fn headings(bytes: &[u8]) -> Vec<String> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(bytes);
    reader.headers().map(|headings| headings.iter().map(str::to_string).collect()).unwrap_or_default()
}

/// SHA-256 in hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl RawTable {
    /// Checks that the table has every column that the mapping names.
    ///
    /// # Errors
    /// Each column it lacks, at its place in the mapping and with the nearest heading.
    pub fn has_columns_of(&self, mapping: &Mapping) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let headings = || self.headings.iter().map(String::as_str);
        for column in mapping.columns() {
            if !self.headings.contains(&column.name) {
                let found = format!("the column {:?}, which {} does not have", column.name, self.file);
                problems.add(
                    Problem::error("I03", column.place.clone(), found, one_of(headings()))
                        .help(did_you_mean(&column.name, headings())),
                );
            }
        }
        if problems.any_error() { Err(problems) } else { Ok(()) }
    }
}

/// A row in work: its cells, some of which a rule may have replaced.
#[derive(Debug, Clone)]
pub struct RawRow<'a> {
    row: &'a Row,
    missing: &'a MissingValues,
    replaced: BTreeMap<&'a str, String>,
}

impl<'a> RawRow<'a> {
    /// A row as it stands in the file.
    #[must_use]
    pub fn new(row: &'a Row, missing: &'a MissingValues) -> Self {
        Self { row, missing, replaced: BTreeMap::new() }
    }

    /// The place of one cell.
    #[must_use]
    pub fn at(&self, column: &str) -> Place {
        self.row.at(column)
    }

    /// The cell as messages show it: its text, or `an empty cell`.
    #[must_use]
    pub fn cell(&self, column: &str) -> &str {
        self.text(column).unwrap_or("an empty cell")
    }

    fn text(&self, column: &str) -> Option<&str> {
        self.replaced.get(column).map(String::as_str).or_else(|| self.row.optional_text(column))
    }

    /// The cell's text; `None` where it is empty or holds a value that means missing.
    #[must_use]
    pub fn value(&self, column: &str) -> Option<&str> {
        self.text(column).filter(|text| !self.missing.hold(column, text))
    }

    /// The cell's number; `None` where it is missing.
    ///
    /// # Errors
    /// A problem where the cell holds something else.
    pub fn number(&self, column: &str) -> Result<Option<Decimal>, Box<Problem>> {
        let Some(text) = self.value(column) else { return Ok(None) };
        parse_decimal(text)
            .map(Some)
            .map_err(|expected| Box::new(Problem::error("T05", self.at(column), format!("{text:?}"), expected)))
    }

    /// Takes the value of one column from another; `false` where that one is missing too.
    #[must_use]
    pub fn substitute(&mut self, column: &'a str, from: &str) -> bool {
        let Some(value) = self.value(from).map(str::to_string) else { return false };
        self.replaced.insert(column, value);
        true
    }
}
