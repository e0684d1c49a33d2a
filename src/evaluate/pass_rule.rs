//! Whether a stage unit passes: enough indicators meet their threshold, and the others their floor.

use super::Deficit;
use crate::county::StageId;
use crate::quantity::{Decimal, exact};
use crate::standard::Indicator;
use num_rational::BigRational;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The outcome of a judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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

    /// Of several that must all be met: fails where one fails; otherwise not assessed where one is
    /// not, or where there is none.
    #[must_use]
    pub fn of_all(judgements: impl IntoIterator<Item = Self>) -> Self {
        let all: Vec<Self> = judgements.into_iter().collect();
        if all.contains(&Self::Fails) {
            Self::Fails
        } else if all.is_empty() || all.contains(&Self::NotAssessed) {
            Self::NotAssessed
        } else {
            Self::Passes
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
    /// Least value, in the indicator's unit; `None` where single units are not judged.
    pub threshold: Option<Decimal>,
    /// Least value of an indicator that may miss its threshold: floor share · threshold.
    pub floor: Option<Decimal>,
    /// Whether the threshold is met; `None` without a value or a threshold.
    pub met: Option<bool>,
    /// Whether the floor is met; `None` without a value or a threshold.
    pub at_floor: Option<bool>,
    /// What is missing where the threshold is not met.
    pub deficit: Option<Deficit>,
    /// What relaxations add to the numerator; 0 where none does.
    pub granted: BigRational,
    /// Names of the relaxations by which more counts here than elsewhere.
    pub relaxed_by: Vec<String>,
}

/// Compares a value with the threshold and the floor of its stage, exactly.
pub(super) fn score(
    indicator: &Indicator,
    stage: &StageId,
    floor_share: Decimal,
    value: Option<BigRational>,
    (granted, relaxed_by): (BigRational, Vec<String>),
) -> IndicatorScore {
    let threshold = indicator.thresholds.get(stage).map(|threshold| threshold.value);
    let reaches = |share: Decimal| Some(*value.as_ref()? >= exact(threshold?) * exact(share));
    IndicatorScore {
        indicator: indicator.id.clone(),
        met: reaches(Decimal::ONE),
        at_floor: reaches(floor_share),
        threshold,
        floor: threshold.map(|threshold| (threshold * floor_share).normalize()),
        value,
        deficit: None,
        granted,
        relaxed_by,
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
