//! Tables in text files whose cells are separated by commas, semicolons, or tabs.

use super::limits::{MOST_COLUMNS, Used, WIDEST_SHEET, too_many};
use super::text::decode;
use super::{Grid, GridRow};
use crate::diagnostic::{Place, Problem, Problems};
use crate::guard;
use ::csv::{Position, ReaderBuilder, StringRecord, Trim};

/// Reads a table from the bytes of a text file.
///
/// # Errors
/// Bytes that are no text, an empty file, a quotation mark that is never closed, or more than a
/// limit allows.
pub fn grid(file: &str, bytes: &[u8]) -> Result<Grid, Problems> {
    let mut problems = Problems::default();
    let text = unix_lines(&decode(file, bytes, &mut problems)?);
    let rows = rows(file, &text)?;
    if rows.is_empty() {
        let expected = "a table whose first line names the columns";
        return Err(Problem::error("T01", Place::file(file).row(1), "an empty file", expected).into());
    }
    Ok(Grid { file: file.to_string(), rows, problems, ..Grid::default() })
}

/// The text with one line feed for each line end: of others the csv crate miscounts the lines.
fn unix_lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn rows(file: &str, text: &str) -> Result<Vec<GridRow>, Problems> {
    let (mut rows, mut used) = (Vec::new(), Used::default());
    let separator = separator(text);
    lines_of_sane_width(file, text, separator)?;
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let broken = |error: ::csv::Error| {
        Problems::from(Problem::error("T01", Place::file(file), error.to_string(), "a CSV table"))
    };
    while reader.read_record(&mut record).map_err(broken)? {
        let line = record.position().map_or(0, |position| line_of(text, position));
        let place = Place::file(file).row(line);
        if reader.position().byte() >= text.len() as u64 {
            closed_quotation(text, &record, &place)?;
        }
        if record.iter().all(str::is_empty) {
            continue;
        }
        let cells = cells(&record, rows.first());
        used.count(&rows, &cells, &place)?;
        rows.push(GridRow { line, cells });
    }
    Ok(rows)
}

/// Refuses a line with more cells, be they empty, than any spreadsheet has: each costs memory before
/// it is known to be empty.
fn lines_of_sane_width(file: &str, text: &str, separator: u8) -> Result<(), Problems> {
    let width = |line: &str| line.bytes().filter(|byte| *byte == separator).count();
    match (1..).zip(text.split('\n')).find(|(_, line)| width(line) > WIDEST_SHEET) {
        Some((line, _)) => Err(too_many(Place::file(file).row(line), "columns", MOST_COLUMNS as u64).into()),
        None => Ok(()),
    }
}

/// The line of a record, which the csv crate takes to begin at the blank lines before it.
fn line_of(text: &str, position: &Position) -> usize {
    let counted = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let blank = text.bytes().skip(counted(position.byte())).take_while(|byte| *byte == b'\n').count();
    counted(position.line()) + blank
}

/// The separator of the first line: a comma, or where it has none a semicolon or a tab.
fn separator(text: &str) -> u8 {
    let mut quoted = false;
    let mut found = Vec::new();
    for byte in text.trim_start_matches('\n').bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            b',' | b';' | b'\t' if !quoted => found.push(byte),
            _ => {}
        }
    }
    [b',', b';', b'\t'].into_iter().find(|separator| found.contains(separator)).unwrap_or(b',')
}

/// The cells of a line, without the empty ones beyond the last heading.
fn cells(record: &StringRecord, heading: Option<&GridRow>) -> Vec<String> {
    let width = heading.map_or(0, |heading| heading.cells.len());
    let filled = (1..).zip(record).filter(|(_, cell)| !cell.is_empty()).map(|(count, _)| count).last().unwrap_or(0);
    record.iter().take(filled.max(width)).map(|cell| guard::unmarked(cell).trim().to_string()).collect()
}

