//! The items of the standard beside its resource indicators, and what breaks them.

use super::Entry;
use crate::report::page::view::{BreachRow, ItemRow};
use crate::report::workbook::book::Book;
use crate::report::workbook::cell::Cell;
use crate::report::workbook::stand::Moment;
use rust_xlsxwriter::{Worksheet, XlsxError};

pub(super) fn is_there(book: &Book) -> bool {
    has_items(book, Moment::Today)
}

pub(super) fn after_is_there(book: &Book) -> bool {
    has_items(book, Moment::After)
}

fn has_items(book: &Book, moment: Moment) -> bool {
    book.stand(moment).is_some_and(|stand| !stand.state.items.is_empty())
}

pub(super) fn write(book: &Book, entry: &Entry) -> Result<Worksheet, XlsxError> {
    let note = match entry.moment {
        Moment::Today => "workbook-items-note",
        Moment::After => "workbook-items-note-after",
    };
    let mut paper = entry.open(book, &book.say(note))?;
    let heads = book.heads(["page-item", "page-area", "page-item-title", "page-verdict", "page-found"]);
    let Some(state) = book.stand(entry.moment).map(|stand| stand.state) else { return paper.finish(0) };
    let rows: Vec<Vec<Cell>> = state.items.iter().map(|item| line(book, item)).collect();
    let rows = paper.table(&heads, &rows)?;
    paper.colour_words(rows, (3, 3))?;
    if !state.breaches.is_empty() {
        paper.subtitle(&book.words.say_with("page-breaches-table", [("rows", state.breaches.len().into())]));
        let heads = book.heads(["page-item", "page-school", "page-subject", "page-actual", "page-required"]);
        let rows: Vec<Vec<Cell>> = state.breaches.iter().map(|row| breach(book, row)).collect();
        paper.table(&heads, &rows)?;
    }
    paper.finish(1)
}

fn line(book: &Book, item: &ItemRow) -> Vec<Cell> {
    let veto = if item.veto { format!(" {}", book.say("page-veto")) } else { String::new() };
    let found = item.parts.iter().map(|part| book.words.found(part)).filter(|text| !text.is_empty());
    vec![
        Cell::text(&item.item),
        Cell::text(book.words.area(item.area)),
        Cell::prose(format!("{}{veto}", book.words.title(&item.title))),
        Cell::text(book.verdict(item.verdict)),
        Cell::prose(found.collect::<Vec<_>>().join(&book.say("page-clause-join"))),
    ]
}

fn breach(book: &Book, row: &BreachRow) -> Vec<Cell> {
    vec![
        Cell::text(&row.item),
        Cell::text(book.words.school(&row.school)),
        Cell::text(book.words.words.term(&row.subject)),
        Cell::figure(row.actual, 2),
        Cell::figure(row.required, 2),
    ]
}
