//! Values of a policy that the command line sets.

use crate::diagnostic::{Place, Problem, Problems};
use crate::document::{self, Entry, KeyPath, Node};
use std::str::FromStr;

/// The option whose values these are, which is their origin in the resolved policy.
pub(super) const ORIGIN: &str = "--set";

/// A key and its value, laid over the document of a policy after all that it extends.
#[derive(Debug, Clone)]
pub struct Setting {
    key: KeyPath,
    value: Entry,
}

impl FromStr for Setting {
    type Err = String;

    /// Reads `KEY=VALUE`; the value is TOML, a single word may do without quotation marks.
    fn from_str(text: &str) -> Result<Self, String> {
        let (key, value) = text.split_once('=').ok_or("KEY=VALUE is expected, such as budget.total_wan=12000")?;
        let key =
            KeyPath::parse(key).map_err(|expected| format!("{:?} is no key: {expected} is expected", key.trim()))?;
        let node = toml_value(value).or_else(|| word(value)).ok_or_else(|| {
            format!(
                "{:?} is no value: a number, true, false, \"text\", [list] or {{ table }} is expected",
                value.trim()
            )
        })?;
        Ok(Self { key, value: Entry { node, place: Place::file(ORIGIN) } })
    }
}

/// The text as one TOML value.
fn toml_value(text: &str) -> Option<Node> {
    let Node::Table(mut children) = document::parse(ORIGIN, &format!("value = {text}")).ok()?.node else { return None };
    let value = children.remove("value")?;
    children.is_empty().then(|| placed(value).node)
}

/// The value with the option as the place of all below it: it has no lines.
fn placed(entry: Entry) -> Entry {
    let node = match entry.node {
        Node::Table(children) => Node::Table(children.into_iter().map(|(key, child)| (key, placed(child))).collect()),
        Node::Array(items) => Node::Array(items.into_iter().map(placed).collect()),
        value => value,
    };
    Entry { node, place: Place::file(ORIGIN) }
}

/// A word that shells would take the quotation marks from, such as `aim`.
fn word(text: &str) -> Option<Node> {
    let text = text.trim();
    let plain = text.chars().all(|letter| letter.is_alphanumeric() || "_-+".contains(letter));
    (plain && text.starts_with(char::is_alphabetic)).then(|| Node::Text(text.to_string()))
}

impl Setting {
    /// Lays the value over a document.
    pub(super) fn apply(&self, document: &mut Entry, problems: &mut Problems) {
        if let Err(found) = self.key.set(document, self.value.clone()) {
            let place = Place::file(ORIGIN).column(self.key.to_string());
            problems.add(Problem::error("P51", place, found, "a key that the policy can have"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_toml_and_single_words_do_without_quotation_marks() {
        let value = |text: &str| text.parse::<Setting>().unwrap().value.node.shown();
        assert_eq!(value("budget.total_wan=12000"), "12000");
        assert_eq!(value("requirements.balance = aim"), "\"aim\"");
        assert_eq!(value("a=[\"x\", 1.5]"), "[\"x\", 1.5]");
        assert_eq!(value("a={ b = true }"), "{ b = true }");
    }

    #[test]
    fn what_is_no_key_or_no_value_is_refused() {
        let told = |text: &str| text.parse::<Setting>().unwrap_err();
        assert_eq!(told("budget"), "KEY=VALUE is expected, such as budget.total_wan=12000");
        assert_eq!(
            told("a..b=1"),
            "\"a..b\" is no key: a dotted key such as budget.total_wan or objective[1].tolerance is expected"
        );
        for text in ["a=1,000", "a=", "a=1\nb=2", "a=two words", "a=[1"] {
            assert!(told(text).contains("is no value"), "{text}");
        }
    }
}
