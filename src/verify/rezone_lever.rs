//! Each rezoning is one that the policy allows: between two schools of one stage each, which the standard
//! judges as long as it holds, near enough, of a pair that is listed where pairs are.

use super::candidates::nearest;
use super::{Case, Finding};
use crate::county::{SchoolId, UnitId};
use crate::plan::Rezoning;
use crate::policy::RezoneLever;
use crate::quantity::approximate;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let of_step = |step: &Rezoning| -> Vec<Finding> {
        let lever = case.policy.rezonings.iter().find(|lever| lever.stage == step.stage);
        let found = match lever {
            None => vec![refused(step, "the policy changes no zones of this stage")],
            Some(lever) => legality(case, lever, step).into_iter().chain(distance(case, lever, step)).collect(),
        };
        found.into_iter().map(|finding| finding.in_year(step.year)).collect()
    };
    case.plan.rezonings.iter().flat_map(of_step).collect()
}

fn refused(step: &Rezoning, reason: &str) -> Finding {
    let Rezoning { from, to, stage, pupils, .. } = step;
    let who = if *pupils == 1 { "1 pupil".to_string() } else { format!("{pupils} pupils") };
    Finding::new(
        format!("{from} to {to}, {stage}"),
        format!("{who} of {stage} may not go from {from} to {to}: {reason}."),
    )
}

fn legality(case: &Case, lever: &RezoneLever, step: &Rezoning) -> Vec<Finding> {
    let mut findings = Vec::new();
    if step.from == step.to {
        findings.push(refused(step, "it is the same school"));
    }
    for school in [&step.from, &step.to] {
        if case.county.units_of(school).count() > 1 {
            let reason = format!("{school} teaches several stages, which share its facilities by pupils");
            findings.push(refused(step, &reason));
        }
        let unit = UnitId { school: school.clone(), stage: step.stage.clone() };
        let holds = case.policy.years().filter(|year| lever.lasts(step.year, *year));
        let left_out = holds.into_iter().find(|year| case.is_judged(*year, &unit) == Some(false));
        if let Some(year) = left_out.filter(|_| case.today.contains_key(&unit)) {
            findings.push(refused(step, &format!("the standard does not judge {unit} in year {year}")));
        }
    }
    match lever.pairs.get(&(step.from.clone(), step.to.clone())) {
        None if !lever.pairs.is_empty() => findings.push(refused(step, "the policy does not list this pair")),
        Some(Some(most)) if step.pupils > *most => {
            let reason = format!("the policy allows {most} of this pair");
            let figures = (Some(f64::from(*most)), Some(f64::from(step.pupils)));
            findings.push(refused(step, &reason).figures(figures.0, figures.1, "pupils"));
        }
        _ => {}
    }
    findings
}

fn distance(case: &Case, lever: &RezoneLever, step: &Rezoning) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(most) = lever.max_km {
        match case.county.kilometres(&step.from, &step.to) {
            None => findings.push(refused(step, "their distance is not known")),
            Some(km) if km > most => {
                let reason = format!("{km} km are more than the limit of {most} km");
                let figures = (Some(approximate(most)), Some(approximate(km)));
                findings.push(refused(step, &reason).figures(figures.0, figures.1, "km"));
            }
            Some(_) => {}
        }
    }
    let far = |count: &u32| {
        let near: Vec<&SchoolId> = nearest(case.county, &step.from, &step.stage, *count);
        !near.contains(&&step.to)
    };
    if let Some(count) = lever.nearest.filter(far) {
        let reason = format!("{} is not among the {count} nearest schools of the stage {}", step.to, step.stage);
        findings.push(refused(step, &reason));
    }
    findings
}
