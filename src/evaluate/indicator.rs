//! The value of an indicator at a stage unit.

use crate::county::{FacilityId, School, StageUnit};
use crate::quantity::{Decimal, exact};
use crate::standard::{Indicator, Numerator};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;
use std::collections::BTreeMap;

/// X = scale · per pupils · numerator / pupils, in the indicator's unit; `None` where the
/// teachers, or a facility it counts, are declared absent. `share` is the unit's part of its school's facilities, `granted`
/// what relaxations add to the numerator.
pub(super) fn value(
    indicator: &Indicator,
    unit: &StageUnit,
    school: &School,
    share: &BigRational,
    granted: &BigRational,
) -> Option<BigRational> {
    let numerator = match &indicator.numerator {
        // A table of teachers has a row for each unit.
        Numerator::Teachers(_) if unit.teachers.is_empty() => return None,
        Numerator::Teachers(flags) => BigRational::from(BigInt::from(unit.teachers_bearing(flags))),
        Numerator::Facilities(coefficients) => facilities(coefficients, school)? * share,
    };
    let factor = exact(indicator.scale) * exact(indicator.per_pupils);
    Some(factor * (numerator + granted) / BigInt::from(unit.pupils))
}

/// The weighted sum of a school's facilities; `None` where one of them is not known.
pub(super) fn facilities(coefficients: &BTreeMap<FacilityId, Decimal>, school: &School) -> Option<BigRational> {
    coefficients.iter().try_fold(BigRational::zero(), |total, (facility, coefficient)| {
        let amount = (*school.facilities.get(facility)?)?;
        Some(total + exact(*coefficient) * exact(amount))
    })
}
