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
    Whole(Box<Record>, Vec<(String, Vec<u8>)>),
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
    let mut files = Vec::new();
    for HashedFile { file, sha256: written } in &record.files {
        match fs::read(folder.join(file)) {
            Ok(bytes) if sha256(&bytes) == *written => files.push((file.clone(), bytes)),
            Ok(_) => return damaged(file, "is not as it was written"),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return damaged(file, "is missing"),
            Err(error) => return damaged(file, &format!("cannot be read: {error}")),
        }
    }
    Found::Whole(Box::new(record), files)
}
