//! No school gives more than a share of what it has of a facility in a year.
//!
//! ```text
//! Σ_s' r[t,l,s,s'] ≤ share[l] · (1 − rate[f]) · F[t−1,s,f]     ∀ years t, levers l of redeploying, schools s
//! ```
//!
//! In words: what a lever moves away from a school in a year is at most the policy's share of what the
//! school has when the year begins, less what is written off.
//!
//! - Unit: that of the facility.
//! - Source: the policy's `redeploy.<lever>.max_share`; no row where it is 1.
//! - Dual: what the objective stage would gain if one more unit might leave s.
//! - Not modelled: what is too old or too large to be moved.

use super::Family;
use super::facility_stock::at_most_what_is_there;
use crate::county::SchoolId;
use crate::instance::Instance;
use crate::model::algebra::Linear;
use crate::model::rows::RowKey;
use crate::model::{Model, variables::Variables};
use crate::quantity::{Decimal, approximate};
use std::collections::BTreeMap;

/// The family.
pub const FAMILY: Family = Family { name: "redeploy_cap", verified_by: "redeploy_lever", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    let mut leaving: BTreeMap<(u32, &String, &SchoolId), Linear> = BTreeMap::new();
    for ((year, lever, from, _), column) in &x.redeployed {
        leaving.entry((*year, lever, from)).or_default().add_term(1.0, *column);
    }
    for ((year, name, school), leaving) in leaving {
        let lever = instance.policy.redeploy_lever(name).filter(|lever| lever.max_share < Decimal::ONE);
        let Some(lever) = lever else { continue };
        let Some(before) = x.facilities_before.get(&(year, school.clone(), lever.facility.clone())) else { continue };
        let key = RowKey { family: FAMILY.name, key: format!("{year},{name},{school}") };
        at_most_what_is_there(x, model, key, leaving - approximate(lever.max_share) * before.clone());
    }
}
