//! What the tests of Junheng share: small counties and policies.

use junheng::county::County;
use junheng::policy::Policy;
use junheng::standard::Standard;
use std::path::PathBuf;

pub mod three_schools;

/// The folder of the repository.
#[must_use]
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Reads a county from the texts of its files, by name.
///
/// # Panics
/// Where the files have a problem, which it tells.
#[must_use]
pub fn county(files: &[(&str, &str)]) -> County {
    let folder = tempfile::tempdir().expect("a folder for a small county");
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).expect("a file of a small county");
    }
    junheng::county::read(folder.path()).unwrap_or_else(|problems| panic!("{problems}")).value
}

/// Reads a standard from its text.
///
/// # Panics
/// Where the text has a problem, which it tells.
#[must_use]
pub fn standard(text: &str) -> Standard {
    junheng::standard::parse("standard.toml", text).unwrap_or_else(|problems| panic!("{problems}")).value
}

/// Reads a policy from its text.
///
/// # Panics
/// Where the text has a problem, which it tells.
#[must_use]
pub fn policy(text: &str) -> Policy {
    let folder = tempfile::tempdir().expect("a folder for a policy");
    let path = folder.path().join("policy.toml");
    std::fs::write(&path, text).expect("the file of a policy");
    junheng::policy::read(&path).unwrap_or_else(|problems| panic!("{problems}")).value.policy
}
