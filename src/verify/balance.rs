//! After the plan every difference coefficient is within its limit, where the policy says it must.
//!
//! The limit is decided without a root, in whole numbers:
//! W · Σ w X² ≤ (1 + γ²) · (Σ w X)² (see [`crate::evaluate::Dispersion`]).

use super::case::After;
use super::{Case, Finding};
use crate::evaluate::{Coefficient, Composite};
use crate::policy::Demand;
use crate::quantity::approximate;
use crate::standard::Judged;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let Ok(years) = &case.outcome else { return Vec::new() };
    let must = |after: &&After| after.requirements.balance == Demand::Must;
    let of_year = |after| of_year(case, after).into_iter().map(move |finding: Finding| finding.in_year(after.year));
    years.iter().filter(must).flat_map(of_year).collect()
}

fn of_year(case: &Case, after: &After) -> Vec<Finding> {
    if case.standard.balance.judged == Judged::Mean {
        let beyond = |composite: &&Composite| composite.within_limit != Some(true);
        return after.scorecard.composites.iter().filter(beyond).map(composite_breach).collect();
    }
    let beyond = |coefficient: &&Coefficient| coefficient.within_limit != Some(true);
    after.scorecard.coefficients.iter().filter(beyond).map(breach).collect()
}

fn composite_breach(composite: &Composite) -> Finding {
    let Composite { stage, value, limit, .. } = composite;
    let is = value.map_or_else(|| "cannot be formed".to_string(), |value| format!("is {value:.6}"));
    let sentence = format!("After the plan the composite coefficient of {stage} {is}; the limit is {limit}.");
    Finding::new(stage, sentence).figures(Some(approximate(*limit)), *value, "")
}

fn breach(coefficient: &Coefficient) -> Finding {
    let Coefficient { stage, indicator, limit, .. } = coefficient;
    let achieved = coefficient.judged().coefficient();
    let sentence = match achieved {
        Some(achieved) => format!(
            "After the plan the difference coefficient of {indicator} in {stage} is {achieved:.6}, above the limit of {limit}."
        ),
        None => format!("{indicator} in {stage} has no difference coefficient: its mean is not above zero."),
    };
    Finding::new(format!("{stage}, {indicator}"), sentence).figures(Some(approximate(*limit)), achieved, "")
}
