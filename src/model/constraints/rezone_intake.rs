//! Only those who may go to another school go.
//!
//! ```text
//! Σ_v r[t,u,v] ≤ a[t,u]                              ∀ t, u     (new intake)
//! Σ_{s ≤ t} Σ_v r[s,u,v] ≤ a[t,u]                    ∀ t, u     (enrolled pupils too)
//! ```
//!
//! In words: of the pupils who enter the stage in a zone in a year, at most a go elsewhere: all of them
//! less those whose siblings keep them, rounded up. Where the policy lets enrolled pupils go, a is of
//! all pupils of the zone, and counts whoever went before.
//!
//! - Unit: pupils.
//! - Source: the policy's `rezone.STAGE`: `enrolled`, `siblings_share`, `grades`; the intake from the lowest
//!   grade of the projection or, where it tells no grades, from pupils and grades.
//! - Dual: what the objective stage would gain if one more pupil of the zone might go elsewhere.
//! - Not modelled: which pupils and streets; those who leave the county or repeat a grade.

use super::Family;
use crate::instance::Instance;
use crate::model::algebra::Linear;
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::variables::pupils::lever_of;
use crate::model::{Model, variables::Variables};

/// The family.
pub const FAMILY: Family = Family { name: "rezone_intake", verified_by: "rezone_intake", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    for ((year, unit), most) in &instance.pupils_leaving {
        let Some(lever) = lever_of(instance, unit) else { continue };
        let counted = |done: u32| if lever.enrolled { done <= *year } else { done == *year };
        let mut leaving = Linear::default();
        for ((_, from, _), column) in x.rezoned.iter().filter(|((done, ..), _)| counted(*done)) {
            if from == unit {
                leaving.add_term(1.0, *column);
            }
        }
        if leaving.terms.is_empty() {
            continue;
        }
        let most = f64::from(*most);
        let give = Give {
            subject: format!("pupils who go elsewhere from {}", instance.named_in_year(unit, *year)),
            scale: most.max(1.0),
            natural: 1.0,
            over: None,
            unit: "pupils".to_string(),
        };
        let key = RowKey { family: FAMILY.name, key: format!("{year},{},{}", unit.school, unit.stage) };
        model.add(key, leaving, Sense::AtMost, most, "pupils", Some(give));
    }
}
