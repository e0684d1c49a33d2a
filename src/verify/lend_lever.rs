//! Each lending is by a lever of the policy, between schools that it may join, of no more than its share
//! of what the lending school has; no school lends to too many or borrows twice by one lever.

use super::candidates::nearest_of;
use super::{Case, Finding};
use crate::county::SchoolId;
use crate::plan::Lending;
use crate::policy::LendLever;
use crate::quantity::{approximate, exact};
use num_traits::ToPrimitive;
use std::collections::BTreeMap;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let mut findings: Vec<Finding> = case.plan.lendings.iter().flat_map(|step| misused(case, step)).collect();
    for lever in &case.policy.lendings {
        findings.extend(crowded(case, lever));
    }
    findings
}

fn refused(step: &Lending, reason: &str) -> Finding {
    let Lending { year, from, to, lever, facility, amount } = step;
    let sentence = format!("{from} may not lend {amount} of {facility} to {to} by {lever}: {reason}.");
    Finding::new(format!("{from} to {to}, {lever}"), sentence).in_year(*year)
}

fn misused(case: &Case, step: &Lending) -> Vec<Finding> {
    let Some(lever) = case.policy.lend_lever(&step.lever) else {
        return vec![refused(step, "the policy has no such lever")];
    };
    let mut reasons = Vec::new();
    if lever.facility != step.facility {
        reasons.push(format!("the lever {} is for {}", lever.name, lever.facility));
    }
    if step.from == step.to {
        reasons.push("it is the same school".to_string());
    }
    reasons.extend(apart(case, lever, step));
    reasons.iter().map(|reason| refused(step, reason)).chain(too_much(case, lever, step)).collect()
}

/// What keeps the two schools from an agreement.
fn apart(case: &Case, lever: &LendLever, step: &Lending) -> Vec<String> {
    let mut reasons = Vec::new();
    if lever.same_group && !case.county.same_group(&step.from, &step.to) {
        reasons.push("the schools are not of the same group".to_string());
    }
    match (lever.max_km, case.county.kilometres(&step.from, &step.to)) {
        (Some(most), Some(km)) if km > most => reasons.push(format!("{km} km are more than the limit of {most} km")),
        (Some(_), None) => reasons.push("their distance is not known".to_string()),
        _ => {}
    }
    let all = || case.county.schools.iter().map(|school| &school.id);
    let is_near = |count: u32| nearest_of(case.county, &step.from, all(), count).contains(&&step.to);
    if let Some(count) = lever.nearest.filter(|count| !is_near(*count)) {
        reasons.push(format!("{} is not among the {count} nearest schools", step.to));
    }
    reasons
}

/// More than the share of what the lending school has at the end of the year.
fn too_much(case: &Case, lever: &LendLever, step: &Lending) -> Option<Finding> {
    let has = case.facility_at_end(step.year, &step.from, &lever.facility)?;
    let most = exact(lever.share) * exact(has);
    let shown = super::totals::nearest(&most).normalize();
    let reason = format!("{} of the {} of {} that it has are {shown}", lever.share, has.normalize(), lever.facility);
    let finding = || refused(step, &reason).figures(most.to_f64(), Some(approximate(step.amount)), "");
    (exact(step.amount) > most).then(finding)
}

/// Schools that lend to too many, or borrow from more than one, in a year.
fn crowded(case: &Case, lever: &LendLever) -> Vec<Finding> {
    let of_lever = || case.plan.lendings.iter().filter(|step| step.lever == lever.name);
    let count = |school: fn(&Lending) -> &SchoolId| {
        let mut counts: BTreeMap<(u32, &SchoolId), u32> = BTreeMap::new();
        of_lever().for_each(|step| *counts.entry((step.year, school(step))).or_default() += 1);
        counts
    };
    let finding = |year: u32, school: &SchoolId, sentence: String, most: u32, count: u32| {
        let figures = (Some(f64::from(most)), Some(f64::from(count)));
        Finding::new(format!("{school}, {}", lever.name), sentence)
            .figures(figures.0, figures.1, "schools")
            .in_year(year)
    };
    let most = lever.max_borrowers;
    let lends =
        count(|step| &step.from).into_iter().filter(|(_, count)| *count > most).map(|((year, school), count)| {
            let sentence =
                format!("{school} lends to {count} schools by {}, more than the {most} allowed.", lever.name);
            finding(year, school, sentence, most, count)
        });
    let borrows = count(|step| &step.to).into_iter().filter(|(_, count)| *count > 1).map(|((year, school), count)| {
        let sentence = format!("{school} borrows from {count} schools by {}; one is allowed.", lever.name);
        finding(year, school, sentence, 1, count)
    });
    lends.chain(borrows).collect()
}
