//! Linear expressions over columns: the only algebra that constraint families need.

use std::collections::BTreeMap;
use std::ops::{Add, AddAssign, Mul, Sub};

/// A column (decision variable) of one [`super::Model`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ColumnId(pub(super) usize);

impl ColumnId {
    /// Place of the column in the model.
    #[must_use]
    pub fn index(self) -> usize {
        self.0
    }
}

/// Σ aⱼ·xⱼ + b.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Linear {
    /// Coefficients by column; none is stored that is 0.
    pub terms: BTreeMap<ColumnId, f64>,
    /// The constant b.
    pub constant: f64,
}

impl Linear {
    /// Adds a multiple of a column.
    pub fn add_term(&mut self, coefficient: f64, column: ColumnId) {
        let sum = self.terms.get(&column).copied().unwrap_or(0.0) + coefficient;
        if sum == 0.0 {
            self.terms.remove(&column);
        } else {
            self.terms.insert(column, sum);
        }
    }

    /// Its value at a point.
    #[must_use]
    pub fn at(&self, values: &[f64]) -> f64 {
        self.constant + self.terms.iter().map(|(column, coefficient)| coefficient * values[column.0]).sum::<f64>()
    }
}

impl From<ColumnId> for Linear {
    fn from(column: ColumnId) -> Self {
        Self { terms: [(column, 1.0)].into(), constant: 0.0 }
    }
}

impl From<f64> for Linear {
    fn from(constant: f64) -> Self {
        Self { terms: BTreeMap::new(), constant }
    }
}

impl AddAssign<Linear> for Linear {
    fn add_assign(&mut self, other: Linear) {
        for (column, coefficient) in other.terms {
            self.add_term(coefficient, column);
        }
        self.constant += other.constant;
    }
}

impl<T: Into<Linear>> Add<T> for Linear {
    type Output = Linear;
    fn add(mut self, other: T) -> Linear {
        self += other.into();
        self
    }
}

impl<T: Into<Linear>> Sub<T> for Linear {
    type Output = Linear;
    fn sub(mut self, other: T) -> Linear {
        self += -1.0 * other.into();
        self
    }
}

impl Mul<Linear> for f64 {
    type Output = Linear;
    fn mul(self, linear: Linear) -> Linear {
        if self == 0.0 {
            return Linear::default();
        }
        let terms = linear.terms.into_iter().map(|(column, coefficient)| (column, self * coefficient)).collect();
        Linear { terms, constant: self * linear.constant }
    }
}

impl Mul<ColumnId> for f64 {
    type Output = Linear;
    fn mul(self, column: ColumnId) -> Linear {
        self * Linear::from(column)
    }
}

/// The sum of expressions.
pub fn sum(expressions: impl IntoIterator<Item = impl Into<Linear>>) -> Linear {
    let mut total = Linear::default();
    for expression in expressions {
        total += expression.into();
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_of_the_same_column_add_up_and_vanish_at_zero() {
        let (x, y) = (ColumnId(0), ColumnId(1));
        let expression = 2.0 * x + 3.0 * y + 1.0 - 2.0 * x;
        assert_eq!(expression, Linear { terms: [(y, 3.0)].into(), constant: 1.0 });
        assert!((expression.at(&[9.0, 2.0]) - 7.0).abs() < f64::EPSILON);
    }
}
