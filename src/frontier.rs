//! The curve of an outcome over one number of a policy, with as few solves as its shape needs.
//!
//! Where the program is continuous and the number is the right-hand side of a row, the least value is a
//! convex function of it, and each solve gives its tangent too: two neighbours prove how far the curve
//! can lie from the chord between them, and where it may bend (Rote, "The convergence rate of the
//! sandwich algorithm for approximating convex functions", 1992). Otherwise points are added where
//! the value bends. What solves is handed in; this room knows numbers alone.

mod bends;
mod ends;
mod grid;
mod tangents;

pub use grid::Grid;

use crate::quantity::{Decimal, approximate};
use std::collections::{BTreeMap, BTreeSet};

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Request {
    /// The numbers that are tried, and how near two of them may lie.
    pub grid: Grid,
    /// Most points in all.
    pub most_points: usize,
    /// How far the curve may lie from the chords, as a share of the difference between its largest and
    /// its least value.
    pub tolerance: f64,
    /// Whether more of the number only widens what is allowed, so that the value never rises with it.
    pub widens: bool,
}

/// What one point is like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Seen {
    /// There is a plan.
    Value {
        /// What is minimised first.
        value: f64,
        /// Change of the value for one more of the number; only where a dual tells it.
        slope: Option<f64>,
        /// What the value may be off its optimum by.
        slack: f64,
    },
    /// There is none; the least number that would do, where it is known.
    Infeasible(Option<Decimal>),
    /// The search ended without an answer.
    Unknown,
}

impl Seen {
    /// The value, where there is a plan.
    #[must_use]
    pub fn value(&self) -> Option<f64> {
        match self {
            Self::Value { value, .. } => Some(*value),
            Self::Infeasible(_) | Self::Unknown => None,
        }
    }

    fn slope(&self) -> Option<f64> {
        match self {
            Self::Value { slope, .. } => *slope,
            Self::Infeasible(_) | Self::Unknown => None,
        }
    }
}

/// How the shape was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// By tangents: the curve is convex.
    Tangents,
    /// By adding points where it bends.
    Bends,
}

/// Where plans end: at the one number there is none, at its neighbour there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// Without a plan.
    pub without: Decimal,
    /// With a plan.
    pub with: Decimal,
}

/// A curve.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// All points that were solved, by their number.
    pub points: BTreeMap<Decimal, Seen>,
    /// How the shape was found.
    pub method: Method,
    /// The most by which the curve can lie below the chords between its points; only by tangents.
    pub within: Option<f64>,
    /// Whether the points sufficed for what was asked for.
    pub complete: bool,
}

/// Solves some numbers, in their order.
pub type Solve<'a, E> = &'a mut dyn FnMut(&[Decimal]) -> Result<Vec<Seen>, E>;

/// Finds a curve.
///
/// # Errors
/// What the solving cannot go on for.
pub fn trace<E>(request: &Request, solve: Solve<'_, E>) -> Result<Curve, E> {
    let mut search = Search { request, points: BTreeMap::new(), complete: true, solve };
    search.ask(vec![request.grid.from, request.grid.to])?;
    if search.nothing_between() {
        search.ask(request.grid.quarters(request.grid.from, request.grid.to))?;
    }
    search.find_ends()?;
    let by_tangents = search.points.values().any(|seen| seen.slope().is_some());
    let within = if by_tangents { Some(search.refine_by_tangents()?) } else { None };
    if !by_tangents {
        search.refine_bends()?;
    }
    let method = if by_tangents { Method::Tangents } else { Method::Bends };
    Ok(Curve { points: search.points, method, within, complete: search.complete })
}

/// A curve that is being found.
struct Search<'a, 'b, E> {
    request: &'a Request,
    points: BTreeMap<Decimal, Seen>,
    /// Whether nothing was left out for want of points.
    complete: bool,
    solve: Solve<'b, E>,
}

/// Two neighbours with plans: their numbers and values.
type Interval = ((Decimal, f64), (Decimal, f64));

