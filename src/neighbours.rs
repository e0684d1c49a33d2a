//! Whether more neighbours would help: what the relaxation of a policy comes to where teachers may move to more
//! schools than `move.nearest` names.
//!
//! One program has the columns of all moves. Those beyond a number of neighbours are held at 0, so that each number
//! is a relaxation of the same program. For all schools the columns are let go by their reduced costs
//! c\[j\] − Σ_i a\[i,j\]·y\[i\] with the duals y (column generation; Dantzig and Wolfe, 1960): where none that is held
//! has one below 0, the relaxation is that of all of them.

use crate::county::{County, SchoolId, StageId, UnitId};
use crate::instance::{Instance, join};
use crate::model::algebra::ColumnId;
use crate::model::{Model, Stage};
use crate::policy::{Aim, Policy};
use crate::solve::{Answer, Status, relax};
use crate::standard::Standard;
use std::collections::BTreeMap;

/// The most columns of moves that are looked at: more take minutes and gigabytes.
const MOST_COLUMNS: usize = 600_000;

/// Reduced costs above this are the solver's tolerance for duals.
const REDUCED_COST: f64 = -1e-7;

/// Rounds of letting columns go; a few are usual.
const MOST_ROUNDS: usize = 40;

/// Teachers below this are the solver's dust.
const DUST: f64 = 1e-6;

/// What the relaxation comes to with so many neighbours.
#[derive(Debug, Clone, PartialEq)]
pub struct Reached {
    /// How many nearest schools may receive; `None` is every school.
    pub nearest: Option<usize>,
    /// Pairs of units between which teachers may move.
    pub routes: usize,
    /// The least value of what is wanted first; `None` where there is no plan.
    pub value: Option<f64>,
}

/// Moves beyond the policy's neighbours that the relaxation makes use of.
#[derive(Debug, Clone, PartialEq)]
pub struct Beyond {
    /// School that gives.
    pub from: SchoolId,
    /// School that receives.
    pub to: SchoolId,
    /// Stage.
    pub stage: StageId,
    /// Teachers, in parts, over all years and types.
    pub teachers: f64,
}

/// What more neighbours come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Neighbours {
    /// What is wanted first.
    pub aim: Aim,
    /// Its unit.
    pub unit: String,
    /// The policy's number of neighbours first, every school last.
    pub reached: Vec<Reached>,
    /// By the most teachers first.
    pub beyond: Vec<Beyond>,
}

/// Why it cannot be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Untold {
    /// The policy has no limit of the neighbours.
    NoLimit,
    /// Zones change too, so that the program is not one but many.
    Zones,
    /// So many columns.
    TooMany(usize),
    /// The policy does not fit the county, or the solver failed.
    Failed(String),
}

/// Tells what more neighbours come to; `seen` hears of each number of them before it is looked at. Closings and
/// openings that the policy lists are not taken.
///
/// # Errors
/// Why it cannot be told.
pub fn look(
    county: &County,
    standard: &Standard,
    policy: &Policy,
    seen: &mut dyn FnMut(Option<usize>),
) -> Result<Neighbours, Untold> {
    let nearest = policy.moves.as_ref().and_then(|lever| lever.nearest).ok_or(Untold::NoLimit)?;
    if !policy.rezonings.is_empty() {
        return Err(Untold::Zones);
    }
    let mut wide = policy.clone();
    // Every school, nearest first.
    wide.moves.iter_mut().for_each(|lever| lever.nearest = Some(u32::MAX));
    let instance = join(county, standard, &wide).map_err(|problems| Untold::Failed(problems.to_string()))?;
    let columns = instance.routes.len() * most_types(&instance) * instance.years().count();
    if columns > MOST_COLUMNS {
        return Err(Untold::TooMany(columns));
    }
    let mut moves = Moves::of(&instance)?;
    let mut reached = Vec::new();
    for nearest in doubling(nearest as usize, moves.farthest) {
        seen(Some(nearest));
        reached.push(moves.with_nearest(nearest)?);
    }
    seen(None);
    let (all, beyond) = moves.with_all(nearest as usize)?;
    reached.push(all);
    Ok(Neighbours { aim: moves.stage.aim, unit: moves.stage.unit, reached, beyond })
}

fn most_types(instance: &Instance) -> usize {
    instance.types.values().map(std::collections::BTreeSet::len).max().unwrap_or(0)
}

/// A number and its doubles, as long as they leave out anything.
fn doubling(first: usize, all: usize) -> impl Iterator<Item = usize> {
    std::iter::successors(Some(first.max(1)), |nearest| Some(nearest * 2)).take_while(move |nearest| *nearest < all)
}

/// A column of moves, of the how manieth neighbour it is, and its upper bound.
struct Move {
    column: ColumnId,
    route: (UnitId, UnitId),
    rank: usize,
    upper: f64,
}

/// The program with the columns of all moves.
struct Moves {
    model: Model,
    stage: Stage,
    columns: Vec<Move>,
    /// How many routes there are of each rank.
    routes: BTreeMap<usize, usize>,
    /// One more than the highest rank.
    farthest: usize,
}

