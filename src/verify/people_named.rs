//! The people whom a move names are as many as it moves, of its unit and type, may leave, and are
//! named once.

use super::{Case, Finding};
use crate::county::Person;
use crate::plan::Move;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let people: BTreeMap<&str, &Person> = case.county.roster.iter().map(|it| (it.id.as_str(), it)).collect();
    let mut seen = BTreeSet::new();
    let mut findings = Vec::new();
    for step in case.plan.moves.iter().filter(|step| !step.people.is_empty()) {
        findings.extend(number(step));
        for code in &step.people {
            let person = people.get(code.as_str()).copied();
            let reason =
                if seen.insert(code) { wrong(case, step, person) } else { Some("is named before".to_string()) };
            findings.extend(reason.map(|reason| {
                let sentence =
                    format!("{code} {reason}, and the plan names {code} to move from {} to {}.", step.giver(), step.to);
                Finding::new(code, sentence)
            }));
        }
    }
    findings
}

fn number(step: &Move) -> Option<Finding> {
    let named = step.people.len();
    let sentence = format!(
        "The move of {} teachers of type {} from {} to {} names {}.",
        step.teachers,
        step.flags,
        step.giver(),
        step.to,
        if named == 1 { "1 person".to_string() } else { format!("{named} people") }
    );
    let subject = format!("{} to {}, {}, {}", step.from, step.to, step.stage, step.flags);
    let finding = Finding::new(subject, sentence);
    let finding = finding.figures(Some(f64::from(step.teachers)), Some(named as f64), "teachers");
    (u64::from(step.teachers) != named as u64).then_some(finding)
}

/// What is wrong with naming a person for a move.
fn wrong(case: &Case, step: &Move, person: Option<&Person>) -> Option<String> {
    let Some(person) = person else { return Some("is not in the roster".to_string()) };
    if person.unit != step.giver() || person.flags != step.flags {
        return Some(format!("is of {}, type {}, by the roster", person.unit, person.flags));
    }
    if person.exempt == Some(true) {
        return Some("is exempt from rotation".to_string());
    }
    let asked = case.policy.asked_of_movers(case.county.year);
    if let Some(year) = person.retires_too_soon(asked) {
        return Some(format!("retires in {year}, within the plan"));
    }
    let least = asked.least_years?;
    (!person.may_leave(case.county.year, asked)).then(|| match person.years_in_post(case.county.year) {
        Some(years) => format!("has been at the school for {years} years, fewer than the {least} that the policy asks"),
        None => format!("has no years at the school in the roster, and the policy asks {least}"),
    })
}
