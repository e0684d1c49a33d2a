//! Tables as they are, a sheet each: values, no formulas.

use super::book::Book;
use super::cell::Cell;
use super::paper::Paper;
use crate::report::view::{self, Table};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// Letters of a sheet's name.
const LONGEST: usize = 31;
/// Width of sentences.
const TEXT: f64 = 60.0;

pub(super) fn sheets(
    book: &Book,
    (title, sentences): &(String, Vec<String>),
    tables: &[Table],
) -> Result<Vec<Worksheet>, XlsxError> {
    let mut names: Vec<String> = Vec::new();
    let mut first = Paper::new(book, &name(title, &mut names), title, "")?;
    first.widen(0, TEXT);
    sentences.iter().for_each(|sentence| first.line(sentence));
    let mut sheets = vec![first.finish(0)?];
    for table in tables {
        let mut paper = Paper::new(book, &name(&table.title, &mut names), &table.title, "")?;
        let heads: Vec<String> = table.columns.iter().map(|column| column.title.clone()).collect();
        let rows: Vec<Vec<Cell>> = table.rows.iter().map(|row| row.iter().map(|it| cell(book, it)).collect()).collect();
        let (head, last) = (paper.next_row(), u16::try_from(heads.len().max(1) - 1).unwrap_or(u16::MAX));
        let rows = paper.table(&heads, &rows)?;
        paper.sheet.autofilter(head, 0, rows.1, last)?;
        sheets.push(paper.finish(1)?);
    }
    Ok(sheets)
}

/// A title as the name of a sheet that no other has.
fn name(title: &str, names: &mut Vec<String>) -> String {
    let plain: String = title.chars().filter(|letter| !"[]:*?/\\'".contains(*letter)).collect();
    let mut name: String = plain.chars().take(LONGEST).collect();
    if names.contains(&name) {
        name = plain.chars().take(LONGEST - 3).chain(format!(" {}", names.len()).chars()).collect();
    }
    names.push(name.clone());
    name
}

fn cell(book: &Book, cell: &view::Cell) -> Cell {
    match cell {
        view::Cell::Text(text) | view::Cell::Named { shown: text, .. } => Cell::text(text),
        view::Cell::Count(count) => Cell::figure(Some(*count as f64), 0),
        view::Cell::Amount { value, decimals } | view::Cell::Marked { value, decimals, .. } => {
            Cell::figure(Some(*value), *decimals)
        }
        view::Cell::Truth(truth) => Cell::text(book.say(if *truth { "page-yes" } else { "page-no" })),
        view::Cell::Absent | view::Cell::Nothing => Cell::nothing(),
    }
}
