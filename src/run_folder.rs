//! The folder of a run: a manifest, a comparison, the page, the workbook, and a folder for each scenario.
//!
//! Each scenario's folder is put in place as it ends, so that an interruption loses those alone that
//! are being solved. Its record says what the results depend on and what their bytes are; a later
//! run takes it over where both are still the same.
//!
//! Apart from measured seconds its bytes depend on the input alone: no date, no machine, no order
//! of threads, and nothing of what was interrupted or taken over.

mod basis;
mod manifest;
mod record;
mod results;
mod stored;

use crate::county::County;
use crate::language::Language;
use crate::output::{Existing, OutputFolder, RESULTS, WorkingFolder, folders_of};
use crate::policy::Resolved;
use crate::report::comparison::Comparison;
use crate::report::page::view::{self, PageView, PolicyRow};
use crate::report::summary::Summary;
use crate::report::{csv, json, page, workbook};
use crate::standard::Standard;
use crate::sweep::Scenario;
pub use stored::{InputFile, Manifest, Row, Stored};

use basis::Basis;
use record::{Found, Record};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// What a run reads, and how it tells it.
#[derive(Debug, Clone, Copy)]
pub struct Inputs<'a> {
    /// The county and its folder or workbook.
    pub county: (&'a County, &'a Path),
    /// The standard.
    pub standard: &'a Standard,
    /// The policies, resolved.
    pub policies: &'a [Resolved],
    /// Whether measured times are told; without them the same input gives the same bytes.
    pub with_seconds: bool,
}

/// The folder of a run that has not ended.
#[derive(Debug)]
pub struct RunFolder<'a> {
    folder: WorkingFolder,
    inputs: Inputs<'a>,
    basis: Basis,
    existing: Existing,
}

/// What an earlier run left.
#[derive(Debug)]
pub struct Reused {
    /// Each policy's scenario, where its results were taken over.
    pub summaries: Vec<Option<Summary>>,
    /// Sentences on results that stood there and are made anew.
    pub notes: Vec<String>,
}

/// The first names of a list, and how many more there are.
fn some_of(names: &[String]) -> String {
    let shown = names.iter().take(NAMES_SHOWN).map(String::as_str).collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(NAMES_SHOWN) {
        0 => shown,
        more => format!("{shown}, and {more} more"),
    }
}

/// How many names a sentence lists.
const NAMES_SHOWN: usize = 3;

impl<'a> RunFolder<'a> {
    /// Opens the folder before any long work, with room for so many scenarios.
    ///
    /// # Errors
    /// A sentence where it cannot be written or something stands that must not be lost.
    pub fn open(target: &Path, existing: Existing, inputs: Inputs<'a>, scenarios: usize) -> Result<Self, String> {
        let basis = Basis::of(&inputs)?;
        let bytes = results::expected_bytes(inputs.county.0, scenarios);
        let folder = WorkingFolder::open(target, existing, &RESULTS, bytes)?;
        Ok(Self { folder, inputs, basis, existing })
    }

