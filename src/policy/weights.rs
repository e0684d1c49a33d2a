//! What weighs how much where an aim adds up units, indicators, and years.

use crate::county::{Setting, StageId};
use crate::quantity::{Decimal, approximate};
use std::collections::BTreeMap;

/// Weights that multiply; whatever is not named weighs 1.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Weights {
    /// By stage.
    pub stages: BTreeMap<StageId, Decimal>,
    /// By indicator.
    pub indicators: BTreeMap<String, Decimal>,
    /// By where a school lies; one whose setting is not known weighs 1.
    pub settings: BTreeMap<Setting, Decimal>,
    /// By year of the plan; with any, the years that are not named weigh nothing.
    pub years: BTreeMap<u32, Decimal>,
    /// Whether a unit weighs as its pupils, the mean judged unit of the county as 1.
    pub pupils: bool,
    /// What a difference coefficient weighs.
    pub balance: Option<Decimal>,
}

impl Weights {
    /// The weight of a year; `None` where none are named.
    #[must_use]
    pub fn of_year(&self, year: u32) -> Option<f64> {
        (!self.years.is_empty()).then(|| self.years.get(&year).map_or(0.0, |weight| approximate(*weight)))
    }

    /// The weight of a stage and setting.
    #[must_use]
    pub fn of_place(&self, stage: &StageId, setting: Option<Setting>) -> f64 {
        let of_setting = setting.and_then(|setting| self.settings.get(&setting));
        weight(self.stages.get(stage)) * weight(of_setting)
    }

    /// The weight of an indicator.
    #[must_use]
    pub fn of_indicator(&self, indicator: &str) -> f64 {
        weight(self.indicators.get(indicator))
    }

    /// The weight of difference coefficients.
    #[must_use]
    pub fn of_balance(&self) -> f64 {
        weight(self.balance.as_ref())
    }
}

fn weight(of: Option<&Decimal>) -> f64 {
    of.map_or(1.0, |weight| approximate(*weight))
}
