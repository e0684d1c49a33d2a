//! What requirements cost: the duals of the continuous relaxation, as people read them.
//!
//! A price is what one more unit asked for would cost, or one more allowed would save, in the unit of
//! an objective stage. It is a direction at the optimum of the relaxation, in which people and rooms
//! may come in parts, and holds for small changes.

use super::answer::Answer;
use crate::instance::Instance;
use crate::model::constraints::{budget, budget_year, source_limit};
use crate::model::rows::{Give, Row, Sense};
use crate::model::{Model, Stage};
use crate::policy::{Aim, Tag};
use schemars::JsonSchema;
use serde::Serialize;

/// The price of one requirement.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Price {
    /// The objective stage whose unit the price is in.
    #[serde(serialize_with = "super::aim_name")]
    #[schemars(with = "String", extend("enum" = Aim::NAMES.map(|(name, _)| name)))]
    pub aim: Aim,
    /// Constraint family.
    pub family: &'static str,
    /// Key of the row in its family.
    pub key: String,
    /// How binding the requirement is.
    pub tag: Tag,
    /// What one unit costs or saves; above 0.
    pub value: f64,
    /// Unit of the price, such as `万元 for 1 teacher`.
    pub unit: String,
    /// How to read it.
    pub sentence: String,
    /// What a change by the requirement's own measure would be worth: by it the dearest are found.
    #[serde(skip)]
    pub weight: f64,
}

/// The families of the limits of money.
pub(super) const MONEY: [&str; 3] = [budget::FAMILY.name, budget_year::FAMILY.name, source_limit::FAMILY.name];

/// Prices below this are the solver's tolerance.
const SMALLEST_PRICE: f64 = 1e-9;

/// By how much a limit of a coefficient changes for its price: it is written with two decimals.
const COEFFICIENT_STEP: f64 = 0.01;

/// The prices of a stage, in the order of the program.
pub(super) fn of(instance: &Instance, model: &Model, stage: &Stage, relaxed: &Answer) -> Vec<Price> {
    let Some(values) = &relaxed.values else { return Vec::new() };
    let rows = model.rows.iter().zip(&relaxed.duals);
    let priced = rows.filter(|(_, dual)| dual.abs() > SMALLEST_PRICE);
    priced.filter_map(|(row, dual)| Some(price(instance, stage, row, row.give.as_ref()?, dual.abs(), values))).collect()
}

fn price(instance: &Instance, stage: &Stage, row: &Row, give: &Give, dual: f64, values: &[f64]) -> Price {
    let (step, unit) = match give.over {
        // The right-hand side of a limit of a coefficient moves by the mean for each unit of it.
        Some(mean) => (COEFFICIENT_STEP * values[mean.index()], format!("{COEFFICIENT_STEP} of the coefficient")),
        None => (1.0 / give.natural, one(&give.unit)),
    };
    let value = dual * step;
    Price {
        aim: stage.aim,
        family: row.key.family,
        key: row.key.key.clone(),
        tag: instance.policy.tag_of(row.key.family),
        value,
        unit: format!("{} for {unit}", stage.unit),
        sentence: sentence(row, give, &format!("{} {}", shown(value), stage.unit)),
        weight: dual * give.scale,
    }
}

/// One of a unit: `1 teacher`, `1 m2`.
fn one(unit: &str) -> String {
    match unit {
        "teachers" | "rooms" | "thresholds" => format!("1 {}", &unit[..unit.len() - 1]),
        "" => "1".to_string(),
        unit => format!("1 {unit}"),
    }
}

fn sentence(row: &Row, give: &Give, price: &str) -> String {
    let (subject, one) = (&give.subject, one(&give.unit));
    let people = subject.starts_with("teachers ");
    match (row.key.family, row.sense) {
        ("balance_limit", _) => format!("a limit of the {subject} higher by {COEFFICIENT_STEP} would save {price}"),
        ("balance_mean", _) => format!("{one} more asked of the {subject} would cost {price}"),
        ("budget" | "budget_year" | "source_limit", _) => {
            format!("{one} more in the {subject} would save {price}")
        }
        ("funding", _) => format!("{one} of {subject} that somebody else pays would save {price}"),
        // Such as teachers who may leave a unit.
        (_, Sense::AtLeast) if people => format!("1 more of the {subject} would cost {price}"),
        (_, Sense::AtMost) if people => format!("1 more of the {subject} would save {price}"),
        (_, Sense::AtLeast) => format!("{one} more asked for in {subject} would cost {price}"),
        _ => format!("{one} more of {subject} would save {price}"),
    }
}

/// Four digits of a number, however small.
fn shown(value: f64) -> String {
    let digits = if value >= 1.0 { 2 } else { 6 };
    let text = format!("{value:.digits$}");
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}
