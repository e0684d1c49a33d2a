//! Arrivals and departures of a unit differ by no more than a share of its staff.
//!
//! ```text
//! −⌊share · Σ_τ n[u,τ]⌋ ≤ Σ_v Σ_τ m[v,u,τ] − Σ_v Σ_τ m[u,v,τ] ≤ ⌊share · Σ_τ n[u,τ]⌋     ∀ u
//! ```
//!
//! In words: by moves alone, a unit's staff grows or shrinks by at most the policy's share of
//! today's, rounded down. Hires do not count.
//!
//! - Unit: teachers.
//! - Source: the policy's `move.max_net_change_share`; no row without it.
//! - Dual: what the objective stage would gain if the staff of u might change by one more.
//! - Not modelled: posts (编制) by stage ratio, which bound the staff itself.

use super::Family;
use crate::instance::Instance;
use crate::model::algebra::Linear;
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::{Model, variables::Variables};
use std::collections::BTreeMap;

/// The family.
pub const FAMILY: Family = Family { name: "net_change", verified_by: "net_change", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    let mut change: BTreeMap<_, Linear> = BTreeMap::new();
    for ((from, to, _), column) in &x.moved {
        change.entry(from).or_default().add_term(-1.0, *column);
        change.entry(to).or_default().add_term(1.0, *column);
    }
    for unit in &instance.units {
        let (Some(cap), Some(net)) = (unit.most_net_change, change.get(&unit.id)) else { continue };
        for (side, sense, right) in
            [("more", Sense::AtMost, f64::from(cap)), ("fewer", Sense::AtLeast, -f64::from(cap))]
        {
            let key = RowKey { family: FAMILY.name, key: format!("{side},{},{}", unit.id.school, unit.id.stage) };
            let give = Give {
                subject: format!("net change of the staff of {}", unit.id),
                scale: f64::from(cap).max(1.0),
                natural: 1.0,
                over: None,
                unit: "teachers".to_string(),
            };
            model.add(key, net.clone(), sense, right, "teachers", Some(give));
        }
    }
}
