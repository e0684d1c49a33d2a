//! Each study is by a lever of the policy, for its stage, of a type that may study, and not too many
//! begin in a year or study at a unit at the same time.

use super::leaving_share::share_of;
use super::{Case, Finding};
use crate::county::UnitId;
use crate::plan::Upgrade;
use crate::policy::UpgradeLever;
use std::collections::BTreeMap;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let mut findings: Vec<Finding> = case.plan.upgrades.iter().filter_map(|step| mismatch(case, step)).collect();
    for lever in &case.policy.upgrades {
        findings.extend(overdrawn(case, lever));
        findings.extend(crowded(case, lever));
    }
    findings
}

fn mismatch(case: &Case, step: &Upgrade) -> Option<Finding> {
    let subject = format!("{}/{}, {}", step.school, step.stage, step.flags);
    let told =
        |reason: String| Some(Finding::new(&subject, format!("The study of {subject}: {reason}.")).in_year(step.year));
    let Some(lever) = case.policy.upgrade(&step.lever) else {
        return told(format!("the policy has no lever of study {:?}", step.lever));
    };
    if lever.stage != step.stage {
        return told(format!("the lever {} is for {}", lever.name, lever.stage));
    }
    if step.flags.0.contains(&lever.adds) {
        return told(format!("this type bears {} already", lever.adds));
    }
    if lever.types.as_ref().is_some_and(|types| !types.contains(&step.flags)) {
        return told(format!("the lever {} does not let this type study", lever.name));
    }
    None
}

fn overdrawn(case: &Case, lever: &UpgradeLever) -> Vec<Finding> {
    let Some(most) = lever.max_per_year.map(u64::from) else { return Vec::new() };
    let mut begin: BTreeMap<u32, u64> = BTreeMap::new();
    for step in case.plan.upgrades.iter().filter(|step| step.lever == lever.name) {
        *begin.entry(step.year).or_default() += u64::from(step.teachers);
    }
    let breach = |(year, begin): (u32, u64)| {
        let sentence =
            format!("{begin} teachers begin the study {}, more than the {most} allowed in a year.", lever.name);
        let finding = Finding::new(&lever.name, sentence);
        finding.figures(Some(most as f64), Some(begin as f64), "teachers").in_year(year)
    };
    begin.into_iter().filter(|(_, begin)| *begin > most).map(breach).collect()
}

/// Units of which too many study at the same time.
fn crowded(case: &Case, lever: &UpgradeLever) -> Vec<Finding> {
    let mut study: BTreeMap<(u32, UnitId), u64> = BTreeMap::new();
    for step in case.plan.upgrades.iter().filter(|step| step.lever == lever.name) {
        let unit = UnitId { school: step.school.clone(), stage: step.stage.clone() };
        for year in case.policy.years().filter(|year| (step.year..=lever.ends(step.year)).contains(year)) {
            *study.entry((year, unit.clone())).or_default() += u64::from(step.teachers);
        }
    }
    let breach = |((year, unit), study): ((u32, UnitId), u64)| {
        let staff = case.staff_before(year, &unit);
        let most = share_of(lever.max_share, staff);
        let sentence = format!(
            "Of {unit} {study} study {} at the same time, of whom {most} may: {} of its {staff} teachers.",
            lever.name, lever.max_share
        );
        let finding = || Finding::new(&unit, sentence).figures(Some(most as f64), Some(study as f64), "teachers");
        (study > most).then(|| finding().in_year(year))
    };
    study.into_iter().filter_map(breach).collect()
}
