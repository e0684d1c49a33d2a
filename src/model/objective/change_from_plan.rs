//! By how much the plan differs from an earlier one: Σ |people − people then| over moves and hires +
//! Σ price·|amount − amount then| over purchases (see [`crate::model::earlier_plan`]); one person counts
//! as one 万元.

use super::Term;
use crate::instance::Instance;
use crate::model::Model;
use crate::model::algebra::Linear;
use crate::model::variables::Variables;
use crate::policy::Aim;

/// The term.
pub const TERM: Term = Term { aim: Aim::ChangeFromPlan, unit: "people and 万元", expression };

fn expression(_: &Instance, _: &Variables, model: &Model) -> Linear {
    model.difference.clone()
}
