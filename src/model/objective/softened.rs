//! The price of the rules that give way (see [`crate::model::softened`]), in 万元.

use super::Term;
use crate::instance::Instance;
use crate::model::Model;
use crate::model::algebra::Linear;
use crate::model::variables::Variables;
use crate::policy::Aim;

/// The term.
pub const TERM: Term = Term { aim: Aim::Softened, unit: "万元", expression };

fn expression(instance: &Instance, x: &Variables, model: &Model) -> Linear {
    crate::model::softened::price(instance, x, model)
}
