//! A workbook: bytes as they are, or, where a line names it, parts that are put into an archive. The
//! second way lets the fuzzer change the XML without breaking checksums.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What a line that names a part begins with.
const NAME: &str = "== ";

fn archive(text: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for part in text.split(NAME).skip(1) {
        let (name, content) = part.split_once('\n').unwrap_or((part, ""));
        if zip.start_file(name, stored).is_ok() {
            zip.write_all(content.as_bytes()).expect("an archive in memory");
        }
    }
    zip.finish().expect("an archive in memory").into_inner()
}

fuzz_target!(|bytes: &[u8]| {
    let archived = std::str::from_utf8(bytes).ok().filter(|text| text.starts_with(NAME)).map(archive);
    let _ = junheng::sheets::parse("t.xlsx", archived.as_deref().unwrap_or(bytes));
});
