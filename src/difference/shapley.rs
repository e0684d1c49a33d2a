//! How much of a difference each of several changes causes.
//!
//! The order in which changes are made decides how much each seems to cause. The Shapley value is the
//! mean over all orders: what a change adds to each set of the others, weighed by how many orders begin
//! with that set. It adds up to the difference, gives equal changes the same, and a change that changes
//! nothing nothing (Shapley, "A value for n-person games", 1953).

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

/// The Shapley value of each change, exactly, from values of all sets of changes; a set is the number whose
/// bits are its changes.
#[must_use]
pub fn shapley(changes: usize, values: &[BigRational]) -> Vec<BigRational> {
    (0..changes).map(|change| of_change(change, changes, values)).collect()
}

fn of_change(change: usize, changes: usize, values: &[BigRational]) -> BigRational {
    let without = (0..values.len()).filter(|set| set & (1 << change) == 0);
    let adds = |set: usize| weight(set.count_ones() as usize, changes) * (&values[set | (1 << change)] - &values[set]);
    without.map(adds).fold(BigRational::zero(), |sum, added| sum + added)
}

/// The share of all orders in which exactly a set of this size comes before a change.
fn weight(size: usize, changes: usize) -> BigRational {
    BigRational::new(factorial(size) * factorial(changes - size - 1), factorial(changes))
}

fn factorial(number: usize) -> BigInt {
    (1..=number).map(BigInt::from).product()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(values: &[i64]) -> Vec<BigRational> {
        values.iter().map(|value| BigRational::from_integer((*value).into())).collect()
    }

    /// The glove game: a left glove and either of two right ones make a pair. By hand 4/6, 1/6 and 1/6.
    #[test]
    fn the_glove_game_is_shared_as_by_hand() {
        let values = whole(&[0, 0, 0, 1, 0, 1, 0, 1]);
        let sixth = |numerator: i64| BigRational::new(numerator.into(), 6.into());
        assert_eq!(shapley(3, &values), [sixth(4), sixth(1), sixth(1)]);
    }

    /// Two changes that save 3 and cost 5 alone and cost 8 together: what they do together is halved.
    #[test]
    fn what_two_changes_do_together_is_halved() {
        assert_eq!(shapley(2, &whole(&[10, 7, 15, 18])), whole(&[0, 8]));
    }

    #[test]
    fn shares_add_up_equal_changes_get_the_same_and_one_that_changes_nothing_gets_nothing() {
        // Eight changes; the value counts the first five by a rule that does not tell them apart, and the
        // sixth by a rule of its own; the last two change nothing.
        let value = |set: usize| {
            let equal = i64::from((set & 0b1_1111).count_ones());
            let own = i64::from(set & 0b10_0000 != 0);
            equal * equal * equal + 7 * own * (1 + equal)
        };
        let values: Vec<BigRational> = (0..256).map(|set| BigRational::from_integer(value(set).into())).collect();
        let shares = shapley(8, &values);
        assert_eq!(shares.iter().sum::<BigRational>(), &values[255] - &values[0]);
        assert!(shares[..5].iter().all(|share| *share == shares[0] && !share.is_zero()));
        assert_eq!([&shares[6], &shares[7]], [&BigRational::zero(), &BigRational::zero()]);
    }
}
