//! What is built at a school keeps within its free land.
//!
//! ```text
//! Σ_t Σ_l land[l] · b[t,s,l] ≤ free[s]     ∀ schools s whose free land is known
//! ```
//!
//! In words: the land that the orders of all years take at a school is at most what may still be built
//! on. Nothing limits a school whose free land is not known, and the plan says of how many that is so.
//!
//! - Unit: m².
//! - Source: the policy's `land.limit` and `buy.<lever>.land_per_unit`; free land from the county's table
//!   of schools.
//! - Dual: what the objective stage would gain from one more m² of free land at s.
//! - Not modelled: land that a refit gives back, land that could be bought, the shape of sites.

use super::Family;
use crate::instance::{Instance, SchoolData};
use crate::model::algebra::Linear;
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::{Model, variables::Variables};
use crate::quantity::approximate;

/// The family.
pub const FAMILY: Family = Family { name: "land", verified_by: "land", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    if !instance.policy.rooms.land {
        return;
    }
    for school in &instance.schools {
        let (Some(free), land) = (school.free_land, land_taken(instance, x, school)) else { continue };
        if land.terms.is_empty() {
            continue;
        }
        let give = Give {
            subject: format!("land that is built on at {}", school.id),
            scale: free.max(1.0),
            natural: 1.0,
            over: None,
            unit: "m2".to_string(),
        };
        let reserve = x.rounding_adds(&land).min(free);
        let key = RowKey { family: FAMILY.name, key: school.id.to_string() };
        let row = model.add(key, land, Sense::AtMost, free - reserve, "m2", Some(give));
        model.rows[row].reserve = reserve;
    }
}

fn land_taken(instance: &Instance, x: &Variables, school: &SchoolData) -> Linear {
    let mut land = Linear::default();
    for ((_, _, name), column) in x.bought.iter().filter(|((_, of, _), _)| *of == school.id) {
        let per_unit = instance.policy.buy_lever(name).and_then(|lever| lever.land_per_unit);
        land.add_term(per_unit.map_or(0.0, approximate), *column);
    }
    land
}
