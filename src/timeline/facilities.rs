//! What a year does to the facilities of schools: first a share is written off, then what is refitted
//! or moves away is taken, at last what was ordered and is there by now is added.

use crate::county::{County, FacilityId, SchoolId};
use crate::plan::{Impossible, Plan};
use crate::policy::Policy;
use crate::quantity::Decimal;
use std::collections::BTreeMap;

/// Amounts by school and kind.
type Amounts = BTreeMap<(SchoolId, FacilityId), Decimal>;

/// Changes the facilities by the steps of a year, and by those of earlier years that come true in it;
/// what cannot be carried out is told.
pub(super) fn change(county: &mut County, policy: &Policy, plan: &Plan, year: u32) -> Vec<Impossible> {
    write_off(county, policy);
    let mut impossible = Vec::new();
    for ((school, facility), taken) in taken(policy, plan, year) {
        match amount_mut(county, &school, &facility) {
            Some(has) if *has >= taken => *has -= taken,
            Some(has) => {
                let has = *has;
                impossible.push(Impossible::NotEnoughOfFacility { school, facility, has, taken });
            }
            None => impossible.push(Impossible::NoSuchFacility(school, facility)),
        }
    }
    for ((school, facility), added) in added(policy, plan, year) {
        match amount_mut(county, &school, &facility) {
            Some(has) => *has = has.saturating_add(added),
            None => impossible.push(Impossible::NoSuchFacility(school, facility)),
        }
    }
    close(county, policy, year);
    open(county, policy, year);
    impossible
}

/// What goes along with the schools that close in a year; what is left of theirs is lost.
fn close(county: &mut County, policy: &Policy, year: u32) {
    for closing in policy.taken.iter().filter(|closing| closing.year == year) {
        let kinds: Vec<_> = county.vocabulary.facility_kinds.iter().map(|kind| kind.id.clone()).collect();
        for kind in kinds {
            let has = amount_mut(county, &closing.school, &kind).map(std::mem::take).unwrap_or_default();
            let along = policy.goes_along(county, closing, &kind, has);
            if let Some(amount) = amount_mut(county, &closing.into, &kind) {
                *amount = amount.saturating_add(along);
            }
        }
    }
}

/// What new schools open with.
fn open(county: &mut County, policy: &Policy, year: u32) {
    for (step, lever) in policy.opening().filter(|(step, _)| step.year == year) {
        for (kind, opens_with) in &lever.school.facilities {
            if let (Some(amount), Some(opens_with)) = (amount_mut(county, &step.school, kind), opens_with) {
                *amount = amount.saturating_add(*opens_with);
            }
        }
    }
}

fn write_off(county: &mut County, policy: &Policy) {
    for (facility, rate) in &policy.write_offs {
        let amounts = county.schools.iter_mut().filter_map(|school| school.facilities.get_mut(facility));
        amounts.flatten().for_each(|amount| *amount *= Decimal::ONE - *rate);
    }
}

/// What orders of the year refit, and what moves away in it.
fn taken(policy: &Policy, plan: &Plan, year: u32) -> Amounts {
    let mut taken = Amounts::new();
    for purchase in plan.purchases.iter().filter(|purchase| purchase.year == year) {
        let lever = policy.buy_lever(purchase.lever());
        for (facility, weight) in lever.into_iter().flat_map(|lever| &lever.consumes) {
            add(&mut taken, &purchase.school, facility, purchase.amount.saturating_mul(*weight));
        }
    }
    for step in plan.redeployments.iter().filter(|step| step.year == year) {
        add(&mut taken, &step.from, &step.facility, step.amount);
    }
    taken
}

/// What is there by now and was ordered this year or before, and what moves in.
fn added(policy: &Policy, plan: &Plan, year: u32) -> Amounts {
    let mut added = Amounts::new();
    for purchase in &plan.purchases {
        let lever = policy.buy_lever(purchase.lever());
        if lever.map_or(purchase.year, |lever| lever.there_in(purchase.year)) != year {
            continue;
        }
        add(&mut added, &purchase.school, &purchase.facility, purchase.amount);
        for (facility, weight) in lever.into_iter().flat_map(|lever| &lever.adds) {
            add(&mut added, &purchase.school, facility, purchase.amount.saturating_mul(*weight));
        }
    }
    for step in plan.redeployments.iter().filter(|step| step.year == year) {
        add(&mut added, &step.to, &step.facility, step.amount);
    }
    added
}

fn add(amounts: &mut Amounts, school: &SchoolId, facility: &FacilityId, more: Decimal) {
    let sum = amounts.entry((school.clone(), facility.clone())).or_default();
    *sum = sum.saturating_add(more);
}

fn amount_mut<'a>(county: &'a mut County, school: &SchoolId, facility: &FacilityId) -> Option<&'a mut Decimal> {
    let school = county.schools.iter_mut().find(|known| known.id == *school)?;
    school.facilities.get_mut(facility)?.as_mut()
}
