//! The square of a county mean on the right-hand side of a balance limit.
//!
//! Where pupils are decided, the difference coefficient is within γ exactly where
//!
//! ```text
//! Σ_u q[u] · x[u]² / p[u]  ≤  (1 + γ²) · x̄²
//! ```
//!
//! The left-hand side is convex in x and p together. The right-hand side is convex too, which is the
//! wrong way round, unless the mean x̄ is fixed. It depends on a single number, so that lines do for
//! it: a tangent at m, 2m·x̄ − m², lies below the square everywhere, and whatever satisfies the row
//! with it satisfies the limit; the secant of a range \[a, b\] of the mean, (a + b)·x̄ − a·b, lies above
//! the square there, and the row with it is a relaxation. [`crate::solve`] closes the gap between the
//! two by halving ranges.

use super::Model;
use super::algebra::ColumnId;

/// A row `V/2γ (− e) − c·(line in x̄) ≤ 0` whose line stands for c·x̄².
#[derive(Debug, Clone, PartialEq)]
pub struct MeanSquare {
    /// Place of the row.
    pub row: usize,
    /// x̄.
    pub mean: ColumnId,
    /// c = (1 + γ²) / 2γ.
    pub factor: f64,
}

/// What stands for a row that nothing limits.
const NO_LIMIT: f64 = 1e9;

impl MeanSquare {
    /// Writes the tangent at a mean.
    pub fn touch(&self, model: &mut Model, mean: f64) {
        self.write(model, 2.0 * mean, mean * mean);
    }

    /// Writes the secant over a range; nothing is limited where it has no end.
    pub fn span(&self, model: &mut Model, (least, most): (f64, f64)) {
        if most.is_finite() {
            self.write(model, least + most, least * most);
        } else {
            model.rows[self.row].right = NO_LIMIT;
        }
    }

    /// Writes the line slope·x̄ − drop.
    fn write(&self, model: &mut Model, slope: f64, drop: f64) {
        let row = &mut model.rows[self.row];
        row.left.terms.remove(&self.mean);
        row.left.add_term(-self.factor * slope, self.mean);
        row.right = -self.factor * drop;
    }
}
