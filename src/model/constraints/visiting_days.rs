//! Teachers visit only on the days that they may be away, and not too many days are visited.
//!
//! ```text
//! Σ_l Σ_w v[t,l,u,w,τ] / away[l] ≤ N[t,u,τ]        ∀ t, u, τ that may visit
//! Σ_u Σ_τ v[t,l,u,w,τ] ≤ most[l]                   ∀ t, levers l with a limit for a school, w
//! Σ_u Σ_w Σ_τ v[t,l,u,w,τ] ≤ most a year[l]        ∀ t, levers l with a limit for the county
//! away[l] = min(max_days_per_teacher[l], week_days[l] − keep_days[l])
//! ```
//!
//! In words: the teachers of a type who are at a unit at the end of a year are away on no more days of the
//! week than they may be, by all levers together; a unit receives at most so many days by a lever, and
//! the county has at most so many by it.
//!
//! - Unit: teachers, days of the week.
//! - Source: the policy's `visit.<lever>.week_days`, `keep_days`, `max_days_per_teacher`,
//!   `max_days_per_school`, `max_days_per_year`.
//! - Dual: what the objective stage would gain by one more teacher of the type, or one more day.
//! - Not modelled: who visits which school on which day of the week; the way there and back; which lessons
//!   nobody gives at the own school. Nothing is taken from the own school's indicators: the standard counts
//!   teachers where their post is.

use super::Family;
use crate::instance::Instance;
use crate::model::algebra::Linear;
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::{Model, variables::Variables};
use crate::policy::VisitLever;
use std::collections::BTreeMap;

/// The family.
pub const FAMILY: Family = Family { name: "visiting_days", verified_by: "visit_lever", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    write_homes(instance, x, model);
    for lever in &instance.policy.visits {
        write_schools(instance, x, model, lever);
        write_county(instance, x, model, lever);
    }
}

fn write_homes(instance: &Instance, x: &Variables, model: &mut Model) {
    let mut away: BTreeMap<_, Linear> = BTreeMap::new();
    for ((year, name, from, _, flags), days) in &x.visiting {
        let Some(lever) = instance.policy.visit_lever(name) else { continue };
        away.entry((*year, from, flags)).or_default().add_term(1.0 / f64::from(lever.days_away()), *days);
    }
    for ((year, from, flags), away) in away {
        let there = x.teachers[&(year, from.clone(), flags.clone())];
        let subject = instance.named_in_year(format!("teachers of type {flags} at {from} who may visit"), year);
        let key = RowKey { family: FAMILY.name, key: format!("home,{year},{},{},{flags}", from.school, from.stage) };
        let give = give(subject, 1.0, "teachers");
        model.add(key, away - Linear::from(there), Sense::AtMost, 0.0, "teachers", Some(give));
    }
}

fn write_schools(instance: &Instance, x: &Variables, model: &mut Model, lever: &VisitLever) {
    let Some(most) = lever.max_days_per_school.map(f64::from) else { return };
    let mut received: BTreeMap<_, Linear> = BTreeMap::new();
    for ((year, _, _, to, _), days) in x.visiting.iter().filter(|((_, name, ..), _)| *name == lever.name) {
        received.entry((*year, to)).or_default().add_term(1.0, *days);
    }
    for ((year, to), received) in received {
        let subject = instance.named_in_year(format!("days a week that {to} may receive by {}", lever.name), year);
        let key =
            RowKey { family: FAMILY.name, key: format!("school,{},{year},{},{}", lever.name, to.school, to.stage) };
        model.add(key, received, Sense::AtMost, most, "days", Some(give(subject, most, "days")));
    }
}

fn write_county(instance: &Instance, x: &Variables, model: &mut Model, lever: &VisitLever) {
    let Some(most) = lever.max_days_per_year.map(f64::from) else { return };
    let mut all: BTreeMap<u32, Linear> = BTreeMap::new();
    for ((year, ..), days) in x.visiting.iter().filter(|((_, name, ..), _)| *name == lever.name) {
        all.entry(*year).or_default().add_term(1.0, *days);
    }
    for (year, all) in all {
        let subject = instance.named_in_year(format!("days a week that may be visited by {}", lever.name), year);
        let key = RowKey { family: FAMILY.name, key: format!("county,{},{year}", lever.name) };
        model.add(key, all, Sense::AtMost, most, "days", Some(give(subject, most, "days")));
    }
}

fn give(subject: String, limit: f64, unit: &str) -> Give {
    Give { subject, scale: limit.max(1.0), natural: 1.0, over: None, unit: unit.to_string() }
}
