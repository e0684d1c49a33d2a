//! What the plan costs: by year and item, and who pays by year, source and purpose.

use super::Entry;
use crate::report::page::view::{self, FundingRow, MoneyRow};
use crate::report::workbook::book::Book;
use crate::report::workbook::cell::{Cell, Kind};
use crate::report::workbook::paper::Paper;
use crate::report::workbook::stand::near;
use rust_xlsxwriter::{Worksheet, XlsxError};

pub(super) fn is_there(book: &Book) -> bool {
    book.plan().is_some_and(|plan| !plan.money.is_empty())
}

pub(super) fn write(book: &Book, entry: &Entry) -> Result<Worksheet, XlsxError> {
    let note = book.words.say_with("page-money-explained", [("unit", book.view.county.money_unit.as_str().into())]);
    let mut paper = entry.open(book, &note)?;
    let Some(plan) = book.plan() else { return paper.finish(0) };
    items(book, &plan.money, &mut paper)?;
    if !plan.funding.is_empty() {
        paper.subtitle(&book.say("workbook-who-pays"));
        if plan.funding.iter().all(|row| row.source.is_none()) {
            paper.line(&book.say("page-without-sources"));
        }
        sources(book, &plan.funding, &mut paper)?;
    }
    paper.finish(2)
}

fn items(book: &Book, money: &[MoneyRow], paper: &mut Paper) -> Result<(), XlsxError> {
    let mut heads = book.heads(["page-year-heading", "page-purpose", "workbook-item", "page-quantity", "page-unit"]);
    heads.push(book.in_money("page-amount"));
    let row = |row: &MoneyRow| {
        vec![
            Cell::year(row.year),
            Cell::text(book.words.activity(row.purpose)),
            Cell::text(book.words.paid_for(row)),
            Cell::amount(Some(row.quantity)),
            Cell::text(book.words.unit(&row.unit)),
            Cell::figure(Some(row.amount), 2),
        ]
    };
    let rows: Vec<Vec<Cell>> = money.iter().map(row).collect();
    with_total(book, paper, &heads, rows, view::total(money))
}

fn sources(book: &Book, funding: &[FundingRow], paper: &mut Paper) -> Result<(), XlsxError> {
    let mut heads = book.heads(["page-year-heading", "workbook-source", "page-purpose"]);
    heads.push(book.in_money("page-amount"));
    let row = |row: &FundingRow| {
        let source = row.source.clone();
        vec![
            Cell::year(Some(row.year)),
            Cell::text(source.unwrap_or_else(|| book.say("page-not-said"))),
            Cell::text(book.words.words.term(&row.purpose)),
            Cell::figure(Some(row.amount), 2),
        ]
    };
    let rows: Vec<Vec<Cell>> = funding.iter().map(row).collect();
    with_total(book, paper, &heads, rows, view::funding_total(funding))
}

/// A table of money, in its last column, with a row that adds it up.
fn with_total(
    book: &Book,
    paper: &mut Paper,
    heads: &[String],
    mut rows: Vec<Vec<Cell>>,
    total: f64,
) -> Result<(), XlsxError> {
    let first = paper.next_row() + 1;
    let column = heads.len() - 1;
    if let Some(last) = (first..).nth(rows.len()).filter(|_| !rows.is_empty()) {
        let place = crate::report::workbook::stand::column(column);
        let formula = format!("SUM({}:{})", near(first, place), near(last - 1, place));
        let mut cells = vec![Cell::nothing(); heads.len()];
        cells[1] = Cell::text(book.say("page-total"));
        cells[column] = Cell::formula(formula, Some(total), Kind::Figure(2));
        rows.push(cells.into_iter().map(Cell::sum).collect());
    }
    paper.table(heads, &rows)?;
    Ok(())
}
