//! No more pupils go elsewhere than may: of the intake of the year, or of all pupils where enrolled
//! ones may go, those whom siblings do not keep.

use super::{Case, Finding};
use crate::county::UnitId;
use crate::policy::RezoneLever;
use crate::timeline::with_pupils;
use std::collections::BTreeMap;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let levers = case.policy.rezonings.iter();
    levers.flat_map(|lever| case.policy.years().flat_map(move |year| of_year(case, lever, year))).collect()
}

fn of_year(case: &Case, lever: &RezoneLever, year: u32) -> Vec<Finding> {
    let counted = |done: u32| if lever.enrolled { done <= year } else { done == year };
    let mut leaving: BTreeMap<UnitId, u64> = BTreeMap::new();
    for step in case.plan.rezonings.iter().filter(|step| step.stage == lever.stage && counted(step.year)) {
        let unit = UnitId { school: step.from.clone(), stage: step.stage.clone() };
        *leaving.entry(unit).or_default() += u64::from(step.pupils);
    }
    if leaving.is_empty() {
        return Vec::new();
    }
    let county = with_pupils(case.county, case.policy, year).county;
    let breach = |(unit, leaving): (UnitId, u64)| {
        let pupils = county.unit(&unit)?.pupils;
        let calendar = case.county.year.saturating_add(year);
        let most = lever.most_leaving(case.policy.pupils.as_deref(), &unit, pupils, calendar);
        let sentence = format!("{leaving} pupils of the zone of {unit} go elsewhere, more than the {most} who may.");
        let figures = (Some(f64::from(most)), Some(leaving as f64));
        let finding = || Finding::new(&unit, sentence).figures(figures.0, figures.1, "pupils");
        (leaving > u64::from(most)).then(|| finding().in_year(year))
    };
    leaving.into_iter().filter_map(breach).collect()
}
