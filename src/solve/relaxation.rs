//! What a policy's first aim could come to at best, and what more budget would be worth: the continuous
//! relaxation alone, without a plan.

use super::{Status, prices, relax};
use crate::instance::Instance;
use crate::model::Model;
use crate::model::constraints::budget;
use crate::quantity::{Decimal, approximate};

/// What the relaxation of the first objective stage came to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Relaxation {
    /// Its optimum: no plan is below.
    Optimal {
        /// Value, in the stage's unit.
        value: f64,
        /// What one more 万元 of budget saves, at least 0. With less or more money no plan is below the line
        /// through the value with this slope, since the optimum is convex in the budget.
        price: f64,
    },
    /// It has no point, and so there is no plan.
    Infeasible,
    /// It tells nothing: the program multiplies decisions, or the solver failed.
    Unknown,
}

/// Relaxes the first stage of an instance, with a smaller budget than its own.
///
/// Only the right-hand side of the budget changes: what a program may reach, and so its largest numbers, is
/// told by the instance's budget, which must therefore be the largest of those that are compared.
#[must_use]
pub fn relaxation(instance: &Instance, budget: Decimal) -> Relaxation {
    let (mut model, variables) = Model::of(instance);
    let Some(stage) = model.stages.first().cloned().filter(|_| model.squares.is_empty()) else {
        return Relaxation::Unknown;
    };
    budget::allow(instance, &variables, &mut model, approximate(budget));
    let answer = relax(&mut model, &stage.expression);
    match answer.status {
        Status::Optimal => {
            let prices = prices::of(instance, &model, &stage, &answer);
            let price = prices.iter().find(|price| price.family == budget::FAMILY.name);
            Relaxation::Optimal { value: answer.bound, price: price.map_or(0.0, |price| price.value) }
        }
        Status::Infeasible => Relaxation::Infeasible,
        Status::Unbounded | Status::Limit(_) | Status::Error(_) => Relaxation::Unknown,
    }
}
