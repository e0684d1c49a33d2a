//! A proposal that was put to the test, line by line.

use super::money::{self, MoneyRow};
use crate::quantity::approximate;
use crate::report::assessment::AssessmentView;
use serde::{Deserialize, Serialize};

/// A line of a proposal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposalLine {
    /// Row of the file.
    pub row: usize,
    /// `move`, `hire`, `buy` or `build`.
    pub action: String,
    /// Who or what it is about.
    pub what: String,
    /// Code of the school that gives.
    pub from: Option<String>,
    /// Code of the school that receives.
    pub to: String,
    /// People, or an amount in the facility's unit.
    pub amount: f64,
    /// Year in which it is done.
    pub year: Option<u32>,
    /// Cost that it states, in the county's ten thousands.
    pub stated_cost: Option<f64>,
    /// Whether it can be carried out.
    pub possible: bool,
    /// What is wrong with it, each as a sentence in English.
    pub faults: Vec<String>,
}

/// A proposal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposalView {
    /// Its file.
    pub file: String,
    /// Whether every line can be carried out and no rule is broken.
    pub legal: bool,
    /// Name of the policy whose rules it was held to, where there was one.
    pub policy: Option<String>,
    /// Its lines.
    pub lines: Vec<ProposalLine>,
    /// Rules that it breaks as a whole, each as a sentence in English.
    pub breaches: Vec<String>,
    /// What its lines state that they cost, by year and purpose, in the order of the lines.
    pub stated: Vec<MoneyRow>,
    /// Sum of the costs that its lines state.
    pub stated_cost: f64,
    /// Lines that state none.
    pub lines_without_cost: usize,
    /// What it costs by the policy's prices.
    pub policy_cost: Option<f64>,
    /// Units that pass today and not afterwards.
    pub newly_failing: usize,
    /// What became of the repair, as a sentence in English.
    pub repair: Option<String>,
}

impl ProposalView {
    /// Of an assessed proposal.
    #[must_use]
    pub fn of(view: &AssessmentView, policy: Option<&str>) -> Self {
        let (stated, without) = view.proposal.stated_cost();
        let line = |(judged, what): (&crate::assess::Judged, String)| {
            let line = &judged.line;
            let from = line.from.as_ref().or(judged.step.as_ref().and_then(crate::assess::Step::giver));
            ProposalLine {
                row: line.place.row.unwrap_or_default(),
                action: line.action.name().to_string(),
                what,
                from: from.map(ToString::to_string),
                to: line.to.to_string(),
                amount: approximate(line.amount),
                year: line.year,
                stated_cost: line.cost.map(|cost| approximate(cost.0)),
                possible: judged.step.is_some(),
                faults: judged.faults.iter().map(|fault| fault.sentence.clone()).collect(),
            }
        };
        let lines = view.assessed.lines.iter();
        Self {
            file: view.proposal.file.clone(),
            legal: view.assessed.is_legal(),
            policy: policy.map(str::to_string),
            lines: lines.map(|judged| line((judged, crate::report::assessment::what(judged)))).collect(),
            breaches: view.assessed.breaches.iter().map(|breach| breach.sentence.clone()).collect(),
            stated: money::stated(&view.proposal.lines),
            stated_cost: approximate(stated.0),
            lines_without_cost: without,
            policy_cost: view.assessed.policy_cost.map(|cost| approximate(cost.0.round_dp(2))),
            newly_failing: view.assessed.score.newly_failing().count(),
            repair: view.repaired.map(|repaired| view.repair_sentence(repaired)),
        }
    }
}
