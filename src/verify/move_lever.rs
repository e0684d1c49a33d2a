//! Each move is one that the policy allows: between two schools, of a type that may move, out of a
//! unit that the standard judges, near enough.

use super::departure::{Reach, moves, refusals};
use super::{Case, Finding};

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let lever = case.policy.moves.as_ref();
    let reach = lever.map(|lever| Reach { max_km: lever.max_km, nearest: lever.nearest, types: lever.types.as_ref() });
    refusals(case, reach.as_ref(), moves(case.plan))
}
