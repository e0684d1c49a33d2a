//! What the plan costs: by year and item, and who pays by year, source and purpose.

use super::{Entry, Total, with_total};
use crate::report::page::view::{self, FundingRow, MoneyRow};
use crate::report::workbook::book::Book;
use crate::report::workbook::cell::Cell;
use crate::report::workbook::paper::Paper;
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
    with_total(book, paper, &heads, rows, Total { label: 1, column: 5, decimals: 2, value: view::total(money) })
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
    with_total(
        book,
        paper,
        &heads,
        rows,
        Total { label: 1, column: 3, decimals: 2, value: view::funding_total(funding) },
    )
}
