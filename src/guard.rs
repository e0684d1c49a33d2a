//! Text that a spreadsheet would take for a formula: written with a mark before it, and read without.
//!
//! A cell of a CSV file that begins with `=`, `+`, `-`, `@`, a tab or a carriage return may be computed
//! when the file is opened. An apostrophe before it says that it is text, as it does when it is typed.
//! Text that begins with apostrophes before one of these gets one more, so that what is read back is
//! always what was written.

use std::borrow::Cow;

/// What a formula begins with.
const BEGINNINGS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
const MARK: char = '\'';

/// Text, marked where it would be taken for a formula.
#[must_use]
pub fn text(text: &str) -> Cow<'_, str> {
    if is_risky(text) { Cow::Owned(format!("{MARK}{text}")) } else { Cow::Borrowed(text) }
}

/// A cell that holds text or a number: numbers stay as they are.
#[must_use]
pub fn cell(cell: &str) -> Cow<'_, str> {
    if cell.parse::<f64>().is_ok_and(f64::is_finite) { Cow::Borrowed(cell) } else { text(cell) }
}

/// A row whose cells hold text or numbers.
pub fn row<'a>(cells: impl IntoIterator<Item = &'a String>) -> impl Iterator<Item = String> {
    cells.into_iter().map(|text| cell(text).into_owned())
}

/// What was meant by a cell that may be marked.
#[must_use]
pub fn unmarked(cell: &str) -> &str {
    cell.strip_prefix(MARK).filter(|rest| is_risky(rest)).unwrap_or(cell)
}

fn is_risky(text: &str) -> bool {
    text.trim_start_matches(MARK).starts_with(BEGINNINGS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_back() {
        for original in
            ["", "甲", "=1+1", "+x", "-", "-x", "@a", "\tx", "'", "'a", "'=1", "''=1", "=", "'''-", "-5", "+1"]
        {
            assert_eq!(unmarked(&text(original)), original);
            assert_eq!(unmarked(&cell(original)), original);
        }
    }

    #[test]
    fn what_would_be_computed_is_marked_and_numbers_are_not() {
        assert_eq!(
            ["=1", "+x", "-x", "@a", "'=1", "-1", "a"].map(text),
            ["'=1", "'+x", "'-x", "'@a", "''=1", "'-1", "a"]
        );
        assert_eq!(["=1", "-1", "+2.5", "-inf", "a"].map(cell), ["'=1", "-1", "+2.5", "'-inf", "a"]);
    }
}
