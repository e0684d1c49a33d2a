//! The plan costs no more than the budget.
//!
//! ```text
//! Σ_t ( Σ cost·m[t] + Σ cost[l]·(T − t + 1)·h[t,l,u] + Σ price[l,s]·b[t,s,l] + Σ fixed[l]·p[t,s,l]
//!       + Σ cost[l]·redeployed[t,l] + Σ cost·rotations away in t + Σ cost[l]·g[t,l] + needs[t] ) ≤ budget − rounding
//! ```
//!
//! In words: moves, rotations, study, hires, purchases, projects, and redeployments at the policy's
//! prices, over all years of the plan and each hire with its pay in every year from then on, and what
//! the schools need anyway where the policy has `[public_funds]`, stay within its money. Amounts of
//! continuous facilities are written in the plan rounded up to
//! [`SMALLEST_AMOUNT`](crate::model::variables::SMALLEST_AMOUNT); what that can
//! cost at most is kept back.
//!
//! - Unit: 万元.
//! - Source: the policy's `budget.total_wan`; no row without it.
//! - Dual: what the objective stage would gain from one more 万元; 0 where money is left.
//! - Not modelled: here, limits of single years, sources of money and earmarks; they are families of their own.

use super::Family;
use crate::instance::Instance;
use crate::model::objective;
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::{Model, variables::Variables};
use crate::quantity::approximate;

/// The family.
pub const FAMILY: Family = Family { name: "budget", verified_by: "budget", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    let Some(budget) = instance.policy.budget.map(|budget| approximate(budget.0)) else { return };
    let give = Give {
        subject: "budget".to_string(),
        scale: budget.max(1.0),
        natural: 1.0,
        over: None,
        unit: instance.money_unit.clone(),
    };
    let key = RowKey { family: FAMILY.name, key: "total".to_string() };
    let cost = objective::cost(instance, x, |_| 1.0);
    let reserve = x.rounding_changes(&cost);
    let row = model.add(key, cost, Sense::AtMost, (budget - reserve).max(0.0), &instance.money_unit, Some(give));
    model.rows[row].reserve = reserve;
}

/// Lets the row allow another budget, in 万元, than the instance's.
pub fn allow(instance: &Instance, x: &Variables, model: &mut Model, budget: f64) {
    let constant = objective::cost(instance, x, |_| 1.0).constant;
    for row in model.rows.iter_mut().filter(|row| row.key.family == FAMILY.name) {
        // What is paid whatever is decided stands on the right-hand side.
        row.right = (budget - row.reserve).max(0.0) - constant;
    }
}
