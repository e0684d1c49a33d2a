//! What one number of the policy changes: the points of the curve.

use super::Entry;
use crate::report::frontier::CurvePoint;
use crate::report::workbook::book::Book;
use crate::report::workbook::cell::Cell;
use rust_xlsxwriter::{Worksheet, XlsxError};

pub(super) fn is_there(book: &Book) -> bool {
    book.view.frontier.is_some()
}

pub(super) fn write(book: &Book, entry: &Entry) -> Result<Worksheet, XlsxError> {
    let Some(frontier) = &book.view.frontier else { return entry.open(book, "")?.finish(0) };
    let mut paper = entry.open(book, &book.say("workbook-frontier-note"))?;
    let mut heads = vec![book.words.number_of(frontier), book.say("page-status"), book.words.value_of(frontier)];
    heads.extend(book.heads(["page-frontier-marginal", "workbook-bends"]));
    heads.push(book.in_money("page-amount"));
    heads.extend(book.heads([
        "page-units-not-passing",
        "page-coefficients-over",
        "page-moved",
        "page-hired",
        "page-verified",
    ]));
    let rows: Vec<Vec<Cell>> = frontier.points.iter().map(|point| line(book, point)).collect();
    paper.table(&heads, &rows)?;
    paper.finish(1)
}

fn line(book: &Book, point: &CurvePoint) -> Vec<Cell> {
    let count = |count: Option<u64>| Cell::figure(count.map(|count| count as f64), 0);
    let truth = |yes: bool| book.say(if yes { "page-yes" } else { "page-no" });
    vec![
        Cell::amount(Some(point.number)),
        Cell::text(book.words.status(Some(point.status))),
        Cell::amount(point.value),
        Cell::figure(point.marginal, 6),
        Cell::text(truth(point.bends)),
        Cell::figure(point.cost_wan, 2),
        count(point.units_not_passing),
        count(point.coefficients_over_limit),
        count(point.teachers_moved),
        count(point.teachers_hired),
        Cell::text(point.verified.map(truth).unwrap_or_default()),
    ]
}
