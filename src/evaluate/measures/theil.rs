//! Theil's index T: 0 where all are equal, ln of the number of pupils where one has everything.

use super::Measure;
use crate::evaluate::Distribution;
use num_traits::ToPrimitive;

/// T = Σ (P / ΣP) · (X / mean) · ln(X / mean); a unit of value 0 adds 0, the limit of x ln x.
/// It splits exactly into what lies between groups of units and what lies within them.
///
/// Source: H. Theil, *Economics and Information Theory*, 1967. Not defined where the mean is 0.
pub(super) const THEIL: Measure = Measure { id: "theil", title: "Theil T", value };

fn value(distribution: &Distribution) -> Option<f64> {
    let pupils = distribution.pupils().to_f64()?;
    let mean = distribution.total().to_f64()? / pupils;
    if mean <= 0.0 || pupils <= 0.0 {
        return None;
    }
    let term = |(unit, value): &(&crate::evaluate::UnitScore, &num_rational::BigRational)| {
        let relative = value.to_f64().unwrap_or_default() / mean;
        let logarithm = if relative > 0.0 { relative.ln() } else { 0.0 };
        f64::from(unit.pupils) / pupils * relative * logarithm
    };
    // Rounding may leave equal values a hair below 0.
    Some(distribution.units().iter().map(term).sum::<f64>().max(0.0))
}
