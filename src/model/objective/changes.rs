//! Steps that differ from a proposal: Σ d + the proposed steps that no decision can take, in steps.

use super::Term;
use crate::instance::{Instance, Proposed};
use crate::model::Model;
use crate::model::algebra::{Linear, sum};
use crate::model::variables::Variables;
use crate::policy::Aim;

/// The term.
pub const TERM: Term = Term { aim: Aim::Changes, unit: "steps", expression };

fn expression(instance: &Instance, x: &Variables, model: &Model) -> Linear {
    let dropped = instance.proposed.as_ref().map_or(0.0, |proposed| without_column(x, proposed));
    sum(model.changes.iter().map(|change| change.column)) + dropped
}

/// How many proposed steps lie outside of the policy's levers: they are dropped whatever is decided.
#[expect(clippy::cast_precision_loss, reason = "a count of steps is small")]
fn without_column(x: &Variables, proposed: &Proposed) -> f64 {
    let moves = proposed
        .moves
        .keys()
        .filter(|(from, to, of)| !x.moved.contains_key(&(1, from.clone(), to.clone(), of.clone())));
    let hires = proposed.hires.keys().filter(|(lever, unit)| !x.hired.contains_key(&(1, lever.clone(), unit.clone())));
    let purchases =
        proposed.purchases.keys().filter(|(school, of)| !x.bought.contains_key(&(1, school.clone(), of.to_string())));
    (moves.count() + hires.count() + purchases.count()) as f64
}
