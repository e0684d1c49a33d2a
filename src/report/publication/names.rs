//! Names that must not be published, and whether a text holds one: a guard over what was made, and the
//! judge of the few texts of people's own that are taken over.

use crate::language::Language;
use crate::report::page::view::PageView;
use std::collections::HashSet;
use std::io::{Cursor, Read};

/// Names of schools, places and people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names(Vec<String>);

/// The fewest letters and digits of a name that can be told from other words.
const SHORTEST: usize = 2;
/// The same of a name without letters: shorter ones cannot be told from figures.
const SHORTEST_NUMBER: usize = 6;

impl Names {
    /// Those of a view, and of others that are told, such as people's.
    ///
    /// A name that the program's own words, the standard or the name of the county hold cannot be
    /// searched for; nor can one that is too short to be told from a figure.
    #[must_use]
    pub fn of(view: &PageView, others: impl IntoIterator<Item = String>) -> Self {
        let schools = view.all_schools().flat_map(|school| {
            let township = school.township.clone().into_iter();
            [school.school.clone(), school.name.clone()].into_iter().chain(township)
        });
        let lines = view.proposal.iter().flat_map(|proposal| &proposal.lines).map(|line| line.what.clone());
        let own = own_words(view);
        let mut names: Vec<String> = schools
            .chain(lines)
            .chain(others)
            .map(|name| name.trim().to_string())
            .filter(|name| is_telling(name) && !holds(&own, name))
            .collect();
        names.sort();
        names.dedup();
        Self(names)
    }

    /// A name that a text holds.
    #[must_use]
    pub fn found_in(&self, text: &str) -> Option<&str> {
        let text = Searched::new(text);
        self.0.iter().find(|name| forms(name).iter().any(|form| text.holds(form))).map(String::as_str)
    }

    /// A name that any part of a packed file holds.
    ///
    /// # Errors
    /// Why the file cannot be unpacked.
    pub fn found_in_parts(&self, file: &[u8]) -> Result<Option<&str>, String> {
        let failed = |error: &dyn std::fmt::Display| format!("the workbook cannot be read again: {error}");
        let mut archive = zip::ZipArchive::new(Cursor::new(file)).map_err(|error| failed(&error))?;
        for place in 0..archive.len() {
            let mut text = String::new();
            let mut part = archive.by_index(place).map_err(|error| failed(&error))?;
            part.read_to_string(&mut text).map_err(|error| failed(&error))?;
            if let Some(name) = self.found_in(&text) {
                return Ok(Some(name));
            }
        }
        Ok(None)
    }

    /// A text of the county's own, where it holds no name.
    pub(super) fn without(&self, text: &str) -> Option<String> {
        self.found_in(text).is_none().then(|| text.to_string())
    }
}

/// What stands in every publication whatever the schools are called.
fn own_words(view: &PageView) -> String {
    let files = Language::ALL.into_iter().flat_map(Language::files);
    // What the terminal says of problems stands in no publication.
    let messages = files.filter(|(file, _)| ["page", "term", "workbook"].contains(file)).map(|(_, text)| text);
    let standard = serde_json::to_string(&view.standard).unwrap_or_default();
    let words = messages.copied().chain(crate::report::page::OWN_TEXTS).collect::<Vec<_>>().join("\n");
    format!("{}\n{standard}\n{words}", view.county.name)
}

fn is_telling(name: &str) -> bool {
    let count = name.chars().filter(|letter| letter.is_alphanumeric()).count();
    count >= if name.chars().any(char::is_alphabetic) { SHORTEST } else { SHORTEST_NUMBER }
}

/// A name as pages, workbooks and tables write it.
fn forms(name: &str) -> Vec<String> {
    if !name.contains(['&', '<', '>', '"']) {
        return vec![name.to_string()];
    }
    let escaped = name.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let quoted = escaped.replace('"', "&quot;");
    vec![name.to_string(), escaped, quoted, name.replace('"', "\"\"")]
}

/// A text in which thousands of names are looked for.
struct Searched<'a> {
    text: &'a str,
    /// Letters that stand beside each other: of most names no such pair is there.
    pairs: HashSet<(char, char)>,
}

impl<'a> Searched<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, pairs: pairs(text).collect() }
    }

    fn holds(&self, name: &str) -> bool {
        pairs(name).all(|pair| self.pairs.contains(&pair)) && holds(self.text, name)
    }
}

fn pairs(text: &str) -> impl Iterator<Item = (char, char)> {
    text.chars().zip(text.chars().skip(1))
}

/// Whether a text has a name as words of their own; Chinese has no spaces between them.
fn holds(text: &str, name: &str) -> bool {
    let is_number = !name.chars().any(char::is_alphabetic);
    let joins = |letter: char| letter.is_ascii_alphanumeric() || (is_number && letter == '.');
    let apart = |edge: Option<char>, beside: Option<char>| match (edge, beside) {
        (Some(edge), Some(beside)) => !edge.is_ascii_alphanumeric() || !joins(beside),
        _ => true,
    };
    text.match_indices(name).any(|(place, _)| {
        let (before, after) = (text[..place].chars().next_back(), text[place + name.len()..].chars().next());
        apart(name.chars().next(), before) && apart(name.chars().next_back(), after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Names {
        Names(names.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_name_is_found_as_words_and_not_within_another() {
        let names = names(&["Oak Hill", "S01", "实验小学", "27012345"]);
        assert_eq!(names.found_in("<td>Oak Hill</td>"), Some("Oak Hill"));
        assert_eq!(names.found_in("Oak Hills, S011, XS01, 0.27012345, 270123456"), None);
        assert_eq!(names.found_in("到实验小学去"), Some("实验小学"));
        assert_eq!(names.found_in("code,27012345\n"), Some("27012345"));
    }

    #[test]
    fn a_name_is_found_as_each_format_writes_it() {
        let names = names(&["Smith & \"Sons\" <3"]);
        for text in ["Smith & \"Sons\" <3", "Smith &amp; &quot;Sons&quot; &lt;3", "Smith & \"\"Sons\"\" <3"] {
            assert!(names.found_in(text).is_some(), "{text}");
        }
    }
}
