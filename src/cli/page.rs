//! What the commands that write a page or a workbook share: its language, the doubtful figures, its file.

use super::{Stop, exit, spoken};
use crate::county::County;
use crate::diagnostic::Problem;
use crate::language::Language;
use crate::output::write_file;
use crate::plausibility::{self, Case, Places};
use crate::report::page::{self, view::PageView};
use crate::report::workbook;
use crate::standard::Standard;
use std::path::Path;

/// The language that a page shows first: what was asked for, else the county's, else English.
pub(super) fn language(county: Option<&str>) -> Language {
    spoken::asked().or_else(|| county.and_then(Language::from_tag)).unwrap_or(Language::English)
}

/// The page of a county without a plan, read from this folder or workbook, with its doubtful figures.
pub(super) fn of_county(path: &Path, county: &County, standard: &Standard) -> Result<PageView, Stop> {
    let declaration = crate::county::declaration(path)?;
    let vocabulary = declaration.vocabulary(&standard.vocabulary);
    let places = Places::of_tables(&declaration, &vocabulary);
    let doubts = plausibility::look(&Case { county, standard, last_year: None, places: &places });
    Ok(page::of_county(county, standard, doubts.list().iter().map(sentence).collect()))
}

fn sentence(doubt: &Problem) -> String {
    format!("{} {}: {}; expected {}", doubt.code, doubt.place, doubt.found, doubt.expected)
}

/// Refuses files that exist, before any work.
pub(super) fn must_not_exist(files: [Option<&Path>; 2]) -> Result<(), Stop> {
    match files.into_iter().flatten().find(|file| file.exists()) {
        Some(file) => Err(Stop::Because(
            exit::USAGE,
            format!("{} exists already; choose another name, or move it away", file.display()),
        )),
        None => Ok(()),
    }
}

/// Writes the page, the workbook, or both to files of their own.
pub(super) fn write([html, book]: [Option<&Path>; 2], view: &PageView, language: Language) -> Result<(), Stop> {
    let internal = |sentence| Stop::Because(exit::INTERNAL, sentence);
    if let Some(file) = html {
        write_file(file, page::render(view, language)).map_err(internal)?;
    }
    if let Some(file) = book {
        write_file(file, workbook::render(view, language).map_err(internal)?).map_err(internal)?;
    }
    Ok(())
}
