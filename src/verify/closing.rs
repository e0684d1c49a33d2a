//! Each closing is one that the policy lists, in a year that it names, into a school near enough that
//! has the places; nobody is left at a closed school, and nothing is done at one that closes.

use super::{Case, Finding, opening};
use crate::county::SchoolId;
use crate::plan::{Closing, Plan};
use crate::policy::CloseLever;
use crate::quantity::approximate;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let mut findings = Vec::new();
    for step in &case.plan.closings {
        let Some(lever) = case.policy.close_lever(step) else { continue };
        let found = when(lever, step).into_iter().chain(distance(case, lever, step)).chain(left(case, step));
        findings.extend(found.map(|finding| finding.in_year(step.year)));
        findings.extend(places(case, lever, step));
        findings.extend(touched(case, step));
    }
    findings.extend(must(case));
    findings
}

fn told(step: &Closing) -> String {
    format!("closing of {} into {}", step.school, step.into)
}

fn when(lever: &CloseLever, step: &Closing) -> Option<Finding> {
    let sentence = format!("{} may not close in year {} of the plan.", step.school, step.year);
    (!lever.years.contains(&step.year)).then(|| Finding::new(told(step), sentence))
}

fn distance(case: &Case, lever: &CloseLever, step: &Closing) -> Option<Finding> {
    let km = case.county.kilometres(&step.school, &step.into);
    if km.is_some_and(|km| km <= lever.max_km) {
        return None;
    }
    let far = km.map_or("an unknown distance".to_string(), |km| format!("{} km", km.normalize()));
    let most = lever.max_km.normalize();
    let sentence = format!("The pupils of {} go {far} to {}, farther than {most} km.", step.school, step.into);
    let figures = (Some(approximate(lever.max_km)), km.map(approximate));
    Some(Finding::new(told(step), sentence).figures(figures.0, figures.1, "km"))
}

/// Pupils and teachers of the closed school in the years after.
fn left(case: &Case, step: &Closing) -> Option<Finding> {
    let after = case.outcome.as_ref().ok()?.iter().filter(|after| after.year >= step.year);
    let units = || case.county.units.iter().filter(|unit| unit.id.school == step.school);
    let mut people = after.flat_map(|after| {
        units().map(|unit| after.county.unit(&unit.id).map_or(0, |unit| unit.pupils) + after.staff_of(&unit.id))
    });
    let left = people.find(|people| *people > 0)?;
    Some(Finding::new(told(step), format!("{left} people are at {}, which is closed.", step.school)))
}

/// Pupils of the receiving school, added up from the policy's course of pupils, less those who go to new
/// schools.
fn places(case: &Case, lever: &CloseLever, step: &Closing) -> Option<Finding> {
    let places = lever.places?;
    case.policy.years().filter(|year| *year >= step.year).find_map(|year| {
        let stages = case.county.units.iter().filter(|unit| unit.id.school == step.into).map(|unit| &unit.id.stage);
        let pupils: u64 = stages.map(|stage| opening::stay(case, &step.into, stage, year)).sum();
        let sentence = format!("{} has {pupils} pupils, more than its {places} places.", step.into);
        let finding = || Finding::new(told(step), sentence).in_year(year);
        (pupils > u64::from(places)).then(|| finding().figures(Some(places.into()), Some(pupils as f64), "pupils"))
    })
}

/// Steps at a school that closes, before or after.
fn touched(case: &Case, step: &Closing) -> Vec<Finding> {
    let found = |(what, year): (&'static str, u32)| {
        let sentence = format!("{} closes within the plan, and {what} changes it.", step.school);
        Finding::new(told(step), sentence).in_year(year)
    };
    steps_at(case.plan, &step.school).into_iter().map(found).collect()
}

/// All that a plan does at a school, beside closing and opening it, with the year.
pub(super) fn steps_at(plan: &Plan, school: &SchoolId) -> Vec<(&'static str, u32)> {
    let is = |other: &SchoolId| other == school;
    let moves = plan.moves.iter().filter(|it| is(&it.from) || is(&it.to)).map(|it| ("a move", it.year));
    let hires = plan.hires.iter().filter(|it| is(&it.school)).map(|it| ("a hire", it.year));
    let purchases = plan.purchases.iter().filter(|it| is(&it.school)).map(|it| ("a purchase", it.year));
    let redeployed = plan.redeployments.iter().filter(|it| is(&it.from) || is(&it.to));
    let redeployed = redeployed.map(|it| ("a redeployment", it.year));
    let rotated = plan.rotations.iter().filter(|it| is(&it.from) || is(&it.to)).map(|it| ("a rotation", it.year));
    let studied = plan.upgrades.iter().filter(|it| is(&it.school)).map(|it| ("a study", it.year));
    let visits = plan.visits.iter().filter(|it| is(&it.from) || is(&it.to)).map(|it| ("a visit", it.year));
    let lent = plan.lendings.iter().filter(|it| is(&it.from) || is(&it.to)).map(|it| ("a lending", it.year));
    let all = moves.chain(hires).chain(purchases).chain(redeployed).chain(rotated).chain(studied);
    all.chain(visits).chain(lent).collect()
}

fn must(case: &Case) -> Vec<Finding> {
    // A school may merge by an opening of the same name.
    let closes = |lever: &CloseLever, step: &Closing| (&step.lever, &step.school) == (&lever.name, &lever.school);
    let open = |lever: &&CloseLever| lever.must && !case.plan.closings.iter().any(|step| closes(lever, step));
    let due = case.policy.closings.iter().filter(open);
    due.map(|lever| Finding::new(&lever.name, format!("{} must close, and does not.", lever.school))).collect()
}
