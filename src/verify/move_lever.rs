//! Each move is one that the policy allows: between two schools, of a type that may move, out of a
//! unit that the standard judges, near enough.

use super::candidates::nearest;
use super::{Case, Finding};
use crate::county::{SchoolId, StageId, UnitId};
use crate::plan::Move;
use crate::policy::{DISTANCE, MoveLever};
use crate::quantity::{approximate, exact};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let Some(lever) = &case.policy.moves else {
        let refused = |step: &Move| refused(step, "the policy allows no moves").in_year(step.year);
        return case.plan.moves.iter().map(refused).collect();
    };
    let mut neighbours = Neighbours { case, known: BTreeMap::new() };
    let mut findings = Vec::new();
    for step in &case.plan.moves {
        findings.extend(legality(case, lever, step));
        findings.extend(distance(case, lever, step).map(|finding| finding.in_year(step.year)));
        let far = lever.nearest.and_then(|count| rank(&mut neighbours, count, step));
        findings.extend(far.map(|finding| finding.in_year(step.year)));
    }
    findings
}

fn refused(step: &Move, reason: &str) -> Finding {
    let Move { from, to, stage, flags, teachers, .. } = step;
    let subject = format!("{from} to {to}, {stage}, {flags}");
    let people = if *teachers == 1 { "1 teacher".to_string() } else { format!("{teachers} teachers") };
    Finding::new(
        subject,
        format!("{people} of type {flags} may not move from {from}/{stage} to {to}/{stage}: {reason}."),
    )
}

fn legality(case: &Case, lever: &MoveLever, step: &Move) -> Vec<Finding> {
    let mut findings = Vec::new();
    if step.from == step.to {
        findings.push(refused(step, "it is the same school"));
    }
    if lever.types.as_ref().is_some_and(|types| !types.contains(&step.flags)) {
        findings.push(refused(step, "the policy does not let this type move"));
    }
    let giver = UnitId { school: step.from.clone(), stage: step.stage.clone() };
    if case.today.contains_key(&giver) && case.is_judged(step.year, &giver) == Some(false) {
        findings.push(refused(step, &format!("the standard does not judge {giver}, which then gives no teachers")));
    }
    let receiver = UnitId { school: step.to.clone(), stage: step.stage.clone() };
    if case.has_pupils(step.year, &receiver) == Some(false) {
        findings.push(refused(step, &format!("{receiver} has no pupils then")));
    }
    findings.into_iter().map(|finding| finding.in_year(step.year)).collect()
}

fn distance(case: &Case, lever: &MoveLever, step: &Move) -> Option<Finding> {
    let most = lever.max_km?;
    match case.county.kilometres(&step.from, &step.to) {
        None => Some(refused(step, "their distance is not known").figures(Some(approximate(most)), None, "km")),
        Some(km) if km > most => {
            let reason = format!("{km} km are more than the limit of {most} km");
            let finding = refused(step, &reason).figures(Some(approximate(most)), Some(approximate(km)), "km");
            Some(finding.of_rule(DISTANCE, exact(km) - exact(most), step.teachers))
        }
        Some(_) => None,
    }
}

/// The nearest schools of each school and stage that gives, worked out once.
struct Neighbours<'a> {
    case: &'a Case<'a>,
    known: BTreeMap<(SchoolId, StageId), BTreeSet<&'a SchoolId>>,
}

fn rank(neighbours: &mut Neighbours, count: u32, step: &Move) -> Option<Finding> {
    let county = neighbours.case.county;
    let key = (step.from.clone(), step.stage.clone());
    let near = neighbours
        .known
        .entry(key)
        .or_insert_with(|| nearest(county, &step.from, &step.stage, count).into_iter().collect());
    let reason = format!("{} is not among the {count} nearest schools of the stage {}", step.to, step.stage);
    (!near.contains(&step.to)).then(|| refused(step, &reason))
}
