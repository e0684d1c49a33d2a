//! Text of a file in the encodings that spreadsheets write.

use super::file::Content;
use crate::diagnostic::{Place, Problem, Problems};
use encoding_rs::{Encoding, GB18030, UTF_8};

/// The text of a file; a warning joins the problems where it is not in UTF-8.
///
/// # Errors
/// Bytes that are no text, or text in another encoding.
pub(super) fn decode(file: &str, bytes: &[u8], problems: &mut Problems) -> Result<String, Problems> {
    if let Some(problem) = Content::of(bytes).instead(Place::file(file)) {
        return Err(problem.into());
    }
    match Encoding::for_bom(bytes) {
        Some((encoding, mark)) if encoding != UTF_8 => {
            let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..]);
            problems.add(another_encoding(file, "UTF-16"));
            text.map(String::from).ok_or_else(|| unknown_encoding(file, bytes).into())
        }
        Some((_, mark)) => eight_bit(file, &bytes[mark..], problems),
        None => eight_bit(file, bytes, problems),
    }
}

fn eight_bit(file: &str, bytes: &[u8], problems: &mut Problems) -> Result<String, Problems> {
    if bytes.contains(&0) {
        let found = "bytes of value 0, which text does not have";
        return Err(Problem::error("T12", Place::file(file), found, "a CSV file")
            .help("save the table as CSV UTF-8")
            .into());
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_string());
    }
    let text = GB18030.decode_without_bom_handling_and_without_replacement(bytes);
    let text = text.filter(|text| first_line_is_chinese(text)).ok_or_else(|| unknown_encoding(file, bytes))?;
    problems.add(another_encoding(file, "GBK (GB18030)"));
    Ok(text.into_owned())
}

/// Nearly all bytes can be read as GBK; that headings come out Chinese makes it likely that they are.
fn first_line_is_chinese(text: &str) -> bool {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let chinese = |letter: char| matches!(letter, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}');
    line.contains(chinese) && !line.contains(char::REPLACEMENT_CHARACTER)
}

fn another_encoding(file: &str, encoding: &str) -> Problem {
    Problem::warning("T09", Place::file(file), format!("text in {encoding}"), "text in UTF-8")
        .help(format!("it was read as {encoding}; check that the names came out right, or save it as CSV UTF-8"))
}

fn unknown_encoding(file: &str, bytes: &[u8]) -> Problem {
    let valid = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let line = 1 + bytes.iter().take(valid).filter(|byte| **byte == b'\n').count();
    Problem::error("T02", Place::file(file).row(line), "bytes that are not UTF-8", "text in UTF-8")
        .help("save the file as CSV UTF-8; a file written by an older Excel in Chinese is often GBK")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> (String, String) {
        let mut problems = Problems::default();
        let text = decode("t.csv", bytes, &mut problems).unwrap();
        (text, problems.to_string())
    }

    fn refused(bytes: &[u8]) -> String {
        decode("t.csv", bytes, &mut Problems::default()).unwrap_err().to_string()
    }

    #[test]
    fn utf8_is_read_without_its_mark_and_without_a_warning() {
        assert_eq!(decoded("\u{feff}学校".as_bytes()), ("学校".to_string(), String::new()));
        assert_eq!(decoded("学校".as_bytes()), ("学校".to_string(), String::new()));
    }

    #[test]
    fn gbk_is_read_with_a_warning() {
        let bytes = b"\xd1\xa7\xd0\xa3\xb4\xfa\xc2\xeb,\xd1\xa7\xc9\xfa\xca\xfd\nA,12\n";
        let warning = "warning[T09] t.csv\n  found:    text in GBK (GB18030)\n  expected: text in UTF-8\n  \
                       help:     it was read as GBK (GB18030); check that the names came out right, or save it as CSV UTF-8\n";
        assert_eq!(decoded(bytes), ("学校代码,学生数\nA,12\n".to_string(), warning.to_string()));
    }

    #[test]
    fn utf16_with_its_mark_is_read_with_a_warning() {
        let units = || "\u{feff}学校\tA".encode_utf16();
        let warning = "warning[T09] t.csv\n  found:    text in UTF-16\n  expected: text in UTF-8\n  \
                       help:     it was read as UTF-16; check that the names came out right, or save it as CSV UTF-8\n";
        for bytes in
            [units().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(), units().flat_map(u16::to_be_bytes).collect()]
        {
            assert_eq!(decoded(&bytes), ("学校\tA".to_string(), warning.to_string()));
        }
    }

    #[test]
    fn other_encodings_are_refused_at_their_line() {
        let expected = "error[T02] t.csv, row 2\n  found:    bytes that are not UTF-8\n  expected: text in UTF-8\n  \
                        help:     save the file as CSV UTF-8; a file written by an older Excel in Chinese is often GBK\n";
        // A Chinese name below an English heading may as well be Portuguese.
        assert_eq!(refused(b"school\n\xd6\xd0\n"), expected);
        // A single byte of Latin letters is no GBK.
        assert_eq!(refused(b"school,\nS\xe3,\xff\n"), expected);
        let cut_off = [b"\xff\xfe".as_slice(), b"a\0\n\0\x00\xd8"].concat();
        assert!(refused(&cut_off).starts_with("error[T02] t.csv, row 1\n"));
    }

    #[test]
    fn bytes_that_are_no_text_are_refused_by_what_they_are() {
        let first_line = |bytes: &[u8]| refused(bytes).lines().nth(1).unwrap().to_string();
        assert_eq!(first_line(b"a\0b"), "  found:    bytes of value 0, which text does not have");
        assert_eq!(first_line(b"PK\x03\x04..."), "  found:    a workbook or another zip archive, not text");
        let compound = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        assert_eq!(first_line(&compound), "  found:    an old workbook (.xls)");
        let name = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes);
        let encrypted: Vec<u8> = compound.into_iter().chain(name).collect();
        assert_eq!(first_line(&encrypted), "  found:    a workbook protected by a password");
    }
}
