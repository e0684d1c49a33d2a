//! Which units teachers may visit.

use crate::county::UnitId;

/// A pair of units between which a lever lets teachers visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitRoute {
    /// Name of the lever.
    pub lever: String,
    /// Unit where the post is.
    pub from: UnitId,
    /// Unit that is visited.
    pub to: UnitId,
}
