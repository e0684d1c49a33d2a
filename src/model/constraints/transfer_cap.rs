//! No unit loses more than a share of its staff.
//!
//! ```text
//! Σ_v Σ_τ (m[t,u,v,τ] + r[t,u,v,τ]) ≤ ⌊share · Σ_τ N[t−1,u,τ]⌋     ∀ t, u that may give
//! ```
//!
//! In words: the teachers who leave a unit in a year, for good or for a term, are at most the policy's share of its teachers
//! when the year begins, rounded down.
//!
//! - Unit: teachers.
//! - Source: the policy's `move.max_leaving_share` and `rotation.max_leaving_share`, the smaller of
//!   them; no row without both.
//! - Dual: what the objective stage would gain if one more teacher might leave u.
//! - Not modelled: who is exempt from moving (pregnancy, illness, nearness of retirement).

use super::Family;
use crate::instance::{Instance, Unit};
use crate::model::algebra::{Linear, sum};
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::variables::{most_leaving, whole_share};
use crate::model::{Model, variables::Variables};
use crate::quantity::{Decimal, approximate};
use std::collections::BTreeMap;

/// The family.
pub const FAMILY: Family = Family { name: "transfer_cap", verified_by: "leaving_share", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    let Some(share) = instance.policy.max_leaving_share() else { return };
    let mut leaving: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for ((year, from, _, _), column) in x.departures() {
        leaving.entry((*year, from)).or_default().push(column);
    }
    for year in instance.years() {
        for unit in &instance.units {
            let Some(leavers) = leaving.get(&(year, &unit.id)) else { continue };
            let key = RowKey { family: FAMILY.name, key: format!("{year},{},{}", unit.id.school, unit.id.stage) };
            let cap = share_of_staff(instance, x, unit, year, share);
            let give = Give {
                subject: format!("teachers who may leave {}", instance.named_in_year(&unit.id, year)),
                scale: f64::from(most_leaving(instance, unit)).max(1.0),
                natural: 1.0,
                over: None,
                unit: "teachers".to_string(),
            };
            model.add(key, sum(leavers.iter().copied()) - cap, Sense::AtMost, 0.0, "teachers", Some(give));
        }
    }
}

/// A share of a unit's teachers when a year begins: in the first year rounded down, later not, since
/// whole people round themselves.
pub(super) fn share_of_staff(instance: &Instance, x: &Variables, unit: &Unit, year: u32, share: Decimal) -> Linear {
    match year {
        1 => Linear::from(f64::from(whole_share(share, unit.staff_today()))),
        _ => approximate(share) * x.staff_before(instance, unit, year),
    }
}
