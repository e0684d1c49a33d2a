//! Each redeployment uses a lever of the policy, for its facility, between two schools that it may
//! join, and no school gives more than its share.

use super::candidates::nearest_of;
use super::{Case, Finding};
use crate::county::{County, School, SchoolId};
use crate::plan::Redeployment;
use crate::policy::RedeployLever;
use crate::quantity::{Decimal, exact};
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use std::collections::BTreeMap;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut leaving: BTreeMap<(u32, &SchoolId, &str), BigRational> = BTreeMap::new();
    for step in &case.plan.redeployments {
        let Some(lever) = case.policy.redeploy_lever(&step.lever) else {
            findings.push(refused(step, &format!("the policy has no lever {:?}", step.lever)));
            continue;
        };
        findings.extend(misused(case, lever, step));
        *leaving.entry((step.year, &step.from, &step.lever)).or_insert_with(BigRational::zero) += exact(step.amount);
    }
    let overdrawn = leaving.into_iter().filter_map(|((year, from, name), amount)| {
        let lever = case.policy.redeploy_lever(name)?;
        overdrawn(case, year, from, lever, &amount)
    });
    findings.extend(overdrawn);
    findings
}

fn refused(step: &Redeployment, reason: &str) -> Finding {
    let Redeployment { from, to, facility, amount, year, .. } = step;
    let sentence = format!("{amount} of {facility} may not move from {from} to {to}: {reason}.");
    Finding::new(format!("{from} to {to}, {facility}"), sentence).in_year(*year)
}

fn misused(case: &Case, lever: &RedeployLever, step: &Redeployment) -> Vec<Finding> {
    let mut reasons = Vec::new();
    if lever.facility != step.facility {
        reasons.push(format!("the lever {} is for {}", lever.name, lever.facility));
    }
    if step.from == step.to {
        reasons.push("it is the same school".to_string());
    }
    let km = case.county.kilometres(&step.from, &step.to);
    match (lever.max_km.or(lever.nearest.map(|_| Decimal::MAX)), km) {
        (Some(_), None) => reasons.push("their distance is not known".to_string()),
        (Some(most), Some(km)) if km > most => reasons.push(format!("{km} km are more than the limit of {most} km")),
        _ => {}
    }
    if let (Some(count), Some(_)) = (lever.nearest, km)
        && !nearest(case.county, lever, &step.from, count).contains(&&step.to)
    {
        reasons
            .push(format!("{} is not among the {count} nearest schools with figures of {}", step.to, lever.facility));
    }
    reasons.iter().map(|reason| refused(step, reason)).collect()
}

/// The nearest schools, other than `from`, that have figures of the lever's facility; ties in the order
/// of the schools table.
fn nearest<'a>(county: &'a County, lever: &RedeployLever, from: &SchoolId, count: u32) -> Vec<&'a SchoolId> {
    let keeps = |school: &&School| matches!(school.facilities.get(&lever.facility), Some(Some(_)));
    nearest_of(county, from, county.schools.iter().filter(keeps).map(|school| &school.id), count)
}

fn overdrawn(case: &Case, year: u32, from: &SchoolId, lever: &RedeployLever, amount: &BigRational) -> Option<Finding> {
    let has = case.facility_before(year, from, &lever.facility)?;
    let most = exact(lever.max_share) * &has;
    let shown = |amount: &BigRational| super::totals::nearest(amount).normalize();
    let sentence = format!(
        "{} of {} leave {from} by {}, more than the {} allowed: {} of the {} that it has.",
        shown(amount),
        lever.facility,
        lever.name,
        shown(&most),
        lever.max_share,
        shown(&has)
    );
    let (required, achieved) = (most.to_f64(), amount.to_f64());
    let finding = || Finding::new(format!("{from}, {}", lever.name), sentence).figures(required, achieved, "");
    // That a school cannot give more than it has is told already.
    (*amount > most && lever.max_share < Decimal::ONE).then(|| finding().in_year(year))
}
