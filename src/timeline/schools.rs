//! Where pupils are in a year by the closings and openings that a policy takes, and which schools are there.

use super::Then;
use crate::county::{SchoolId, StageUnit, UnitId};
use crate::enrolment::county_at::with_other_pupils;
use crate::policy::Policy;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Lets the pupils of schools that have closed go to the receiving ones, and those whom new schools take to
/// these; leaves out the schools that are not there.
pub(super) fn change(then: &mut Then, policy: &Policy) {
    if policy.taken.is_empty() && policy.opened.is_empty() {
        return;
    }
    // New schools have no pupils of their own: they come below.
    let opens = |school: &SchoolId| policy.opened.iter().any(|step| step.school == *school);
    then.county.units.retain(|unit| !opens(&unit.id.school));
    then.left_out.retain(|unit| !opens(&unit.school));
    close(then, policy);
    take(then, policy);
    keep_schools(then, policy);
}

fn close(then: &mut Then, policy: &Policy) {
    let year = then.year;
    for closing in policy.taken.iter().filter(|closing| closing.year <= year) {
        let of_school = |unit: &StageUnit| unit.id.school == closing.school;
        let (closed, open): (Vec<_>, Vec<_>) = std::mem::take(&mut then.county.units).into_iter().partition(of_school);
        then.county.units = open;
        for gone in closed {
            let to = policy.unit_then(&gone.id, year);
            receive(then, &to, gone.pupils);
            then.left_out.push(gone.id);
        }
        // What all years share is copied only where somebody leaves it.
        if then.county.roster.iter().any(|person| person.unit.school == closing.school) {
            Arc::make_mut(&mut then.county.roster).retain(|person| person.unit.school != closing.school);
        }
    }
}

/// Adds pupils to a unit, which has none yet where nobody would be left without those who come.
fn receive(then: &mut Then, to: &UnitId, pupils: u32) {
    if let Some(unit) = then.county.units.iter_mut().find(|unit| unit.id == *to) {
        *unit = with_other_pupils(unit, unit.pupils.saturating_add(pupils));
    } else if let Some(today) = then.state.unit(to) {
        then.county.units.push(with_other_pupils(today, pupils));
        then.left_out.retain(|left_out| left_out != to);
    }
}

/// Lets new schools take their shares of the pupils who are at others by then.
fn take(then: &mut Then, policy: &Policy) {
    let of = |unit: &StageUnit| (unit.id.clone(), unit.pupils);
    let before: BTreeMap<UnitId, u32> = then.county.units.iter().map(of).collect();
    let year = then.year;
    for (step, lever) in policy.opening().filter(|(step, _)| step.year <= year) {
        for from in before.keys().filter(|unit| lever.takes.contains_key(&unit.school)) {
            let pupils = lever.pupils_taken(from, step.year, year, before[from]);
            let Some(unit) = then.county.units.iter_mut().find(|unit| unit.id == *from && pupils > 0) else { continue };
            *unit = with_other_pupils(unit, unit.pupils.saturating_sub(pupils));
            let to = UnitId { school: step.school.clone(), stage: from.stage.clone() };
            receive(then, &to, pupils);
        }
    }
}

/// The schools that are there, and their units, in the order of today.
fn keep_schools(then: &mut Then, policy: &Policy) {
    let order: BTreeMap<&UnitId, usize> = then.state.units.iter().map(|unit| &unit.id).zip(0..).collect();
    then.county.units.sort_by_key(|unit| order.get(&unit.id).copied());
    let (schools, units, year) = (&then.county.schools, &then.county.units, then.year);
    let closed = |school: &SchoolId| policy.closing_of(school).is_some_and(|step| step.year <= year);
    let taught = |school: &SchoolId| units.iter().any(|unit| unit.id.school == *school);
    let there = |school: &SchoolId| schools.iter().any(|known| known.id == *school) || taught(school);
    let stays = |school: &SchoolId| !closed(school) && policy.is_open(school, year) && there(school);
    then.county.schools = then.state.schools.iter().filter(|school| stays(&school.id)).cloned().collect();
}
