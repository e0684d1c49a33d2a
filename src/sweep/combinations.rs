//! A policy that may close and open schools: every choice is solved as a scenario of its own, and the best
//! of them is the scenario's.
//!
//! Closing a school is grave, and so is building one, so it must be worth it: of the plans that the gap asked
//! for cannot tell from the best one, stage by stage, those with the fewest schools that close or open are
//! kept, and of these the one that has
//! less in the first stage in which they differ by more than the solver's tolerance; of equal ones the
//! first. The tolerance of a stage holds within a choice, not between them. The bound of the first stage
//! is the least of all choices' bounds, so that the plan is proved over them; that of a later stage is
//! the least over the choices that are not told from the best before it.

use super::{Scenario, Seconds, Status};
use crate::county::SchoolId;
use crate::policy::{Choice, Policy};
use crate::solve::{Conflict, Outcome, Proof, StageValue};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What two values may differ by and be equal, relative to the value or to 1: the solver's tolerance.
const SAME: f64 = 1e-6;

/// What becomes of a school in a choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Decision {
    /// `close` or `open`; of schools that merge the new one opens.
    #[schemars(extend("enum" = ["close", "open"]))]
    pub action: String,
    /// Name of the policy's lever.
    pub lever: String,
    /// Code of the school.
    pub school: String,
    /// Name of a school that opens; none of the county's has it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Year of the plan, counted from 1, as which begins it closes or opens.
    pub year: u32,
}

/// One choice of closings and openings and how it ended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Combination {
    /// The decisions, such as `close NAME in year 1` or `open NAME in year 2`, joined by `; `; `none` where no
    /// school closes or opens.
    pub choice: String,
    /// The same for programs.
    pub decisions: Vec<Decision>,
    /// How it ended: a status of a scenario, or `not_allowed` where a receiving or new school lacks places.
    pub status: String,
    /// Why it is not allowed or ended without a plan; empty otherwise.
    pub reason: String,
    /// Whether its plan is the scenario's.
    pub chosen: bool,
    /// Each objective stage; empty without a plan.
    pub stages: Vec<StageValue>,
}

impl Combination {
    /// A choice that is not solved, since a receiving or new school lacks places.
    pub(super) fn not_allowed(policy: &Policy, choice: &Choice, reason: String) -> Self {
        Self { status: "not_allowed".to_string(), reason, ..Self::of(policy, choice, None) }
    }

    /// A choice of a policy as it ended.
    pub(super) fn of(policy: &Policy, choice: &Choice, scenario: Option<&Scenario>) -> Self {
        let (mut stages, mut reason) = (Vec::new(), String::new());
        match scenario.map(|scenario| &scenario.outcome) {
            Some(Outcome::Planned(planned)) => stages.clone_from(&planned.stages),
            Some(Outcome::Stopped(why) | Outcome::Failed(why)) => reason.clone_from(why),
            Some(Outcome::Infeasible(_) | Outcome::Unbounded) | None => {}
        }
        let decisions = decisions(policy, choice);
        let status = scenario.map_or("", |scenario| scenario.status().word()).to_string();
        Self { choice: told(&decisions), decisions, status, reason, chosen: false, stages }
    }
}

/// Schools that merge are told by the opening.
fn decisions(policy: &Policy, choice: &Choice) -> Vec<Decision> {
    let merges =
        |lever: &str, into: &SchoolId| choice.openings.iter().any(|step| step.lever == lever && step.school == *into);
    let decision = |action: &str, lever: &str, school: &SchoolId, year: u32| Decision {
        action: action.to_string(),
        lever: lever.to_string(),
        school: school.to_string(),
        name: String::new(),
        year,
    };
    let name =
        |lever: &str| policy.openings.iter().find(|known| known.name == lever).map(|lever| lever.school.name.clone());
    let closings = choice.closings.iter().filter(|step| !merges(&step.lever, &step.into));
    let closings = closings.map(|step| decision("close", &step.lever, &step.school, step.year));
    let openings = choice.openings.iter().map(|step| Decision {
        name: name(&step.lever).unwrap_or_default(),
        ..decision("open", &step.lever, &step.school, step.year)
    });
    closings.chain(openings).collect()
}

fn told(decisions: &[Decision]) -> String {
    let each: Vec<String> =
        decisions.iter().map(|step| format!("{} {} in year {}", step.action, step.lever, step.year)).collect();
    if each.is_empty() { "none".to_string() } else { each.join("; ") }
}

