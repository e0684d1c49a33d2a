//! Tables as cells of text, from whichever file they come: CSV in the usual encodings, or a sheet
//! of a workbook.
//!
//! What the cells mean is not known here. Each table keeps its file, sheet, and lines, and the
//! problems met in it; the caller, who knows which tables are wanted, decides which of them count.

mod book;
pub mod csv;
mod file;
pub mod limits;
mod text;
pub mod xlsx;

pub use crate::input::shown_path;
pub use book::{Book, files_of_tables};

use crate::diagnostic::{Checked, Place, Problem, Problems};
use std::ops::RangeInclusive;
use std::path::Path;

/// A table as cells of text.
///
/// Cells are trimmed; rows without any text are left out. The first row is the heading; every
/// other row has as many cells as it, unless cells beyond it hold text or a line of a CSV file is
/// shorter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grid {
    /// File name, as messages show it.
    pub file: String,
    /// Sheet of a workbook; none for CSV.
    pub sheet: Option<String>,
    /// Whether the sheet is hidden.
    pub hidden: bool,
    /// Rows with text; none where the sheet is blank.
    pub rows: Vec<GridRow>,
    /// Merged cells, where the table is read as published.
    pub merged: Vec<Merged>,
    /// Problems met in the cells; with an error among them the rows cannot be relied on.
    pub problems: Problems,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridRow {
    /// Line of the file or row of the sheet, counted from 1.
    pub line: usize,
    /// Text of each cell, trimmed; empty where the cell is.
    pub cells: Vec<String>,
}

/// Cells of a sheet that are merged into one, which has the text of the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// Rows of the sheet, counted from 1.
    pub lines: RangeInclusive<usize>,
    /// Columns, counted from 0.
    pub columns: RangeInclusive<usize>,
}

/// How the rows of a sheet are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Titles above the heading are dropped, merged cells in the table are refused, and every row
    /// is as wide as the heading.
    Table,
    /// Everything stays as it stands, and merged cells are told: the heading may have several rows.
    Published,
}

impl Grid {
    /// The place of the whole table.
    #[must_use]
    pub fn place(&self) -> Place {
        Place { sheet: self.sheet.clone(), ..Place::file(&self.file) }
    }

    /// The first row that is not a title.
    #[must_use]
    pub fn heading(&self) -> Option<&GridRow> {
        self.rows.first()
    }

    /// The table with its warnings.
    ///
    /// # Errors
    /// The problems met in its cells, where one is an error.
    pub fn checked(mut self) -> Result<Checked<Self>, Problems> {
        std::mem::take(&mut self.problems).unless_any_error(self)
    }
}

/// Reads all tables of a file, each of which must be free of errors.
///
/// # Errors
/// Problems of the file as a whole; else the problems of all its tables, where one is an error.
pub fn read_file(path: &Path) -> Result<Checked<Vec<Grid>>, Problems> {
    let mut grids = open(path)?;
    let mut problems = Problems::default();
    for grid in &mut grids {
        problems.absorb(std::mem::take(&mut grid.problems));
    }
    problems.unless_any_error(grids)
}

/// Reads all tables of a file, each with the problems met in it: for files of which only some
/// sheets are tables.
///
/// # Errors
/// Problems of the file as a whole: unreadable, damaged, of another kind, beyond a limit.
pub fn open(path: &Path) -> Result<Vec<Grid>, Problems> {
    parse(&shown_path(path), &file::bytes(path)?)
}

/// Whether the name of a file ends as that of a workbook, of whichever kind.
#[must_use]
pub fn is_named_as_workbook(path: &Path) -> bool {
    file::Format::of(&shown_path(path)) != file::Format::Text
}

/// The bytes of a file of tables.
///
/// # Errors
/// A file that cannot be read or is larger than [`limits::LARGEST_FILE_BYTES`].
pub fn bytes(path: &Path) -> Result<Vec<u8>, Problems> {
    file::bytes(path)
}

/// Reads all tables of a file from its bytes; the ending of its name says how it is read.
///
/// # Errors
/// As [`open`].
pub fn parse(file: &str, bytes: &[u8]) -> Result<Vec<Grid>, Problems> {
    parse_as(file, bytes, Layout::Table)
}

/// Reads all tables of a file from its bytes in a layout.
///
/// # Errors
/// As [`open`].
pub fn parse_as(file: &str, bytes: &[u8], layout: Layout) -> Result<Vec<Grid>, Problems> {
    match file::Format::of(file) {
        file::Format::Workbook => xlsx::grids(file, bytes, layout),
        file::Format::Text => csv::grid(file, bytes).map(|grid| vec![grid]),
        file::Format::Unread(what) => {
            let problem = Problem::error("T12", Place::file(file), what, "a workbook .xlsx or a CSV file");
            Err(problem.help("open it in a spreadsheet program and save it as .xlsx").into())
        }
    }
}
