//! Money: Σ_t δ\[t\]·(payments of year t), in 万元: the present value of what is paid in the years of the
//! plan (see [`crate::model::expenses`]), with what the schools must be paid anyway.

use super::Term;
use crate::instance::Instance;
use crate::model::algebra::Linear;
use crate::model::expenses::{expenses, obliged, total};
use crate::model::variables::Variables;
use crate::policy::Aim;

/// The term.
pub const TERM: Term = Term {
    aim: Aim::Cost,
    unit: "万元",
    expression: |instance, x, _| cost(instance, x, |year| instance.discount_in(year)),
};

/// What a plan costs over its years in 万元, the money of each year weighed.
#[must_use]
pub fn cost(instance: &Instance, x: &Variables, weight: impl Fn(u32) -> f64) -> Linear {
    total(&expenses(instance, x), &weight) + obliged(&instance.obligations, &weight)
}
