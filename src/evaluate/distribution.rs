//! How the values of an indicator are spread over a stage's pupils, from the worst off to the best.

use super::fraction::sum;
use super::{Scorecard, UnitScore};
use crate::county::StageId;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

/// The judged units of a stage that have a value of an indicator, the lowest value first; units of
/// the same value in the order of the county.
#[derive(Debug, Clone, PartialEq)]
pub struct Distribution<'a> {
    units: Vec<(&'a UnitScore, &'a BigRational)>,
    pupils: u64,
}

/// Which end of a distribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The pupils whose units have the lowest values.
    Worst,
    /// The pupils whose units have the highest values.
    Best,
}

impl<'a> Distribution<'a> {
    /// Of a stage and an indicator, by their names.
    #[must_use]
    pub fn of(scorecard: &'a Scorecard, stage: &StageId, indicator: &str) -> Self {
        let value = |unit: &'a UnitScore| {
            let score = unit.indicators.iter().find(|score| score.indicator == indicator)?;
            Some((unit, score.value.as_ref()?))
        };
        Self::new(scorecard.units.iter().filter(|unit| unit.id.stage == *stage).filter_map(value).collect())
    }

    fn new(units: Vec<(&'a UnitScore, &'a BigRational)>) -> Self {
        let mut keyed: Vec<(f64, (&UnitScore, &BigRational))> =
            units.into_iter().map(|unit| (unit.1.to_f64().unwrap_or(f64::MAX), unit)).collect();
        // Rounding keeps the order, so that only values with one nearest number are compared exactly.
        keyed.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.1.cmp(b.1.1)));
        let units: Vec<(&UnitScore, &BigRational)> = keyed.into_iter().map(|(_, unit)| unit).collect();
        let pupils = units.iter().map(|(unit, _)| u64::from(unit.pupils)).sum();
        Self { units, pupils }
    }

    /// The units with their values, the lowest first.
    #[must_use]
    pub fn units(&self) -> &[(&'a UnitScore, &'a BigRational)] {
        &self.units
    }

    /// Pupils of all units.
    #[must_use]
    pub fn pupils(&self) -> u64 {
        self.pupils
    }

    /// Whether a unit has a value below zero, as it may where an indicator subtracts facilities.
    #[must_use]
    pub fn any_below_zero(&self) -> bool {
        self.units.first().is_some_and(|(_, lowest)| lowest.is_negative())
    }

    /// Σ P X over all units.
    pub(super) fn total(&self) -> BigRational {
        sum(&self.units.iter().map(|(unit, value)| *value * BigInt::from(unit.pupils)).collect::<Vec<_>>())
    }

    /// The least value such that units of this value or less have at least so many hundredths of
    /// the pupils: the inverse of the distribution function, without interpolation (type 1 of
    /// Hyndman and Fan, "Sample quantiles in statistical packages", 1996). `None` without a unit.
    #[must_use]
    pub fn percentile(&self, hundredths: u32) -> Option<&'a BigRational> {
        let mut below = 0;
        let reaches = |(unit, _): &&(&UnitScore, &BigRational)| {
            below += u64::from(unit.pupils);
            below * 100 >= self.pupils * u64::from(hundredths)
        };
        self.units.iter().find(reaches).map(|(_, value)| *value)
    }

    /// Mean of the worst-off or best-off pupils, one in so many of all; the unit at the edge counts
    /// with the part of its pupils that completes them. `None` without a unit.
    #[must_use]
    pub fn mean_of_one_in(&self, parts: u32, end: End) -> Option<BigRational> {
        let share = BigRational::new(self.pupils.into(), parts.into());
        let (mut open, mut terms) = (share.clone(), Vec::new());
        let mut take = |(unit, value): &(&UnitScore, &BigRational)| {
            let pupils = BigRational::from(BigInt::from(unit.pupils)).min(open.clone());
            open -= &pupils;
            terms.push(*value * pupils);
            open.is_positive()
        };
        match end {
            End::Worst => self.units.iter().all(&mut take),
            End::Best => self.units.iter().rev().all(&mut take),
        };
        let total = sum(&terms);
        (!share.is_zero()).then(|| BigRational::new_raw(total.numer() * share.denom(), total.denom() * share.numer()))
    }
}
