//! Each hiring lever brings at most so many teachers to the county, in all and in a year.
//!
//! ```text
//! Σ_t Σ_u h[t,l,u] ≤ limit[l]         ∀ hiring levers l with a limit
//! Σ_u h[t,l,u] ≤ limit a year[l]      ∀ t, l with a limit a year
//! ```
//!
//! In words: the teachers hired by a lever, over all units, are at most what the policy allows for
//! all years together and for each year.
//!
//! - Unit: teachers.
//! - Source: the policy's `hire.<lever>.max_teachers` and `max_per_year`; no row without them.
//! - Dual: what the objective stage would gain from one more post of the lever.
//! - Not modelled: how many candidates there are; the years until a post is filled.

use super::Family;
use crate::instance::Instance;
use crate::model::algebra::sum;
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::{Model, variables::Variables};
use crate::policy::HireLever;

/// The family.
pub const FAMILY: Family = Family { name: "hire_limit", verified_by: "hire_lever", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    for lever in &instance.policy.hires {
        let Some(limit) = lever.max_teachers.map(f64::from) else { continue };
        let hired = sum(x.hired.iter().filter(|((_, name, _), _)| *name == lever.name).map(|(_, column)| *column));
        let key = RowKey { family: FAMILY.name, key: lever.name.clone() };
        let give = Give {
            subject: format!("teachers whom the lever {} may hire", lever.name),
            scale: limit.max(1.0),
            natural: 1.0,
            over: None,
            unit: "teachers".to_string(),
        };
        model.add(key, hired, Sense::AtMost, limit, "teachers", Some(give));
    }
    for lever in &instance.policy.hires {
        write_years(instance, x, model, lever);
    }
}

fn write_years(instance: &Instance, x: &Variables, model: &mut Model, lever: &HireLever) {
    let Some(limit) = lever.max_per_year.map(f64::from) else { return };
    for year in instance.years() {
        let of_year = x.hired.iter().filter(|((of, name, _), _)| *of == year && *name == lever.name);
        let hired = sum(of_year.map(|(_, column)| *column));
        let give = Give {
            subject: instance.named_in_year(format!("teachers whom the lever {} may hire", lever.name), year),
            scale: limit.max(1.0),
            natural: 1.0,
            over: None,
            unit: "teachers".to_string(),
        };
        let key = RowKey { family: FAMILY.name, key: format!("{},{year}", lever.name) };
        model.add(key, hired, Sense::AtMost, limit, "teachers", Some(give));
    }
}
