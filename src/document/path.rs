//! Dotted keys, as messages and resolved policies write them.

use super::written::key;
use super::{Entry, Node, overlay, parse};
use crate::diagnostic::{Place, is_control};
use std::collections::BTreeMap;
use std::fmt;

/// The way to a value of a document: `budget.total_wan`, `buy."a b".price_wan`,
/// `objective[2].tolerance`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeyPath {
    steps: Vec<Step>,
}

/// One step down.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    /// To the key of a table.
    Key(String),
    /// To an item of a list, counted from 1.
    Item(usize),
}

const EXPECTED: &str = "a dotted key such as budget.total_wan or objective[1].tolerance";

impl KeyPath {
    /// Reads a dotted key; names of other than plain letters may stand in quotation marks.
    ///
    /// # Errors
    /// What was expected.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut steps = Vec::new();
        let mut rest = text.trim();
        loop {
            let (name, after) = name(rest).ok_or(EXPECTED)?;
            steps.push(Step::Key(name));
            rest = after.trim_start();
            while let Some(item) = rest.strip_prefix('[') {
                let (number, after) = item.split_once(']').ok_or(EXPECTED)?;
                let number = number.trim().parse().ok().filter(|number| *number > 0);
                steps.push(Step::Item(number.ok_or("items of a list are counted from 1")?));
                rest = after.trim_start();
            }
            match rest.strip_prefix('.') {
                Some(after) => rest = after.trim_start(),
                None if rest.is_empty() => return Ok(Self { steps }),
                None => return Err(EXPECTED.to_string()),
            }
        }
    }

    /// The way through tables by these keys.
    #[must_use]
    pub fn of(keys: &[&str]) -> Self {
        Self { steps: keys.iter().map(|key| Step::Key((*key).to_string())).collect() }
    }

    /// The name of the outermost key.
    #[must_use]
    pub fn first(&self) -> &str {
        match self.steps.first() {
            Some(Step::Key(name)) => name,
            _ => "",
        }
    }

    /// Whether it leads to the same value as another, or into it.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        self.steps.starts_with(&other.steps)
    }

    /// The names and numbers of its steps.
    #[must_use]
    pub fn words(&self) -> Vec<String> {
        let word = |step: &Step| match step {
            Step::Key(name) => name.clone(),
            Step::Item(number) => number.to_string(),
        };
        self.steps.iter().map(word).collect()
    }

    /// Takes away what stands at the key, where anything does; tables that are left empty stay.
    pub fn remove(&self, document: &mut Entry) {
        let Some((Step::Key(last), way)) = self.steps.split_last() else { return };
        let mut at = document;
        for step in way {
            let (Node::Table(children), Step::Key(name)) = (&mut at.node, step) else { return };
            let Some(child) = children.get_mut(name) else { return };
            at = child;
        }
        if let Node::Table(children) = &mut at.node {
            children.remove(last);
        }
    }

    /// Lays a value over what stands at the key, as one document over another; tables on the way
    /// that are missing are made.
    ///
    /// # Errors
    /// What stands in the way: a value that is no table, a list that is too short.
    pub fn set(&self, document: &mut Entry, value: Entry) -> Result<(), String> {
        let value = located(value, &self.to_string());
        let mut at = document;
        for (i, step) in self.steps.iter().enumerate() {
            let way = Self { steps: self.steps[..=i].to_vec() };
            at = below(at, step, value.place.clone().column(way.to_string()))?;
        }
        let nothing = Entry { node: Node::Truth(false), place: Place::default() };
        let stands = std::mem::replace(at, nothing);
        *at = overlay(stands, value);
        Ok(())
    }
}

impl fmt::Display for KeyPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, step) in self.steps.iter().enumerate() {
            match step {
                Step::Key(name) if i == 0 => write!(f, "{}", key(name))?,
                Step::Key(name) => write!(f, ".{}", key(name))?,
                Step::Item(number) => write!(f, "[{number}]")?,
            }
        }
        Ok(())
    }
}

/// The name that a key begins with, and what follows it.
fn name(text: &str) -> Option<(String, &str)> {
    let mark = text.chars().next()?;
    if mark == '"' || mark == '\'' {
        return quoted_name(text, mark);
    }
    let end = text.find(['.', '[']).unwrap_or(text.len());
    let name = text[..end].trim_end();
    let odd = |letter: char| letter.is_whitespace() || is_control(letter) || "\"'=#]{},".contains(letter);
    (!name.is_empty() && !name.contains(odd)).then(|| (name.to_string(), &text[end..]))
}

