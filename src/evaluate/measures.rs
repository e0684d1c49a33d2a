//! Measures of inequality beside the official coefficient: each pupil counts once, with the value
//! of the unit that teaches it.
//!
//! None of them is defined where a unit's value is below zero.

mod gini;
mod mcloone;
mod percentile_ratio;
mod theil;

use super::Distribution;

/// A measure of inequality.
#[derive(Debug, Clone, Copy)]
pub struct Measure {
    /// Name in JSON.
    pub id: &'static str,
    /// Title for people.
    pub title: &'static str,
    /// Its value, rounded; `None` where it is not defined.
    value: fn(&Distribution) -> Option<f64>,
}

/// The measures, in the order in which they are shown.
pub const MEASURES: [Measure; 4] = [theil::THEIL, gini::GINI, percentile_ratio::P90_P10, mcloone::MCLOONE];

impl Measure {
    /// Its value, rounded to the nearest floating-point number; `None` where it is not defined.
    #[must_use]
    pub fn of(&self, distribution: &Distribution) -> Option<f64> {
        if distribution.any_below_zero() { None } else { (self.value)(distribution) }
    }
}
