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

use crate::language::Language;
use crate::report::page::view::PageView;
use book::Book;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

/// The workbook's bytes; the same view gives the same bytes.
///
/// # Errors
/// A sentence where the format cannot hold what is shown.
pub fn render(view: &PageView, language: Language) -> Result<Vec<u8>, String> {
    write(&Book::new(view, language)).map_err(|error| format!("the workbook cannot be written: {error}"))
}

fn write(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The format wants a date of making; the day of the measure stands for none.
    let made = ExcelDateTime::from_ymd(2017, 4, 26)?;
    workbook.set_properties(&DocProperties::new().set_author("Junheng").set_creation_datetime(&made));
    for entry in sheets::SHEETS.iter().filter(|entry| (entry.is_there)(book)) {
        workbook.push_worksheet(entry.write(book)?);
    }
    workbook.save_to_buffer()
}
