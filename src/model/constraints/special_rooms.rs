//! Every school has so many special rooms for its classes.
//!
//! ```text
//! F[t,s,f] ≥ ⌈ classes[s,t] / per[room] ⌉     ∀ judged years t, schools s that the standard judges, rooms
//! classes[s,t] = the table's where the pupils are today's, else Σ_e ⌈P[s,e,t] / size[e]⌉
//! ```
//!
//! In words: at the end of each judged year the music rooms, the art rooms, … of a school are at least
//! one for each so many classes of the stages that the standard judges, rounded up. Where pupils are
//! projected, or the table tells no classes, they are as many as classes of full size.
//!
//! - Unit: rooms.
//! - Source: the policy's `special_rooms`; the number of classes from it or else from the standard's item
//!   on special rooms; for China 教督〔2017〕6号, guarantee, item 3: 12.
//! - Dual: what the objective stage costs more for one more room at s.
//! - Not modelled: the area of each room: the kind of facility is taken to count rooms of full area.

use super::Family;
use super::classrooms::at_least;
use crate::instance::{Instance, RoomsFor};
use crate::model::rows::RowKey;
use crate::model::{Model, variables::Variables};

/// The family.
pub const FAMILY: Family = Family { name: "special_rooms", verified_by: "special_rooms", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    for need in &instance.room_needs {
        let RoomsFor::Special(room) = &need.what else { continue };
        let key = RowKey { family: FAMILY.name, key: format!("{},{},{room}", need.year, need.school) };
        let subject = format!("{room} rooms of {}", instance.named_in_year(&need.school, need.year));
        at_least(x, model, need, key, subject);
    }
}
