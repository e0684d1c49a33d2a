//! McLoone's index: how near the worse-off half is to the median.

use super::Measure;
use crate::evaluate::Distribution;
use crate::evaluate::distribution::End;
use num_traits::{ToPrimitive, Zero};

/// Mean of the worse-off half of the pupils over the median: 1 where no pupil is below the median,
/// 0 where the worse-off half has nothing. What the better-off half has does not change it.
/// The unit at the median counts with the part of its pupils that completes the half.
///
/// Source: R. Berne and L. Stiefel, *The Measurement of Equity in School Finance*, 1984, there over
/// all pupils at or below the median. Not defined where the median is 0.
pub(super) const MCLOONE: Measure = Measure { id: "mcloone", title: "McLoone", value };

fn value(distribution: &Distribution) -> Option<f64> {
    let median = distribution.percentile(50)?;
    let worse_half = distribution.mean_of_one_in(2, End::Worst)?;
    if median.is_zero() { None } else { (worse_half / median).to_f64() }
}
