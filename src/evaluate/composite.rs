//! The composite coefficient of the measure of 2012: the mean of all single coefficients of a stage.
//!
//! Source: 教督〔2012〕3号; that it is the plain mean is confirmed by every published table
//! (`solver-tests/tests/published_composites.rs`).

use super::Coefficient;
use super::difference_coefficient::DIGITS;
use crate::county::StageId;
use crate::quantity::{Decimal, exact};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;

/// The composite coefficient of a stage.
#[derive(Debug, Clone, PartialEq)]
pub struct Composite {
    /// The stage.
    pub stage: StageId,
    /// Mean of the single coefficients in the form judged; `None` where one of them does not exist.
    pub value: Option<f64>,
    /// Largest value allowed.
    pub limit: Decimal,
    /// Whether it is within the limit; `None` without a value.
    pub within_limit: Option<bool>,
}

impl Composite {
    /// Of the coefficients of one stage.
    pub(super) fn of(stage: &StageId, coefficients: &[Coefficient]) -> Option<Self> {
        let singles: Vec<&Coefficient> = coefficients.iter().filter(|single| single.stage == *stage).collect();
        let limit = singles.first()?.limit;
        let digits: Option<Vec<BigInt>> = singles.iter().map(|single| single.judged().coefficient_digits()).collect();
        let mean = digits.map(|digits| mean(&digits));
        Some(Self {
            stage: stage.clone(),
            value: mean.as_ref().and_then(BigRational::to_f64),
            limit,
            // Roots are irrational: they are rounded down at the 60th decimal before they are added.
            within_limit: mean.map(|mean| mean <= exact(limit)),
        })
    }
}

fn mean(digits: &[BigInt]) -> BigRational {
    BigRational::new(digits.iter().sum(), BigInt::from(10).pow(DIGITS) * BigInt::from(digits.len()))
}
