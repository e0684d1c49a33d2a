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
pub mod eligible_teachers;
pub mod enrolment;
pub mod facilities;
pub mod figures;
pub mod funding;
mod known;
pub mod leavers;
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
use row::Heading;
pub use row::Row;

use crate::county::{County, Vocabulary};
use crate::diagnostic::{Checked, Problem, Problems, did_you_mean, is_control, one_of};
use crate::sheets::{self, Grid, GridRow};
use std::path::Path;
use std::sync::Arc;

pub use crate::sheets::limits::{LARGEST_FILE_BYTES as LARGEST_TABLE_BYTES, MOST_ROWS};
pub use crate::sheets::shown_path;

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
pub const TABLES: [Table; 19] = [
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
    eligible_teachers::TABLE,
    leavers::TABLE,
    zoned_intake::TABLE,
    funding::TABLE,
    figures::TABLE,
    attestations::TABLE,
];

/// Tables that tell the teachers, of which a county has one.
pub const OF_TEACHERS: [&str; 3] = [teacher_counts::TABLE.name, teacher_totals::TABLE.name, teachers::TABLE.name];

impl Table {
    /// The table that a file or sheet of this name is.
    #[must_use]
    pub fn of_name(name: &str) -> Option<&'static Self> {
        TABLES.iter().find(|table| table.name == name || table.name_zh == name)
    }
}

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

/// Reads a table from a CSV file.
///
/// # Errors
/// All problems of the file as a whole and of its headings; problems of cells come from the rows.
pub fn read(path: &Path, columns: &[Column]) -> Result<Checked<Vec<Row>>, Problems> {
    parse(&shown_path(path), &sheets::bytes(path)?, columns)
}

/// Reads a table from the bytes of a CSV file.
///
/// # Errors
/// As [`read`].
pub fn parse(file: &str, bytes: &[u8], columns: &[Column]) -> Result<Checked<Vec<Row>>, Problems> {
    let grid = sheets::csv::grid(file, bytes)?.checked()?;
    let mut problems = grid.warnings;
    match rows(&grid.value, columns) {
        Ok(rows) => problems.unless_any_error(rows),
        Err(found) => {
            problems.absorb(found);
            Err(problems)
        }
    }
}

/// The rows of a table with their cells by column.
///
/// # Errors
/// Unknown, double, and missing headings; else the rows with more or fewer cells than the heading.
pub fn rows(grid: &Grid, columns: &[Column]) -> Result<Vec<Row>, Problems> {
    let Some(heading) = grid.heading() else {
        return Err(Problem::error("T01", grid.place(), "a blank sheet", "a heading and rows").into());
    };
    let columns = columns_of(grid, heading, columns)?;
    let names: Vec<Arc<str>> = columns.iter().map(|column| column.name.as_str().into()).collect();
    let written = columns.iter().zip(&heading.cells).filter(|(column, written)| column.name != **written);
    let headings = written.map(|(column, written)| {
        let heading = Heading { written: written.clone(), words: column.words() };
        (Arc::from(column.name.as_str()), heading)
    });
    let headings = Arc::new(headings.collect());
    let mut problems = Problems::default();
    let mut rows = Vec::new();
    for row in &grid.rows[1..] {
        let place = grid.place().row(row.line);
        if row.cells.len() != columns.len() {
            let found = format!("{} cells", row.cells.len());
            problems.add(Problem::error("T03", place, found, format!("{} cells, as in the heading", columns.len())));
            continue;
        }
        for (written, cell) in heading.cells.iter().zip(&row.cells).filter(|(_, cell)| cell.contains(is_control)) {
            let expected = "text without control characters";
            let problem = Problem::error("T17", place.clone().column(written), format!("{cell:?}"), expected);
            problems.add(problem.help("they cannot be seen: write the text anew"));
        }
        let filled = columns.iter().zip(&names).zip(&row.cells).filter(|(_, cell)| !cell.is_empty());
        let cells = filled.map(|((column, name), cell)| (Arc::clone(name), column.canonical(cell)));
        rows.push(Row { place, cells: cells.collect(), headings: Arc::clone(&headings) });
    }
    if problems.any_error() { Err(problems) } else { Ok(rows) }
}

/// The column of each heading, in the order of the file.
fn columns_of<'a>(grid: &Grid, heading: &GridRow, columns: &'a [Column]) -> Result<Vec<&'a Column>, Problems> {
    let mut problems = Problems::default();
    let mut found: Vec<&Column> = Vec::new();
    let heading_place = grid.place().row(heading.line);
    for heading in &heading.cells {
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
    use crate::diagnostic::Place;

    fn columns() -> Vec<Column> {
        vec![Column::required("school", &["学校代码"]), Column::optional("pupils", &["学生数"])]
    }

    #[test]
    fn chinese_headings_a_byte_order_mark_and_windows_line_ends_are_read() {
        let rows = parse("t.csv", "\u{feff}学校代码,学生数\r\nA,12\r\n".as_bytes(), &columns()).unwrap().value;
        let mut problems = Problems::default();
        assert_eq!(rows[0].whole("pupils", &mut problems), Some(12));
        assert_eq!(rows[0].place.row, Some(2));
    }

    #[test]
    fn a_problem_names_the_column_as_the_file_does() {
        let rows = parse("t.csv", "学校代码,学生数\nA,many\n".as_bytes(), &columns()).unwrap().value;
        let mut problems = Problems::default();
        assert_eq!(rows[0].whole("pupils", &mut problems), None);
        assert_eq!(problems.list()[0].place, Place::file("t.csv").row(2).column("学生数"));
    }

    #[test]
    fn names_are_told_in_the_words_of_the_file() {
        let columns = [Column::required("kind", &["办学类型"]).one_of(&[("primary", "小学"), ("junior", "初中")])];
        let told = |heading: &str| {
            let rows = parse("t.csv", format!("{heading}\n小学校\n").as_bytes(), &columns).unwrap().value;
            let mut problems = Problems::default();
            assert_eq!(rows[0].name_among("kind", ["primary", "junior"], &mut problems), None);
            problems.to_string()
        };
        assert_eq!(
            told("办学类型"),
            "error[T06] t.csv, row 2, column 办学类型\n  found:    \"小学校\"\n  expected: one of 小学, 初中\n  help:     did you mean \"小学\"?\n"
        );
        assert_eq!(
            told("kind"),
            "error[T06] t.csv, row 2, column kind\n  found:    \"小学校\"\n  expected: one of primary, junior\n"
        );
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
        let rows = parse("t.csv", b"school,pupils\nA,\n", &columns()).unwrap().value;
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
