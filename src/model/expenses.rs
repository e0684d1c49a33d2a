//! What each decision costs, in which year and for what: the terms of which costs and budgets are sums.

use super::algebra::{ColumnId, Linear};
use super::variables::Variables;
use super::variables::pupils::lever_of;
use crate::county::{FacilityId, SchoolId};
use crate::instance::Instance;
use crate::policy::Purpose;
use crate::quantity::approximate;

/// A payment that follows from a decision: price × decision, due in a year.
#[derive(Debug, Clone)]
pub struct Expense<'a> {
    /// Year of the plan in which it is due.
    pub year: u32,
    /// What it is for.
    pub purpose: Purpose,
    /// School that it is for.
    pub school: &'a SchoolId,
    /// The decision.
    pub decision: ColumnId,
    /// 万元 for one unit of the decision.
    pub price: f64,
}

/// Every expense of the program. Whoever is hired is paid in every year from then on, and the way of
/// pupils to another school as long as they go there.
#[must_use]
pub fn expenses<'a>(instance: &'a Instance, x: &'a Variables) -> Vec<Expense<'a>> {
    let mut expenses = Vec::new();
    of_moves(instance, x, &mut expenses);
    of_hires(instance, x, &mut expenses);
    of_purchases(instance, x, &mut expenses);
    of_rezonings(instance, x, &mut expenses);
    expenses
}

/// Σ weight\[t\] · price · decision over the expenses.
pub fn total<'a>(expenses: impl IntoIterator<Item = &'a Expense<'a>>, weight: impl Fn(u32) -> f64) -> Linear {
    let mut total = Linear::default();
    for expense in expenses {
        total.add_term(weight(expense.year) * expense.price, expense.decision);
    }
    total
}

fn of_moves<'a>(instance: &'a Instance, x: &'a Variables, expenses: &mut Vec<Expense<'a>>) {
    let price = instance.policy.moves.as_ref().map_or(0.0, |lever| approximate(lever.cost.0));
    expenses.extend(x.moved.iter().map(|((year, _, to, _), decision)| Expense {
        year: *year,
        purpose: Purpose::Personnel,
        school: &to.school,
        decision: *decision,
        price,
    }));
}

fn of_hires<'a>(instance: &'a Instance, x: &'a Variables, expenses: &mut Vec<Expense<'a>>) {
    for lever in &instance.policy.hires {
        let price = approximate(lever.cost.0);
        for ((year, _, unit), decision) in x.hired.iter().filter(|((_, name, _), _)| *name == lever.name) {
            let school = &unit.school;
            let from_then_on = instance.years().filter(|later| later >= year);
            expenses.extend(from_then_on.map(|year| Expense {
                year,
                purpose: Purpose::Personnel,
                school,
                decision: *decision,
                price,
            }));
        }
    }
}

fn of_purchases<'a>(instance: &'a Instance, x: &'a Variables, expenses: &mut Vec<Expense<'a>>) {
    for lever in &instance.policy.purchases {
        let of_lever = |facility: &FacilityId| *facility == lever.facility;
        let (price, purpose) = (approximate(lever.price.0), instance.purpose_of(lever));
        for ((year, school, _), decision) in x.bought.iter().filter(|((_, _, facility), _)| of_lever(facility)) {
            expenses.push(Expense { year: *year, purpose, school, decision: *decision, price });
        }
    }
}

fn of_rezonings<'a>(instance: &'a Instance, x: &'a Variables, expenses: &mut Vec<Expense<'a>>) {
    for ((done, from, to), decision) in &x.rezoned {
        let Some(lever) = lever_of(instance, from) else { continue };
        let price = approximate(lever.cost.0);
        let holding = instance.years().filter(|year| lever.lasts(*done, *year));
        expenses.extend(holding.map(|year| Expense {
            year,
            purpose: Purpose::Other,
            school: &to.school,
            decision: *decision,
            price,
        }));
    }
}
