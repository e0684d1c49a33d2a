//! What limits are worth: the duals of rows, by the names of their families.

use crate::model::{Model, Stage};
use crate::policy::Aim;
use schemars::JsonSchema;
use serde::Serialize;

/// What one more unit of a limit would be worth to an objective stage.
///
/// It is a price of the continuous relaxation: it holds for a small change of the limit where people
/// and rooms could be divided, and says where money presses, not what a whole plan would gain to
/// the last digit.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Price {
    /// The stage's aim.
    #[serde(serialize_with = "super::aim_name")]
    #[schemars(with = "String", extend("enum" = Aim::NAMES.map(|(name, _)| name)))]
    pub aim: Aim,
    /// Constraint family.
    pub family: String,
    /// Key of the row in its family.
    pub key: String,
    /// Unit of the value: the aim's for one more of the row's.
    pub unit: String,
    /// By how much the least value of the aim would fall if the limit were looser by one unit; 0 where
    /// the limit does not press.
    pub value: f64,
}

/// Prices below this are the solver's dust.
const DUST: f64 = 1e-9;

/// The prices of the rows of some families in a stage, from the duals of its relaxation: one for each
/// row, in the order of the program; nothing where the solver gave no duals.
///
/// A row `≤` is loosened by a larger right-hand side, a row `≥` by a smaller one; the sign is turned
/// so that a price is not negative either way.
#[must_use]
pub fn prices(model: &Model, stage: &Stage, duals: &[f64], families: &[&str]) -> Vec<Price> {
    let rows = model.rows.iter().zip(duals).filter(|(row, _)| families.contains(&row.key.family));
    let price = |(row, dual): (&crate::model::rows::Row, &f64)| Price {
        aim: stage.aim,
        family: row.key.family.to_string(),
        key: row.key.key.clone(),
        unit: format!("{} / {}", stage.unit, row.unit),
        value: if dual.abs() < DUST { 0.0 } else { dual.abs() },
    };
    rows.map(price).collect()
}
