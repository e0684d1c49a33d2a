//! The master program from below: what no split can beat, and the shares that it proposes.
//!
//! ```text
//! minimise Σ_c v[c]
//!   Σ_c b[c] ≤ B
//!   v[c] ≥ value − price·(b[c] − share)          for each tangent of c
//!   Σ_k z[c,k] = 1,  z whole                      for c whose plans tell more than its tangents:
//!   b[c] ≥ Σ_k from[c,k]·z[c,k]                   segment k begins a step beyond the plan before it,
//!   v[c] ≥ Σ_k least[c,k]·z[c,k]                  and no plan up to its end is below its bound
//! ```
//!
//! In words: the least total of what the counties are known to need at least, over all splits.
//!
//! - Unit: the unit of what is wanted first; 万元 for shares.
//! - Source: the counties' answers.
//! - Dual of the budget: what one more 万元 would save in the bound, by the tangents alone.
//! - Not modelled: that shares are whole numbers of steps, but for where a segment begins.

use super::told::{Segment, Told};
use super::{Request, near};
use crate::model::Model;
use crate::model::algebra::{ColumnId, Linear, sum};
use crate::model::rows::{RowKey, Sense};
use crate::quantity::Decimal;
use crate::solve::{Answer, Limits, Live, Status};

/// The gap of the master, far below any tolerance; its bound is what is told.
const LIMITS: Limits = Limits { relative_gap: 1e-6, node_limit: Some(100_000) };

/// What the master proposes.
#[derive(Debug)]
pub(super) struct Proposal {
    /// Least total that is possible by what is known.
    pub bound: f64,
    /// What one more of the budget would save.
    pub price: f64,
    /// Each county's share; none where it takes no part.
    pub places: Vec<Option<f64>>,
    /// The same in whole steps.
    pub shares: Vec<Option<Decimal>>,
    /// The least value that each may have there.
    pub values: Vec<f64>,
}

/// The columns of a county.
struct County {
    share: ColumnId,
    value: ColumnId,
}

/// Proposes shares; none where the counties need more than the budget, or none takes part.
pub(super) fn propose(request: &Request, told: &[Told]) -> Option<Proposal> {
    if told.iter().all(Told::is_out) || needed(told) > request.budget {
        return None;
    }
    let mut model = Model::default();
    let with_place = told.iter().enumerate();
    let counties: Vec<Option<County>> =
        with_place.map(|(place, told)| (!told.is_out()).then(|| declare(&mut model, place, told))).collect();
    let taking_part = || counties.iter().flatten();
    let shares = sum(taking_part().map(|county| county.share));
    let key = RowKey { family: "state_budget", key: "total".to_string() };
    let budget = model.add(key, shares, Sense::AtMost, near(request.budget), "万元", None);
    let objective = sum(taking_part().map(|county| county.value));
    // What plans prove ends at the budget, and tells nothing of the price of more.
    let relaxed = solved(&model, &objective, true)?;
    let price = relaxed.duals.get(budget).map_or(0.0, |dual| -dual);
    for (place, (county, told)) in counties.iter().zip(told).enumerate() {
        county.iter().for_each(|county| choose_one(&mut model, place, county, &told.segments()));
    }
    // Where the search fails, the tangents alone are a bound all the same.
    let whole = if model.has_integers() { solved(&model, &objective, false) } else { None };
    let best = whole.unwrap_or(relaxed);
    let values = best.values.as_ref()?;
    let of = |county: &Option<County>, column: fn(&County) -> ColumnId| Some(values[column(county.as_ref()?).index()]);
    let places: Vec<Option<f64>> = counties.iter().map(|county| of(county, |it| it.share)).collect();
    Some(Proposal {
        bound: best.bound,
        price: price.max(0.0),
        shares: places.iter().zip(told).map(|(place, told)| Some(told.whole((*place)?))).collect(),
        values: counties.iter().map(|county| of(county, |it| it.value).unwrap_or(0.0)).collect(),
        places,
    })
}

/// What the counties that take part need at least together.
pub(super) fn needed(told: &[Told]) -> Decimal {
    told.iter().filter(|told| !told.is_out()).map(Told::least_share).sum()
}

fn declare(model: &mut Model, place: usize, told: &Told) -> County {
    // Without an end of its own: the price must be that of the budget alone.
    let share = model.column(format!("b[{place}]"), "万元", (near(told.least_share()), f64::INFINITY), false);
    let value = model.column(format!("v[{place}]"), "", (0.0, f64::INFINITY), false);
    for (number, tangent) in told.tangents().enumerate() {
        let left = Linear::from(value) + tangent.price * share;
        let right = tangent.value + tangent.price * tangent.share;
        add(model, ("tangent", format!("{place},{number}")), left, Sense::AtLeast, right);
    }
    County { share, value }
}

/// The segments of a county, where its plans tell more than its tangents.
fn choose_one(model: &mut Model, place: usize, &County { share, value }: &County, segments: &[Segment]) {
    if segments.iter().all(|segment| segment.least <= 0.0) {
        return;
    }
    let mut chosen = Vec::new();
    for number in 0..segments.len() {
        chosen.push(model.column(format!("z[{place},{number}]"), "", (0.0, 1.0), true));
    }
    let weighed = |of: fn(&Segment) -> f64| sum(segments.iter().zip(&chosen).map(|(it, column)| of(it) * *column));
    let (from, least) = (weighed(|it| near(it.from)), weighed(|it| it.least));
    let key = |family| (family, place.to_string());
    add(model, key("one_segment"), sum(chosen.iter().copied()), Sense::Equal, 1.0);
    add(model, key("segment_begins"), Linear::from(share) - from, Sense::AtLeast, 0.0);
    add(model, key("segment_bound"), Linear::from(value) - least, Sense::AtLeast, 0.0);
}

pub(super) fn add(model: &mut Model, key: (&'static str, String), left: Linear, sense: Sense, right: f64) {
    model.add(RowKey { family: key.0, key: key.1 }, left, sense, right, "", None);
}

/// Solves a program of the master; none where it has no point, or the solver failed.
pub(super) fn solved(model: &Model, objective: &Linear, relaxed: bool) -> Option<Answer> {
    let mut live = Live::new(model, objective, relaxed, LIMITS).ok()?;
    let answer = live.solve_or_retry(model, objective, relaxed, LIMITS);
    let ended = matches!(answer.status, Status::Optimal | Status::Limit(_));
    (ended && answer.values.is_some()).then_some(answer)
}
