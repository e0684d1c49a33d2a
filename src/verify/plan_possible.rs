//! The plan can be carried out at all: its schools, stages and facilities exist, nobody leaves who
//! is not there, every step does something and stands once, and whole things stay whole.

use super::{Case, Finding};
use crate::plan::{Lending, Plan, Purchase, Redeployment, Visit};
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
    let purchases = plan.purchases.iter().map(|purchase| (purchase.year, purchase_told(purchase)));
    let redeployments = plan.redeployments.iter().map(|step| (step.year, redeployment_told(step)));
    let rotations = plan.rotations.iter().map(|step| {
        let what =
            format!("rotation of {} teachers of type {} from {} to {}", step.stage, step.flags, step.from, step.to);
        (step.year, what)
    });
    let upgrades = plan.upgrades.iter().map(|step| {
        let what = format!("study {} of teachers of type {} at {}/{}", step.lever, step.flags, step.school, step.stage);
        (step.year, what)
    });
    let visits = plan.visits.iter().map(|step| (step.year, visit_told(step)));
    let lendings = plan.lendings.iter().map(|step| (step.year, lending_told(step)));
    let rezonings = plan
        .rezonings
        .iter()
        .map(|step| (step.year, format!("rezoning of pupils of {} from {} to {}", step.stage, step.from, step.to)));
    let mut seen = BTreeSet::new();
    moves
        .chain(hires)
        .chain(purchases)
        .chain(redeployments)
        .chain(rotations)
        .chain(upgrades)
        .chain(visits)
        .chain(lendings)
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
    let purchases = plan.purchases.iter().map(|purchase| (purchase_told(purchase), purchase.amount));
    let redeployments = plan.redeployments.iter().map(|step| (redeployment_told(step), step.amount));
    let lendings = plan.lendings.iter().map(|step| (lending_told(step), step.amount));
    let amounts = purchases.chain(redeployments).chain(lendings).filter(|(_, amount)| *amount <= Decimal::ZERO);
    let rotations = plan.rotations.iter().filter(|step| step.teachers == 0);
    let upgrades = plan.upgrades.iter().filter(|step| step.teachers == 0);
    let rezonings = plan.rezonings.iter().filter(|step| step.pupils == 0).map(|step| {
        let what = format!("rezoning from {} to {}", step.from, step.to);
        Finding::new(&what, format!("The {what} is of 0 pupils.")).figures(Some(1.0), Some(0.0), "pupils")
    });
    let visits = plan.visits.iter().filter(|step| step.days == 0).map(|step| {
        let what = visit_told(step);
        Finding::new(&what, format!("The {what} is of 0 days.")).figures(Some(1.0), Some(0.0), "days")
    });
    moves
        .map(|step| nobody(format!("move from {} to {}", step.from, step.to)))
        .chain(hires.map(|hire| nobody(format!("hire for {}/{}", hire.school, hire.stage))))
        .chain(rotations.map(|step| nobody(format!("rotation from {} to {}", step.from, step.to))))
        .chain(upgrades.map(|step| nobody(format!("study at {}/{}", step.school, step.stage))))
        .chain(amounts.map(|(what, amount)| {
            let sentence = format!("The {what} is of {amount}, which is not above 0.");
            Finding::new(what, sentence).figures(None, Some(approximate(amount)), "")
        }))
        .chain(rezonings)
        .chain(visits)
        .collect()
}

/// Parts of facilities that exist only whole.
fn broken_facilities(case: &Case) -> Vec<Finding> {
    let whole = |facility| case.county.facility_kind(facility).filter(|kind| kind.whole);
    let purchases = case.plan.purchases.iter();
    let purchases = purchases.map(|purchase| (purchase_told(purchase), &purchase.facility, purchase.amount));
    let redeployments = case.plan.redeployments.iter();
    let redeployments = redeployments.map(|step| (redeployment_told(step), &step.facility, step.amount));
    let lendings = case.plan.lendings.iter().map(|step| (lending_told(step), &step.facility, step.amount));
    let broken = purchases.chain(redeployments).chain(lendings).filter(|(_, _, amount)| !amount.is_integer());
    broken
        .filter_map(|(what, facility, amount)| {
            let kind = whole(facility)?;
            let sentence = format!("The {what} is of {amount} {}, which come only whole.", kind.unit);
            Some(Finding::new(what, sentence).figures(None, Some(approximate(amount)), &kind.unit))
        })
        .collect()
}

/// A purchase by what it is told apart by: its facility, or its lever where that is called otherwise.
fn purchase_told(purchase: &Purchase) -> String {
    let named_so = purchase.lever() == purchase.facility.as_str();
    let by = if named_so { String::new() } else { format!(" by {}", purchase.lever()) };
    format!("purchase of {}{by} for {}", purchase.facility, purchase.school)
}

fn lending_told(step: &Lending) -> String {
    format!("lending by {} from {} to {}", step.lever, step.from, step.to)
}

fn visit_told(step: &Visit) -> String {
    let Visit { lever, from, to, stage, flags, .. } = step;
    format!("visit by {lever} of {stage} teachers of type {flags} from {from} to {to}")
}

fn redeployment_told(step: &Redeployment) -> String {
    format!("redeployment of {} by {} from {} to {}", step.facility, step.lever, step.from, step.to)
}
