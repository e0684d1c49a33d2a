//! The most that any unit misses of any indicator: w (see [`crate::model::worst`]), in thresholds; the
//! least level is 1 − w.

use super::Term;
use crate::instance::Instance;
use crate::model::Model;
use crate::model::algebra::Linear;
use crate::model::variables::Variables;
use crate::policy::Aim;

/// The term.
pub const TERM: Term = Term { aim: Aim::WorstUnit, unit: "thresholds", expression };

fn expression(_: &Instance, _: &Variables, model: &Model) -> Linear {
    model.worst.as_ref().map_or_else(Linear::default, |worst| Linear::from(worst.column))
}
