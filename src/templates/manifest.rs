//! The list of what was written, so that only what nobody has filled in since is ever replaced.

use crate::output::Mark;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

/// Name of the list.
pub(super) const FILE: &str = "init.json";

/// What marks a folder of templates.
pub const MARK: [Mark; 1] = [Mark::new(FILE, "junheng init")];

/// The list: each file with the hash of its bytes.
pub(super) fn of(files: &[(String, Vec<u8>)]) -> String {
    let hashes: BTreeMap<&str, String> = files.iter().map(|(name, bytes)| (name.as_str(), hash(bytes))).collect();
    format!("{:#}\n", json!({ "written_by": "junheng init", "sha256": hashes }))
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a folder of templates holds what was written and nothing else.
///
/// # Errors
/// A sentence that names a file that was changed, added, or taken away since.
pub fn unchanged(folder: &Path) -> Result<(), String> {
    let list = std::fs::read(folder.join(FILE)).map_err(|error| format!("{FILE} cannot be read: {error}"))?;
    let list: Value = serde_json::from_slice(&list).map_err(|error| format!("{FILE} is broken: {error}"))?;
    let written: BTreeMap<String, &str> = list["sha256"]
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(name, hash)| Some((name.clone(), hash.as_str()?)))
        .collect();
    let there = files_below(folder, folder).map_err(|error| format!("{} cannot be read: {error}", folder.display()))?;
    for (name, bytes) in &there {
        if name != FILE && written.get(name).is_none_or(|hashed| **hashed != hash(bytes)) {
            return Err(format!("{name} was changed or added since"));
        }
    }
    match written.keys().find(|name| !there.contains_key(*name)) {
        Some(gone) => Err(format!("{gone} was taken away since")),
        None => Ok(()),
    }
}

/// Every file below a folder, by its path from there with `/` between folders.
fn files_below(root: &Path, folder: &Path) -> std::io::Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_below(root, &path)?);
        } else {
            let parts = path.strip_prefix(root).unwrap_or(&path).iter().map(|part| part.to_string_lossy());
            files.insert(parts.collect::<Vec<_>>().join("/"), std::fs::read(&path)?);
        }
    }
    Ok(files)
}
