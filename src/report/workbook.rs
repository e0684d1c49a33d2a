//! The workbook: what a run shows, as an `.xlsx` file in one language, for those who check it again.
//!
//! Every figure is the page's ([`PageView`]). Indicators, floors, verdicts and difference coefficients
//! are formulas over the cells of the data, so that a spreadsheet program computes them anew when a
//! cell is changed; what they come to now is written beside them, from the view. What a formula cannot
//! say plainly stands as a counted number, and the sheet says so.

mod book;
mod cell;
mod paper;
mod sheets;
mod stand;
mod style;
mod tables;

use crate::language::Language;
use crate::report::page::view::PageView;
use crate::report::view::Table;
use book::Book;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

/// The workbook's bytes; the same view gives the same bytes.
///
/// # Errors
/// A sentence where the format cannot hold what is shown.
pub fn render(view: &PageView, language: Language) -> Result<Vec<u8>, String> {
    write(&Book::new(view, language)).map_err(|error| format!("the workbook cannot be written: {error}"))
}

/// A workbook of plain tables, a sheet each, after a sheet with a title and sentences; `view` and language
/// say how figures are written.
///
/// # Errors
/// As of [`render`].
pub fn of_tables(
    view: &PageView,
    language: Language,
    about: (String, Vec<String>),
    tables: &[Table],
) -> Result<Vec<u8>, String> {
    let book = Book::new(view, language);
    let sheets = tables::sheets(&book, &about, tables);
    let written = sheets.and_then(save);
    written.map_err(|error| format!("the workbook cannot be written: {error}"))
}

fn write(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let entries = sheets::SHEETS.iter().filter(|entry| (entry.is_there)(book));
    save(entries.map(|entry| entry.write(book)).collect::<Result<_, _>>()?)
}

fn save(sheets: Vec<Worksheet>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The format wants a date of making; the day of the measure stands for none.
    let made = ExcelDateTime::from_ymd(2017, 4, 26)?;
    workbook.set_properties(&DocProperties::new().set_author("Junheng").set_creation_datetime(&made));
    for sheet in sheets {
        workbook.push_worksheet(sheet);
    }
    workbook.save_to_buffer()
}
