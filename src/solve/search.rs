//! Minimising one objective over whole plans and cones.
//!
//! 1. Relax the whole numbers; solve; add the tangents that the point violates; again, on the live
//!    program, until none is violated. The optimum is a bound.
//! 2. Search for whole plans with these tangents. Where the plan violates a cone, add its tangents,
//!    and search once more with the radii smaller by what was violated: such a plan satisfies the
//!    cones. The searches with the true radii give the bound; the gap between the two decides.

use super::answer::{Answer, Status};
use super::live::Live;
use super::{Clock, Limits, Proof};
use crate::model::Model;
use crate::model::algebra::{ColumnId, Linear};
use crate::model::constraints::balance_limit;
use schemars::JsonSchema;
use serde::Serialize;
use std::time::Instant;

/// How much work a solution was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct Effort {
    /// Rounds of tangents on the continuous relaxation.
    pub cut_rounds: usize,
    /// Searches for whole plans.
    pub searches: usize,
    /// Tangents added.
    pub tangents: usize,
}

/// A point that satisfies all rows and cones.
#[derive(Debug, Clone)]
pub(super) struct Point {
    /// Values of all columns; decisions settled to what a plan can say.
    pub values: Vec<f64>,
    /// Objective there.
    pub objective: f64,
}

/// What minimising one objective came to.
#[derive(Debug, Clone)]
pub(super) enum Found {
    /// The best point found and what is proved of it.
    Point {
        /// The point.
        point: Point,
        /// No point is below.
        bound: f64,
        /// How it is proved.
        proof: Proof,
    },
    /// There is no point.
    Infeasible,
    /// The objective has no least value.
    Unbounded,
    /// A limit was reached before any point was found.
    Stopped(String),
    /// The solver failed.
    Failed(String),
}

/// Makes the decisions of a point what a plan can say (whole people, amounts in smallest steps) and
/// completes what follows from them; an error where the solver's point is not near any.
pub(super) type Settle<'a> = &'a dyn Fn(&Model, &[f64]) -> Result<Vec<f64>, String>;

/// By what share of its radius a cone may be exceeded in the relaxation before tangents are added.
const CUT_TOLERANCE: f64 = 1e-5;

/// By what share of its radius a cone may be exceeded at a whole plan where the limit is an aim.
const AIM_TOLERANCE: f64 = 1e-7;

/// Rounds of tangents on one relaxation; each adds a digit or two, so that ten are usual.
const MOST_CUT_ROUNDS: usize = 60;

/// Searches for whole plans in one objective stage.
const MOST_SEARCHES: usize = 16;

/// Searches after one that ended at its limit with a plan that exceeds a cone.
const MOST_MENDS: usize = 3;

/// What a settled point may miss a row by: the solver's own tolerance for whole numbers.
const ROW_TOLERANCE: f64 = 1e-6;

/// What a settled point may miss a balance limit by: the last digits of floating-point sums.
const CONE_TOLERANCE: f64 = 1e-12;

/// Radii shrink by a little more than was violated.
const SHRINK_BEYOND: f64 = 1.05;

/// Radii shrink by no more than this share.
const MOST_SHRINK: f64 = 0.2;

/// One minimisation.
pub(super) struct Search<'a> {
    model: &'a mut Model,
    objective: &'a Linear,
    limits: Limits,
    settle: Settle<'a>,
    effort: &'a mut Effort,
    /// The answer of the relaxation, once it is solved: its duals are prices.
    pub relaxed: Option<Answer>,
    /// Where its time went.
    pub clock: Clock,
    /// The relaxation as it was solved last, where nothing is whole: a search with smaller radii goes on
    /// from there.
    live: Option<Standing>,
}

/// A relaxation that was solved, and how many rows of the model it has.
struct Standing {
    live: Live,
    rows: usize,
}

impl<'a> Search<'a> {
    /// A minimisation that has not begun.
    pub(super) fn new(
        model: &'a mut Model,
        objective: &'a Linear,
        limits: Limits,
        settle: Settle<'a>,
        effort: &'a mut Effort,
    ) -> Self {
        Self { model, objective, limits, settle, effort, relaxed: None, clock: Clock::default(), live: None }
    }

    /// Minimises, from a start where there is one. The tangents found stay in the model.
    pub(super) fn run(&mut self, start: Option<&[f64]>) -> Found {
        let begun = Instant::now();
        let relaxed = self.relax();
        self.clock.relax += begun.elapsed().as_secs_f64();
        match relaxed {
            Ok(relaxed) => {
                let begun = Instant::now();
                let found = self.search(&relaxed, start);
                self.clock.search += begun.elapsed().as_secs_f64();
                self.relaxed = Some(relaxed);
                found
            }
            Err(found) => found,
        }
    }

    /// What a bound proves: an objective that counts whole things has a whole value.
    fn proved(&self, bound: f64) -> f64 {
        let counts = |(column, coefficient): (&ColumnId, &f64)| {
            self.model.columns[column.index()].integer && coefficient.fract() == 0.0
        };
        let whole = self.objective.constant.fract() == 0.0 && self.objective.terms.iter().all(counts);
        if whole && bound.is_finite() { (bound - SAME * bound.abs().max(1.0)).ceil() } else { bound }
    }

