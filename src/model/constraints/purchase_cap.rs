//! A school gets at most so much of a facility over all years.
//!
//! ```text
//! Σ_t b[t,s,f] ≤ limit[f]     ∀ schools s, facilities f with a limit
//! ```
//!
//! In words: what is bought or built of a facility at a school, over all years of the plan, is at most
//! what the policy allows a school. With a single year the bound of the column says it, unless the rule may
//! give way.
//!
//! - Unit: that of the facility.
//! - Source: the policy's `buy.<facility>.max_per_school`; no row without it.
//! - Dual: what the objective stage would gain from one more unit at that school.
//! - Not modelled: the land that it takes.

use super::Family;
use crate::county::{FacilityId, SchoolId};
use crate::instance::Instance;
use crate::model::algebra::Linear;
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::{Model, variables::Variables};
use crate::quantity::approximate;
use std::collections::BTreeMap;

/// The family.
pub const FAMILY: Family = Family { name: "purchase_cap", verified_by: "buy_lever", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    if instance.policy.horizon.years == 1 && !instance.gives_way(FAMILY.name) {
        return;
    }
    let mut bought: BTreeMap<(&SchoolId, &FacilityId), Linear> = BTreeMap::new();
    for ((_, school, facility), column) in &x.bought {
        bought.entry((school, facility)).or_default().add_term(1.0, *column);
    }
    for ((school, facility), total) in bought {
        let lever = instance.policy.purchases.iter().find(|lever| lever.facility == *facility);
        let Some(limit) = lever.and_then(|lever| lever.max_per_school) else { continue };
        let limit = approximate(limit.trunc_with_scale(4));
        let give = Give {
            subject: format!("{facility} bought for {school}"),
            scale: limit.max(1.0),
            natural: 1.0,
            over: None,
            unit: String::new(),
        };
        let key = RowKey { family: FAMILY.name, key: format!("{school},{facility}") };
        model.add(key, total, Sense::AtMost, limit, "facility", Some(give));
    }
}
