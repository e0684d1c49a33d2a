//! Beside the money of a source that needs matching, the source that matches it pays its share.

use super::{Case, Finding};
use crate::quantity::{exact, money_in_full, round_money};
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use std::collections::BTreeMap;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let mut paid: BTreeMap<(u32, &str, &str), BigRational> = BTreeMap::new();
    for share in &case.plan.funding {
        *paid.entry((share.year, share.purpose.as_str(), share.source.as_str())).or_default() += exact(share.amount);
    }
    // What each source must pay beside others.
    let mut needed: BTreeMap<(u32, &str, &str), BigRational> = BTreeMap::new();
    for ((year, purpose, name), amount) in &paid {
        if let Some(matching) = case.policy.source(name).and_then(|source| source.matching.as_ref()) {
            *needed.entry((*year, *purpose, matching.by.as_str())).or_default() += amount * exact(matching.share);
        }
    }
    needed.into_iter().filter_map(|(key, needed)| breach(case, key, &needed, paid.get(&key))).collect()
}

fn breach(
    case: &Case,
    (year, purpose, by): (u32, &str, &str),
    needed: &BigRational,
    paid: Option<&BigRational>,
) -> Option<Finding> {
    let paid = paid.cloned().unwrap_or_else(BigRational::zero);
    if paid >= *needed {
        return None;
    }
    let unit = &case.county.money_unit;
    let shown = |amount: &BigRational| money_in_full(round_money(amount), unit);
    let sentence =
        format!("The source {by} pays {} for {purpose}, and must match with {}.", shown(&paid), shown(needed));
    let finding = Finding::new(format!("{by}, {purpose}"), sentence).in_year(year);
    Some(finding.figures(needed.to_f64(), paid.to_f64(), unit))
}
