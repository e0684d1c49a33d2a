//! What is ordered at a school in a year is a project, with a cost of its own and a least size.
//!
//! ```text
//! b[t,s,l] ≤ limit[l] · p[t,s,l]     ∀ years t, schools s, levers l with a fixed cost or a least amount
//! b[t,s,l] ≥ least[l] · p[t,s,l]     ∀ the same, where there is a least amount
//! ```
//!
//! In words: a lever orders something for a school in a year only as a project, p = 1, whose fixed
//! cost is paid whatever its size, and which is no smaller than its least amount. No project is larger
//! than what the policy allows a school over all years.
//!
//! - Unit: that of the facility.
//! - Source: the policy's `buy.<lever>.fixed_cost_wan` and `min_amount`; `max_per_school` is the limit,
//!   which such levers must have.
//! - Dual: of the relaxation only, where projects are taken in fractions.
//! - Not modelled: projects that share a site or a tender, and so a fixed cost.

use super::Family;
use crate::instance::Instance;
use crate::model::algebra::Linear;
use crate::model::rows::{RowKey, Sense};
use crate::model::{Model, variables::Variables};
use crate::quantity::approximate;

/// The family.
pub const FAMILY: Family = Family { name: "project", verified_by: "buy_lever", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    for (key, project) in &x.projects {
        let (year, school, name) = key;
        let Some(lever) = instance.policy.buy_lever(name) else { continue };
        let Some(bought) = x.bought.get(key).copied() else { continue };
        let row = |side: &str| RowKey { family: FAMILY.name, key: format!("{side},{year},{school},{name}") };
        let most = model.columns[bought.index()].upper;
        model.add(row("most"), Linear::from(bought) - most * *project, Sense::AtMost, 0.0, "facility", None);
        if let Some(least) = lever.min_amount.map(approximate) {
            model.add(row("least"), Linear::from(bought) - least * *project, Sense::AtLeast, 0.0, "facility", None);
        }
    }
}
