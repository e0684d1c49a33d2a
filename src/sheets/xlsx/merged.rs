//! Merged cells: titles above a table are harmless, merged cells within it hide which rows a value
//! is meant for.

use super::address;
use crate::diagnostic::Problem;
use crate::sheets::{Grid, GridRow};
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
        let found = format!("the merged cells {}", address::range(range));
        let place = grid.place().row(top).column(address::letters(range.start.1));
        let problem = Problem::error("T11", place, found, "one cell for each value");
        grid.problems.add(problem.help("unmerge them and write the value into every cell it is meant for"));
    }
}
