//! What the plan does with people and schools: who moves, who is hired, what else goes between schools,
//! which schools close.

use super::{Entry, Total, with_total};
use crate::report::page::view::{ClosingRow, ExchangeRow, HireRow, MoveRow, OpeningRow, PlanView};
use crate::report::workbook::book::Book;
use crate::report::workbook::cell::Cell;
use crate::report::workbook::paper::Paper;
use rust_xlsxwriter::{Worksheet, XlsxError};

pub(super) fn write(book: &Book, entry: &Entry) -> Result<Worksheet, XlsxError> {
    let mut paper = entry.open(book, &book.say("workbook-steps-note"))?;
    let Some(plan) = book.plan() else { return paper.finish(0) };
    moves(book, plan, &mut paper)?;
    if !plan.hires.is_empty() {
        paper.subtitle(&book.say("page-purpose-hire"));
        hires(book, plan, &mut paper)?;
    }
    if !plan.exchanges.is_empty() {
        paper.subtitle(&book.words.say_with("page-exchanges-table", [("rows", plan.exchanges.len().into())]));
        exchanges(book, plan, &mut paper)?;
    }
    if !plan.openings.is_empty() {
        paper.subtitle(&book.say("workbook-openings"));
        let heads = book.heads([
            "page-year-heading",
            "workbook-code",
            "page-school",
            "page-stage-heading",
            "workbook-places",
            "page-pupils",
        ]);
        let rows: Vec<Vec<Cell>> = plan.openings.iter().map(|row| opening(book, row)).collect();
        paper.table(&heads, &rows)?;
    }
    if !plan.closings.is_empty() {
        paper.subtitle(&book.say("workbook-closings"));
        let heads = book.heads(["page-year-heading", "workbook-code", "page-school", "workbook-code", "page-to"]);
        let rows: Vec<Vec<Cell>> = plan.closings.iter().map(|row| closing(book, row)).collect();
        paper.table(&heads, &rows)?;
    }
    paper.finish(1)
}

fn moves(book: &Book, plan: &PlanView, paper: &mut Paper) -> Result<(), XlsxError> {
    let heads = book.heads([
        "page-year-heading",
        "workbook-code",
        "page-from",
        "workbook-code",
        "page-to",
        "page-stage-heading",
        "page-type",
        "page-people",
        "page-km",
    ]);
    let row = |row: &MoveRow| {
        vec![
            Cell::year(row.year),
            Cell::text(&row.from),
            Cell::text(book.words.school(&row.from)),
            Cell::text(&row.to),
            Cell::text(book.words.school(&row.to)),
            Cell::text(book.words.stage(&row.stage)),
            Cell::text(book.words.words.flags(&row.flags)),
            Cell::count(row.teachers),
            Cell::figure(row.km, 1),
        ]
    };
    let rows: Vec<Vec<Cell>> = plan.moves.iter().map(row).collect();
    let value = plan.teachers_moved as f64;
    with_total(book, paper, &heads, rows, Total { label: 2, column: 7, decimals: 0, value })
}

fn hires(book: &Book, plan: &PlanView, paper: &mut Paper) -> Result<(), XlsxError> {
    let heads = book.heads([
        "page-year-heading",
        "workbook-code",
        "page-school",
        "page-stage-heading",
        "page-type",
        "page-people",
    ]);
    let row = |row: &HireRow| {
        vec![
            Cell::year(row.year),
            Cell::text(&row.school),
            Cell::text(book.words.school(&row.school)),
            Cell::text(book.words.stage(&row.stage)),
            Cell::text(book.words.words.flags(&row.flags)),
            Cell::count(row.teachers),
        ]
    };
    let rows: Vec<Vec<Cell>> = plan.hires.iter().map(row).collect();
    let value = plan.teachers_hired as f64;
    with_total(book, paper, &heads, rows, Total { label: 2, column: 5, decimals: 0, value })
}

fn exchanges(book: &Book, plan: &PlanView, paper: &mut Paper) -> Result<(), XlsxError> {
    let heads = book.heads([
        "page-year-heading",
        "page-action",
        "page-from",
        "workbook-code",
        "page-to",
        "page-stage-heading",
        "page-what",
        "page-quantity",
        "page-unit",
    ]);
    let row = |step: &ExchangeRow| {
        vec![
            Cell::year(step.year),
            Cell::text(book.words.exchange(step.action)),
            Cell::text(step.from.as_deref().map(|from| book.words.school(from)).unwrap_or_default()),
            Cell::text(&step.to),
            Cell::text(book.words.school(&step.to)),
            Cell::text(step.stage.as_deref().map(|stage| book.words.stage(stage)).unwrap_or_default()),
            Cell::text(book.words.exchanged(step)),
            Cell::amount(Some(step.amount)),
            Cell::text(book.words.unit(&step.unit)),
        ]
    };
    let rows: Vec<Vec<Cell>> = plan.exchanges.iter().map(row).collect();
    paper.table(&heads, &rows)?;
    Ok(())
}

fn opening(book: &Book, row: &OpeningRow) -> Vec<Cell> {
    let stages: Vec<String> = row.stages.iter().map(|stage| book.words.stage(stage)).collect();
    vec![
        Cell::year(Some(row.year)),
        Cell::text(&row.school.school),
        Cell::text(book.words.school(&row.school.school)),
        Cell::text(stages.join(&book.say("page-list-join"))),
        Cell::count(row.places),
        Cell::count(row.school.pupils),
    ]
}

fn closing(book: &Book, row: &ClosingRow) -> Vec<Cell> {
    vec![
        Cell::year(Some(row.year)),
        Cell::text(&row.school),
        Cell::text(book.words.school(&row.school)),
        Cell::text(&row.into),
        Cell::text(book.words.school(&row.into)),
    ]
}
