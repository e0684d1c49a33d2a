//! Writing the files of an example.

use super::Example;
use crate::output::write_file;
use std::fs;
use std::path::{Path, PathBuf};

/// Why an example was not written.
#[derive(Debug, PartialEq, Eq)]
pub enum Refused {
    /// Other files or folders stand in its place; nothing was written.
    InTheWay(Vec<PathBuf>),
    /// A sentence: the disk said no. Writing again goes on where it ended.
    Failed(String),
}

impl Example {
    /// Writes its files below a folder, which is made where it does not exist, and says how many it
    /// wrote. Files that stand there with the same bytes are left alone, so that examples may share a
    /// folder.
    ///
    /// # Errors
    /// Where other files stand in the way, or a file cannot be written.
    pub fn extract(&self, folder: &Path) -> Result<usize, Refused> {
        let files = self.files().into_iter().map(|(name, bytes)| (folder.join(name), bytes));
        let (there, missing): (Vec<_>, Vec<_>) = files.partition(|(path, _)| path.symlink_metadata().is_ok());
        let other = there.into_iter().filter(|(path, bytes)| fs::read(path).ok().as_deref() != Some(*bytes));
        let in_the_way: Vec<PathBuf> = other.map(|(path, _)| path).collect();
        if !in_the_way.is_empty() {
            return Err(Refused::InTheWay(in_the_way));
        }
        for (path, bytes) in &missing {
            write(path, bytes).map_err(Refused::Failed)?;
        }
        Ok(missing.len())
    }
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let folder = path.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(folder).map_err(|error| format!("cannot make the folder {}: {error}", folder.display()))?;
    write_file(path, bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn worked_example() -> &'static Example {
        Example::of_name("worked-example").unwrap()
    }

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("junheng-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        folder
    }

    #[test]
    fn a_second_time_nothing_is_written_and_what_is_missing_is_made_good() {
        let folder = folder("twice");
        let files = worked_example().files();
        assert_eq!(worked_example().extract(&folder), Ok(files.len()));
        assert_eq!(worked_example().extract(&folder), Ok(0));
        fs::remove_file(folder.join(files[0].0)).unwrap();
        assert_eq!(worked_example().extract(&folder), Ok(1));
        assert_eq!(fs::read(folder.join(files[0].0)).unwrap(), files[0].1);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_file_that_was_changed_is_kept_and_nothing_is_written() {
        let folder = folder("changed");
        let file = folder.join("standards/worked-example.toml");
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, "mine").unwrap();
        assert_eq!(worked_example().extract(&folder), Err(Refused::InTheWay(vec![file.clone()])));
        assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
        assert!(!folder.join("counties").exists());
        fs::remove_dir_all(folder).unwrap();
    }
}