/// Refuses a quotation mark that swallowed all lines up to the end of the file.
fn closed_quotation(text: &str, last: &StringRecord, place: &Place) -> Result<(), Problems> {
    let swallowed_lines = last.iter().next_back().is_some_and(|cell| cell.contains('\n'));
    if !swallowed_lines || text.matches('"').count().is_multiple_of(2) {
        return Ok(());
    }
    let found = "a quotation mark that is never closed";
    Err(Problem::error("T03", place.clone(), found, "cells whose quotation marks are closed").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(usize, Vec<String>)> {
        let grid = grid("t.csv", text.as_bytes()).unwrap();
        assert_eq!(grid.problems, Problems::default());
        grid.rows.into_iter().map(|row| (row.line, row.cells)).collect()
    }

    fn line(number: usize, cells: &[&str]) -> (usize, Vec<String>) {
        (number, cells.iter().map(ToString::to_string).collect())
    }

    fn refused(bytes: &[u8]) -> String {
        grid("t.csv", bytes).err().unwrap().to_string()
    }

    #[test]
    fn every_kind_of_line_end_keeps_the_lines() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["\u{feff}school,pupils", "A,12", "", "B,3", ""].join(end);
            assert_eq!(lines(&text), [line(1, &["school", "pupils"]), line(2, &["A", "12"]), line(4, &["B", "3"])]);
        }
    }

    #[test]
    fn quoted_cells_may_hold_separators_and_line_ends() {
        let text = "school,name\r\nA,\"North, \"\"old\"\"\r\nsite\"\r\nB,x\r\n";
        assert_eq!(
            lines(text),
            [line(1, &["school", "name"]), line(2, &["A", "North, \"old\"\nsite"]), line(4, &["B", "x"])]
        );
    }

    #[test]
    fn semicolons_and_tabs_separate_where_the_heading_has_no_comma() {
        assert_eq!(lines("a;b\n1,5;2\n"), [line(1, &["a", "b"]), line(2, &["1,5", "2"])]);
        assert_eq!(lines("a\tb\n1;2\t3\n"), [line(1, &["a", "b"]), line(2, &["1;2", "3"])]);
        assert_eq!(lines("\"a,x\";b\n1;2\n"), [line(1, &["a,x", "b"]), line(2, &["1", "2"])]);
        assert_eq!(lines("a,b;c\n1,2\n"), [line(1, &["a", "b;c"]), line(2, &["1", "2"])]);
        assert_eq!(lines("a\n1;2\n"), [line(1, &["a"]), line(2, &["1;2"])]);
    }

    #[test]
    fn empty_rows_and_empty_cells_beyond_the_heading_are_left_out() {
        assert_eq!(
            lines("\n,,\nschool, pupils ,,\n,,,\nA,,,\nB,2,,x\nC\n"),
            [line(3, &["school", "pupils"]), line(5, &["A", ""]), line(6, &["B", "2", "", "x"]), line(7, &["C"])]
        );
    }

    #[test]
    fn an_empty_file_is_told() {
        let expected = "error[T01] t.csv, row 1\n  found:    an empty file\n  expected: a table whose first line names the columns\n";
        for text in ["", "\u{feff}", "\r\n\r\n", ",,\n"] {
            assert_eq!(refused(text.as_bytes()), expected);
        }
    }

    #[test]
    fn a_quotation_mark_that_swallows_the_rest_is_told() {
        assert_eq!(
            refused(b"school,name\nA,\"North\nB,South\n"),
            "error[T03] t.csv, row 2\n  found:    a quotation mark that is never closed\n  expected: cells whose quotation marks are closed\n"
        );
        assert_eq!(lines("a,b\n5\",x\n"), [line(1, &["a", "b"]), line(2, &["5\"", "x"])]);
    }

    #[test]
    fn limits_are_named() {
        let limit = |text: String| refused(text.as_bytes()).lines().skip(1).collect::<Vec<_>>().join("\n");
        let rows = "a\n".to_string() + &"1\n".repeat(200_001);
        assert_eq!(limit(rows), "  found:    more rows than are read\n  expected: at most 200,000 rows");
        let columns = "a,".repeat(1_000) + "a\n";
        assert_eq!(limit(columns), "  found:    more columns than are read\n  expected: at most 1,000 columns");
        let cell = "a\n".to_string() + &"人".repeat(32_768);
        assert_eq!(
            limit(cell),
            "  found:    more characters in one cell than are read\n  expected: at most 32,767 characters in one cell"
        );
        let heading = "a,".repeat(999) + "a\n";
        let cells = heading.clone() + &format!("{}\n", ",".repeat(998) + "1").repeat(10_010);
        assert_eq!(limit(cells), "  found:    more cells than are read\n  expected: at most 10,000,000 cells");
        assert!(grid("t.csv", ("a\n".to_string() + &"1\n".repeat(200_000)).as_bytes()).is_ok());
    }
}