    /// The answer of the relaxation, whatever it is.
    pub(super) fn relaxation(&mut self) -> Answer {
        let status = match self.relax() {
            Ok(answer) => return answer,
            Err(Found::Infeasible) => Status::Infeasible,
            Err(Found::Unbounded) => Status::Unbounded,
            Err(Found::Stopped(limit)) => Status::Limit(limit),
            Err(Found::Failed(sentence)) => Status::Error(sentence),
            Err(Found::Point { .. }) => Status::Error("a plan was taken for none".to_string()),
        };
        Answer::without_point(status)
    }

    /// Solves the relaxation until its point satisfies the cones.
    pub(super) fn relax(&mut self) -> Result<Answer, Found> {
        let mut live = Live::new(self.model, self.objective, true, self.limits).map_err(Found::Failed)?;
        for _ in 0..MOST_CUT_ROUNDS {
            let answer = live.solve_or_retry(self.model, self.objective, true, self.limits);
            let values = match (&answer.status, &answer.values) {
                (Status::Optimal, Some(values)) => values,
                (status, _) => return Err(without_point(status)),
            };
            self.effort.cut_rounds += 1;
            let before = self.model.rows.len();
            if !self.add_tangents(values, CUT_TOLERANCE) {
                self.live = (!self.model.has_integers()).then_some(Standing { live, rows: before });
                return Ok(answer);
            }
            live.add(&self.model.rows[before..]).map_err(Found::Failed)?;
        }
        Err(Found::Failed(format!("the balance limits were not met within {MOST_CUT_ROUNDS} rounds of tangents")))
    }

    /// Adds the tangents at a point for the cones that it exceeds; whether there were any.
    fn add_tangents(&mut self, values: &[f64], tolerance: f64) -> bool {
        let before = self.model.rows.len();
        let tangents: Vec<_> = self
            .model
            .cones
            .iter()
            .filter(|cone| cone.relative_excess(values) > tolerance)
            .flat_map(|cone| cone.tangents_at(values))
            .collect();
        self.model.rows.extend(tangents);
        self.effort.tangents += self.model.rows.len() - before;
        self.model.rows.len() > before
    }

    /// Searches for whole plans.
    fn search(&mut self, relaxed: &Answer, start: Option<&[f64]>) -> Found {
        let mut best = start.and_then(|values| self.point(values));
        let mut bound = self.proved(relaxed.bound);
        let mut shrink = vec![0.0; self.model.cones.len()];
        let mut most_shrink = MOST_SHRINK;
        // Where nothing is whole, the relaxation was the first search.
        let mut known = (!self.model.has_integers()).then(|| relaxed.clone());
        let mut stopped = None;
        let mut stops = 0;
        for _ in 0..MOST_SEARCHES {
            let answer = known.take().unwrap_or_else(|| self.search_once(&shrink, best.as_ref()));
            let shrunk = shrink.iter().any(|share| *share > 0.0);
            self.effort.searches += 1;
            match &answer.status {
                Status::Optimal => {}
                Status::Limit(limit) => stopped = Some(limit.clone()),
                Status::Infeasible if shrunk => {
                    // Too small radii: ask for less next time. First the true ones again, with the
                    // tangents at the last plan: perhaps there is no plan at all.
                    most_shrink /= 4.0;
                    shrink.fill(0.0);
                    continue;
                }
                Status::Infeasible if best.is_some() => break,
                status => return without_point(status),
            }
            if !shrunk {
                bound = bound.max(self.proved(answer.bound));
            }
            let Some(values) = &answer.values else { break };
            let settled = match (self.settle)(self.model, values) {
                Ok(settled) => settled,
                Err(sentence) => return Found::Failed(sentence),
            };
            let excesses = self.excesses(&settled);
            let exceeded = excesses.iter().any(|excess| *excess > 0.0);
            if let Some(point) = self.point(&settled)
                && best.as_ref().is_none_or(|best| point.objective < best.objective)
            {
                best = Some(point);
            }
            let close = best.as_ref().is_some_and(|best| gap(best.objective, bound) <= self.limits.relative_gap);
            // A search that ended at its limit is not repeated, unless its plan has yet to be mended.
            stops += usize::from(stopped.is_some());
            if close || (stops > 0 && !exceeded) || stops > MOST_MENDS {
                break;
            }
            let more_tangents = self.add_tangents_at_plan(values, &settled, &excesses);
            match (exceeded, shrunk) {
                (true, _) => {
                    for (share, excess) in shrink.iter_mut().zip(excesses).filter(|(_, excess)| *excess > 0.0) {
                        *share = (excess * SHRINK_BEYOND).max(*share * 2.0).min(most_shrink);
                    }
                }
                // The plan satisfies the cones, with radii that were too small.
                (false, true) => shrink.fill(0.0),
                // A cone that is only aimed at gave way by more than its tangents told.
                (false, false) if more_tangents => {}
                // The plan is the best there is.
                (false, false) => break,
            }
        }
        match best {
            Some(point) => {
                let proved = gap(point.objective, bound) <= self.limits.relative_gap;
                Found::Point {
                    proof: if proved { Proof::Optimal } else { Proof::Stopped },
                    bound: bound.min(point.objective),
                    point,
                }
            }
            None => Found::Stopped(stopped.unwrap_or_else(|| format!("no plan within {MOST_SEARCHES} searches"))),
        }
    }

