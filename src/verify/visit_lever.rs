//! Each visit is by a lever of the policy, for its stage and its teachers, between schools that it may
//! join; nobody is away on more days than they may be, and no school or year has too many days.

use super::candidates::nearest;
use super::{Case, Finding};
use crate::county::{SchoolId, TeacherFlags, UnitId};
use crate::plan::Visit;
use crate::policy::VisitLever;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use std::collections::BTreeMap;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let mut findings: Vec<Finding> = case.plan.visits.iter().flat_map(|step| misused(case, step)).collect();
    findings.extend(too_long_away(case));
    for lever in &case.policy.visits {
        findings.extend(crowded(case, lever));
        findings.extend(overdrawn(case, lever));
    }
    findings
}

fn refused(step: &Visit, reason: &str) -> Finding {
    let Visit { year, from, to, stage, flags, days, .. } = step;
    let sentence =
        format!("Teachers of type {flags} of {from}/{stage} may not visit {to}/{stage} on {days} days: {reason}.");
    Finding::new(format!("{from} to {to}, {flags}"), sentence).in_year(*year)
}

fn misused(case: &Case, step: &Visit) -> Vec<Finding> {
    let Some(lever) = case.policy.visit_lever(&step.lever) else {
        return vec![refused(step, &format!("the policy has no lever of visits {:?}", step.lever))];
    };
    let mut reasons = Vec::new();
    if lever.stage != step.stage {
        reasons.push(format!("the lever {} is for {}", lever.name, lever.stage));
    }
    if !step.flags.bears_all(&lever.flags.0) {
        reasons.push(format!("the lever {} is for teachers of type {}", lever.name, lever.flags));
    }
    if step.from == step.to {
        reasons.push("it is the same school".to_string());
    }
    for school in [&step.from, &step.to] {
        if case.is_judged(step.year, &unit(school, step)) == Some(false) {
            reasons.push(format!("the standard does not judge {school}/{} then", step.stage));
        }
    }
    reasons.extend(apart(case, lever, step));
    reasons.iter().map(|reason| refused(step, reason)).collect()
}

/// What keeps the two schools from sharing teachers.
fn apart(case: &Case, lever: &VisitLever, step: &Visit) -> Vec<String> {
    let mut reasons = Vec::new();
    if lever.same_group && !case.county.same_group(&step.from, &step.to) {
        reasons.push("the schools are not of the same group".to_string());
    }
    let km = case.county.kilometres(&step.from, &step.to);
    match (lever.max_km, km) {
        (Some(most), Some(km)) if km > most => reasons.push(format!("{km} km are more than the limit of {most} km")),
        (Some(_), None) => reasons.push("their distance is not known".to_string()),
        _ => {}
    }
    if let Some(count) =
        lever.nearest.filter(|count| !nearest(case.county, &step.from, &step.stage, *count).contains(&&step.to))
    {
        reasons.push(format!("{} is not among the {count} nearest schools with {}", step.to, step.stage));
    }
    reasons
}

/// Teachers of a type who are away on more days of the week than they may be, by all levers together.
fn too_long_away(case: &Case) -> Vec<Finding> {
    let Ok(years) = &case.outcome else { return Vec::new() };
    let mut away: BTreeMap<(u32, UnitId, &TeacherFlags), BigRational> = BTreeMap::new();
    for step in &case.plan.visits {
        let Some(lever) = case.policy.visit_lever(&step.lever) else { continue };
        let people = BigRational::new(BigInt::from(step.days), BigInt::from(lever.days_away()));
        *away.entry((step.year, unit(&step.from, step), &step.flags)).or_insert_with(BigRational::zero) += people;
    }
    let breach = |((year, home, flags), people): ((u32, UnitId, &TeacherFlags), BigRational)| {
        let after = years.iter().find(|after| after.year == year)?;
        let there = after.teachers_of(&home, flags);
        let needed = people.ceil().to_integer();
        let sentence = format!(
            "The visits of teachers of type {flags} of {home} take {needed} of them; there are {there}, and nobody may be \
             away longer."
        );
        let finding = || Finding::new(format!("{home}, {flags}"), sentence);
        (people > BigRational::from(BigInt::from(there)))
            .then(|| finding().figures(Some(there.into()), people.to_f64(), "teachers").in_year(year))
    };
    away.into_iter().filter_map(breach).collect()
}

/// Units that receive more days than the lever allows.
fn crowded(case: &Case, lever: &VisitLever) -> Vec<Finding> {
    let Some(most) = lever.max_days_per_school.map(u64::from) else { return Vec::new() };
    let mut received: BTreeMap<(u32, UnitId), u64> = BTreeMap::new();
    for step in case.plan.visits.iter().filter(|step| step.lever == lever.name) {
        *received.entry((step.year, unit(&step.to, step))).or_default() += u64::from(step.days);
    }
    let breach = |((year, to), days): ((u32, UnitId), u64)| {
        let sentence =
            format!("{to} receives {days} days a week by {}, more than the {most} allowed for a school.", lever.name);
        Finding::new(&to, sentence).figures(Some(most as f64), Some(days as f64), "days").in_year(year)
    };
    received.into_iter().filter(|(_, days)| *days > most).map(breach).collect()
}

/// Years with more days than the lever allows.
fn overdrawn(case: &Case, lever: &VisitLever) -> Vec<Finding> {
    let Some(most) = lever.max_days_per_year.map(u64::from) else { return Vec::new() };
    let mut all: BTreeMap<u32, u64> = BTreeMap::new();
    for step in case.plan.visits.iter().filter(|step| step.lever == lever.name) {
        *all.entry(step.year).or_default() += u64::from(step.days);
    }
    let breach = |(year, days): (u32, u64)| {
        let sentence =
            format!("{days} days a week are visited by {}, more than the {most} allowed in a year.", lever.name);
        Finding::new(&lever.name, sentence).figures(Some(most as f64), Some(days as f64), "days").in_year(year)
    };
    all.into_iter().filter(|(_, days)| *days > most).map(breach).collect()
}

fn unit(school: &SchoolId, step: &Visit) -> UnitId {
    UnitId { school: school.clone(), stage: step.stage.clone() }
}
