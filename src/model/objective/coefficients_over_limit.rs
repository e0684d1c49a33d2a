//! Difference coefficients above their limit: Σ o\[t,stage,k\] over all years in which balance is aimed at
//! (see [`crate::model::over_limit`]), in coefficients.

use super::Term;
use crate::instance::Instance;
use crate::model::Model;
use crate::model::algebra::{Linear, sum};
use crate::model::variables::Variables;
use crate::policy::Aim;

/// The term.
pub const TERM: Term = Term { aim: Aim::CoefficientsOverLimit, unit: "coefficients", expression };

fn expression(_: &Instance, _: &Variables, model: &Model) -> Linear {
    sum(model.over_limit.iter().map(|coefficient| coefficient.over))
}
