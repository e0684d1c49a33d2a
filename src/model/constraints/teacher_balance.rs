//! Teachers are people: nobody leaves twice, and nobody leaves who is not there.
//!
//! ```text
//! N[u,τ] = n[u,τ] − Σ_v m[u,v,τ] + Σ_v m[v,u,τ] + Σ_l h[l,u]     ∀ u, τ     (written with the variables)
//! Σ_v m[u,v,τ] ≤ n[u,τ]                                           ∀ u, τ
//! ```
//!
//! In words: the teachers of a type at a unit after the plan are today's, less those who leave,
//! plus those who arrive and those who are hired; and no more may leave than are there today, so
//! that nobody arrives and leaves again within one plan.
//!
//! - Unit: teachers.
//! - Source: arithmetic of people; no document.
//! - Dual of the second row: what one more teacher of the type at u would save, in the unit of the
//!   objective stage, for being movable elsewhere.
//! - Not modelled: who by name ([`crate::naming`]); part-time posts; subjects beyond the flags; moves between stages.

use super::Family;
use crate::instance::Instance;
use crate::model::algebra::sum;
use crate::model::rows::{RowKey, Sense};
use crate::model::{Model, variables::Variables};
use std::collections::BTreeMap;

/// The family.
pub const FAMILY: Family = Family { name: "teacher_balance", verified_by: "plan_possible", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    let mut leaving: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for ((year, from, _, flags), column) in &x.moved {
        leaving.entry((*year, from, flags)).or_default().push(*column);
    }
    for year in instance.years() {
        for unit in &instance.units {
            for flags in instance.types_of(&unit.id) {
                let Some(leavers) = leaving.get(&(year, &unit.id, flags)) else { continue };
                let key = format!("leaving,{year},{},{},{flags}", unit.id.school, unit.id.stage);
                let left = sum(leavers.iter().copied()) - x.teachers_before(unit, flags, year);
                model.add(RowKey { family: FAMILY.name, key }, left, Sense::AtMost, 0.0, "teachers", None);
            }
        }
    }
}
