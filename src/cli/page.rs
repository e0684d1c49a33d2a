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
use std::ffi::OsStr;
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

/// Refuses files that exist, and one file for both, before any work.
pub(super) fn must_not_exist(files: [Option<&Path>; 2]) -> Result<(), Stop> {
    let refuse = |sentence: String| Err(Stop::Because(exit::USAGE, sentence));
    if let Some(file) = files.into_iter().flatten().find(|file| file.exists()) {
        return refuse(format!("{} exists already; choose another name, or move it away", file.display()));
    }
    match files {
        [Some(html), Some(book)] if is_one_file(html, book) => {
            refuse(format!("{} cannot be both the page and the workbook; give each a name of its own", html.display()))
        }
        _ => Ok(()),
    }
}

/// Whether two names of files that do not exist yet are of the same file: a folder may be named in several ways.
fn is_one_file(left: &Path, right: &Path) -> bool {
    let place = |file: &Path| {
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        (folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf()), file.file_name().map(OsStr::to_os_string))
    };
    place(left) == place(right)
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