/// The best of the choices' scenarios, with what all of them came to.
pub(super) fn best(policy: &Policy, choices: &[Choice], tried: Vec<(Combination, Option<Scenario>)>) -> Scenario {
    let gap = crate::quantity::approximate(policy.solver.relative_gap);
    let (mut combinations, mut scenarios): (Vec<_>, Vec<_>) = tried.into_iter().unzip();
    let bounds = bounds(&combinations, gap);
    let seconds = Seconds::sum(scenarios.iter().flatten().map(|scenario| scenario.seconds));
    let place = chosen(&combinations, choices, gap).or_else(|| without_plan(&scenarios));
    let Some(mut scenario) = place.and_then(|place| scenarios[place].take()) else {
        // A receiving school lacks places whatever is chosen.
        let conflict = Conflict { gives: Vec::new(), budget_that_would_do: None };
        let outcome = Outcome::Infeasible(conflict);
        return Scenario { combinations, outcome, ..Scenario::failed(policy, String::new()) };
    };
    if let (Outcome::Planned(planned), Some(place)) = (&mut scenario.outcome, place) {
        combinations[place].chosen = true;
        planned.stages.iter_mut().zip(bounds).for_each(|(stage, bound)| widen(stage, bound, gap));
    }
    Scenario { combinations, seconds, ..scenario }
}

/// Of choices without plans the one that tells most: a failure before a stopped search, and that before
/// a conflict.
fn without_plan(scenarios: &[Option<Scenario>]) -> Option<usize> {
    let rank = |scenario: &Scenario| match scenario.status() {
        Status::Failed | Status::Unbounded => 0,
        Status::Stopped | Status::StoppedWithoutPlan | Status::Solved => 1,
        Status::Infeasible => 2,
    };
    let all = scenarios.iter().enumerate().filter_map(|(place, scenario)| Some((rank(scenario.as_ref()?), place)));
    all.min().map(|(_, place)| place)
}

fn chosen(combinations: &[Combination], choices: &[Choice], gap: f64) -> Option<usize> {
    let changes = |place: &usize| choices[*place].changes();
    let mut left = equal_in(with_plan(combinations), combinations, usize::MAX, gap);
    let fewest = left.iter().map(changes).min()?;
    left.retain(|place| changes(place) == fewest);
    equal_in(left, combinations, usize::MAX, 0.0).first().copied()
}

fn with_plan(combinations: &[Combination]) -> Vec<usize> {
    (0..combinations.len()).filter(|place| !combinations[*place].stages.is_empty()).collect()
}

/// Of some choices those that are not told from the best in the first stages, so many.
fn equal_in(mut left: Vec<usize>, combinations: &[Combination], stages: usize, gap: f64) -> Vec<usize> {
    let most = left.first().map_or(0, |place| combinations[*place].stages.len());
    for stage in 0..stages.min(most) {
        let value = |place: &usize| combinations[*place].stages[stage].value;
        let least = left.iter().map(value).fold(f64::INFINITY, f64::min);
        left.retain(|place| value(place) <= least + (SAME * least.abs().max(1.0)).max(gap * least.abs()));
    }
    left
}

/// For each stage the least bound over the choices that may still have the best plan. A choice that
/// ended without a plan and without a proof may have any.
fn bounds(combinations: &[Combination], gap: f64) -> Vec<f64> {
    let unknown = ["stopped_without_plan", "failed", "unbounded"];
    let open = combinations.iter().any(|tried| unknown.contains(&tried.status.as_str()));
    let stages = combinations.iter().map(|tried| tried.stages.len()).max().unwrap_or(0);
    let of_stage = |stage: usize| {
        let equal = equal_in(with_plan(combinations), combinations, stage, gap);
        let least = equal.iter().map(|place| combinations[*place].stages[stage].bound).fold(f64::INFINITY, f64::min);
        if open { f64::NEG_INFINITY } else { least }
    };
    (0..stages).map(of_stage).collect()
}

/// The stage with the bound of all choices, where that is lower.
fn widen(stage: &mut StageValue, bound: f64, relative_gap: f64) {
    if bound >= stage.bound {
        return;
    }
    stage.bound = bound;
    let difference = stage.value - bound;
    let same = difference <= SAME * stage.value.abs().max(1.0);
    stage.gap = if same { 0.0 } else { difference / stage.value.abs().max(1e-9) };
    if stage.gap > relative_gap {
        stage.proof = Proof::Stopped;
    }
}
