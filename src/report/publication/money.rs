//! Money without the people it is paid for: amounts by item of what is bought, of people in all.

use super::people::totals;
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

/// What is paid.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::report) struct Funding {
    /// Calendar year; `None` of all years together.
    pub(in crate::report) year: Option<u32>,
    /// Who pays; `None` of all sources together, `Some(None)` where nobody says.
    pub(in crate::report) source: Option<Option<String>>,
    /// In the county's ten thousands.
    pub(in crate::report) amount: f64,
}

/// Amounts in the county's ten thousands.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::report) struct Money {
    /// Over all years; empty where they would tell of few people.
    pub(in crate::report) items: Vec<(PaidFor, f64)>,
    /// By year and source, each where it tells of no few people.
    pub(in crate::report) funding: Vec<Funding>,
    /// In all; `None` where nothing has a price.
    pub(in crate::report) total: Option<f64>,
}

impl Money {
    /// Of a plan. Prices of a person are left out, and amounts stand beside no number of people: one
    /// divided by the other is a count.
    pub(super) fn of(plan: &PlanView, limit: u64) -> Self {
        let people = Few::of(plan, limit);
        Self {
            items: if people.in_all { Vec::new() } else { items(plan, &people) },
            funding: funding(&plan.funding, &people),
            total: (!plan.money.is_empty()).then(|| view::total(&plan.money)),
        }
    }
}

/// Where a plan does anything with few people.
struct Few {
    /// Few of all.
    in_all: bool,
    /// Few who move, few who are hired, and so on.
    in_a_group: bool,
    /// Few of them in a year. What is bought stands by year, too, so that the rest of a year's money is
    /// known, and the price of a person follows from all years.
    in_a_year: bool,
}

impl Few {
    fn of(plan: &PlanView, limit: u64) -> Self {
        let totals = totals(plan);
        let is_few = |count: &u64| !may_be_shown(*count, limit);
        Self {
            in_all: is_few(&totals.iter().map(|(total, _)| total).sum()),
            in_a_group: totals.iter().any(|(total, _)| is_few(total)),
            in_a_year: totals.iter().any(|(_, years)| years.iter().any(is_few)),
        }
    }
}

fn items(plan: &PlanView, people: &Few) -> Vec<(PaidFor, f64)> {
    let mut items: Vec<(PaidFor, f64)> = Vec::new();
    for row in view::by_item(&plan.money) {
        let of = match (row.purpose, &row.of_school) {
            (Activity::Buy, None) => PaidFor::Facility(row.item),
            (Activity::Buy, Some(_)) => PaidFor::Schools,
            _ if people.in_a_group => PaidFor::PeopleAndOthers,
            (purpose, _) => PaidFor::Purpose(purpose),
        };
        add(&mut items, of, row.amount);
    }
    items
}

/// A source may pay for those alone who move, or who are hired.
fn funding(rows: &[FundingRow], people: &Few) -> Vec<Funding> {
    let mut sums = Vec::new();
    for row in rows {
        let (year, source) =
            ((!people.in_a_year).then_some(row.year), (!people.in_a_group).then(|| row.source.clone()));
        add(&mut sums, (year, source), row.amount);
    }
    let rows = sums.into_iter().map(|((year, source), amount)| Funding { year, source, amount });
    // One amount of everything is the total.
    rows.filter(|row| row.year.is_some() || row.source.is_some()).collect()
}

/// Adds an amount of two decimals to what is paid for the same.
fn add<K: PartialEq>(sums: &mut Vec<(K, f64)>, key: K, amount: f64) {
    match sums.iter_mut().find(|(known, _)| *known == key) {
        Some((_, sum)) => *sum = ((*sum + amount) * 100.0).round() / 100.0,
        None => sums.push((key, amount)),
    }
}
