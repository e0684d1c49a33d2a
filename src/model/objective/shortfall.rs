//! What is missed of the requirements that are only aimed at: Σ r\[u,k\] + Σ e\[stage,k\] / γ\[stage\],
//! in thresholds: a unit without any teacher of a kind misses 1, a coefficient of twice its limit
//! misses about 1.

use super::Term;
use crate::instance::Instance;
use crate::model::Model;
use crate::model::algebra::Linear;
use crate::model::variables::Variables;
use crate::policy::Aim;

/// The term.
pub const TERM: Term = Term { aim: Aim::Shortfall, unit: "thresholds", expression };

fn expression(_: &Instance, _: &Variables, model: &Model) -> Linear {
    let mut total = Linear::default();
    for shortfall in &model.shortfalls {
        let scale = model.rows[shortfall.row].give.as_ref().map_or(1.0, |give| give.scale);
        total.add_term(1.0 / scale, shortfall.column);
    }
    total
}
