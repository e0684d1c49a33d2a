//! Which schools may give teachers to which.

use crate::county::County;
use crate::instance::{Route, Unit};
use crate::policy::{DISTANCE, MoveLever, Policy};
use crate::quantity::{Decimal, approximate};

/// How far a lever reaches.
pub(super) struct Reach {
    pub(super) max_km: Option<Decimal>,
    pub(super) nearest: Option<u32>,
    pub(super) wants_kilometres: bool,
}

impl Reach {
    pub(super) fn of(lever: &MoveLever, policy: &Policy) -> Self {
        // Kilometres beyond the longest distance are priced, so they must be known without a limit too.
        let wants_kilometres = policy.wants_kilometres() || lever.max_km.is_some();
        Self { max_km: longest(lever, policy), nearest: lever.nearest, wants_kilometres }
    }
}

/// Pairs of units of a stage between which the lever allows moves; only units in scope give.
///
/// Where kilometres are limited or wanted, a route of unknown length is none.
pub(super) fn routes(county: &County, units: &[Unit], reach: &Reach) -> Vec<Route> {
    let needs_distance = reach.wants_kilometres || reach.max_km.is_some() || reach.nearest.is_some();
    let mut routes = Vec::new();
    let gives = |unit: &&Unit| unit.years.iter().any(|year| year.in_scope);
    for from in units.iter().filter(gives) {
        let mut receivers: Vec<(Option<Decimal>, &Unit)> = units
            .iter()
            .filter(|to| to.id.stage == from.id.stage && to.id != from.id)
            .map(|to| (county.kilometres(&from.id.school, &to.id.school), to))
            .filter(|(km, _)| km.is_some() || !needs_distance)
            .collect();
        if let Some(nearest) = reach.nearest {
            // Stable: schools equally far stay in the order of their table.
            receivers.sort_by_key(|(km, _)| *km);
            receivers.truncate(usize::try_from(nearest).unwrap_or(usize::MAX));
        }
        for (km, to) in receivers {
            if reach.max_km.is_none_or(|most| km.is_some_and(|km| km <= most)) {
                routes.push(Route { from: from.id.clone(), to: to.id.clone(), km: km.map(approximate) });
            }
        }
    }
    routes
}

/// The longest distance of a move; farther by what the policy lets it give way by.
fn longest(lever: &MoveLever, policy: &Policy) -> Option<Decimal> {
    match policy.softened.get(DISTANCE) {
        Some(soft) => Some(lever.max_km? + soft.most?),
        None => lever.max_km,
    }
}
