//! TOML documents whose values remember the file and line they came from.
//!
//! Serde stops at the first error and cannot say which of several overlaid files a value came
//! from; a planner needs all problems at once and an auditor the origin of each number. So the
//! `toml` crate parses, and this thin layer reads its tree: typed getters collect problems, keys
//! that nobody asked for are refused with the nearest name, numbers stay exact decimals.

mod path;
mod reader;
mod value;
mod written;

pub use path::KeyPath;

use crate::diagnostic::{Place, Problem, Problems};
use crate::quantity::parse_decimal;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry::{Occupied, Vacant};
use toml::Spanned;
use toml::de::{DeTable, DeValue};
pub use written::key as shown_key;
use written::{key, quoted};

pub use reader::Reader;
pub use value::{choice_of, decimal_of, signed_decimal_of, text_of, whole_of};

/// The most mebibytes a document may have; more is not a hand-written file, and each value costs
/// many times its own length in memory.
pub const LARGEST_DOCUMENT_MEBIBYTES: u64 = 1;

/// A value and where it stands.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The value.
    pub node: Node,
    /// File, line, and full key.
    pub place: Place,
}

/// What a key can hold.
#[derive(Debug, Clone)]
pub enum Node {
    /// `[table]` or `{ inline = … }`, by key.
    Table(BTreeMap<String, Entry>),
    /// `[ … ]` or `[[ … ]]`.
    Array(Vec<Entry>),
    /// Text.
    Text(String),
    /// A number, as written.
    Number(String),
    /// `true` or `false`.
    Truth(bool),
    /// A date, which no file of the project uses.
    Date(String),
}

impl Node {
    /// Whether two values mean the same: `12000` is `12000.0`.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Node::Number(left), Node::Number(right)) => match (parse_decimal(left), parse_decimal(right)) {
                (Ok(left), Ok(right)) => left == right,
                _ => left == right,
            },
            (Node::Array(left), Node::Array(right)) => {
                left.len() == right.len() && left.iter().zip(right).all(|(left, right)| left.node.is_same(&right.node))
            }
            (Node::Table(left), Node::Table(right)) => {
                left.keys().eq(right.keys())
                    && left.values().zip(right.values()).all(|(left, right)| left.node.is_same(&right.node))
            }
            _ => self.shown() == other.shown(),
        }
    }

    /// The value as TOML would write it.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Node::Table(children) => {
                let inner: Vec<String> =
                    children.iter().map(|(name, entry)| format!("{} = {}", key(name), entry.node.shown())).collect();
                format!("{{ {} }}", inner.join(", "))
            }
            Node::Array(entries) => {
                format!("[{}]", entries.iter().map(|entry| entry.node.shown()).collect::<Vec<_>>().join(", "))
            }
            Node::Text(text) => quoted(text),
            Node::Number(number) => number.clone(),
            Node::Truth(truth) => truth.to_string(),
            Node::Date(date) => date.clone(),
        }
    }
}

/// Parses TOML text into a tree of placed values.
///
/// # Errors
/// The syntax errors of the text, each with its line.
pub fn parse(file: &str, text: &str) -> Result<Entry, Problems> {
    if text.len() as u64 > LARGEST_DOCUMENT_MEBIBYTES << 20 {
        return Err(Problem::error("D01", Place::file(file), "more than 1 MiB", "a document of at most 1 MiB").into());
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let source = Source::new(file, text);
    match DeTable::parse(text) {
        Ok(table) => Ok(table_entry(&source, "", table.get_ref(), 1)),
        Err(error) => {
            let line = error.span().map_or(1, |span| source.line_of(span.start));
            let place = Place::file(file).row(line);
            let found = error.message().replace('\n', "; ");
            let problem = if found.contains("recurs") {
                Problem::error("D02", place, "tables or lists within each other without end", "at most 80 levels")
            } else {
                Problem::error("D02", place, found, "valid TOML")
            };
            Err(problem.into())
        }
    }
}

struct Source<'a> {
    file: &'a str,
    /// Bytes at which the lines end.
    line_ends: Vec<usize>,
}

impl<'a> Source<'a> {
    fn new(file: &'a str, text: &str) -> Self {
        Self { file, line_ends: text.match_indices('\n').map(|(byte, _)| byte).collect() }
    }

    /// The line of a byte, counted from 1.
    fn line_of(&self, byte: usize) -> usize {
        1 + self.line_ends.partition_point(|end| *end < byte)
    }
}

fn table_entry(source: &Source, path: &str, table: &DeTable, line: usize) -> Entry {
    let children = table
        .iter()
        .map(|(written, value)| {
            let name = written.get_ref().to_string();
            let line = source.line_of(written.span().start);
            let path = if path.is_empty() { key(&name) } else { format!("{path}.{}", key(&name)) };
            (name, entry(source, &path, value, line))
        })
        .collect();
    Entry { node: Node::Table(children), place: place(source, path, line) }
}

fn place(source: &Source, path: &str, line: usize) -> Place {
    let column = (!path.is_empty()).then(|| path.to_string());
    Place { column, ..Place::file(source.file).row(line) }
}

