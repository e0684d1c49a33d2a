//! Reading a table of a document key by key; what nobody asked for is refused at the end.

use super::value::refuse_control_characters;
use super::{Entry, Node, decimal_of, text_of, whole_of};
use crate::diagnostic::{Place, Problem, Problems, did_you_mean};
use crate::quantity::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Reads one table: asks for its keys by type, collects problems, refuses what was not asked for.
#[derive(Debug)]
pub struct Reader<'a> {
    children: &'a BTreeMap<String, Entry>,
    /// Whether the value was a table: of another, its keys are not missed.
    is_table: bool,
    /// Where the table stands.
    pub place: Place,
    asked: BTreeSet<&'static str>,
}

impl<'a> Reader<'a> {
    /// A reader of a table; a value that is no table is a problem, and reads as an empty one.
    pub fn new(entry: &'a Entry, problems: &mut Problems) -> Self {
        static NOTHING: BTreeMap<String, Entry> = BTreeMap::new();
        let children = match &entry.node {
            Node::Table(children) => children,
            other => {
                problems.add(Problem::error(
                    "D04",
                    entry.place.clone(),
                    other.shown(),
                    "a table, { … } or [ … ] with keys",
                ));
                &NOTHING
            }
        };
        let is_table = matches!(entry.node, Node::Table(_));
        Self { children, is_table, place: entry.place.clone(), asked: BTreeSet::new() }
    }

    fn at(&self, key: &str) -> Place {
        let path = match &self.place.column {
            Some(path) => format!("{path}.{key}"),
            None => key.to_string(),
        };
        self.place.clone().column(path)
    }

    /// The raw value of a key, where present.
    pub fn entry(&mut self, key: &'static str) -> Option<&'a Entry> {
        self.asked.insert(key);
        self.children.get(key)
    }

    /// Notes that a required key is missing.
    pub fn missing(&self, key: &str, expected: &str, problems: &mut Problems) {
        if self.is_table {
            problems.add(Problem::error("D03", self.at(key), "nothing: the key is missing", expected));
        }
    }

    /// Optional text.
    pub fn text(&mut self, key: &'static str, problems: &mut Problems) -> Option<String> {
        let entry = self.entry(key)?;
        text_of(entry, problems)
    }

    /// Text that must be there.
    pub fn required_text(&mut self, key: &'static str, problems: &mut Problems) -> String {
        if !self.children.contains_key(key) {
            self.missing(key, "text in quotation marks", problems);
        }
        self.text(key, problems).unwrap_or_default()
    }

    /// Optional truth value.
    pub fn truth(&mut self, key: &'static str, problems: &mut Problems) -> Option<bool> {
        let entry = self.entry(key)?;
        match entry.node {
            Node::Truth(truth) => Some(truth),
            _ => {
                problems.add(Problem::error("D04", entry.place.clone(), entry.node.shown(), "true or false"));
                None
            }
        }
    }

    /// Optional number not below zero.
    pub fn decimal(&mut self, key: &'static str, problems: &mut Problems) -> Option<Decimal> {
        let entry = self.entry(key)?;
        decimal_of(entry, problems)
    }

    /// Number not below zero that must be there.
    pub fn required_decimal(&mut self, key: &'static str, problems: &mut Problems) -> Decimal {
        if !self.children.contains_key(key) {
            self.missing(key, "a number", problems);
        }
        self.decimal(key, problems).unwrap_or_default()
    }

    /// Optional whole number not below zero.
    pub fn whole(&mut self, key: &'static str, problems: &mut Problems) -> Option<u32> {
        let entry = self.entry(key)?;
        whole_of(entry, problems)
    }

    /// Whole number that must be there.
    pub fn required_whole(&mut self, key: &'static str, problems: &mut Problems) -> u32 {
        if !self.children.contains_key(key) {
            self.missing(key, "a whole number", problems);
        }
        self.whole(key, problems).unwrap_or_default()
    }

    /// A list of texts; empty where the key is absent.
    pub fn texts(&mut self, key: &'static str, problems: &mut Problems) -> Vec<String> {
        self.items(key, problems).iter().filter_map(|item| text_of(item, problems)).collect()
    }

    /// The items of an array; empty where the key is absent.
    pub fn items(&mut self, key: &'static str, problems: &mut Problems) -> &'a [Entry] {
        match self.entry(key) {
            None => &[],
            Some(Entry { node: Node::Array(items), .. }) => items,
            Some(entry) => {
                problems.add(Problem::error("D04", entry.place.clone(), entry.node.shown(), "a list, [ … ]"));
                &[]
            }
        }
    }

    /// The keys and values of a table whose keys are the user's names; empty where absent.
    pub fn named(&mut self, key: &'static str, problems: &mut Problems) -> Vec<(&'a str, &'a Entry)> {
        match self.entry(key) {
            None => Vec::new(),
            Some(Entry { node: Node::Table(children), .. }) => {
                children.iter().for_each(|(name, entry)| refuse_control_characters(name, &entry.place, problems));
                children.iter().map(|(name, entry)| (name.as_str(), entry)).collect()
            }
            Some(entry) => {
                problems.add(Problem::error(
                    "D04",
                    entry.place.clone(),
                    entry.node.shown(),
                    "a table of names and values",
                ));
                Vec::new()
            }
        }
    }

    /// A reader of a table below, where present.
    pub fn table(&mut self, key: &'static str, problems: &mut Problems) -> Option<Reader<'a>> {
        let entry = self.entry(key)?;
        Some(Reader::new(entry, problems))
    }

    /// Refuses the keys that were not asked for.
    pub fn finish(self, problems: &mut Problems) {
        for (key, entry) in self.children {
            if !self.asked.contains(key.as_str()) {
                let known: Vec<&str> = self.asked.iter().copied().collect();
                problems.add(
                    Problem::error(
                        "D05",
                        entry.place.clone(),
                        format!("the unknown key \"{key}\""),
                        crate::diagnostic::one_of(known.iter().copied()),
                    )
                    .help(did_you_mean(key, known)),
                );
            }
        }
    }
}
