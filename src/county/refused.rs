//! Tables that were refused, so that they are not told to be missing as well.

use crate::diagnostic::Problems;
use crate::sheets;
use crate::tables::Table;
use std::collections::BTreeSet;
use std::path::Path;

/// Tables that are there and were refused: they are not told to be missing as well.
#[derive(Debug, Clone, Default)]
pub(super) struct Refused {
    /// Names of tables, as their files or sheets have them.
    pub(super) names: BTreeSet<String>,
    /// Whether a workbook was refused, which may hold any table.
    pub(super) workbook: bool,
}

impl Refused {
    /// What stands in files that could not be read.
    pub(super) fn of(problems: &Problems) -> Self {
        let files = problems.list().iter().map(|problem| Path::new(&problem.place.file));
        let (workbooks, texts): (Vec<&Path>, Vec<&Path>) = files.partition(|file| sheets::is_named_as_workbook(file));
        let stem = |file: &Path| file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Self { names: texts.into_iter().map(stem).collect(), workbook: !workbooks.is_empty() }
    }

    pub(super) fn may_hold(&self, table: &str) -> bool {
        self.workbook || self.names.iter().any(|name| Table::of_name(name).is_some_and(|known| known.name == table))
    }
}
