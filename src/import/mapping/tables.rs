//! `[[table]]`: the published tables that a mapping joins, and the columns it takes from each.

use super::feeds::scale;
use crate::diagnostic::{Place, Problem, Problems};
use crate::document::{self, Entry, Node, Reader};
use crate::quantity::Decimal;

/// A heading that a published table may have for a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its rows from top to bottom, joined by slashes; rows between may be left out.
    pub text: String,
    /// From the unit of the heading to that of the column.
    pub scale: Decimal,
}

/// A column that the mapping takes from a published table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceColumn {
    /// Its name in the rest of the mapping, after the table's id and a point.
    pub name: String,
    /// Headings it may have; the first that the table has counts.
    pub headings: Vec<Heading>,
    /// Whether the table may lack it; its values are then missing.
    pub optional: bool,
    /// Line and key of the mapping.
    pub place: Place,
}

/// A published table: sheets or files of the same form, joined to the first table by a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceTable {
    /// Name in the rest of the mapping.
    pub id: String,
    /// Names that its sheet or file may have, alone or followed by a blank or a mark and more.
    pub names: Vec<String>,
    /// Headings of the column with the school's code; its first row is that of the heading.
    pub key: Vec<String>,
    /// Rows of the heading; as many as the key's merged cell has, where the mapping does not say.
    pub heading_rows: Option<usize>,
    /// Rows that belong: the heading of a column, and what its cells may hold.
    pub only: Vec<(String, Vec<String>)>,
    /// Columns.
    pub columns: Vec<SourceColumn>,
    /// Whether an empty cell of a number means 0, as the office that publishes it says.
    pub empty_is_zero: bool,
    /// Whether it may be lacking; its values are then missing.
    pub optional: bool,
    /// Line and key of the mapping.
    pub place: Place,
}

/// Reads a `[[table]]`.
pub(super) fn source_table(entry: &Entry, problems: &mut Problems) -> SourceTable {
    let mut reader = Reader::new(entry, problems);
    let mut table = SourceTable {
        id: reader.required_text("id", problems),
        names: reader.texts("names", problems),
        key: reader.texts("key", problems),
        heading_rows: reader.whole("heading_rows", problems).map(|rows| rows as usize),
        only: reader.items("only", problems).iter().map(|entry| only(entry, problems)).collect(),
        columns: Vec::new(),
        empty_is_zero: reader.truth("empty_is_zero", problems).unwrap_or(false),
        optional: reader.truth("optional", problems).unwrap_or(false),
        place: reader.place.clone(),
    };
    for (key, optional) in [("columns", false), ("optional_columns", true)] {
        for (name, entry) in reader.named(key, problems) {
            let headings = headings(entry, problems);
            let place = entry.place.clone();
            table.columns.push(SourceColumn { name: name.to_string(), headings, optional, place });
        }
    }
    for (key, empty) in [("names", table.names.is_empty()), ("key", table.key.is_empty())] {
        if empty {
            reader.missing(key, "a list of one or more texts", problems);
        }
    }
    if table.heading_rows == Some(0) {
        let place = table.place.clone();
        problems.add(Problem::error("I02", place, "a heading of 0 rows", "1 or more"));
    }
    reader.finish(problems);
    table
}

fn only(entry: &Entry, problems: &mut Problems) -> (String, Vec<String>) {
    let mut reader = Reader::new(entry, problems);
    let only = (reader.required_text("heading", problems), reader.texts("one_of", problems));
    if only.1.is_empty() {
        reader.missing("one_of", "a list of texts", problems);
    }
    reader.finish(problems);
    only
}

/// The headings of a column: one, or a list of those it may have.
fn headings(entry: &Entry, problems: &mut Problems) -> Vec<Heading> {
    match &entry.node {
        Node::Array(items) => items.iter().filter_map(|item| heading(item, problems)).collect(),
        _ => heading(entry, problems).into_iter().collect(),
    }
}

fn heading(entry: &Entry, problems: &mut Problems) -> Option<Heading> {
    if let Node::Table(_) = entry.node {
        let mut reader = Reader::new(entry, problems);
        let heading = Heading { text: reader.required_text("heading", problems), scale: scale(&mut reader, problems) };
        reader.finish(problems);
        return Some(heading);
    }
    Some(Heading { text: document::text_of(entry, problems)?, scale: Decimal::ONE })
}
