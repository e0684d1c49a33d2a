//! Input tables: one file below for each, and here what they share.
//!
//! A table is a CSV file in UTF-8 whose first line names the columns, in English or by a Chinese
//! alias. Rows keep their line, so that each problem says where it stands. Unknown columns are
//! refused; an empty cell is a problem, never 0; a value that is known to be unknown is written
//! `absent`.

pub mod attestations;
pub mod campus;
pub mod classes;
mod column;
pub mod distances;
pub mod enrolment;
pub mod facilities;
pub mod figures;
pub mod funding;
mod measures;
pub mod rooms;
pub mod rotation;
mod row;
pub mod schools;
pub mod staff;
pub mod teacher_counts;
pub mod teacher_totals;
pub mod teachers;
pub mod training;
pub mod visiting_teachers;
pub mod zoned_intake;

pub use column::{Column, Kind, TRUTHS};
pub use row::Row;

use crate::county::{County, Vocabulary};
use crate::diagnostic::{Place, Problem, Problems, did_you_mean, one_of};
use std::path::Path;

/// An input table.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// English name, of its file or sheet.
    pub name: &'static str,
    /// Chinese name, of its file or sheet.
    pub name_zh: &'static str,
    /// What it holds, in English.
    pub about: &'static str,
    /// What it holds, in Chinese.
    pub about_zh: &'static str,
    /// Whether a county is refused without it.
    pub required: bool,
    /// Its columns, which may depend on the county's vocabulary.
    pub columns: fn(&Vocabulary) -> Vec<Column>,
    /// Reads its rows into the county; what the tables before it gave stands there already.
    pub read: fn(&[Row], &mut County, &mut Problems),
}

/// All tables, in the order in which they are read.
pub const TABLES: [Table; 17] = [
    schools::TABLE,
    enrolment::TABLE,
    teacher_counts::TABLE,
    teacher_totals::TABLE,
    teachers::TABLE,
    facilities::TABLE,
    distances::TABLE,
    classes::TABLE,
    rooms::TABLE,
    staff::TABLE,
    training::TABLE,
    rotation::TABLE,
    visiting_teachers::TABLE,
    zoned_intake::TABLE,
    funding::TABLE,
    figures::TABLE,
    attestations::TABLE,
];

impl Table {
    /// The table that a file or sheet of this name is.
    #[must_use]
    pub fn of_name(name: &str) -> Option<&'static Self> {
        TABLES.iter().find(|table| table.name == name || table.name_zh == name)
    }
}

/// The most rows a table may have.
pub const MOST_ROWS: usize = 200_000;

/// The most bytes a table may have.
pub const LARGEST_TABLE_BYTES: u64 = 64 << 20;

/// What a cell holds that is declared absent: looked for, and not known.
pub const ABSENT: &str = "absent";

/// What a cell of teacher flags holds for teachers without any.
pub const NO_FLAG: &str = "none";

/// Names of the columns whose figures the items of a standard may compare.
#[must_use]
pub fn measure_names() -> Vec<String> {
    let plain = [staff::TABLE, training::TABLE, rotation::TABLE, zoned_intake::TABLE];
    let of_plain = plain.iter().flat_map(|table| (table.columns)(&Vocabulary::default()));
    let keys = ["school", "stage"];
    let measures = of_plain.map(|column| column.name).filter(|name| !keys.contains(&name.as_str()));
    enrolment::MEASURES.iter().map(ToString::to_string).chain(measures).collect()
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

/// The path as messages show it: the name of the file.
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
    let columns = columns_of(file, &headings, columns)?;
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
        if record.len() != columns.len() {
            let found = format!("{} cells", record.len());
            problems.add(Problem::error("T03", place, found, format!("{} cells, as in the heading", columns.len())));
            continue;
        }
        if rows.len() == MOST_ROWS {
            problems.add(Problem::error("T01", place, "more rows", format!("at most {MOST_ROWS} rows")));
            break;
        }
        let cells = columns.iter().zip(&record).map(|(column, cell)| (column.name.clone(), column.canonical(cell)));
        rows.push(Row { place, cells: cells.collect() });
    }
    if problems.any_error() { Err(problems) } else { Ok(rows) }
}

fn broken(file: &str, error: &csv::Error) -> Problems {
    Problem::error("T01", Place::file(file), error.to_string(), "a CSV table").into()
}

/// The column of each heading, in the order of the file.
fn columns_of<'a>(
    file: &str,
    headings: &csv::StringRecord,
    columns: &'a [Column],
) -> Result<Vec<&'a Column>, Problems> {
    let mut problems = Problems::default();
    let mut found: Vec<&Column> = Vec::new();
    let heading_place = Place::file(file).row(1);
    for heading in headings {
        let place = heading_place.clone().column(heading);
        match columns.iter().find(|column| column.answers_to(heading)) {
            Some(column) if found.iter().any(|known| known.name == column.name) => {
                problems.add(Problem::error("T07", place, format!("the column {heading:?} twice"), "each column once"));
            }
            Some(column) => found.push(column),
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
    let missing = |column: &&Column| column.required && !found.iter().any(|known| known.name == column.name);
    for column in columns.iter().filter(missing) {
        problems.add(Problem::error(
            "T08",
            heading_place.clone(),
            format!("no column {:?}", column.name),
            "this column, which is required",
        ));
    }
    if problems.any_error() { Err(problems) } else { Ok(found) }
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
