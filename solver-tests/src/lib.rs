//! What the tests of Junheng share: small counties and policies.

pub mod small;
pub mod tiny;

use std::path::{Path, PathBuf};
use std::process::Command;

/// The program under test, ready for arguments.
///
/// Cargo names the binary only to the tests of its own package, so it is looked for beside the
/// running test, in the folder of the same profile.
///
/// # Panics
/// Where the program has not been built.
#[must_use]
pub fn junheng() -> Command {
    let test = std::env::current_exe().expect("a running test has a path");
    let name = format!("junheng{}", std::env::consts::EXE_SUFFIX);
    let found = test.ancestors().skip(1).map(|folder| folder.join(&name)).find(|path| path.is_file());
    Command::new(found.expect("junheng is built: run the tests of the whole workspace, or cargo build first"))
}

/// The root of the repository.
#[must_use]
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
