//! Money that must be matched is matched.
//!
//! ```text
//! Σ_{j matched by i} share[j] · p[t,j,e] ≤ p[t,i,e]     ∀ years t, sources i that match, purposes e
//! ```
//!
//! In words: beside each 万元 of a source that needs matching, the source that matches it pays the share
//! named, in the same year and for the same purpose; where it matches several, it pays for each of them.
//!
//! - Unit: 万元.
//! - Source: the policy's `source.<name>.matching`; no row without it.
//! - Dual: what the objective stage would gain if one 万元 less had to be matched.
//! - Not modelled: matching school by school or project by project; matching in kind.

use super::Family;
use crate::instance::Instance;
use crate::model::algebra::Linear;
use crate::model::rows::{RowKey, Sense};
use crate::model::{Model, variables::Variables};
use crate::policy::Purpose;
use crate::quantity::approximate;

/// The family.
pub const FAMILY: Family = Family { name: "matching", verified_by: "matching", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    let matchers = instance.policy.sources.iter().filter(|source| instance.policy.matches_others(&source.name));
    for matcher in matchers {
        for year in instance.years() {
            for purpose in Purpose::all() {
                let mut unmatched = to_match(instance, x, &matcher.name, year, purpose);
                if unmatched.terms.is_empty() {
                    continue;
                }
                if let Some(column) = x.paid.get(&(year, matcher.name.clone(), purpose)) {
                    unmatched.add_term(-1.0, *column);
                }
                let key = format!("{year},{},{}", matcher.name, purpose.name());
                let key = RowKey { family: FAMILY.name, key };
                model.add(key, unmatched, Sense::AtMost, 0.0, &instance.money_unit, None);
            }
        }
    }
}

/// What a source must pay beside others in a year for a purpose.
fn to_match(instance: &Instance, x: &Variables, by: &str, year: u32, purpose: Purpose) -> Linear {
    let mut to_match = Linear::default();
    for source in &instance.policy.sources {
        let Some(matching) = source.matching.as_ref().filter(|matching| matching.by == by) else { continue };
        if let Some(column) = x.paid.get(&(year, source.name.clone(), purpose)) {
            to_match.add_term(approximate(matching.share), *column);
        }
    }
    to_match
}
