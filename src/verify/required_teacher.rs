//! Where the policy says it must: every unit that the standard judges has the kinds of teacher that
//! its pupils need.

use super::case::After;
use super::{Case, Finding};
use crate::county::StageUnit;
use crate::policy::{Demand, RequiredTeacher};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;

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
    let breach = |unit: &StageUnit| {
        let (least, has) = (rule.least(unit), present(rule, unit));
        let shown = |amount: &BigRational| super::totals::nearest(amount).round_dp(4).normalize();
        let (need, there) = (shown(&least), shown(&has));
        let sentence =
            format!("{} has {there} teachers of type {}, fewer than the {need} required.", unit.id, rule.flags);
        let finding = Finding::new(format!("{}, {}", unit.id, rule.name), sentence);
        (has < least).then(|| finding.figures(least.to_f64(), has.to_f64(), "teachers").in_year(after.year))
    };
    judged.filter_map(|score| after.county.unit(&score.id).and_then(breach)).collect()
}

/// Teachers of the unit who bear the flags and, where the rule counts them, the days of those who visit.
fn present(rule: &RequiredTeacher, unit: &StageUnit) -> BigRational {
    let whole = |count: u32| BigRational::from(BigInt::from(count));
    let own = whole(unit.teachers_bearing(&rule.flags.0));
    let Some(week) = rule.visiting_days else { return own };
    let bearing = unit.visiting_days.iter().filter(|visit| visit.flags.bears_all(&rule.flags.0));
    let days: BigRational = bearing.map(|visit| whole(visit.days)).sum();
    own + days / whole(week.max(1))
}
