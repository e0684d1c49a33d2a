//! Who goes to another school, for good or for a term, and where a lever lets them go.

use super::candidates::nearest;
use super::{Case, Finding};
use crate::county::{SchoolId, StageId, TeacherFlags, UnitId};
use crate::plan::Plan;
use crate::policy::DISTANCE;
use crate::quantity::{Decimal, approximate, exact};
use std::collections::{BTreeMap, BTreeSet};

/// Teachers who go to another school.
#[derive(Debug, Clone, Copy)]
pub(super) struct Departure<'a> {
    pub(super) year: u32,
    pub(super) from: &'a SchoolId,
    pub(super) to: &'a SchoolId,
    pub(super) stage: &'a StageId,
    pub(super) flags: &'a TeacherFlags,
    pub(super) teachers: u32,
    /// What they do: `move` or `rotate`.
    pub(super) verb: &'static str,
}

impl Departure<'_> {
    pub(super) fn giver(&self) -> UnitId {
        UnitId { school: self.from.clone(), stage: self.stage.clone() }
    }

    pub(super) fn receiver(&self) -> UnitId {
        UnitId { school: self.to.clone(), stage: self.stage.clone() }
    }
}

/// Those who move for good.
pub(super) fn moves(plan: &Plan) -> impl Iterator<Item = Departure<'_>> {
    plan.moves.iter().map(|step| Departure {
        year: step.year,
        from: &step.from,
        to: &step.to,
        stage: &step.stage,
        flags: &step.flags,
        teachers: step.teachers,
        verb: "move",
    })
}

/// Those who begin a rotation.
pub(super) fn rotations(plan: &Plan) -> impl Iterator<Item = Departure<'_>> {
    plan.rotations.iter().map(|step| Departure {
        year: step.year,
        from: &step.from,
        to: &step.to,
        stage: &step.stage,
        flags: &step.flags,
        teachers: step.teachers,
        verb: "rotate",
    })
}

/// All who go to another school.
pub(super) fn departures(plan: &Plan) -> impl Iterator<Item = Departure<'_>> {
    moves(plan).chain(rotations(plan))
}

/// Where and whom a lever lets go.
#[derive(Debug)]
pub(super) struct Reach<'a> {
    pub(super) max_km: Option<Decimal>,
    pub(super) nearest: Option<u32>,
    pub(super) types: Option<&'a BTreeSet<TeacherFlags>>,
}

/// What is wrong with each departure, by its lever; `None` where the policy has none.
pub(super) fn refusals<'a>(
    case: &Case,
    reach: Option<&Reach>,
    steps: impl Iterator<Item = Departure<'a>>,
) -> Vec<Finding> {
    let mut neighbours = Neighbours { case, known: BTreeMap::new() };
    let mut findings = Vec::new();
    for step in steps {
        let Some(reach) = reach else {
            let none =
                if step.verb == "move" { "the policy allows no moves" } else { "the policy allows no rotations" };
            findings.push(refused(&step, none).in_year(step.year));
            continue;
        };
        findings.extend(legality(case, reach, &step));
        findings.extend(distance(case, reach, &step).map(|finding| finding.in_year(step.year)));
        let far = reach.nearest.and_then(|count| rank(&mut neighbours, count, &step));
        findings.extend(far.map(|finding| finding.in_year(step.year)));
    }
    findings
}

fn refused(step: &Departure, reason: &str) -> Finding {
    let Departure { from, to, stage, flags, teachers, verb, .. } = step;
    let subject = format!("{from} to {to}, {stage}, {flags}");
    let people = if *teachers == 1 { "1 teacher".to_string() } else { format!("{teachers} teachers") };
    Finding::new(
        subject,
        format!("{people} of type {flags} may not {verb} from {from}/{stage} to {to}/{stage}: {reason}."),
    )
}

fn legality(case: &Case, reach: &Reach, step: &Departure) -> Vec<Finding> {
    let mut findings = Vec::new();
    if step.from == step.to {
        findings.push(refused(step, "it is the same school"));
    }
    if reach.types.is_some_and(|types| !types.contains(step.flags)) {
        findings.push(refused(step, &format!("the policy does not let this type {}", step.verb)));
    }
    let giver = step.giver();
    if case.today.contains_key(&giver) && case.is_judged(step.year, &giver) == Some(false) {
        findings.push(refused(step, &format!("the standard does not judge {giver}, which then gives no teachers")));
    }
    let receiver = step.receiver();
    if case.has_pupils(step.year, &receiver) == Some(false) {
        findings.push(refused(step, &format!("{receiver} has no pupils then")));
    }
    findings.into_iter().map(|finding| finding.in_year(step.year)).collect()
}

fn distance(case: &Case, reach: &Reach, step: &Departure) -> Option<Finding> {
    let most = reach.max_km?;
    match case.county.kilometres(step.from, step.to) {
        None => Some(refused(step, "their distance is not known").figures(Some(approximate(most)), None, "km")),
        Some(km) if km > most => {
            let reason = format!("{km} km are more than the limit of {most} km");
            let finding = refused(step, &reason).figures(Some(approximate(most)), Some(approximate(km)), "km");
            // The longest distance of a term is no rule that may give way.
            let softer = |finding: Finding| finding.of_rule(DISTANCE, exact(km) - exact(most), step.teachers);
            Some(if step.verb == "move" { softer(finding) } else { finding })
        }
        Some(_) => None,
    }
}

/// The nearest schools of each school and stage that gives, worked out once.
struct Neighbours<'a> {
    case: &'a Case<'a>,
    known: BTreeMap<(SchoolId, StageId), BTreeSet<&'a SchoolId>>,
}

fn rank(neighbours: &mut Neighbours, count: u32, step: &Departure) -> Option<Finding> {
    let county = neighbours.case.county;
    let key = (step.from.clone(), step.stage.clone());
    let near = neighbours
        .known
        .entry(key)
        .or_insert_with(|| nearest(county, step.from, step.stage, count).into_iter().collect());
    let reason = format!("{} is not among the {count} nearest schools of the stage {}", step.to, step.stage);
    (!near.contains(step.to)).then(|| refused(step, &reason))
}
