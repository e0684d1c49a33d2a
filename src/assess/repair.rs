//! The fewest changes that make a proposal legal and let the county meet what the policy requires,
//! or come as near to it as the policy allows.
//!
//! A change is a step (a move between two units of one type, a hire, a purchase) whose amount
//! differs: left out, made larger or smaller, or added. Lines that cannot be carried out or are not
//! allowed are always dropped.

use super::Assessed;
use super::steps::{self, Judged, Step};
use crate::county::{County, StageId, UnitId};
use crate::diagnostic::Problems;
use crate::instance::{Instance, Proposed, join};
use crate::naming;
use crate::plan::{Move, Plan};
use crate::policy::{Aim, Demand, Policy};
use crate::quantity::{Decimal, approximate};
use crate::solve::{Outcome, Planned, StageValue, solve, solve_from};
use crate::standard::Standard;
use crate::verify::{Verdict, verify};
use std::collections::BTreeMap;

/// What becomes of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It stays as it is.
    Kept,
    /// It stays with this amount.
    Changed(Decimal),
    /// It goes.
    Dropped,
}

/// The repair of a proposal.
#[derive(Debug, Clone)]
pub struct Repair {
    /// What becomes of each line, in the order of the proposal.
    pub fates: Vec<Fate>,
    /// Steps that no line has, with their amounts.
    pub added: Vec<(Step, Decimal)>,
    /// The people whom the policy's rule names for the added moves, by step; none without a roster.
    pub added_people: BTreeMap<Step, Vec<String>>,
    /// The repaired proposal as a plan; with a roster it names its people.
    pub plan: Plan,
    /// Whether the policy's requirements are only come near to, since no plan meets them.
    pub only_near: bool,
    /// Steps that differ, and how many must at least.
    pub changes: StageValue,
    /// What the verifier says of it by the policy, whose requirements are aims where `only_near`.
    pub verdict: Verdict,
}

/// How looking for a repair ended.
#[derive(Debug)]
pub enum Repaired {
    /// With a repair.
    Repair(Box<Repair>),
    /// The policy allows no plan at all, not even one that only comes near: its own limits
    /// contradict each other; a sentence.
    Impossible(String),
    /// The search ended without a repair; a sentence.
    Failed(String),
}

/// Gap at which the search for the fewest changes ends, where the policy asks for less.
const GAP: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

/// Nodes of one search, where the policy allows more.
const MOST_NODES: u32 = 200;

/// Finds a repair of an assessed proposal, given how the policy itself ended: the search starts from
/// its plan.
///
/// # Errors
/// Problems of the input that keep the policy from being joined with the county.
pub fn repair(
    county: &County,
    standard: &Standard,
    policy: &Policy,
    assessed: &Assessed,
    optimum: &Outcome,
) -> Result<Repaired, Problems> {
    let mut policy = policy.clone();
    // A repair mends a breach; it does not pay for it.
    policy.softened.clear();
    policy.solver.relative_gap = policy.solver.relative_gap.max(GAP);
    policy.solver.node_limit = Some(policy.solver.node_limit.map_or(MOST_NODES, |most| most.min(MOST_NODES)));
    let kept = assessed.lines.iter().filter(|judged| judged.faults.is_empty());
    let proposed = proposed(&steps::amounts(kept));
    if !matches!(optimum, Outcome::Infeasible(_)) {
        let outcome = fewest_changes(join(county, standard, &policy)?, proposed, optimum);
        return Ok(finish(county, standard, &policy, assessed, outcome, false));
    }
    let requirements = &mut policy.requirements;
    let of_people = policy.required_teachers.iter_mut().map(|required| &mut required.demand);
    let of_posts = policy.establishment.as_mut().map(|establishment| &mut establishment.demand);
    let of_standard = [&mut requirements.thresholds, &mut requirements.balance];
    for demand in of_standard.into_iter().chain(of_people).chain(of_posts) {
        if *demand == Demand::Must {
            *demand = Demand::Aim;
        }
    }
    let instance = join(county, standard, &policy)?;
    let nearest = solve(&instance);
    let outcome = fewest_changes(instance, proposed, &nearest);
    Ok(finish(county, standard, &policy, assessed, outcome, true))
}

/// Searches for the fewest changes, from the plan of the policy's own wishes where there is one.
fn fewest_changes(mut instance: Instance, proposed: Proposed, start: &Outcome) -> Outcome {
    instance.proposed = Some(proposed);
    match start {
        Outcome::Planned(start) => solve_from(&instance, &start.plan),
        _ => solve(&instance),
    }
}

fn proposed(amounts: &BTreeMap<Step, Decimal>) -> Proposed {
    let mut proposed = Proposed::default();
    for (step, amount) in amounts {
        let amount = approximate(*amount);
        match step.clone() {
            Step::Move { from, to, flags } => proposed.moves.insert((from, to, flags), amount),
            Step::Hire { lever, unit, .. } => proposed.hires.insert((lever, unit), amount),
            Step::Purchase { school, facility } => proposed.purchases.insert((school, facility), amount),
        };
    }
    proposed
}

