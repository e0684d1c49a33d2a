//! What of the user's own text may stand in a message: nothing that steers a terminal, and not all
//! of a text without end.

/// The most characters that are shown of what was found, of what was expected, or of a name.
const LONGEST_SHOWN: usize = 400;

/// Whether a character steers a terminal or turns the direction of the text after it, so that what
/// is seen is not what is written. Line ends and tabs do not.
#[must_use]
pub fn is_control(letter: char) -> bool {
    let turns = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || (letter.is_control() && !"\n\t".contains(letter))
}

/// The text with control characters written out, cut where it is very long, and its whole length
/// in characters where it is cut.
#[must_use]
pub fn printable(text: &str) -> (String, Option<usize>) {
    let length = text.chars().count();
    let escape = |letter: char| {
        if is_control(letter) { letter.escape_unicode().to_string() } else { letter.to_string() }
    };
    let printable = text.chars().take(LONGEST_SHOWN).map(escape).collect();
    (printable, (length > LONGEST_SHOWN).then_some(length))
}

/// The text as it is printed in English.
pub(super) fn shown(text: &str) -> String {
    match printable(text) {
        (shown, None) => shown,
        (shown, Some(length)) => format!("{shown}… ({length} characters)"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_is_written_out() {
        assert_eq!(shown("\u{1b}[31m学校\u{7}\u{202e}\r\n"), "\\u{1b}[31m学校\\u{7}\\u{202e}\\u{d}\n");
    }

    #[test]
    fn long_texts_are_cut_and_their_length_is_told() {
        let text = "人".repeat(401);
        assert_eq!(shown(&text), format!("{}… (401 characters)", "人".repeat(400)));
        assert_eq!(shown(&text[3..]), "人".repeat(400));
    }
}
