//! Money: Σ cost·m + Σ cost\[l\]·h\[l,u\] + Σ price\[f\]·b\[s,f\], in 万元.

use super::Term;
use crate::instance::Instance;
use crate::model::algebra::Linear;
use crate::model::variables::Variables;
use crate::policy::Aim;
use crate::quantity::approximate;

/// The term.
pub const TERM: Term = Term { aim: Aim::Cost, unit: "万元", expression: |instance, x, _| cost(instance, x) };

/// The cost of a plan in 万元.
#[must_use]
pub fn cost(instance: &Instance, x: &Variables) -> Linear {
    let mut total = Linear::default();
    let per_move = instance.policy.moves.as_ref().map_or(0.0, |lever| approximate(lever.cost.0));
    for column in x.moved.values() {
        total.add_term(per_move, *column);
    }
    for lever in &instance.policy.hires {
        for ((_, _), column) in x.hired.iter().filter(|((name, _), _)| *name == lever.name) {
            total.add_term(approximate(lever.cost.0), *column);
        }
    }
    for lever in &instance.policy.purchases {
        for (_, column) in x.bought.iter().filter(|((_, facility), _)| *facility == lever.facility) {
            total.add_term(approximate(lever.price.0), *column);
        }
    }
    total
}
