//! No more of a facility is taken from a school than it has.
//!
//! ```text
//! taken[t,s,f] ≤ (1 − rate[f]) · F[t−1,s,f]     ∀ years t, schools s, facilities f that can be taken
//! taken[t,s,f] = Σ_l consumes[l,f]·b[t,s,l] + Σ_l Σ_s' r[t,l,s,s']
//! F[t,s,f]     = (1 − rate[f]) · F[t−1,s,f] − taken[t,s,f] + added[t,s,f]
//! ```
//!
//! In words: what is refitted or moves away in a year is there when the year begins and has not been
//! written off; what arrives in the year cannot be passed on in it. F stands for its expression, and
//! has no row of its own.
//!
//! - Unit: that of the facility.
//! - Source: what there is today; the policy's `buy.<lever>.consumes`, `redeploy`, `depreciation`.
//! - Dual: what the objective stage would gain from one more unit at s, for being movable.
//! - Not modelled: the age of what moves; rooms that wear out.

use super::Family;
use crate::instance::Instance;
use crate::model::algebra::Linear;
use crate::model::rows::{RowKey, Sense};
use crate::model::{Model, variables::Variables};

/// The family.
pub const FAMILY: Family = Family { name: "facility_stock", verified_by: "plan_possible", write };

fn write(_: &Instance, x: &Variables, model: &mut Model) {
    for (key, taken) in &x.taken {
        let Some(before) = x.facilities_before.get(key) else { continue };
        let (year, school, facility) = key;
        let row = RowKey { family: FAMILY.name, key: format!("{year},{school},{facility}") };
        at_most_what_is_there(x, model, row, taken.clone() - before.clone());
    }
}

/// Adds the row `excess ≤ 0`, with what rounding may add kept back as far as today's amount allows, so
/// that taking nothing is always possible.
pub(super) fn at_most_what_is_there(x: &Variables, model: &mut Model, key: RowKey, excess: Linear) {
    let reserve = x.rounding_adds(&excess).min((-excess.constant).max(0.0));
    let row = model.add(key, excess, Sense::AtMost, -reserve, "facility", None);
    model.rows[row].reserve = reserve;
}
