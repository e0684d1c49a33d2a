//! Minimising where pupils are decided: the square of a mean on the wrong side of a balance limit.
//!
//! Each limit that has such a square (see [`crate::model::squares`]) is replaced by a line in the mean:
//! by a secant over the range of the mean for a bound, by a tangent for plans. Where the program fixes
//! the means (no lever changes the county's total), both are the limit itself. Elsewhere ranges are
//! halved, the one with the least bound first, until plan and bound meet within the gap that was
//! asked for or [`MOST_RANGES`] ranges were looked at; then the plan is not proved, and the bound is the
//! least of the ranges left.

use super::answer::Status;
use super::live::Live;
use super::search::{Effort, Found, Point, Search, Settle, gap};
use super::{Clock, Limits, Proof};
use crate::model::Model;
use crate::model::algebra::{ColumnId, Linear};

/// The most ranges of one objective stage.
const MOST_RANGES: usize = 64;

/// Tangents at the means of the plan before, in one range.
const MOST_TANGENTS: usize = 8;

/// A mean that moves by less is fixed: a second-order error of 10⁻¹⁴.
const FIXED: f64 = 1e-7;

/// By what a range is wider than the solver says, for its tolerance.
const WIDENED: f64 = 1e-8;

/// What two values must differ by for a plan to be better, relative to the value or to 1.
const BETTER: f64 = 1e-9;

/// Least share of a range on either side of where it is split.
const LEAST_PART: f64 = 0.1;

/// By what a limit may be missed at the best point of a range and still hold there.
const HOLDS: f64 = 1e-7;

/// A range of the mean of each square, in the model's order.
pub(super) type Ranges = Vec<(f64, f64)>;

/// A box whose least value is bounded.
struct Open {
    ranges: Ranges,
    bound: f64,
    point: Vec<f64>,
}

/// The ranges of the means; empty where the model has no squares.
///
/// # Errors
/// The answer, where the program without its squares has none.
pub(super) fn of(model: &mut Model, limits: Limits) -> Result<Ranges, Found> {
    let squares = model.squares.clone();
    if squares.is_empty() {
        return Ok(Ranges::new());
    }
    let mut free = model.clone();
    squares.iter().for_each(|square| square.span(&mut free, (0.0, f64::INFINITY)));
    let extreme = |sign: f64, mean: ColumnId| -> Result<f64, Found> {
        let objective = sign * Linear::from(mean);
        let mut live = Live::new(&free, &objective, true, limits).map_err(Found::Failed)?;
        let answer = live.solve_or_retry(&free, &objective, true, limits);
        match (&answer.status, &answer.values) {
            (Status::Optimal, Some(values)) => Ok(values[mean.index()]),
            (Status::Unbounded, _) => Ok(f64::INFINITY),
            (Status::Infeasible, _) => Err(Found::Infeasible),
            (Status::Limit(limit), _) => Err(Found::Stopped(limit.clone())),
            (Status::Error(sentence), _) => Err(Found::Failed(sentence.clone())),
            (Status::Optimal, None) => Err(Found::Failed("the solver reported an optimum without a point".into())),
        }
    };
    let ranges: Ranges = squares
        .iter()
        .map(|square| Ok(((extreme(1.0, square.mean)? - WIDENED).max(0.0), extreme(-1.0, square.mean)? + WIDENED)))
        .collect::<Result<_, Found>>()?;
    for (square, range) in squares.iter().zip(&ranges).filter(|(_, range)| is_fixed(**range)) {
        square.touch(model, range.0);
    }
    Ok(ranges)
}

fn is_fixed((least, most): (f64, f64)) -> bool {
    most - least <= FIXED
}

/// Whether any mean is free, so that ranges must be looked at.
pub(super) fn any_free(ranges: &Ranges) -> bool {
    ranges.iter().any(|range| !is_fixed(*range))
}

/// One minimisation over ranges.
pub(super) struct Ranging<'a> {
    pub model: &'a mut Model,
    pub objective: &'a Linear,
    pub limits: Limits,
    pub settle: Settle<'a>,
    pub effort: &'a mut Effort,
    /// Where the time of all its searches goes.
    pub clock: &'a mut Clock,
}

