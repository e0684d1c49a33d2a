//! Tables as the formats render them.

use crate::language::Catalogue;
use num_rational::BigRational;
use num_traits::ToPrimitive;

/// A table with a title.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Title for people.
    pub title: String,
    /// Columns, left to right.
    pub columns: Vec<Column>,
    /// Rows, each with one cell a column.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// A table without rows.
    #[must_use]
    pub fn new(title: impl Into<String>, columns: Vec<Column>) -> Self {
        Self { title: title.into(), columns, rows: Vec::new() }
    }

    /// A table without rows, its title in words and the titles of its columns by their messages.
    #[must_use]
    pub fn worded<const N: usize>(
        words: &Catalogue,
        title: impl Into<String>,
        columns: [(&'static str, &'static str); N],
    ) -> Self {
        Self::new(title, columns.map(|(key, id)| Column::new(key, words.say(id))).into())
    }

    /// The first so many rows, and how many there are beside them.
    #[must_use]
    pub fn first_rows(mut self, most: usize) -> (Self, usize) {
        let more = self.rows.len().saturating_sub(most);
        self.rows.truncate(most);
        (self, more)
    }
}

/// A column: a key for programs, a title for people, and the unit of its figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Name in JSON and CSV.
    pub key: String,
    /// Title on the terminal.
    pub title: String,
    /// Unit; empty where there is none or each row has its own.
    pub unit: String,
}

impl Column {
    /// A column without a unit.
    #[must_use]
    pub fn new(key: impl Into<String>, title: impl Into<String>) -> Self {
        Self { key: key.into(), title: title.into(), unit: String::new() }
    }

    /// The same column with a unit.
    #[must_use]
    pub fn unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = unit.into();
        self
    }
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A name of the data, or words that programs see in English whatever the language.
    Named {
        /// What programs see.
        key: String,
        /// What people read.
        shown: String,
    },
    /// A whole number.
    Count(u64),
    /// A number; people see so many decimals of it, programs all.
    Amount {
        /// The number.
        value: f64,
        /// Decimals shown to people.
        decimals: usize,
    },
    /// A number with a mark that only people see.
    Marked {
        /// The number.
        value: f64,
        /// Decimals shown to people.
        decimals: usize,
        /// What stands behind it.
        mark: &'static str,
    },
    /// Yes or no.
    Truth(bool),
    /// Nothing is known; shown as such and never as 0.
    Absent,
    /// There is nothing to show, as the cost of a plan that does not exist.
    Nothing,
}

impl Cell {
    /// Words.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A name of the data, and how people read it.
    #[must_use]
    pub fn named(key: impl Into<String>, shown: impl Into<String>) -> Self {
        Self::Named { key: key.into(), shown: shown.into() }
    }

    /// A whole number.
    #[must_use]
    pub fn count(count: usize) -> Self {
        Self::Count(count as u64)
    }

    /// A number of a plan, or nothing where there is no plan.
    #[must_use]
    pub fn known(value: Option<f64>, decimals: usize) -> Self {
        value.map_or(Self::Nothing, |value| Self::amount(Some(value), decimals))
    }

    /// A number, where it is known and finite.
    #[must_use]
    pub fn amount(value: Option<f64>, decimals: usize) -> Self {
        match value {
            Some(value) if value.is_finite() => Self::Amount { value, decimals },
            _ => Self::Absent,
        }
    }

    /// The number nearest to a fraction, where it is known.
    #[must_use]
    pub fn fraction(value: Option<&BigRational>, decimals: usize) -> Self {
        Self::amount(value.and_then(ToPrimitive::to_f64), decimals)
    }

    /// Yes or no, where it is known.
    #[must_use]
    pub fn truth(truth: Option<bool>) -> Self {
        truth.map_or(Self::Absent, Self::Truth)
    }
}
