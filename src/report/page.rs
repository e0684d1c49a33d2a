//! The page: one self-contained HTML file for a county's leaders, in both languages.
//!
//! [`view`] computes every figure; the other files lay it out, and compute nothing but places on
//! the paper. The page asks nothing of any network, and reads without its script.

mod charts;
mod layout;
mod phrases;
mod sections;
pub(super) mod sheet;
pub mod view;

pub use layout::render;
pub(super) use layout::{OWN_TEXTS, document};
pub(super) use sections::answer::stage_sentence;
pub(super) use sections::coefficients::to_decimals as coefficients;
pub(super) use sections::frontier::curve;

use crate::county::County;
use crate::evaluate::inspect;
use crate::report::assessment::AssessmentView;
use crate::report::summary::Summary;
use crate::standard::Standard;
use view::{CountyFacts, KIND, PageView, PlanView, PolicyRow, ProposalView, SchoolFacts, StandardFacts, State};

/// The page of a county without a plan. `data_warnings` are what [`crate::plausibility`] found.
#[must_use]
pub fn of_county(county: &County, standard: &Standard, data_warnings: Vec<String>) -> PageView {
    let inspection = inspect(county, standard);
    PageView {
        kind: KIND.to_string(),
        junheng: env!("CARGO_PKG_VERSION").to_string(),
        solver: None,
        county: CountyFacts::of(county),
        standard: StandardFacts::of(standard),
        schools: SchoolFacts::of(county),
        today: State::of(county, standard, &inspection, &inspection.scorecard),
        coefficients: view::of_today(county, standard),
        data_warnings,
        proposal: None,
        frontier: None,
        plan: None,
        policies: Vec::new(),
    }
}

/// The page of scenarios side by side, before the plan of the one that [`detailed`] names stands in it.
#[must_use]
pub fn of_scenarios(page: PageView, policies: Vec<PolicyRow>) -> PageView {
    PageView { solver: Some(crate::solve::SOLVER.to_string()), policies, ..page }
}

/// The policy whose plan is shown in full: of those with a plan the one that leaves least unmet,
/// then the cheapest, then the first.
#[must_use]
pub fn detailed(policies: &[PolicyRow]) -> Option<String> {
    let rank = |row: &&PolicyRow| (row.verified != Some(true), row.unmet().unwrap_or(usize::MAX));
    let planned = policies.iter().filter(|row| row.cost.is_some());
    let best =
        planned.min_by(|a, b| rank(a).cmp(&rank(b)).then(a.cost.unwrap_or(0.0).total_cmp(&b.cost.unwrap_or(0.0))));
    best.map(|row| row.name.clone())
}

/// The page of a proposal, beside the policy's best plan where it was looked for.
#[must_use]
pub fn of_proposal(page: PageView, view: &AssessmentView, policy: Option<&crate::policy::Policy>) -> PageView {
    let (county, assessed) = (view.county, view.assessed);
    let score = [&assessed.score.before, &assessed.score.after];
    let mut plan = PlanView::of_proposal(&view.proposal.file, county, view.standard, &assessed.plan, score);
    if let Some(policy) = policy {
        plan.price(county, policy, &assessed.plan);
    }
    let proposal = ProposalView::of(view, policy.map(|policy| policy.name.as_str()));
    let mut policies = Vec::new();
    if let Some(scenario) = view.optimum {
        policies.push(PolicyRow::of_proposal(&plan, proposal.policy_cost, &assessed.score.after.scorecard));
        policies.push(PolicyRow::of(&Summary::of(scenario), county));
    }
    let solver = view.optimum.map(|_| crate::solve::SOLVER.to_string());
    PageView { solver, proposal: Some(proposal), plan: Some(plan), policies, ..page }
}
