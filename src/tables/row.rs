//! A row of a table: its cells, each with its place.

use super::ABSENT;
use crate::diagnostic::{Place, Problem, Problems, did_you_mean, one_of};
use crate::quantity::{Decimal, approximate, parse_decimal};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A row: its line in the file and its cells by column name.
#[derive(Debug, Clone)]
pub struct Row {
    /// File and line.
    pub place: Place,
    /// Texts by column; those that are empty are left out.
    pub(super) cells: BTreeMap<Arc<str>, String>,
    /// The headings of the file by column, where they are other words than its name.
    pub(super) headings: Arc<BTreeMap<Arc<str>, Heading>>,
}

/// A heading in other words than the name of its column: its file is in another language.
#[derive(Debug, Clone)]
pub(super) struct Heading {
    /// As the file writes it.
    pub(super) written: String,
    /// Words for the names that its cells may hold, as those who write such a heading know them.
    pub(super) words: BTreeMap<String, String>,
}

impl Row {
    /// The place of one cell, its column named as the file's heading names it.
    #[must_use]
    pub fn at(&self, column: &str) -> Place {
        self.place.clone().column(self.headings.get(column).map_or(column, |heading| &heading.written))
    }

    /// The cell's text where it is not empty; no problem where it is.
    #[must_use]
    pub fn optional_text(&self, column: &str) -> Option<&str> {
        self.cells.get(column).map(String::as_str)
    }

    /// The cell's text; an empty cell is a problem.
    pub fn text(&self, column: &str, problems: &mut Problems) -> Option<&str> {
        let text = self.optional_text(column);
        if text.is_none() {
            problems.add(Problem::error("T04", self.at(column), "an empty cell", "a value").help(
                "a missing value is never read as 0; leave out the row, or write \"absent\" where the column allows it",
            ));
        }
        text
    }

    /// A number not below zero.
    pub fn decimal(&self, column: &str, problems: &mut Problems) -> Option<Decimal> {
        let text = self.text(column, problems)?;
        match parse_decimal(text) {
            Ok(value) if value >= Decimal::ZERO => Some(value),
            Ok(_) => {
                problems.add(Problem::error("T05", self.at(column), format!("{text:?}"), "a number not below zero"));
                None
            }
            Err(expected) => {
                problems.add(Problem::error("T05", self.at(column), format!("{text:?}"), expected));
                None
            }
        }
    }

    /// A number not below zero, or a declared absence: `Some(None)`.
    pub fn decimal_or_absent(&self, column: &str, problems: &mut Problems) -> Option<Option<Decimal>> {
        if self.text(column, problems)? == ABSENT {
            return Some(None);
        }
        self.decimal(column, problems).map(Some)
    }

    /// A whole number not below zero.
    pub fn whole(&self, column: &str, problems: &mut Problems) -> Option<u32> {
        let value = self.decimal(column, problems)?;
        let whole = value.is_integer().then(|| u32::try_from(value).ok()).flatten();
        if whole.is_none() {
            let found = format!("{:?}", self.optional_text(column).unwrap_or_default());
            problems.add(Problem::error("T05", self.at(column), found, "a whole number of at most 4,294,967,295"));
        }
        whole
    }

    /// A whole number, where the cell is not empty.
    pub fn optional_whole(&self, column: &str, problems: &mut Problems) -> Option<u32> {
        self.optional_text(column)?;
        self.whole(column, problems)
    }

    /// A number not below zero, where the cell is not empty.
    pub fn optional_decimal(&self, column: &str, problems: &mut Problems) -> Option<Decimal> {
        self.optional_text(column)?;
        self.decimal(column, problems)
    }

    /// Yes or no, where the cell is not empty.
    pub fn optional_truth(&self, column: &str, problems: &mut Problems) -> Option<bool> {
        match self.optional_text(column)? {
            "yes" => Some(true),
            "no" => Some(false),
            other => {
                problems.add(Problem::error("T06", self.at(column), format!("{other:?}"), "yes or no (是 or 否)"));
                None
            }
        }
    }

    /// A year of four digits, where the cell is not empty.
    pub fn optional_year(&self, column: &str, problems: &mut Problems) -> Option<u32> {
        let year = self.optional_whole(column, problems)?;
        if !(1800..=2200).contains(&year) {
            problems.add(Problem::error("T05", self.at(column), year.to_string(), "a year between 1800 and 2200"));
            return None;
        }
        Some(year)
    }

    /// Longitude and latitude in degrees, which may be negative, by the names of their columns; both
    /// or neither.
    pub fn coordinates(&self, columns: [&str; 2], problems: &mut Problems) -> Option<(f64, f64)> {
        let mut degree = |column: &str, most: f64| -> Option<f64> {
            let text = self.optional_text(column)?;
            let parsed = parse_decimal(text).ok().map(approximate).filter(|value| value.abs() <= most);
            if parsed.is_none() {
                let expected = format!("degrees between -{most} and {most}");
                problems.add(Problem::error("C02", self.at(column), format!("{text:?}"), expected));
            }
            parsed
        };
        let (longitude, latitude) = (degree(columns[0], 180.0), degree(columns[1], 90.0));
        if self.optional_text(columns[0]).is_some() != self.optional_text(columns[1]).is_some()
            && longitude.is_some() != latitude.is_some()
        {
            let expected = format!("both {} and {}, or neither", columns[0], columns[1]);
            problems.add(Problem::error("C02", self.at(columns[0]), "one coordinate", expected));
        }
        Some((longitude?, latitude?))
    }

    /// One of the known names.
    pub fn name_among<'n>(
        &self,
        column: &str,
        known: impl IntoIterator<Item = &'n str> + Clone,
        problems: &mut Problems,
    ) -> Option<&str> {
        let text = self.text(column, problems)?;
        if known.clone().into_iter().any(|name| name == text) {
            return Some(text);
        }
        self.unknown_name(column, text, known, problems);
        None
    }

    /// Notes that a name in a cell is none of those known, which are told in the words of the file.
    pub(super) fn unknown_name<'n>(
        &self,
        column: &str,
        name: &str,
        known: impl IntoIterator<Item = &'n str>,
        problems: &mut Problems,
    ) {
        let heading = self.headings.get(column);
        let in_its_words =
            |name: &'n str| heading.and_then(|heading| heading.words.get(name)).map_or(name, String::as_str);
        let known: Vec<&str> = known.into_iter().map(in_its_words).collect();
        let mut problem = Problem::error("T06", self.at(column), format!("{name:?}"), one_of(known.iter().copied()));
        if !problems.has_enough_of("T06", &problem.place) {
            problem = problem.help(did_you_mean(name, known));
        }
        problems.add(problem);
    }
}
