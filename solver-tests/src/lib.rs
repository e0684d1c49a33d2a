//! What the tests of Junheng share: small counties and policies.

use std::path::{Path, PathBuf};

/// The `junheng` program that was built along with the running test.
///
/// Cargo tells only the tests of the program's own package where it is; those of another package
/// look for it beside their own executable and above.
///
/// # Panics
/// Where it has not been built; `cargo test --workspace` builds it.
#[must_use]
pub fn junheng() -> PathBuf {
    let name = format!("junheng{}", std::env::consts::EXE_SUFFIX);
    let test = std::env::current_exe().expect("a running test knows its executable");
    let beside = test.ancestors().skip(1).take(3).map(|folder| folder.join(&name)).find(|program| program.is_file());
    beside.expect("the program junheng lies above the test: run `cargo test --workspace`")
}

/// The root of the repository.
#[must_use]
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).to_path_buf()
}
