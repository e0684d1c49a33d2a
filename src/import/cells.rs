//! A row in work: its cells by column, some of which a rule may have replaced.

use super::mapping::MissingValues;
use super::raw::{Part, RawRow, RawTable};
use crate::diagnostic::{Place, Problem};
use crate::quantity::{Decimal, parse_decimal};
use std::collections::BTreeMap;

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
