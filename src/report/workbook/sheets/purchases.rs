//! What the plan buys and builds.

use super::Entry;
use crate::report::page::view::PurchaseRow;
use crate::report::workbook::book::Book;
use crate::report::workbook::cell::Cell;
use rust_xlsxwriter::{Worksheet, XlsxError};

pub(super) fn write(book: &Book, entry: &Entry) -> Result<Worksheet, XlsxError> {
    let mut paper = entry.open(book, "")?;
    let Some(plan) = book.plan() else { return paper.finish(0) };
    let heads = book.heads([
        "page-year-heading",
        "workbook-code",
        "page-school",
        "page-facility",
        "page-quantity",
        "page-unit",
    ]);
    let row = |row: &PurchaseRow| {
        vec![
            Cell::year(row.year),
            Cell::text(&row.school),
            Cell::text(book.words.school(&row.school)),
            Cell::text(book.words.words.term(&row.facility)),
            Cell::amount(Some(row.amount)),
            Cell::text(book.words.unit(&row.unit)),
        ]
    };
    let rows: Vec<Vec<Cell>> = plan.purchases.iter().map(row).collect();
    let rows = paper.table(&heads, &rows)?;
    if rows.1 >= rows.0 {
        paper.sheet.autofilter(rows.0 - 1, 0, rows.1, 5)?;
    }
    paper.finish(3)
}
