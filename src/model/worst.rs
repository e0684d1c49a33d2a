//! The most that any unit misses of an indicator: what the objective `worst_unit` minimises.
//!
//! ```text
//! w ≥ r[t,u,k]     ∀ judged years t, u in scope, k
//! ```
//!
//! In words: w is the largest shortfall, counted as `shortfall` counts it: an indicator that uses an
//! exemption misses what it lies below its floor. The least level of all is 1 − w.
//!
//! - Unit: thresholds.
//! - Not modelled: the second worst; a later stage `shortfall` does the rest.

use super::algebra::{ColumnId, Linear};
use super::constraints::indicator_threshold::FAMILY;
use super::rows::{RowKey, Sense};
use super::{Model, objective};
use crate::instance::Instance;
use crate::policy::Aim;

/// Name of the column and its rows.
pub const WORST: &str = "worst";

/// The largest of several columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Worst {
    /// w.
    pub column: ColumnId,
    of: Vec<ColumnId>,
}

impl Worst {
    /// Sets w to the largest.
    pub fn complete(&self, values: &mut [f64]) {
        values[self.column.index()] = self.of.iter().map(|column| values[column.index()]).fold(0.0, f64::max);
    }
}

/// Declares what the objective needs, where it looks at the worst unit.
pub(super) fn declare(instance: &Instance, model: &mut Model) {
    if !objective::wants(instance, Aim::WorstUnit) {
        return;
    }
    let missed: Vec<(ColumnId, String)> = model
        .shortfalls
        .iter()
        .map(|shortfall| (shortfall.column, &model.rows[shortfall.row].key))
        .filter(|(_, key)| key.family == FAMILY.name)
        .map(|(column, key)| (column, key.key.clone()))
        .collect();
    let column = model.column(WORST.to_string(), "thresholds", (0.0, f64::INFINITY), false);
    for (shortfall, key) in &missed {
        let key = RowKey { family: WORST, key: key.clone() };
        model.add(key, Linear::from(column) - *shortfall, Sense::AtLeast, 0.0, "thresholds", None);
    }
    model.worst = Some(Worst { column, of: missed.into_iter().map(|(column, _)| column).collect() });
}
