//! The years of a policy: how many, with what pupils, and what must hold from which of them on.

use super::{Demand, ObjectiveStage, Policy, RequiredTeacher, Requirements};
use crate::quantity::Decimal;
use std::collections::BTreeMap;

/// The most years of a plan.
pub const MOST_YEARS: u32 = 10;

/// The years that a policy plans for. A year of a plan is counted from 1, the year after that of the
/// data, so that the calendar year is that of the county plus the year of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Horizon {
    /// How many, 1 to [`MOST_YEARS`].
    pub years: u32,
    /// Variant of the projection whose pupils are assumed.
    pub variant: String,
    /// Rate by which money of a later year weighs less, a year.
    pub discount_rate: Decimal,
}

impl Default for Horizon {
    fn default() -> Self {
        Self { years: 1, variant: "middle".to_string(), discount_rate: Decimal::ZERO }
    }
}

impl Requirements {
    /// Nothing is required.
    #[must_use]
    pub fn none() -> Self {
        Self {
            thresholds: Demand::Off,
            threshold_share: Decimal::ONE,
            balance: Demand::Off,
            exemptions: true,
            balance_limits: BTreeMap::new(),
        }
    }
}

impl ObjectiveStage {
    /// The same stage for a single year, in which no year weighs more than another.
    fn within_a_year(&self) -> Self {
        let mut stage = self.clone();
        if let Some(weights) = &mut stage.weights {
            weights.years.clear();
        }
        stage
    }
}

impl Policy {
    /// The years of the plan, 1 first.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = u32> + use<> {
        1..=self.horizon.years
    }

    /// What is required at the end of a year: the target of that year or, where it has none, of the
    /// last year before that has one. Without targets the requirements are those of the last year.
    #[must_use]
    pub fn requirements_in(&self, year: u32) -> Requirements {
        if self.targets.is_empty() && year == self.horizon.years {
            return self.requirements.clone();
        }
        self.targets.range(..=year).next_back().map_or_else(Requirements::none, |(_, target)| target.clone())
    }

    /// What is required in the end.
    #[must_use]
    pub fn requirements_at_the_end(&self) -> Requirements {
        self.requirements_in(self.horizon.years)
    }

    /// The same policy for a single year with the pupils of today, in which everything is required
    /// that it requires in the end. What is built is there at once (`purchases_at_once`); what takes years
    /// has no place in it: nobody leaves the profession, studies, rotates, or visits, and nothing is redeployed, lent or
    /// written off.
    /// Whoever proposes steps does not say who pays for them: money is limited by the budget alone, without
    /// sources, limits of single years, and what the schools need anyway.
    /// Pupils stay in their schools, and no school closes or opens: proposals have no steps that do so.
    #[must_use]
    pub fn within_a_year(&self) -> Self {
        Self {
            horizon: Horizon { years: 1, ..self.horizon.clone() },
            requirements: self.requirements_at_the_end(),
            targets: BTreeMap::new(),
            pupils: None,
            objective: self.objective.iter().map(ObjectiveStage::within_a_year).collect(),
            purchases: self.purchases_at_once(),
            redeployments: Vec::new(),
            write_offs: BTreeMap::new(),
            attrition: None,
            upgrades: Vec::new(),
            rotation: None,
            required_teachers: self
                .required_teachers
                .iter()
                .map(|required| RequiredTeacher { from_year: None, visiting_days: None, ..required.clone() })
                .collect(),
            budget_by_year: BTreeMap::new(),
            sources: Vec::new(),
            public_funds: None,
            visits: Vec::new(),
            lendings: Vec::new(),
            rezonings: Vec::new(),
            closings: Vec::new(),
            openings: Vec::new(),
            taken: Vec::new(),
            opened: Vec::new(),
            ..self.clone()
        }
    }
}