impl Moves {
    fn of(instance: &Instance) -> Result<Self, Untold> {
        let (model, variables) = Model::of(instance);
        let stage = model.stages.first().cloned().ok_or_else(|| Untold::Failed("the policy wants nothing".into()))?;
        let ranks = ranks(instance);
        let column = |((_, from, to, _), column): (&(u32, UnitId, UnitId, _), &ColumnId)| {
            let (route, upper) = ((from.clone(), to.clone()), model.columns[column.index()].upper);
            Move { column: *column, rank: ranks[&(from, to)], route, upper }
        };
        let columns: Vec<Move> = variables.moved.iter().map(column).collect();
        let mut routes = BTreeMap::new();
        ranks.values().for_each(|rank| *routes.entry(*rank).or_insert(0) += 1);
        let farthest = routes.keys().last().map_or(0, |rank| rank + 1);
        Ok(Self { model, stage, columns, routes, farthest })
    }

    /// Holds the columns for which that is told at 0, and lets the others go.
    fn hold(&mut self, held: impl Fn(&Move) -> bool) {
        for it in &self.columns {
            self.model.columns[it.column.index()].upper = if held(it) { 0.0 } else { it.upper };
        }
    }

    fn routes_within(&self, nearest: usize) -> usize {
        self.routes.range(..nearest).map(|(_, count)| count).sum()
    }

    fn with_nearest(&mut self, nearest: usize) -> Result<Reached, Untold> {
        self.hold(|it| it.rank >= nearest);
        let value = value(&relax(&mut self.model, &self.stage.expression))?;
        Ok(Reached { nearest: Some(nearest), routes: self.routes_within(nearest), value })
    }

    fn with_all(&mut self, nearest: usize) -> Result<(Reached, Vec<Beyond>), Untold> {
        // What few neighbours leave without a plan has no duals to go by.
        self.hold(|it| it.rank >= nearest);
        for _ in 0..MOST_ROUNDS {
            let answer = relax(&mut self.model, &self.stage.expression);
            let least = value(&answer)?;
            let held: Vec<ColumnId> = match least {
                Some(_) => self.worth_letting_go(&answer),
                None => self.held().collect(),
            };
            if held.is_empty() {
                let all = Reached { nearest: None, routes: self.routes_within(self.farthest), value: least };
                return Ok((all, self.beyond(nearest, answer.values.as_deref().unwrap_or_default())));
            }
            let go: std::collections::BTreeSet<ColumnId> = held.into_iter().collect();
            for it in self.columns.iter().filter(|it| go.contains(&it.column)) {
                self.model.columns[it.column.index()].upper = it.upper;
            }
        }
        Err(Untold::Failed(format!("moves that may help were left after {MOST_ROUNDS} rounds")))
    }

    fn held(&self) -> impl Iterator<Item = ColumnId> {
        let held = |it: &&Move| self.model.columns[it.column.index()].upper < it.upper;
        self.columns.iter().filter(held).map(|it| it.column)
    }

    /// Held columns that would lower the objective, by the duals.
    fn worth_letting_go(&self, answer: &Answer) -> Vec<ColumnId> {
        let mut reduced = vec![0.0; self.model.columns.len()];
        self.stage.expression.terms.iter().for_each(|(column, cost)| reduced[column.index()] = *cost);
        for (row, dual) in self.model.rows.iter().zip(&answer.duals).filter(|(_, dual)| **dual != 0.0) {
            row.left.terms.iter().for_each(|(column, a)| reduced[column.index()] -= a * dual);
        }
        self.held().filter(|column| reduced[column.index()] < REDUCED_COST).collect()
    }

    fn beyond(&self, nearest: usize, values: &[f64]) -> Vec<Beyond> {
        let mut teachers: BTreeMap<&(UnitId, UnitId), f64> = BTreeMap::new();
        for it in self.columns.iter().filter(|it| it.rank >= nearest) {
            *teachers.entry(&it.route).or_default() += values.get(it.column.index()).copied().unwrap_or(0.0);
        }
        let used = teachers.into_iter().filter(|(_, teachers)| *teachers > DUST);
        let mut beyond: Vec<Beyond> = used
            .map(|((from, to), teachers)| {
                let (from, to, stage) = (from.school.clone(), to.school.clone(), from.stage.clone());
                Beyond { from, to, stage, teachers }
            })
            .collect();
        beyond.sort_by(|a, b| b.teachers.total_cmp(&a.teachers));
        beyond
    }
}

/// Of each route the how manieth neighbour it leads to, 0 the nearest; routes are listed nearest first.
fn ranks(instance: &Instance) -> BTreeMap<(&UnitId, &UnitId), usize> {
    let mut met: BTreeMap<&UnitId, usize> = BTreeMap::new();
    let mut ranks = BTreeMap::new();
    for route in &instance.routes {
        let rank = met.entry(&route.from).or_insert(0);
        ranks.insert((&route.from, &route.to), *rank);
        *rank += 1;
    }
    ranks
}

/// The least value, `None` where there is no plan.
fn value(answer: &Answer) -> Result<Option<f64>, Untold> {
    match &answer.status {
        Status::Optimal => Ok(Some(answer.bound)),
        Status::Infeasible => Ok(None),
        Status::Unbounded => Err(Untold::Failed("the policy sets no limit to what it wants".to_string())),
        Status::Limit(sentence) | Status::Error(sentence) => Err(Untold::Failed(sentence.clone())),
    }
}
