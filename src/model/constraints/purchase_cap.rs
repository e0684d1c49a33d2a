//! A school gets at most so much by a lever over all years.
//!
//! ```text
//! Σ_t b[t,s,l] ≤ limit[l] − rounding     ∀ schools s, levers l of buying with a limit
//! ```
//!
//! In words: what a lever buys or builds at a school, over all years of the plan, is at most
//! what the policy allows a school. With a single year the bound of the column says it, unless the rule may
//! give way.
//!
//! - Unit: that of the facility.
//! - Source: the policy's `buy.<lever>.max_per_school`; no row without it.
//! - Dual: what the objective stage would gain from one more unit at that school.
//! - Not modelled: a limit for the county as a whole.

use super::Family;
use crate::county::SchoolId;
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
    let mut bought: BTreeMap<(&SchoolId, &String), Linear> = BTreeMap::new();
    for ((_, school, lever), column) in &x.bought {
        bought.entry((school, lever)).or_default().add_term(1.0, *column);
    }
    for ((school, name), total) in bought {
        let Some(limit) = instance.policy.buy_lever(name).and_then(|lever| lever.max_per_school) else { continue };
        let limit = approximate(limit.trunc_with_scale(4));
        let give = Give {
            subject: format!("{name} bought for {school}"),
            scale: limit.max(1.0),
            natural: 1.0,
            over: None,
            unit: String::new(),
        };
        let key = RowKey { family: FAMILY.name, key: format!("{school},{name}") };
        // The amounts of several years are each rounded up.
        let reserve = x.rounding_adds(&total).min(limit);
        let row = model.add(key, total, Sense::AtMost, limit - reserve, "facility", Some(give));
        model.rows[row].reserve = reserve;
    }
}
