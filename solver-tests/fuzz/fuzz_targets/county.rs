//! A county: a folder of files, each after a line that names it, read and evaluated.

#![no_main]

use junheng::county;
use libfuzzer_sys::fuzz_target;
use std::path::Path;

/// What a line that names a file begins with.
const NAME: &str = "== ";

/// Writes the files of the text; names that are no plain file names are left out.
fn write(folder: &Path, text: &str) {
    for part in text.split(NAME).skip(1) {
        let (name, content) = part.split_once('\n').unwrap_or((part, ""));
        let plain = name.len() < 100 && name.chars().all(|letter| letter.is_alphanumeric() || "._".contains(letter));
        if plain && !name.starts_with('.') && !name.is_empty() {
            std::fs::write(folder.join(name), content).expect("a file");
        }
    }
}

fuzz_target!(|text: &str| {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), text);
    let Ok(declaration) = county::declaration(folder.path()) else { return };
    let path = folder.path().join("standard.toml");
    let Ok(standard) = junheng::standard::read(if path.exists() { &path } else { Path::new("cn-2017") }) else {
        return;
    };
    let Ok(county) = declaration.read(&standard.value.vocabulary) else { return };
    if standard.value.fits(&county.value).is_ok() {
        let _ = junheng::evaluate::inspect(&county.value, &standard.value);
    }
});
