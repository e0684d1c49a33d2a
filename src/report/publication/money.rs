//! Money without the people it is paid for: amounts by item of what is bought, of people in all.

use super::suppression::may_be_shown;
use crate::report::page::view::{self, Activity, FundingRow, PlanView};

/// What an amount is paid for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::report) enum PaidFor {
    /// A facility, by its name.
    Facility(String),
    /// Schools that open.
    Schools,
    /// People who move, are hired, or anything else.
    Purpose(Activity),
    /// All people and anything else together.
    PeopleAndOthers,
}

/// Amounts in the county's ten thousands.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::report) struct Money {
    /// Over all years; empty where they would tell of few people.
    pub(in crate::report) items: Vec<(PaidFor, f64)>,
    /// By year and source.
    pub(in crate::report) funding: Vec<(u32, Option<String>, f64)>,
    /// In all; `None` where nothing has a price.
    pub(in crate::report) total: Option<f64>,
}

impl Money {
    /// Of a plan. Prices of a person are left out, and amounts stand beside no number of people: one
    /// divided by the other is a count.
    pub(super) fn of(plan: &PlanView, limit: u64) -> Self {
        Self {
            items: items(plan, limit),
            funding: funding(&plan.funding),
            total: (!plan.money.is_empty()).then(|| view::total(&plan.money)),
        }
    }
}

/// Teachers who move, who are hired, and with whom anything else is done.
fn teachers(plan: &PlanView) -> [u64; 3] {
    let others = plan.exchanges.iter().filter(|row| row.flags.is_some() && row.unit == "teachers");
    [plan.teachers_moved, plan.teachers_hired, others.map(|row| row.amount as u64).sum()]
}

fn items(plan: &PlanView, limit: u64) -> Vec<(PaidFor, f64)> {
    let teachers = teachers(plan);
    if !may_be_shown(teachers.iter().sum(), limit) {
        return Vec::new();
    }
    let together = !teachers.iter().all(|count| may_be_shown(*count, limit));
    let mut items: Vec<(PaidFor, f64)> = Vec::new();
    for row in view::by_item(&plan.money) {
        let of = match (row.purpose, &row.of_school) {
            (Activity::Buy, None) => PaidFor::Facility(row.item),
            (Activity::Buy, Some(_)) => PaidFor::Schools,
            _ if together => PaidFor::PeopleAndOthers,
            (purpose, _) => PaidFor::Purpose(purpose),
        };
        add(&mut items, of, row.amount);
    }
    items
}

fn funding(rows: &[FundingRow]) -> Vec<(u32, Option<String>, f64)> {
    let mut sums: Vec<((u32, Option<String>), f64)> = Vec::new();
    for row in rows {
        add(&mut sums, (row.year, row.source.clone()), row.amount);
    }
    sums.into_iter().map(|((year, source), amount)| (year, source, amount)).collect()
}

/// Adds an amount of two decimals to what is paid for the same.
fn add<K: PartialEq>(sums: &mut Vec<(K, f64)>, key: K, amount: f64) {
    match sums.iter_mut().find(|(known, _)| *known == key) {
        Some((_, sum)) => *sum = ((*sum + amount) * 100.0).round() / 100.0,
        None => sums.push((key, amount)),
    }
}
