//! Where the policy says they must, enough teachers change schools in a year, for good or for a term,
//! and enough of them are backbone teachers.

use super::departure::departures;
use super::{Case, Finding};
use crate::policy::{BackboneOf, Demand, RotationMinimum};
use crate::quantity::{Decimal, exact};
use num_bigint::BigInt;
use num_traits::ToPrimitive;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let minimum = case.policy.rotation.as_ref().and_then(|lever| lever.minimum.as_ref());
    let Some(minimum) = minimum.filter(|minimum| minimum.demand == Demand::Must) else { return Vec::new() };
    let years = case.policy.years().filter(|year| minimum.from_year <= *year);
    let years = years.filter(|year| minimum.to_year.is_none_or(|last| *year <= last));
    years.flat_map(|year| of_year(case, minimum, year)).map(|(year, finding)| finding.in_year(year)).collect()
}

fn of_year(case: &Case, minimum: &RotationMinimum, year: u32) -> Vec<(u32, Finding)> {
    let Some(eligible) = minimum.eligible(case.county, case.county.year + year) else { return Vec::new() };
    let mut findings = Vec::new();
    let (mut all, mut backbone) = (0_u64, 0_u64);
    for step in departures(case.plan).filter(|step| step.year == year) {
        all += u64::from(step.teachers);
        backbone += if step.flags.0.contains(&minimum.backbone) { u64::from(step.teachers) } else { 0 };
    }
    let least = at_least(minimum.share, eligible.into());
    if all < least {
        let sentence = format!(
            "{all} teachers change schools, fewer than the {least} required: {} of {eligible} eligible.",
            minimum.share
        );
        findings.push((year, breach("all", sentence, least, all)));
    }
    let (base, of) = match minimum.backbone_of {
        BackboneOf::Rotated => (all, "who change schools"),
        BackboneOf::Eligible => (eligible.into(), "who are eligible"),
    };
    let least = at_least(minimum.backbone_share, base);
    if backbone < least {
        let share = minimum.backbone_share;
        let sentence = format!(
            "{backbone} backbone teachers change schools, fewer than the {least} required: {share} of the {base} {of}."
        );
        findings.push((year, breach("backbone", sentence, least, backbone)));
    }
    findings
}

fn breach(subject: &str, sentence: String, least: u64, achieved: u64) -> Finding {
    Finding::new(subject, sentence).figures(Some(least as f64), Some(achieved as f64), "teachers")
}

/// ⌈share · people⌉, exactly.
fn at_least(share: Decimal, people: u64) -> u64 {
    (exact(share) * BigInt::from(people)).ceil().to_integer().to_u64().unwrap_or(u64::MAX)
}
