//! What schools borrow in a year: it counts there in that year, and changes nothing that stays.

use super::Then;
use crate::plan::{Impossible, Plan};
use crate::policy::Policy;

/// Adds what is lent in a year to the kind as which it counts at the school that borrows. Where that
/// school has no figure of the kind, nothing counts.
pub(super) fn lend(then: &mut Then, policy: &Policy, plan: &Plan) -> Result<(), Vec<Impossible>> {
    let mut impossible = Vec::new();
    for step in plan.lendings.iter().filter(|step| step.year == then.year) {
        // By a lever that the policy has not, nothing counts; the verifier tells of it.
        let Some(lever) = policy.lend_lever(&step.lever) else { continue };
        for (school, facility) in [(&step.from, &lever.facility), (&step.to, &lever.counts_as)] {
            let figure =
                then.state.school(school).and_then(|school| school.facilities.get(facility)).copied().flatten();
            if figure.is_none() {
                impossible.push(Impossible::NoSuchFacility(school.clone(), facility.clone()));
            }
        }
        let borrower = then.county.schools.iter_mut().find(|school| school.id == step.to);
        let figure = borrower.and_then(|school| school.facilities.get_mut(&lever.counts_as)).and_then(Option::as_mut);
        if let Some(figure) = figure {
            *figure = figure.saturating_add(step.amount);
        }
    }
    if impossible.is_empty() { Ok(()) } else { Err(impossible) }
}
