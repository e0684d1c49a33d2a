//! What a policy can want: one file a term, one line in the registry, and the lexicographic stages.

pub mod changes;
pub mod cost;
pub mod pupils_moved;
pub mod shortfall;
pub mod teacher_kilometres;
pub mod teachers_hired;
pub mod teachers_moved;

pub use cost::cost;

use super::algebra::Linear;
use super::variables::Variables;
use super::{Model, Stage};
use crate::instance::Instance;
use crate::policy::{Aim, Policy};
use crate::quantity::approximate;

/// An objective term.
#[derive(Debug)]
pub struct Term {
    /// What it minimises.
    pub aim: Aim,
    /// Unit of its value.
    pub unit: &'static str,
    /// The expression.
    pub expression: fn(&Instance, &Variables, &Model) -> Linear,
}

/// All terms.
pub static TERMS: &[Term] = &[
    changes::TERM,
    cost::TERM,
    pupils_moved::TERM,
    shortfall::TERM,
    teacher_kilometres::TERM,
    teachers_hired::TERM,
    teachers_moved::TERM,
];

/// The stages of a policy, most important first. Among plans that are equally good the cheapest is
/// taken: `cost` is the last stage where the policy does not name it.
#[must_use]
pub fn stages(instance: &Instance, x: &Variables, model: &Model) -> Vec<Stage> {
    let mut wanted = match &instance.proposed {
        Some(_) => wishes_of_a_repair(model),
        None => wishes(&instance.policy),
    };
    if !wanted.iter().any(|(aim, _)| *aim == Aim::Cost) {
        wanted.push((Aim::Cost, 0.0));
    }
    wanted
        .into_iter()
        .filter_map(|(aim, tolerance)| {
            let term = TERMS.iter().find(|term| term.aim == aim)?;
            let expression = (term.expression)(instance, x, model);
            let unit = if aim == Aim::Cost { instance.money_unit.clone() } else { term.unit.to_string() };
            Some(Stage { aim, unit, expression, tolerance })
        })
        .collect()
}

fn wishes(policy: &Policy) -> Vec<(Aim, f64)> {
    policy.objective.iter().map(|stage| (stage.minimise, approximate(stage.tolerance))).collect()
}

/// What a repair gives up of the least shortfall for fewer changes.
const REPAIR_TOLERANCE: f64 = 1e-3;

/// First as near to the requirements as can be, then the fewest changes.
fn wishes_of_a_repair(model: &Model) -> Vec<(Aim, f64)> {
    let shortfall = (!model.shortfalls.is_empty()).then_some((Aim::Shortfall, REPAIR_TOLERANCE));
    shortfall.into_iter().chain([(Aim::Changes, 0.0)]).collect()
}
