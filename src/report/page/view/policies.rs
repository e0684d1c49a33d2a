//! Policies side by side.

use super::plan::PlanView;
use crate::county::County;
use crate::evaluate::Scorecard;
use crate::quantity::approximate;
use crate::report::comparison::{coefficients_over, explanation, failing_units};
use crate::report::summary::Summary;
use crate::sweep::{Combination, Decision, Status};
use serde::{Deserialize, Serialize};

/// A school that closes or opens in a choice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionRow {
    /// Whether it opens; else it closes.
    pub opens: bool,
    /// Code of the school.
    pub school: String,
    /// Name of a school that opens; the county's are named among its schools.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Calendar year as which begins it does.
    pub year: u32,
}

/// A choice of schools that close or open, and what comes of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceRow {
    /// Its schools; empty where all stay as they are.
    pub decisions: Vec<DecisionRow>,
    /// Whether it is the plan.
    pub chosen: bool,
    /// How it ended, as a word of the program; `not_allowed` where a school lacks places.
    pub status: String,
    /// What the plan has of what is wanted first; `null` without a plan.
    pub value: Option<f64>,
}

impl ChoiceRow {
    fn of(tried: &Combination, county_year: u32) -> Self {
        let decision = |step: &Decision| DecisionRow {
            opens: step.action == "open",
            school: step.school.clone(),
            name: step.name.clone(),
            year: county_year.saturating_add(step.year),
        };
        Self {
            decisions: tried.decisions.iter().map(decision).collect(),
            chosen: tried.chosen,
            status: tried.status.clone(),
            value: tried.stages.first().map(|stage| stage.value),
        }
    }
}

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
    /// Every choice of schools that close or open; empty where the policy has none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<ChoiceRow>,
}

impl PolicyRow {
    /// A scenario at its end.
    #[must_use]
    pub fn of(scenario: &Summary, county: &County) -> Self {
        let totals = scenario.totals.as_ref();
        let budget = scenario.conflict.as_ref().and_then(|conflict| conflict.budget_that_would_do);
        Self {
            name: scenario.name.clone(),
            title: scenario.title.clone(),
            status: Some(scenario.status),
            cost: totals.map(|totals| approximate(totals.cost().round_dp(2))),
            teachers_moved: totals.map(|totals| totals.teachers_moved),
            teachers_hired: totals.map(|totals| totals.teachers_hired),
            units_not_passing: scenario.units_not_passing,
            coefficients_over: scenario.coefficients_over_limit,
            first_aim: Some(scenario.first_aim.clone()).filter(|aim| !aim.is_empty()),
            gap: scenario.stages.first().map(|stage| 100.0 * stage.gap),
            verified: scenario.verified,
            budget_that_would_do: budget.map(|it| (it * 100.0).ceil() / 100.0),
            explanation: explanation(scenario, &county.money_unit),
            choices: scenario.choices.iter().map(|tried| ChoiceRow::of(tried, county.year)).collect(),
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
            choices: Vec::new(),
        }
    }

    /// Requirements that are left unmet: units that do not pass and coefficients above their limit.
    #[must_use]
    pub fn unmet(&self) -> Option<usize> {
        Some(self.units_not_passing? + self.coefficients_over?)
    }
}
