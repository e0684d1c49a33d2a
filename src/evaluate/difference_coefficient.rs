//! The difference coefficient (差异系数): standard deviation over mean, and its limit.

use super::fraction::sum;
use crate::quantity::{Decimal, exact};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive};

/// How values X of units with weights w are spread, kept as the exact sums it follows from.
///
/// ```text
/// mean = Σ w X / W,   W = Σ w
/// S²   = Σ w (X − mean)² / W          (population form)
/// difference coefficient = S / mean
/// ```
///
/// Weighted, w is the unit's pupils P, so that Σ w X = Σ x counts the county's resources; this is
/// the form of the note on calculating the difference coefficient. Unweighted, w is 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Dispersion {
    /// W = Σ w
    weight: BigInt,
    /// Σ w X
    first_moment: BigRational,
    /// Σ w X²
    second_moment: BigRational,
}

impl Dispersion {
    /// Units weigh as their pupils; by unit, pupils and value.
    #[must_use]
    pub fn weighted(units: &[(u32, &BigRational)]) -> Self {
        Self::of(&units.iter().map(|(pupils, value)| (BigInt::from(*pupils), *value)).collect::<Vec<_>>())
    }

    /// Units weigh the same; by unit, pupils and value.
    #[must_use]
    pub fn unweighted(units: &[(u32, &BigRational)]) -> Self {
        Self::of(&units.iter().map(|(_, value)| (BigInt::from(1), *value)).collect::<Vec<_>>())
    }

    fn of(units: &[(BigInt, &BigRational)]) -> Self {
        let first: Vec<BigRational> = units.iter().map(|(weight, value)| *value * weight).collect();
        let second: Vec<BigRational> =
            units.iter().zip(&first).map(|((_, value), weighted)| *value * weighted).collect();
        Self {
            weight: units.iter().map(|(weight, _)| weight).sum(),
            first_moment: sum(&first),
            second_moment: sum(&second),
        }
    }

    /// Σ w X / W in the indicator's unit, rounded; `None` without a unit.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        self.exact_mean()?.to_f64()
    }

    /// W, the weights of all units together.
    #[must_use]
    pub fn weight(&self) -> &BigInt {
        &self.weight
    }

    /// Σ w X / W, not in lowest terms; `None` without a unit.
    #[must_use]
    pub fn exact_mean(&self) -> Option<BigRational> {
        let (x, one) = (self.first_moment.numer(), self.first_moment.denom());
        fraction(x.clone(), one * &self.weight)
    }

    /// S², not in lowest terms; `None` without a unit.
    #[must_use]
    pub fn exact_variance(&self) -> Option<BigRational> {
        let denominator = &self.weight * self.first_moment.denom();
        fraction(self.spread(), &denominator * &denominator * self.second_moment.denom())
    }

    /// The square of the coefficient, not in lowest terms; `None` where the mean is not above zero.
    #[must_use]
    pub fn coefficient_squared(&self) -> Option<BigRational> {
        let x = self.first_moment.numer();
        if x.is_positive() { fraction(self.spread(), x * x * self.second_moment.denom()) } else { None }
    }

    /// S in the indicator's unit, rounded; `None` without a unit.
    #[must_use]
    pub fn standard_deviation(&self) -> Option<f64> {
        self.exact_variance()?.to_f64().map(f64::sqrt)
    }

    /// S / mean, rounded; `None` where the mean is not above zero.
    #[must_use]
    pub fn coefficient(&self) -> Option<f64> {
        self.coefficient_squared()?.to_f64().map(f64::sqrt)
    }

    /// S / mean in units of 10⁻⁶⁰, rounded down; `None` where the mean is not above zero.
    #[must_use]
    pub fn coefficient_digits(&self) -> Option<BigInt> {
        if !self.first_moment.numer().is_positive() {
            return None;
        }
        let x = self.first_moment.numer();
        let scale = BigInt::from(10).pow(2 * DIGITS);
        Some((self.spread() * scale / (x * x * self.second_moment.denom())).sqrt())
    }

    /// Whether the coefficient is at most a limit γ, exactly and without a root:
    /// W · Σ w X² ≤ (1 + γ²) · (Σ w X)²; `None` where the mean is not above zero.
    #[must_use]
    pub fn within(&self, limit: Decimal) -> Option<bool> {
        if !self.first_moment.numer().is_positive() {
            return None;
        }
        let (limit, x) = (exact(limit), self.first_moment.numer());
        let limit_squared = limit.numer() * limit.numer();
        let one = limit.denom() * limit.denom();
        Some(self.spread() * one <= limit_squared * x * x * self.second_moment.denom())
    }

    /// W · Σ w X² − (Σ w X)², times the denominators of both sums: with Σ w X = x / a and
    /// Σ w X² = y / b it is W · y · a² − x² · b. It is never below zero.
    fn spread(&self) -> BigInt {
        let (x, a) = (self.first_moment.numer(), self.first_moment.denom());
        let (y, b) = (self.second_moment.numer(), self.second_moment.denom());
        &self.weight * y * a * a - x * x * b
    }
}

/// Decimals to which the coefficient is worked out where several are added up.
pub(super) const DIGITS: u32 = 60;

/// A fraction as it is, not in lowest terms; `None` where the denominator is 0.
fn fraction(numerator: BigInt, denominator: BigInt) -> Option<BigRational> {
    (denominator != BigInt::ZERO).then(|| BigRational::new_raw(numerator, denominator))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn per_pupil(units: &[(u32, u32)]) -> Vec<(u32, BigRational)> {
        units.iter().map(|(pupils, x)| (*pupils, BigRational::new((*x).into(), (*pupils).into()))).collect()
    }

    fn weighted(units: &[(u32, u32)]) -> Dispersion {
        Dispersion::weighted(&per_pupil(units).iter().map(|(pupils, value)| (*pupils, value)).collect::<Vec<_>>())
    }

    #[test]
    fn two_schools_worked_by_hand_have_the_coefficient_0_34641() {
        let dispersion = weighted(&[(100, 10), (300, 15)]);
        assert_eq!(format!("{:.5}", dispersion.coefficient().unwrap()), "0.34641");
        assert_eq!(format!("{:.4}", dispersion.mean().unwrap()), "0.0625");
    }

    #[test]
    fn a_coefficient_equal_to_its_limit_is_within_it_and_a_hair_below_is_not() {
        // Values 1 and 3 in schools of one size: mean 2, S = 1, coefficient exactly 0.5.
        let dispersion = weighted(&[(100, 100), (100, 300)]);
        assert_eq!(dispersion.within(Decimal::new(5, 1)), Some(true));
        assert_eq!(dispersion.within(Decimal::new(499_999_999_999, 12)), Some(false));
    }

    #[test]
    fn a_mean_of_zero_has_no_coefficient_and_is_neither_within_nor_beyond_a_limit() {
        let dispersion = weighted(&[(100, 0), (300, 0)]);
        assert_eq!((dispersion.mean(), dispersion.standard_deviation()), (Some(0.0), Some(0.0)));
        assert_eq!((dispersion.coefficient(), dispersion.within(Decimal::ONE)), (None, None));
    }

    #[test]
    fn without_units_there_is_no_mean() {
        let dispersion = weighted(&[]);
        assert_eq!((dispersion.mean(), dispersion.coefficient()), (None, None));
    }
}
