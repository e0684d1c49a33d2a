//! The plan costs no more than the budget, in all and in each year with a limit, to the last digit.

use super::totals::{exact_cost, exact_cost_of, nearest};
use super::{Case, Finding};
use crate::quantity::{Wan, exact, money_in_full};
use num_rational::BigRational;
use num_traits::ToPrimitive;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let in_all = case.policy.budget.and_then(|budget| over(case, "budget", "The plan", &exact_cost(case), budget));
    let by_year = case.policy.budget_by_year.iter().filter_map(|(year, budget)| {
        Some(over(case, "budget_year", "What is done", &exact_cost_of(case, *year), *budget)?.in_year(*year))
    });
    in_all.into_iter().chain(by_year).collect()
}

fn over(case: &Case, family: &'static str, what: &str, cost: &BigRational, budget: Wan) -> Option<Finding> {
    if *cost <= exact(budget.0) {
        return None;
    }
    let unit = &case.county.money_unit;
    // Two decimals could show two equal amounts.
    let (shown, limit) = (money_in_full(nearest(cost), unit), money_in_full(budget.0, unit));
    let sentence = format!("{what} costs {shown}, more than the budget of {limit}.");
    let finding = Finding::new("budget", sentence).figures(exact(budget.0).to_f64(), cost.to_f64(), unit);
    Some(finding.of_rule(family, cost - exact(budget.0), 1))
}
