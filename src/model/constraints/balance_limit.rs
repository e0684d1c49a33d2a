//! The difference coefficient of every indicator and stage is within its limit.
//!
//! ```text
//! √( Σ_u q[t,u] · (x[t,u,k] − x̄[t,k])² ) ≤ r[t,stage,k],   r[t,stage,k] ≤ γ[t,stage] · x̄[t,stage,k] (+ e)     ∀ judged years t, stage, k
//! ```
//!
//! In words: the standard deviation of the indicator over the units of a stage, each weighing as
//! its pupils, is at most the limit times the county mean. For fixed pupils this is a second-order
//! cone with radius r: convex and exact. The program holds it by tangents that are added where a
//! solution violates it (see [`crate::model::balance`]). Where the policy only aims, e ≥ 0 takes up
//! the excess. Where it must, rows `balance_mean` ask for x̄ > 0, without which there is no
//! coefficient.
//!
//! Where pupils are decided, the same limit is Σ_u q·x²/p ≤ V, V ≤ (1 + γ²)·x̄², with the pupils p
//! relative to those without any rezoning; the total of the pupils, and so the weights q, stay. The row
//! is divided by 2γ, so that near the mean of one threshold it measures as the other does; e is then
//! the excess to first order. See [`crate::model::squares`] for the square of the mean.
//!
//! - Unit: thresholds, as the levels x; e divided by the mean is the excess of the coefficient.
//! - Source: the standard's `balance.limit`; for China 教督〔2017〕6号: 0.50 primary, 0.45 junior, for
//!   each of the seven indicators. Tangents: Vielma, Dunning, Huchette and Lubin, "Extended
//!   formulations in mixed integer conic quadratic programming", Mathematical Programming
//!   Computation 9 (2017).
//! - Dual of the radius row: what the objective stage would gain if the standard deviation might be
//!   larger by one threshold; times the mean: the price of the limit.
//! - Not modelled: coefficients that count every school alike, where pupils are decided.

use super::Family;
use crate::county::StageId;
use crate::instance::{IndicatorData, Instance};
use crate::model::algebra::Linear;
use crate::model::balance::Cone;
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::squares::MeanSquare;
use crate::model::{Model, Shortfall, variables::Variables};
use crate::policy::Demand;

/// The family.
pub const FAMILY: Family = Family { name: "balance_limit", verified_by: "balance", write };

/// Family name of the rows that ask for a mean above zero.
pub const MEAN: &str = "balance_mean";

/// Least county mean, in thresholds: next to nothing, and more than the solver's tolerance.
pub const SMALLEST_MEAN: f64 = 1e-4;

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    for year in instance.judged_years().filter(|year| instance.demands_in(*year).balance != Demand::Off) {
        for (stage, indicator) in instance.stage_indicators() {
            let judged = instance.units_in_scope(year, stage).count();
            // A stage that no judged unit teaches has no coefficient either.
            if instance.demands_in(year).balance == Demand::Must && judged > 0 {
                write_mean(instance, x, model, (year, stage, indicator));
            }
            // One unit alone always equals its mean.
            if judged > 1 {
                write_cone(instance, x, model, (year, stage, indicator));
            }
        }
    }
}

/// x̄ > 0, written with a smallest mean: the coefficient of a resource that the county has nothing
/// of is not defined, and the verifier refuses it.
fn write_mean(
    instance: &Instance,
    x: &Variables,
    model: &mut Model,
    (year, stage, indicator): (u32, &StageId, &IndicatorData),
) {
    let Some(mean) = x.mean.get(&(year, stage.clone(), indicator.id.clone())) else { return };
    let give = Give {
        subject: format!("county mean of {} in {}", indicator.id, instance.named_in_year(stage, year)),
        scale: 1.0,
        natural: 1.0,
        over: None,
        unit: "thresholds".to_string(),
    };
    let key = RowKey { family: MEAN, key: format!("{year},{stage},{}", indicator.id) };
    model.add(key, *mean, Sense::AtLeast, SMALLEST_MEAN, "thresholds", Some(give));
}

fn write_cone(
    instance: &Instance,
    x: &Variables,
    model: &mut Model,
    (year, stage, indicator): (u32, &StageId, &IndicatorData),
) {
    let name = format!("{year},{stage},{}", indicator.id);
    let demands = instance.demands_in(year);
    let limit = demands.balance_limits[stage];
    let mean = x.mean[&(year, stage.clone(), indicator.id.clone())];
    let decided = instance.units_in_scope(year, stage).any(|unit| x.pupils_of(year, &unit.id).is_some());
    let radius = model.column(format!("radius[{name}]"), "thresholds", (0.0, f64::INFINITY), false);
    let factor = (1.0 + limit * limit) / (2.0 * limit);
    let mut left =
        if decided { (1.0 / (2.0 * limit)) * radius - factor * mean } else { Linear::from(radius) - limit * mean };
    let excess = (demands.balance == Demand::Aim)
        .then(|| model.column(format!("excess[{name}]"), "thresholds", (0.0, f64::INFINITY), false));
    if let Some(excess) = excess {
        left.add_term(-1.0, excess);
    }
    let give = Give {
        subject: format!("difference coefficient of {} in {}", indicator.id, instance.named_in_year(stage, year)),
        scale: limit,
        natural: 1.0,
        over: Some(mean),
        unit: String::new(),
    };
    let key = RowKey { family: FAMILY.name, key: name.clone() };
    let row = model.add(key, left, Sense::AtMost, 0.0, "thresholds", Some(give));
    let members = instance.units_in_scope(year, stage).map(|unit| {
        (&unit.id, unit.in_year(year).balance_weight, x.level_of(year, unit, indicator), x.pupils_of(year, &unit.id))
    });
    let cone = Cone::declare(model, &name, members.collect(), mean, radius, limit);
    if let Some(column) = excess {
        model.shortfalls.push(Shortfall { column, row });
    }
    model.cones.push(cone);
    if decided {
        let square = MeanSquare { row, mean, factor };
        square.touch(model, 1.0);
        model.squares.push(square);
    }
}
