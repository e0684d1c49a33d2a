//! Sources of money pay exactly what is due, each only what it may pay for.

use super::{Case, Finding};
use crate::county::SchoolId;
use crate::plan::Share;
use crate::policy::Purpose;
use crate::quantity::{Decimal, exact, money_in_full, round_money};
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn find(case: &Case) -> Vec<Finding> {
    if case.policy.sources.is_empty() {
        let stray = case.plan.funding.first().map(|share| {
            let sentence = "The plan says who pays, and the policy has no sources of money.";
            Finding::new(&share.source, sentence)
        });
        return stray.into_iter().collect();
    }
    let mut findings = shares(case);
    findings.extend(bills(case));
    findings
}

/// Each share by itself.
fn shares(case: &Case) -> Vec<Finding> {
    let mut seen = BTreeSet::new();
    let mut findings = Vec::new();
    for share in &case.plan.funding {
        let subject = format!("{}, {} of {}", share.source, share.purpose, share.school);
        if let Some(sentence) = wrong_with(case, share) {
            findings.push(Finding::new(&subject, sentence).in_year(share.year));
        }
        if !seen.insert((share.year, &share.source, &share.purpose, &share.school)) {
            let Share { source, purpose, school, .. } = share;
            let sentence = format!("What the source {source} pays for {purpose} of {school} stands more than once.");
            findings.push(Finding::new(&subject, sentence).in_year(share.year));
        }
    }
    findings
}

fn wrong_with(case: &Case, share: &Share) -> Option<String> {
    let Share { year, source, purpose, school, amount } = share;
    let Some(known) = case.policy.source(source) else {
        return Some(format!("{school} is paid by the source {source:?}, which the policy has not."));
    };
    let Some(meant) = Purpose::of_name(purpose) else {
        return Some(format!("The source {source} pays {school} for {purpose:?}, which is no purpose."));
    };
    if !known.pays(meant) {
        return Some(format!("The source {source} may not pay for {purpose}, as it does for {school}."));
    }
    if !case.policy.years().any(|of| of == *year) {
        return Some(format!("The source {source} pays {school} in a year outside of the plan."));
    }
    (*amount <= Decimal::ZERO).then(|| format!("The source {source} pays {school} {amount} for {purpose}."))
}

/// What the sources pay for each school, year, and purpose against what is due by the ledger; what
/// schools are paid for running is [`super::public_funds`]'s.
fn bills(case: &Case) -> Vec<Finding> {
    let mut bills: BTreeMap<(u32, Purpose, &SchoolId), (BigRational, BigRational)> = BTreeMap::new();
    for payment in &case.payments {
        bills.entry((payment.year, payment.purpose, &payment.school)).or_default().0 += payment.cost();
    }
    for share in &case.plan.funding {
        if let Some(purpose) = Purpose::of_name(&share.purpose) {
            bills.entry((share.year, purpose, &share.school)).or_default().1 += exact(share.amount);
        }
    }
    let unit = &case.county.money_unit;
    let breach = |((year, purpose, school), (due, paid)): (_, (BigRational, BigRational))| {
        let due = round_money(&due);
        if exact(due) == paid || super::public_funds::judges(case, purpose) {
            return None;
        }
        let (purpose, paid_shown) = (Purpose::name(purpose), money_in_full(round_money(&paid), unit));
        let sentence = match paid.is_zero() {
            true => format!("Nobody pays {} for {purpose} of {school}.", money_in_full(due, unit)),
            false => {
                format!("Sources pay {paid_shown} for {purpose} of {school}, which costs {}.", money_in_full(due, unit))
            }
        };
        let finding = Finding::new(format!("{purpose} of {school}"), sentence).in_year(year);
        Some(finding.figures(exact(due).to_f64(), paid.to_f64(), unit))
    };
    bills.into_iter().filter_map(breach).collect()
}
