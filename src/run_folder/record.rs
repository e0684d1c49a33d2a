//! `record.json`: what a scenario's results depend on, the hash of each of its files, and what the
//! comparison tells of it; with its own hash, so that nothing altered is ever taken over.

use super::basis::sha256;
use crate::report::json;
use crate::report::summary::Summary;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::fs;
use std::io;
use std::path::Path;

/// Name of the file.
pub(super) const FILE: &str = "record.json";

/// A record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Record {
    depends_on: String,
    files: Vec<HashedFile>,
    /// What the comparison tells.
    pub summary: Summary,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct HashedFile {
    file: String,
    sha256: String,
}

/// Names and bytes of files.
type Files = Vec<(String, Vec<u8>)>;

/// What stands in a place.
#[derive(Debug)]
pub(super) enum Found {
    /// Nothing.
    Nothing,
    /// Results of other inputs.
    Changed,
    /// Results that are not as they were written, and why.
    Damaged(String),
    /// Results as they were written, with their files.
    Whole(Box<Record>, Files),
}

impl Record {
    pub(super) fn new(depends_on: String, summary: Summary) -> Self {
        Self { depends_on, files: Vec::new(), summary }
    }

    /// Notes the files as they are.
    pub(super) fn hash(&mut self, files: &[(String, Vec<u8>)]) {
        let hashed = |(file, bytes): &(String, Vec<u8>)| HashedFile { file: file.clone(), sha256: sha256(bytes) };
        self.files = files.iter().map(hashed).collect();
    }

    pub(super) fn render(&self) -> String {
        let mut document = json!(self);
        document["sha256"] = Value::from(sha256(json::render(&document).as_bytes()));
        json::render(&document)
    }

    /// The files that it tells of, where each is as it was written.
    fn files_in(&self, folder: &Path) -> Result<Files, String> {
        let mut files = Vec::new();
        for HashedFile { file, sha256: written } in &self.files {
            match fs::read(folder.join(file)) {
                Ok(bytes) if sha256(&bytes) == *written => files.push((file.clone(), bytes)),
                Ok(_) => return Err(format!("{file} is not as it was written")),
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(format!("{file} is missing")),
                Err(error) => return Err(format!("{file} cannot be read: {error}")),
            }
        }
        Ok(files)
    }

    fn parse(text: &str) -> Option<Self> {
        let mut document: Value = serde_json::from_str(text).ok()?;
        let sha256_of_it = document.as_object_mut()?.shift_remove("sha256")?;
        let as_written = sha256_of_it == sha256(json::render(&document).as_bytes()).as_str();
        as_written.then(|| serde_json::from_value(document).ok())?
    }
}

/// Looks whether a folder holds the whole results of these inputs.
pub(super) fn find(folder: &Path, depends_on: &str) -> Found {
    if !folder.is_dir() {
        return Found::Nothing;
    }
    let damaged = |file: &str, why: &str| Found::Damaged(format!("{file} {why}"));
    let Some(record) = fs::read_to_string(folder.join(FILE)).ok().and_then(|text| Record::parse(&text)) else {
        return damaged(FILE, "is missing, or not as it was written");
    };
    if record.depends_on != depends_on {
        return Found::Changed;
    }
    match record.files_in(folder) {
        Ok(files) => Found::Whole(Box::new(record), files),
        Err(why) => Found::Damaged(why),
    }
}

/// The record of a folder with its files, all as they were written.
pub(super) fn read(folder: &Path) -> Result<(Record, Files), String> {
    let text = fs::read_to_string(folder.join(FILE)).map_err(|_| format!("no {FILE}"))?;
    let record = Record::parse(&text).ok_or(format!("{FILE} that is not as it was written"))?;
    let files = record.files_in(folder)?;
    Ok((record, files))
}
