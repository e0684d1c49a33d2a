//! Several published tables as one raw table: the sheets of each by their names, their columns by
//! their headings, their rows by the code of the school.

mod sheet;

use super::heading::plain;
use super::mapping::{SourceColumn, SourceTable};
use super::raw::{Part, RawRow, RawTable, SourceSheet};
use super::source::Sources;
use crate::diagnostic::{Checked, Place, Problem, Problems, did_you_mean, one_of};
use crate::quantity::half_width;
use crate::sheets::Grid;
use std::collections::BTreeMap;
use std::path::Path;

/// The rows of a published table by the code of the school, and the codes in their order.
#[derive(Debug, Default)]
struct Rows {
    by_code: BTreeMap<String, Part>,
    codes: Vec<String>,
}

/// Joins the tables of a mapping to the rows of the first.
///
/// # Errors
/// Tables that are lacking or stand in hidden sheets, headings that are lacking or could be
/// several, codes that stand twice; with them all problems of the sheets that are read.
pub fn join(tables: &[SourceTable], sources: Sources) -> Result<Checked<RawTable>, Problems> {
    let mut problems = Problems::default();
    let mut raw = RawTable {
        files: sources.files,
        headings: Vec::new(),
        table_of: BTreeMap::new(),
        empty_is_zero: tables.iter().map(|table| table.empty_is_zero).collect(),
        sheets: Vec::new(),
        rows: Vec::new(),
    };
    let mut parts = Vec::new();
    for (place, table) in tables.iter().enumerate() {
        for column in &table.columns {
            raw.headings.push(full_name(table, column));
            raw.table_of.insert(full_name(table, column), place);
        }
        parts.push(read_table(table, &sources.grids, &mut raw.sheets, &mut problems));
    }
    unread_tables(tables, &sources.grids, &mut problems);
    unknown_codes(tables, &parts, &raw.sheets, &mut problems);
    let codes = parts.first_mut().map(|first| std::mem::take(&mut first.codes)).unwrap_or_default();
    for code in codes {
        let parts: Vec<Option<Part>> = parts.iter_mut().map(|rows| rows.by_code.remove(&code)).collect();
        let place = parts.first().and_then(Option::as_ref).map(|part| part.row.place.clone()).unwrap_or_default();
        raw.rows.push(RawRow { place, parts });
    }
    problems.unless_any_error(raw)
}

fn full_name(table: &SourceTable, column: &SourceColumn) -> String {
    format!("{}.{}", table.id, column.name)
}

/// The sheets of a table: of its names, the first by which any is called counts.
fn sheets_of<'g>(table: &SourceTable, grids: &'g [Grid]) -> Vec<&'g Grid> {
    let called = |name: &String| grids.iter().filter(|grid| is_called(grid, name)).collect::<Vec<_>>();
    table.names.iter().map(called).find(|sheets| !sheets.is_empty()).unwrap_or_default()
}

/// Whether a sheet or file is called by a name, alone or with a blank or a mark and more behind it.
fn is_called(grid: &Grid, name: &str) -> bool {
    let half = |text: &str| text.chars().map(half_width).collect::<String>();
    let stem = || Path::new(&grid.file).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let called = half(&grid.sheet.clone().unwrap_or_else(stem));
    let rest = called.trim().strip_prefix(&half(name));
    plain(&called) == plain(name) || rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

fn read_table(table: &SourceTable, grids: &[Grid], sheets: &mut Vec<SourceSheet>, problems: &mut Problems) -> Rows {
    let mut rows = Rows::default();
    let called = sheets_of(table, grids);
    if called.is_empty() && !table.optional {
        problems.add(no_table(table, grids));
    }
    for grid in called {
        if grid.hidden {
            let found = format!("the table of {} in a hidden sheet", table.id);
            let problem = Problem::error("I10", grid.place(), found, "tables in visible sheets");
            problems.add(problem.help("show the sheet and look at it, or delete it"));
            continue;
        }
        match sheet::read(table, grid, sheets.len(), &mut rows, problems) {
            Ok(sheet) => sheets.push(sheet),
            Err(found) => problems.absorb(found),
        }
    }
    rows
}

fn no_table(table: &SourceTable, grids: &[Grid]) -> Problem {
    let names = || grids.iter().filter(|grid| !grid.hidden).filter_map(|grid| grid.sheet.as_deref());
    let near = table.names.iter().map(|name| did_you_mean(name, names())).find(|help| !help.is_empty());
    let expected = format!("a sheet or file called {}", table.names.join(" or "));
    Problem::error("I10", table.place.clone(), format!("no table for {}", table.id), expected)
        .help(near.unwrap_or_default())
}

/// Tells the visible tables that the mapping does not name: one may be misspelt.
fn unread_tables(tables: &[SourceTable], grids: &[Grid], problems: &mut Problems) {
    let read: Vec<Place> = tables.iter().flat_map(|table| sheets_of(table, grids)).map(Grid::place).collect();
    let is_read = |grid: &&Grid| read.contains(&grid.place());
    let unread: Vec<&Grid> =
        grids.iter().filter(|grid| !grid.hidden && !grid.rows.is_empty() && !is_read(grid)).collect();
    let Some(first) = unread.first() else { return };
    let names = unread.iter().map(|grid| grid.sheet.as_deref().unwrap_or(&grid.file));
    let found = format!("tables that the mapping does not name: {}", one_of(names));
    let problem = Problem::warning("I15", Place::file(&first.file), found, "tables that it reads");
    problems.add(problem.help("they are left out"));
}

/// Tells the rows of schools that the first table does not have: nobody reads them.
fn unknown_codes(tables: &[SourceTable], parts: &[Rows], sheets: &[SourceSheet], problems: &mut Problems) {
    let Some(known) = parts.first() else { return };
    for (table, rows) in tables.iter().zip(parts).skip(1) {
        let unknown: Vec<&String> = rows.codes.iter().filter(|code| !known.by_code.contains_key(*code)).collect();
        let Some(first) = unknown.first().and_then(|code| rows.by_code.get(*code)) else { continue };
        let rows = if unknown.len() == 1 { "row" } else { "rows" };
        let listed = one_of(unknown.iter().map(|code| code.as_str()));
        let found = format!("{} {rows} of schools that {} does not have: {listed}", unknown.len(), tables[0].id);
        let place = sheets.get(first.sheet).map(|sheet| sheet.place.clone()).unwrap_or_default();
        let row = first.row.place.row.unwrap_or_default();
        let expected = format!("schools of {}", tables[0].id);
        let problem = Problem::warning("I14", place.row(row), found, expected);
        problems.add(problem.help(format!("{} is read without them", table.id)));
    }
}
