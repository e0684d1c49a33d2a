//! What is built at a school keeps within its free land, where the policy asks for it and the free land
//! is known.

use super::{Case, Finding};
use crate::county::SchoolId;
use crate::policy::free_land;
use crate::quantity::exact;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use std::collections::BTreeMap;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    if !case.policy.rooms.land {
        return Vec::new();
    }
    let mut land: BTreeMap<&SchoolId, BigRational> = BTreeMap::new();
    for purchase in &case.plan.purchases {
        let lever = case.policy.buy_lever(purchase.lever());
        if let Some(per_unit) = lever.and_then(|lever| lever.land_per_unit) {
            *land.entry(&purchase.school).or_insert_with(BigRational::zero) += exact(per_unit) * exact(purchase.amount);
        }
    }
    land.into_iter().filter_map(|(school, taken)| breach(case, school, &taken)).collect()
}

fn breach(case: &Case, school: &SchoolId, taken: &BigRational) -> Option<Finding> {
    let free = free_land(case.county.school(school)?)?;
    let shown = super::totals::nearest(taken).normalize();
    let sentence =
        format!("What is built at {school} takes {shown} m2 of land, more than the {free} m2 that are free.");
    (*taken > exact(free)).then(|| Finding::new(school, sentence).figures(exact(free).to_f64(), taken.to_f64(), "m2"))
}
