//! What the commands that write a page share: its language, the doubtful figures, its file.

use super::{Stop, exit};
use crate::county::County;
use crate::diagnostic::Problem;
use crate::language::Language;
use crate::output::write_file;
use crate::plausibility::{self, Case, Places};
use crate::report::page::{self, view::PageView};
use crate::standard::Standard;
use std::path::Path;

/// Languages as the command line names them.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub(super) enum LanguageName {
    /// 中文
    Zh,
    /// English.
    En,
}

impl LanguageName {
    /// The language of the name.
    pub(super) fn language(self) -> Language {
        match self {
            Self::Zh => Language::Chinese,
            Self::En => Language::English,
        }
    }
}

/// The language that a page shows first: what was asked for, else the county's, else English.
pub(super) fn language(asked: Option<LanguageName>, county: Option<&str>) -> Language {
    let of_county = || county.and_then(Language::from_tag).unwrap_or(Language::English);
    asked.map_or_else(of_county, LanguageName::language)
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

/// Refuses a file that exists, before any work.
pub(super) fn must_not_exist(file: &Path) -> Result<(), Stop> {
    match file.exists() {
        true => Err(Stop::Because(
            exit::USAGE,
            format!("{} exists already; choose another name, or move it away", file.display()),
        )),
        false => Ok(()),
    }
}

/// Writes a page to a file of its own.
pub(super) fn write(file: &Path, view: &PageView, language: Language) -> Result<(), Stop> {
    write_file(file, page::render(view, language)).map_err(|sentence| Stop::Because(exit::INTERNAL, sentence))
}