fn entry(source: &Source, path: &str, value: &Spanned<DeValue>, line: usize) -> Entry {
    let node = match value.get_ref() {
        DeValue::Table(table) => return table_entry(source, path, table, line),
        DeValue::Array(array) => Node::Array(
            array
                .iter()
                .enumerate()
                .map(|(i, item)| entry(source, &format!("{path}[{}]", i + 1), item, source.line_of(item.span().start)))
                .collect(),
        ),
        DeValue::String(text) => Node::Text(text.to_string()),
        DeValue::Integer(number) => Node::Number(number.to_string()),
        DeValue::Float(number) => Node::Number(number.to_string()),
        DeValue::Boolean(truth) => Node::Truth(*truth),
        DeValue::Datetime(date) => Node::Date(date.to_string()),
    };
    Entry { node, place: place(source, path, line) }
}

/// Lays one document over another: tables merge key by key, lists of tables that all have an `id`
/// merge by it, everything else is replaced.
#[must_use]
pub fn overlay(base: Entry, over: Entry) -> Entry {
    match (base.node, over.node) {
        (Node::Table(mut below), Node::Table(above)) => {
            for (key, entry) in above {
                let merged = match below.remove(&key) {
                    Some(under) => overlay(under, entry),
                    None => entry,
                };
                below.insert(key, merged);
            }
            Entry { node: Node::Table(below), place: over.place }
        }
        (Node::Array(below), Node::Array(above)) if below.iter().chain(&above).all(|item| id_of(item).is_some()) => {
            Entry { node: Node::Array(overlay_by_id(below, above)), place: over.place }
        }
        (_, node) => Entry { node, place: over.place },
    }
}

/// Items of the same `id` are laid over each other where the first stood; new ones follow.
fn overlay_by_id(below: Vec<Entry>, above: Vec<Entry>) -> Vec<Entry> {
    let mut places: BTreeMap<Option<String>, usize> = BTreeMap::new();
    let mut items: Vec<Entry> = Vec::new();
    for entry in below {
        places.entry(id_of(&entry).map(str::to_string)).or_insert(items.len());
        items.push(entry);
    }
    for entry in above {
        match places.entry(id_of(&entry).map(str::to_string)) {
            Occupied(place) => {
                let item = &mut items[*place.get()];
                *item = overlay(item.clone(), entry);
            }
            Vacant(place) => {
                place.insert(items.len());
                items.push(entry);
            }
        }
    }
    items
}

fn id_of(entry: &Entry) -> Option<&str> {
    let Node::Table(children) = &entry.node else { return None };
    match &children.get("id")?.node {
        Node::Text(id) => Some(id),
        _ => None,
    }
}

/// All values that are not tables, or are tables without keys, with their places, in the order of
/// their keys.
#[must_use]
pub fn leaves(entry: &Entry) -> Vec<&Entry> {
    match &entry.node {
        Node::Table(children) if !children.is_empty() => children.values().flat_map(leaves).collect(),
        _ => vec![entry],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Decimal;

    #[test]
    fn an_unknown_key_is_refused_with_the_nearest_name_and_its_line() {
        let entry = parse("p.toml", "name = \"a\"\nbugdet = 3\n").unwrap();
        let mut problems = Problems::default();
        let mut reader = Reader::new(&entry, &mut problems);
        reader.required_text("name", &mut problems);
        reader.decimal("budget", &mut problems);
        reader.finish(&mut problems);
        assert_eq!(
            problems.to_string(),
            "error[D05] p.toml, line 2, key bugdet\n  found:    the unknown key \"bugdet\"\n  expected: one of budget, name\n  help:     did you mean \"budget\"?\n"
        );
    }

    #[test]
    fn an_overlay_keeps_the_place_of_each_value() {
        let base = parse("base.toml", "[budget]\ntotal = 1\nshare = 2\n").unwrap();
        let over = parse("over.toml", "\n\n[budget]\ntotal = 9\n").unwrap();
        let merged = overlay(base, over);
        let shown: Vec<String> =
            leaves(&merged).iter().map(|leaf| format!("{} = {}", leaf.place, leaf.node.shown())).collect();
        assert_eq!(shown, ["base.toml, line 3, key budget.share = 2", "over.toml, line 4, key budget.total = 9"]);
    }

    #[test]
    fn values_are_shown_so_that_toml_reads_them_back_empty_tables_among_them() {
        let text = "empty = {  }\nlist = [{ \"a b\" = 1 }, [\"c\"]]\n\"新 x\".y = \"a \\\"b\\\" \\\\ \\n\\t\\U0000001B\u{200b}\"\n";
        let shown: Vec<String> = leaves(&parse("p.toml", text).unwrap())
            .iter()
            .map(|leaf| format!("{} = {}\n", leaf.place.column.as_deref().unwrap(), leaf.node.shown()))
            .collect();
        assert_eq!(shown.concat(), text);
    }

    #[test]
    fn numbers_stay_exact_and_nan_is_refused() {
        let entry = parse("p.toml", "a = 0.1\nb = nan\nc = -1\n").unwrap();
        let mut problems = Problems::default();
        let mut reader = Reader::new(&entry, &mut problems);
        assert_eq!(reader.decimal("a", &mut problems), Some(Decimal::new(1, 1)));
        assert_eq!(reader.decimal("b", &mut problems), None);
        assert_eq!(reader.decimal("c", &mut problems), None);
        assert_eq!(problems.counts(), (2, 0));
    }
}
