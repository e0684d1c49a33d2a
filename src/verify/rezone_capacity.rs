//! No unit comes to have more pupils by rezoning than it has places, or than it would have anyway.

use super::{Case, Finding};
use crate::timeline::{rezoned, with_pupils};

pub(super) fn find(case: &Case) -> Vec<Finding> {
    if case.plan.rezonings.is_empty() {
        return Vec::new();
    }
    case.policy.years().flat_map(|year| of_year(case, year)).collect()
}

fn of_year(case: &Case, year: u32) -> Vec<Finding> {
    let without = with_pupils(case.county, case.policy, year).county;
    let breach = |(unit, more): (crate::county::UnitId, i64)| {
        let lever = case.policy.rezonings.iter().find(|lever| lever.stage == unit.stage)?;
        let places = lever.places(case.today.get(&unit)?)?;
        let pupils = i64::from(without.unit(&unit)?.pupils) + more;
        let sentence = format!("{unit} has {pupils} pupils after rezoning, more than its {places} places.");
        let figures = (Some(f64::from(places)), Some(pupils as f64));
        let finding = || Finding::new(&unit, sentence).figures(figures.0, figures.1, "pupils");
        (more > 0 && pupils > i64::from(places)).then(|| finding().in_year(year))
    };
    rezoned(case.policy, case.plan, year).into_iter().filter_map(breach).collect()
}
