//! The folder of a long run. It stands beside the wanted one as `NAME.partial`, grows by whole
//! folders, survives an interruption, and takes its name when all of it stands.

use super::Mark;
use fs4::TryLockError;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The file that marks an unfinished folder; whoever writes in the folder holds a lock on it.
const UNFINISHED: &str = "unfinished-run.txt";

/// What that file says.
const SAYS: &str =
    "This folder holds a run of junheng that has not ended. The same command with --resume goes on with it.\n";

/// Beginning of the names of drafts, which no finished folder has.
const DRAFT: &str = ".draft-";

/// Bytes that are written for a trial.
const TRIAL: usize = 1 << 20;

/// What to do where something stands already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Existing {
    /// Go on with it.
    pub resume: bool,
    /// Replace it.
    pub force: bool,
}

/// A folder that grows until it is finished.
#[derive(Debug)]
pub struct WorkingFolder {
    target: PathBuf,
    path: PathBuf,
    lock: Option<File>,
}

impl WorkingFolder {
    /// Opens the folder before any long work, with room for so many bytes.
    ///
    /// # Errors
    /// A sentence where something stands that may not be replaced or gone on with, where another
    /// run writes in the folder, and where it cannot be written or has too little room.
    pub fn open(target: &Path, existing: Existing, marks: &[Mark], bytes: u64) -> Result<Self, String> {
        let name = target
            .file_name()
            .ok_or_else(|| format!("{} cannot be the name of a folder; name the one to make", target.display()))?;
        let path = target.with_file_name(format!("{}.partial", name.to_string_lossy()));
        refuse_target(target, existing, marks)?;
        let stood = path.exists();
        if stood {
            refuse_partial(&path, existing, marks)?;
        }
        let cannot = |error: io::Error| format!("cannot write beside {}: {error}", target.display());
        fs::create_dir_all(&path).map_err(cannot)?;
        let folder = Self { target: target.to_path_buf(), lock: Some(locked(&path)?), path };
        if stood && !existing.resume {
            folder.clear().map_err(|error| format!("cannot empty {}: {error}", folder.path.display()))?;
        }
        folder.try_out(bytes)?;
        Ok(folder)
    }

    /// Where the folder stands until it is finished.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where it will stand.
    #[must_use]
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Puts a folder of files into it: all of them or nothing. One of the same name is replaced.
    ///
    /// # Errors
    /// A sentence where they cannot be written.
    pub fn put(&self, name: &str, files: &[(String, Vec<u8>)]) -> Result<(), String> {
        let draft = self.path.join(format!("{DRAFT}{name}"));
        let place = self.path.join(name);
        let put = || -> io::Result<()> {
            remove(&draft)?;
            fs::create_dir(&draft)?;
            files.iter().try_for_each(|(file, bytes)| fs::write(draft.join(file), bytes))?;
            remove(&place)?;
            fs::rename(&draft, &place)
        };
        put().map_err(|error| {
            let _ = remove(&draft);
            format!("cannot write {}: {error}", place.display())
        })
    }

    /// Moves the folders of a finished run of that name into it, where it has none: they are gone on with.
    ///
    /// # Errors
    /// A sentence where they cannot be moved.
    pub fn take_up(&self) -> Result<(), String> {
        let cannot = |error: io::Error| format!("cannot go on with {}: {error}", self.target.display());
        if !self.target.exists() || !folders(&self.path).map_err(cannot)?.is_empty() {
            return Ok(());
        }
        let taken = folders(&self.target).map_err(cannot)?;
        taken.iter().try_for_each(|name| fs::rename(self.target.join(name), self.path.join(name))).map_err(cannot)
    }

    /// Takes a folder out of it.
    ///
    /// # Errors
    /// A sentence where it cannot be removed.
    pub fn take_out(&self, name: &str) -> Result<(), String> {
        let place = self.path.join(name);
        remove(&place).map_err(|error| format!("cannot remove {}: {error}", place.display()))
    }

