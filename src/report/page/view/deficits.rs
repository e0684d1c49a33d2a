//! What is missing in the county (缺口), by stage and indicator.

use super::state::rounded_up;
use crate::county::{County, StageId};
use crate::evaluate::{Scorecard, TotalDeficit, counted_unit};
use crate::standard::{Indicator, Standard};
use serde::{Deserialize, Serialize};

/// What the schools of a stage lack of an indicator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeficitRow {
    /// Name of the stage.
    pub stage: String,
    /// Name of the indicator.
    pub indicator: String,
    /// Units below the threshold.
    pub below_threshold: usize,
    /// Of them below the floor.
    pub below_floor: usize,
    /// What their schools must add in all for the threshold.
    pub to_add: Option<f64>,
    /// What it is counted in; empty where the indicator adds up several units.
    pub counted_in: String,
}

/// One row for each stage and indicator that has a threshold.
pub(super) fn rows(county: &County, standard: &Standard, scorecard: &Scorecard) -> Vec<DeficitRow> {
    let row = |stage: &StageId, (place, indicator): (usize, &Indicator)| {
        let units = || scorecard.units.iter().filter(|unit| unit.id.stage == *stage);
        indicator.thresholds.get(stage)?;
        units().next()?;
        let total = TotalDeficit::of(units().filter_map(|unit| unit.indicators[place].deficit.as_ref()));
        Some(DeficitRow {
            stage: stage.to_string(),
            indicator: indicator.id.clone(),
            below_threshold: total.units,
            below_floor: total.below_floor,
            to_add: rounded_up(&total.to_threshold),
            counted_in: counted_unit(indicator, county).unwrap_or_default(),
        })
    };
    let stages = standard.stages.iter();
    stages.flat_map(|stage| standard.indicators.iter().enumerate().filter_map(|it| row(&stage.id, it))).collect()
}
