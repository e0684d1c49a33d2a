//! The form of one table: its columns, and the rows that are filled in.

use super::Language;
use crate::county::Vocabulary;
use crate::tables::{Column, OF_TEACHERS, Table};

/// A table to be filled in.
#[derive(Debug, Clone)]
pub struct Form {
    /// The table.
    pub table: &'static Table,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Rows in English names, each with a cell for each column; none in an empty form.
    pub rows: Vec<Vec<String>>,
}

impl Form {
    /// The empty form of a table.
    #[must_use]
    pub fn of(table: &'static Table, vocabulary: &Vocabulary) -> Self {
        Self { table, columns: (table.columns)(vocabulary), rows: Vec::new() }
    }

    /// The same form filled in: cells by the name of their column; the others stay empty.
    #[must_use]
    pub fn filled(mut self, rows: Vec<Vec<(&str, String)>>) -> Self {
        let cells = |row: &Vec<(&str, String)>| {
            let cell =
                |column: &Column| row.iter().find(|(name, _)| *name == column.name).map(|(_, cell)| cell.clone());
            self.columns.iter().map(|column| cell(column).unwrap_or_default()).collect()
        };
        self.rows = rows.iter().map(cells).collect();
        self
    }

    /// Whether one of several tables is to be filled in, of which this is one.
    #[must_use]
    pub fn is_alternative(&self) -> bool {
        OF_TEACHERS.contains(&self.table.name)
    }

    /// Whether it must be filled in.
    #[must_use]
    pub fn requirement(&self, language: Language) -> &'static str {
        if self.table.required {
            language.pick("required", "必填")
        } else if self.is_alternative() {
            language.pick("one of three", "三选一")
        } else {
            language.pick("optional", "选填")
        }
    }
}

/// Whether a column must be filled in.
#[must_use]
pub(super) fn requirement(column: &Column, language: Language) -> &'static str {
    if column.required { language.pick("required", "必填") } else { language.pick("optional", "选填") }
}
