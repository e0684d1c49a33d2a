//! Who may go to another school: what the levers of changing zones come to in pairs and numbers.

use super::{PupilRange, Rezoning, Unit};
use crate::county::{County, SchoolId, UnitId};
use crate::policy::{Policy, RezoneLever};
use crate::quantity::Decimal;
use crate::standard::{Condition, Standard};
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeMap;

/// The rezonings that the levers allow, by year, and how many pupils may leave each unit.
pub(super) struct Rezonings {
    pub(super) allowed: Vec<Rezoning>,
    pub(super) leaving: BTreeMap<(u32, UnitId), u32>,
    pub(super) ranges: BTreeMap<(u32, UnitId), PupilRange>,
}

/// `then` is the county in each year, without any rezoning.
pub(super) fn rezonings(
    county: &County,
    standard: &Standard,
    policy: &Policy,
    units: &[Unit],
    then: &[County],
) -> Rezonings {
    let mut found = Rezonings { allowed: Vec::new(), leaving: BTreeMap::new(), ranges: BTreeMap::new() };
    for lever in &policy.rezonings {
        let pairs = pairs(county, lever, units);
        for year in policy.years() {
            for (from, to, most) in &pairs {
                let holds = || policy.years().filter(|later| lever.lasts(year, *later));
                let judged = |unit: &Unit| holds().all(|year| unit.in_year(year).in_scope);
                if !judged(from) || !judged(to) {
                    continue;
                }
                let key = (year, from.id.clone());
                let pupils = from.in_year(year).pupils;
                let leaving =
                    lever.most_leaving(policy.pupils.as_deref(), &from.id, pupils, county.year.saturating_add(year));
                found.leaving.insert(key, leaving);
                let most = most.map_or(leaving, |most| most.min(leaving));
                if most > 0 {
                    found.allowed.push(Rezoning { year, from: from.id.clone(), to: to.id.clone(), most });
                }
            }
        }
        found.ranges.extend(ranges(county, standard, policy, lever, units, then, &found.allowed));
    }
    found
}

/// Pairs of units between which a lever lets pupils go, with the most of a year where it is told.
///
/// Both schools teach a single stage: the facilities of others are shared by pupils.
fn pairs<'a>(county: &County, lever: &RezoneLever, units: &'a [Unit]) -> Vec<(&'a Unit, &'a Unit, Option<u32>)> {
    let of_stage: Vec<&Unit> = units.iter().filter(|unit| unit.id.stage == lever.stage).collect();
    let single = |school: &SchoolId| county.units_of(school).count() == 1;
    let mut pairs = Vec::new();
    for from in of_stage.iter().filter(|unit| single(&unit.id.school)) {
        let peers = of_stage.iter().filter(|to| to.id != from.id);
        let mut near: Vec<(Option<Decimal>, &Unit)> =
            peers.map(|to| (county.kilometres(&from.id.school, &to.id.school), *to)).collect();
        if let Some(nearest) = lever.nearest {
            near.retain(|(km, _)| km.is_some());
            near.sort_by_key(|(km, _)| *km);
            near.truncate(usize::try_from(nearest).unwrap_or(usize::MAX));
        }
        near.retain(|(km, _)| lever.max_km.is_none_or(|most| km.is_some_and(|km| km <= most)));
        for (_, to) in near.into_iter().filter(|(_, to)| single(&to.id.school)) {
            let key = (from.id.school.clone(), to.id.school.clone());
            if lever.pairs.is_empty() || lever.pairs.contains_key(&key) {
                pairs.push((*from, to, lever.pairs.get(&key).copied().flatten()));
            }
        }
    }
    pairs
}

/// How many pupils each unit that may give or receive can come to have.
fn ranges(
    county: &County,
    standard: &Standard,
    policy: &Policy,
    lever: &RezoneLever,
    units: &[Unit],
    then: &[County],
    allowed: &[Rezoning],
) -> BTreeMap<(u32, UnitId), PupilRange> {
    let mut ranges = BTreeMap::new();
    for (year, then) in policy.years().zip(then) {
        let holding = || allowed.iter().filter(|it| it.from.stage == lever.stage && lever.lasts(it.year, year));
        for unit in units.iter().filter(|unit| unit.id.stage == lever.stage) {
            if !holding().any(|it| it.from == unit.id || it.to == unit.id) {
                continue;
            }
            let now = unit.in_year(year).pupils;
            let arriving: u64 = holding().filter(|it| it.to == unit.id).map(|it| u64::from(it.most)).sum();
            let places = county.unit(&unit.id).and_then(|today| lever.places(today)).unwrap_or(u32::MAX);
            let most = u64::from(places.max(now)).min(u64::from(now) + arriving);
            let range = PupilRange { least: 1, most: u32::try_from(most).unwrap_or(u32::MAX) };
            let kept = as_the_standard_sees_it(&unit.id, now, range, then, standard);
            ranges.insert((year, unit.id.clone()), kept);
        }
    }
    ranges
}

/// The part of a range in which the standard goes on judging a unit, and by the same relaxations.
fn as_the_standard_sees_it(
    unit: &UnitId,
    now: u32,
    mut range: PupilRange,
    county: &County,
    standard: &Standard,
) -> PupilRange {
    let Some(school) = county.school(&unit.school) else { return range };
    let whole = |bound: Decimal| bound.ceil().to_u32().unwrap_or(u32::MAX);
    let mut stay_beyond = |bound: u32| match now >= bound {
        true => range.least = range.least.max(bound),
        false => range.most = range.most.min(bound.saturating_sub(1)),
    };
    for exclusion in &standard.exclusions {
        if exclusion.kind.as_deref().is_none_or(|kind| kind == school.kind) {
            exclusion.below_pupils.iter().for_each(|below| stay_beyond(whole(below.value)));
        }
    }
    let mut fixed = false;
    for relaxation in standard.indicators.iter().flat_map(|indicator| standard.relaxations_of(indicator)) {
        let condition = &relaxation.condition;
        let otherwise =
            Condition { pupils_from: None, pupils_below: None, migrant_share_above: None, ..condition.clone() };
        if otherwise.holds(school, county) == Some(false) {
            continue;
        }
        [condition.pupils_from, condition.pupils_below].into_iter().flatten().for_each(|it| stay_beyond(whole(it)));
        fixed |= condition.migrant_share_above.is_some();
    }
    if fixed { PupilRange { least: now, most: now } } else { range }
}
