//! Several published tables as one raw table: the sheets of each by their names, their columns by
//! their headings, their rows by the code of the school.

use super::heading::{self, Headed, plain};
use super::mapping::{SourceColumn, SourceTable};
use super::raw::{Part, RawRow, RawTable, SourceSheet};
use super::source::Sources;
use crate::diagnostic::{Checked, Place, Problem, Problems, did_you_mean, one_of};
use crate::quantity::{Decimal, half_width};
use crate::sheets::{Grid, GridRow};
use crate::tables::{self, Column, Row};
use std::collections::{BTreeMap, BTreeSet};
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

/// Whether a sheet or file is called by one of a table's names, alone or with a blank or a mark
/// and more behind it.
fn is_called(grid: &Grid, names: &[String]) -> bool {
    let stem = || Path::new(&grid.file).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let called: String = grid.sheet.clone().unwrap_or_else(stem).chars().map(half_width).collect();
    names.iter().any(|name| {
        let name: String = name.chars().map(half_width).collect();
        plain(&called) == plain(&name)
            || called.trim().strip_prefix(&name).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

fn read_table(table: &SourceTable, grids: &[Grid], sheets: &mut Vec<SourceSheet>, problems: &mut Problems) -> Rows {
    let mut rows = Rows::default();
    let called: Vec<&Grid> = grids.iter().filter(|grid| is_called(grid, &table.names)).collect();
    if called.is_empty() && !table.optional {
        let names = || grids.iter().filter(|grid| !grid.hidden).filter_map(|grid| grid.sheet.as_deref());
        let near = table.names.iter().map(|name| did_you_mean(name, names())).find(|help| !help.is_empty());
        let expected = format!("a sheet or file called {}", table.names.join(" or "));
        let found = format!("no table for {}", table.id);
        problems.add(Problem::error("I10", table.place.clone(), found, expected).help(near.unwrap_or_default()));
    }
    for grid in called {
        if grid.hidden {
            let found = format!("the table of {} in a hidden sheet", table.id);
            let problem = Problem::error("I10", grid.place(), found, "tables in visible sheets");
            problems.add(problem.help("show the sheet and look at it, or delete it"));
            continue;
        }
        match read_sheet(table, grid, sheets.len(), &mut rows, problems) {
            Ok(sheet) => sheets.push(sheet),
            Err(found) => problems.absorb(found),
        }
    }
    rows
}

/// Reads the rows of one sheet.
fn read_sheet(
    table: &SourceTable,
    grid: &Grid,
    number: usize,
    rows: &mut Rows,
    problems: &mut Problems,
) -> Result<SourceSheet, Problems> {
    let Checked { value: grid, warnings } = grid.clone().checked()?;
    problems.absorb(warnings);
    let headed = heading::find(&grid, &table.key, table.heading_rows)?;
    let mut missing = Problems::default();
    let (columns, taken) = columns(table, &headed, &grid.place(), &mut missing);
    let only: Vec<(usize, &(String, Vec<String>))> = table
        .only
        .iter()
        .filter_map(|only| Some((place_of(&headed, &only.0, &grid.place(), &table.place, &mut missing)?, only)))
        .collect();
    if missing.any_error() {
        return Err(missing);
    }
    let read = data_rows(&grid, &headed, &taken)?;
    for (cells, row) in headed.rows.iter().zip(read) {
        let code: String =
            cells.cells.get(headed.key).map(|code| code.chars().map(half_width).collect()).unwrap_or_default();
        let at_key = || grid.place().row(cells.line).column(&headed.paths[headed.key]);
        if !belongs(cells, &only) {
            continue;
        }
        if code.is_empty() {
            let problem =
                Problem::warning("I13", at_key(), "a row without the code of a school", "a school in every row");
            problems.add(problem.help("it is left out; a row of totals may stay"));
        } else if let Some(first) = rows.by_code.get(&code) {
            let found = format!("the school {code} again, which stands in {} already", first.row.place);
            problems.add(Problem::error("I08", at_key(), found, "each school once in a table").help(
                "where a table has several rows for a school, say in the mapping which belong: only = [{ heading = \"…\", one_of = […] }]",
            ));
        } else {
            rows.codes.push(code.clone());
            rows.by_code.insert(code, Part { row, sheet: number });
        }
    }
    Ok(SourceSheet { place: grid.place(), columns })
}

fn belongs(row: &GridRow, only: &[(usize, &(String, Vec<String>))]) -> bool {
    only.iter().all(|(column, (_, texts))| {
        let cell = row.cells.get(*column).map(|cell| plain(cell)).unwrap_or_default();
        texts.iter().any(|text| plain(text) == cell)
    })
}

/// The heading and scale of each column that the sheet has, and the places of these headings.
fn columns(
    table: &SourceTable,
    headed: &Headed,
    sheet: &Place,
    problems: &mut Problems,
) -> (BTreeMap<String, (String, Decimal)>, BTreeSet<usize>) {
    let (mut columns, mut taken) = (BTreeMap::new(), BTreeSet::from([headed.key]));
    for column in &table.columns {
        let known = column.headings.iter().find_map(|heading| match headed.column(&heading.text) {
            Ok(found) => found.map(|place| Ok((place, heading.scale))),
            Err(several) => Some(Err(ambiguous(&heading.text, &several, sheet, &column.place))),
        });
        match known {
            Some(Ok((place, scale))) => {
                taken.insert(place);
                columns.insert(full_name(table, column), (headed.paths[place].clone(), scale));
            }
            Some(Err(problem)) => problems.add(problem),
            None if column.optional => {}
            None => problems.add(lacking(headed, &column.headings, sheet, &column.place)),
        }
    }
    (columns, taken)
}

fn lacking(headed: &Headed, headings: &[super::mapping::Heading], sheet: &Place, place: &Place) -> Problem {
    let texts: Vec<&str> = headings.iter().map(|heading| heading.text.as_str()).collect();
    let found = format!("the heading {}, which {sheet} does not have", texts.join(" or "));
    let known = headed.paths.iter().map(String::as_str).filter(|path| !path.is_empty());
    let near = texts.iter().map(|text| headed.nearest(text)).find(|help| !help.is_empty());
    Problem::error("I03", place.clone(), found, one_of(known)).help(near.unwrap_or_default())
}

fn ambiguous(heading: &str, several: &str, sheet: &Place, place: &Place) -> Problem {
    let found = format!("the heading {heading}, which could be several in {sheet}");
    Problem::error("I03", place.clone(), found, several).help("write more of the rows above it, joined by a slash")
}

fn place_of(headed: &Headed, text: &str, sheet: &Place, place: &Place, problems: &mut Problems) -> Option<usize> {
    match headed.column(text) {
        Ok(Some(column)) => return Some(column),
        Ok(None) => {
            let heading = super::mapping::Heading { text: text.to_string(), scale: Decimal::ONE };
            problems.add(lacking(headed, &[heading], sheet, place));
        }
        Err(several) => problems.add(ambiguous(text, &several, sheet, place)),
    }
    None
}

/// The rows below the heading, with the cells that are taken, by their paths.
fn data_rows(grid: &Grid, headed: &Headed, taken: &BTreeSet<usize>) -> Result<Vec<Row>, Problems> {
    let picked = |line: usize, cell: &dyn Fn(usize) -> String| GridRow {
        line,
        cells: taken.iter().map(|place| cell(*place)).collect(),
    };
    let heading = picked(0, &|place| headed.paths[place].clone());
    let columns: Vec<Column> = heading.cells.iter().map(|path| Column::optional(path, &[])).collect();
    let rows =
        headed.rows.iter().map(|row| picked(row.line, &|place| row.cells.get(place).cloned().unwrap_or_default()));
    let rows = std::iter::once(heading).chain(rows).collect();
    let picked = Grid { file: grid.file.clone(), sheet: grid.sheet.clone(), rows, ..Grid::default() };
    tables::rows(&picked, &columns)
}

/// Tells the visible tables that the mapping does not name: one may be misspelt.
fn unread_tables(tables: &[SourceTable], grids: &[Grid], problems: &mut Problems) {
    let is_read = |grid: &&Grid| tables.iter().any(|table| is_called(grid, &table.names));
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
        let unknown: Vec<&Part> = rows
            .codes
            .iter()
            .filter(|code| !known.by_code.contains_key(*code))
            .map(|code| &rows.by_code[code])
            .collect();
        let Some(first) = unknown.first() else { continue };
        let codes = rows.codes.iter().filter(|code| !known.by_code.contains_key(*code)).map(String::as_str);
        let rows = if unknown.len() == 1 { "row" } else { "rows" };
        let listed = one_of(codes);
        let found = format!("{} {rows} of schools that {} does not have: {listed}", unknown.len(), tables[0].id);
        let place = sheets.get(first.sheet).map(|sheet| sheet.place.clone()).unwrap_or_default();
        let row = first.row.place.row.unwrap_or_default();
        let expected = format!("schools of {}", tables[0].id);
        let problem = Problem::warning("I14", place.row(row), found, expected);
        problems.add(problem.help(format!("{} is read without them", table.id)));
    }
}
