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
use super::transfer_cap::share_of_staff;
use crate::instance::Instance;
use crate::model::algebra::Linear;
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::variables::whole_share;
use crate::model::{Model, variables::Variables};
use std::collections::BTreeMap;

/// The family.
pub const FAMILY: Family = Family { name: "net_change", verified_by: "net_change", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    let Some(share) = instance.policy.moves.as_ref().and_then(|lever| lever.max_net_change_share) else { return };
    let mut change: BTreeMap<_, Linear> = BTreeMap::new();
    for ((year, from, to, _), column) in &x.moved {
        change.entry((*year, from)).or_default().add_term(-1.0, *column);
        change.entry((*year, to)).or_default().add_term(1.0, *column);
    }
    for year in instance.years() {
        for unit in &instance.units {
            let Some(net) = change.get(&(year, &unit.id)) else { continue };
            let cap = share_of_staff(instance, x, unit, year, share);
            let sides =
                [("more", Sense::AtMost, net.clone() - cap.clone()), ("fewer", Sense::AtLeast, net.clone() + cap)];
            for (side, sense, left) in sides {
                let key = format!("{side},{year},{},{}", unit.id.school, unit.id.stage);
                let give = Give {
                    subject: format!("net change of the staff of {}", instance.named_in_year(&unit.id, year)),
                    scale: f64::from(whole_share(share, unit.staff_today())).max(1.0),
                    natural: 1.0,
                    over: None,
                    unit: "teachers".to_string(),
                };
                model.add(RowKey { family: FAMILY.name, key }, left, sense, 0.0, "teachers", Some(give));
            }
        }
    }
}
