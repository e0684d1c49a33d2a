//! Merged cells: titles above a table are harmless, merged cells within it hide which rows a value
//! is meant for.

use super::address;
use crate::diagnostic::Problem;
use crate::sheets::{Grid, GridRow, Merged};
use calamine::Dimensions;

/// Drops the titles above the heading: rows whose only text stands in a cell merged with others
/// beside it.
pub(super) fn drop_titles(grid: &mut Grid, merged: &[Dimensions]) {
    let titles = grid.rows.iter().take_while(|row| is_title(row, merged)).count();
    grid.rows.drain(..titles);
}

fn is_title(row: &GridRow, merged: &[Dimensions]) -> bool {
    let mut filled = (0..).zip(&row.cells).filter(|(_, cell)| !cell.is_empty());
    let (Some((column, _)), None) = (filled.next(), filled.next()) else { return false };
    let line = u32::try_from(row.line - 1).unwrap_or(u32::MAX);
    merged.iter().any(|range| range.contains(line, column) && range.start.1 < range.end.1)
}

/// Notes the merged ranges that reach into the table.
pub(super) fn refuse_in_table(grid: &mut Grid, merged: &[Dimensions]) {
    let (Some(first), Some(last)) = (grid.rows.first(), grid.rows.last()) else { return };
    let width = grid.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let (first, last) = (first.line, last.line);
    for range in merged {
        let (top, bottom) = (range.start.0 as usize + 1, range.end.0 as usize + 1);
        let one_cell = range.start == range.end;
        if one_cell || bottom < first || last < top || range.start.1 as usize >= width {
            continue;
        }
        let problem = refused(grid, &told(range));
        grid.problems.add(problem);
    }
}

/// Merged cells where each cell has a value of its own.
pub(crate) fn refused(grid: &Grid, range: &Merged) -> Problem {
    let corner = |line: &usize, column: &usize| {
        let (line, column) = (u32::try_from(line - 1), u32::try_from(*column));
        (line.unwrap_or(u32::MAX), column.unwrap_or(u32::MAX))
    };
    let first = corner(range.lines.start(), range.columns.start());
    let last = corner(range.lines.end(), range.columns.end());
    let found = format!("the merged cells {}:{}", address::cell(first), address::cell(last));
    let place = grid.place().row(*range.lines.start()).column(address::letters(first.1));
    Problem::error("T11", place, found, "one cell for each value")
        .help("unmerge them and write the value into every cell it is meant for")
}

/// A merged range as grids tell it.
pub(super) fn told(range: &Dimensions) -> Merged {
    Merged {
        lines: range.start.0 as usize + 1..=range.end.0 as usize + 1,
        columns: range.start.1 as usize..=range.end.1 as usize,
    }
}
