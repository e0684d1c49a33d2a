//! Which difference coefficients are above their limit: what the objective
//! `coefficients_over_limit` counts.
//!
//! ```text
//! r[t,stage,k] ≤ γ·(1 − margin)·x̄[t,stage,k] + (C − γ)·X̄·o[t,stage,k],   o ∈ {0, 1}
//! x̄[t,stage,k] + smallest·o[t,stage,k] ≥ smallest
//! ```
//!
//! In words: o is 1 where a coefficient is above its limit, or has no mean above 0. X̄ is the highest
//! mean that the decisions can reach, or three times the larger of the threshold and the mean without
//! a plan where nothing bounds it. C is the largest coefficient that is looked at: one and a half
//! times that without a plan, at least 1 and twice the limit, and no more than the coefficients of
//! the stage can be at all. A plan that makes a coefficient larger than that is not found.
//!
//! - Unit: thresholds, as the levels.
//! - Not modelled: by how much a coefficient exceeds its limit; `shortfall` measures it.

use super::algebra::{ColumnId, Linear};
use super::balance::Cone;
use super::constraints::balance_limit::{FAMILY, SMALLEST_MEAN};
use super::reach::Reach;
use super::rows::{RowKey, Sense};
use super::{Model, objective};
use crate::instance::Instance;
use crate::policy::Aim;

/// Name of the rows.
pub const OVER_LIMIT: &str = "over_limit";

/// Share of the limit that is kept back, so that the solver's tolerance leaves no coefficient a hair
/// above it: more than the tangents miss.
const MARGIN: f64 = 2e-5;

/// How far a coefficient may be above its limit and still within it: the last digits of sums.
const DUST: f64 = 1e-12;

/// Whether a coefficient is above its limit.
#[derive(Debug, Clone, PartialEq)]
pub struct OverLimit {
    /// o: 1 where it is.
    pub over: ColumnId,
    radius: ColumnId,
    mean: ColumnId,
    limit: f64,
}

impl OverLimit {
    /// Sets o as radius and mean say.
    pub fn complete(&self, values: &mut [f64]) {
        let (radius, mean) = (values[self.radius.index()], values[self.mean.index()]);
        let over = radius > self.limit * mean + DUST || mean < SMALLEST_MEAN - DUST;
        values[self.over.index()] = if over { 1.0 } else { 0.0 };
    }
}

/// Declares what the objective needs, where it counts coefficients.
pub(super) fn declare(instance: &Instance, model: &mut Model) {
    if !objective::wants(instance, Aim::CoefficientsOverLimit) {
        return;
    }
    let aimed = |cone: &&Cone| {
        model
            .shortfalls
            .iter()
            .map(|shortfall| &model.rows[shortfall.row].key)
            .any(|key| key.family == FAMILY.name && key.key == cone.key)
    };
    let mut today = vec![0.0; model.columns.len()];
    model.complete(&mut today);
    let reach = Reach::of(model);
    let bounded: Vec<(Cone, f64)> =
        model.cones.iter().filter(aimed).map(|cone| (cone.clone(), most_excess(cone, &reach, &today))).collect();
    for (cone, most) in bounded {
        declare_one(model, &cone, most);
    }
}

/// (C − γ)·X̄.
fn most_excess(cone: &Cone, reach: &Reach, today: &[f64]) -> f64 {
    let mean = today[cone.mean.index()];
    let reached = reach.most(cone.mean);
    let highest = if reached.is_finite() { reached } else { 3.0 * mean.max(1.0) };
    let coefficient = if mean > 0.0 { cone.standard_deviation(today) / mean } else { 0.0 };
    let smallest_weight = cone.members.iter().map(|member| member.root_weight.powi(2)).fold(1.0, f64::min);
    let possible = (1.0 / smallest_weight - 1.0).max(0.0).sqrt();
    let largest = (1.5 * coefficient).max(2.0 * cone.limit).max(1.0).min(possible.max(cone.limit));
    (largest - cone.limit) * highest
}

fn declare_one(model: &mut Model, cone: &Cone, most: f64) {
    let over = model.column(format!("over[{}]", cone.key), "1", (0.0, 1.0), true);
    let kept_back = cone.limit * MARGIN;
    let mut left = Linear::from(cone.radius) - (cone.limit - kept_back) * cone.mean;
    left.add_term(-(most + kept_back), over);
    let key = RowKey { family: OVER_LIMIT, key: cone.key.clone() };
    let row = model.add(key, left, Sense::AtMost, 0.0, "thresholds", None);
    // A plan within its limit may use what is kept back.
    model.rows[row].reserve = kept_back * most.max(1.0);
    let key = RowKey { family: OVER_LIMIT, key: format!("mean,{}", cone.key) };
    let mean = Linear::from(cone.mean) + SMALLEST_MEAN * over;
    model.add(key, mean, Sense::AtLeast, SMALLEST_MEAN, "thresholds", None);
    model.over_limit.push(OverLimit { over, radius: cone.radius, mean: cone.mean, limit: cone.limit });
}
