//! Where schools lie in the city, in towns, and in the country: units that pass, and means.

use super::{Assessment, Dispersion, Scorecard, UnitScore};
use crate::county::{County, SchoolId, Setting, StageId};
use num_rational::BigRational;
use std::collections::BTreeMap;

/// The units of a stage in one setting.
#[derive(Debug, Clone, PartialEq)]
pub struct SettingScore {
    /// The stage.
    pub stage: StageId,
    /// The setting; `None` where the county does not tell it.
    pub setting: Option<Setting>,
    /// Units.
    pub units: usize,
    /// Pupils.
    pub pupils: u64,
    /// Units that pass.
    pub passing: usize,
    /// Of each indicator, in the order of the standard: its name, the units with a value, and
    /// their spread, each unit weighing as its pupils.
    pub indicators: Vec<(String, usize, Dispersion)>,
}

/// By stage in the order of the scorecard's coefficients, then city, town, country, and units
/// whose setting is not told; settings without a unit are left out.
#[must_use]
pub fn by_setting(county: &County, scorecard: &Scorecard) -> Vec<SettingScore> {
    let settings: BTreeMap<&SchoolId, Option<Setting>> =
        county.schools.iter().map(|school| (&school.id, school.setting)).collect();
    let mut stages: Vec<&StageId> = scorecard.coefficients.iter().map(|coefficient| &coefficient.stage).collect();
    stages.dedup();
    let mut scores = Vec::new();
    for stage in stages {
        let of_stage: Vec<&UnitScore> = scorecard.units.iter().filter(|unit| unit.id.stage == *stage).collect();
        for setting in [Some(Setting::City), Some(Setting::Town), Some(Setting::Rural), None] {
            let lies_there = |unit: &&UnitScore| settings.get(&unit.id.school).copied().flatten() == setting;
            let units: Vec<&UnitScore> = of_stage.iter().copied().filter(lies_there).collect();
            scores.extend((!units.is_empty()).then(|| score(stage, setting, &units)));
        }
    }
    scores
}

fn score(stage: &StageId, setting: Option<Setting>, units: &[&UnitScore]) -> SettingScore {
    let names = units.first().map_or(&[][..], |unit| &unit.indicators);
    let spread = |(place, indicator): (usize, &super::IndicatorScore)| {
        let known: Vec<(u32, &BigRational)> =
            units.iter().filter_map(|unit| Some((unit.pupils, unit.indicators[place].value.as_ref()?))).collect();
        (indicator.indicator.clone(), known.len(), Dispersion::weighted(&known))
    };
    SettingScore {
        stage: stage.clone(),
        setting,
        units: units.len(),
        pupils: units.iter().map(|unit| u64::from(unit.pupils)).sum(),
        passing: units.iter().filter(|unit| unit.assessment == Assessment::Passes).count(),
        indicators: names.iter().enumerate().map(spread).collect(),
    }
}
