//! Folders of results: never overwritten by accident, never half-written.
//!
//! Files are written into a folder beside the wanted one, which takes its name only when all of
//! them stand.

mod working;

pub use working::{Existing, WorkingFolder, folders_of, remove_if_empty};

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What marks a folder as one that a command wrote and may replace: a file, and words in it.
#[derive(Debug, Clone, Copy)]
pub struct Mark {
    file: &'static str,
    says: &'static str,
}

/// Folders of `solve` and `compare`.
pub const RESULTS: [Mark; 1] = [Mark { file: "manifest.json", says: "\"solver\"" }];

/// Folders of `assess`.
pub const ASSESSMENTS: [Mark; 1] = [Mark { file: "assessment.json", says: "\"proposal\"" }];

/// Folders of `import`, of one county and of all.
pub const IMPORTED: [Mark; 2] =
    [Mark { file: "import.json", says: "" }, Mark { file: "manifest.json", says: "\"mapping\"" }];

/// Folders of `project`.
pub const PROJECTION: [Mark; 1] = [Mark { file: "projection.json", says: "\"kind\": \"projection\"" }];

/// Folders of `diff`.
pub const DIFFERENCE: [Mark; 1] = [Mark { file: "difference.json", says: "\"binding\"" }];

/// Folders of `synth`.
pub const SYNTHETIC: [Mark; 1] = [Mark { file: "county.toml", says: "junheng synth" }];

impl Mark {
    /// A mark of folders that hold this file with these words.
    #[must_use]
    pub const fn new(file: &'static str, says: &'static str) -> Self {
        Self { file, says }
    }

    fn stands_in(&self, folder: &Path) -> bool {
        fs::read_to_string(folder.join(self.file)).is_ok_and(|text| text.contains(self.says))
    }
}

/// A folder that is being written.
#[derive(Debug)]
pub struct OutputFolder {
    target: PathBuf,
    draft: PathBuf,
    replace: bool,
}

impl OutputFolder {
    /// Prepares to write a folder, before any long work.
    ///
    /// # Errors
    /// A sentence where the folder exists and may not be replaced, or cannot be written.
    pub fn create(target: &Path, force: bool, marks: &[Mark]) -> Result<Self, String> {
        if target.exists() {
            if !force {
                return Err(format!(
                    "{} exists already; choose another folder, or replace it with --force",
                    target.display()
                ));
            }
            if !marks.iter().any(|mark| mark.stands_in(target)) {
                return Err(format!(
                    "{} was not written by this command, so --force does not replace it; choose another folder",
                    target.display()
                ));
            }
        }
        let name = target
            .file_name()
            .ok_or_else(|| format!("{} cannot be the name of a folder; name the one to make", target.display()))?;
        let draft = target.with_file_name(format!(".{}.{}.tmp", name.to_string_lossy(), std::process::id()));
        // Tried now, so that a folder that cannot be written is told before any long work, and taken
        // away again, so that a run that is killed leaves nothing behind.
        let tried = fs::create_dir_all(&draft).and_then(|()| fs::remove_dir(&draft));
        tried.map_err(|error| format!("cannot write beside {}: {error}", target.display()))?;
        Ok(Self { target: target.to_path_buf(), draft, replace: force })
    }

    /// Writes one file; folders in its name are made.
    ///
    /// # Errors
    /// A sentence where the file cannot be written.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<(), String> {
        let path = self.draft.join(name);
        let write = || -> io::Result<()> {
            fs::create_dir_all(path.parent().unwrap_or(&self.draft))?;
            fs::write(&path, bytes)
        };
        write().map_err(|error| format!("cannot write {name}: {error}"))
    }

    /// Where the files stand until the folder has its name, to read back what was written.
    #[must_use]
    pub fn draft(&self) -> &Path {
        &self.draft
    }

    /// Gives the folder its name.
    ///
    /// # Errors
    /// A sentence where the folder cannot be put in place.
    pub fn finish(self) -> Result<(), String> {
        let put = || -> io::Result<()> {
            if self.replace && self.target.exists() {
                let old = self.draft.with_extension("old");
                fs::rename(&self.target, &old)?;
                fs::rename(&self.draft, &self.target)?;
                return fs::remove_dir_all(&old);
            }
            fs::rename(&self.draft, &self.target)
        };
        put().map_err(|error| format!("cannot put {} in place: {error}", self.target.display()))
    }
}

/// Writes a single file that does not exist yet, under a temporary name first.
///
/// # Errors
/// A sentence where it cannot be written.
pub fn write_file(target: &Path, bytes: impl AsRef<[u8]>) -> Result<(), String> {
    let name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let draft = target.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    let written = fs::write(&draft, bytes).and_then(|()| fs::rename(&draft, target));
    written.map_err(|error| {
        let _ = fs::remove_file(&draft);
        format!("cannot write {}: {error}", target.display())
    })
}

impl Drop for OutputFolder {
    /// What was not finished leaves nothing behind.
    fn drop(&mut self) {
        if self.draft.exists() {
            let _ = fs::remove_dir_all(&self.draft);
        }
    }
}
