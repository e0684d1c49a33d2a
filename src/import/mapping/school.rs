//! `[school]`: what feeds the columns of the schools table.

use super::contradictions::{contradiction, known_values};
use super::feeds::{optional_text_feed, required_text_feed};
use super::read::required_table;
use super::{Feed, SchoolFeeds};
use crate::diagnostic::Problems;
use crate::document::Reader;

/// The columns of the schools table that a mapping may feed, beside the code, the name and the
/// kind, in the order of the table.
pub const SCHOOL_FIELDS: [&str; 10] = [
    "township",
    "setting",
    "longitude",
    "latitude",
    "founded",
    "ownership",
    "boarding",
    "dense_centre",
    "counted",
    "parent",
];

/// Reads `[school]`.
pub(super) fn school(reader: &mut Reader, problems: &mut Problems) -> SchoolFeeds {
    let nothing = || Feed::of(Vec::new());
    let Some(mut table) = required_table(reader, "school", problems) else {
        return SchoolFeeds { id: nothing(), name: nothing(), kind: None, optional: Vec::new() };
    };
    let feeds = SchoolFeeds {
        id: required_text_feed(&mut table, "id", problems).unwrap_or_else(nothing),
        name: required_text_feed(&mut table, "name", problems).unwrap_or_else(nothing),
        kind: kind(&mut table, problems),
        optional: SCHOOL_FIELDS
            .into_iter()
            .filter_map(|field| Some((field, optional_text_feed(&mut table, field, problems)?)))
            .collect(),
    };
    for (field, feed) in &feeds.optional {
        known_values(field, feed, problems);
    }
    together(&feeds, &table, ["longitude", "latitude"], problems);
    together(&feeds, &table, ["counted", "parent"], problems);
    table.finish(problems);
    feeds
}

/// The kind of school, whose names are the translated values.
fn kind(table: &mut Reader, problems: &mut Problems) -> Option<Feed> {
    let kind = match table.entry("kind") {
        Some(_) => required_text_feed(table, "kind", problems)?,
        None => return None,
    };
    if kind.values.is_empty() {
        table.missing("kind.values", "the kind of school for each value of the column", problems);
    }
    Some(kind)
}

/// Refuses one of two columns without the other.
fn together(feeds: &SchoolFeeds, table: &Reader, pair: [&str; 2], problems: &mut Problems) {
    let fed = |name: &str| feeds.optional.iter().any(|(field, _)| *field == name);
    if fed(pair[0]) != fed(pair[1]) {
        let found = format!("one of {} and {}", pair[0], pair[1]);
        contradiction(&table.place, &found, "both, or neither", problems);
    }
}
