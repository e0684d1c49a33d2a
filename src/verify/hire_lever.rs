//! Each hire uses a lever of the policy, for its stage and type, and no lever is overdrawn.

use super::totals::hire_lever;
use super::{Case, Finding};
use crate::plan::Hire;
use crate::policy::HireLever;
use num_bigint::BigInt;
use std::collections::BTreeMap;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let each = case.plan.hires.iter().filter_map(|hire| mismatch(case, hire));
    let levers = &case.policy.hires;
    let overdrawn = levers.iter().filter_map(|lever| overdrawn(case, lever));
    each.chain(overdrawn).chain(levers.iter().flat_map(|lever| hasty(case, lever))).collect()
}

fn mismatch(case: &Case, hire: &Hire) -> Option<Finding> {
    let subject = format!("{}/{}, {}", hire.school, hire.stage, hire.flags);
    let Some(lever) = hire_lever(case.policy, &hire.lever) else {
        let sentence = format!("The hire for {subject} names the lever {:?}, which the policy has not.", hire.lever);
        return Some(Finding::new(subject, sentence));
    };
    let sentence = format!(
        "The hire for {subject} names the lever {}, which is for {} teachers of type {}.",
        lever.name, lever.stage, lever.flags
    );
    (lever.stage != hire.stage || lever.flags != hire.flags).then(|| Finding::new(subject, sentence))
}

fn overdrawn(case: &Case, lever: &HireLever) -> Option<Finding> {
    let most = u64::from(lever.max_teachers?);
    let hired: u64 =
        case.plan.hires.iter().filter(|hire| hire.lever == lever.name).map(|hire| u64::from(hire.teachers)).sum();
    let sentence = format!("By the lever {} more teachers are hired, {hired}, than the {most} it allows.", lever.name);
    let finding = || Finding::new(&lever.name, sentence).figures(Some(most as f64), Some(hired as f64), "teachers");
    (hired > most).then(|| finding().of_rule("hire_limit", BigInt::from(hired - most).into(), 1))
}

/// Years in which a lever hires more than it may in one.
fn hasty(case: &Case, lever: &HireLever) -> Vec<Finding> {
    let Some(most) = lever.max_per_year.map(u64::from) else { return Vec::new() };
    let mut hired: BTreeMap<u32, u64> = BTreeMap::new();
    for hire in case.plan.hires.iter().filter(|hire| hire.lever == lever.name) {
        *hired.entry(hire.year).or_default() += u64::from(hire.teachers);
    }
    let breach = |(year, hired): (u32, u64)| {
        let sentence = format!(
            "By the lever {} more teachers are hired in a year, {hired}, than the {most} it allows.",
            lever.name
        );
        let finding = Finding::new(&lever.name, sentence);
        let finding = finding.figures(Some(most as f64), Some(hired as f64), "teachers").in_year(year);
        finding.of_rule("hire_limit", BigInt::from(hired - most).into(), 1)
    };
    hired.into_iter().filter(|(_, hired)| *hired > most).map(breach).collect()
}
