//! Money that has to be found anew and once: Σ_t δ\[t\]·(payments of year t for equipment, construction,
//! and other purposes), in 万元. Pay, training, and running a school recur every year and are not
//! counted; nor is it asked which source pays.

use super::Term;
use crate::instance::Instance;
use crate::model::Model;
use crate::model::algebra::Linear;
use crate::model::expenses::{expenses, obliged, total};
use crate::model::variables::Variables;
use crate::policy::{Aim, Purpose};

/// The term.
pub const TERM: Term = Term { aim: Aim::NewMoney, unit: "万元", expression };

fn expression(instance: &Instance, x: &Variables, _: &Model) -> Linear {
    let all = expenses(instance, x);
    let anyway = instance.obligations.iter().filter(|obligation| is_new(obligation.purpose));
    let weight = |year| instance.discount_in(year);
    total(all.iter().filter(|expense| is_new(expense.purpose)), weight) + obliged(anyway, weight)
}

fn is_new(purpose: Purpose) -> bool {
    match purpose {
        Purpose::Equipment | Purpose::Construction | Purpose::Other => true,
        Purpose::PublicFunds | Purpose::Training | Purpose::Personnel => false,
    }
}
