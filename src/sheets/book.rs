//! All tables of a folder or of a workbook, by name.

use super::{Grid, file, shown_path};
use crate::diagnostic::{Place, Problem, Problems};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The tables found in a folder or a workbook.
///
/// In a folder, a CSV file is the table named by its stem. So is a workbook with one visible sheet
/// that is not blank; of one with several, each sheet is a table named by the sheet. In a workbook
/// that is itself the county, sheets always name the tables.
#[derive(Debug, Clone, Default)]
pub struct Book {
    grids: BTreeMap<String, Grid>,
    /// Files that could not be read, and tables that are there twice. Problems within a table stand
    /// in its grid.
    pub problems: Problems,
}

impl Book {
    /// Reads all tables of a folder, or of a file.
    #[must_use]
    pub fn open(path: &Path) -> Self {
        let mut book = Self::default();
        if path.is_dir() {
            match files_of_tables(path) {
                Ok(files) => files.iter().for_each(|path| book.add_file(path, Names::StemWhereOneSheet)),
                Err(error) => {
                    let expected = "a folder that can be read";
                    book.problems.add(Problem::error(
                        "T01",
                        Place::file(shown_path(path)),
                        error.to_string(),
                        expected,
                    ));
                }
            }
        } else {
            book.add_file(path, Names::Sheets);
        }
        book
    }

    /// All tables by the names that their files or sheets have, blank and hidden sheets among them.
    #[must_use]
    pub fn grids(&self) -> &BTreeMap<String, Grid> {
        &self.grids
    }

    /// Takes a table out of the book.
    pub fn take(&mut self, name: &str) -> Option<Grid> {
        self.grids.remove(name)
    }

    fn add_file(&mut self, path: &Path, names: Names) {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        match super::open(path) {
            Ok(grids) => {
                let filled = |grid: &&Grid| !grid.hidden && !grid.rows.is_empty();
                let one_filled = names == Names::StemWhereOneSheet && grids.iter().filter(filled).count() == 1;
                for grid in grids {
                    let name = match &grid.sheet {
                        Some(sheet) if !(one_filled && filled(&&grid)) => sheet.trim().to_string(),
                        _ => stem.to_string(),
                    };
                    self.add(name, grid);
                }
            }
            Err(problems) => self.problems.absorb(problems),
        }
    }

    fn add(&mut self, name: String, grid: Grid) {
        if let Some(first) = self.grids.get(&name) {
            let found = format!("the table {name:?}, which stands in {} already", first.place());
            self.problems.add(Problem::error("T16", grid.place(), found, "each table once"));
            return;
        }
        self.grids.insert(name, grid);
    }
}

/// How the tables of a workbook are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Names {
    /// By their sheets.
    Sheets,
    /// By the file where one sheet is filled, else by their sheets.
    StemWhereOneSheet,
}

/// The files of tables in a folder, in the order of their names.
///
/// # Errors
/// A folder that cannot be listed.
pub fn files_of_tables(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = shown_path(&path);
        // What editors and spreadsheet programs leave beside a file that is open.
        let left_over = name.starts_with(['.', '~']) || name.ends_with('~');
        if !left_over && file::Format::holds_tables(&name) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
