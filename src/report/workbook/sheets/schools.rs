//! What each school has of what its stages share: pupils by stage, and facilities.

use super::Entry;
use crate::report::workbook::book::Book;
use crate::report::workbook::cell::Cell;
use rust_xlsxwriter::{Worksheet, XlsxError};

pub(super) fn write(book: &Book, entry: &Entry) -> Result<Worksheet, XlsxError> {
    let mut paper = entry.open(book, &book.say("workbook-schools-note"))?;
    let Some(stand) = book.stand(entry.moment) else { return paper.finish(0) };
    let mut heads = book.heads(["workbook-code", "page-school"]);
    let pupils = |stage: &str| format!("{} {}", book.words.stage(stage), book.say("page-pupils"));
    heads.extend(book.sharing_stages().map(|stage| pupils(&stage.stage)));
    let facilities = book.view.county.facilities.iter();
    heads.extend(facilities.map(|it| book.words.with_unit(&book.words.words.term(&it.facility), &it.unit)));
    let figures = stand.state.figures.schools.iter();
    let rows: Vec<Vec<Cell>> = figures
        .map(|school| {
            let names = [Cell::text(&school.school), Cell::text(book.words.school(&school.school))];
            let pupils = school.pupils.iter().map(|pupils| Cell::figure(pupils.map(f64::from), 0).given());
            let facilities = school.facilities.iter().map(|amount| Cell::amount(*amount).given());
            names.into_iter().chain(pupils).chain(facilities).collect()
        })
        .collect();
    paper.table(&heads, &rows)?;
    paper.finish(2)
}
