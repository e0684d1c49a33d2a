//! Who visits which unit in a year: it counts there in that year, and changes nothing that stays.

use super::Then;
use crate::county::{County, UnitId, VisitingDays};
use crate::plan::{Impossible, Plan};
use crate::policy::Policy;

/// Lets the days of a year count at the units that are visited. A unit that teaches nobody then has
/// nothing to count.
pub(super) fn visit(then: &mut Then, policy: &Policy, plan: &Plan) -> Result<(), Vec<Impossible>> {
    let mut impossible = Vec::new();
    for step in plan.visits.iter().filter(|step| step.year == then.year) {
        let unit = |school: &crate::county::SchoolId| UnitId { school: school.clone(), stage: step.stage.clone() };
        let (from, to) = (unit(&step.from), unit(&step.to));
        impossible.extend(
            [&from, &to].into_iter().filter(|id| unknown(&then.state, id)).cloned().map(Impossible::NoSuchUnit),
        );
        // By a lever that the policy has not, no day counts; the verifier tells of it.
        let Some(lever) = policy.visit_lever(&step.lever) else { continue };
        if let Some(visited) = then.county.units.iter_mut().find(|unit| unit.id == to) {
            let days = VisitingDays { flags: step.flags.clone(), days: step.days, week_days: lever.week_days };
            visited.visiting_days.push(days);
        }
    }
    if impossible.is_empty() { Ok(()) } else { Err(impossible) }
}

fn unknown(county: &County, id: &UnitId) -> bool {
    county.unit(id).is_none()
}
