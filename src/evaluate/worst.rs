//! The units that are furthest from their thresholds.

use super::{Scorecard, UnitScore};
use crate::quantity::exact;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};

impl UnitScore {
    /// Σ (1 − X / threshold) over the indicators that miss their threshold: how many whole
    /// thresholds are missing, exactly.
    #[must_use]
    pub fn thresholds_missing(&self) -> BigRational {
        let missed = self.indicators.iter().filter(|score| score.met == Some(false));
        missed
            .filter_map(|score| {
                let (value, threshold) = (score.value.as_ref()?, exact(score.threshold?));
                (!threshold.is_zero()).then(|| (&threshold - value) / &threshold)
            })
            .fold(BigRational::zero(), |total, part| total + part)
    }
}

/// Units that miss a threshold, the one that misses most first; equal ones in the order of the
/// county.
#[must_use]
pub fn worst_first(scorecard: &Scorecard) -> Vec<(&UnitScore, BigRational)> {
    let mut keyed: Vec<(f64, (&UnitScore, BigRational))> = scorecard
        .units
        .iter()
        .map(|unit| (unit, unit.thresholds_missing()))
        .filter(|(_, missing)| !missing.is_zero())
        .map(|unit| (unit.1.to_f64().unwrap_or_default(), unit))
        .collect();
    keyed.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| b.1.1.cmp(&a.1.1)));
    keyed.into_iter().map(|(_, unit)| unit).collect()
}
