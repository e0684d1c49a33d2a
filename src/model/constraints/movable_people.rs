//! Nobody moves who cannot be named.
//!
//! ```text
//! Σ_v m[u,v,τ] ≤ a[u,τ]     ∀ u, τ of a county with a roster
//! ```
//!
//! In words: over the whole plan, no more people of a type leave a unit than the roster has there who
//! are not exempt, do not retire within the plan and, where the policy asks for years at the school, have them. So a plan can be named
//! with nobody moving twice ([`crate::naming`]).
//!
//! - Unit: teachers.
//! - Source: the roster's `exempt`, `since`, `born` and `retires`; the policy's `move.min_years_in_school`
//!   and `attrition.retirement_age`. No row without a roster.
//! - Dual: what the objective stage would gain if one more person of the type might leave u.
//! - Not modelled: who by name, and how far from home; people who grow eligible during the plan.

use super::Family;
use crate::instance::Instance;
use crate::model::algebra::sum;
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::{Model, variables::Variables};
use std::collections::BTreeMap;

/// The family.
pub const FAMILY: Family = Family { name: "movable_people", verified_by: "movable_people", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    let mut leaving: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for ((_, from, _, flags), column) in &x.moved {
        leaving.entry((from, flags)).or_default().push(*column);
    }
    for ((unit, flags), leavers) in leaving {
        let Some(most) = instance.movable.most(unit, flags) else { continue };
        let key = RowKey { family: FAMILY.name, key: format!("{},{},{flags}", unit.school, unit.stage) };
        let most = f64::from(most);
        let give = Give {
            subject: format!("teachers of type {flags} who may leave {unit} by the roster"),
            scale: most.max(1.0),
            natural: 1.0,
            over: None,
            unit: "teachers".to_string(),
        };
        model.add(key, sum(leavers), Sense::AtMost, most, "teachers", Some(give));
    }
}
