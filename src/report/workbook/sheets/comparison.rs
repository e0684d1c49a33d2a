//! Policies, or a proposal and the best plan, side by side.

use super::Entry;
use crate::report::page::view::PolicyRow;
use crate::report::workbook::book::Book;
use crate::report::workbook::cell::Cell;
use rust_xlsxwriter::{Worksheet, XlsxError};

pub(super) fn is_there(book: &Book) -> bool {
    !book.view.policies.is_empty()
}

pub(super) fn write(book: &Book, entry: &Entry) -> Result<Worksheet, XlsxError> {
    let mut paper = entry.open(book, &book.say("workbook-comparison-note"))?;
    let mut heads = book.heads(["page-policy", "workbook-policy-title", "page-status"]);
    heads.push(book.in_money("page-amount"));
    heads.extend(book.heads([
        "page-moved",
        "page-hired",
        "page-units-not-passing",
        "page-coefficients-over",
        "page-first-aim",
        "page-gap",
        "page-verified",
    ]));
    heads.push(book.in_money("workbook-budget-that-would-do"));
    heads.push(book.say("workbook-explanation"));
    let rows: Vec<Vec<Cell>> = book.view.policies.iter().map(|row| line(book, row)).collect();
    let rows = paper.table(&heads, &rows)?;
    paper.sheet.autofilter(rows.0 - 1, 0, rows.1, 12)?;
    paper.finish(1)
}

fn line(book: &Book, row: &PolicyRow) -> Vec<Cell> {
    let count = |count: Option<u64>| Cell::figure(count.map(|count| count as f64), 0);
    let places = |count: Option<usize>| Cell::figure(count.map(|count| count as f64), 0);
    let verified = row.verified.map(|yes| book.say(if yes { "page-yes" } else { "page-no" }));
    vec![
        Cell::text(&row.name),
        Cell::prose(&row.title),
        Cell::text(book.words.status(row.status)),
        Cell::figure(row.cost, 2),
        count(row.teachers_moved),
        count(row.teachers_hired),
        places(row.units_not_passing),
        places(row.coefficients_over),
        Cell::text(row.first_aim.as_deref().map(|aim| book.words.words.term(aim)).unwrap_or_default()),
        Cell::figure(row.gap, 3),
        Cell::text(verified.unwrap_or_default()),
        Cell::figure(row.budget_that_would_do, 2),
        Cell::prose(row.explanation.join("\n")),
    ]
}
