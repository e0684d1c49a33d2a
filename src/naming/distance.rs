//! How far a person lives from a school.

use crate::county::{County, Person, SchoolId, kilometres_between};
use num_traits::ToPrimitive;

/// Whole metres, as the crow flies, between a person's home and a school; `None` where either is not
/// known.
#[must_use]
pub fn metres(county: &County, person: &Person, school: &SchoolId) -> Option<i64> {
    let school = county.school(school)?.coordinates?;
    (kilometres_between(person.home?, school) * 1000.0).round().to_i64()
}
