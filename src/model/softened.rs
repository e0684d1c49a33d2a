//! Rules that may give way: what the objective `softened` prices.
//!
//! ```text
//! left ≤ right + g,   left ≥ right − g,   0 ≤ g ≤ most     ∀ rows of a softened family
//! ```
//!
//! In words: the rows of a rule that the policy softens may be missed by g, which costs the policy's
//! price for each unit of the rule. The longest distance has no row: each kilometre beyond it is
//! priced for each teacher who moves so far.
//!
//! - Unit: that of the row.
//! - Source: the policy's `[soften.FAMILY]`.
//! - Not modelled: a price that grows with the breach.

use super::algebra::{ColumnId, Linear};
use super::rows::Sense;
use super::variables::Variables;
use super::{Model, Shortfall};
use crate::instance::Instance;
use crate::policy::DISTANCE;
use crate::quantity::approximate;

/// A row that may give way.
#[derive(Debug, Clone, PartialEq)]
pub struct Softened {
    /// The column g, and the row.
    pub slack: Shortfall,
    /// 万元 for each unit.
    pub price: f64,
}

/// Gives the rows of softened rules their columns.
pub(super) fn declare(instance: &Instance, model: &mut Model) {
    for place in 0..model.rows.len() {
        let row = &model.rows[place];
        let Some(soft) = instance.policy.softened.get(row.key.family).filter(|_| row.give.is_some()) else { continue };
        let (name, unit, sense) = (format!("give_way[{}]", row.key), row.unit.clone(), row.sense);
        let most = soft.most.map_or(f64::INFINITY, approximate);
        let column = model.column(name, &unit, (0.0, most), false);
        model.rows[place].left.add_term(if sense == Sense::AtLeast { 1.0 } else { -1.0 }, column);
        let price = approximate(soft.price.0);
        model.softened.push(Softened { slack: Shortfall { column, row: place }, price });
    }
}

/// Kilometres beyond the longest distance, by the column of the move.
#[must_use]
pub fn kilometres_beyond(instance: &Instance, x: &Variables) -> Vec<(ColumnId, f64)> {
    let Some(most) = instance.policy.moves.as_ref().and_then(|lever| lever.max_km).map(approximate) else {
        return Vec::new();
    };
    let beyond = |from, to| x.kilometres.get(&(from, to)).map(|km| km - most).filter(|beyond| *beyond > 0.0);
    let moves = x.moved.iter();
    moves.filter_map(|((_, from, to, _), column)| Some((*column, beyond(from.clone(), to.clone())?))).collect()
}

/// Σ price·g and the price of the kilometres beyond the longest distance, in 万元.
#[must_use]
pub fn price(instance: &Instance, x: &Variables, model: &Model) -> Linear {
    let mut total = Linear::default();
    for softened in &model.softened {
        total.add_term(softened.price, softened.slack.column);
    }
    if let Some(soft) = instance.policy.softened.get(DISTANCE) {
        for (column, km) in kilometres_beyond(instance, x) {
            total.add_term(approximate(soft.price.0) * km, column);
        }
    }
    total
}
