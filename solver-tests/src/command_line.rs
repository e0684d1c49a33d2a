//! What the tests of the command line look at: what the program says, and what it writes.

use assert_cmd::assert::Assert;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What the program said on its standard output.
///
/// # Panics
/// Where it is not UTF-8.
#[must_use]
pub fn stdout(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).expect("the program writes UTF-8")
}

/// What the program said on its standard error.
///
/// # Panics
/// Where it is not UTF-8.
#[must_use]
pub fn stderr(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stderr.clone()).expect("the program writes UTF-8")
}

/// Every file below a folder with its bytes.
///
/// # Panics
/// Where one cannot be read.
#[must_use]
pub fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).expect("a folder of results") {
            let path = entry.expect("an entry of a folder").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("it lies below the folder").to_path_buf();
                found.insert(name, fs::read(&path).expect("a file of results"));
            }
        }
    }
    found
}
