//! The plan can be carried out at all: its schools, stages and facilities exist, nobody leaves who
//! is not there, every step does something and stands once, and whole things stay whole.

use super::{Case, Finding};
use crate::plan::Plan;
use crate::quantity::{Decimal, approximate};
use std::collections::BTreeSet;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let mut findings: Vec<Finding> = match &case.outcome {
        Ok(_) => Vec::new(),
        Err(reasons) => reasons
            .iter()
            .map(|(year, reason)| {
                let finding = Finding::new("plan", format!("The plan cannot be carried out: {reason}."));
                year.map_or_else(|| finding.clone(), |year| finding.clone().in_year(year))
            })
            .collect(),
    };
    findings.extend(outside(case));
    findings.extend(repeated(case.plan));
    findings.extend(empty(case.plan));
    findings.extend(broken_facilities(case));
    findings
}

/// Steps of years that the policy does not plan for.
fn outside(case: &Case) -> Vec<Finding> {
    let planned = case.policy.horizon.years;
    let outside = case.plan.years().into_iter().filter(|year| !(1..=planned).contains(year));
    outside
        .map(|year| {
            let sentence = format!("The plan has steps in year {year}; the policy plans for years 1 to {planned}.");
            Finding::new(format!("year {year}"), sentence).figures(Some(planned.into()), Some(year.into()), "year")
        })
        .collect()
}

/// Steps that stand twice, so that a limit on one step could be split over two.
fn repeated(plan: &Plan) -> Vec<Finding> {
    let moves = plan.moves.iter().map(|step| {
        let what = format!("move of {} teachers of type {} from {} to {}", step.stage, step.flags, step.from, step.to);
        (step.year, what)
    });
    let hires = plan.hires.iter().map(|hire| {
        let what =
            format!("hire by {} of teachers of type {} for {}/{}", hire.lever, hire.flags, hire.school, hire.stage);
        (hire.year, what)
    });
    let purchases = plan
        .purchases
        .iter()
        .map(|purchase| (purchase.year, format!("purchase of {} for {}", purchase.facility, purchase.school)));
    let rezonings = plan
        .rezonings
        .iter()
        .map(|step| (step.year, format!("rezoning of pupils of {} from {} to {}", step.stage, step.from, step.to)));
    let mut seen = BTreeSet::new();
    moves
        .chain(hires)
        .chain(purchases)
        .chain(rezonings)
        .filter(|step| !seen.insert(step.clone()))
        .map(|(year, step)| Finding::new(&step, format!("The {step} stands more than once in the plan.")).in_year(year))
        .collect()
}

/// Steps that do nothing or take away.
fn empty(plan: &Plan) -> Vec<Finding> {
    let nobody = |what: String| {
        Finding::new(&what, format!("The {what} is of 0 teachers.")).figures(Some(1.0), Some(0.0), "teachers")
    };
    let moves = plan.moves.iter().filter(|step| step.teachers == 0);
    let hires = plan.hires.iter().filter(|hire| hire.teachers == 0);
    let purchases = plan.purchases.iter().filter(|purchase| purchase.amount <= Decimal::ZERO);
    let rezonings = plan.rezonings.iter().filter(|step| step.pupils == 0).map(|step| {
        let what = format!("rezoning from {} to {}", step.from, step.to);
        Finding::new(&what, format!("The {what} is of 0 pupils.")).figures(Some(1.0), Some(0.0), "pupils")
    });
    moves
        .map(|step| nobody(format!("move from {} to {}", step.from, step.to)))
        .chain(hires.map(|hire| nobody(format!("hire for {}/{}", hire.school, hire.stage))))
        .chain(purchases.map(|purchase| {
            let what = format!("purchase of {} for {}", purchase.facility, purchase.school);
            let sentence = format!("The {what} is of {}, which is not above 0.", purchase.amount);
            Finding::new(what, sentence).figures(None, Some(approximate(purchase.amount)), "")
        }))
        .chain(rezonings)
        .collect()
}

/// Parts of facilities that exist only whole.
fn broken_facilities(case: &Case) -> Vec<Finding> {
    let whole = |facility| case.county.facility_kind(facility).filter(|kind| kind.whole);
    let broken = case.plan.purchases.iter().filter(|purchase| !purchase.amount.is_integer());
    broken
        .filter_map(|purchase| {
            let kind = whole(&purchase.facility)?;
            let what = format!("purchase of {} for {}", purchase.facility, purchase.school);
            let sentence = format!("The {what} is of {} {}, which come only whole.", purchase.amount, kind.unit);
            Some(Finding::new(what, sentence).figures(None, Some(approximate(purchase.amount)), &kind.unit))
        })
        .collect()
}
