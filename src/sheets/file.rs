//! Files of tables: their bytes, and what kind of file they are.

use super::limits::{LARGEST_FILE_BYTES, too_many};
use crate::diagnostic::{Place, Problem, Problems};
use crate::input::{self, shown_path};
use std::path::Path;

/// The bytes of a file.
///
/// # Errors
/// A file that cannot be read or is too large.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Problems> {
    let place = Place::file(shown_path(path));
    match input::bytes(path, LARGEST_FILE_BYTES) {
        Ok(bytes) if bytes.len() as u64 > LARGEST_FILE_BYTES => {
            Err(too_many(place, "bytes", LARGEST_FILE_BYTES).into())
        }
        Ok(bytes) => Ok(bytes),
        Err(error) => {
            let problem = Problem::error("T01", place, input::reason(&error), "a readable file");
            Err(problem.help(format!("look at the path: {}", path.display())).into())
        }
    }
}

/// How a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// A workbook.
    Workbook,
    /// Text with separators.
    Text,
    /// Tables in a format that is not read, and its name for messages.
    Unread(&'static str),
}

impl Format {
    /// The format that the ending of a file's name promises; text where it promises nothing.
    pub(super) fn of(file: &str) -> Self {
        match ending(file).as_str() {
            "xlsx" | "xlsm" => Self::Workbook,
            // Their readers cannot be kept within a bound of memory.
            "xls" | "et" => Self::Unread("an old workbook (.xls)"),
            "xlsb" => Self::Unread("a binary workbook (.xlsb)"),
            "ods" => Self::Unread("an OpenDocument workbook (.ods)"),
            _ => Self::Text,
        }
    }

    /// Whether a file of this name in a folder of tables is meant as tables.
    pub(super) fn holds_tables(file: &str) -> bool {
        ending(file) == "csv" || Self::of(file) != Self::Text
    }
}

fn ending(file: &str) -> String {
    Path::new(file).extension().unwrap_or_default().to_string_lossy().to_lowercase()
}

/// What the first bytes of a file show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// A zip archive, which a workbook is.
    Archive,
    /// A compound file: an old workbook.
    OldWorkbook,
    /// A compound file with an encrypted workbook in it.
    EncryptedWorkbook,
    /// None of these.
    Other,
}

impl Content {
    /// What the bytes of a file show.
    pub(super) fn of(bytes: &[u8]) -> Self {
        const ARCHIVE: &[u8] = b"PK\x03\x04";
        const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        if bytes.starts_with(ARCHIVE) {
            Self::Archive
        } else if !bytes.starts_with(COMPOUND) {
            Self::Other
        } else if has_encrypted_package(bytes) {
            Self::EncryptedWorkbook
        } else {
            Self::OldWorkbook
        }
    }

    /// What is found instead of the format that was promised, where it is one of the known others.
    pub(super) fn instead(self, place: Place) -> Option<Problem> {
        let expected = "a workbook .xlsx or a CSV file";
        let (found, help) = match self {
            Self::Archive => {
                ("a workbook or another zip archive, not text", "if it is a workbook, let its name end in .xlsx")
            }
            Self::OldWorkbook => ("an old workbook (.xls)", "open it in a spreadsheet program and save it as .xlsx"),
            Self::EncryptedWorkbook => (
                "a workbook protected by a password",
                "open it in a spreadsheet program and save it without a password",
            ),
            Self::Other => return None,
        };
        Some(Problem::error("T12", place, found, expected).help(help))
    }
}

/// Whether a compound file has the directory entry of an encrypted workbook, in UTF-16.
fn has_encrypted_package(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}
