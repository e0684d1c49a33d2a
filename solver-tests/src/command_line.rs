//! Where the tests of the command line run the program, and what they look at: what it says and what it writes.

use crate::{junheng, three_schools};
use assert_cmd::Command;
use assert_cmd::assert::Assert;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder of its own in which the program is run, gone with the case.
#[derive(Debug)]
pub struct Case {
    folder: TempDir,
}

impl Case {
    /// An empty one.
    ///
    /// # Panics
    /// Where the system gives no temporary folder.
    #[must_use]
    pub fn empty() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// One with the county of three schools, its standard, and its policy `base.toml`.
    ///
    /// # Panics
    /// As [`Case::empty`].
    #[must_use]
    pub fn three_schools() -> Self {
        let case = Self::empty();
        three_schools::write(case.folder.path());
        case
    }

    /// The folder itself.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The path of a file in it.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file into it.
    ///
    /// # Panics
    /// Where it takes none.
    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("the temporary folder takes files");
    }

    /// Runs the program in it with arguments that hold no spaces.
    ///
    /// # Panics
    /// Where the program cannot be started.
    pub fn run(&self, arguments: &str) -> Assert {
        Command::from_std(junheng()).current_dir(self.folder.path()).args(arguments.split(' ')).assert()
    }
}

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
