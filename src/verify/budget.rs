//! The plan costs no more than the budget, to the last digit.

use super::totals::{Totals, exact_cost};
use super::{Case, Finding};
use crate::quantity::{Decimal, exact, money_in_full};
use num_traits::ToPrimitive;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let Some(budget) = case.policy.budget else { return Vec::new() };
    let cost = exact_cost(case);
    if cost <= exact(budget.0) {
        return Vec::new();
    }
    let unit = &case.county.money_unit;
    let total = Totals::of(case).cost.0;
    // Two decimals could show two equal amounts.
    let shown = |amount: Decimal| money_in_full(amount, unit);
    let sentence = format!("The plan costs {}, more than the budget of {}.", shown(total), shown(budget.0));
    let finding = Finding::new("budget", sentence).figures(exact(budget.0).to_f64(), cost.to_f64(), unit);
    vec![finding.of_rule("budget", cost - exact(budget.0), 1)]
}
