//! Each opening is one that the policy lists, in a year that it names, near enough to the schools that its
//! pupils come from; those that merge into it do so then, its pupils are those whom the policy sends there
//! and find places, and nothing is done at it before it opens.

use super::closing::steps_at;
use super::{Case, Finding};
use crate::county::{SchoolId, StageId, UnitId};
use crate::plan::Opening;
use crate::policy::OpenLever;
use crate::quantity::{approximate, exact};
use num_bigint::BigInt;
use num_traits::ToPrimitive;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let mut findings = Vec::new();
    for step in &case.plan.openings {
        let Some(lever) = listed(case, step) else { continue };
        let found = when(lever, step).into_iter().chain(distance(case, lever, step)).chain(merged(case, lever, step));
        findings.extend(found.map(|finding| finding.in_year(step.year)));
        findings.extend(case.policy.years().filter_map(|year| pupils(case, lever, step, year)));
        findings.extend(touched(case, step));
    }
    findings.extend(must(case));
    findings
}

/// The lever of an opening, as the policy lists it.
fn listed<'a>(case: &'a Case, step: &Opening) -> Option<&'a OpenLever> {
    case.policy.openings.iter().find(|lever| lever.name == step.lever && lever.school.id == step.school)
}

fn told(step: &Opening) -> String {
    format!("opening of {}", step.school)
}

fn when(lever: &OpenLever, step: &Opening) -> Option<Finding> {
    let sentence = format!("{} may not open in year {} of the plan.", step.school, step.year);
    (!lever.years.contains(&step.year)).then(|| Finding::new(told(step), sentence))
}

/// Schools that pupils are taken from; those that merge are closings, whose distances are checked there.
fn distance(case: &Case, lever: &OpenLever, step: &Opening) -> Option<Finding> {
    lever.takes.keys().find_map(|school| {
        let km = case.county.kilometres(school, &step.school);
        let far = km.map_or("an unknown distance".to_string(), |km| format!("{} km", km.normalize()));
        let most = lever.max_km.normalize();
        let sentence = format!("Pupils of {school} go {far} to {}, farther than {most} km.", step.school);
        let near = km.is_some_and(|km| km <= lever.max_km);
        let finding = || Finding::new(told(step), sentence);
        (!near).then(|| finding().figures(Some(approximate(lever.max_km)), km.map(approximate), "km"))
    })
}

fn merged(case: &Case, lever: &OpenLever, step: &Opening) -> Option<Finding> {
    let closes = |school: &SchoolId| {
        let mut closings = case.plan.closings.iter().filter(|closing| closing.school == *school);
        closings.any(|closing| (closing.year, &closing.into) == (step.year, &step.school))
    };
    let stays = lever.merges.iter().map(|merged| &merged.school).find(|school| !closes(school))?;
    let sentence = format!("{stays} does not merge into {} as it opens.", step.school);
    Some(Finding::new(told(step), sentence))
}

/// The pupils of a year, added up from the policy's course of pupils and its shares.
fn pupils(case: &Case, lever: &OpenLever, step: &Opening, year: u32) -> Option<Finding> {
    let after = case.outcome.as_ref().ok()?.iter().find(|after| after.year == year)?;
    let of_school = |unit: &&UnitId| unit.school == step.school;
    let own = case.county.units.iter().map(|unit| &unit.id).filter(of_school);
    let has: u64 = own.filter_map(|id| Some(u64::from(after.county.unit(id)?.pupils))).sum();
    let sent = sent(case, lever, step, year);
    let differ = format!("{} has {has} pupils, and the policy sends {sent} there.", step.school);
    let full = format!("{} has {has} pupils, more than its {} places.", step.school, lever.places);
    let (sentence, required) = if has == sent { (full, u64::from(lever.places)) } else { (differ, sent) };
    let wrong = has != sent || has > u64::from(lever.places);
    let finding = || Finding::new(told(step), sentence).in_year(year);
    wrong.then(|| finding().figures(Some(required as f64), Some(has as f64), "pupils"))
}

