//! What the policy's rules of people come to in numbers.

use super::super::people::{People, Posts, Required};
use super::{Reach, routes};
use crate::county::{County, StageUnit, UnitId};
use crate::instance::Unit;
use crate::policy::{Demand, Policy, PostScope, RotationLever};
use crate::timeline::{self, Leavers};
use num_traits::ToPrimitive;
use std::collections::BTreeMap;

/// The parameters, for the county of each year of the plan.
pub(super) fn people(county: &County, policy: &Policy, then: &[County], units: &[Unit]) -> People {
    let leavers = timeline::leavers(county, policy);
    People {
        routes: policy.rotation.as_ref().map_or_else(Vec::new, |lever| rotation_routes(county, policy, units, lever)),
        posts: posts(county, policy, then, units, &leavers),
        required: required(policy, then, units),
        eligible: eligible(county, policy),
        leavers,
    }
}

fn rotation_routes(county: &County, policy: &Policy, units: &[Unit], lever: &RotationLever) -> Vec<super::Route> {
    let reach = Reach { max_km: lever.max_km, nearest: lever.nearest, wants_kilometres: policy.wants_kilometres() };
    routes(county, units, &reach)
}

fn posts(county: &County, policy: &Policy, then: &[County], units: &[Unit], leavers: &Leavers) -> Vec<Posts> {
    let Some(establishment) = &policy.establishment else { return Vec::new() };
    let mut posts = Vec::new();
    for (year, then) in policy.years().zip(then) {
        let mut groups: BTreeMap<String, (Vec<UnitId>, u32, u32)> = BTreeMap::new();
        for unit in units.iter().filter(|unit| establishment.pupils_per_post.contains_key(&unit.id.stage)) {
            let group = match establishment.scope {
                PostScope::County => county.name.clone(),
                PostScope::Stage => unit.id.stage.to_string(),
                PostScope::School => unit.id.to_string(),
            };
            // A unit without pupils has no posts.
            let own = then.unit(&unit.id).and_then(|unit| establishment.posts(unit)).unwrap_or(0);
            let left = leavers.iter().filter(|((of, id, _), _)| *of <= year && *id == unit.id);
            let staff = unit.staff_today() - left.map(|(_, count)| count).sum::<u32>();
            let (ids, sum, without_plan) = groups.entry(group).or_default();
            ids.push(unit.id.clone());
            *sum += own;
            *without_plan += staff;
        }
        posts.extend(groups.into_iter().map(|(group, (units, sum, without_plan))| Posts {
            year,
            group,
            units,
            limit: sum.max(without_plan),
        }));
    }
    posts
}

fn required(policy: &Policy, then: &[County], units: &[Unit]) -> Vec<Required> {
    let mut required = Vec::new();
    for rule in &policy.required_teachers {
        for (year, then) in policy.years().zip(then).filter(|(year, _)| policy.holds_in(rule, *year)) {
            let of_stage = units.iter().filter(|unit| unit.id.stage == rule.stage && unit.in_year(year).in_scope);
            required.extend(of_stage.filter_map(|unit| {
                let then: &StageUnit = then.unit(&unit.id)?;
                Some(Required {
                    year,
                    name: rule.name.clone(),
                    unit: unit.id.clone(),
                    flags: rule.flags.clone(),
                    least: rule.least(then).to_f64()?,
                    visiting_days: rule.visiting_days,
                    demand: rule.demand,
                })
            }));
        }
    }
    required.retain(|required| required.demand != Demand::Off);
    required
}

fn eligible(county: &County, policy: &Policy) -> BTreeMap<u32, u32> {
    let Some(minimum) = policy.rotation.as_ref().and_then(|lever| lever.minimum.as_ref()) else {
        return BTreeMap::new();
    };
    let years = policy.years().filter(|year| minimum.holds_in(*year));
    years.filter_map(|year| Some((year, minimum.eligible(county, county.year + year)?))).collect()
}
