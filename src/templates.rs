//! Templates of a county for those who fill it in: an empty form of each table, and a small
//! example that is filled in; as a workbook or as CSV files, in Chinese or in English.
//!
//! A form follows the declarations of the tables ([`crate::tables`]), so that whatever is read can
//! be filled in; a new table needs nothing here.

mod county_form;
mod example;
mod folder;
mod form;
mod help;
mod language;
mod manifest;
pub mod page;
mod workbook;

pub use county_form::CountyForm;
pub use form::Form;
pub use language::Language;
pub use manifest::{MARK, unchanged};

use crate::county::Vocabulary;
use crate::standard::Standard;

/// What templates are asked for.
#[derive(Debug, Clone)]
pub struct Request {
    /// Language of headings, help and words.
    pub language: Language,
    /// One workbook instead of a CSV file for each table.
    pub workbook: bool,
    /// Name or path of the standard, as the county's declaration shall name it.
    pub standard: String,
}

/// Names of the files with their bytes: the empty form, the example in a folder of its own, and the
/// list of what was written.
///
/// # Errors
/// A sentence where a file cannot be made.
pub fn files(request: &Request, standard: &Standard) -> Result<Vec<(String, Vec<u8>)>, String> {
    let language = request.language;
    let blank = CountyForm::blank(&request.standard, standard, language);
    let example = example::county(language)?;
    let mut files = written(request, &blank)?;
    let folder = language.pick("example", "示例");
    files.extend(written(request, &example)?.into_iter().map(|(name, bytes)| (format!("{folder}/{name}"), bytes)));
    if has_names_of_the_policy(&standard.vocabulary) {
        files.push(("policy.toml".to_string(), POLICY.as_bytes().to_vec()));
    }
    files.push((manifest::FILE.to_string(), manifest::of(&files).into_bytes()));
    Ok(files)
}

/// A policy to edit, in the names of the measure of 2017.
const POLICY: &str = include_str!("templates/policy.toml");

/// Whether a standard has the stages, flags and facilities that [`POLICY`] names.
fn has_names_of_the_policy(vocabulary: &Vocabulary) -> bool {
    let knows = |known: &[String], names: &[&str]| names.iter().all(|name| known.iter().any(|known| known == name));
    let facilities: Vec<String> = vocabulary.facility_kinds.iter().map(|kind| kind.id.to_string()).collect();
    knows(&vocabulary.stages, &["primary", "junior"])
        && knows(&vocabulary.teacher_flags, &["higher_degree", "backbone", "pe_arts"])
        && knows(
            &facilities,
            &["teaching_and_auxiliary_area", "outdoor_sports_area", "equipment_value", "multimedia_rooms"],
        )
}

fn written(request: &Request, form: &CountyForm) -> Result<Vec<(String, Vec<u8>)>, String> {
    if request.workbook {
        Ok(vec![(workbook::name(request.language).to_string(), workbook::bytes(form, request.language)?)])
    } else {
        folder::files(form, request.language)
    }
}
