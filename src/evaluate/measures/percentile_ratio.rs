//! The ratio of the 90th to the 10th percentile of the pupils.

use super::Measure;
use crate::evaluate::Distribution;
use num_traits::{ToPrimitive, Zero};

/// P90 / P10: how many times what the tenth worst-off pupil of a hundred has the tenth best-off
/// has; 1 where all are equal. Percentiles are those of [`Distribution::percentile`].
///
/// Source: OECD, *Terms of reference* of the Income Distribution Database, there of incomes. Not
/// defined where P10 is 0.
pub(super) const P90_P10: Measure = Measure { id: "p90_p10", title: "P90/P10", value };

fn value(distribution: &Distribution) -> Option<f64> {
    let (low, high) = (distribution.percentile(10)?, distribution.percentile(90)?);
    if low.is_zero() { None } else { (high / low).to_f64() }
}
