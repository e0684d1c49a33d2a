//! Where the rows of a county's tables stand, which the county itself does not remember.

use crate::county::{Declaration, SchoolId, StageId, Vocabulary};
use crate::diagnostic::Place;
use crate::tables::{self, Table};
use std::collections::BTreeMap;

/// Places of rows by table, school and, where the table has them, stage; of several rows the first.
#[derive(Debug, Clone, Default)]
pub struct Places {
    tables: BTreeMap<&'static str, Place>,
    rows: BTreeMap<(&'static str, String, String), Place>,
}

impl Places {
    /// The places of a county's rows, by the vocabulary of its tables.
    #[must_use]
    pub fn of_tables(declaration: &Declaration, vocabulary: &Vocabulary) -> Self {
        let mut places = Self::default();
        for (name, grid) in declaration.tables() {
            places.tables.insert(name, grid.place());
            let Some(table) = Table::of_name(name) else { continue };
            for row in tables::rows(grid, &(table.columns)(vocabulary)).unwrap_or_default() {
                let cell = |column: &str| row.optional_text(column).unwrap_or_default().to_string();
                places.rows.entry((name, cell("school"), cell("stage"))).or_insert_with(|| row.place.clone());
            }
        }
        places
    }

    /// The place of a school's row, of a stage where one is meant; else the table.
    #[must_use]
    pub fn of(&self, table: &'static str, school: &SchoolId, stage: Option<&StageId>) -> Place {
        let stage = stage.map_or_else(String::new, ToString::to_string);
        let row = self.rows.get(&(table, school.to_string(), stage));
        row.cloned().unwrap_or_else(|| self.of_table(table))
    }

    /// The place of a table.
    #[must_use]
    pub fn of_table(&self, table: &'static str) -> Place {
        self.tables.get(table).cloned().unwrap_or_else(|| Place::file(table))
    }
}
