//! Which schools may receive teachers of a school, where the policy allows only the nearest.

use crate::county::{County, SchoolId, StageId};
use crate::quantity::Decimal;

/// The schools, other than `from`, that have the stage and whose distance is known: the `count`
/// nearest of them, ties in the order of the schools table.
pub(super) fn nearest<'a>(county: &'a County, from: &SchoolId, stage: &StageId, count: u32) -> Vec<&'a SchoolId> {
    let having_the_stage = county.units.iter().filter(|unit| unit.id.stage == *stage && unit.id.school != *from);
    let mut known: Vec<(Decimal, &SchoolId)> = having_the_stage
        .filter_map(|unit| Some((county.kilometres(from, &unit.id.school)?, &unit.id.school)))
        .collect();
    // Units stand in the order of the schools, and the sort is stable.
    known.sort_by_key(|(km, _)| *km);
    known.into_iter().take(usize::try_from(count).unwrap_or(usize::MAX)).map(|(_, school)| school).collect()
}
