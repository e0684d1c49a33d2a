//! Which units make a difference coefficient large: what each adds to the variance.

use super::{Coefficient, Distribution, UnitScore};
use crate::standard::CoefficientForm;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use schemars::JsonSchema;
use serde::Serialize;
use std::cmp::Ordering;

/// Standard deviations above the mean from which a unit lies far above it. By Cantelli's
/// inequality at most one fifth of the pupils can be so far above.
const FAR: u32 = 2;

/// Where a unit's value lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Below the mean.
    Below,
    /// At the mean.
    AtMean,
    /// Above the mean.
    Above,
    /// More than two standard deviations above the mean.
    FarAbove,
}

/// What one unit adds to the variance: w (X − mean)² / W, with w as in the form judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution<'a> {
    /// The unit.
    pub unit: &'a UnitScore,
    /// Its value X.
    pub value: &'a BigRational,
    /// w (X − mean)² / W, exactly, in the square of the indicator's unit and not in lowest terms;
    /// over all units they add up to S².
    pub variance: BigRational,
    /// Its part of S², rounded; over all units they add up to 1.
    pub share: f64,
    /// Where its value lies.
    pub side: Side,
}

/// What each unit adds to the variance of a coefficient in the form judged, the largest first;
/// empty where all values are equal.
#[must_use]
pub fn contributions<'a>(coefficient: &Coefficient, distribution: &Distribution<'a>) -> Vec<Contribution<'a>> {
    let dispersion = coefficient.judged();
    let (Some(mean), Some(variance)) = (dispersion.exact_mean(), dispersion.exact_variance()) else {
        return Vec::new();
    };
    let far = BigRational::new_raw(variance.numer() * (FAR * FAR), variance.denom().clone());
    let all = variance.to_f64().unwrap_or_default();
    if variance.is_zero() {
        return Vec::new();
    }
    let contribution = |(unit, value): &(&'a UnitScore, &'a BigRational)| {
        let (x, one) = (value.numer(), value.denom());
        let distance = x * mean.denom() - mean.numer() * one;
        let square = BigRational::new_raw(&distance * &distance, (one * mean.denom()).pow(2));
        let weight = match coefficient.form {
            CoefficientForm::Weighted => BigInt::from(unit.pupils),
            CoefficientForm::Unweighted => BigInt::from(1),
        };
        let part = BigRational::new_raw(square.numer() * weight, square.denom() * dispersion.weight());
        let share = part.to_f64().unwrap_or_default() / all;
        Contribution { unit, value, variance: part, share, side: side(&distance, &square, &far) }
    };
    let mut all: Vec<Contribution> = distribution.units().iter().map(contribution).collect();
    all.sort_by(|a, b| b.share.total_cmp(&a.share));
    all
}

fn side(distance: &BigInt, square: &BigRational, far: &BigRational) -> Side {
    match distance.cmp(&BigInt::ZERO) {
        Ordering::Less => Side::Below,
        Ordering::Equal => Side::AtMean,
        Ordering::Greater if square.cmp(far).is_gt() => Side::FarAbove,
        Ordering::Greater => Side::Above,
    }
}

/// Above this value of a unit more resources raise the coefficient, below it they lower it:
/// mean · (1 + CV²), rounded; `None` where there is no coefficient. Only for the weighted form,
/// whose mean is the county's resources over its pupils.
///
/// CV² + 1 = P · Σ x²/P / (Σ x)² changes with the resources x of a unit by
/// 2 P / (Σ x)² · (X − Σ x X / Σ x), and Σ x X / Σ x is mean · (1 + CV²).
#[must_use]
pub fn turning_point(coefficient: &Coefficient) -> Option<f64> {
    if coefficient.form != CoefficientForm::Weighted {
        return None;
    }
    let (mean, squared) = (coefficient.weighted.mean()?, coefficient.weighted.coefficient_squared()?.to_f64()?);
    Some(mean * (1.0 + squared))
}
