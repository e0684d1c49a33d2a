//! Levelling down (削峰填谷): whether a smaller difference coefficient comes from those at the top
//! having less rather than from those at the bottom having more.

use super::distribution::End;
use super::{Coefficient, Distribution};
use num_rational::BigRational;
use serde::Serialize;

/// Into how many parts the pupils are cut, of which the first is the worst off and the last the
/// best off.
const PARTS: u32 = 5;

/// Why a smaller coefficient counts as levelled down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LevellingDown {
    /// The mean is lower too: the pupils have less than before.
    LowerMean,
    /// The best-off fifth of the pupils lost more than the worst-off fifth gained.
    BestLostMore,
}

/// The coefficient of an indicator with the means of both ends.
#[derive(Debug, Clone, PartialEq)]
pub struct Level<'a> {
    /// The coefficient.
    pub coefficient: &'a Coefficient,
    /// Mean of the worst-off fifth of the pupils, not in lowest terms.
    worst: BigRational,
    /// Mean of the best-off fifth of the pupils, not in lowest terms.
    best: BigRational,
}

impl<'a> Level<'a> {
    /// Of a coefficient and the values that it is formed of; `None` without a unit.
    #[must_use]
    pub fn of(coefficient: &'a Coefficient, distribution: &Distribution) -> Option<Self> {
        let end = |end: End| distribution.mean_of_one_in(PARTS, end);
        Some(Self { coefficient, worst: end(End::Worst)?, best: end(End::Best)? })
    }

    /// The mean of one end.
    #[must_use]
    pub fn end(&self, end: End) -> &BigRational {
        match end {
            End::Worst => &self.worst,
            End::Best => &self.best,
        }
    }

    /// Whether its coefficient, in the form judged, is smaller than another's, and what for, where
    /// that is levelling down.
    #[must_use]
    pub fn levelled_down_from(&self, base: &Self) -> Option<LevellingDown> {
        let squared = |level: &Self| level.coefficient.judged().coefficient_squared();
        if squared(self)?.cmp(&squared(base)?).is_ge() {
            return None;
        }
        let mean = |level: &Self| level.coefficient.judged().exact_mean();
        if mean(self)?.cmp(&mean(base)?).is_lt() {
            return Some(LevellingDown::LowerMean);
        }
        let (lost, gained) = (&base.best - &self.best, &self.worst - &base.worst);
        (lost > BigRational::from(num_bigint::BigInt::ZERO) && lost > gained).then_some(LevellingDown::BestLostMore)
    }
}
