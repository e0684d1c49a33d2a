//! Each purchase uses a lever of the policy, for its facility, at a school that it serves, in time, and
//! as large as a project must be; no school gets more by a lever than allowed.

use super::{Case, Finding};
use crate::county::SchoolId;
use crate::plan::Purchase;
use crate::policy::BuyLever;
use crate::quantity::{Decimal, approximate, exact};
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let mut bought: BTreeMap<(&SchoolId, &str), BigRational> = BTreeMap::new();
    let (mut findings, mut told) = (Vec::new(), BTreeSet::new());
    for purchase in &case.plan.purchases {
        *bought.entry((&purchase.school, purchase.lever())).or_insert_with(BigRational::zero) += exact(purchase.amount);
        match case.policy.buy_lever(purchase.lever()) {
            Some(lever) => findings.extend(misused(case, lever, purchase)),
            // Of several years it is told once.
            None if !told.insert((&purchase.school, purchase.lever())) => {}
            None => findings.push(without_lever(purchase)),
        }
    }
    let overdrawn = bought.into_iter().filter_map(|((school, name), amount)| {
        let lever = case.policy.buy_lever(name)?;
        overdrawn(case, school, lever, &amount)
    });
    findings.extend(overdrawn);
    findings
}

fn subject(purchase: &Purchase) -> String {
    format!("{}, {}", purchase.school, purchase.lever())
}

fn without_lever(purchase: &Purchase) -> Finding {
    let Purchase { school, facility, lever, .. } = purchase;
    let sentence = match lever {
        None => format!("{school} gets {facility}, for which the policy has no price."),
        Some(lever) => {
            format!("The purchase of {facility} for {school} names the lever {lever:?}, which the policy has not.")
        }
    };
    Finding::new(subject(purchase), sentence)
}

/// What of a single purchase its lever does not allow.
fn misused(case: &Case, lever: &BuyLever, purchase: &Purchase) -> Vec<Finding> {
    let Purchase { year, school, facility, amount, .. } = purchase;
    let mut findings = Vec::new();
    let refuse = |sentence: String| Finding::new(subject(purchase), sentence).in_year(*year);
    if lever.facility != *facility {
        findings.push(refuse(format!(
            "The purchase of {facility} for {school} names the lever {}, which is for {}.",
            lever.name, lever.facility
        )));
    }
    let setting = case.county.school(school).map(|school| school.setting);
    if setting.is_some_and(|setting| !lever.serves(setting)) {
        findings.push(refuse(format!("The lever {} does not serve {school}, by its setting.", lever.name)));
    }
    let (there, last) = (lever.there_in(*year), case.policy.horizon.years);
    if there > last {
        findings.push(refuse(format!(
            "What {} orders for {school} in year {year} is there in year {there}; the plan ends with year {last}.",
            lever.name
        )));
    }
    if let Some(least) = lever.min_amount.filter(|least| amount < least && *amount > Decimal::ZERO) {
        let sentence = format!("{} orders {amount} for {school}, less than its least amount of {least}.", lever.name);
        findings.push(refuse(sentence).figures(Some(approximate(least)), Some(approximate(*amount)), ""));
    }
    findings
}

fn overdrawn(case: &Case, school: &SchoolId, lever: &BuyLever, amount: &BigRational) -> Option<Finding> {
    let most = lever.max_per_school?;
    if *amount <= exact(most) {
        return None;
    }
    let unit = case.county.facility_kind(&lever.facility).map_or("", |kind| kind.unit.as_str());
    let achieved = amount.to_f64();
    let shown = achieved.map_or_else(|| "more".to_string(), |amount| amount.to_string());
    let name = &lever.name;
    let sentence = format!("{school} gets {shown} {unit} ({name}), more than the {most} allowed for a school.");
    let finding = Finding::new(format!("{school}, {name}"), sentence).figures(exact(most).to_f64(), achieved, unit);
    Some(finding.of_rule("purchase_cap", amount - exact(most), 1))
}
