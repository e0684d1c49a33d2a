//! The table `[sweep]` of a policy: values that vary, by their dotted keys.
//!
//! A part has lists, ranges and named combinations; its scenarios are all choices of one value of
//! each list and range and one combination. Groups are parts of their own: scenarios of one are not
//! combined with those of another. Nothing is spelled out before it is asked for, so that counting
//! is cheap however many scenarios there are.

mod axis;
mod combination;
mod naming;
mod part;
mod range;

use crate::diagnostic::{Place, Problem, Problems};
use crate::document::{Entry, KeyPath, Node, Reader};
use crate::quantity::Decimal;
use part::Part;
use std::collections::BTreeMap;

/// A value at a key.
pub(super) type Change = (KeyPath, Entry);

/// What makes a scenario of a policy: what its results are called by, and the values that it lays
/// over the policy.
#[derive(Debug)]
pub(super) struct Variant {
    /// Group, where the sweep has groups.
    pub group: Option<String>,
    /// What follows the policy's name.
    pub name: String,
    /// What it sets.
    pub changes: Vec<Change>,
}

/// A sweep.
#[derive(Debug)]
pub(super) struct Sweep {
    parts: Vec<Part>,
    /// Where it stands.
    pub place: Place,
}

/// Keys that say which policy it is, and do not vary.
const FIXED: [&str; 4] = ["extends", "name", "sweep", "title"];

impl Sweep {
    /// Reads the table.
    pub(super) fn read(entry: &Entry, problems: &mut Problems) -> Self {
        let mut reader = Reader::new(entry, problems);
        let own = Part::read(None, &mut reader, problems);
        let mut parts = Vec::new();
        for (name, entry) in reader.named("group", problems) {
            naming::refuse_odd_name(name, &entry.place, problems);
            let mut reader = Reader::new(entry, problems);
            parts.push(Part::read(Some(name), &mut reader, problems));
            reader.finish(problems);
        }
        reader.finish(problems);
        if parts.is_empty() {
            parts.push(own);
        } else if !own.is_empty() {
            let found = "lists, ranges or combinations beside groups";
            let expected = "all that varies in groups, or no groups";
            problems.add(Problem::error("P53", entry.place.clone(), found, expected));
        }
        for part in &parts {
            part.refuse_nothing_and_overlaps(&entry.place, problems);
        }
        Self { parts, place: entry.place.clone() }
    }

    /// One key that takes some numbers, all told by an option.
    pub(super) fn over(option: &str, key: &str, numbers: &[Decimal], problems: &mut Problems) -> Self {
        let place = Place::file(option);
        let entry = |node: Node| Entry { node, place: place.clone() };
        let numbers = numbers.iter().map(|number| entry(Node::Number(number.normalize().to_string()))).collect();
        let list = BTreeMap::from([(key.to_string(), entry(Node::Array(numbers)))]);
        Self::read(&entry(Node::Table(BTreeMap::from([("list".to_string(), entry(Node::Table(list)))]))), problems)
    }

    /// How many scenarios there are.
    pub(super) fn count(&self) -> u128 {
        self.parts.iter().fold(0, |sum, part| sum.saturating_add(part.count()))
    }

    /// The scenario of a place in their order, counted from 0; the last list or range varies
    /// fastest.
    pub(super) fn variant(&self, index: u128) -> Option<Variant> {
        let mut rest = index;
        for part in &self.parts {
            if rest < part.count() {
                return Some(part.variant(rest));
            }
            rest -= part.count();
        }
        None
    }
}

/// Reads a dotted key of something that varies.
fn key_path(text: &str, place: &Place, problems: &mut Problems) -> Option<KeyPath> {
    let mut refuse = |found: String, expected: String, help: &str| {
        problems.add(Problem::error("P51", place.clone(), found, expected).help(help));
    };
    match KeyPath::parse(text) {
        Err(expected) => refuse(format!("the key {text:?}"), expected, ""),
        Ok(path) if FIXED.contains(&path.first()) => {
            refuse(format!("the key {path}, which does not vary"), "the key of a value of the policy".to_string(), "");
        }
        Ok(path) => return Some(path),
    }
    None
}
