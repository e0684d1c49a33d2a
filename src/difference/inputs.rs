//! What differs between the inputs of two results.

use crate::document::{Entry, KeyPath, Node, shown_key};
use crate::run_folder::Stored;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A value of the policy that differs.
#[derive(Debug, Clone)]
pub struct Change {
    /// Where it stands.
    pub key: KeyPath,
    /// In the first policy, where it is there.
    pub a: Option<Entry>,
    /// In the second.
    pub b: Option<Entry>,
}

/// A key of the policy whose value differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct KeyDifference {
    /// Dotted key; of a table that only one policy has, the table's.
    pub key: String,
    /// Value in A as TOML; `null` where it has none.
    pub a: Option<String>,
    /// Value in B.
    pub b: Option<String>,
}

/// A file, the standard or the program that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SourceDifference {
    /// Name of the file, or `junheng`, `solver`, `county`, `standard`.
    pub of: String,
    /// SHA-256, version or name in A; `null` where it is not there.
    pub a: Option<String>,
    /// The same in B.
    pub b: Option<String>,
}

/// Keys that only name a policy.
const NAMES: [&str; 2] = ["name", "title"];

/// The values in which two policies differ, by their keys. Lists are one value; a table that only one of
/// them has is one too.
#[must_use]
pub fn changes(a: &Entry, b: &Entry) -> Vec<Change> {
    let mut found = Vec::new();
    compare(&mut Vec::new(), Some(a), Some(b), &mut found);
    found
}

fn compare<'a>(path: &mut Vec<&'a str>, a: Option<&'a Entry>, b: Option<&'a Entry>, found: &mut Vec<Change>) {
    if let (Some(Node::Table(left)), Some(Node::Table(right))) = (a.map(|it| &it.node), b.map(|it| &it.node)) {
        let outermost = path.is_empty();
        let keys: BTreeSet<&String> = left.keys().chain(right.keys()).collect();
        for key in keys.into_iter().filter(|key| !(outermost && NAMES.contains(&key.as_str()))) {
            path.push(key);
            compare(path, left.get(key), right.get(key), found);
            path.pop();
        }
        return;
    }
    let same = a.zip(b).is_some_and(|(a, b)| a.node.is_same(&b.node));
    if !same {
        found.push(Change { key: KeyPath::of(path), a: a.cloned(), b: b.cloned() });
    }
}

impl Change {
    /// As it is shown.
    #[must_use]
    pub fn shown(&self) -> KeyDifference {
        let shown = |entry: &Option<Entry>| entry.as_ref().map(|entry| entry.node.shown());
        KeyDifference { key: self.key.to_string(), a: shown(&self.a), b: shown(&self.b) }
    }
}

/// Changes that go together, under a name.
pub type Group = (String, Vec<Change>);

/// Each change alone, or those of each table of the policy together.
#[must_use]
pub fn groups(changes: Vec<Change>, by_table: bool) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for change in changes {
        let name = if by_table { shown_key(change.key.first()) } else { change.key.to_string() };
        match groups.last_mut().filter(|(known, _)| *known == name) {
            Some((_, members)) => members.push(change),
            None => groups.push((name, vec![change])),
        }
    }
    groups
}

/// Files and versions that differ; files of policies are told by their values instead, but for those that a
/// value names: a projection, an earlier plan.
#[must_use]
pub fn sources(a: &Stored, b: &Stored) -> Vec<SourceDifference> {
    let [of_a, of_b] = [a, b].map(told);
    let names: BTreeSet<&String> = of_a.keys().chain(of_b.keys()).collect();
    let differing = names.into_iter().filter(|name| of_a.get(*name) != of_b.get(*name));
    differing
        .map(|name| SourceDifference { of: name.clone(), a: of_a.get(name).cloned(), b: of_b.get(name).cloned() })
        .collect()
}

fn told(stored: &Stored) -> BTreeMap<String, String> {
    let manifest = &stored.manifest;
    let named = [
        ("junheng", &manifest.junheng),
        ("solver", &manifest.solver),
        ("county", &manifest.county),
        ("standard", &manifest.standard),
    ];
    let named = named.map(|(name, value)| (name.to_string(), value.clone()));
    let files = manifest.data().map(|file| (file.file.clone(), file.sha256.clone()));
    named.into_iter().chain(files).chain(named_files(stored)).collect()
}

/// The files that values of the policy name, with their hashes; where the run read several of one name, with
/// all of theirs.
fn named_files(stored: &Stored) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for name in values_that_name_files(&stored.policy) {
        let hashes: Vec<&str> = stored.manifest.of_policies(&name).collect();
        if !hashes.is_empty() {
            files.insert(name, hashes.join(", "));
        }
    }
    files
}

/// Names, without folders, of the projection and the earlier plans of a policy.
fn values_that_name_files(policy: &Entry) -> Vec<String> {
    let stages = match child(policy, "objective").map(|stages| &stages.node) {
        Some(Node::Array(stages)) => stages.as_slice(),
        _ => &[],
    };
    let projection = child(policy, "horizon").and_then(|horizon| child(horizon, "projection"));
    let named = projection.into_iter().chain(stages.iter().filter_map(|stage| child(stage, "against")));
    let name = |entry: &Entry| match &entry.node {
        Node::Text(path) => Some(Path::new(path).file_name()?.to_string_lossy().into_owned()),
        _ => None,
    };
    named.filter_map(name).collect()
}

fn child<'a>(entry: &'a Entry, key: &str) -> Option<&'a Entry> {
    match &entry.node {
        Node::Table(children) => children.get(key),
        _ => None,
    }
}

/// The first file that values of both policies name alike and that was another when they were solved.
#[must_use]
pub fn other_file(a: &Stored, b: &Stored) -> Option<String> {
    let [of_a, of_b] = [a, b].map(named_files);
    of_a.iter().find(|(name, hash)| of_b.get(*name).is_some_and(|other| other != *hash)).map(|(name, _)| name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(text: &str) -> Entry {
        crate::document::parse("policy.toml", text).unwrap_or_else(|problems| panic!("{problems}"))
    }

    #[test]
    fn values_differ_by_their_keys_lists_and_tables_of_one_policy_as_a_whole() {
        let a = policy("name = \"a\"\nlist = [1, 2]\n[budget]\ntotal_wan = 1\n[hire.old]\ncost_wan = 1\n");
        let b = policy("name = \"b\"\nlist = [1, 3]\n[budget]\ntotal_wan = 1\n[hire.\"n w\"]\ncost_wan = 1\nmax = 2\n");
        let shown: Vec<KeyDifference> = changes(&a, &b).iter().map(Change::shown).collect();
        let row = |key: &str, a: Option<&str>, b: Option<&str>| KeyDifference {
            key: key.to_string(),
            a: a.map(str::to_string),
            b: b.map(str::to_string),
        };
        assert_eq!(
            shown,
            [
                row("hire.\"n w\"", None, Some("{ cost_wan = 1, max = 2 }")),
                row("hire.old", Some("{ cost_wan = 1 }"), None),
                row("list", Some("[1, 2]"), Some("[1, 3]")),
            ]
        );
        assert_eq!(changes(&policy("a = 12000\nb = [0.5]\n"), &policy("a = 12000.0\nb = [0.50]\n")).len(), 0);
        let names: Vec<String> = groups(changes(&a, &b), true).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["hire", "list"]);
    }
}
