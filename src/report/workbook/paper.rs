//! A sheet while it is written: a title, a note, tables one below the other.

use super::book::Book;
use super::cell::{Cell, Kind, Value};
use super::style::{self, Style};
use crate::language::columns_of;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};
use std::collections::BTreeMap;

/// The first row of the first table's cells, counted from 0: title, note and headings stand above.
pub(super) const FIRST: u32 = 3;

/// The number of A4 in the format.
const A4: u8 = 9;
const NARROWEST: f64 = 8.0;
const WIDEST: f64 = 60.0;
/// A heading is wrapped at this width where its cells need no more.
const HEADING: f64 = 12.0;
const MARGIN: f64 = 2.0;

/// A sheet.
pub(super) struct Paper<'a> {
    book: &'a Book<'a>,
    pub(super) sheet: Worksheet,
    row: u32,
    widths: Vec<f64>,
    /// Lines over the width of the sheet, which is known at its end.
    lines: Vec<(u32, String, Format)>,
    headings: Vec<(u32, Vec<String>)>,
    /// Wrapped cells: row, column, text.
    wrapped: Vec<(u32, u16, String)>,
}

impl<'a> Paper<'a> {
    /// A sheet with its name, its title and a note; the row of the note stands also where it is empty.
    pub(super) fn new(book: &'a Book<'a>, name: &str, title: &str, note: &str) -> Result<Self, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
        // A formula that comes to nothing has no value, not 0.
        sheet.set_formula_result_default("");
        sheet.set_footer("&C&A  &P / &N").set_margins(0.4, 0.4, 0.5, 0.6, 0.2, 0.2);
        let lines = vec![(0, title.to_string(), book.style.title()), (1, note.to_string(), book.style.note())];
        Ok(Self { book, sheet, row: FIRST - 1, widths: Vec::new(), lines, headings: Vec::new(), wrapped: Vec::new() })
    }

    /// The row of the headings of the next table, counted from 0.
    pub(super) fn next_row(&self) -> u32 {
        self.row
    }

    /// A title between two tables, with a blank row above.
    pub(super) fn subtitle(&mut self, text: &str) {
        self.row += 1;
        self.lines.push((self.row, text.to_string(), self.book.style.subtitle()));
        self.row += 1;
    }

    /// A sentence of its own.
    pub(super) fn line(&mut self, text: &str) {
        self.lines.push((self.row, text.to_string(), self.book.style.note()));
        self.row += 1;
    }

    /// A table; the first and last row of its cells, counted from 0.
    pub(super) fn table(&mut self, headings: &[String], rows: &[Vec<Cell>]) -> Result<(u32, u32), XlsxError> {
        let format = self.book.style.heading();
        for (column, heading) in (0..).zip(headings) {
            self.sheet.write_string_with_format(self.row, column, heading, &format)?;
            self.widen(column, columns_of(heading).min(HEADING));
        }
        self.headings.push((self.row, headings.to_vec()));
        let first = self.row + 1;
        for cells in rows {
            self.row += 1;
            for (column, cell) in (0..).zip(cells) {
                self.write(column, cell)?;
            }
        }
        self.row += 1;
        Ok((first, self.row - 1))
    }

    fn write(&mut self, column: u16, cell: &Cell) -> Result<(), XlsxError> {
        let format = self.book.style.cell(cell.kind, cell.role);
        match (cell.written(), &cell.value) {
            (Some((formula, true)), _) => {
                self.sheet.write_array_formula_with_format(self.row, column, self.row, column, formula, &format)?;
            }
            (Some((formula, false)), _) => {
                self.sheet.write_formula_with_format(self.row, column, formula, &format)?;
            }
            (None, Value::Nothing) => {
                self.sheet.write_blank(self.row, column, &format)?;
            }
            // A string cell: what begins with = stays text.
            (None, Value::Text(text)) => {
                self.sheet.write_string_with_format(self.row, column, text, &format)?;
            }
            (None, Value::Number(number)) => {
                self.sheet.write_number_with_format(self.row, column, *number, &format)?;
            }
        }
        let width = match (&cell.value, cell.kind) {
            (Value::Text(text), Kind::Prose) => {
                self.wrapped.push((self.row, column, text.clone()));
                text.lines().map(columns_of).fold(0.0, f64::max)
            }
            (Value::Text(text), _) => columns_of(text),
            (Value::Number(number), Kind::Figure(decimals)) => columns_of(&self.book.words.number(*number, decimals)),
            _ => 0.0,
        };
        self.widen(column, width);
        Ok(())
    }

    /// Makes a column at least so wide.
    pub(super) fn widen(&mut self, column: u16, width: f64) {
        let place = usize::from(column);
        if self.widths.len() <= place {
            self.widths.resize(place + 1, NARROWEST);
        }
        self.widths[place] = self.widths[place].max((width + MARGIN).min(WIDEST));
    }

    /// Colours the words by which something passes or not, in these rows and columns.
    pub(super) fn colour_words(
        &mut self,
        (first, last): (u32, u32),
        (left, right): (u16, u16),
    ) -> Result<(), XlsxError> {
        // A table without rows has nothing to colour: a county may have no judged unit.
        if last < first {
            return Ok(());
        }
        let style = &self.book.style;
        let words = [
            ("page-passes", style.good()),
            ("page-fails", style.bad()),
            ("page-below-floor", style.bad()),
            ("workbook-at-floor", style.middle()),
            ("page-not-assessed", style.middle()),
        ];
        for (id, format) in words {
            let rule = Style::word(&self.book.words.say(id), format);
            self.sheet.add_conditional_format(first, left, last, right, &rule)?;
        }
        Ok(())
    }

    /// Sets widths, lines and paper; the headings of the first table stay in sight, and its columns up to
    /// this one.
    pub(super) fn finish(mut self, frozen_columns: u16) -> Result<Worksheet, XlsxError> {
        self.widen(0, 0.0);
        let all: f64 = self.widths.iter().sum();
        let last_column = u16::try_from(self.widths.len() - 1).unwrap_or(u16::MAX);
        for (column, width) in (0..).zip(&self.widths) {
            self.sheet.set_column_width(column, *width)?;
        }
        self.set_heights()?;
        for (row, text, format) in std::mem::take(&mut self.lines) {
            self.line_over(row, &text, &format, all, last_column)?;
        }
        if let Some((row, _)) = self.headings.first() {
            self.sheet.set_freeze_panes(row + 1, frozen_columns)?.set_repeat_rows(*row, *row)?;
        }
        self.sheet.set_print_area(0, 0, self.row.saturating_sub(1).max(FIRST), last_column)?;
        Ok(self.sheet)
    }

    /// Rows are as high as their wrapped cells need.
    fn set_heights(&mut self) -> Result<(), XlsxError> {
        let headings = self
            .headings
            .iter()
            .flat_map(|(row, texts)| texts.iter().zip(0..).map(move |(text, column)| (*row, column, text.clone())));
        let cells: Vec<(u32, u16, String)> = headings.chain(self.wrapped.iter().cloned()).collect();
        let mut heights: BTreeMap<u32, f64> = BTreeMap::new();
        for (row, column, text) in cells {
            let width = self.widths[usize::from(column)] - 1.0;
            let height: f64 = text.lines().map(|line| style::height_of(line, width)).sum();
            let highest = heights.entry(row).or_default();
            *highest = highest.max(height + 3.0);
        }
        for (row, height) in heights {
            self.sheet.set_row_height(row, height)?;
        }
        Ok(())
    }

    /// A line over all columns; the frozen ones would hide the rest of a merged one, so only what is
    /// longer than the sheet is merged and wrapped.
    fn line_over(&mut self, row: u32, text: &str, format: &Format, all: f64, last: u16) -> Result<(), XlsxError> {
        if text.is_empty() {
            return Ok(());
        }
        if columns_of(text) < all {
            self.sheet.write_string_with_format(row, 0, text, &format.clone().unset_text_wrap())?;
        } else if last == 0 {
            self.sheet.write_string_with_format(row, 0, text, format)?;
            self.sheet.set_row_height(row, style::height_of(text, all))?;
        } else {
            self.sheet.merge_range(row, 0, row, last, text, format)?;
            self.sheet.set_row_height(row, style::height_of(text, all))?;
        }
        Ok(())
    }
}
