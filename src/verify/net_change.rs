//! The moves and rotations of a year change the staff of a unit little: |arrivals − departures| ≤ ⌊share · staff when
//! it begins⌋. A school that opens in the year is free of it.

use super::departure::departures;
use super::leaving_share::share_of;
use super::{Case, Finding};
use crate::county::UnitId;
use num_bigint::BigInt;
use std::collections::BTreeMap;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let Some(share) = case.policy.max_net_change_share() else { return Vec::new() };
    let mut changes: BTreeMap<(u32, UnitId), i64> = BTreeMap::new();
    for step in departures(case.plan) {
        *changes.entry((step.year, step.giver())).or_default() -= i64::from(step.teachers);
        *changes.entry((step.year, step.receiver())).or_default() += i64::from(step.teachers);
    }
    let breach = |((year, unit), change): ((u32, UnitId), i64)| {
        let staff = case.staff_before(year, &unit);
        let most = share_of(share, staff);
        let sentence = format!(
            "Moves change the staff of {unit} by {change:+}, more than the {most} allowed: {share} of its {staff} teachers."
        );
        let finding = || Finding::new(&unit, sentence).figures(Some(most as f64), Some(change as f64), "teachers");
        let beyond = || BigInt::from(change.unsigned_abs().saturating_sub(most)).into();
        let opens = case.plan.openings.iter().any(|step| (step.year, &step.school) == (year, &unit.school));
        (change.unsigned_abs() > most && !opens).then(|| finding().in_year(year).of_rule("net_change", beyond(), 1))
    };
    changes.into_iter().filter_map(breach).collect()
}