impl Ranging<'_> {
    /// Minimises, from a start where there is one.
    pub(super) fn run(&mut self, ranges: &Ranges, start: Option<&[f64]>) -> Found {
        let mut best: Option<Point> = None;
        if let Some(values) = start
            && let Err(found) = self.plans_from(values, &mut best)
        {
            return found;
        }
        let mut open: Vec<Open> = Vec::new();
        let mut closed = f64::INFINITY;
        match self.look_at(ranges.clone(), &mut best) {
            Ok(Some(first)) => open.push(first),
            Ok(None) => {}
            Err(found) => return found,
        }
        for _ in 1..MOST_RANGES {
            let Some(place) = least(&open) else { break };
            let value = best.as_ref().map(|best| best.objective);
            if value.is_some_and(|value| gap(value, open[place].bound) <= self.limits.relative_gap) {
                break;
            }
            let of = open.swap_remove(place);
            let Some((left, right)) = self.halves(&of) else {
                closed = closed.min(of.bound);
                continue;
            };
            for half in [left, right] {
                match self.look_at(half, &mut best) {
                    Ok(found) => open.extend(found),
                    // No bound of its own: that of the whole holds for the half.
                    Err(Found::Stopped(_)) => closed = closed.min(of.bound),
                    Err(found) => return found,
                }
            }
        }
        let bound = open.iter().map(|open| open.bound).fold(closed, f64::min);
        match best {
            Some(point) => {
                let bound = bound.min(point.objective);
                let proved = gap(point.objective, bound) <= self.limits.relative_gap;
                Found::Point { proof: if proved { Proof::Optimal } else { Proof::Stopped }, bound, point }
            }
            None if open.is_empty() && closed.is_infinite() => Found::Infeasible,
            None => Found::Stopped(format!("no plan in {MOST_RANGES} ranges of the county's means")),
        }
    }

    /// The bound of a box, and the plans near its best point; `None` where it has no point.
    fn look_at(&mut self, ranges: Ranges, best: &mut Option<Point>) -> Result<Option<Open>, Found> {
        let mut outer = self.model.clone();
        for (square, range) in self.model.squares.iter().zip(&ranges) {
            if is_fixed(*range) {
                continue;
            }
            square.span(&mut outer, *range);
            let column = &mut outer.columns[square.mean.index()];
            (column.lower, column.upper) = *range;
        }
        let (objective, limits, settle) = (self.objective, self.limits, self.settle);
        let mut search = Search::new(&mut outer, objective, limits, settle, self.effort);
        let found = search.run(None);
        self.clock.add(search.clock);
        match found {
            Found::Point { point, bound, .. } => {
                self.plans_from(&point.values, best)?;
                Ok(Some(Open { ranges, bound, point: point.values }))
            }
            Found::Infeasible => Ok(None),
            found => Err(found),
        }
    }

    /// Plans with tangents at the means of a point, then at those of the plan found, as long as they get
    /// better.
    fn plans_from(&mut self, values: &[f64], best: &mut Option<Point>) -> Result<(), Found> {
        let mut at = values.to_vec();
        for _ in 0..MOST_TANGENTS {
            for square in self.model.squares.clone() {
                square.touch(self.model, at[square.mean.index()]);
            }
            let (objective, limits, settle) = (self.objective, self.limits, self.settle);
            let mut search = Search::new(self.model, objective, limits, settle, self.effort);
            let found = search.run(Some(&at));
            self.clock.add(search.clock);
            let point = match found {
                Found::Point { point, .. } => point,
                Found::Infeasible | Found::Stopped(_) => return Ok(()),
                found => return Err(found),
            };
            let better = |than: f64| point.objective < than - BETTER * than.abs().max(1.0);
            if best.as_ref().is_some_and(|best| !better(best.objective)) {
                return Ok(());
            }
            at.clone_from(&point.values);
            *best = Some(point);
        }
        Ok(())
    }

    /// The box in two at the mean whose limit its point misses most; `None` where the point misses none,
    /// so that its value is that of a plan.
    fn halves(&self, of: &Open) -> Option<(Ranges, Ranges)> {
        let missed = |place: usize| {
            let square = &self.model.squares[place];
            let mean = of.point[square.mean.index()];
            let row = &self.model.rows[square.row];
            let radius = row.left.terms.iter().filter(|(column, _)| **column != square.mean);
            let left: f64 = radius.map(|(column, a)| a * of.point[column.index()]).sum();
            left - square.factor * mean * mean
        };
        let places = (0..self.model.squares.len()).filter(|place| !is_fixed(of.ranges[*place]));
        let widest = places.max_by(|a, b| missed(*a).total_cmp(&missed(*b))).filter(|place| missed(*place) > HOLDS)?;
        let (least, most) = of.ranges[widest];
        let mean = of.point[self.model.squares[widest].mean.index()];
        let at = match most.is_finite() {
            true => mean.clamp(least + LEAST_PART * (most - least), most - LEAST_PART * (most - least)),
            false => least + 2.0 * (mean - least).max(1.0),
        };
        let (mut left, mut right) = (of.ranges.clone(), of.ranges.clone());
        (left[widest].1, right[widest].0) = (at, at);
        Some((left, right))
    }
}

/// The open box with the least bound.
fn least(open: &[Open]) -> Option<usize> {
    (0..open.len()).min_by(|a, b| open[*a].bound.total_cmp(&open[*b].bound))
}
