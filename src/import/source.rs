//! The files of an import: the published tables in them, and the hash of each file.

use super::report::SourceFile;
use crate::diagnostic::{Place, Problem, Problems};
use crate::sheets::{self, Grid, Layout};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// The files that an import read.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// The files, in the order in which they were given or, of a folder, of their names.
    pub files: Vec<SourceFile>,
    /// Their tables, each with the problems met in it.
    pub grids: Vec<Grid>,
}

/// Reads every table of files and of folders of files.
///
/// # Errors
/// Problems of the files as a whole; those of a table stand in its grid.
pub fn read(paths: &[PathBuf], layout: Layout) -> Result<Sources, Problems> {
    let (mut sources, mut problems) = (Sources::default(), Problems::default());
    for path in paths {
        match files(path) {
            Ok(files) => files.iter().for_each(|file| {
                sources.add(file, layout).unwrap_or_else(|found| problems.absorb(found));
            }),
            Err(found) => problems.absorb(found),
        }
    }
    if problems.any_error() { Err(problems) } else { Ok(sources) }
}

/// The files that a path names: itself, or those of the folder.
fn files(path: &Path) -> Result<Vec<PathBuf>, Problems> {
    if !path.is_dir() {
        return Ok(vec![path.to_path_buf()]);
    }
    let place = Place::file(sheets::shown_path(path));
    let expected = "a folder with workbooks .xlsx or CSV files";
    match sheets::files_of_tables(path) {
        Ok(files) if files.is_empty() => Err(Problem::error("T01", place, "a folder without tables", expected).into()),
        Ok(files) => Ok(files),
        Err(error) => Err(Problem::error("T01", place, error.to_string(), expected).into()),
    }
}

impl Sources {
    fn add(&mut self, path: &Path, layout: Layout) -> Result<(), Problems> {
        let (file, bytes) = (sheets::shown_path(path), sheets::bytes(path)?);
        self.parse(file, &bytes, layout)
    }

    /// Adds the tables of a file from its bytes.
    ///
    /// # Errors
    /// Problems of the file as a whole.
    pub fn parse(&mut self, file: String, bytes: &[u8], layout: Layout) -> Result<(), Problems> {
        self.grids.extend(sheets::parse_as(&file, bytes, layout)?);
        self.files.push(SourceFile { file, sha256: sha256(bytes) });
        Ok(())
    }
}

/// SHA-256 in hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
