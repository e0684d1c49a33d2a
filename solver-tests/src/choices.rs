//! Small counties whose schools may close and open: all choices solved, and what came of them.

use crate::small::Small;
use junheng::plan::Plan;
use junheng::solve::Outcome;
use junheng::sweep::{Scenario, run};

/// A small county whose schools all lie two kilometres apart, as do new ones of these codes.
///
/// # Panics
/// As for [`Small::new`].
#[must_use]
pub fn nearby(county: &str, standard: &str, policy: &str, new: &[&str]) -> Small {
    let mut small = Small::new(county, standard, policy);
    let mut ids: Vec<_> = small.county.schools.iter().map(|school| school.id.clone()).collect();
    ids.extend(new.iter().map(|code| (*code).into()));
    for from in &ids {
        for to in &ids {
            std::sync::Arc::make_mut(&mut small.county.distances).insert((from.clone(), to.clone()), 2.into());
        }
    }
    small
}

/// The scenario with the best of all choices.
///
/// # Panics
/// Where the three do not fit.
#[must_use]
pub fn solved(small: &Small) -> Scenario {
    let policies = std::slice::from_ref(&small.policy);
    let scenarios = run(&small.county, &small.standard, policies, 2).unwrap_or_else(|problems| panic!("{problems}"));
    scenarios.into_iter().next().expect("a scenario for the policy")
}

/// Its plan.
///
/// # Panics
/// Where there is none.
#[must_use]
pub fn plan_of(scenario: &Scenario) -> Plan {
    match &scenario.outcome {
        Outcome::Planned(planned) => planned.plan.clone(),
        other => panic!("a plan was expected: {other:?}"),
    }
}

/// Each choice, how it ended, whether it is the plan, and the value of the first stage.
#[must_use]
pub fn told(scenario: &Scenario) -> Vec<(String, String, bool, Option<f64>)> {
    let each = scenario.combinations.iter();
    each.map(|of| (of.choice.clone(), of.status.clone(), of.chosen, of.stages.first().map(|stage| stage.value)))
        .collect()
}
