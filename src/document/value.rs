//! Values of entries as what they should be; each that is something else is a problem.

use super::{Entry, Node};
use crate::diagnostic::{Place, Problem, Problems, did_you_mean, is_control};
use crate::quantity::{Decimal, parse_decimal};

pub(super) fn refuse_control_characters(text: &str, place: &Place, problems: &mut Problems) {
    if text.contains(is_control) {
        let problem = Problem::error("D08", place.clone(), format!("{text:?}"), "text without control characters");
        problems.add(problem.help("they cannot be seen: write the text anew"));
    }
}

/// The text of an entry; a problem where it is none.
pub fn text_of(entry: &Entry, problems: &mut Problems) -> Option<String> {
    match &entry.node {
        Node::Text(text) => {
            refuse_control_characters(text, &entry.place, problems);
            Some(text.clone())
        }
        other => {
            problems.add(Problem::error("D04", entry.place.clone(), other.shown(), "text in quotation marks"));
            None
        }
    }
}

/// The number of an entry, of any sign; a problem where it is none.
pub fn signed_decimal_of(entry: &Entry, problems: &mut Problems) -> Option<Decimal> {
    let parsed = match &entry.node {
        Node::Number(number) => parse_decimal(number),
        _ => Err("a number, without quotation marks".to_string()),
    };
    parsed
        .map_err(|expected| problems.add(Problem::error("D06", entry.place.clone(), entry.node.shown(), expected)))
        .ok()
}

/// The number of an entry, not below zero; a problem where it is none.
pub fn decimal_of(entry: &Entry, problems: &mut Problems) -> Option<Decimal> {
    let value = signed_decimal_of(entry, problems)?;
    if value < Decimal::ZERO {
        problems.add(Problem::error("D06", entry.place.clone(), entry.node.shown(), "a number not below zero"));
        return None;
    }
    Some(value)
}

/// One of several words; a problem where it is another.
pub fn choice_of<T: Copy>(entry: &Entry, choices: &[(&str, T)], problems: &mut Problems) -> Option<T> {
    let text = text_of(entry, problems)?;
    let chosen = choices.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
    if chosen.is_none() {
        let words = || choices.iter().map(|(word, _)| *word);
        problems.add(
            Problem::error("D07", entry.place.clone(), entry.node.shown(), crate::diagnostic::one_of(words()))
                .help(did_you_mean(&text, words())),
        );
    }
    chosen
}

/// The whole number of an entry, not below zero; a problem where it is none.
pub fn whole_of(entry: &Entry, problems: &mut Problems) -> Option<u32> {
    let value = decimal_of(entry, problems)?;
    let whole = value.is_integer().then(|| u32::try_from(value).ok()).flatten();
    if whole.is_none() {
        let expected = "a whole number not below zero, of at most 4,294,967,295";
        problems.add(Problem::error("D06", entry.place.clone(), entry.node.shown(), expected));
    }
    whole
}
