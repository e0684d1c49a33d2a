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
    let moves = proposed.moves.keys().filter(|key| !x.moved.contains_key(*key)).count();
    let hires = proposed.hires.keys().filter(|key| !x.hired.contains_key(*key)).count();
    let purchases = proposed.purchases.keys().filter(|key| !x.bought.contains_key(*key)).count();
    (moves + hires + purchases) as f64
}
