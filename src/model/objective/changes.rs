//! Steps that differ from a proposal: Σ d, in steps.

use super::Term;
use crate::model::algebra::sum;
use crate::policy::Aim;

/// The term.
pub const TERM: Term = Term {
    aim: Aim::Changes,
    unit: "steps",
    expression: |_, _, model| sum(model.changes.iter().map(|change| change.column)),
};