impl<E> Search<'_, '_, E> {
    /// Solves what is not solved yet, as far as points are left; the first are the most wanted.
    fn ask(&mut self, mut numbers: Vec<Decimal>) -> Result<bool, E> {
        numbers.retain(|number| !self.points.contains_key(number));
        let left = self.request.most_points.saturating_sub(self.points.len());
        self.complete &= numbers.len() <= left;
        numbers.truncate(left);
        numbers.sort_unstable();
        numbers.dedup();
        if numbers.is_empty() {
            return Ok(false);
        }
        let seen = (self.solve)(&numbers)?;
        self.points.extend(numbers.into_iter().zip(seen));
        Ok(true)
    }

    /// Whether both ends have no plan, and there may be one between them.
    fn nothing_between(&self) -> bool {
        let [from, to] = [self.request.grid.from, self.request.grid.to].map(|end| self.points[&end].value());
        from.is_none() && to.is_none() && !self.request.widens
    }

    /// Neighbours with plans.
    fn intervals(&self) -> Vec<Interval> {
        let neighbours = self.points.iter().zip(self.points.iter().skip(1));
        let both = |((a, left), (b, right)): ((&Decimal, &Seen), (&Decimal, &Seen))| {
            Some(((*a, left.value()?), (*b, right.value()?)))
        };
        neighbours.filter_map(both).collect()
    }

    /// What two values may differ by and count as the same.
    fn allowance(&self) -> f64 {
        let values = || self.points.values().filter_map(Seen::value);
        let (least, most) = values().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), it| (a.min(it), b.max(it)));
        let size = least.abs().max(most.abs());
        if least > most { 0.0 } else { (self.request.tolerance * (most - least)).max(SOLVER * size.max(1.0)) }
    }
}

/// How far the point in the middle lies from the line between two others.
fn off_the_line(a: (Decimal, f64), middle: (Decimal, f64), b: (Decimal, f64)) -> f64 {
    let share = approximate(middle.0 - a.0) / approximate(b.0 - a.0);
    (middle.1 - (a.1 + share * (b.1 - a.1))).abs()
}

/// What the value of a point may be off by.
fn slack(points: &BTreeMap<Decimal, Seen>, number: Decimal) -> f64 {
    match points.get(&number) {
        Some(Seen::Value { value, slack, .. }) => slack.max(SOLVER * value.abs().max(1.0)),
        _ => 0.0,
    }
}

/// What the solver's tolerance makes of values, relative to them or to 1.
const SOLVER: f64 = 1e-6;

impl Curve {
    /// Where plans end.
    #[must_use]
    pub fn ends(&self) -> Vec<End> {
        ends::ends_of(&self.points)
    }

    /// The points that lie off the line between their neighbours, by more than a part in a million of the
    /// difference between the largest and the least value and, without tangents, by more than any of the
    /// three values may be off.
    #[must_use]
    pub fn bends(&self) -> BTreeSet<Decimal> {
        let points: Vec<(Decimal, f64)> =
            self.points.iter().filter_map(|(number, seen)| Some((*number, seen.value()?))).collect();
        let (least, most) =
            points.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), it| (a.min(it.1), b.max(it.1)));
        let three = points.windows(3);
        let noise = |it: &[(Decimal, f64)]| match self.method {
            Method::Tangents => 0.0,
            Method::Bends => it.iter().map(|(number, _)| slack(&self.points, *number)).fold(0.0, f64::max),
        };
        let least_bend = SOLVER * (most - least).max(f64::MIN_POSITIVE);
        let bends = three.filter(|it| off_the_line(it[0], it[1], it[2]) > noise(it).max(least_bend));
        bends.map(|three| three[1].0).collect()
    }

    /// Change of the value for one more of the number, at each point: the dual where there is one, else the
    /// quotient of the differences to the next point, which the last has not.
    #[must_use]
    pub fn marginals(&self) -> BTreeMap<Decimal, f64> {
        let mut found = BTreeMap::new();
        let mut points = self.points.iter().peekable();
        while let Some((number, seen)) = points.next() {
            let next = points.peek().and_then(|(next, seen)| Some((**next, seen.value()?)));
            let quotient = |value: f64| next.map(|(at, then)| (then - value) / approximate(at - number));
            let marginal = match (self.method, seen) {
                (Method::Tangents, seen) => seen.slope(),
                (Method::Bends, seen) => seen.value().and_then(quotient),
            };
            found.extend(marginal.map(|marginal| (*number, marginal)));
        }
        found
    }
}

#[cfg(test)]
mod tests;
