//! Every unit has the kinds of teacher that its pupils need.
//!
//! ```text
//! (Σ_{τ ⊇ flags[k]} N[t,u,τ] + Σ_{l,w,τ ⊇ flags[k]} v[t,l,w,u,τ] / days[k]) / least[t,u,k] (+ r[t,u,k]) ≥ 1,  r ≥ 0     ∀ rules k, years t from k's on, u of its stage in scope
//! least[t,u,k] = max(1, ⌈classes[t,u] / classes a teacher[k]⌉), or without rounding where visiting days count
//! ```
//!
//! In words: at the end of each year from the rule's on, every unit of the stage that the standard
//! judges has at least one teacher who bears the flags or, where the rule limits the classes of one
//! teacher, as many as its classes need. Where the rule says so, days of the week on which others visit u count as
//! parts of a teacher. Where the policy only aims, r is the missing share.
//!
//! - Unit: shares of what is needed; a missing half counts as half a threshold in `shortfall`.
//! - Source: the policy's `required_teacher`; for China a teacher of physical education for at most
//!   5 classes of primary and 6 of junior schools (2025 notice). Classes as in `establishment`.
//! - Dual: what the objective stage would gain if u needed no such teacher; divided by least, one fewer.
//! - Not modelled: hours of a teacher; one person who serves several schools, but for visits. Nobody is subtracted at
//!   the school of the post.

use super::Family;
use crate::instance::Instance;
use crate::instance::people::Required;
use crate::model::algebra::sum;
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::{Model, Shortfall, variables::Variables};
use crate::policy::Demand;

/// The family.
pub const FAMILY: Family = Family { name: "required_teacher", verified_by: "required_teacher", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    instance.people.required.iter().for_each(|required| write_row(instance, x, model, required));
}

fn write_row(instance: &Instance, x: &Variables, model: &mut Model, required: &Required) {
    let Required { year, name, unit, flags, least, visiting_days, demand } = required;
    let least = *least;
    let bearing = instance.types_of(unit).filter(|of| of.bears_all(&flags.0));
    let bearing = sum(bearing.map(|of| x.teachers[&(*year, unit.clone(), of.clone())]));
    let visiting =
        visiting_days.map(|days| x.visiting_days(instance, (*year, unit), &flags.0, |_| 1.0 / f64::from(days)));
    let mut left = (1.0 / least) * (bearing + visiting.unwrap_or_default());
    let name = format!("{name},{year},{},{}", unit.school, unit.stage);
    let shortfall = (*demand == Demand::Aim)
        .then(|| model.column(format!("shortfall[required,{name}]"), "shares", (0.0, f64::INFINITY), false));
    if let Some(column) = shortfall {
        left.add_term(1.0, column);
    }
    let give = Give {
        subject: format!("teachers of type {flags} at {}", instance.named_in_year(unit, *year)),
        scale: 1.0,
        natural: least,
        over: None,
        unit: "teachers".to_string(),
    };
    let row = model.add(RowKey { family: FAMILY.name, key: name }, left, Sense::AtLeast, 1.0, "shares", Some(give));
    if let Some(column) = shortfall {
        model.shortfalls.push(Shortfall { column, row });
    }
}
