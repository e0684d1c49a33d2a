//! Gini's coefficient: 0 where all are equal, near 1 where one has everything.

use super::Measure;
use crate::evaluate::Distribution;
use crate::evaluate::fraction::sum;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};

/// Half the mean difference of two pupils, relative to the mean:
/// G = Σᵢ Σⱼ Pᵢ Pⱼ |Xᵢ − Xⱼ| / (2 · (ΣP)² · mean).
///
/// With units in the order of their values and C the pupils up to and with unit i, the double sum
/// is 2 · Σᵢ Pᵢ Xᵢ (2 Cᵢ − Pᵢ − ΣP).
///
/// Source: C. Gini, *Variabilità e mutabilità*, 1912. Not defined where the mean is 0.
pub(super) const GINI: Measure = Measure { id: "gini", title: "Gini", value };

fn value(distribution: &Distribution) -> Option<f64> {
    let all = BigInt::from(distribution.pupils());
    let (mut up_to, mut terms) = (BigInt::ZERO, Vec::new());
    for (unit, value) in distribution.units() {
        let pupils = BigInt::from(unit.pupils);
        let rank = &up_to * 2 + &pupils - &all;
        terms.push(*value * (&pupils * rank));
        up_to += pupils;
    }
    let (above, below) = (sum(&terms), distribution.total());
    if below.is_zero() {
        return None;
    }
    BigRational::new_raw(above.numer() * below.denom(), above.denom() * below.numer() * all).to_f64()
}
