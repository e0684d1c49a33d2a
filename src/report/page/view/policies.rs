//! Policies side by side.

use super::plan::PlanView;
use crate::county::County;
use crate::evaluate::Scorecard;
use crate::quantity::approximate;
use crate::report::comparison::{coefficients_over, explanation, failing_units, first_stage};
use crate::solve::Outcome;
use crate::sweep::{Scenario, Status};
use crate::verify::Verdict;
use serde::{Deserialize, Serialize};

/// A policy, or a proposal, and what comes of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyRow {
    /// Name.
    pub name: String,
    /// Sentence for people.
    pub title: String,
    /// How the search ended; `null` of a proposal.
    pub status: Option<Status>,
    /// Money in all; `null` without a plan.
    pub cost: Option<f64>,
    /// People who move.
    pub teachers_moved: Option<u64>,
    /// People who are hired.
    pub teachers_hired: Option<u64>,
    /// Units that do not pass afterwards.
    pub units_not_passing: Option<usize>,
    /// Coefficients that are not within their limit afterwards.
    pub coefficients_over: Option<usize>,
    /// What was wanted first.
    pub first_aim: Option<String>,
    /// Gap of that, in per cent.
    pub gap: Option<f64>,
    /// Whether the verifier found nothing.
    pub verified: Option<bool>,
    /// Least budget that would do, where there is no plan and money would help.
    pub budget_that_would_do: Option<f64>,
    /// Why there is no plan, or what the verifier found, as sentences in English.
    pub explanation: Vec<String>,
}

impl PolicyRow {
    /// A scenario at its end.
    #[must_use]
    pub fn of(county: &County, scenario: &Scenario) -> Self {
        let verdict = scenario.verdict.as_ref();
        let after = verdict.and_then(|verdict| verdict.scorecard.as_ref());
        let first = first_stage(scenario);
        let budget = match &scenario.outcome {
            Outcome::Infeasible(conflict) => conflict.budget_that_would_do.map(|it| (it * 100.0).ceil() / 100.0),
            _ => None,
        };
        Self {
            name: scenario.policy.name.clone(),
            title: scenario.policy.title.clone(),
            status: Some(scenario.status()),
            cost: verdict.map(cost),
            teachers_moved: verdict.map(|verdict| verdict.totals.teachers_moved),
            teachers_hired: verdict.map(|verdict| verdict.totals.teachers_hired),
            units_not_passing: after.map(failing_units),
            coefficients_over: after.map(coefficients_over),
            first_aim: scenario.policy.objective.first().map(|stage| stage.minimise.name().to_string()),
            gap: first.map(|stage| 100.0 * stage.gap),
            verified: verdict.map(Verdict::passes),
            budget_that_would_do: budget,
            explanation: explanation(scenario, &county.money_unit),
        }
    }

    /// A proposal beside the policies.
    #[must_use]
    pub fn of_proposal(plan: &PlanView, cost: Option<f64>, after: &Scorecard) -> Self {
        Self {
            name: plan.name.clone(),
            title: plan.title.clone(),
            status: None,
            cost,
            teachers_moved: Some(plan.teachers_moved),
            teachers_hired: Some(plan.teachers_hired),
            units_not_passing: Some(failing_units(after)),
            coefficients_over: Some(coefficients_over(after)),
            first_aim: None,
            gap: None,
            verified: plan.verified,
            budget_that_would_do: None,
            explanation: Vec::new(),
        }
    }

    /// Requirements that are left unmet: units that do not pass and coefficients above their limit.
    #[must_use]
    pub fn unmet(&self) -> Option<usize> {
        Some(self.units_not_passing? + self.coefficients_over?)
    }
}

fn cost(verdict: &Verdict) -> f64 {
    approximate(verdict.totals.cost.0.round_dp(2))
}