    /// The same folder for other policies of the same files.
    #[must_use]
    pub fn with_policies<'b>(self, policies: &'b [Resolved]) -> RunFolder<'b>
    where
        'a: 'b,
    {
        RunFolder { inputs: Inputs { policies, ..self.inputs }, ..self }
    }

    /// Where the folder stands until it is finished.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Refuses, before any long work, to go on with a run that was asked something else, as its file tells;
    /// then notes in a file of that name what this run is asked.
    ///
    /// # Errors
    /// A sentence where the questions differ, or where the folder cannot be written.
    pub fn refuse_other(&self, file: &str, question: &Value) -> Result<(), String> {
        for place in [self.folder.path(), self.folder.target()].iter().filter(|_| !self.existing.force) {
            let text = std::fs::read_to_string(place.join(file)).unwrap_or_default();
            let Ok(other) = serde_json::from_str::<Value>(&text) else { continue };
            let differs = |key: &&String| other.get(key.as_str()) != question.get(key.as_str());
            if let Some(key) = question.as_object().into_iter().flat_map(serde_json::Map::keys).find(differs) {
                return Err(format!(
                    "{} has results that this run does not have: {key} was {} there, and is {} now; ask for the same, or drop what it has with --resume --force",
                    place.display(),
                    other[key],
                    question[key]
                ));
            }
        }
        self.folder.write(file, json::render(question))
    }

    /// Takes out scenarios that this run does not have, where that was asked for.
    ///
    /// # Errors
    /// A sentence where it was not, or where the folder cannot be written.
    pub fn drop_others(&self) -> Result<(), String> {
        let names: BTreeSet<&str> = self.inputs.policies.iter().map(|policy| policy.policy.name.as_str()).collect();
        for place in [self.folder.path(), self.folder.target()] {
            let mut others = folders_of(place)?;
            others.retain(|name| !names.contains(name.as_str()));
            if !others.is_empty() && !self.existing.force {
                return Err(format!(
                    "{} has results that this run does not have, {}; ask for them too, or drop them with --resume --force",
                    place.display(),
                    some_of(&others)
                ));
            }
            if place == self.folder.path() {
                others.iter().try_for_each(|name| self.folder.take_out(name))?;
            }
        }
        Ok(())
    }

    /// Takes over what an earlier run finished, where nothing has changed that it depends on.
    ///
    /// # Errors
    /// A sentence where the folder cannot be written.
    pub fn reuse(&self, policies: &[Resolved]) -> Result<Reused, String> {
        let mut reused = Reused { summaries: Vec::new(), notes: Vec::new() };
        let mut changed: Vec<String> = Vec::new();
        for resolved in policies {
            let name = resolved.policy.name.as_str();
            let places = [self.folder.path(), self.folder.target()].map(|folder| folder.join(name));
            let key = self.basis.key(resolved);
            let found: Vec<Found> = places.iter().map(|place| record::find(place, &key)).collect();
            let taken = found.iter().position(|found| matches!(found, Found::Whole(..)));
            let mut summary = None;
            for (i, found) in found.into_iter().enumerate() {
                match found {
                    Found::Whole(record, files) if Some(i) == taken => {
                        summary = Some(self.take_over(resolved, *record, files, i == 0)?);
                    }
                    Found::Damaged(why) if taken.is_none() => {
                        reused.notes.push(format!("{name} is solved again: {why}"));
                    }
                    Found::Changed if taken.is_none() => changed.push(name.to_string()),
                    _ => {}
                }
            }
            reused.summaries.push(summary);
        }
        changed.dedup();
        if !changed.is_empty() {
            let which = some_of(&changed);
            reused.notes.push(format!("solved again, since what their results depend on has changed: {which}"));
        }
        Ok(reused)
    }

    /// Puts results in place, with what is told of them as it is now: lines of a policy's values may
    /// have moved.
    fn take_over(
        &self,
        resolved: &Resolved,
        record: Record,
        mut files: Vec<(String, Vec<u8>)>,
        in_place: bool,
    ) -> Result<Summary, String> {
        let mut fresh = record.clone();
        fresh.summary.label(resolved, self.inputs.with_seconds);
        let policy = resolved.to_toml().into_bytes();
        if let Some((_, bytes)) = files.iter_mut().find(|(file, bytes)| file == results::POLICY && *bytes != policy) {
            *bytes = policy;
        }
        fresh.hash(&files);
        if !in_place || fresh != record {
            self.put(&resolved.policy.name, &fresh, files)?;
        }
        Ok(fresh.summary)
    }

    /// Writes a file beside the scenarios.
    ///
    /// # Errors
    /// A sentence where it cannot be written.
    pub fn write(&self, file: &str, text: String) -> Result<(), String> {
        self.folder.write(file, text)
    }

    /// Writes the results of a scenario that has ended.
    ///
    /// # Errors
    /// A sentence where they cannot be written; then nothing of them stands.
    pub fn keep(&self, resolved: &Resolved, scenario: &Scenario) -> Result<Summary, String> {
        let mut summary = Summary::of(scenario);
        summary.label(resolved, self.inputs.with_seconds);
        let files = results::files(&self.inputs, scenario, resolved);
        let mut record = Record::new(self.basis.key(resolved), summary);
        record.hash(&files);
        self.put(&resolved.policy.name, &record, files)?;
        Ok(record.summary)
    }

    fn put(&self, name: &str, record: &Record, mut files: Vec<(String, Vec<u8>)>) -> Result<(), String> {
        files.push((record::FILE.to_string(), record.render().into_bytes()));
        self.folder.put(name, &files)
    }

    /// Writes the page, the workbook, the comparison and the manifest, and gives the folder its name. `today` is the
    /// page of the county without a plan.
    ///
    /// # Errors
    /// A sentence where something cannot be read back or written; what is finished stays.
    pub fn finish(
        self,
        comparison: &Comparison,
        seconds: Option<f64>,
        (today, language): (PageView, Language),
    ) -> Result<(), String> {
        for (file, bytes) in shown_files(&self.page(today, comparison)?, language)? {
            self.folder.write(file, bytes)?;
        }
        self.folder.write("comparison.csv", csv::render(&comparison.table_with_varied()))?;
        self.folder.write("comparison.json", json::render(&comparison.document()))?;
        let manifest = manifest::document(&self.inputs, &self.basis, comparison, seconds);
        self.folder.write("manifest.json", json::render(&manifest))?;
        self.folder.finish()
    }

    /// The page of all scenarios, also of those that were taken over. The plan that it shows in full is
    /// read back, so that those of the others need no memory.
    fn page(&self, today: PageView, comparison: &Comparison) -> Result<PageView, String> {
        let county = self.inputs.county.0;
        let rows: Vec<PolicyRow> = comparison.scenarios.iter().map(|it| PolicyRow::of(it, county)).collect();
        let Some(name) = page::detailed(&rows) else { return Ok(page::of_scenarios(today, rows)) };
        let file = self.folder.path().join(name).join(results::REPORT);
        let cannot = |why: String| format!("cannot read {} again: {why}", file.display());
        let text = std::fs::read_to_string(&file).map_err(|error| cannot(error.to_string()))?;
        view::with_plan(page::of_scenarios(today, rows), &text).map_err(cannot)
    }
}

/// SHA-256 of a county's tables and of the standard, by name, as manifests tell them.
///
/// # Errors
/// A sentence where a file cannot be read again.
pub fn hashes_of(county: &Path, standard: &Standard) -> Result<Vec<(String, String)>, String> {
    basis::data(county, standard)
}

/// Writes the page and the workbook of an assessment and, for `junheng report`, their figures.
///
/// # Errors
/// A sentence where a file cannot be written.
pub fn write_shown(folder: &OutputFolder, view: &PageView, language: Language) -> Result<(), String> {
    shown_files(view, language)?.into_iter().try_for_each(|(file, bytes)| folder.write(file, bytes))
}

/// The figures of a page, the page, and the workbook.
fn shown_files(view: &PageView, language: Language) -> Result<[(&'static str, Vec<u8>); 3], String> {
    Ok([
        (results::REPORT, json::render(&json!(view)).into_bytes()),
        ("report.html", page::render(view, language).into_bytes()),
        ("workbook.xlsx", workbook::render(view, language)?),
    ])
}
