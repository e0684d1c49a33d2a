//! A school has places for those who come, and keeps what makes the standard judge it.
//!
//! ```text
//! least[t,u] ≤ P[t,u] + Σ_{s holds in t} ( Σ_v r[s,v,u] − Σ_v r[s,u,v] ) ≤ most[t,u]     ∀ t, u that may give or receive
//! ```
//!
//! In words: after all rezonings that hold in a year a unit has at most its places, or the pupils that
//! it would have anyway where those are more; and it stays on the side on which it is of every number
//! of pupils at which the standard stops judging it or relaxes an indicator.
//!
//! - Unit: pupils.
//! - Source: the policy's `rezone.STAGE`: `capacity`, `max_class_pupils` × classes of today,
//!   `max_school_pupils`; the standard's exclusions and relaxations. For China 教督〔2017〕6号: classes
//!   of 45 and 50, schools of 2000 and 2500.
//! - Dual of the upper row: what the objective stage would gain from one more place.
//! - Not modelled: classrooms that a plan builds; schools that come to be judged, or no longer are.

use super::Family;
use crate::instance::Instance;
use crate::model::algebra::Linear;
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::{Model, variables::Variables};

/// The family.
pub const FAMILY: Family = Family { name: "pupil_range", verified_by: "rezone_capacity", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    for ((year, unit), range) in &instance.pupil_ranges {
        let more: Linear = x.rezoned_into(instance, unit, *year);
        let without = instance.units.iter().find(|known| known.id == *unit).map_or(0, |it| it.in_year(*year).pupils);
        let give = Give {
            subject: format!("pupils of {}", instance.named_in_year(unit, *year)),
            scale: f64::from(without.max(1)),
            natural: 1.0,
            over: None,
            unit: "pupils".to_string(),
        };
        let key =
            |side: &str| RowKey { family: FAMILY.name, key: format!("{side},{year},{},{}", unit.school, unit.stage) };
        let pupils = more + f64::from(without);
        model.add(key("most"), pupils.clone(), Sense::AtMost, range.most.into(), "pupils", Some(give));
        model.add(key("least"), pupils, Sense::AtLeast, range.least.into(), "pupils", None);
    }
}