fn finish(
    county: &County,
    standard: &Standard,
    policy: &Policy,
    assessed: &Assessed,
    outcome: Outcome,
    only_near: bool,
) -> Repaired {
    let planned = match outcome {
        Outcome::Planned(planned) => planned,
        Outcome::Infeasible(conflict) => {
            let gives: Vec<String> = conflict.gives.into_iter().map(|give| give.sentence).collect();
            return Repaired::Impossible(gives.join("; "));
        }
        Outcome::Unbounded => return Repaired::Failed("the policy sets no limit to what it wants".to_string()),
        Outcome::Stopped(limit) => return Repaired::Failed(format!("no repair was found within the limits ({limit})")),
        Outcome::Failed(sentence) => return Repaired::Failed(sentence),
    };
    let Planned { mut plan, stages, .. } = *planned;
    let Some(mut changes) = stages.into_iter().find(|stage| stage.aim == Aim::Changes) else {
        return Repaired::Failed("the search counted no changes".to_string());
    };
    let mut left = amounts_of(&plan);
    let fates: Vec<Fate> = fates(&assessed.lines, &mut left);
    let added: Vec<(Step, Decimal)> = left.into_iter().filter(|(_, amount)| *amount > Decimal::ZERO).collect();
    // A later stage may have undone a change that the tolerance of counting allowed.
    changes.bound = changes.bound.ceil();
    let added_people = name_people(county, policy, assessed, &fates, &mut plan);
    let verdict = verify(county, standard, policy, &plan);
    Repaired::Repair(Box::new(Repair { fates, added, added_people, plan, only_near, changes, verdict }))
}

/// Names the people of a repaired plan: those whom kept lines name stay, the rule of the policy names
/// the others. Returns whom it names for each step.
fn name_people(
    county: &County,
    policy: &Policy,
    assessed: &Assessed,
    fates: &[Fate],
    plan: &mut Plan,
) -> BTreeMap<Step, Vec<String>> {
    let kept = assessed.lines.iter().zip(fates).filter(|(_, fate)| **fate == Fate::Kept).map(|(judged, _)| judged);
    let kept = steps::people(kept);
    for step in &mut plan.moves {
        step.people = kept.get(&move_of(step)).cloned().unwrap_or_default();
    }
    naming::name(county, policy, plan);
    let chosen = plan.moves.iter().map(|step| {
        let key = move_of(step);
        let stays = kept.get(&key);
        let is_new = |code: &&String| stays.is_none_or(|kept| !kept.contains(code));
        (key, step.people.iter().filter(is_new).cloned().collect())
    });
    chosen.collect()
}

/// A move of a plan as a step.
fn move_of(step: &Move) -> Step {
    let to = UnitId { school: step.to.clone(), stage: step.stage.clone() };
    Step::Move { from: step.giver(), to, flags: step.flags.clone() }
}

/// The amounts of a plan by step.
fn amounts_of(plan: &Plan) -> BTreeMap<Step, Decimal> {
    let unit =
        |school: &crate::county::SchoolId, stage: &StageId| UnitId { school: school.clone(), stage: stage.clone() };
    let moves = plan.moves.iter().map(|step| (move_of(step), Decimal::from(step.teachers)));
    let hires = plan.hires.iter().map(|hire| {
        let unit = unit(&hire.school, &hire.stage);
        (Step::Hire { lever: hire.lever.clone(), unit, flags: hire.flags.clone() }, Decimal::from(hire.teachers))
    });
    let purchases = plan.purchases.iter().map(|purchase| {
        let (school, facility) = (purchase.school.clone(), purchase.facility.clone());
        (Step::Purchase { school, facility }, purchase.amount)
    });
    moves.chain(hires).chain(purchases).collect()
}

/// Deals the amounts of the repaired plan out to the lines, in their order: as many lines as can
/// stay, the next one smaller, the others dropped; what is left goes to the step's last line that
/// stays, unless that names a person.
fn fates(lines: &[Judged], left: &mut BTreeMap<Step, Decimal>) -> Vec<Fate> {
    let mut fates: Vec<Fate> = lines.iter().map(|judged| deal(judged, left)).collect();
    for (judged, fate) in lines.iter().zip(&mut fates).rev() {
        let Some(more) = judged.step.as_ref().and_then(|step| left.get_mut(step)) else { continue };
        if *fate == Fate::Kept && judged.line.person.is_none() && *more > Decimal::ZERO {
            *fate = Fate::Changed(judged.line.amount + *more);
            *more = Decimal::ZERO;
        }
    }
    fates
}

fn deal(judged: &Judged, left: &mut BTreeMap<Step, Decimal>) -> Fate {
    let amount = judged.step.as_ref().filter(|_| judged.faults.is_empty()).and_then(|step| left.get_mut(step));
    let Some(amount) = amount.filter(|amount| **amount > Decimal::ZERO) else { return Fate::Dropped };
    let here = judged.line.amount.min(*amount);
    *amount -= here;
    if here == judged.line.amount { Fate::Kept } else { Fate::Changed(here) }
}
