//! Between which schools facilities may move.

use super::RedeployRoute;
use crate::county::{County, School, SchoolId};
use crate::policy::{Policy, RedeployLever};
use crate::quantity::Decimal;

/// Pairs of schools for each lever, both of which have figures of its facility.
///
/// Where kilometres are limited, a route of unknown length is none.
pub(super) fn routes(county: &County, policy: &Policy) -> Vec<RedeployRoute> {
    policy.redeployments.iter().flat_map(|lever| routes_of(county, lever)).collect()
}

fn routes_of(county: &County, lever: &RedeployLever) -> Vec<RedeployRoute> {
    let keeps = |school: &&School| matches!(school.facilities.get(&lever.facility), Some(Some(_)));
    let givers = county.schools.iter().filter(keeps);
    givers
        .flat_map(|from| {
            let others = county.schools.iter().filter(keeps).filter(|to| to.id != from.id).map(|to| &to.id);
            receivers(county, lever, &from.id, others).into_iter().map(|to| RedeployRoute {
                lever: lever.name.clone(),
                from: from.id.clone(),
                to: to.clone(),
            })
        })
        .collect()
}

fn receivers<'a>(
    county: &County,
    lever: &RedeployLever,
    from: &SchoolId,
    others: impl Iterator<Item = &'a SchoolId>,
) -> Vec<&'a SchoolId> {
    if lever.max_km.is_none() && lever.nearest.is_none() {
        return others.collect();
    }
    let mut known: Vec<(Decimal, &SchoolId)> =
        others.filter_map(|to| Some((county.kilometres(from, to)?, to))).collect();
    // Stable: schools equally far stay in the order of their table.
    known.sort_by_key(|(km, _)| *km);
    known.truncate(lever.nearest.map_or(usize::MAX, |nearest| usize::try_from(nearest).unwrap_or(usize::MAX)));
    known.into_iter().filter(|(km, _)| lever.max_km.is_none_or(|most| *km <= most)).map(|(_, to)| to).collect()
}
