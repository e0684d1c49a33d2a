//! Files that users name: read within a bound, and only what is a file.

use crate::diagnostic::{Place, Problem};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The path as messages show it: the file's name.
#[must_use]
pub fn shown_path(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Why a file cannot be read, in plain words where the operating system has none.
#[must_use]
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file".to_string(),
        io::ErrorKind::PermissionDenied => "a file that you may not read".to_string(),
        _ => error.to_string(),
    }
}

/// The bytes of a file; of one that has more than `most`, one byte more than these.
///
/// # Errors
/// A file that cannot be read; a folder, a pipe, or a device, which would be waited for.
pub fn bytes(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::Error::other("a folder, a pipe or a device, not a file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The text of a file that is expected to be, say, `the file of a policy`.
///
/// # Errors
/// A problem of this code: a file that cannot be read, has more than `most_mebibytes`, or is not in
/// UTF-8.
pub fn text(path: &Path, most_mebibytes: u64, code: &'static str, expected: &str) -> Result<String, Box<Problem>> {
    let place = Place::file(shown_path(path));
    let most = most_mebibytes << 20;
    let bytes = match bytes(path, most) {
        Ok(bytes) => bytes,
        Err(error) => {
            let problem = Problem::error(code, place, reason(&error), expected);
            return Err(Box::new(problem.help(format!("look at the path: {}", path.display()))));
        }
    };
    if bytes.len() as u64 > most {
        let expected = format!("a file of at most {most_mebibytes} MiB");
        return Err(Box::new(Problem::error(code, place, format!("more than {most_mebibytes} MiB"), expected)));
    }
    String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + valid.iter().filter(|byte| **byte == b'\n').count();
        let problem = Problem::error(code, place.row(line), "bytes that are not UTF-8", "text in UTF-8");
        Box::new(problem.help("save the file anew with the encoding UTF-8"))
    })
}
