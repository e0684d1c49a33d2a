//! Pupils as decisions: who goes to another school, and how many each unit then has.
//!
//! ```text
//! p[t,u] = 1 + ( Σ_{s holds in t} Σ_v r[s,v,u] − Σ_{s holds in t} Σ_v r[s,u,v] ) / P[t,u]
//! ```
//!
//! p is the number of pupils relative to P, the pupils without any rezoning: near 1, whatever the size
//! of the school. Levels x stay the resource over P, so that x / p is the indicator itself.

use super::Variables;
use crate::county::UnitId;
use crate::instance::Instance;
use crate::model::algebra::{ColumnId, Linear};
use crate::model::{Model, Product};
use crate::policy::RezoneLever;
use std::collections::BTreeMap;

impl Variables {
    pub(super) fn declare_rezonings(&mut self, instance: &Instance, model: &mut Model) {
        for it in &instance.rezonings {
            let name = format!("rezone[{},{},{},{}]", it.year, it.from.school, it.to.school, it.from.stage);
            let column = model.column(name, "pupils", (0.0, it.most.into()), true);
            self.rezoned.insert((it.year, it.from.clone(), it.to.clone()), column);
        }
        for (year, unit) in instance.pupil_ranges.keys() {
            let Some(of) = instance.units.iter().find(|known| known.id == *unit) else { continue };
            let without = f64::from(of.in_year(*year).pupils);
            let share = (1.0 / without) * self.rezoned_into(instance, unit, *year) + 1.0;
            let column = model.define("pupils", &format!("{year},{},{}", unit.school, unit.stage), "1", share);
            self.pupils.insert((*year, unit.clone()), column);
        }
    }

    /// How many pupils more a unit has in a year by the rezonings that hold then.
    #[must_use]
    pub fn rezoned_into(&self, instance: &Instance, unit: &UnitId, year: u32) -> Linear {
        let mut more = Linear::default();
        let Some(lever) = lever_of(instance, unit) else { return more };
        for ((done, from, to), column) in self.rezoned.iter().filter(|((done, ..), _)| lever.lasts(*done, year)) {
            debug_assert!(*done <= year);
            if to == unit {
                more.add_term(1.0, *column);
            }
            if from == unit {
                more.add_term(-1.0, *column);
            }
        }
        more
    }

    /// The pupils of a unit in a year relative to those without any rezoning; `None` where nobody may go
    /// or come.
    #[must_use]
    pub fn pupils_of(&self, year: u32, unit: &UnitId) -> Option<ColumnId> {
        self.pupils.get(&(year, unit.clone())).copied()
    }

    /// For units whose pupils are decided: y = p · z of an exemption z, exactly, since z is 0 or 1.
    pub(super) fn declare_exempted_pupils(&mut self, instance: &Instance, model: &mut Model) {
        let mut products: BTreeMap<(u32, UnitId, String), ColumnId> = BTreeMap::new();
        for ((year, unit, indicator), switch) in &self.exempted {
            let Some(pupils) = self.pupils_of(*year, unit) else { continue };
            let name = format!("exempted_pupils[{year},{},{},{indicator}]", unit.school, unit.stage);
            let column = model.column(name, "1", (0.0, most_of(instance, *year, unit)), false);
            model.products.push(Product { column, of: pupils, switch: *switch });
            products.insert((*year, unit.clone(), indicator.clone()), column);
        }
        self.exempted_pupils = products;
    }
}

/// The lever that moves pupils of a unit's stage.
#[must_use]
pub fn lever_of<'a>(instance: &'a Instance, unit: &UnitId) -> Option<&'a RezoneLever> {
    instance.policy.rezonings.iter().find(|lever| lever.stage == unit.stage)
}

/// The most pupils of a unit relative to those without any rezoning.
#[must_use]
pub fn most_of(instance: &Instance, year: u32, unit: &UnitId) -> f64 {
    let without = instance.units.iter().find(|known| known.id == *unit).map_or(1, |it| it.in_year(year).pupils);
    let range = instance.pupil_ranges.get(&(year, unit.clone()));
    range.map_or(1.0, |range| f64::from(range.most) / f64::from(without.max(1)))
}
