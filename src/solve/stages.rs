//! The lexicographic objective: minimise a stage, hold it within its tolerance, go on.

use super::ranges::{self, Ranging};
use super::search::{Effort, Found, Point, Search, gap};
use super::{Clock, Limits, Outcome, Planned, StageValue, conflict, extract, prices};
use crate::instance::Instance;
use crate::model::rows::{RowKey, Sense};
use crate::model::variables::Variables;
use crate::model::{Model, Stage};
use std::time::Instant;

/// Family name of the rows that hold earlier stages.
const HOLD: &str = "objective_hold";

/// What an earlier stage may worsen by beyond its tolerance, relative to its value or to 1: the
/// solver's tolerance, so that its best plan stays feasible.
const HOLD_MARGIN: f64 = 1e-6;

/// What a settled plan may exceed a held stage by, likewise relative: shortfalls are recomputed from
/// the plan and add up the solver's tolerance over hundreds of rows.
const HOLD_RESERVE: f64 = 1e-4;

/// Runs the stages, from a known point where there is one.
pub(super) fn run(
    instance: &Instance,
    mut model: Model,
    variables: &Variables,
    limits: Limits,
    known: Option<&[f64]>,
    clock: &mut Clock,
) -> Outcome {
    let settle = |model: &Model, values: &[f64]| extract::settle(variables, model, values);
    let mut effort = Effort::default();
    let mut reached: Vec<StageValue> = Vec::new();
    let mut best: Option<Point> = None;
    let mut prices = Vec::new();
    let stages = model.stages.clone();
    let begun = Instant::now();
    let ranges = ranges::of(&mut model, limits);
    clock.relax += begun.elapsed().as_secs_f64();
    let ranges = match ranges {
        Ok(ranges) => ranges,
        Err(found) => {
            let all = vec![(0.0, f64::INFINITY); model.squares.len()];
            return without_plan(instance, &mut model, variables, limits, &all, found);
        }
    };
    for stage in &stages {
        let start = best.as_ref().map(|point| point.values.clone()).or_else(|| known.map(<[f64]>::to_vec));
        let (objective, settle, effort) = (&stage.expression, &settle, &mut effort);
        let found = if ranges::any_free(&ranges) {
            Ranging { model: &mut model, objective, limits, settle, effort, clock }.run(&ranges, start.as_deref())
        } else {
            let mut search = Search::new(&mut model, objective, limits, settle, effort);
            let found = search.run(start.as_deref());
            clock.add(search.clock);
            if let Some(relaxed) = search.relaxed.take() {
                prices.extend(prices::of(instance, &model, stage, &relaxed));
            }
            found
        };
        match found {
            Found::Point { point, bound, proof } => {
                let (value, gap) = (point.objective, gap(point.objective, bound));
                reached.push(StageValue { aim: stage.aim, unit: stage.unit.clone(), value, bound, gap, proof });
                hold(&mut model, variables, stage, value);
                best = Some(point);
            }
            Found::Infeasible if best.is_some() => {
                return Outcome::Failed(format!(
                    "the solver found no plan for {} where one was known",
                    stage.aim.name()
                ));
            }
            found => return without_plan(instance, &mut model, variables, limits, &ranges, found),
        }
    }
    let (Some(point), Some(last)) = (best, stages.last()) else {
        return Outcome::Failed("the policy wants nothing".to_string());
    };
    let plan = extract::plan(instance, variables, &point.values);
    let given_way = conflict::given_way(instance, &model, variables, &point.values);
    let paid = variables.paid.iter().map(|(key, column)| (key.clone(), point.values[column.index()]));
    Outcome::Planned(Box::new(Planned {
        plan,
        payers: paid.collect(),
        given_way,
        prices,
        stages: reached,
        effort,
        program: model,
        objective: last.expression.clone(),
    }))
}

/// The outcome where a stage has no plan. What must give is told by the limits at their widest.
fn without_plan(
    instance: &Instance,
    model: &mut Model,
    variables: &Variables,
    limits: Limits,
    ranges: &[(f64, f64)],
    found: Found,
) -> Outcome {
    match found {
        Found::Infeasible => {
            for (square, range) in model.squares.clone().iter().zip(ranges) {
                square.span(model, *range);
            }
            Outcome::Infeasible(conflict::explain(instance, model, variables, limits))
        }
        Found::Unbounded => Outcome::Unbounded,
        Found::Stopped(limit) => Outcome::Stopped(limit),
        Found::Failed(sentence) => Outcome::Failed(sentence),
        Found::Point { .. } => Outcome::Failed("a plan was taken for none".to_string()),
    }
}

/// Adds the row that holds a stage.
fn hold(model: &mut Model, variables: &Variables, stage: &Stage, value: f64) {
    let most = value + value.abs() * stage.tolerance + HOLD_MARGIN * value.abs().max(1.0);
    let key = RowKey { family: HOLD, key: stage.aim.name().to_string() };
    let row = model.add(key, stage.expression.clone(), Sense::AtMost, most, &stage.unit.clone(), None);
    model.rows[row].reserve = variables.rounding_changes(&stage.expression) + HOLD_RESERVE * value.abs().max(1.0);
}
