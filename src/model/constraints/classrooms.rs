//! Every school has a classroom for each class of full size.
//!
//! ```text
//! F[t,s,f] ≥ Σ_e ⌈P[s,e,t] / size[e]⌉            ∀ judged years t, schools s that the standard judges
//! F[t,s,f] ≥ P[s,e,t] / size[e] · p[t,s,e]       where the pupils of s, which teaches e alone, are a decision
//! ```
//!
//! In words: at the end of each judged year the classrooms of a school are at least the classes that
//! its pupils make, stage by stage, where no class may be larger than the limit. All stages of the
//! school with a limit count, f is the kind of facility that the policy names. Where zones change, f comes only
//! whole, so that the second row asks for the same as the first.
//!
//! - Unit: rooms.
//! - Source: the policy's `classrooms`; the limits from the policy's `class_size` or else the standard's
//!   item on the pupils of a class; for China 教督〔2017〕6号, guarantee, item 5: 45 and 50.
//! - Dual: what the objective stage costs more for one more class at s.
//! - Not modelled: grades, whose pupils are not taught together and may make more classes.

use super::Family;
use crate::instance::{Instance, RoomNeed, RoomsFor};
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::{Model, variables::Variables};

/// The family.
pub const FAMILY: Family = Family { name: "classrooms", verified_by: "classrooms", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    for need in instance.room_needs.iter().filter(|need| need.what == RoomsFor::Classes) {
        let key = RowKey { family: FAMILY.name, key: format!("{},{}", need.year, need.school) };
        let subject = format!("classrooms of {}", instance.named_in_year(&need.school, need.year));
        at_least(x, model, need, key, subject);
    }
}

/// Adds the row that asks for so many rooms.
pub(super) fn at_least(x: &Variables, model: &mut Model, need: &RoomNeed, key: RowKey, subject: String) {
    let stock = x.facilities.get(&(need.year, need.school.clone(), need.facility.clone()));
    let stock = stock.cloned().unwrap_or_default();
    let scale = f64::from(need.rooms).max(1.0);
    let give = Give { subject, scale, natural: 1.0, over: None, unit: "rooms".to_string() };
    let decided = need.decided.as_ref().and_then(|(unit, classes)| Some((x.pupils_of(need.year, unit)?, *classes)));
    let (left, rooms) = match decided {
        Some((pupils, classes)) => (stock - classes * pupils + classes, classes),
        None => (stock, f64::from(need.rooms)),
    };
    model.add(key, left, Sense::AtLeast, rooms, "rooms", Some(give));
}
