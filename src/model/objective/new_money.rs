//! Money that has to be found anew and once: Σ_t δ\[t\]·(payments of year t for equipment, construction,
//! and other purposes), in 万元. Pay, training, and running a school recur every year and are not
//! counted; nor is it asked which source pays.

use super::Term;
use crate::instance::Instance;
use crate::model::Model;
use crate::model::algebra::Linear;
use crate::model::expenses::{Expense, expenses, total};
use crate::model::variables::Variables;
use crate::policy::{Aim, Purpose};

/// The term.
pub const TERM: Term = Term { aim: Aim::NewMoney, unit: "万元", expression };

fn expression(instance: &Instance, x: &Variables, _: &Model) -> Linear {
    let all = expenses(instance, x);
    total(all.iter().filter(is_new), |year| instance.discount_in(year))
}

fn is_new(expense: &&Expense) -> bool {
    match expense.purpose {
        Purpose::Equipment | Purpose::Construction | Purpose::Other => true,
        Purpose::PublicFunds | Purpose::Training | Purpose::Personnel => false,
    }
}
