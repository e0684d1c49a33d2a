//! Where the policy says it must: no more teachers share posts than there are posts or, where those
//! were more, than would be there without the plan.

use super::case::After;
use super::{Case, Finding};
use crate::county::StageUnit;
use crate::policy::{Demand, Establishment, PostScope};
use crate::timeline::leavers;
use std::collections::BTreeMap;

/// Units that share posts: their posts, their teachers without the plan, and those with it.
#[derive(Debug, Default)]
struct Group {
    posts: u64,
    without_plan: u64,
    staff: u64,
}

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let establishment = case.policy.establishment.as_ref().filter(|it| it.demand == Demand::Must);
    let (Some(establishment), Ok(years)) = (establishment, &case.outcome) else { return Vec::new() };
    years.iter().flat_map(|after| of_year(case, establishment, after)).collect()
}

fn of_year(case: &Case, establishment: &Establishment, after: &After) -> Vec<Finding> {
    let leavers = leavers(case.county, case.policy);
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    let counted = |unit: &&StageUnit| {
        establishment.pupils_per_post.contains_key(&unit.id.stage) && case.standard.stage(&unit.id.stage).is_some()
    };
    for unit in case.county.units.iter().filter(counted) {
        let name = match establishment.scope {
            PostScope::County => case.county.name.clone(),
            PostScope::Stage => unit.id.stage.to_string(),
            PostScope::School => unit.id.to_string(),
        };
        let group = groups.entry(name).or_default();
        let then = after.county.unit(&unit.id);
        group.posts += u64::from(then.and_then(|then| establishment.posts(then)).unwrap_or(0));
        let left = leavers.iter().filter(|((year, id, _), _)| *year <= after.year && *id == unit.id);
        let left: u64 = left.map(|(_, count)| u64::from(*count)).sum();
        group.without_plan += u64::from(unit.staff()).saturating_sub(left);
        group.staff += u64::from(after.staff_of(&unit.id));
    }
    groups.into_iter().filter_map(|(name, group)| breach(&name, &group)).map(|it| it.in_year(after.year)).collect()
}

fn breach(name: &str, group: &Group) -> Option<Finding> {
    let Group { posts, without_plan, staff } = group;
    let limit = posts.max(without_plan);
    let sentence = format!(
        "{name} has {staff} teachers, more than its {posts} posts and the {without_plan} teachers it would have without the plan."
    );
    (staff > limit).then(|| Finding::new(name, sentence).figures(Some(*limit as f64), Some(*staff as f64), "teachers"))
}
