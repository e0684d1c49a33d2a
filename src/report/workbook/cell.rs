//! What stands in a cell: text, a number, or a formula with the value that it has.

use rust_xlsxwriter::Formula;

/// How a cell is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text that stays as it is.
    Text,
    /// A word of judgement, in the middle of its cell.
    Word,
    /// Sentences, wrapped.
    Prose,
    /// A year.
    Year,
    /// A number of so many decimals.
    Figure(usize),
}

/// What a cell is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A figure that formulas use, and that may be changed to try something.
    Given,
    /// A sum of those above.
    Sum,
    /// Anything else.
    Plain,
}

/// A value as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Nothing,
    Text(String),
    Number(f64),
}

impl From<Option<f64>> for Value {
    fn from(value: Option<f64>) -> Self {
        value.map_or(Self::Nothing, Self::Number)
    }
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cell {
    /// What it shows; of a formula what the formula comes to.
    pub(super) value: Value,
    /// The formula without `=`, and whether it goes over single cells of ranges as an array.
    pub(super) formula: Option<(String, bool)>,
    pub(super) kind: Kind,
    pub(super) role: Role,
}

impl Cell {
    fn of(value: Value, kind: Kind) -> Self {
        Self { value, formula: None, kind, role: Role::Plain }
    }

    pub(super) fn nothing() -> Self {
        Self::of(Value::Nothing, Kind::Text)
    }

    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::of(Value::Text(text.into()), Kind::Text)
    }

    pub(super) fn prose(text: impl Into<String>) -> Self {
        Self::of(Value::Text(text.into()), Kind::Prose)
    }

    pub(super) fn figure(value: Option<f64>, decimals: usize) -> Self {
        Self::of(value.into(), Kind::Figure(decimals))
    }

    /// A number with as many decimals as it needs, up to four.
    pub(super) fn amount(value: Option<f64>) -> Self {
        Self::figure(value, value.map_or(0, decimals_needed))
    }

    pub(super) fn count(count: impl TryInto<u32>) -> Self {
        Self::figure(count.try_into().ok().map(f64::from), 0)
    }

    pub(super) fn year(year: Option<u32>) -> Self {
        Self::of(year.map(f64::from).into(), Kind::Year)
    }

    /// Computed by the spreadsheet; the value is what it comes to.
    pub(super) fn formula(formula: String, value: impl Into<Value>, kind: Kind) -> Self {
        Self { formula: Some((formula, false)), ..Self::of(value.into(), kind) }
    }

    /// The same over single cells of ranges.
    pub(super) fn array(formula: String, value: impl Into<Value>, kind: Kind) -> Self {
        Self { formula: Some((formula, true)), ..Self::of(value.into(), kind) }
    }

    /// A figure that formulas use.
    pub(super) fn given(self) -> Self {
        Self { role: Role::Given, ..self }
    }

    /// A sum of those above.
    pub(super) fn sum(self) -> Self {
        Self { role: Role::Sum, ..self }
    }

    /// The formula with its value, for the file.
    pub(super) fn written(&self) -> Option<(Formula, bool)> {
        let (formula, array) = self.formula.as_ref()?;
        let result = match &self.value {
            Value::Nothing => String::new(),
            Value::Text(text) => text.clone(),
            Value::Number(number) => number.to_string(),
        };
        Some((Formula::new(format!("={formula}")).set_result(result), *array))
    }
}

/// Decimals of a figure of the data, so that nothing of it is hidden; up to four.
fn decimals_needed(value: f64) -> usize {
    const MOST: usize = 4;
    let text = format!("{value:.MOST$}");
    let digits = text.trim_end_matches('0').split('.').nth(1).map_or(0, str::len);
    digits.min(MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_has_the_decimals_that_it_needs() {
        assert_eq!([0.0, 12.0, 0.5, 3.25, 1.0 / 3.0].map(decimals_needed), [0, 0, 1, 2, 4]);
    }
}
