//! No unit loses more than a share of its staff.
//!
//! ```text
//! Σ_v Σ_τ m[u,v,τ] ≤ ⌊share · Σ_τ n[u,τ]⌋     ∀ u that may give
//! ```
//!
//! In words: the teachers who leave a unit are at most the policy's share of its teachers today,
//! rounded down.
//!
//! - Unit: teachers.
//! - Source: the policy's `move.max_leaving_share`.
//! - Dual: what the objective stage would gain if one more teacher might leave u.
//! - Not modelled: who is exempt from moving (pregnancy, illness, nearness of retirement).

use super::Family;
use crate::instance::Instance;
use crate::model::algebra::sum;
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::{Model, variables::Variables};
use std::collections::BTreeMap;

/// The family.
pub const FAMILY: Family = Family { name: "transfer_cap", verified_by: "leaving_share", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    let mut leaving: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for ((from, _, _), column) in &x.moved {
        leaving.entry(from).or_default().push(*column);
    }
    for unit in &instance.units {
        let Some(leavers) = leaving.get(&unit.id) else { continue };
        let key = RowKey { family: FAMILY.name, key: format!("{},{}", unit.id.school, unit.id.stage) };
        let cap = f64::from(unit.most_leaving);
        let give = Give {
            subject: format!("teachers who may leave {}", unit.id),
            scale: cap.max(1.0),
            natural: 1.0,
            over: None,
            unit: "teachers".to_string(),
        };
        model.add(key, sum(leavers.iter().copied()), Sense::AtMost, cap, "teachers", Some(give));
    }
}
