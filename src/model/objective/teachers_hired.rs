//! People who are hired: Σ h\[l,u\], in teachers.

use super::Term;
use crate::model::algebra::sum;
use crate::policy::Aim;

/// The term.
pub const TERM: Term =
    Term { aim: Aim::TeachersHired, unit: "teachers", expression: |_, x, _| sum(x.hired.values().copied()) };
