//! Input tables: one file below for each, and here what they share.
//!
//! A table is a CSV file in UTF-8 whose first line names the columns, in English or by a Chinese
//! alias. Rows keep their line, so that each problem says where it stands. Unknown columns are
//! refused; an empty cell is a problem, never 0; a value that is known to be unknown is written
//! `absent`.

pub mod distances;
pub mod enrolment;
pub mod facilities;
pub mod schools;
pub mod teacher_counts;

use crate::diagnostic::{Place, Problem, Problems, did_you_mean, one_of};
use crate::quantity::{Decimal, parse_decimal};
use std::collections::BTreeMap;
use std::path::Path;

/// The most rows a table may have.
pub const MOST_ROWS: usize = 200_000;

/// The most bytes a table may have.
pub const LARGEST_TABLE_BYTES: u64 = 64 << 20;

/// What a cell holds that is declared absent: looked for, and not known.
pub const ABSENT: &str = "absent";

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// English name.
    pub name: String,
    /// Other accepted headings.
    pub aliases: Vec<String>,
    /// Whether the table is refused without it.
    pub required: bool,
}

impl Column {
    /// A column that must be there.
    #[must_use]
    pub fn required(name: &str, aliases: &[&str]) -> Self {
        Self::new(name, aliases, true)
    }

    /// A column that may be left out.
    #[must_use]
    pub fn optional(name: &str, aliases: &[&str]) -> Self {
        Self::new(name, aliases, false)
    }

    fn new(name: &str, aliases: &[&str], required: bool) -> Self {
        Self { name: name.to_string(), aliases: aliases.iter().map(ToString::to_string).collect(), required }
    }

    fn answers_to(&self, heading: &str) -> bool {
        self.name == heading || self.aliases.iter().any(|alias| alias == heading)
    }
}

/// A row: its line in the file and its cells by column name.
#[derive(Debug, Clone)]
pub struct Row {
    /// File and line.
    pub place: Place,
    cells: BTreeMap<String, String>,
}

impl Row {
    /// The place of one cell.
    #[must_use]
    pub fn at(&self, column: &str) -> Place {
        self.place.clone().column(column)
    }

    /// The cell's text where it is not empty; no problem where it is.
    #[must_use]
    pub fn optional_text(&self, column: &str) -> Option<&str> {
        self.cells.get(column).map(String::as_str).filter(|text| !text.is_empty())
    }

    /// The cell's text; an empty cell is a problem.
    pub fn text(&self, column: &str, problems: &mut Problems) -> Option<&str> {
        let text = self.optional_text(column);
        if text.is_none() {
            problems.add(Problem::error("T04", self.at(column), "an empty cell", "a value").help(
                "a missing value is never read as 0; leave out the row, or write \"absent\" where the column allows it",
            ));
        }
        text
    }

    /// A number not below zero.
    pub fn decimal(&self, column: &str, problems: &mut Problems) -> Option<Decimal> {
        let text = self.text(column, problems)?;
        match parse_decimal(text) {
            Ok(value) if value >= Decimal::ZERO => Some(value),
            Ok(_) => {
                problems.add(Problem::error("T05", self.at(column), format!("{text:?}"), "a number not below zero"));
                None
            }
            Err(expected) => {
                problems.add(Problem::error("T05", self.at(column), format!("{text:?}"), expected));
                None
            }
        }
    }

    /// A number not below zero, or a declared absence: `Some(None)`.
    pub fn decimal_or_absent(&self, column: &str, problems: &mut Problems) -> Option<Option<Decimal>> {
        if self.text(column, problems)? == ABSENT {
            return Some(None);
        }
        self.decimal(column, problems).map(Some)
    }

    /// A whole number not below zero.
    pub fn whole(&self, column: &str, problems: &mut Problems) -> Option<u32> {
        let value = self.decimal(column, problems)?;
        let whole = value.is_integer().then(|| u32::try_from(value).ok()).flatten();
        if whole.is_none() {
            let found = format!("{:?}", self.optional_text(column).unwrap_or_default());
            problems.add(Problem::error("T05", self.at(column), found, "a whole number of at most 4,294,967,295"));
        }
        whole
    }

    /// One of the known names.
    pub fn name_among<'n>(
        &self,
        column: &str,
        known: impl IntoIterator<Item = &'n str> + Clone,
        problems: &mut Problems,
    ) -> Option<&str> {
        let text = self.text(column, problems)?;
        if known.clone().into_iter().any(|name| name == text) {
            return Some(text);
        }
        problems.add(
            Problem::error("T06", self.at(column), format!("{text:?}"), one_of(known.clone()))
                .help(did_you_mean(text, known)),
        );
        None
    }
}

/// Reads a table from a file.
///
/// # Errors
/// All problems of the file as a whole and of its headings; problems of cells come from the rows.
pub fn read(path: &Path, columns: &[Column]) -> Result<Vec<Row>, Problems> {
    let file = shown_path(path);
    let unreadable =
        |found: String| Problems::from(Problem::error("T01", Place::file(&file), found, "a readable CSV file"));
    let size = std::fs::metadata(path).map_err(|error| unreadable(error.to_string()))?.len();
    if size > LARGEST_TABLE_BYTES {
        return Err(unreadable(format!("{size} bytes, more than the limit of {LARGEST_TABLE_BYTES}")));
    }
    let bytes = std::fs::read(path).map_err(|error| unreadable(error.to_string()))?;
    parse(&file, &bytes, columns)
}

