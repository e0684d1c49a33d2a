//! Between which units teachers may visit, and where their days count.

use super::routes::{Reach, routes};
use crate::county::{County, UnitId};
use crate::instance::Unit;
use crate::instance::sharing::VisitRoute;
use crate::policy::{Policy, VisitLever};
use crate::standard::{Counted, Numerator, Standard};
use std::collections::BTreeMap;

/// Pairs of units by lever; everything that the lever limits must hold.
pub(super) fn visit_routes(county: &County, policy: &Policy, units: &[Unit]) -> Vec<VisitRoute> {
    policy.visits.iter().flat_map(|lever| routes_of(county, lever, units)).collect()
}

fn routes_of(county: &County, lever: &VisitLever, units: &[Unit]) -> Vec<VisitRoute> {
    let of_stage: Vec<Unit> = units.iter().filter(|unit| unit.id.stage == lever.stage).cloned().collect();
    let reach = Reach { max_km: lever.max_km, nearest: lever.nearest, wants_kilometres: false };
    let all = routes(county, &of_stage, &reach).into_iter();
    all.filter(|route| !lever.same_group || county.same_group(&route.from.school, &route.to.school))
        .map(|route| VisitRoute { lever: lever.name.clone(), from: route.from, to: route.to })
        .collect()
}

/// By how many relaxations of the standard visiting teachers count in an indicator of a unit in a year;
/// where by none, it is not listed.
pub(super) fn counted(
    year: u32,
    county: &County,
    standard: &Standard,
    units: &[Unit],
) -> BTreeMap<(u32, UnitId, String), u32> {
    let mut counted = BTreeMap::new();
    for unit in units {
        let Some(school) = county.school(&unit.id.school) else { continue };
        for indicator in standard.indicators.iter().filter(|of| matches!(of.numerator, Numerator::Teachers(_))) {
            let relaxations = standard.relaxations_of(indicator);
            let of_visits = relaxations.filter(|of| matches!(of.counts, Counted::VisitingTeachers));
            let holding = of_visits.filter(|of| of.condition.holds(school, county) == Some(true));
            let times = u32::try_from(holding.count()).unwrap_or(u32::MAX);
            if times > 0 {
                counted.insert((year, unit.id.clone(), indicator.id.clone()), times);
            }
        }
    }
    counted
}
