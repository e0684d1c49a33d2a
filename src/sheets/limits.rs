//! The most that a file of tables may hold; beyond it the file is refused, not cut.
//!
//! They keep a mistake (a stray cell, a copied formula down to the last row) from becoming a table,
//! and a malicious file from filling the memory. A county of 3,000 schools stays far below them.

use super::GridRow;
use crate::diagnostic::{Place, Problem, Problems};

/// The most bytes a file may have.
pub const LARGEST_FILE_BYTES: u64 = 64 << 20;

/// The most bytes that the parts of a workbook may have together once they are unpacked.
pub const LARGEST_UNPACKED_BYTES: u64 = 256 << 20;

/// The most rows a table may have, not counting its heading.
pub const MOST_ROWS: usize = 200_000;

/// The most columns a table may have.
pub const MOST_COLUMNS: usize = 1_000;

/// How many columns the sheets of spreadsheet programs have, those that are empty among them.
pub const WIDEST_SHEET: usize = 16_384;

/// The most sheets a workbook may have.
pub const MOST_SHEETS: usize = 100;

/// The most cells the tables of a file may have together, counting empty ones between others.
pub const MOST_CELLS: usize = 10_000_000;

/// The most characters a cell may have: what spreadsheets allow.
pub const LONGEST_CELL: usize = 32_767;

/// The most bytes of text the cells of a file may have together.
pub const MOST_TEXT_BYTES: usize = 256 << 20;

/// What the tables of one file have used of the limits so far.
#[derive(Debug, Default)]
pub(super) struct Used {
    cells: usize,
    text_bytes: usize,
}

impl Used {
    /// Counts a row that is about to join `rows`, the heading among them.
    pub(super) fn count(&mut self, rows: &[GridRow], row: &[String], place: &Place) -> Result<(), Problems> {
        self.cells += row.len();
        self.text_bytes += row.iter().map(String::len).sum::<usize>();
        let longest = row.iter().map(|cell| cell.chars().count()).max().unwrap_or_default();
        let exceeded = [
            (rows.len() > MOST_ROWS, "rows", MOST_ROWS),
            (row.len() > MOST_COLUMNS, "columns", MOST_COLUMNS),
            (self.cells > MOST_CELLS, "cells", MOST_CELLS),
            (self.text_bytes > MOST_TEXT_BYTES, "bytes of text", MOST_TEXT_BYTES),
            (longest > LONGEST_CELL, "characters in one cell", LONGEST_CELL),
        ];
        match exceeded.into_iter().find(|(exceeded, ..)| *exceeded) {
            Some((_, what, most)) => Err(too_many(place.clone(), what, most as u64).into()),
            None => Ok(()),
        }
    }

    /// Counts empty cells that are about to be filled in.
    pub(super) fn count_empty(&mut self, cells: usize, place: Place) -> Result<(), Problems> {
        self.cells += cells;
        if self.cells > MOST_CELLS { Err(too_many(place, "cells", MOST_CELLS as u64).into()) } else { Ok(()) }
    }
}

/// More than the limit of something.
pub(super) fn too_many(place: Place, what: &str, most: u64) -> Problem {
    Problem::error("T13", place, format!("more {what} than are read"), format!("at most {} {what}", grouped(most)))
}

/// A number with a comma before every three digits.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
