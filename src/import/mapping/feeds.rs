//! What feeds a field, as the mapping writes it: `"column"`, `{ column = … }`, or
//! `{ sum = […], minus = […] }`.

use super::{Feed, Missing};
use crate::diagnostic::{Problem, Problems};
use crate::document::{self, Entry, Node, Reader};
use crate::import::condition::column_name;
use crate::quantity::Decimal;

/// What a missing value of a field may mean.
pub(super) type Allowed = &'static [(&'static str, Missing)];

/// Of a field that a table cannot do without.
pub(super) const NEEDED: Allowed = &[("refuse", Missing::Refuse), ("drop", Missing::Drop)];
/// Of a field that a table may leave empty or declare absent.
pub(super) const MAY_BE_ABSENT: Allowed =
    &[("refuse", Missing::Refuse), ("drop", Missing::Drop), ("absent", Missing::Absent)];
/// Of a field that most rows may not have.
pub(super) const MAY_BE_BLANK: Allowed =
    &[("refuse", Missing::Refuse), ("drop", Missing::Drop), ("absent", Missing::Absent), ("blank", Missing::Blank)];

/// A text that every school has.
pub(super) fn required_text_feed(reader: &mut Reader, key: &'static str, problems: &mut Problems) -> Option<Feed> {
    match reader.entry(key) {
        Some(entry) => text_feed(entry, NEEDED, problems),
        None => {
            reader.missing(key, "a column of the raw table", problems);
            None
        }
    }
}

/// A text that may be absent, where the mapping feeds it.
pub(super) fn optional_text_feed(reader: &mut Reader, key: &'static str, problems: &mut Problems) -> Option<Feed> {
    text_feed(reader.entry(key)?, MAY_BE_BLANK, problems)
}

/// A number that every school or stage has.
pub(super) fn required_number_feed(
    reader: &mut Reader,
    key: &'static str,
    allowed: Allowed,
    problems: &mut Problems,
) -> Option<Feed> {
    match reader.entry(key) {
        Some(entry) => number_feed(entry, allowed, problems),
        None => {
            reader.missing(key, "a column of the raw table, or { sum = [\"…\"] }", problems);
            None
        }
    }
}

/// A field of text: one column, and perhaps what each of its values becomes.
fn text_feed(entry: &Entry, allowed: Allowed, problems: &mut Problems) -> Option<Feed> {
    if let Node::Text(_) = entry.node {
        return plain(entry, problems);
    }
    let mut reader = Reader::new(entry, problems);
    let column = reader.entry("column").and_then(|entry| column_name(entry, problems));
    if column.is_none() {
        reader.missing("column", "a column of the raw table", problems);
    }
    let missing = missing(&mut reader, allowed, problems);
    let values = reader.named("values", problems);
    let values = values
        .into_iter()
        .filter_map(|(raw, entry)| Some((raw.to_string(), document::text_of(entry, problems)?)))
        .collect();
    reader.finish(problems);
    Some(Feed { missing, values, ..Feed::of(vec![column?]) })
}

/// A field of a number: a column, or the sum of some.
pub(super) fn number_feed(entry: &Entry, allowed: Allowed, problems: &mut Problems) -> Option<Feed> {
    if let Node::Text(_) = entry.node {
        return plain(entry, problems);
    }
    let mut reader = Reader::new(entry, problems);
    let feed = feed_of(&mut reader, allowed, problems);
    reader.finish(problems);
    Some(feed)
}

fn plain(entry: &Entry, problems: &mut Problems) -> Option<Feed> {
    Some(Feed::of(vec![column_name(entry, problems)?]))
}

/// The keys `column` or `sum`, with `minus`, `scale` and `missing`, of a table.
pub(super) fn feed_of(reader: &mut Reader, allowed: Allowed, problems: &mut Problems) -> Feed {
    let column = reader.entry("column").and_then(|entry| column_name(entry, problems));
    let mut list = |key: &'static str, reader: &mut Reader| -> Vec<_> {
        reader.items(key, problems).iter().filter_map(|entry| column_name(entry, problems)).collect()
    };
    let (sum, minus) = (list("sum", reader), list("minus", reader));
    if column.is_some() != sum.is_empty() {
        reader.missing("column", "either column = \"…\" or sum = [\"…\", \"…\"]", problems);
    }
    let scale = scale(reader, problems);
    let missing = missing(reader, allowed, problems);
    Feed { minus, scale, missing, ..Feed::of(column.into_iter().chain(sum).collect()) }
}

/// The key `scale` of a table: 1 where it is left out, never 0.
pub(super) fn scale(reader: &mut Reader, problems: &mut Problems) -> Decimal {
    match reader.decimal("scale", problems) {
        Some(scale) if scale.is_zero() => {
            let place = reader.place.clone();
            problems.add(Problem::error("I02", place, "the scale 0", "a number above 0, such as 0.0001"));
            Decimal::ONE
        }
        scale => scale.unwrap_or(Decimal::ONE),
    }
}

fn missing(reader: &mut Reader, allowed: Allowed, problems: &mut Problems) -> Missing {
    let chosen = reader.entry("missing").and_then(|entry| document::choice_of(entry, allowed, problems));
    chosen.unwrap_or_default()
}
