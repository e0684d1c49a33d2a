//! Rotations: r\[t,u,v,τ\], teachers of type τ of u who begin a term at v in year t.

use super::{Changes, MoveKey, Variables, movable};
use crate::county::UnitId;
use crate::instance::{Instance, Unit};
use crate::model::Model;
use crate::model::algebra::ColumnId;
use std::collections::BTreeMap;

impl Variables {
    pub(super) fn declare_rotations(&mut self, instance: &Instance, model: &mut Model) {
        let Some(lever) = &instance.policy.rotation else { return };
        let units: BTreeMap<&UnitId, &Unit> = instance.units.iter().map(|unit| (&unit.id, unit)).collect();
        for year in instance.years() {
            for route in &instance.people.routes {
                let (giver, receiver) = (units[&route.from], units[&route.to]);
                if !giver.in_year(year).in_scope || receiver.in_year(year).pupils == 0 {
                    continue;
                }
                for (flags, most) in movable(instance, giver, year) {
                    if lever.types.as_ref().is_none_or(|types| types.contains(flags)) {
                        let (from, to) = (&route.from, &route.to);
                        let name = format!("rotate[{year},{},{},{},{flags}]", from.school, to.school, from.stage);
                        let column = model.column(name, "teachers", (0.0, most), true);
                        self.rotated.insert((year, from.clone(), to.clone(), flags.clone()), column);
                    }
                }
            }
        }
        for route in &instance.people.routes {
            if let Some(km) = route.km {
                self.kilometres.insert((route.from.clone(), route.to.clone()), km);
            }
        }
    }

    /// What rotations change: away in the year in which they begin, back when the term is over.
    pub(super) fn changes_of_rotations(&self, instance: &Instance, changes: &mut Changes) {
        for ((began, from, to, flags), column) in &self.rotated {
            changes.add(*began, from, flags, -1.0, *column);
            changes.add(*began, to, flags, 1.0, *column);
            let returns = began + term(instance);
            changes.add(returns, from, flags, 1.0, *column);
            changes.add(returns, to, flags, -1.0, *column);
        }
    }

    /// All who change schools in a year, for good or for a term, with their names.
    pub fn departures(&self) -> impl Iterator<Item = (&MoveKey, ColumnId)> {
        self.moved.iter().chain(&self.rotated).map(|(key, column)| (key, *column))
    }
}

/// Years of a rotation.
pub(super) fn term(instance: &Instance) -> u32 {
    instance.policy.rotation.as_ref().map_or(1, |lever| lever.term_years)
}
