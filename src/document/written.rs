//! Texts and keys as TOML writes them.

use crate::diagnostic::is_control;

/// A text as TOML would write it, in one line.
pub(super) fn quoted(text: &str) -> String {
    let escaped = |letter: char| match letter {
        '"' => "\\\"".to_string(),
        '\\' => "\\\\".to_string(),
        '\n' => "\\n".to_string(),
        '\t' => "\\t".to_string(),
        letter if is_control(letter) => format!("\\U{:08X}", u32::from(letter)),
        letter => letter.to_string(),
    };
    format!("\"{}\"", text.chars().map(escaped).collect::<String>())
}

/// A name as a key: in quotation marks where it is not of plain letters.
#[must_use]
pub fn key(name: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "_-".contains(letter);
    if !name.is_empty() && name.chars().all(plain) { name.to_string() } else { quoted(name) }
}
