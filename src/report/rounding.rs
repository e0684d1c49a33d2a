//! Rounding money for showing so that what is shown adds up.

use super::view::Cell;
use crate::policy::MOST_YEARS;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};

/// Keys of the columns of years, the first year first.
pub const YEARS: [&str; MOST_YEARS as usize] =
    ["year_1", "year_2", "year_3", "year_4", "year_5", "year_6", "year_7", "year_8", "year_9", "year_10"];

/// Hundredths as a cell of money.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "money in hundredths lies far below 2^53")]
pub fn in_money(hundredths: i64) -> Cell {
    Cell::amount(Some(hundredths as f64 / 100.0), 2)
}

/// Hundredths of an amount, to the nearest.
#[must_use]
pub fn hundredths(amount: &BigRational) -> i64 {
    (amount * BigInt::from(100)).round().to_integer().to_i64().unwrap_or(i64::MAX)
}

/// Hundredths of amounts, so that they add up to a total: all are rounded down, and what is missing is
/// given, one hundredth each, to those who lost most, the first among equals. The total must lie within
/// one hundredth an amount of their sum, as their rounded sum does.
#[must_use]
pub fn adding_up(amounts: &[BigRational], total: i64) -> Vec<i64> {
    let in_hundredths: Vec<BigRational> = amounts.iter().map(|amount| amount * BigInt::from(100)).collect();
    let mut shown: Vec<i64> =
        in_hundredths.iter().map(|amount| amount.floor().to_integer().to_i64().unwrap_or(i64::MAX)).collect();
    let mut order: Vec<usize> = (0..amounts.len()).collect();
    order.sort_by_key(|place| std::cmp::Reverse(&in_hundredths[*place] - in_hundredths[*place].floor()));
    let missing = total.saturating_sub(shown.iter().fold(0, |sum: i64, amount| sum.saturating_add(*amount)));
    // Nothing is given to an amount that is whole: it lost nothing.
    let lost = order.into_iter().filter(|place| !(&in_hundredths[*place] - in_hundredths[*place].floor()).is_zero());
    for place in lost.take(usize::try_from(missing).unwrap_or(0)) {
        shown[place] += 1;
    }
    shown
}

/// The same of rows in groups, such as years: the total of all is rounded, then the groups to it, then
/// the rows of each group to that.
#[must_use]
pub fn adding_up_in_groups(groups: &[Vec<BigRational>]) -> Vec<Vec<i64>> {
    let totals: Vec<BigRational> = groups.iter().map(|rows| rows.iter().sum()).collect();
    let shown = adding_up(&totals, hundredths(&totals.iter().sum()));
    groups.iter().zip(shown).map(|(rows, total)| adding_up(rows, total)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thirds(numerators: &[i64]) -> Vec<BigRational> {
        numerators.iter().map(|numerator| BigRational::new((*numerator).into(), 3.into())).collect()
    }

    #[test]
    fn three_thirds_of_a_yuan_are_shown_as_a_yuan() {
        assert_eq!(adding_up(&thirds(&[1, 1, 1]), 100), [34, 33, 33]);
    }

    #[test]
    fn who_lost_most_gets_the_hundredth_and_whole_amounts_none() {
        assert_eq!(adding_up(&thirds(&[2, 1, 6]), 300), [67, 33, 200]);
    }

    #[test]
    fn a_total_is_rounded_to_the_nearest_hundredth() {
        assert_eq!(hundredths(&BigRational::new(2.into(), 3.into())), 67);
    }
    #[test]
    fn rows_of_groups_add_up_to_their_groups_and_these_to_the_total_below_zero_too() {
        // −1/3 and 2/3 of one year are 0.33, −2/3 and −2/3 of the next −1.33: together −1.
        let shown = adding_up_in_groups(&[thirds(&[-1, 2]), thirds(&[-2, -2])]);
        assert_eq!(shown, [[-33, 66], [-66, -67]]);
        assert_eq!(shown.iter().flatten().sum::<i64>(), -100);
    }

    #[test]
    fn halves_of_a_hundredth_are_rounded_away_from_zero() {
        let eighth = |numerator: i64| BigRational::new(numerator.into(), 8.into());
        assert_eq!([hundredths(&eighth(1)), hundredths(&eighth(-1))], [13, -13]);
    }
}
