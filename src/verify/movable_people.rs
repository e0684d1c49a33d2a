//! No more people leave a unit than the roster lets: not the exempt, only those long enough at the
//! school where the policy asks for years, and nobody who retires within the plan.

use super::{Case, Finding};
use crate::county::{Movable, TeacherFlags, UnitId};
use std::collections::BTreeMap;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let movable = Movable::of(case.county, case.policy.asked_of_movers(case.county.year));
    let mut departures: BTreeMap<(UnitId, TeacherFlags), u64> = BTreeMap::new();
    for step in &case.plan.moves {
        *departures.entry((step.giver(), step.flags.clone())).or_default() += u64::from(step.teachers);
    }
    let breach = |((unit, flags), leave): ((UnitId, TeacherFlags), u64)| {
        let most = movable.most(&unit, &flags)?;
        let there = case.today.get(&unit)?.teachers.get(&flags).copied().unwrap_or(0);
        // That more leave in the one year than are there is told by `plan_possible`.
        let impossible = case.policy.horizon.years == 1 && leave > u64::from(there);
        if leave <= u64::from(most) || impossible {
            return None;
        }
        let sentence =
            format!("{leave} teachers of type {flags} leave {unit}, and by the roster {most} may{}.", why(case));
        let finding = Finding::new(format!("{unit}, {flags}"), sentence);
        Some(finding.figures(Some(f64::from(most)), Some(leave as f64), "teachers"))
    };
    departures.into_iter().filter_map(breach).collect()
}

fn why(case: &Case) -> String {
    let asked = case.policy.asked_of_movers(case.county.year);
    let years = asked.least_years.map(|years| format!("not yet {years} years at the school"));
    let retiring = asked.still_teaching.map(|_| "retire within the plan".to_string());
    let reasons: Vec<String> = ["exempt".to_string()].into_iter().chain(years).chain(retiring).collect();
    format!(": the others are {}", reasons.join(" or "))
}
