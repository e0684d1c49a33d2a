//! Whether a stage unit passes: enough indicators meet their threshold, and the others their floor.

use crate::county::StageId;
use crate::quantity::{Decimal, exact};
use crate::standard::{Indicator, PassRule};
use num_rational::BigRational;
use serde::Serialize;

/// The outcome of a judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Assessment {
    /// What is required is met.
    Passes,
    /// It is not met.
    Fails,
    /// A figure is missing, so that nobody can say; never counted as a pass.
    NotAssessed,
}

impl Assessment {
    /// Of a judgement that may be missing.
    #[must_use]
    pub fn of(met: Option<bool>) -> Self {
        match met {
            Some(true) => Self::Passes,
            Some(false) => Self::Fails,
            None => Self::NotAssessed,
        }
    }

    /// Whether it passes; `None` where that is not assessed.
    #[must_use]
    pub fn passes(self) -> Option<bool> {
        match self {
            Self::Passes => Some(true),
            Self::Fails => Some(false),
            Self::NotAssessed => None,
        }
    }

    /// As a sentence ends: "passes", "fails", "is not assessed".
    #[must_use]
    pub fn verb(self) -> &'static str {
        match self {
            Self::Passes => "passes",
            Self::Fails => "fails",
            Self::NotAssessed => "is not assessed",
        }
    }
}

/// One indicator of one unit.
#[derive(Debug, Clone, PartialEq)]
pub struct IndicatorScore {
    /// Name of the indicator.
    pub indicator: String,
    /// Exact value in the indicator's unit; `None` where a figure it needs is declared absent.
    pub value: Option<BigRational>,
    /// Least value, in the indicator's unit.
    pub threshold: Decimal,
    /// Least value of an indicator that may miss its threshold: floor share · threshold.
    pub floor: Decimal,
    /// Whether the threshold is met; `None` without a value.
    pub met: Option<bool>,
    /// Whether the floor is met; `None` without a value.
    pub at_floor: Option<bool>,
}

/// Compares a value with the threshold and the floor of its stage, exactly.
pub(super) fn score(
    indicator: &Indicator,
    stage: &StageId,
    rule: &PassRule,
    value: Option<BigRational>,
) -> IndicatorScore {
    let threshold = indicator.thresholds.get(stage).map_or(Decimal::ZERO, |threshold| threshold.value);
    let exact_floor = exact(threshold) * exact(rule.floor_share.value);
    IndicatorScore {
        indicator: indicator.id.clone(),
        met: value.as_ref().map(|value| *value >= exact(threshold)),
        at_floor: value.as_ref().map(|value| *value >= exact_floor),
        threshold,
        floor: (threshold * rule.floor_share.value).normalize(),
        value,
    }
}

/// Passes where at most `exemptions` indicators miss their threshold and none its floor.
pub(super) fn assess(indicators: &[IndicatorScore], exemptions: usize) -> Assessment {
    let met = |score: &IndicatorScore| score.met;
    let Some(met) = indicators.iter().map(met).collect::<Option<Vec<bool>>>() else { return Assessment::NotAssessed };
    let missed = met.iter().filter(|met| !**met).count();
    let all_at_floor = indicators.iter().all(|score| score.at_floor == Some(true));
    Assessment::of(Some(missed <= exemptions && all_at_floor))
}
