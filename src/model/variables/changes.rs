//! What the decisions of each year change in the staff of each unit, by type.

use crate::county::{TeacherFlags, UnitId};
use crate::model::algebra::{ColumnId, Linear};
use std::collections::BTreeMap;

/// Changes by year, unit, and type; those after the plan's last year are never asked for.
#[derive(Debug, Default)]
pub(super) struct Changes(BTreeMap<(u32, UnitId, TeacherFlags), Linear>);

impl Changes {
    /// Adds a decision.
    pub(super) fn add(&mut self, year: u32, unit: &UnitId, flags: &TeacherFlags, coefficient: f64, column: ColumnId) {
        self.0.entry((year, unit.clone(), flags.clone())).or_default().add_term(coefficient, column);
    }

    /// The change of one group in a year.
    pub(super) fn of(&self, year: u32, unit: &UnitId, flags: &TeacherFlags) -> Linear {
        self.0.get(&(year, unit.clone(), flags.clone())).cloned().unwrap_or_default()
    }
}
