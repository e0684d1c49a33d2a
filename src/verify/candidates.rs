//! Which schools may receive from a school, where the policy allows only the nearest.

use crate::county::{County, SchoolId, StageId};
use crate::quantity::Decimal;

/// The schools, other than `from`, that have the stage and whose distance is known: the `count`
/// nearest of them, ties in the order of the schools table.
pub(super) fn nearest<'a>(county: &'a County, from: &SchoolId, stage: &StageId, count: u32) -> Vec<&'a SchoolId> {
    // Units stand in the order of the schools.
    let having_the_stage = county.units.iter().filter(|unit| unit.id.stage == *stage).map(|unit| &unit.id.school);
    nearest_of(county, from, having_the_stage, count)
}

/// The schools of some, other than `from`, whose distance is known: the `count` nearest, ties in their order.
pub(super) fn nearest_of<'a>(
    county: &County,
    from: &SchoolId,
    some: impl Iterator<Item = &'a SchoolId>,
    count: u32,
) -> Vec<&'a SchoolId> {
    let others = some.filter(|school| *school != from);
    let mut known: Vec<(Decimal, &SchoolId)> =
        others.filter_map(|school| Some((county.kilometres(from, school)?, school))).collect();
    // The sort is stable.
    known.sort_by_key(|(km, _)| *km);
    known.into_iter().take(usize::try_from(count).unwrap_or(usize::MAX)).map(|(_, school)| school).collect()
}
