//! Lending of venues: β\[t,l,s,w\], 1 where w uses a venue of s in year t by lever l.

use super::{SMALLEST_AMOUNT, Variables};
use crate::county::{FacilityId, SchoolId};
use crate::instance::{IndicatorData, Instance, Unit};
use crate::model::Model;
use crate::model::algebra::{ColumnId, Linear};
use crate::quantity::approximate;

/// Names of a lending: year, lever, school that lends, school that borrows.
pub type LendKey = (u32, String, SchoolId, SchoolId);

impl Variables {
    pub(super) fn declare_lendings(&mut self, instance: &Instance, model: &mut Model) {
        for year in instance.years() {
            for route in &instance.lend_routes {
                let Some(lever) = instance.policy.lend_lever(&route.lever) else { continue };
                if route.amount_in(year) <= 0.0 || !counts(instance, year, &route.to, &lever.counts_as) {
                    continue;
                }
                let name = format!("lend[{year},{},{},{}]", route.lever, route.from, route.to);
                let column = model.column(name, "1", (0.0, 1.0), true);
                self.lent.insert((year, route.lever.clone(), route.from.clone(), route.to.clone()), column);
                let venue = (year, route.to.clone(), lever.counts_as.clone());
                self.borrowed.entry(venue).or_default().add_term(route.amount_in(year), column);
            }
        }
    }

    pub(super) fn declare_lent_less(&mut self, instance: &Instance) {
        for route in &instance.lend_routes {
            for year in instance.years() {
                let key = (year, route.lever.clone(), route.from.clone(), route.to.clone());
                let Some((column, share, stock)) = self.agreement(instance, &key) else { continue };
                let takes = share * self.rounding_takes(stock);
                if takes > 0.0 {
                    self.lent_less.insert(column, (takes + SMALLEST_AMOUNT) / route.amount_in(year));
                }
            }
        }
    }

    /// The column of an agreement, the lever's share, and what the lending school has at the end of the year.
    #[must_use]
    pub fn agreement(&self, instance: &Instance, key: &LendKey) -> Option<(ColumnId, f64, &Linear)> {
        let (year, name, from, _) = key;
        let lever = instance.policy.lend_lever(name)?;
        let stock = self.facilities.get(&(*year, from.clone(), lever.facility.clone()))?;
        Some((*self.lent.get(key)?, approximate(lever.share), stock))
    }

    /// What relaxations of the standard count of a unit's school beside the numerator of an indicator: venues that
    /// it has, and those that it borrows.
    pub(super) fn also_counted(
        &self,
        instance: &Instance,
        unit: &Unit,
        indicator: &IndicatorData,
        year: u32,
    ) -> Linear {
        let key = (year, unit.id.clone(), indicator.id.clone());
        let mut total = Linear::default();
        for (kind, weight) in instance.also_counted.get(&key).into_iter().flatten() {
            let venue = (year, unit.id.school.clone(), kind.clone());
            for there in [self.facilities.get(&venue), self.borrowed.get(&venue)].into_iter().flatten() {
                total += *weight * there.clone();
            }
        }
        total
    }
}

/// Whether borrowed venues of a kind count anywhere at a school.
fn counts(instance: &Instance, year: u32, school: &SchoolId, kind: &FacilityId) -> bool {
    let units = instance.units_of(school).filter(|unit| unit.in_year(year).in_scope);
    let mut keys = units
        .flat_map(|unit| instance.indicators.iter().map(|indicator| (year, unit.id.clone(), indicator.id.clone())));
    keys.any(|key| instance.also_counted.get(&key).is_some_and(|by_kind| by_kind.contains_key(kind)))
}
