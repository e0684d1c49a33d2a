//! What a policy can want: one file a term, one line in the registry, and the lexicographic stages.

pub mod change_from_plan;
pub mod changes;
pub mod coefficients_over_limit;
pub mod cost;
pub mod new_money;
pub mod pupils_moved;
pub mod shortfall;
pub mod softened;
pub mod teacher_kilometres;
pub mod teachers_hired;
pub mod teachers_moved;
pub mod units_not_passing;
pub mod weighted_shortfall;
pub mod worst_unit;

pub use cost::cost;

use super::algebra::Linear;
use super::variables::Variables;
use super::{Model, Stage};
use crate::instance::{Instance, Unit};
use crate::policy::{Aim, Policy, Weights};
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
    change_from_plan::TERM,
    changes::TERM,
    coefficients_over_limit::TERM,
    cost::TERM,
    new_money::TERM,
    pupils_moved::TERM,
    shortfall::TERM,
    softened::TERM,
    teacher_kilometres::TERM,
    teachers_hired::TERM,
    teachers_moved::TERM,
    units_not_passing::TERM,
    weighted_shortfall::TERM,
    worst_unit::TERM,
];

/// Whether the policy is solved for an aim: what a repair wants is its own.
#[must_use]
pub fn wants(instance: &Instance, aim: Aim) -> bool {
    instance.proposed.is_none() && instance.policy.stage_of(aim).is_some()
}

/// What a unit weighs in a year by its stage, its setting, and its pupils.
#[must_use]
pub fn weight_of_unit(instance: &Instance, weights: &Weights, year: u32, unit: &Unit) -> f64 {
    let place = weights.of_place(&unit.id.stage, unit.setting);
    if !weights.pupils {
        return place;
    }
    let pupils = |unit: &Unit| f64::from(unit.in_year(year).pupils);
    let (sum, count) =
        instance.all_in_scope(year).fold((0.0, 0.0), |(sum, count), unit| (sum + pupils(unit), count + 1.0));
    place * pupils(unit) * count / sum
}

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
            let money = matches!(aim, Aim::Cost | Aim::NewMoney | Aim::Softened);
            let unit = if money { instance.money_unit.clone() } else { term.unit.to_string() };
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
