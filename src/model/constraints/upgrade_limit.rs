//! Not too many teachers study: of a lever in a year, and of a unit at the same time.
//!
//! ```text
//! Σ_u Σ_τ g[t,l,u,τ] ≤ limit[l]                                       ∀ t, levers of study l with a limit
//! Σ_τ Σ_{t−D[l]<s≤t} g[s,l,u,τ] ≤ ⌊share[l] · Σ_τ N[t−1,u,τ]⌋          ∀ t, l, u
//! ```
//!
//! In words: at most so many teachers of the county begin to study by a lever in a year; and of a
//! unit at most a share of its teachers when the year begins study by it at the same time, those
//! who began before included, rounded down.
//!
//! - Unit: teachers.
//! - Source: the policy's `upgrade.<lever>.max_per_year` and `max_share`.
//! - Dual: what the objective stage would gain if one more teacher might begin, or study at u.
//! - Not modelled: who is able to; whose study fails; who teaches meanwhile.

use super::Family;
use super::transfer_cap::share_of_staff;
use crate::instance::Instance;
use crate::model::algebra::Linear;
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::{Model, variables::Variables};
use crate::policy::UpgradeLever;
use std::collections::BTreeMap;

/// The family.
pub const FAMILY: Family = Family { name: "upgrade_limit", verified_by: "upgrade_lever", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    for lever in &instance.policy.upgrades {
        write_limit(instance, x, model, lever);
        write_shares(instance, x, model, lever);
    }
}

fn write_limit(instance: &Instance, x: &Variables, model: &mut Model, lever: &UpgradeLever) {
    let Some(limit) = lever.max_per_year.map(f64::from) else { return };
    let mut begin: BTreeMap<u32, Linear> = BTreeMap::new();
    for ((year, name, ..), column) in &x.studying {
        if *name == lever.name {
            begin.entry(*year).or_default().add_term(1.0, *column);
        }
    }
    for (year, begin) in begin {
        let subject = format!("teachers who may begin the study {}", lever.name);
        let give = give(instance.named_in_year(subject, year), limit);
        let key = RowKey { family: FAMILY.name, key: format!("{},{year}", lever.name) };
        model.add(key, begin, Sense::AtMost, limit, "teachers", Some(give));
    }
}

fn write_shares(instance: &Instance, x: &Variables, model: &mut Model, lever: &UpgradeLever) {
    let mut study: BTreeMap<_, Linear> = BTreeMap::new();
    for ((began, name, unit, _), column) in &x.studying {
        if *name == lever.name {
            for year in *began..=lever.ends(*began) {
                study.entry((year, unit)).or_default().add_term(1.0, *column);
            }
        }
    }
    for ((year, unit), study) in study {
        let Some(unit) = instance.unit(unit) else { continue };
        let cap = share_of_staff(instance, x, unit, year, lever.max_share);
        let subject = format!("teachers of {} who may study {}", unit.id, lever.name);
        let give = give(instance.named_in_year(subject, year), 1.0);
        let key =
            RowKey { family: FAMILY.name, key: format!("{},{year},{},{}", lever.name, unit.id.school, unit.id.stage) };
        model.add(key, study - cap, Sense::AtMost, 0.0, "teachers", Some(give));
    }
}

fn give(subject: String, limit: f64) -> Give {
    Give { subject, scale: limit.max(1.0), natural: 1.0, over: None, unit: "teachers".to_string() }
}
