//! A proposal, line by line, with what is wrong with each line.

use super::Entry;
use crate::report::page::view::ProposalLine;
use crate::report::workbook::book::Book;
use crate::report::workbook::cell::Cell;
use rust_xlsxwriter::{Worksheet, XlsxError};

pub(super) fn is_there(book: &Book) -> bool {
    book.view.proposal.is_some()
}

pub(super) fn write(book: &Book, entry: &Entry) -> Result<Worksheet, XlsxError> {
    let mut paper = entry.open(book, "")?;
    let Some(proposal) = &book.view.proposal else { return paper.finish(0) };
    let mut heads = book.heads([
        "page-row",
        "page-action",
        "page-what",
        "page-from",
        "page-to",
        "page-quantity",
        "page-year-heading",
    ]);
    heads.push(book.in_money("page-stated"));
    heads.extend(book.heads(["page-verdict", "page-why"]));
    let mut rows: Vec<Vec<Cell>> = proposal.lines.iter().map(|it| line(book, it)).collect();
    let mut total = vec![Cell::nothing(); 10];
    total[2] = Cell::text(book.say("page-total"));
    total[7] = Cell::figure(Some(proposal.stated_cost), 2);
    rows.push(total.into_iter().map(Cell::sum).collect());
    paper.table(&heads, &rows)?;
    if !proposal.breaches.is_empty() {
        paper.subtitle(&book.say("page-proposal-broken"));
        proposal.breaches.iter().for_each(|breach| paper.line(breach));
    }
    proposal.repair.iter().for_each(|repair| paper.line(repair));
    paper.finish(2)
}

fn line(book: &Book, line: &ProposalLine) -> Vec<Cell> {
    let verdict = match (line.possible, line.faults.is_empty()) {
        (false, _) => "page-line-impossible",
        (true, false) => "page-line-not-allowed",
        (true, true) => "page-line-fine",
    };
    vec![
        Cell::count(line.row),
        Cell::text(book.words.action(line)),
        Cell::text(&line.what),
        Cell::text(line.from.as_deref().map(|from| book.words.school(from)).unwrap_or_default()),
        Cell::text(book.words.school(&line.to)),
        Cell::amount(Some(line.amount)),
        Cell::year(line.year),
        Cell::figure(line.stated_cost, 2),
        Cell::text(book.say(verdict)),
        Cell::prose(line.faults.join("; ")),
    ]
}
