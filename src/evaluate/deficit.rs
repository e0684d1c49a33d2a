//! What a unit lacks of an indicator (缺口), in what the indicator counts: teachers, m², rooms.

use super::IndicatorScore;
use crate::county::{County, FacilityId};
use crate::quantity::{Decimal, exact};
use crate::standard::{Indicator, Numerator};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};
use std::collections::BTreeSet;

/// What a unit lacks of an indicator whose threshold it misses, in the numerator's unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deficit {
    /// To the threshold; above zero.
    pub to_threshold: Lack,
    /// To the floor; zero where the floor is reached.
    pub to_floor: Lack,
}

/// An amount that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// What the unit's own numerator lacks, exactly.
    pub exact: BigRational,
    /// What the school must add for that: a stage has only its share of what its school adds, and
    /// of teachers and of facilities that come whole no part will do.
    pub to_add: BigRational,
}

impl Deficit {
    /// Of a unit with so many pupils and such a share of its school's facilities; `None` where the
    /// threshold is met or cannot be judged.
    pub(super) fn of(
        indicator: &Indicator,
        score: &IndicatorScore,
        pupils: u32,
        share: &BigRational,
        county: &County,
    ) -> Option<Self> {
        let (value, threshold, floor) = (score.value.as_ref()?, score.threshold?, score.floor?);
        if score.met != Some(false) || share.is_zero() {
            return None;
        }
        let whole = counts_whole_ones(indicator, county);
        let share = match &indicator.numerator {
            Numerator::Teachers(_) => BigRational::one(),
            Numerator::Facilities(_) => share.clone(),
        };
        let lack = |required: Decimal| {
            let level = (exact(required) - value).max(BigRational::zero());
            let missing = level * BigInt::from(pupils) / exact(indicator.factor());
            let to_add = &missing / &share;
            Lack { to_add: if whole { to_add.ceil() } else { to_add }, exact: missing }
        };
        Some(Self { to_threshold: lack(threshold), to_floor: lack(floor) })
    }
}

/// Whether an indicator counts only what comes whole: teachers, or facilities of which each counts
/// as one and no part exists.
fn counts_whole_ones(indicator: &Indicator, county: &County) -> bool {
    let whole = |(id, coefficient): (&FacilityId, &Decimal)| {
        *coefficient == Decimal::ONE && county.facility_kind(id).is_some_and(|kind| kind.whole)
    };
    match &indicator.numerator {
        Numerator::Teachers(_) => true,
        Numerator::Facilities(coefficients) => coefficients.iter().all(whole),
    }
}

/// The unit of what an indicator counts: `teachers`, or the facilities' unit; `None` where it adds
/// up facilities of several units.
#[must_use]
pub fn counted_unit(indicator: &Indicator, county: &County) -> Option<String> {
    let coefficients = match &indicator.numerator {
        Numerator::Teachers(_) => return Some("teachers".to_string()),
        Numerator::Facilities(coefficients) => coefficients,
    };
    let units: BTreeSet<&str> =
        coefficients.keys().filter_map(|id| county.facility_kind(id)).map(|kind| kind.unit.as_str()).collect();
    let mut units = units.into_iter();
    let (first, None) = (units.next()?, units.next()) else { return None };
    Some(if first == "wan_yuan" { county.money_unit.clone() } else { first.to_string() })
}

/// The least number of so many decimals that is not below an amount, so that whoever adds what is
/// shown adds enough.
#[must_use]
pub fn rounded_up(amount: &BigRational, decimals: u32) -> BigRational {
    let scale = BigInt::from(10).pow(decimals);
    (amount * &scale).ceil() / scale
}

/// What schools lack of an indicator in all, by stage: how many units miss it and by how much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TotalDeficit {
    /// Units below the threshold.
    pub units: usize,
    /// Of them below the floor.
    pub below_floor: usize,
    /// Sum of what their schools must add to reach the threshold.
    pub to_threshold: BigRational,
    /// Sum of what their schools must add to reach the floor.
    pub to_floor: BigRational,
}

impl TotalDeficit {
    /// Over the deficits of the units of one stage in one indicator.
    pub fn of<'a>(deficits: impl Iterator<Item = &'a Deficit>) -> Self {
        let zero = Self { units: 0, below_floor: 0, to_threshold: BigRational::zero(), to_floor: BigRational::zero() };
        deficits.fold(zero, |total, deficit| Self {
            units: total.units + 1,
            below_floor: total.below_floor + usize::from(deficit.to_floor.exact.is_positive()),
            to_threshold: total.to_threshold + &deficit.to_threshold.to_add,
            to_floor: total.to_floor + &deficit.to_floor.to_add,
        })
    }
}
