//! Tables in the sheets of a workbook (.xlsx).
//!
//! The crate calamine knows the format. What it would trust is checked before ([`archive`]), its
//! panics are contained ([`contain`]), and sheets are streamed cell by cell: a stray cell in the
//! last corner of a sheet costs one row.

mod address;
mod archive;
mod cells;
mod contain;
pub(crate) mod merged;
mod value;

use super::file::Content;
use super::limits::Used;
use super::{Grid, Layout};
use crate::diagnostic::{Place, Problem, Problems};
use archive::Promises;
use calamine::{Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::io::Cursor;

/// An open workbook.
type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads all sheets of a workbook from its bytes, in their order; charts are left out.
///
/// # Errors
/// A file that is no workbook, is damaged, or holds more than a limit allows. What is wrong with a
/// single sheet stands in its grid.
pub fn grids(file: &str, bytes: &[u8], layout: Layout) -> Result<Vec<Grid>, Problems> {
    is_workbook(file, bytes)?;
    let promises = archive::inspect(file, bytes)?;
    contain::contained(|| read(file, bytes, promises, layout))
        .unwrap_or_else(|| Err(damaged(Place::file(file), "a damaged workbook").into()))
}

fn is_workbook(file: &str, bytes: &[u8]) -> Result<(), Problems> {
    let place = Place::file(file);
    if bytes.is_empty() {
        return Err(Problem::error("T01", place, "an empty file", "a workbook").into());
    }
    let content = Content::of(bytes);
    if content == Content::Archive {
        return Ok(());
    }
    let problem = content.instead(place.clone()).unwrap_or_else(|| {
        Problem::error("T12", place, "a file that is no workbook", "a workbook .xlsx")
            .help("if it is text with separators, let its name end in .csv")
    });
    Err(problem.into())
}

fn read(file: &str, bytes: &[u8], promises: Promises, layout: Layout) -> Result<Vec<Grid>, Problems> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| unreadable(Place::file(file), &error))?;
    let mut used = Used::default();
    let mut grids: Vec<Grid> = Vec::new();
    for sheet in workbook.sheets_metadata().to_vec() {
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        let mut grid = Grid { file: file.to_string(), sheet: Some(sheet.name), ..Grid::default() };
        grid.hidden = sheet.visible != SheetVisible::Visible;
        if grids.iter().any(|other| other.sheet == grid.sheet) {
            return Err(damaged(grid.place(), "two sheets of this name").into());
        }
        let merged = cells::read(&mut workbook, &mut grid, promises, &mut used)?;
        match layout {
            Layout::Table => {
                merged::drop_titles(&mut grid, &merged);
                merged::refuse_in_table(&mut grid, &merged);
                cells::as_wide_as_heading(&mut grid, &mut used)?;
            }
            Layout::Published => grid.merged = merged.iter().map(merged::told).collect(),
        }
        grids.push(grid);
    }
    Ok(grids)
}

/// A part of the workbook that calamine cannot read.
fn unreadable(place: Place, error: &XlsxError) -> Problem {
    damaged(place, &format!("a damaged workbook ({error})"))
}

fn damaged(place: Place, found: &str) -> Problem {
    Problem::error("T14", place, found, "a workbook as spreadsheet programs write it")
        .help("copy or download it again, or open it in a spreadsheet program and save it anew")
}
