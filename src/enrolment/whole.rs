//! Whole pupils: the county's total of each stage is rounded, then shared out to its townships,
//! theirs to their units, and theirs to their grades, each time by largest remainders. So grades add
//! up to units, units to townships, and townships to the county.

use super::amount::{self, Amount, apportion};
use super::grades::StageGrades;
use super::layout::{Layout, State};
use super::{UnitPupils, Year};
use crate::county::{County, StageUnit};
use std::collections::BTreeMap;

/// A year in whole pupils.
pub(super) fn year(layout: &Layout, county: &County, stages: &[StageGrades], year: u32, state: &State) -> Year {
    let mut grades: BTreeMap<usize, BTreeMap<u32, u32>> = BTreeMap::new();
    for stage in stages {
        let of_stage: Vec<usize> =
            (0..layout.sites.len()).filter(|site| layout.sites[*site].id.stage == stage.stage).collect();
        let exact = |site: &usize| state[*site].iter().sum::<Amount>();
        let of_township = |place: usize| -> Vec<usize> {
            of_stage.iter().filter(|site| layout.sites[**site].township == place).copied().collect()
        };
        let townships: Vec<Vec<usize>> = (0..layout.townships.len()).map(of_township).collect();
        let weights: Vec<Amount> = townships.iter().map(|sites| sites.iter().map(exact).sum()).collect();
        let total = amount::whole(weights.iter().sum());
        for (sites, total) in townships.into_iter().zip(apportion(total, &weights)) {
            let weights: Vec<Amount> = sites.iter().map(exact).collect();
            for (site, pupils) in sites.into_iter().zip(apportion(total, &weights)) {
                grades.insert(site, by_grade(stage, pupils, &state[site]));
            }
        }
    }
    let of_unit = |unit: &StageUnit| {
        let site = layout.sites.iter().position(|site| site.id == unit.id);
        let projected = site.and_then(|site| grades.get(&site).cloned());
        let grades = projected.unwrap_or_else(|| layout.rates.today.get(&unit.id).cloned().unwrap_or_default());
        UnitPupils { unit: unit.id.clone(), pupils: grades.values().sum(), grades }
    };
    Year { year, units: county.units.iter().map(of_unit).collect() }
}

fn by_grade(stage: &StageGrades, pupils: Amount, exact: &[Amount]) -> BTreeMap<u32, u32> {
    let weights = &exact[stage.first as usize - 1..stage.last() as usize];
    let parts = apportion(pupils, weights).into_iter();
    let pupils = |part| u32::try_from(part).expect("no more pupils than a county may have");
    (stage.first..).zip(parts.map(pupils)).collect()
}
