//! Named combinations of values.

use super::{Change, key_path, naming};
use crate::diagnostic::{Problem, Problems};
use crate::document::{Entry, Node};

/// Values that go together, under a name.
#[derive(Debug)]
pub(super) struct Combination {
    /// Name.
    pub name: String,
    /// What it sets.
    pub changes: Vec<Change>,
}

impl Combination {
    pub(super) fn read(name: &str, entry: &Entry, problems: &mut Problems) -> Self {
        naming::refuse_odd_name(name, &entry.place, problems);
        let mut changes: Vec<Change> = Vec::new();
        match &entry.node {
            Node::Table(children) => {
                for (key, value) in children {
                    if let Some(path) = key_path(key, &value.place, problems) {
                        changes.push((path, value.clone()));
                    }
                }
            }
            other => {
                let expected = "a table of dotted keys and their values";
                problems.add(Problem::error("D04", entry.place.clone(), other.shown(), expected));
            }
        }
        Self { name: name.to_string(), changes }
    }
}
