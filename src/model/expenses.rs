//! What each decision costs, in which year and for what: the terms of which costs and budgets are sums.

use super::algebra::{ColumnId, Linear};
use super::variables::Variables;
use super::variables::pupils::lever_of;
use crate::county::{SchoolId, Setting};
use crate::instance::{Instance, Obligation};
use crate::policy::Purpose;
use crate::quantity::approximate;
use std::collections::BTreeMap;

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

/// Every expense of the program. Whoever is hired is paid in every year from then on, what is ordered is
/// paid in the shares of its lever, and the way of pupils to another school as long as they go there.
#[must_use]
pub fn expenses<'a>(instance: &'a Instance, x: &'a Variables) -> Vec<Expense<'a>> {
    let mut expenses = Vec::new();
    of_moves(instance, x, &mut expenses);
    of_hires(instance, x, &mut expenses);
    of_purchases(instance, x, &mut expenses);
    of_redeployments(instance, x, &mut expenses);
    of_rotations(instance, x, &mut expenses);
    of_upgrades(instance, x, &mut expenses);
    of_visits(instance, x, &mut expenses);
    of_lendings(instance, x, &mut expenses);
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

/// Σ weight\[t\] · what the schools must be paid in year t whatever is decided.
pub fn obliged<'a>(obligations: impl IntoIterator<Item = &'a Obligation>, weight: impl Fn(u32) -> f64) -> f64 {
    obligations.into_iter().map(|obligation| weight(obligation.year) * obligation.amount).sum()
}

/// What must be paid in a year for one purpose: what decisions cost, and what is paid anyway.
#[must_use]
pub fn for_purpose(instance: &Instance, expenses: &[Expense], year: u32, purpose: Purpose) -> Linear {
    let of = expenses.iter().filter(|expense| (expense.year, expense.purpose) == (year, purpose));
    let anyway = instance.obligations.iter().filter(|of| (of.year, of.purpose) == (year, purpose));
    total(of, |_| 1.0) + obliged(anyway, |_| 1.0)
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
    let settings: BTreeMap<&SchoolId, Option<Setting>> =
        instance.schools.iter().map(|school| (&school.id, school.setting)).collect();
    for lever in &instance.policy.purchases {
        let purpose = instance.purpose_of(lever);
        let mut paid = |ordered: u32, school: &'a SchoolId, decision: ColumnId, price: f64| {
            expenses.extend(lever.payments(ordered).map(|(year, share)| {
                let price = price * approximate(share);
                Expense { year, purpose, school, decision, price }
            }));
        };
        for ((year, school, _), decision) in x.bought.iter().filter(|((_, _, name), _)| *name == lever.name) {
            let setting = settings.get(school).copied().flatten();
            paid(*year, school, *decision, approximate(lever.price_in(setting).0));
        }
        for ((year, school, _), decision) in x.projects.iter().filter(|((_, _, name), _)| *name == lever.name) {
            paid(*year, school, *decision, approximate(lever.fixed_cost.0));
        }
    }
}

fn of_redeployments<'a>(instance: &'a Instance, x: &'a Variables, expenses: &mut Vec<Expense<'a>>) {
    for ((year, name, _, to), decision) in &x.redeployed {
        let Some(lever) = instance.policy.redeploy_lever(name) else { continue };
        let purpose = instance.purposes.get(&lever.facility).copied().unwrap_or(Purpose::Equipment);
        let price = approximate(lever.cost.0);
        expenses.push(Expense { year: *year, purpose, school: to, decision: *decision, price });
    }
}

/// Whoever rotates costs in each year away, where they teach.
fn of_rotations<'a>(instance: &'a Instance, x: &'a Variables, expenses: &mut Vec<Expense<'a>>) {
    let Some(lever) = &instance.policy.rotation else { return };
    let price = approximate(lever.cost.0);
    for ((began, _, to, _), decision) in &x.rotated {
        let away = instance.years().filter(|year| (*began..began + lever.term_years).contains(year));
        expenses.extend(away.map(|year| Expense {
            year,
            purpose: Purpose::Personnel,
            school: &to.school,
            decision: *decision,
            price,
        }));
    }
}

/// Study costs in the year in which it begins.
fn of_upgrades<'a>(instance: &'a Instance, x: &'a Variables, expenses: &mut Vec<Expense<'a>>) {
    for ((year, name, unit, _), decision) in &x.studying {
        let Some(lever) = instance.policy.upgrade(name) else { continue };
        expenses.push(Expense {
            year: *year,
            purpose: Purpose::Training,
            school: &unit.school,
            decision: *decision,
            price: approximate(lever.cost.0),
        });
    }
}

/// A visiting day of each week costs in its year, where they teach.
fn of_visits<'a>(instance: &'a Instance, x: &'a Variables, expenses: &mut Vec<Expense<'a>>) {
    for ((year, name, _, to, _), decision) in &x.visiting {
        let Some(lever) = instance.policy.visit_lever(name) else { continue };
        let (purpose, price) = (Purpose::Personnel, approximate(lever.cost.0));
        expenses.push(Expense { year: *year, purpose, school: &to.school, decision: *decision, price });
    }
}

/// An agreement costs in its year, at the school that borrows.
fn of_lendings<'a>(instance: &'a Instance, x: &'a Variables, expenses: &mut Vec<Expense<'a>>) {
    for ((year, name, _, to), decision) in &x.lent {
        let Some(lever) = instance.policy.lend_lever(name) else { continue };
        let (purpose, price) = (Purpose::Other, approximate(lever.cost.0));
        expenses.push(Expense { year: *year, purpose, school: to, decision: *decision, price });
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
