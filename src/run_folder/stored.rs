//! Results of one scenario, read back from the folder of a run.

use super::record::{self, Record};
use super::{manifest, results};
use crate::document::{self, Entry, KeyPath, Node};
use crate::report::summary::Summary;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A row of a table by its columns.
pub type Row = BTreeMap<String, String>;

/// Results of a scenario.
#[derive(Debug, Clone)]
pub struct Stored {
    /// The folder.
    pub folder: PathBuf,
    /// What a comparison tells.
    pub summary: Summary,
    /// The policy as it was solved, the gap and the nodes of the command line in it.
    pub policy: Entry,
    /// What its run read.
    pub manifest: Manifest,
    /// Name of the ten thousands of currency that money is in.
    pub money_unit: String,
    /// Its `verdict.json`; null without a plan.
    pub verdict: serde_json::Value,
    tables: BTreeMap<String, Vec<Row>>,
}

/// What is used of a manifest.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Manifest {
    /// Version of the program.
    pub junheng: String,
    /// The solver.
    pub solver: String,
    /// Name of the county.
    pub county: String,
    /// Name of the standard.
    pub standard: String,
    inputs: Vec<InputFile>,
    options: Vec<Options>,
}

/// A file that a run read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct InputFile {
    /// Name without folders.
    pub file: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    of: String,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Options {
    name: String,
    relative_gap: serde_json::Number,
    node_limit: Option<u32>,
}

#[derive(Deserialize)]
struct Comparison {
    money_unit: String,
}

impl Manifest {
    /// The files of the county and of the standard.
    pub fn data(&self) -> impl Iterator<Item = &InputFile> {
        self.inputs.iter().filter(|file| file.of == manifest::DATA)
    }

    /// SHA-256 of the files of the policies, and of those that these name, that bear a name.
    pub fn of_policies(&self, name: &str) -> impl Iterator<Item = &str> {
        let of_policies = self.inputs.iter().filter(|file| file.of == manifest::POLICY);
        of_policies.filter(move |file| file.file == name).map(|file| file.sha256.as_str())
    }
}

impl Stored {
    /// The results that a text of the command line names: the folder of a scenario, `RUN:SCENARIO`, or the
    /// folder of a run with a single scenario.
    ///
    /// # Errors
    /// A sentence on what was found and what was expected.
    pub fn find(text: &str) -> Result<Self, String> {
        let path = Path::new(text);
        if path.is_dir() {
            return Self::read(&scenario_of(path)?);
        }
        match text.rsplit_once(':') {
            Some((run, scenario)) if Path::new(run).is_dir() => Self::read(&named(Path::new(run), scenario)?),
            _ => Err(format!("{text}: no such folder; expected {EXPECTED}")),
        }
    }

    fn read(folder: &Path) -> Result<Self, String> {
        let told = |why: String| format!("{}: found {why}; expected {EXPECTED}", folder.display());
        let (record, files) = record::read(folder).map_err(told)?;
        let run = folder.parent().unwrap_or(Path::new(""));
        let manifest: Manifest = json_of(&run.join("manifest.json"))?;
        let Comparison { money_unit } = json_of(&run.join("comparison.json"))?;
        let policy = policy(&record, &files, &manifest).map_err(told)?;
        let mut tables = BTreeMap::new();
        for (file, bytes) in files.iter().filter(|(file, _)| Path::new(file).extension().is_some_and(|it| it == "csv"))
        {
            tables.insert(file.clone(), rows(bytes).map_err(|error| told(format!("{file}: {error}")))?);
        }
        let verdict =
            files.iter().find(|(file, _)| file == "verdict.json").map(|(_, bytes)| serde_json::from_slice(bytes));
        let verdict = verdict.transpose().map_err(|error| told(format!("verdict.json: {error}")))?.unwrap_or_default();
        let (folder, summary) = (folder.to_path_buf(), record.summary);
        Ok(Self { folder, summary, policy, manifest, money_unit, verdict, tables })
    }

    /// The rows of a table; none where the scenario has no such table.
    #[must_use]
    pub fn table(&self, file: &str) -> &[Row] {
        self.tables.get(file).map_or(&[], Vec::as_slice)
    }

    /// The file that its policy stands in.
    #[must_use]
    pub fn policy_file(&self) -> PathBuf {
        self.folder.join(results::POLICY)
    }
}

const EXPECTED: &str = "the folder of a scenario of solve, compare or frontier, RUN:SCENARIO, or a run of one scenario";

/// The folder itself, or that of its only scenario.
fn scenario_of(folder: &Path) -> Result<PathBuf, String> {
    if folder.join(record::FILE).is_file() {
        // Its run is looked for beside it.
        return folder.canonicalize().map_err(|error| format!("cannot read {}: {error}", folder.display()));
    }
    match &scenarios(folder)?[..] {
        [only] => Ok(folder.join(only)),
        [] => Err(format!("{}: no results; expected {EXPECTED}", folder.display())),
        many => Err(format!(
            "{}: {} scenarios; take one, such as {}:{}",
            folder.display(),
            many.len(),
            folder.display(),
            many[0]
        )),
    }
}

/// Only names that the run has are looked for, so that a name never leads out of its folder.
fn named(run: &Path, scenario: &str) -> Result<PathBuf, String> {
    let known = scenarios(run)?;
    if known.iter().any(|name| name == scenario) {
        return Ok(run.join(scenario));
    }
    let names = crate::diagnostic::one_of(known.iter().map(String::as_str));
    Err(format!("{} has no scenario {scenario}; expected {names}", run.display()))
}

fn scenarios(run: &Path) -> Result<Vec<String>, String> {
    let mut names = crate::output::folders_of(run)?;
    names.retain(|name| run.join(name).join(record::FILE).is_file());
    names.sort();
    Ok(names)
}

fn json_of<T: serde::de::DeserializeOwned>(file: &Path) -> Result<T, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
    serde_json::from_str(&text).map_err(|error| {
        format!(
            "{}: {error}; another version of junheng may have written it: run the command that wrote it again",
            file.display()
        )
    })
}

/// The policy with the options that it was solved by.
fn policy(record: &Record, files: &[(String, Vec<u8>)], manifest: &Manifest) -> Result<Entry, String> {
    let bytes = files.iter().find(|(file, _)| file == results::POLICY).map(|(_, bytes)| bytes.as_slice());
    let text = String::from_utf8_lossy(bytes.unwrap_or_default());
    let mut policy = document::parse(results::POLICY, &text).map_err(|problems| problems.to_string())?;
    let Some(options) = manifest.options.iter().find(|options| options.name == record.summary.name) else {
        return Err(format!("no options of {} in the manifest", record.summary.name));
    };
    let place = policy.place.clone();
    let mut set = |key: &str, number: String| {
        let value = Entry { node: Node::Number(number), place: place.clone() };
        KeyPath::of(&["solver", key]).set(&mut policy, value)
    };
    set("relative_gap", options.relative_gap.to_string())?;
    options.node_limit.map_or(Ok(()), |nodes| set("node_limit", nodes.to_string()))?;
    Ok(policy)
}

fn rows(bytes: &[u8]) -> Result<Vec<Row>, csv::Error> {
    csv::Reader::from_reader(bytes).deserialize().collect()
}
