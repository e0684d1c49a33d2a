//! Where the policy says it must: every unit that the standard judges has the kinds of teacher that
//! its pupils need.

use super::case::After;
use super::{Case, Finding};
use crate::policy::{Demand, RequiredTeacher};

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let Ok(years) = &case.outcome else { return Vec::new() };
    let rules = case.policy.required_teachers.iter().filter(|rule| rule.demand == Demand::Must);
    let of_rule = |rule| years.iter().flat_map(move |after| of_year(case, rule, after));
    rules.flat_map(of_rule).collect()
}

fn of_year(case: &Case, rule: &RequiredTeacher, after: &After) -> Vec<Finding> {
    if after.year < rule.from_year.unwrap_or(case.policy.horizon.years) {
        return Vec::new();
    }
    let judged = after.scorecard.units.iter().filter(|score| score.id.stage == rule.stage);
    let breach = |unit: &crate::county::StageUnit| {
        let (least, has) = (rule.needed(unit), unit.teachers_bearing(&rule.flags.0));
        let sentence =
            format!("{} has {has} teachers of type {}, fewer than the {least} required.", unit.id, rule.flags);
        let finding = Finding::new(format!("{}, {}", unit.id, rule.name), sentence);
        (has < least).then(|| finding.figures(Some(least.into()), Some(has.into()), "teachers").in_year(after.year))
    };
    judged.filter_map(|score| after.county.unit(&score.id).and_then(breach)).collect()
}
