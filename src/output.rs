//! Folders of results: never overwritten by accident, never half-written.
//!
//! Files are written into a folder beside the wanted one, which takes its name only when all of
//! them stand.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The file that marks a folder as one that Junheng wrote and may replace.
pub const MARKS: [&str; 2] = ["manifest.json", "county.toml"];

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
    pub fn create(target: &Path, force: bool) -> Result<Self, String> {
        if target.exists() {
            if !force {
                return Err(format!(
                    "{} exists already; choose another folder, or replace it with --force",
                    target.display()
                ));
            }
            if !MARKS.iter().any(|mark| target.join(mark).is_file()) {
                return Err(format!("{} was not written by junheng, so --force does not replace it", target.display()));
            }
        }
        let name = target.file_name().ok_or_else(|| format!("{} cannot be the name of a folder", target.display()))?;
        let draft = target.with_file_name(format!(".{}.{}.tmp", name.to_string_lossy(), std::process::id()));
        fs::create_dir_all(&draft).map_err(|error| format!("cannot write beside {}: {error}", target.display()))?;
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

impl Drop for OutputFolder {
    /// What was not finished leaves nothing behind.
    fn drop(&mut self) {
        if self.draft.exists() {
            let _ = fs::remove_dir_all(&self.draft);
        }
    }
}
