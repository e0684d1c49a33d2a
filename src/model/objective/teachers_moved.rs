//! People who change schools, for good or for a term: Σ m\[t,u,v,τ\] + Σ r\[t,u,v,τ\], in teachers.

use super::Term;
use crate::model::algebra::sum;
use crate::policy::Aim;

/// The term.
pub const TERM: Term = Term {
    aim: Aim::TeachersMoved,
    unit: "teachers",
    expression: |_, x, _| sum(x.departures().map(|(_, column)| column)),
};
