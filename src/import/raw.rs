//! The raw table: any columns, one row a school, each of whose cells knows the published table it
//! comes from.

use super::mapping::{Mapping, MissingValues};
use super::report::SourceFile;
use super::source::{self, Sources};
use crate::diagnostic::{Checked, Place, Problem, Problems, did_you_mean, one_of};
use crate::quantity::{Decimal, parse_decimal};
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

/// A row in work: its cells, some of which a rule may have replaced.
#[derive(Debug, Clone)]
pub struct Cells<'a> {
    raw: &'a RawTable,
    row: &'a RawRow,
    missing: &'a MissingValues,
    replaced: BTreeMap<&'a str, Option<(String, Decimal)>>,
}

impl<'a> Cells<'a> {
    /// The cells of a row as they stand in the file.
    #[must_use]
    pub fn new(raw: &'a RawTable, row: &'a RawRow, missing: &'a MissingValues) -> Self {
        Self { raw, row, missing, replaced: BTreeMap::new() }
    }

    /// The part of the row that has a column.
    fn part(&self, column: &str) -> Option<&'a Part> {
        self.row.parts.get(*self.raw.table_of.get(column)?)?.as_ref()
    }

    /// Whether the published table of a column has a row of the school.
    #[must_use]
    pub fn is_listed(&self, column: &str) -> bool {
        self.part(column).is_some()
    }

    /// Whether the sheet in which the school stands lacks an optional column.
    #[must_use]
    pub fn is_lacking(&self, column: &str) -> bool {
        self.is_listed(column) && self.heading(column).is_none()
    }

    /// The heading of a column and its scale, where the sheet has it.
    fn heading(&self, column: &str) -> Option<&'a (String, Decimal)> {
        self.raw.sheets.get(self.part(column)?.sheet)?.columns.get(column)
    }

    /// The place of one cell.
    #[must_use]
    pub fn at(&self, column: &str) -> Place {
        match (self.part(column), self.heading(column)) {
            (Some(part), Some((heading, _))) => part.row.at(heading),
            (Some(part), None) => part.row.at(column),
            (None, _) => self.row.place.clone().column(column),
        }
    }

    /// The cell as messages show it: its text, or what stands in its place.
    #[must_use]
    pub fn cell(&self, column: &str) -> &str {
        match self.text(column) {
            Some((text, _)) => text,
            None if self.replaced.contains_key(column) => "a discarded value",
            None if !self.is_listed(column) => "no row of the school in the table",
            None if self.heading(column).is_none() => "no such column in the sheet",
            None => EMPTY,
        }
    }

    /// Whether the cell is empty in a table whose empty cells mean 0.
    fn is_empty_zero(&self, column: &str) -> bool {
        let of_table = self.raw.table_of.get(column).and_then(|table| self.raw.empty_is_zero.get(*table));
        of_table == Some(&true) && self.cell(column) == EMPTY
    }

    fn text(&self, column: &str) -> Option<(&str, Decimal)> {
        if let Some(replaced) = self.replaced.get(column) {
            return replaced.as_ref().map(|(text, scale)| (text.as_str(), *scale));
        }
        let (heading, scale) = self.heading(column)?;
        Some((self.part(column)?.row.optional_text(heading)?, *scale))
    }

    fn value_and_scale(&self, column: &str) -> Option<(&str, Decimal)> {
        self.text(column).filter(|(text, _)| !self.missing.hold(column, text))
    }

    /// The cell's text; `None` where it is empty or holds a value that means missing.
    #[must_use]
    pub fn value(&self, column: &str) -> Option<&str> {
        self.value_and_scale(column).map(|(text, _)| text)
    }

    /// The cell's number in the unit of the column; `None` where it is missing.
    ///
    /// # Errors
    /// A problem where the cell holds something else.
    pub fn number(&self, column: &str) -> Result<Option<Decimal>, Box<Problem>> {
        let Some((text, scale)) = self.value_and_scale(column) else {
            return Ok(self.is_empty_zero(column).then_some(Decimal::ZERO));
        };
        parse_decimal(text)
            .map(|number| Some(number * scale))
            .map_err(|expected| Box::new(Problem::error("T05", self.at(column), format!("{text:?}"), expected)))
    }

    /// Takes the value of one column from another; `false` where that one is missing too.
    #[must_use]
    pub fn substitute(&mut self, column: &'a str, from: &str) -> bool {
        let Some((value, scale)) = self.value_and_scale(from) else { return false };
        let value = (value.to_string(), scale);
        self.replaced.insert(column, Some(value));
        true
    }

    /// Takes the value of a column as missing.
    pub fn discard(&mut self, column: &'a str) {
        self.replaced.insert(column, None);
    }
}

/// An empty cell, as messages show it.
pub const EMPTY: &str = "an empty cell";
