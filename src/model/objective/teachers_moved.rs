//! People who move: Σ m\[u,v,τ\], in teachers.

use super::Term;
use crate::model::algebra::sum;
use crate::policy::Aim;

/// The term.
pub const TERM: Term =
    Term { aim: Aim::TeachersMoved, unit: "teachers", expression: |_, x, _| sum(x.moved.values().copied()) };
