//! By how much the plan differs from an earlier one: what the objective `change_from_plan` adds up.
//!
//! ```text
//! y − p ≤ d⁺,   p − y ≤ d⁻,   d⁺, d⁻ ≥ 0     ∀ decisions y (m, r, h, g, b, redeployed) with an earlier amount p > 0
//! ```
//!
//! In words: a move, rotation, hire, or study counts the people by which it differs from the earlier
//! plan, a purchase, redeployment, visiting day, or lending the money at today's price; a step that the earlier plan has not counts whole. Earlier steps that
//! the policy no longer allows count in any case.
//!
//! - Unit: people and 万元, one of each alike.
//! - Source: the plan that the policy's `against` names.
//! - Not modelled: who is meant by name; other people of the same type are no change; the fixed cost of
//!   a project that is new or falls away.

use super::algebra::{ColumnId, Linear};
use super::rows::{RowKey, Sense};
use super::variables::Variables;
use super::{Model, Shortfall, objective};
use crate::county::{SchoolId, StageId, UnitId};
use crate::instance::Instance;
use crate::policy::{Aim, EarlierPlan};
use crate::quantity::approximate;
use std::collections::BTreeMap;

/// Name of the columns and rows.
pub const DIFFERENCE: &str = "difference";

/// Declares what the objective needs, where it looks back.
pub(super) fn declare(instance: &Instance, x: &Variables, model: &mut Model) {
    let earlier = instance.policy.stage_of(Aim::ChangeFromPlan).and_then(|stage| stage.against.as_ref());
    let Some(earlier) = earlier.filter(|_| objective::wants(instance, Aim::ChangeFromPlan)) else { return };
    let Earlier { amounts, dropped } = earlier_amounts(instance, x, earlier);
    let mut total = Linear::from(dropped);
    for (column, price) in decisions(instance, x) {
        match amounts.get(&column) {
            Some(amount) => total += price * differences(model, column, *amount),
            None => total.add_term(price, column),
        }
    }
    model.difference = total;
}

/// What the earlier plan did, by the columns of today, and what it did that has none.
#[derive(Debug, Default)]
struct Earlier {
    amounts: BTreeMap<ColumnId, f64>,
    dropped: f64,
}

impl Earlier {
    fn add(&mut self, column: Option<&ColumnId>, amount: f64, price: f64) {
        match column {
            Some(column) => *self.amounts.entry(*column).or_default() += amount,
            None => self.dropped += price * amount,
        }
    }
}

fn earlier_amounts(instance: &Instance, x: &Variables, earlier: &EarlierPlan) -> Earlier {
    let unit = |school: &SchoolId, stage: &StageId| UnitId { school: school.clone(), stage: stage.clone() };
    let mut amounts = Earlier::default();
    for step in &earlier.plan.moves {
        let key = (step.year, unit(&step.from, &step.stage), unit(&step.to, &step.stage), step.flags.clone());
        amounts.add(x.moved.get(&key), step.teachers.into(), 1.0);
    }
    for hire in &earlier.plan.hires {
        let key = (hire.year, hire.lever.clone(), unit(&hire.school, &hire.stage));
        amounts.add(x.hired.get(&key), hire.teachers.into(), 1.0);
    }
    for step in &earlier.plan.rotations {
        let key = (step.year, unit(&step.from, &step.stage), unit(&step.to, &step.stage), step.flags.clone());
        amounts.add(x.rotated.get(&key), step.teachers.into(), 1.0);
    }
    for step in &earlier.plan.upgrades {
        let key = (step.year, step.lever.clone(), unit(&step.school, &step.stage), step.flags.clone());
        amounts.add(x.studying.get(&key), step.teachers.into(), 1.0);
    }
    for step in &earlier.plan.visits {
        let (from, to) = (unit(&step.from, &step.stage), unit(&step.to, &step.stage));
        let key = (step.year, step.lever.clone(), from, to, step.flags.clone());
        amounts.add(x.visiting.get(&key), step.days.into(), price_of_visit(instance, &step.lever));
    }
    for step in &earlier.plan.lendings {
        let key = (step.year, step.lever.clone(), step.from.clone(), step.to.clone());
        amounts.add(x.lent.get(&key), 1.0, price_of_lending(instance, &step.lever));
    }
    for purchase in &earlier.plan.purchases {
        let name = purchase.lever();
        let key = (purchase.year, purchase.school.clone(), name.to_string());
        let price = price_of_purchase(instance, &purchase.school, name);
        amounts.add(x.bought.get(&key), approximate(purchase.amount), price);
    }
    for step in &earlier.plan.redeployments {
        let key = (step.year, step.lever.clone(), step.from.clone(), step.to.clone());
        amounts.add(x.redeployed.get(&key), approximate(step.amount), price_of_redeployment(instance, &step.lever));
    }
    amounts
}

/// Every decision with what one unit of it counts.
fn decisions(instance: &Instance, x: &Variables) -> Vec<(ColumnId, f64)> {
    let people = x.moved.values().chain(x.hired.values()).chain(x.rotated.values()).chain(x.studying.values());
    let people = people.map(|column| (*column, 1.0));
    let bought = x.bought.iter();
    let bought = bought.map(|((_, school, name), column)| (*column, price_of_purchase(instance, school, name)));
    let redeployed = x.redeployed.iter();
    let redeployed = redeployed.map(|((_, name, _, _), column)| (*column, price_of_redeployment(instance, name)));
    let visiting = x.visiting.iter();
    let visiting = visiting.map(|((_, name, ..), column)| (*column, price_of_visit(instance, name)));
    let lent = x.lent.iter().map(|((_, name, ..), column)| (*column, price_of_lending(instance, name)));
    people.chain(bought).chain(redeployed).chain(visiting).chain(lent).collect()
}

/// 万元 for one unit by a lever at a school; 0 where the policy has no such lever.
fn price_of_purchase(instance: &Instance, school: &SchoolId, name: &str) -> f64 {
    let setting = instance.schools.iter().find(|known| known.id == *school).and_then(|school| school.setting);
    instance.policy.buy_lever(name).map_or(0.0, |lever| approximate(lever.price_in(setting).0))
}

fn price_of_visit(instance: &Instance, name: &str) -> f64 {
    instance.policy.visit_lever(name).map_or(0.0, |lever| approximate(lever.cost.0))
}

fn price_of_lending(instance: &Instance, name: &str) -> f64 {
    instance.policy.lend_lever(name).map_or(0.0, |lever| approximate(lever.cost.0))
}

fn price_of_redeployment(instance: &Instance, name: &str) -> f64 {
    instance.policy.redeploy_lever(name).map_or(0.0, |lever| approximate(lever.cost.0))
}

/// d⁺ + d⁻ of a decision.
fn differences(model: &mut Model, decision: ColumnId, amount: f64) -> Linear {
    let (name, unit) = (model.columns[decision.index()].name.clone(), model.columns[decision.index()].unit.clone());
    let mut total = Linear::default();
    for (side, sense, sign) in [("more", Sense::AtMost, -1.0), ("fewer", Sense::AtLeast, 1.0)] {
        let column = model.column(format!("{DIFFERENCE}[{side},{name}]"), &unit, (0.0, f64::INFINITY), false);
        let key = RowKey { family: DIFFERENCE, key: format!("{side},{name}") };
        let row = model.add(key, Linear::from(decision) + sign * column, sense, amount, &unit, None);
        model.measures.push(Shortfall { column, row });
        total.add_term(1.0, column);
    }
    total
}
