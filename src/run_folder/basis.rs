//! What results depend on.

use super::Inputs;
use crate::policy::Resolved;
use crate::report::json;
use crate::standard::Standard;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// What all scenarios of a run depend on: the program, the county's tables, the standard.
#[derive(Debug)]
pub(super) struct Basis {
    /// The county's tables and the standard: names without folders, and SHA-256.
    pub files: Vec<(String, String)>,
    /// Files of the policies and of their projections and earlier plans, hashed for the manifest alone.
    pub policies: Vec<(String, String)>,
}

impl Basis {
    pub(super) fn of(inputs: &Inputs) -> Result<Self, String> {
        let files = data(inputs.county.1, inputs.standard)?;
        let mut paths: Vec<&PathBuf> = Vec::new();
        for file in inputs.policies.iter().flat_map(|policy| policy.files.iter().chain(&policy.projection)) {
            if !paths.contains(&file) {
                paths.push(file);
            }
        }
        let policies = paths.into_iter().map(|file| hashed(file)).collect::<Result<_, _>>()?;
        Ok(Self { files, policies })
    }

    /// SHA-256 of all that the results of a policy depend on: the program and its solver, the
    /// county's tables, the standard, and the policy as it was read, with the pupils of its projection,
    /// the steps of the earlier plan, and how the solver is asked to work. Where in a file a value stands does not matter.
    pub(super) fn key(&self, resolved: &Resolved) -> String {
        // The steps of the earlier plan count, not where its file stands.
        let mut policy = resolved.policy.clone();
        policy.objective.iter_mut().filter_map(|stage| stage.against.as_mut()).for_each(|it| it.file.clear());
        // The text that Rust derives has every field, also those that a later version adds.
        let policy = format!("{policy:?}");
        let whole = json!([env!("CARGO_PKG_VERSION"), crate::solve::SOLVER, self.files, policy]);
        sha256(json::render(&whole).as_bytes())
    }
}

/// The standard and the tables of a county.
pub(super) fn data(county: &Path, standard: &Standard) -> Result<Vec<(String, String)>, String> {
    let standard = standard.files.iter().map(|(file, text)| (file.clone(), sha256(text.as_bytes())));
    let mut files: Vec<(String, String)> = standard.collect();
    for file in tables_of(county)? {
        files.push(hashed(&file)?);
    }
    Ok(files)
}

fn hashed(file: &Path) -> Result<(String, String), String> {
    let bytes = std::fs::read(file).map_err(|error| format!("cannot read {} again: {error}", file.display()))?;
    Ok((crate::tables::shown_path(file), sha256(&bytes)))
}

/// The county's files that were read, by name: its workbook, or what its folder holds.
fn tables_of(county: &Path) -> Result<Vec<PathBuf>, String> {
    if county.is_file() {
        return Ok(vec![county.to_path_buf()]);
    }
    let cannot = |error: std::io::Error| format!("cannot list {}: {error}", county.display());
    let mut files = crate::sheets::files_of_tables(county).map_err(cannot)?;
    files.extend(Some(county.join("county.toml")).filter(|file| file.exists()));
    files.sort();
    Ok(files)
}

/// SHA-256 in hexadecimal.
pub(super) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
