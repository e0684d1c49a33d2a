//! Sums of many exact fractions.
//!
//! Adding hundreds of fractions with different denominators makes numbers of thousands of digits,
//! and bringing each partial sum to lowest terms would take nearly all the time. So sums here stay
//! as they fall out, over the product of the denominators: equal in value, only not reduced.

use num_bigint::BigInt;
use num_rational::BigRational;

/// Sum of fractions, not in lowest terms; halves are summed apart so that most products are small.
pub(super) fn sum(terms: &[BigRational]) -> BigRational {
    match terms {
        [] => BigRational::new_raw(BigInt::ZERO, BigInt::from(1)),
        [only] => only.clone(),
        _ => {
            let (left, right) = terms.split_at(terms.len() / 2);
            add(&sum(left), &sum(right))
        }
    }
}

fn add(a: &BigRational, b: &BigRational) -> BigRational {
    if a.denom() == b.denom() {
        return BigRational::new_raw(a.numer() + b.numer(), a.denom().clone());
    }
    BigRational::new_raw(a.numer() * b.denom() + b.numer() * a.denom(), a.denom() * b.denom())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_not_in_lowest_terms_is_equal_to_the_reduced_one() {
        let terms: Vec<BigRational> = (1..=6).map(|n| BigRational::new(1.into(), n.into())).collect();
        let unreduced = sum(&terms);
        assert_eq!(unreduced.reduced(), BigRational::new(49.into(), 20.into()));
        assert_eq!(sum(&[]).reduced(), BigRational::from(BigInt::ZERO));
    }
}
