//! Conditions on the columns of a raw row, of filters and of rules.

use super::cells::Cells;
use super::mapping::ColumnName;
use crate::diagnostic::{Place, Problem, Problems};
use crate::document::{self, Entry, Node, Reader};
use crate::quantity::Decimal;
use std::fmt;

/// What a condition looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// The value of a column.
    Column(ColumnName),
    /// The first column divided by the second.
    Ratio(ColumnName, ColumnName),
}

/// What must be true of the subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// The text is one of these.
    OneOf(Vec<String>),
    /// The text is none of these.
    NoneOf(Vec<String>),
    /// The number is this.
    Equals(Decimal),
    /// The number is greater.
    Above(Decimal),
    /// The number is less.
    Below(Decimal),
}

/// A condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// What it looks at.
    pub subject: Subject,
    /// What must be true.
    pub test: Test,
}

impl Condition {
    /// The columns it looks at.
    #[must_use]
    pub fn columns(&self) -> Vec<&ColumnName> {
        match &self.subject {
            Subject::Column(column) => vec![column],
            Subject::Ratio(above, below) => vec![above, below],
        }
    }

    /// Whether it holds of a row; `None` where a value it needs is missing.
    ///
    /// # Errors
    /// The cell that should be a number and is none.
    pub fn holds(&self, row: &Cells) -> Result<Option<bool>, Box<Problem>> {
        match (&self.subject, &self.test) {
            (Subject::Column(column), Test::OneOf(texts)) => {
                Ok(row.value(&column.name).map(|value| texts.iter().any(|text| text == value)))
            }
            (Subject::Column(column), Test::NoneOf(texts)) => {
                Ok(row.value(&column.name).map(|value| texts.iter().all(|text| text != value)))
            }
            (Subject::Column(column), test) => {
                Ok(row.number(&column.name)?.map(|value| test.compares(value, Decimal::ONE)))
            }
            (Subject::Ratio(above, below), test) => {
                let (above, below) = (row.number(&above.name)?, row.number(&below.name)?);
                Ok(above.zip(below).map(|(above, below)| test.compares(above, below)))
            }
        }
    }

    /// The values that it looks at in a row, as reports show them: `teachers = 0`.
    #[must_use]
    pub fn found(&self, row: &Cells) -> String {
        let shown = |column: &ColumnName| format!("{} = {}", column.name, row.cell(&column.name));
        self.columns().into_iter().map(shown).collect::<Vec<_>>().join(", ")
    }
}

impl Test {
    /// Compares `amount / divisor` with the bound, multiplied out so that nothing is rounded or
    /// divided by 0: x / 0 is above every bound for x > 0, and 0 / 0 is neither above nor below.
    fn compares(&self, amount: Decimal, divisor: Decimal) -> bool {
        match self {
            Self::OneOf(_) | Self::NoneOf(_) => false,
            Self::Equals(bound) => amount == *bound * divisor,
            Self::Above(bound) => amount > *bound * divisor,
            Self::Below(bound) => amount < *bound * divisor,
        }
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.subject {
            Subject::Column(column) => write!(f, "{}", column.name)?,
            Subject::Ratio(above, below) => write!(f, "{} / {}", above.name, below.name)?,
        }
        match &self.test {
            Test::OneOf(texts) => write!(f, " is one of {}", texts.join(", ")),
            Test::NoneOf(texts) => write!(f, " is none of {}", texts.join(", ")),
            Test::Equals(bound) => write!(f, " = {bound}"),
            Test::Above(bound) => write!(f, " > {bound}"),
            Test::Below(bound) => write!(f, " < {bound}"),
        }
    }
}

/// Reads a list of conditions.
pub(super) fn conditions(entries: &[Entry], problems: &mut Problems) -> Vec<Condition> {
    entries.iter().filter_map(|entry| condition(entry, problems)).collect()
}

fn condition(entry: &Entry, problems: &mut Problems) -> Option<Condition> {
    let mut reader = Reader::new(entry, problems);
    let column = reader.entry("column").and_then(|entry| column_name(entry, problems));
    let ratio = reader.entry("ratio").and_then(|entry| ratio(entry, problems));
    let subject = match (column, ratio) {
        (Some(column), None) => Some(Subject::Column(column)),
        (None, Some((above, below))) => Some(Subject::Ratio(above, below)),
        _ => {
            refuse(
                &reader.place,
                "no column and no ratio, or both",
                "column = \"…\" or ratio = [\"…\", \"…\"]",
                problems,
            );
            None
        }
    };
    let test = test(&mut reader, problems);
    reader.finish(problems);
    let condition = Condition { subject: subject?, test: test? };
    if matches!(&condition.subject, Subject::Ratio(..)) && !matches!(&condition.test, Test::Above(_) | Test::Below(_)) {
        refuse(&entry.place, "a ratio that should equal something", "above or below for a ratio", problems);
        return None;
    }
    Some(condition)
}

/// Makes a comparison with a list of texts.
type List = fn(Vec<String>) -> Test;

/// Makes a comparison with a number.
type Bound = fn(Decimal) -> Test;

fn test(reader: &mut Reader, problems: &mut Problems) -> Option<Test> {
    let mut tests = Vec::new();
    let lists = [("one_of", Test::OneOf as List), ("none_of", Test::NoneOf)];
    for (key, make) in lists {
        if reader.entry(key).is_some() {
            tests.push(make(reader.texts(key, problems)));
        }
    }
    let numbers = [("equals", Test::Equals as Bound), ("above", Test::Above), ("below", Test::Below)];
    for (key, make) in numbers {
        if let Some(entry) = reader.entry(key) {
            tests.extend(document::signed_decimal_of(entry, problems).map(make));
        }
    }
    if tests.len() == 1 {
        return tests.pop();
    }
    let found = format!("{} comparisons", tests.len());
    refuse(
        &reader.place,
        &found,
        "one of equals, above, below (a number), one_of or none_of (a list of texts)",
        problems,
    );
    None
}

fn refuse(place: &Place, found: &str, expected: &str, problems: &mut Problems) {
    problems.add(Problem::error("I02", place.clone(), found, expected));
}

fn ratio(entry: &Entry, problems: &mut Problems) -> Option<(ColumnName, ColumnName)> {
    match &entry.node {
        Node::Array(items) if items.len() == 2 => {
            Some((column_name(&items[0], problems)?, column_name(&items[1], problems)?))
        }
        other => {
            refuse(&entry.place, &other.shown(), "two columns, [\"…\", \"…\"]", problems);
            None
        }
    }
}

/// The column that an entry names.
pub(super) fn column_name(entry: &Entry, problems: &mut Problems) -> Option<ColumnName> {
    let name = document::text_of(entry, problems)?;
    Some(ColumnName { name, place: entry.place.clone() })
}
