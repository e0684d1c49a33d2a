//! What is paid in a year stays within the money of that year.
//!
//! ```text
//! Σ cost·m[t] + Σ_{t' ≤ t} Σ cost[l]·h[t',l,u] + Σ price[f]·b[t,s,f] + needs[t] ≤ budget[t] − rounding
//!     ∀ years t with a limit
//! ```
//!
//! In words: moves and purchases of a year, the pay of all who are hired by then, and what the schools
//! need anyway, are within the limit of the year; what the plan's rounding of amounts can cost is kept back.
//!
//! - Unit: 万元.
//! - Source: the policy's `budget.year.<t>`; no row without it.
//! - Dual: what the objective stage would gain from one more 万元 in that year.
//! - Not modelled: money that is left over for a later year; that is a source with `carry_over`.

use super::Family;
use crate::instance::Instance;
use crate::model::objective;
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::{Model, variables::Variables};
use crate::quantity::approximate;

/// The family.
pub const FAMILY: Family = Family { name: "budget_year", verified_by: "budget", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    for (year, budget) in &instance.policy.budget_by_year {
        let budget = approximate(budget.0);
        let give = Give {
            subject: format!("budget of year {year}"),
            scale: budget.max(1.0),
            natural: 1.0,
            over: None,
            unit: instance.money_unit.clone(),
        };
        let cost = objective::cost(instance, x, |of| if of == *year { 1.0 } else { 0.0 });
        let reserve = x.rounding_adds(&cost);
        let key = RowKey { family: FAMILY.name, key: year.to_string() };
        let row = model.add(key, cost, Sense::AtMost, (budget - reserve).max(0.0), &instance.money_unit, Some(give));
        model.rows[row].reserve = reserve;
    }
}
