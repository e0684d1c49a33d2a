//! Pupils as they are projected: in billionths, so that every split is exact and nothing is lost.
//!
//! A split hands out every billionth by the method of largest remainders (Hamilton's method of
//! apportionment): each part first gets the whole number below its quota, and what is left goes
//! one by one to the largest remainders, of equal ones to the first.

use crate::quantity::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Pupils in billionths.
pub type Amount = u128;

/// Billionths in one pupil, and in a rate of 1.
pub const ONE: Amount = 1_000_000_000;

/// The most pupils that a county may come to have; beyond it the rates cannot be meant.
pub const MOST_PUPILS: Amount = 1_000_000_000;

/// So many pupils.
#[must_use]
pub fn pupils(count: u32) -> Amount {
    Amount::from(count) * ONE
}

/// A number not below zero in billionths; further decimals are rounded.
#[must_use]
pub fn billionths(value: Decimal) -> Amount {
    (value * Decimal::from(1_000_000_000_u32)).round().to_u128().unwrap_or_default()
}

/// An amount times a rate in billionths, rounded to the nearest billionth.
#[must_use]
pub fn times(amount: Amount, rate: Amount) -> Amount {
    (amount * rate + ONE / 2) / ONE
}

/// The whole pupils nearest to an amount, halves up.
#[must_use]
pub fn whole(amount: Amount) -> Amount {
    (amount + ONE / 2) / ONE
}

/// Splits a total by weights, with nothing left over; by equal weights where all are zero.
#[must_use]
pub fn apportion(total: Amount, weights: &[Amount]) -> Vec<Amount> {
    let sum: Amount = weights.iter().sum();
    if sum == 0 {
        return if weights.is_empty() { Vec::new() } else { apportion(total, &vec![1; weights.len()]) };
    }
    let mut parts: Vec<Amount> = weights.iter().map(|weight| total * weight / sum).collect();
    let left = total - parts.iter().sum::<Amount>();
    let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
    by_remainder.sort_by_key(|part| std::cmp::Reverse(total * weights[*part] % sum));
    for part in by_remainder.into_iter().zip(0..left).map(|(part, _)| part) {
        parts[part] += 1;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_goes_to_the_largest_remainders_and_of_equal_ones_to_the_first() {
        // Quotas 4.5, 3.0, 1.5, 1.0: one is left, and the first of the two halves gets it.
        assert_eq!(apportion(10, &[9, 6, 3, 2]), [5, 3, 1, 1]);
        // Quotas 1.43, 2.86, 5.71.
        assert_eq!(apportion(10, &[1, 2, 4]), [1, 3, 6]);
    }

    #[test]
    fn nothing_is_lost_or_made_by_a_split() {
        for total in [0, 1, 7, 999, 1_000_000_007] {
            assert_eq!(apportion(total, &[3, 0, 5, 11, 1]).iter().sum::<Amount>(), total);
            assert_eq!(apportion(total, &[3, 0, 5, 11, 1])[1], 0);
        }
        assert_eq!(apportion(7, &[0, 0]), [4, 3]);
        assert_eq!(apportion(7, &[]), [0; 0]);
    }

    #[test]
    fn rates_are_applied_to_the_nearest_billionth() {
        assert_eq!(billionths(Decimal::new(985, 3)), 985_000_000);
        assert_eq!(times(pupils(200), billionths(Decimal::new(985, 3))), pupils(197));
        assert_eq!((whole(ONE / 2), whole(ONE / 2 - 1)), (1, 0));
    }
}