/// A name in quotation marks, read as TOML reads it.
fn quoted_name(text: &str, mark: char) -> Option<(String, &str)> {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find_map(|(i, letter)| {
        let closes = letter == mark && !escaped;
        escaped = letter == '\\' && mark == '"' && !escaped;
        closes.then_some(i + 1)
    })?;
    let Node::Table(children) = parse("", &format!("name = {}", &text[..end])).ok()?.node else { return None };
    match &children.get("name")?.node {
        Node::Text(name) => Some((name.clone(), &text[end..])),
        _ => None,
    }
}

/// What stands one step below; a key that is missing gets an empty table.
fn below<'a>(at: &'a mut Entry, step: &Step, place: Place) -> Result<&'a mut Entry, String> {
    let shown = at.node.shown();
    match (&mut at.node, step) {
        (Node::Table(children), Step::Key(name)) => {
            Ok(children.entry(name.clone()).or_insert_with(|| Entry { node: Node::Table(BTreeMap::new()), place }))
        }
        (Node::Array(items), Step::Item(number)) => {
            let count = items.len();
            items.get_mut(number - 1).ok_or_else(|| format!("a list of {count}, which has no item {number}"))
        }
        (_, Step::Key(name)) => Err(format!("{shown}, which has no key {}", key(name))),
        (_, Step::Item(number)) => Err(format!("{shown}, which has no item {number}")),
    }
}

/// The value with the keys that it and all below it have from now on.
fn located(entry: Entry, path: &str) -> Entry {
    let node = match entry.node {
        Node::Table(children) => Node::Table(
            children
                .into_iter()
                .map(|(name, child)| {
                    let child = located(child, &format!("{path}.{}", key(&name)));
                    (name, child)
                })
                .collect(),
        ),
        Node::Array(items) => Node::Array(
            items.into_iter().enumerate().map(|(i, item)| located(item, &format!("{path}[{}]", i + 1))).collect(),
        ),
        value => value,
    };
    Entry { node, place: entry.place.column(path) }
}

#[cfg(test)]
mod tests {
    use super::super::leaves;
    use super::*;

    #[test]
    fn what_a_document_shows_as_the_key_of_a_value_leads_to_it() {
        let text = "a = 1\n\"b c\".\"d.e\" = 2\n[\"新\"]\n\"q\\\"\" = 3\n[[list]]\nx = 4\n[[list]]\nx = 5\n";
        let document = parse("p.toml", text).unwrap();
        for leaf in leaves(&document) {
            let shown = leaf.place.column.as_deref().unwrap();
            assert_eq!(KeyPath::parse(shown).unwrap().to_string(), shown);
        }
        let mut changed = document;
        let nine = || Entry { node: Node::Number("9".to_string()), place: Place::file("--set") };
        for key in ["a", "'b c'.\"d.e\"", "新.\"q\\\"\"", "list[2].x", "f.g"] {
            KeyPath::parse(key).unwrap().set(&mut changed, nine()).unwrap();
        }
        let shown: Vec<String> = leaves(&changed)
            .iter()
            .map(|leaf| format!("{} = {}", leaf.place.column.as_deref().unwrap(), leaf.node.shown()))
            .collect();
        assert_eq!(
            shown,
            ["a = 9", "\"b c\".\"d.e\" = 9", "f.g = 9", "list = [{ x = 4 }, { x = 9 }]", "\"新\".\"q\\\"\" = 9"]
        );
    }

    #[test]
    fn what_stands_in_the_way_of_a_key_is_told() {
        let document = parse("p.toml", "a = 1\nlist = [2]\n").unwrap();
        let told = |key: &str| {
            let value = Entry { node: Node::Truth(true), place: Place::default() };
            KeyPath::parse(key).unwrap().set(&mut document.clone(), value).unwrap_err()
        };
        assert_eq!(told("a.b"), "1, which has no key b");
        assert_eq!(told("list[2]"), "a list of 1, which has no item 2");
        assert_eq!(told("a[1]"), "1, which has no item 1");
    }

    #[test]
    fn what_is_no_dotted_key_is_refused() {
        for text in ["", ".", "a.", "a..b", "a b", "a[0]", "a[x]", "a[1", "\"a", "a]", "a=b"] {
            assert!(KeyPath::parse(text).is_err(), "{text}");
        }
    }
}