    /// Writes one file beside the folders.
    ///
    /// # Errors
    /// A sentence where it cannot be written.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<(), String> {
        let draft = self.path.join(format!("{DRAFT}{name}"));
        let written = fs::write(&draft, bytes).and_then(|()| fs::rename(&draft, self.path.join(name)));
        written.map_err(|error| {
            let _ = fs::remove_file(&draft);
            format!("cannot write {}: {error}", self.path.join(name).display())
        })
    }

    /// Gives the folder its name; what had it is replaced.
    ///
    /// # Errors
    /// A sentence where the folder cannot be put in place.
    pub fn finish(mut self) -> Result<(), String> {
        self.put_in_place().map_err(|error| format!("cannot put {} in place: {error}", self.target.display()))
    }

    fn put_in_place(&mut self) -> io::Result<()> {
        for draft in drafts(&self.path)? {
            remove(&draft)?;
        }
        self.lock = None;
        fs::remove_file(self.path.join(UNFINISHED))?;
        if !self.target.exists() {
            return fs::rename(&self.path, &self.target);
        }
        let old = self.target.with_file_name(format!(".{}.{}.old", file_name(&self.target), std::process::id()));
        fs::rename(&self.target, &old)?;
        if let Err(error) = fs::rename(&self.path, &self.target) {
            fs::rename(&old, &self.target)?;
            return Err(error);
        }
        fs::remove_dir_all(&old)
    }

    /// Removes all but the mark.
    fn clear(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.path)? {
            let path = entry?.path();
            if file_name(&path) != UNFINISHED {
                remove(&path)?;
            }
        }
        Ok(())
    }

    /// Writes a file for a trial, which a full disk and a quota refuse, and asks for the room.
    fn try_out(&self, bytes: u64) -> Result<(), String> {
        let trial = self.path.join(format!("{DRAFT}trial"));
        let write = || -> io::Result<()> {
            let mut file = File::create(&trial)?;
            file.write_all(&vec![0; TRIAL])?;
            file.sync_all()
        };
        let written = write();
        let _ = fs::remove_file(&trial);
        written.map_err(|error| format!("cannot write beside {}: {error}", self.target.display()))?;
        let free = fs4::available_space(&self.path).unwrap_or(u64::MAX);
        if free < bytes {
            return Err(format!(
                "the results may take {} MiB, and where {} stands {} MiB are free; make room, or choose a folder on another disk",
                bytes.div_ceil(1 << 20),
                self.target.display(),
                free >> 20
            ));
        }
        Ok(())
    }
}

impl Drop for WorkingFolder {
    /// What is not finished stays, to be gone on with, but for a folder without any result.
    fn drop(&mut self) {
        if self.lock.is_some() {
            remove_if_empty(&self.path);
        }
    }
}

/// Removes an unfinished folder where nothing in it is whole.
pub fn remove_if_empty(path: &Path) {
    if path.join(UNFINISHED).is_file() && folders(path).is_ok_and(|folders| folders.is_empty()) {
        let _ = fs::remove_dir_all(path);
    }
}

fn refuse_target(target: &Path, existing: Existing, marks: &[Mark]) -> Result<(), String> {
    if !target.exists() {
        return Ok(());
    }
    if !existing.force && !existing.resume {
        return Err(format!(
            "{} exists already; choose another folder, replace it with --force, or keep what has not changed in it with --resume",
            target.display()
        ));
    }
    if marks.iter().any(|mark| mark.stands_in(target)) {
        return Ok(());
    }
    let option = if existing.resume { "--resume does not go on with it" } else { "--force does not replace it" };
    Err(format!("{} was not written by this command, so {option}; choose another folder", target.display()))
}

fn refuse_partial(path: &Path, existing: Existing, marks: &[Mark]) -> Result<(), String> {
    // One that was interrupted in the last moment has lost its mark and is whole.
    let is_ours = path.join(UNFINISHED).is_file() || marks.iter().any(|mark| mark.stands_in(path));
    if !is_ours {
        return Err(format!(
            "{} stands in the way, and was not written by this command; choose another folder",
            path.display()
        ));
    }
    if existing.force || existing.resume {
        return Ok(());
    }
    let count = folders(path).map_or(0, |folders| folders.len());
    Err(format!(
        "{} holds a run that was interrupted, with {count} finished; go on with --resume, or begin anew with --force",
        path.display()
    ))
}

/// Marks the folder and locks it against other runs.
fn locked(path: &Path) -> Result<File, String> {
    let mark = path.join(UNFINISHED);
    let cannot = |error: io::Error| format!("cannot write {}: {error}", mark.display());
    let mut file = File::options().create(true).append(true).open(&mark).map_err(cannot)?;
    match fs4::FileExt::try_lock(&file) {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            return Err(format!(
                "another run is writing {}; wait for its end, or choose another folder",
                path.display()
            ));
        }
        Err(TryLockError::Error(error)) => return Err(cannot(error)),
    }
    if file.metadata().map_err(cannot)?.len() == 0 {
        file.write_all(SAYS.as_bytes()).map_err(cannot)?;
    }
    Ok(file)
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The names of the folders in a folder, but for hidden ones; none where there is no such folder.
///
/// # Errors
/// A sentence where the folder cannot be read.
pub fn folders_of(path: &Path) -> Result<Vec<String>, String> {
    if !path.exists() {
        return Ok(Vec::new());
    }
    folders(path).map_err(|error| format!("cannot list {}: {error}", path.display()))
}

/// Folders by name, but for hidden ones.
fn folders(path: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(path)? {
        let path = entry?.path();
        if path.is_dir() && !file_name(&path).starts_with('.') {
            names.push(file_name(&path));
        }
    }
    names.sort();
    Ok(names)
}

fn drafts(path: &Path) -> io::Result<Vec<PathBuf>> {
    let mut drafts: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(path)? {
        drafts.extend(Some(entry?.path()).filter(|path| file_name(path).starts_with(DRAFT)));
    }
    Ok(drafts)
}

/// Removes a file or a folder, where there is one.
fn remove(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
        Ok(metadata) if metadata.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
    }
}
