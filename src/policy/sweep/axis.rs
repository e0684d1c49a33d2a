//! One key and the values that it takes.

use super::naming::{self, plain};
use super::range::Range;
use crate::diagnostic::{Problem, Problems};
use crate::document::{Entry, KeyPath, Node};
use crate::quantity::parse_decimal;

/// A key with its values.
#[derive(Debug)]
pub(super) struct Axis {
    /// The key.
    pub key: KeyPath,
    /// Where the values stand.
    pub written: Entry,
    values: Values,
}

#[derive(Debug)]
enum Values {
    /// As listed, and whether they are called by themselves or by their place in the list.
    List(Vec<Entry>, Called),
    Range(Range),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Called {
    Value,
    Place,
}

impl Axis {
    /// Of a list.
    pub(super) fn list(key: KeyPath, written: &Entry, problems: &mut Problems) -> Option<Self> {
        let expected = "a list of the values that the key takes, [ … ]";
        let Node::Array(items) = &written.node else {
            let problem = Problem::error("D04", written.place.clone(), written.node.shown(), expected);
            problems.add(problem.help(nested_key(&key, &written.node)));
            return None;
        };
        if items.is_empty() {
            problems.add(Problem::error("P52", written.place.clone(), "an empty list", "at least one value"));
        }
        for (i, item) in items.iter().enumerate() {
            if items[..i].iter().any(|before| before.node.is_same(&item.node)) {
                let found = format!("{} again", item.node.shown());
                problems.add(Problem::error("P52", item.place.clone(), found, "each value once"));
            }
        }
        let called = if items.iter().all(|item| word(&item.node).is_some()) { Called::Value } else { Called::Place };
        Some(Self { key, written: written.clone(), values: Values::List(items.clone(), called) })
    }

    /// Of a range.
    pub(super) fn range(key: KeyPath, written: &Entry, problems: &mut Problems) -> Option<Self> {
        let range = Range::read(written, problems)?;
        Some(Self { key, written: written.clone(), values: Values::Range(range) })
    }

    pub(super) fn count(&self) -> u128 {
        match &self.values {
            Values::List(items, _) => items.len() as u128,
            Values::Range(range) => range.count(),
        }
    }

    /// The value of a place, counted from 0, and the word that it is called by.
    pub(super) fn value(&self, index: u128) -> (Entry, String) {
        match &self.values {
            Values::List(items, called) => {
                let index = usize::try_from(index).unwrap_or_default();
                let item = items[index].clone();
                let word = word(&item.node).filter(|_| *called == Called::Value);
                (item, word.unwrap_or_else(|| (index + 1).to_string()))
            }
            Values::Range(range) => {
                let value = range.value(index);
                let word = value.node.shown();
                (value, word)
            }
        }
    }
}

/// What to write instead of a table, where its keys were meant as the rest of a dotted key.
fn nested_key(key: &KeyPath, node: &Node) -> String {
    let Node::Table(children) = node else { return String::new() };
    let Some(below) = children.keys().next() else { return String::new() };
    if naming::RANGE.iter().any(|part| children.contains_key(*part)) {
        return "ranges stand in the table range, lists in list".to_string();
    }
    format!("write the whole dotted key in quotation marks: \"{key}.{below}\" = [ … ]")
}

/// A value as a word of a name; none where it would need other than plain letters.
fn word(node: &Node) -> Option<String> {
    match node {
        Node::Number(number) => Some(parse_decimal(number).map_or_else(|_| number.clone(), |value| value.to_string())),
        Node::Truth(truth) => Some(truth.to_string()),
        Node::Text(text) => plain(text).then(|| text.clone()),
        Node::Table(_) | Node::Array(_) | Node::Date(_) => None,
    }
}
