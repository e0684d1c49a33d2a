//! Teachers are people: nobody leaves twice, and nobody leaves who is not there.
//!
//! ```text
//! N[t,u,τ] = N[t−1,u,τ] − λ[t,u,τ] − out[t,u,τ] + in[t,u,τ] + Σ_l h[t,l,u]
//!            + Σ_v r[t−T,u,v,τ] − Σ_v r[t−T,v,u,τ] − done[t,u,τ] + done[t,u,τ′]        ∀ t, u, τ     (written with the variables)
//! out[t,u,τ] + Σ_l g[t,l,u,τ] ≤ N[t−1,u,τ] − Σ_{s≥t} λ[s,u,τ] − guests[t−1,u,τ] + Σ_v r[t−T,u,v,τ] − studying[t,u,τ]     ∀ t, u, τ
//! out[t,u,τ] = Σ_v m[t,u,v,τ] + Σ_v r[t,u,v,τ],   in[t,u,τ] = Σ_v m[t,v,u,τ] + Σ_v r[t,v,u,τ]
//! guests[t−1,u,τ] = Σ_v Σ_{t−T≤s<t} r[s,v,u,τ],   studying[t,u,τ] = Σ_l Σ_{s<t≤s+D[l]−1} g[s,l,u,τ]
//! done[t,u,τ] = Σ_l g[t−D[l]+1,l,u,τ];   τ′ is the type without the flag that τ gained
//! ```
//!
//! In words: the teachers of a type at a unit at the end of a year are those of the year before,
//! less those who leave the profession or the unit, plus those who arrive, are hired, or return
//! after a rotation of T years; who has studied for D years changes the type as the last of them
//! ends. And no more may leave or begin to study in a year than are free when it begins: nobody
//! arrives and leaves again within one year, and nobody goes who leaves the profession within the
//! plan, is on rotation, or studies.
//!
//! - Unit: teachers.
//! - Source: arithmetic of people; no document.
//! - Dual of the second row: what one more free teacher of the type at u would save, in the unit of
//!   the objective stage, for being movable elsewhere or fit for study.
//! - Not modelled: who by name ([`crate::naming`]); part-time posts; subjects beyond the flags; moves
//!   between stages; that those who are hired leave again.

use super::Family;
use crate::instance::Instance;
use crate::model::algebra::sum;
use crate::model::rows::{RowKey, Sense};
use crate::model::variables::free::Free;
use crate::model::{Model, variables::Variables};

/// The family.
pub const FAMILY: Family = Family { name: "teacher_balance", verified_by: "plan_possible", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    let free = Free::of(instance, x);
    for year in instance.years() {
        for unit in &instance.units {
            for flags in instance.types_of(&unit.id) {
                let Some(going) = free.going.get(&(year, &unit.id, flags)) else { continue };
                let key = format!("leaving,{year},{},{},{flags}", unit.id.school, unit.id.stage);
                let left = sum(going.iter().copied()) - free.people(instance, x, unit, flags, year);
                model.add(RowKey { family: FAMILY.name, key }, left, Sense::AtMost, 0.0, "teachers", None);
            }
        }
    }
}
