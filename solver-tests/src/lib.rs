//! What the tests of Junheng share: small counties and policies.

use junheng::county::County;
use junheng::policy::Policy;
use junheng::standard::Standard;
use std::path::{Path, PathBuf};

pub mod official;
pub mod small;
pub mod three_schools;
pub mod tiny;

/// The program under test, ready for arguments.
///
/// Cargo names the binary only to the tests of its own package, so it is looked for beside the
/// running test, in the folder of the same profile.
///
/// # Panics
/// Where the program has not been built.
#[must_use]
pub fn junheng() -> std::process::Command {
    let test = std::env::current_exe().expect("a running test has a path");
    let name = format!("junheng{}", std::env::consts::EXE_SUFFIX);
    let found = test.ancestors().skip(1).map(|folder| folder.join(&name)).find(|path| path.is_file());
    std::process::Command::new(
        found.expect("junheng is built: run the tests of the whole workspace, or cargo build first"),
    )
}

/// The root of the repository.
#[must_use]
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).to_path_buf()
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
