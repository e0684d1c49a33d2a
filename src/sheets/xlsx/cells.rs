//! The cells of a sheet, streamed in their order.

use super::archive::Promises;
use super::{Workbook, address, damaged, unreadable, value};
use crate::diagnostic::{Place, Problem, Problems};
use crate::sheets::limits::{MOST_COLUMNS, Used, too_many};
use crate::sheets::{Grid, GridRow};
use calamine::{DataRef, Dimensions, XlsxCellFormulaMetadataRecord, XlsxError};
use std::collections::BTreeSet;

/// Reads the rows of a sheet into its grid, and what is wrong with them into its problems; gives its
/// merged cells.
///
/// # Errors
/// More than a limit allows.
pub(super) fn read(
    workbook: &mut Workbook,
    grid: &mut Grid,
    promises: Promises,
    used: &mut Used,
) -> Result<Vec<Dimensions>, Problems> {
    let name = grid.sheet.clone().unwrap_or_default();
    let merged = match workbook.merge_cells_by_sheet_name(&name) {
        Ok(merged) => merged,
        Err(error) => return Ok(broken(grid, &error)),
    };
    let mut cells = match workbook.worksheet_cells_reader(&name) {
        Ok(cells) => cells,
        Err(error) => return Ok(broken(grid, &error)),
    };
    let mut rows = Rows::new(grid, promises, used);
    loop {
        match cells.next_cell_with_formula_metadata() {
            Ok(Some(cell)) => rows.meet(&cell)?,
            Ok(None) => break,
            Err(XlsxError::CellError(error)) => rows.meet_unknown_error(&error),
            Err(error) => return Ok(broken(rows.grid, &error)),
        }
    }
    rows.finish_row()?;
    Ok(merged)
}

/// A sheet that calamine cannot read: it has no rows and a problem.
fn broken(grid: &mut Grid, error: &XlsxError) -> Vec<Dimensions> {
    grid.rows.clear();
    grid.problems.add(unreadable(grid.place(), error));
    Vec::new()
}

/// The rows of a sheet while its cells are met.
struct Rows<'a> {
    grid: &'a mut Grid,
    promises: Promises,
    used: &'a mut Used,
    row: GridRow,
    /// Row and column of the cell met last.
    last: (u32, u32),
    /// Columns with numbers whose last digits are lost.
    lost_digits: BTreeSet<u32>,
}

impl<'a> Rows<'a> {
    fn new(grid: &'a mut Grid, promises: Promises, used: &'a mut Used) -> Self {
        let row = GridRow { line: 0, cells: Vec::new() };
        Self { grid, promises, used, row, last: (0, 0), lost_digits: BTreeSet::new() }
    }

    fn meet(&mut self, cell: &XlsxCellFormulaMetadataRecord) -> Result<(), Problems> {
        self.last = cell.pos;
        self.note_formula_without_value(cell);
        let text = value::text(&cell.value);
        if text.is_empty() {
            return Ok(());
        }
        if value::has_lost_digits(&cell.value) && self.lost_digits.insert(cell.pos.1) {
            let found = format!("the number {text}, whose last digits are lost");
            let problem = Problem::warning("T15", self.place(cell.pos), found, "a code written as text");
            self.grid
                .problems
                .add(problem.help("spreadsheets keep 15 digits: format the column as text, then enter it"));
        }
        self.put(cell.pos, text)
    }

    /// Puts a text where it belongs. Cells come in the order of rows and columns; where they do not,
    /// no spreadsheet program wrote the file, and it is refused.
    fn put(&mut self, (row, column): (u32, u32), text: String) -> Result<(), Problems> {
        let (line, column) = (row as usize + 1, column as usize);
        if line > self.row.line {
            self.finish_row()?;
            self.row.line = line;
        }
        if line < self.row.line || column < self.row.cells.len() {
            return Err(damaged(self.place(self.last), "a cell that stands after a later one, or twice").into());
        }
        if column >= MOST_COLUMNS {
            return Err(too_many(self.place(self.last), "columns", MOST_COLUMNS as u64)
                .help("if this is a stray cell, delete the columns right of the table")
                .into());
        }
        self.row.cells.resize(column, String::new());
        self.row.cells.push(text);
        Ok(())
    }

    fn finish_row(&mut self) -> Result<(), Problems> {
        let row = std::mem::replace(&mut self.row, GridRow { line: 0, cells: Vec::new() });
        if row.cells.is_empty() {
            return Ok(());
        }
        self.row.line = row.line;
        self.used.count(&self.grid.rows, &row.cells, &self.grid.place().row(row.line))?;
        self.grid.rows.push(row);
        Ok(())
    }

    fn note_formula_without_value(&mut self, cell: &XlsxCellFormulaMetadataRecord) {
        let found = match &cell.value {
            DataRef::Error(error) => format!("the error {error}"),
            _ if cell.formula.is_none() => return,
            DataRef::Empty => "a formula that was never calculated".to_string(),
            // The value that programs write which cannot calculate.
            DataRef::Float(0.0) if self.promises.calculate_on_load => {
                "a formula with the value 0 that is yet to be calculated".to_string()
            }
            _ => return,
        };
        self.note_formula(self.place(cell.pos), &found);
    }

    /// An error that calamine does not know, and of which it does not say where it stands.
    fn meet_unknown_error(&mut self, error: &str) {
        let place = self.grid.place().row(self.last.0 as usize + 1);
        self.note_formula(place, &format!("the error {error} in a cell after {}", address::cell(self.last)));
    }

    fn note_formula(&mut self, place: Place, found: &str) {
        self.grid.problems.add(
            Problem::error("T10", place, found, "a formula with a value").help(
                "mend it and save the workbook in a spreadsheet program, or put the value in place of the formula",
            ),
        );
    }

    fn place(&self, (row, column): (u32, u32)) -> Place {
        self.grid.place().row(row as usize + 1).column(address::letters(column))
    }
}

/// Gives each row at least as many cells as the heading: a sheet does not tell where its rows end.
pub(super) fn as_wide_as_heading(grid: &mut Grid, used: &mut Used) -> Result<(), Problems> {
    let width = grid.heading().map_or(0, |heading| heading.cells.len());
    let empty = grid.rows.iter().map(|row| width.saturating_sub(row.cells.len())).sum();
    used.count_empty(empty, grid.place())?;
    for row in &mut grid.rows {
        row.cells.resize(width.max(row.cells.len()), String::new());
    }
    Ok(())
}
