//! Where the rows of a county's tables stand, which the county itself does not remember.

use crate::county::{Declaration, SchoolId, Vocabulary};
use crate::diagnostic::Place;
use crate::tables::{self, Table};
use std::collections::BTreeMap;

/// Places of rows by table and by what the row is about: the school and then as much of
/// [`DETAILS`] as the table has. Of several rows that a question means it is the first.
#[derive(Debug, Clone, Default)]
pub struct Places {
    tables: BTreeMap<&'static str, Place>,
    rows: BTreeMap<(&'static str, Vec<String>), Place>,
}

/// Columns that say what of a school a row is about, in the order in which they are asked for.
const DETAILS: [&str; 5] = ["stage", "purpose", "grade", "class", "person"];

impl Places {
    /// The places of a county's rows, by the vocabulary of its tables.
    #[must_use]
    pub fn of_tables(declaration: &Declaration, vocabulary: &Vocabulary) -> Self {
        let mut places = Self::default();
        for (name, grid) in declaration.tables() {
            places.tables.insert(name, grid.place());
            let Some(table) = Table::of_name(name) else { continue };
            for row in tables::rows(grid, &(table.columns)(vocabulary)).unwrap_or_default() {
                let cells = ["school"].iter().chain(&DETAILS).filter_map(|column| row.optional_text(column));
                let about: Vec<String> = cells.map(str::to_string).collect();
                for known in 1..=about.len() {
                    places.rows.entry((name, about[..known].to_vec())).or_insert_with(|| row.place.clone());
                }
            }
        }
        places
    }

    /// The place of a school's row, of these details of it where some are given; else the table.
    #[must_use]
    pub fn of(&self, table: &'static str, school: &SchoolId, details: &[&str]) -> Place {
        let about = std::iter::once(school.as_str()).chain(details.iter().copied()).map(str::to_string).collect();
        self.rows.get(&(table, about)).cloned().unwrap_or_else(|| self.of_table(table))
    }

    /// The first of these tables that the county has; else the first of them.
    #[must_use]
    pub fn table_among(&self, tables: &[&'static str]) -> &'static str {
        tables.iter().find(|table| self.tables.contains_key(*table)).unwrap_or(&tables[0])
    }

    /// The place of a table.
    #[must_use]
    pub fn of_table(&self, table: &'static str) -> Place {
        self.tables.get(table).cloned().unwrap_or_else(|| Place::file(table))
    }
}
