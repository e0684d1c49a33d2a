//! Money: Σ_t δ\[t\]·(payments of year t), in 万元: the present value of what is paid in the years of the
//! plan (see [`crate::model::expenses`]), with what the schools must be paid anyway. The price of rules
//! that give way is added, unless the policy wants `softened` for itself.

use super::{Term, wants};
use crate::instance::Instance;
use crate::model::Model;
use crate::model::algebra::Linear;
use crate::model::expenses::{expenses, obliged, total};
use crate::model::softened;
use crate::model::variables::Variables;
use crate::policy::Aim;

/// The term.
pub const TERM: Term = Term { aim: Aim::Cost, unit: "万元", expression };

fn expression(instance: &Instance, x: &Variables, model: &Model) -> Linear {
    let paid = cost(instance, x, |year| instance.discount_in(year));
    if wants(instance, Aim::Softened) { paid } else { paid + softened::price(instance, x, model) }
}

/// What a plan costs over its years in 万元, the money of each year weighed.
#[must_use]
pub fn cost(instance: &Instance, x: &Variables, weight: impl Fn(u32) -> f64) -> Linear {
    total(&expenses(instance, x), &weight) + obliged(&instance.obligations, &weight)
}
