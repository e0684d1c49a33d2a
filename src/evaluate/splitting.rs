//! How the stages of a combined school share its facilities: by pupils, each weighing as its stage.

use crate::county::{County, SchoolId, StageUnit};
use crate::quantity::exact;
use crate::standard::Standard;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};
use std::collections::BTreeMap;

/// Weighted pupils of each school, over the stages that the standard gives a weight: those it judges
/// and those that only share facilities.
///
/// Note on splitting combined schools: of a twelve-year school with A primary, B junior, and C senior
/// pupils, A / (A + 1.1 B + 1.32 C) of each facility is the primary stage's. Teachers are counted by
/// stage and are not split.
#[derive(Debug)]
pub(super) struct FacilityShares<'a> {
    weighted_pupils: BTreeMap<&'a SchoolId, BigRational>,
}

impl<'a> FacilityShares<'a> {
    pub(super) fn of(county: &'a County, standard: &Standard) -> Self {
        let mut weighted_pupils = BTreeMap::new();
        for unit in &county.units {
            let total = weighted_pupils.entry(&unit.id.school).or_insert_with(BigRational::zero);
            *total += weight(unit, standard);
        }
        Self { weighted_pupils }
    }

    /// The unit's part of its school's facilities, between 0 and 1.
    pub(super) fn of_unit(&self, unit: &StageUnit, standard: &Standard) -> BigRational {
        match self.weighted_pupils.get(&unit.id.school) {
            Some(total) if !total.is_zero() => weight(unit, standard) / total,
            _ => BigRational::one(),
        }
    }
}

/// Pupils times the split weight of their stage; 0 for a stage that the standard does not know.
fn weight(unit: &StageUnit, standard: &Standard) -> BigRational {
    let stage = standard.sharing_stage(&unit.id.stage);
    stage.map_or_else(BigRational::zero, |stage| exact(stage.split_weight.value)) * BigInt::from(unit.pupils)
}
