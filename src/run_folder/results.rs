//! The files of a scenario.

use super::Inputs;
use crate::county::County;
use crate::evaluate::evaluate_with_limits;
use crate::policy::Resolved;
use crate::report::page::view::PlanView;
use crate::report::scenario::ScenarioView;
use crate::report::{csv, json, people, prices};
use crate::solve::Outcome;
use crate::sweep::Scenario;
use serde_json::json;

/// The resolved policy.
pub(super) const POLICY: &str = "policy.toml";

/// What the page shows of a plan.
pub(super) const REPORT: &str = "report.json";

/// Bytes that a scenario's files may take, beside those of each school: of the shipped counties they
/// take up to 4,600 bytes a school, which is doubled.
const BYTES_OF_A_SCENARIO: u64 = 20_000;
const BYTES_OF_A_SCHOOL: u64 = 9_200;

/// Bytes that the results of so many scenarios may take.
pub(super) fn expected_bytes(county: &County, scenarios: usize) -> u64 {
    (BYTES_OF_A_SCENARIO + BYTES_OF_A_SCHOOL * county.schools.len() as u64) * scenarios as u64
}

/// Names and bytes, but for the record.
pub(super) fn files(inputs: &Inputs, scenario: &Scenario, resolved: &Resolved) -> Vec<(String, Vec<u8>)> {
    let (county, standard) = (inputs.county.0, inputs.standard);
    let today = evaluate_with_limits(county, standard, &scenario.policy.requirements_at_the_end().balance_limits);
    let county = &*scenario.policy.with_new_schools(county);
    let view = ScenarioView { county, today: &today, scenario };
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    let mut add = |name: &str, text: String| files.push((name.to_string(), text.into_bytes()));
    add(POLICY, resolved.to_toml());
    add("assumptions.csv", csv::render(&view.assumptions()));
    add("outcome.json", json::render(&view.outcome()));
    if let Some(verdict) = view.verdict() {
        add("verdict.json", json::render(&verdict));
    }
    if let Some(after) = scenario.verdict.as_ref().and_then(|verdict| verdict.scorecard.as_ref()) {
        add("indicators.csv", csv::render(&view.indicators(after)));
    }
    if let Outcome::Planned(planned) = &scenario.outcome {
        add("prices.csv", csv::render(&prices::prices(planned)));
    }
    if !scenario.combinations.is_empty() {
        add("combinations.csv", csv::render(&view.combinations()));
    }
    let Some(plan) = view.plan() else { return files };
    add("plan.json", json::render(&json!(plan)));
    add("moves.csv", csv::render(&view.moves(plan)));
    if !county.roster.is_empty() {
        add("people.csv", csv::render(&people::table(county, &scenario.policy, plan)));
    }
    add("hires.csv", csv::render(&view.hires(plan)));
    add("purchases.csv", csv::render(&view.purchases(plan)));
    if scenario.policy.rotation.is_some() {
        add("rotations.csv", csv::render(&view.rotations(plan)));
    }
    if !scenario.policy.upgrades.is_empty() {
        add("upgrades.csv", csv::render(&view.upgrades(plan)));
    }
    if !scenario.policy.visits.is_empty() {
        add("sharing.csv", csv::render(&view.visits(plan)));
    }
    if !scenario.policy.lendings.is_empty() {
        add("lendings.csv", csv::render(&view.lendings(plan)));
    }
    if scenario.policy.attrition.is_some() {
        add("leavers.csv", csv::render(&view.leavers()));
    }
    if !plan.redeployments.is_empty() {
        add("redeployments.csv", csv::render(&view.redeployments(plan)));
    }
    if !plan.rezonings.is_empty() {
        add("rezonings.csv", csv::render(&view.rezonings(plan)));
    }
    if !plan.closings.is_empty() {
        add("closings.csv", csv::render(&view.closings(plan)));
    }
    if !plan.openings.is_empty() {
        add("openings.csv", csv::render(&view.openings(plan)));
    }
    add("funding.csv", csv::render(&view.funding(plan)));
    if view.has_sources() {
        add("funding-by-source.csv", csv::render(&view.funding_by_source(plan)));
    }
    add("funding-by-year.csv", csv::render(&view.funding_by_year(plan)));
    add(REPORT, json::render(&json!(PlanView::of(&view, standard))));
    files
}
