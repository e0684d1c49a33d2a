//! Judged units that do not pass: Σ weight\[t,u\]·f\[t,u\] (see [`crate::model::passing`]), of the last year in
//! which thresholds are aimed at unless the policy weighs years, in units.

use super::Term;
use crate::instance::Instance;
use crate::model::Model;
use crate::model::algebra::Linear;
use crate::model::variables::Variables;
use crate::policy::Aim;

/// The term.
pub const TERM: Term = Term { aim: Aim::UnitsNotPassing, unit: "units", expression };

fn expression(_: &Instance, _: &Variables, model: &Model) -> Linear {
    let mut total = Linear::default();
    for passing in &model.passing {
        total.add_term(passing.weight, passing.fails);
    }
    total
}