fn sent(case: &Case, lever: &OpenLever, step: &Opening, year: u32) -> u64 {
    if year < step.year {
        return 0;
    }
    let merged = gathered_schools(case, &step.school, year).into_iter().filter(|school| **school != step.school);
    let merged: u64 = merged.flat_map(|school| lever.stages.iter().map(|stage| own(case, school, stage, year))).sum();
    let taken = lever.takes.keys().flat_map(|school| lever.stages.iter().map(move |stage| (school, stage)));
    merged + taken.map(|(school, stage)| taken_of(case, lever, step, (school, stage), year)).sum::<u64>()
}

/// Schools whose pupils of today are at a school in a year: itself and those that have closed into it.
fn gathered_schools<'a>(case: &'a Case, school: &'a SchoolId, year: u32) -> Vec<&'a SchoolId> {
    let closed = case.plan.closings.iter().filter(|closing| closing.into == *school && closing.year <= year);
    closed.map(|closing| &closing.school).chain([school]).collect()
}

/// Pupils of a school and a stage in a year, as if nothing opened.
fn gathered(case: &Case, school: &SchoolId, stage: &StageId, year: u32) -> u64 {
    gathered_schools(case, school, year).into_iter().map(|school| own(case, school, stage, year)).sum()
}

/// Of these the new school's share, rounded down.
fn taken_of(case: &Case, lever: &OpenLever, step: &Opening, of: (&SchoolId, &StageId), year: u32) -> u64 {
    let (school, stage) = of;
    let shares = lever.takes.get(school).filter(|_| lever.stages.contains(stage));
    let Some((since, shares)) = year.checked_sub(step.year).zip(shares) else { return 0 };
    let share = shares.get(since as usize).or(shares.last()).copied().unwrap_or_default();
    let there = BigInt::from(gathered(case, school, stage, year));
    (exact(share) * there).floor().to_integer().to_u64().unwrap_or(u64::MAX)
}

/// Pupils of a school and a stage in a year without those who go to new schools.
pub(super) fn stay(case: &Case, school: &SchoolId, stage: &StageId, year: u32) -> u64 {
    let opened = case.plan.openings.iter().filter_map(|step| Some((listed(case, step)?, step)));
    let go: u64 = opened.map(|(lever, step)| taken_of(case, lever, step, (school, stage), year)).sum();
    gathered(case, school, stage, year).saturating_sub(go)
}

/// Pupils of a school of today and a stage, as if nothing closed or opened.
fn own(case: &Case, school: &SchoolId, stage: &StageId, year: u32) -> u64 {
    let id = UnitId { school: school.clone(), stage: stage.clone() };
    let course = case.policy.pupils.as_ref();
    let of_year = course.and_then(|course| course.years.iter().find(|of| of.year == case.county.year + year));
    let pupils = match of_year {
        Some(of_year) => of_year.units.iter().find(|of| of.unit == id).map_or(0, |of| of.pupils),
        None => case.today.get(&id).map_or(0, |unit| unit.pupils),
    };
    u64::from(pupils)
}

/// Steps at a school before it opens.
fn touched(case: &Case, step: &Opening) -> Vec<Finding> {
    let early = steps_at(case.plan, &step.school).into_iter().filter(|(_, year)| *year < step.year);
    let found = |(what, year): (&'static str, u32)| {
        let sentence = format!("{} opens in year {}, and {what} changes it before.", step.school, step.year);
        Finding::new(told(step), sentence).in_year(year)
    };
    early.map(found).collect()
}

fn must(case: &Case) -> Vec<Finding> {
    let open = |lever: &&OpenLever| lever.must && case.plan.openings.iter().all(|step| step.lever != lever.name);
    let due = case.policy.openings.iter().filter(open);
    due.map(|lever| Finding::new(&lever.name, format!("{} must open, and does not.", lever.school.id))).collect()
}
