//! No source pays more in a year than its new money and what it may keep of the year before.

use super::{Case, Finding};
use crate::policy::Source;
use crate::quantity::{exact, money_in_full, round_money};
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};

pub(super) fn find(case: &Case) -> Vec<Finding> {
    case.policy.sources.iter().flat_map(|source| of_source(case, source)).collect()
}

fn of_source(case: &Case, source: &Source) -> Vec<Finding> {
    let unit = &case.county.money_unit;
    let mut left = BigRational::zero();
    let mut findings = Vec::new();
    for year in case.policy.years() {
        let there = left * exact(source.carry_over) + exact(source.amount_in(year).0);
        let paid = paid_in(case, source, year);
        if paid > there {
            let shown = |amount: &BigRational| money_in_full(round_money(amount), unit);
            let sentence = format!("The source {} pays {}, and has {}.", source.name, shown(&paid), shown(&there));
            let finding = Finding::new(&source.name, sentence).in_year(year);
            findings.push(finding.figures(there.to_f64(), paid.to_f64(), unit));
        }
        // What was paid beyond the money of a year is told once, and not taken from the next.
        left = if paid > there { BigRational::zero() } else { there - paid };
    }
    findings
}

fn paid_in(case: &Case, source: &Source, year: u32) -> BigRational {
    let of = case.plan.funding.iter().filter(|share| share.year == year && share.source == source.name);
    of.map(|share| exact(share.amount)).sum()
}
