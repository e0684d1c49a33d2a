//! What is missed of the requirements that are only aimed at, weighed: Σ weight·r\[t,u,k\] +
//! Σ weight·e\[t,stage,k\] / γ\[t,stage\], in weighted thresholds. A threshold weighs as its stage,
//! indicator, setting, year, and pupils; a coefficient as its stage, indicator, and year.

use super::{Term, weight_of_unit};
use crate::county::StageId;
use crate::instance::Instance;
use crate::model::Model;
use crate::model::algebra::{ColumnId, Linear};
use crate::model::constraints::{balance_limit, indicator_threshold};
use crate::model::variables::Variables;
use crate::policy::{Aim, Weights};
use std::collections::BTreeMap;

/// The term.
pub const TERM: Term = Term { aim: Aim::WeightedShortfall, unit: "weighted thresholds", expression };

fn expression(instance: &Instance, _: &Variables, model: &Model) -> Linear {
    let default = Weights::default();
    let weights = instance.policy.stage_of(Aim::WeightedShortfall).and_then(|stage| stage.weights.as_ref());
    let weights = weights.unwrap_or(&default);
    let missed = missed(model);
    let mut total = Linear::default();
    for year in instance.judged_years() {
        let of_year = weights.of_year(year).unwrap_or(1.0);
        for indicator in &instance.indicators {
            let of_indicator = of_year * weights.of_indicator(&indicator.id);
            for unit in instance.all_in_scope(year) {
                let key = format!("{year},{},{},{}", unit.id.school, unit.id.stage, indicator.id);
                if let Some((column, scale)) = missed.get(&(indicator_threshold::FAMILY.name, key.as_str())) {
                    let weight = of_indicator * weight_of_unit(instance, weights, year, unit);
                    total.add_term(weight / scale, *column);
                }
            }
            for stage in &instance.stages {
                let key = format!("{year},{stage},{}", indicator.id);
                if let Some((column, scale)) = missed.get(&(balance_limit::FAMILY.name, key.as_str())) {
                    total.add_term(of_indicator * of_stage(weights, stage) / scale, *column);
                }
            }
        }
    }
    total
}

fn of_stage(weights: &Weights, stage: &StageId) -> f64 {
    weights.of_balance() * weights.of_place(stage, None)
}

/// The column of each shortfall and what counts as one, by family and key of its row.
fn missed(model: &Model) -> BTreeMap<(&str, &str), (ColumnId, f64)> {
    let one = |shortfall: &crate::model::Shortfall| {
        let row = &model.rows[shortfall.row];
        let scale = row.give.as_ref().map_or(1.0, |give| give.scale);
        ((row.key.family, row.key.key.as_str()), (shortfall.column, scale))
    };
    model.shortfalls.iter().map(one).collect()
}
