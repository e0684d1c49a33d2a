//! The files of a publication beside its page: the workbook, and tables with a text on what is withheld.

use super::Publication;
use super::notes::{answer, notes, provenance, warnings};
use super::tables::{Words, parts};
use crate::language::Language;
use crate::report::csv;
use crate::report::page::sheet::Sheet;
use crate::report::workbook;

fn about(words: &Words) -> Vec<String> {
    [warnings(words), answer(words), notes(words), provenance(words)].concat()
}

fn words(publication: &Publication, language: Language) -> Words<'_> {
    Words { publication, sheet: Sheet::new(&publication.view, language) }
}

/// The workbook: a sheet for each table, of values and not of formulas, which would need what is withheld.
///
/// # Errors
/// A sentence where the format cannot hold what is shown.
pub fn workbook(publication: &Publication, language: Language) -> Result<Vec<u8>, String> {
    let words = words(publication, language);
    let tables: Vec<_> = parts(&words).into_iter().map(|part| part.table).collect();
    let about = (words.sheet.say("page-publish-heading"), about(&words));
    workbook::of_tables(&publication.view, language, about, &tables)
}

/// A CSV file for each table, and a text; by the names of the files.
#[must_use]
pub fn files(publication: &Publication, language: Language) -> Vec<(String, String)> {
    let words = words(publication, language);
    let text = about(&words).join("\n\n") + "\n";
    let tables = parts(&words).into_iter().map(|part| (format!("{}.csv", part.id), csv::render(&part.table)));
    [("about.txt".to_string(), text)].into_iter().chain(tables).collect()
}
