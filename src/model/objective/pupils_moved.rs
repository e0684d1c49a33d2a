//! Pupils who go to another school: Σ r\[t,u,v\], in pupils.

use super::Term;
use crate::model::algebra::sum;
use crate::policy::Aim;

/// The term.
pub const TERM: Term =
    Term { aim: Aim::PupilsMoved, unit: "pupils", expression: |_, x, _| sum(x.rezoned.values().copied()) };
