//! Which units pass: what the objective `units_not_passing` counts.
//!
//! ```text
//! x[t,u,k] ≥ full[t,u,k] − (full[t,u,k] − floor[t,u,k])·e[t,u,k] − (full[t,u,k] − least[t,u,k])·f[t,u]     ∀ k
//! Σ_k e[t,u,k] ≤ exemptions·(1 − f[t,u]),   e, f ∈ {0, 1}
//! ```
//!
//! In words: f is 1 where a unit does not pass. A unit with f = 0 meets every indicator but the
//! permitted number, and those reach their floor; one with f = 1 uses no exemption and is asked for
//! nothing beyond least, the lowest level that the decisions can bring it to. That is the smallest
//! big-M there is, and sharing the exemptions with f keeps the relaxation tight.
//!
//! - Unit: thresholds, as the levels.
//! - Not modelled: how far a unit is from passing; `shortfall` measures it.

use super::Model;
use super::algebra::{ColumnId, Linear, sum};
use super::constraints::indicator_threshold::{MARGIN, is_whole};
use super::reach::Reach;
use super::rows::{RowKey, Sense};
use super::variables::Variables;
use crate::instance::{Instance, Unit};
use crate::policy::{Aim, Demand};

/// Name of the rows.
pub const PASSING: &str = "passing";

/// By how much a level may lie below what is needed and still reach it: the last digits of sums.
const DUST: f64 = 1e-10;

/// One indicator of a unit.
#[derive(Debug, Clone, PartialEq)]
struct Judged {
    level: ColumnId,
    full: f64,
    floor: f64,
    /// e; `None` where no exemption is permitted.
    exempt: Option<ColumnId>,
}

/// Whether a unit passes in a year.
#[derive(Debug, Clone, PartialEq)]
pub struct Passing {
    /// f: 1 where it does not.
    pub fails: ColumnId,
    /// What a unit that does not pass weighs.
    pub weight: f64,
    judged: Vec<Judged>,
    exemptions: usize,
}

impl Passing {
    /// Sets e and f as the levels say.
    pub fn complete(&self, values: &mut [f64]) {
        let misses = |judged: &Judged, bound: f64| values[judged.level.index()] < bound - DUST;
        let missed: Vec<bool> = self.judged.iter().map(|judged| misses(judged, judged.full)).collect();
        let hopeless = self.judged.iter().any(|judged| misses(judged, judged.floor));
        let fails = hopeless || missed.iter().filter(|missed| **missed).count() > self.exemptions;
        for (judged, missed) in self.judged.iter().zip(missed) {
            if let Some(exempt) = judged.exempt {
                values[exempt.index()] = if missed && !fails { 1.0 } else { 0.0 };
            }
        }
        values[self.fails.index()] = if fails { 1.0 } else { 0.0 };
    }
}

/// Declares what the objective needs, where it counts units.
pub(super) fn declare(instance: &Instance, x: &Variables, model: &mut Model) {
    if !super::objective::wants(instance, Aim::UnitsNotPassing) {
        return;
    }
    for (year, weight) in weighed_years(instance) {
        let lows = lows(instance, x, model, year);
        for (unit, lows) in instance.all_in_scope(year).zip(lows) {
            let weight = weight * weight_of(instance, year, unit);
            if weight > 0.0 {
                let passing = declare_unit(instance, x, model, (year, unit, weight), &lows);
                model.passing.push(passing);
            }
        }
    }
}

/// The years whose passing counts, with their weights: those that the policy names or, where it names
/// none, the last one in which thresholds are aimed at.
fn weighed_years(instance: &Instance) -> Vec<(u32, f64)> {
    let aimed: Vec<u32> =
        instance.judged_years().filter(|year| instance.demands_in(*year).thresholds == Demand::Aim).collect();
    let stage = instance.policy.stage_of(Aim::UnitsNotPassing);
    let named = |year: u32| stage.and_then(|stage| stage.weights.as_ref()).and_then(|weights| weights.of_year(year));
    let default = |year: u32| if aimed.last() == Some(&year) { 1.0 } else { 0.0 };
    aimed.iter().map(|year| (*year, named(*year).unwrap_or_else(|| default(*year)))).filter(|it| it.1 > 0.0).collect()
}

fn weight_of(instance: &Instance, year: u32, unit: &Unit) -> f64 {
    let weights = instance.policy.stage_of(Aim::UnitsNotPassing).and_then(|stage| stage.weights.as_ref());
    weights.map_or(1.0, |weights| super::objective::weight_of_unit(instance, weights, year, unit))
}

/// The lowest level of each indicator of each unit in scope.
fn lows(instance: &Instance, x: &Variables, model: &Model, year: u32) -> Vec<Vec<f64>> {
    let reach = Reach::of(model);
    let lows_of = |unit| {
        let low = |indicator| reach.least(x.level_of(year, unit, indicator)).max(0.0);
        instance.indicators.iter().map(low).collect()
    };
    instance.all_in_scope(year).map(lows_of).collect()
}

fn declare_unit(
    instance: &Instance,
    x: &Variables,
    model: &mut Model,
    (year, unit, weight): (u32, &Unit, f64),
    lows: &[f64],
) -> Passing {
    let name = format!("{year},{},{}", unit.id.school, unit.id.stage);
    let fails = model.column(format!("not_passing[{name}]"), "1", (0.0, 1.0), true);
    let exemptions = instance.demands_in(year).exemptions;
    let mut judged = Vec::new();
    for (indicator, low) in instance.indicators.iter().zip(lows) {
        let name = format!("{name},{}", indicator.id);
        let need = instance.needs[&(year, unit.id.clone(), indicator.id.clone())];
        let margin = if is_whole(instance, indicator) { 0.0 } else { MARGIN };
        let exempt = (exemptions > 0 && need.floor < need.full)
            .then(|| model.column(format!("passing_exempt[{name}]"), "1", (0.0, 1.0), true));
        let one = Judged { level: x.level_of(year, unit, indicator), full: need.full, floor: need.floor, exempt };
        let mut left = Linear::from(one.level) + (one.full + margin - low).max(0.0) * fails;
        if let Some(exempt) = exempt {
            left.add_term(one.full - one.floor, exempt);
        }
        let key = RowKey { family: PASSING, key: name };
        let row = model.add(key, left, Sense::AtLeast, one.full + margin, "thresholds", None);
        model.rows[row].reserve = DUST;
        judged.push(one);
    }
    let exempt: Vec<ColumnId> = judged.iter().filter_map(|judged| judged.exempt).collect();
    if !exempt.is_empty() {
        #[expect(clippy::cast_precision_loss, reason = "a count of indicators is small")]
        let most = exemptions as f64;
        let key = RowKey { family: PASSING, key: format!("exemptions,{name}") };
        model.add(key, sum(exempt) + most * fails, Sense::AtMost, most, "indicators", None);
    }
    Passing { fails, weight, judged, exemptions }
}
