//! The raw table: any columns, one row a school, each of whose cells knows the published table it
//! comes from.

use super::mapping::Mapping;
use super::report::SourceFile;
use super::source::{self, Sources};
use crate::diagnostic::{Checked, Place, Problem, Problems, did_you_mean, one_of};
use crate::quantity::Decimal;
use crate::sheets::{Grid, Layout};
use crate::tables::{self, Column, Row};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A raw table.
#[derive(Debug, Clone)]
pub struct RawTable {
    /// The files it was read from.
    pub files: Vec<SourceFile>,
    /// Its columns, in the order of the file or of the mapping.
    pub headings: Vec<String>,
    /// The published table of each column, by its place in the rows' parts.
    pub table_of: BTreeMap<String, usize>,
    /// By published table, whether its empty cells of numbers mean 0.
    pub empty_is_zero: Vec<bool>,
    /// The sheets that rows stand in.
    pub sheets: Vec<SourceSheet>,
    /// Rows, in the order of the first table.
    pub rows: Vec<RawRow>,
}

/// A sheet or file that rows stand in.
#[derive(Debug, Clone)]
pub struct SourceSheet {
    /// The whole sheet.
    pub place: Place,
    /// The heading of each column that it has, and the scale from the heading's unit to the
    /// column's.
    pub columns: BTreeMap<String, (String, Decimal)>,
}

/// A row: a part from each published table that has the school, the first table's always.
#[derive(Debug, Clone)]
pub struct RawRow {
    /// Where it stands in the first table.
    pub place: Place,
    /// By published table; `None` where the table has no row of the school.
    pub parts: Vec<Option<Part>>,
}

/// A row of a published table.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its cells by heading.
    pub row: Row,
    /// The sheet it stands in, by its place in the raw table.
    pub sheet: usize,
}

/// Reads the raw table of a mapping from files and folders.
///
/// # Errors
/// All problems of the files as a whole and of the headings; cells are not looked at.
pub fn read(mapping: &Mapping, paths: &[PathBuf]) -> Result<Checked<RawTable>, Problems> {
    let layout = if mapping.tables.is_empty() { Layout::Table } else { Layout::Published };
    of_sources(mapping, source::read(paths, layout)?)
}

/// Makes the raw table of a mapping from the tables of its files.
///
/// # Errors
/// As [`read`].
pub fn of_sources(mapping: &Mapping, sources: Sources) -> Result<Checked<RawTable>, Problems> {
    let raw = match mapping.tables.is_empty() {
        true => single(sources)?,
        false => super::join::join(&mapping.tables, sources)?,
    };
    raw.value.has_columns_of(mapping)?;
    Ok(raw)
}

/// The one table of the files, its headings in the first row.
fn single(sources: Sources) -> Result<Checked<RawTable>, Problems> {
    let Sources { files, grids } = sources;
    let mut filled = grids.into_iter().filter(|grid| !grid.hidden && !grid.rows.is_empty());
    let file = files.first().map(|file| file.file.clone()).unwrap_or_default();
    let (grid, more) = (filled.next(), filled.next());
    let Some(grid) = grid else {
        return Err(Problem::error("I10", Place::file(file), "no table", "a sheet or file with a table").into());
    };
    if let Some(more) = more {
        let found = format!("another table beside {}", grid.place());
        return Err(Problem::error("I10", more.place(), found, "one table: the mapping has no [[table]]").into());
    }
    let Checked { value: grid, warnings } = grid.checked()?;
    Ok(Checked { value: whole(files, &grid)?, warnings })
}

fn whole(files: Vec<SourceFile>, grid: &Grid) -> Result<RawTable, Problems> {
    let headings = grid.heading().map(|heading| heading.cells.clone()).unwrap_or_default();
    let columns: Vec<Column> = headings.iter().map(|heading| Column::optional(heading, &[])).collect();
    let rows = tables::rows(grid, &columns)?;
    let of_itself = |heading: &String| (heading.clone(), (heading.clone(), Decimal::ONE));
    Ok(RawTable {
        files,
        table_of: headings.iter().map(|heading| (heading.clone(), 0)).collect(),
        empty_is_zero: vec![false],
        sheets: vec![SourceSheet { place: grid.place(), columns: headings.iter().map(of_itself).collect() }],
        headings,
        rows: rows
            .into_iter()
            .map(|row| RawRow { place: row.place.clone(), parts: vec![Some(Part { row, sheet: 0 })] })
            .collect(),
    })
}

impl RawTable {
    /// What the raw table is called in messages: the file of its first sheet.
    #[must_use]
    pub fn place(&self) -> Place {
        self.sheets.first().map(|sheet| sheet.place.clone()).unwrap_or_default()
    }

    /// Checks that the table has every column that the mapping names.
    fn has_columns_of(&self, mapping: &Mapping) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let headings = || self.headings.iter().map(String::as_str);
        let owner = if mapping.tables.is_empty() { self.place().to_string() } else { "no [[table]]".to_string() };
        for column in mapping.columns() {
            if !self.headings.contains(&column.name) {
                let found = match mapping.tables.is_empty() {
                    true => format!("the column {:?}, which {owner} does not have", column.name),
                    false => format!("the column {:?}, which {owner} declares", column.name),
                };
                problems.add(
                    Problem::error("I03", column.place.clone(), found, one_of(headings()))
                        .help(did_you_mean(&column.name, headings())),
                );
            }
        }
        if problems.any_error() { Err(problems) } else { Ok(()) }
    }
}