/// The path as messages show it: the last folder and the file.
#[must_use]
pub fn shown_path(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Reads a table from the bytes of a file.
///
/// # Errors
/// As [`read`].
pub fn parse(file: &str, bytes: &[u8], columns: &[Column]) -> Result<Vec<Row>, Problems> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let place =
            Place::file(file).row(1 + bytes.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count());
        Problems::from(
            Problem::error("T02", place, "bytes that are not UTF-8", "text in UTF-8")
                .help("save the file as CSV UTF-8; a file written by an older Excel in Chinese is often GBK"),
        )
    })?;
    // With Windows line ends the csv crate counts a line too few.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let headings = reader.headers().map_err(|error| broken(file, &error))?.clone();
    let names = column_names(file, &headings, columns)?;
    let mut problems = Problems::default();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                problems.absorb(broken(file, &error));
                break;
            }
        };
        let line = record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(usize::MAX));
        let place = Place::file(file).row(line);
        if record.len() != names.len() {
            let found = format!("{} cells", record.len());
            problems.add(Problem::error("T03", place, found, format!("{} cells, as in the heading", names.len())));
            continue;
        }
        if rows.len() == MOST_ROWS {
            problems.add(Problem::error("T01", place, "more rows", format!("at most {MOST_ROWS} rows")));
            break;
        }
        let cells = names.iter().cloned().zip(record.iter().map(str::to_string)).collect();
        rows.push(Row { place, cells });
    }
    if problems.any_error() { Err(problems) } else { Ok(rows) }
}

fn broken(file: &str, error: &csv::Error) -> Problems {
    Problem::error("T01", Place::file(file), error.to_string(), "a CSV table").into()
}

/// The English name of each heading, in the order of the file.
fn column_names(file: &str, headings: &csv::StringRecord, columns: &[Column]) -> Result<Vec<String>, Problems> {
    let mut problems = Problems::default();
    let mut names = Vec::new();
    let heading_place = Place::file(file).row(1);
    for heading in headings {
        let place = heading_place.clone().column(heading);
        match columns.iter().find(|column| column.answers_to(heading)) {
            Some(column) if names.contains(&column.name) => {
                problems.add(Problem::error("T07", place, format!("the column {heading:?} twice"), "each column once"));
            }
            Some(column) => names.push(column.name.clone()),
            None => {
                let known: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
                let near = columns
                    .iter()
                    .flat_map(|column| std::iter::once(&column.name).chain(&column.aliases))
                    .map(String::as_str);
                problems.add(
                    Problem::error("T07", place, format!("the unknown column {heading:?}"), one_of(known))
                        .help(did_you_mean(heading, near)),
                );
            }
        }
    }
    for column in columns.iter().filter(|column| column.required && !names.contains(&column.name)) {
        problems.add(Problem::error(
            "T08",
            heading_place.clone(),
            format!("no column {:?}", column.name),
            "this column, which is required",
        ));
    }
    if problems.any_error() { Err(problems) } else { Ok(names) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns() -> Vec<Column> {
        vec![Column::required("school", &["学校代码"]), Column::optional("pupils", &["学生数"])]
    }

    #[test]
    fn chinese_headings_a_byte_order_mark_and_windows_line_ends_are_read() {
        let rows = parse("t.csv", "\u{feff}学校代码,学生数\r\nA,12\r\n".as_bytes(), &columns()).unwrap();
        let mut problems = Problems::default();
        assert_eq!(rows[0].whole("pupils", &mut problems), Some(12));
        assert_eq!(rows[0].place.row, Some(2));
    }

    #[test]
    fn unknown_and_missing_columns_are_told_together() {
        let problems = parse("t.csv", b"shcool,pupils\nA,1\n", &columns()).unwrap_err();
        assert_eq!(
            problems.to_string(),
            "error[T07] t.csv, row 1, column shcool\n  found:    the unknown column \"shcool\"\n  expected: one of school, pupils\n  help:     did you mean \"school\"?\n\
             error[T08] t.csv, row 1\n  found:    no column \"school\"\n  expected: this column, which is required\n"
        );
    }

    #[test]
    fn an_empty_cell_is_never_zero() {
        let rows = parse("t.csv", b"school,pupils\nA,\n", &columns()).unwrap();
        let mut problems = Problems::default();
        assert_eq!(rows[0].whole("pupils", &mut problems), None);
        assert_eq!(problems.list()[0].code, "T04");
    }

    #[test]
    fn bytes_that_are_not_utf8_are_located() {
        let problems = parse("t.csv", b"school\nA\n\xd6\xd0\n", &columns()).unwrap_err();
        assert_eq!(problems.list()[0].place, Place::file("t.csv").row(3));
    }
}
