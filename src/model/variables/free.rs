//! Who may leave a unit or begin to study in a year: whoever is there and belongs there.

use super::{Variables, rotation::term};
use crate::county::{TeacherFlags, UnitId};
use crate::instance::{Instance, Unit};
use crate::model::algebra::{ColumnId, Linear};
use std::collections::BTreeMap;

/// Teachers of one type at one unit in a year.
type Group<'a> = (u32, &'a UnitId, &'a TeacherFlags);

/// Who is bound and who wants to go, by group.
#[derive(Debug, Default)]
pub struct Free<'a> {
    /// Columns of those who leave or begin to study.
    pub going: BTreeMap<Group<'a>, Vec<ColumnId>>,
    /// Those who are there when the year begins and may not, less those who return as it begins.
    bound: BTreeMap<Group<'a>, Linear>,
}

impl<'a> Free<'a> {
    /// Of all decisions of people.
    #[must_use]
    pub fn of(instance: &Instance, x: &'a Variables) -> Self {
        let mut free = Self::default();
        for ((year, from, _, flags), column) in x.departures() {
            free.going.entry((*year, from, flags)).or_default().push(column);
        }
        let term = term(instance);
        for ((began, from, to, flags), column) in &x.rotated {
            for year in began + 1..=began + term {
                free.bind((year, to, flags), 1.0, *column);
            }
            free.bind((began + term, from, flags), -1.0, *column);
        }
        for ((began, name, unit, flags), column) in &x.studying {
            free.going.entry((*began, unit, flags)).or_default().push(*column);
            let ends = instance.policy.upgrade(name).map_or(*began, |lever| lever.ends(*began));
            for year in began + 1..=ends {
                free.bind((year, unit, flags), 1.0, *column);
            }
        }
        free
    }

    fn bind(&mut self, group: Group<'a>, coefficient: f64, column: ColumnId) {
        self.bound.entry(group).or_default().add_term(coefficient, column);
    }

    /// Teachers of a type at a unit who are free as a year begins: those of the year before, without
    /// those who leave the profession in this or a later year, who are on rotation or study; with
    /// those who return.
    #[must_use]
    pub fn people(&self, instance: &Instance, x: &Variables, unit: &Unit, flags: &TeacherFlags, year: u32) -> Linear {
        let before = x.teachers_before(instance, unit, flags, year);
        let leaving = instance.leaving(year..=instance.policy.horizon.years, &unit.id, flags);
        let free = before + -f64::from(leaving);
        match self.bound.get(&(year, &unit.id, flags)) {
            Some(bound) => free - bound.clone(),
            None => free,
        }
    }
}
