//! Numbers of the assumptions' file: `{ value = …, source = …, sure = … }`.

use super::amount::{Amount, billionths};
use super::assumptions::Assumed;
use crate::diagnostic::{Problem, Problems};
use crate::document::{self, Entry, Node, Reader};
use crate::quantity::Decimal;

/// Marks of sureness, as in standards.
const SURENESS: [(&str, &str); 4] = [("2+", "2+"), ("1", "1"), ("?", "?"), ("DER", "DER")];

/// What a number may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Range {
    /// A part of a whole.
    Share,
    /// A rate by which a cohort changes.
    Rate,
    /// Any number not below zero.
    Any,
}

impl Range {
    /// The largest value, and what is expected instead of a larger one.
    fn limit(self) -> Option<(Decimal, &'static str)> {
        match self {
            Self::Share => Some((Decimal::ONE, "a share between 0 and 1")),
            Self::Rate => Some((Decimal::TEN, "a rate between 0 and 10")),
            Self::Any => None,
        }
    }
}

/// Reads numbers and keeps a list of them.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    /// All that were read.
    pub(super) assumed: Vec<Assumed>,
}

impl Numbers {
    /// The number of an entry.
    pub(super) fn of(&mut self, entry: &Entry, range: Range, problems: &mut Problems) -> Option<Amount> {
        if !matches!(entry.node, Node::Table(_)) {
            let expected = "{ value = …, source = …, sure = … }: a number that somebody must defend";
            problems.add(Problem::error("D04", entry.place.clone(), entry.node.shown(), expected));
            return None;
        }
        let mut table = Reader::new(entry, problems);
        let value = match table.entry("value") {
            Some(value) => document::decimal_of(value, problems),
            None => {
                table.missing("value", "a number", problems);
                None
            }
        };
        let (source, sure) = origin(&mut table, problems);
        table.finish(problems);
        let given = value?;
        if let Some((_, expected)) = range.limit().filter(|(most, _)| given > *most) {
            let problem = Problem::error("E02", entry.place.clone(), given.to_string(), expected);
            problems.add(problem.help("98 % is written 0.98"));
            return None;
        }
        let key = entry.place.column.clone().unwrap_or_default();
        self.assumed.push(Assumed { key, value, source, sure });
        Some(billionths(given))
    }

    /// Calls the numbers of a list's item by its `id` instead of its place in the list.
    pub(super) fn call_by_id(&mut self, item: &Entry, list: &str, id: &str) {
        let place = format!("{}.", item.place.column.as_deref().unwrap_or_default());
        for assumed in &mut self.assumed {
            if let Some(key) = assumed.key.strip_prefix(&place) {
                assumed.key = format!("{list}.{id}.{key}");
            }
        }
    }

    /// Source and sureness of the figures that a section's table or list has.
    pub(super) fn of_table(&mut self, section: &mut Reader, problems: &mut Problems) {
        let (source, sure) = origin(section, problems);
        let key = section.place.column.clone().unwrap_or_default();
        self.assumed.push(Assumed { key, value: None, source, sure });
    }

    /// The number of a key, where it stands.
    pub(super) fn at(
        &mut self,
        reader: &mut Reader,
        key: &'static str,
        range: Range,
        problems: &mut Problems,
    ) -> Option<Amount> {
        let entry = reader.entry(key)?;
        self.of(entry, range, problems)
    }

    /// The number of a key, which must stand there.
    pub(super) fn required(
        &mut self,
        reader: &mut Reader,
        key: &'static str,
        range: Range,
        problems: &mut Problems,
    ) -> Option<Amount> {
        if reader.entry(key).is_none() {
            reader.missing(key, "{ value = …, source = …, sure = … }", problems);
        }
        self.at(reader, key, range, problems)
    }
}

/// Source and sureness, which must be there.
fn origin(table: &mut Reader, problems: &mut Problems) -> (String, String) {
    let source = table.required_text("source", problems);
    let sure = match table.entry("sure") {
        Some(entry) => document::choice_of(entry, &SURENESS, problems),
        None => {
            table.missing("sure", "one of 2+, 1, ?, DER", problems);
            None
        }
    };
    (source, sure.unwrap_or_default().to_string())
}