    /// One search, with the radius of each cone smaller by its share.
    fn search_once(&mut self, shrink: &[f64], best: Option<&Point>) -> Answer {
        let program = &shrink_radii(self.model, shrink);
        if let Some(answer) = self.live.take().and_then(|standing| self.search_on(standing, program, shrink)) {
            return answer;
        }
        match Live::new(program, self.objective, false, self.limits) {
            Ok(mut live) => {
                if let Some(best) = best {
                    live.start_from(&best.values);
                }
                live.solve_or_retry(program, self.objective, false, self.limits)
            }
            Err(sentence) => Answer::without_point(Status::Error(sentence)),
        }
    }

    /// The same for a continuous program that stands where its relaxation was solved: smaller radii are
    /// rows beside the true ones, and few steps lead to the new optimum. `None` where that failed.
    fn search_on(&self, standing: Standing, program: &Model, shrink: &[f64]) -> Option<Answer> {
        let limits = program.rows.iter().filter(|row| row.key.family == balance_limit::FAMILY.name);
        let smaller: Vec<_> =
            limits.zip(shrink).filter(|(_, share)| **share > 0.0).map(|(row, _)| row.clone()).collect();
        let Standing { mut live, rows } = standing;
        live.add(&self.model.rows[rows..]).ok()?;
        live.add(&smaller).ok()?;
        let answer = live.solve();
        (answer.status == Status::Optimal).then_some(answer)
    }

    /// By what share of its radius each cone is exceeded at a settled point.
    fn excesses(&self, settled: &[f64]) -> Vec<f64> {
        let rows = self.model.rows.iter().filter(|row| row.key.family == balance_limit::FAMILY.name);
        rows.zip(&self.model.cones)
            .map(|(row, cone)| {
                let violation = row.violation(settled);
                if violation > CONE_TOLERANCE { violation / settled[cone.radius.index()] } else { 0.0 }
            })
            .collect()
    }

    /// Adds tangents where the settled plan is and the solver's point was wrong about its cones;
    /// whether there were any. A cone that the plan exceeds is touched at its limit, one that gave
    /// way at the radius that the plan needs.
    fn add_tangents_at_plan(&mut self, raw: &[f64], settled: &[f64], excesses: &[f64]) -> bool {
        let mut tangents = Vec::new();
        for (cone, excess) in self.model.cones.iter().zip(excesses) {
            let mut values = settled.to_vec();
            for member in &cone.members {
                values[member.share.index()] = raw[member.share.index()];
            }
            if *excess > 0.0 {
                values[cone.radius.index()] = cone.limit * settled[cone.mean.index()];
            } else if cone.relative_excess(raw) <= AIM_TOLERANCE {
                continue;
            }
            tangents.extend(cone.tangents_at(&values));
        }
        let any = !tangents.is_empty();
        self.effort.tangents += tangents.len();
        self.model.rows.extend(tangents);
        any
    }

    /// The point, if it satisfies all rows and cones.
    fn point(&self, settled: &[f64]) -> Option<Point> {
        let holds = self.model.rows.iter().all(|row| {
            let tolerance = if row.key.family == balance_limit::FAMILY.name { CONE_TOLERANCE } else { ROW_TOLERANCE };
            row.violation(settled) <= tolerance + row.reserve
        });
        holds.then(|| Point { objective: self.objective.at(settled), values: settled.to_vec() })
    }
}

/// What value and bound may differ by and still be equal, relative to the value or to 1: what is
/// missed of an aim is recomputed from the plan, and the solver's rows hold to 10⁻⁶.
const SAME: f64 = 1e-6;

/// (value − bound) / |value|, 0 where they are equal.
pub(super) fn gap(value: f64, bound: f64) -> f64 {
    let difference = (value - bound).max(0.0);
    if difference <= SAME * value.abs().max(1.0) { 0.0 } else { difference / value.abs().max(1e-9) }
}

/// The program with the radius of each cone at most (1 − shrink) · γ · mean.
fn shrink_radii(model: &Model, shrink: &[f64]) -> Model {
    let mut shrunk = model.clone();
    let rows = shrunk.rows.iter_mut().filter(|row| row.key.family == balance_limit::FAMILY.name);
    for ((row, cone), share) in rows.zip(&model.cones).zip(shrink) {
        if let Some(coefficient) = row.left.terms.get_mut(&cone.mean) {
            *coefficient *= 1.0 - share;
        }
    }
    shrunk
}

fn without_point(status: &Status) -> Found {
    match status {
        Status::Infeasible => Found::Infeasible,
        Status::Unbounded => Found::Unbounded,
        Status::Limit(limit) => Found::Stopped(limit.clone()),
        Status::Error(sentence) => Found::Failed(sentence.clone()),
        Status::Optimal => Found::Failed("the solver reported an optimum without a point".to_string()),
    }
}
