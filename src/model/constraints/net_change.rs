//! Arrivals and departures of a unit differ by no more than a share of its staff.
//!
//! ```text
//! −⌊share · Σ_τ N[t−1,u,τ]⌋ ≤ Σ_v Σ_τ c[t,v,u,τ] − Σ_v Σ_τ c[t,u,v,τ] ≤ ⌊share · Σ_τ N[t−1,u,τ]⌋     ∀ t, u;   c = m + r
//! ```
//!
//! In words: by moves and rotations that begin, a unit's staff grows or shrinks in a year by at
//! most the policy's share of those who are there when it begins, rounded down. Hires and those
//! who return do not count. A school has no such row in the year in which it opens.
//!
//! - Unit: teachers.
//! - Source: the policy's `move.max_net_change_share` and `rotation.max_net_change_share`, the smaller
//!   of them; no row without both.
//! - Dual: what the objective stage would gain if the staff of u might change by one more.
//! - Not modelled: posts (编制), which bound the staff itself and are a family of their own.

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
    let Some(share) = instance.policy.max_net_change_share() else { return };
    let mut change: BTreeMap<_, Linear> = BTreeMap::new();
    for ((year, from, to, _), column) in x.departures() {
        change.entry((*year, from)).or_default().add_term(-1.0, column);
        change.entry((*year, to)).or_default().add_term(1.0, column);
    }
    for year in instance.years() {
        for unit in instance.units.iter().filter(|unit| !instance.policy.opens_in(&unit.id.school, year)) {
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
