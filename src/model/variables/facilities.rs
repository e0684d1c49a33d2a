//! Columns of what is bought, built, refitted, and moved between schools, and the facilities that
//! follow from them.

use super::Variables;
use crate::county::{FacilityId, SchoolId};
use crate::instance::{Instance, RedeployRoute, SchoolData};
use crate::model::Model;
use crate::model::algebra::{ColumnId, Linear};
use crate::policy::BuyLever;
use crate::quantity::approximate;
use std::collections::BTreeMap;

/// Names of a facility of a school at the end of a year.
pub type FacilityKey = (u32, SchoolId, FacilityId);

/// Continuous amounts in a plan are multiples of this: 1 cm² of area, 1 yuan of equipment.
pub const SMALLEST_AMOUNT: f64 = 1e-4;

impl Variables {
    pub(super) fn declare_purchases(&mut self, instance: &Instance, model: &mut Model) {
        for year in instance.years() {
            // What would be there after the last year has no column.
            let levers = instance.policy.purchases.iter();
            for lever in levers.filter(|lever| lever.there_in(year) <= instance.policy.horizon.years) {
                for school in instance
                    .schools
                    .iter()
                    .filter(|school| may_buy(lever, school) && instance.takes_part(&school.id, year))
                {
                    self.declare_purchase(instance, model, year, lever, school);
                }
            }
        }
    }

    fn declare_purchase(
        &mut self,
        instance: &Instance,
        model: &mut Model,
        year: u32,
        lever: &BuyLever,
        school: &SchoolData,
    ) {
        let key = (year, school.id.clone(), lever.name.clone());
        let name = format!("{year},{},{}", school.id, lever.name);
        let whole = instance.whole_facilities.contains(&lever.facility);
        let most = lever.max_per_school.filter(|_| !instance.gives_way("purchase_cap"));
        let most = most.map_or(f64::INFINITY, |most| approximate(most.trunc_with_scale(4)));
        let column = model.column(format!("buy[{name}]"), "facility", (0.0, most), whole);
        self.bought.insert(key.clone(), column);
        self.amounts.extend((!whole).then_some(column));
        if lever.has_projects() {
            self.projects.insert(key, model.column(format!("project[{name}]"), "1", (0.0, 1.0), true));
        }
    }

    pub(super) fn declare_redeployments(&mut self, instance: &Instance, model: &mut Model) {
        for year in instance.years() {
            let open = |route: &&RedeployRoute| [&route.from, &route.to].iter().all(|it| instance.takes_part(it, year));
            for route in instance.redeploy_routes.iter().filter(open) {
                let Some(lever) = instance.policy.redeploy_lever(&route.lever) else { continue };
                let name = format!("redeploy[{year},{},{},{}]", route.lever, route.from, route.to);
                let whole = instance.whole_facilities.contains(&lever.facility);
                let column = model.column(name, "facility", (0.0, f64::INFINITY), whole);
                let key = (year, route.lever.clone(), route.from.clone(), route.to.clone());
                self.redeployed.insert(key, column);
                self.amounts.extend((!whole).then_some(column));
            }
        }
    }

    /// F\[t\] = (1 − rate)·F\[t−1\] − taken\[t\] + added\[t\], from today's amounts on.
    pub(super) fn declare_facilities(&mut self, instance: &Instance) {
        self.taken = self.taken_of_facilities(instance);
        let mut added = self.added_to_facilities(instance);
        for school in &instance.schools {
            for (facility, today) in &school.facilities {
                let kept = 1.0 - approximate(instance.policy.written_off(facility));
                let mut stock = Linear::from(*today);
                for year in instance.years() {
                    let key = (year, school.id.clone(), facility.clone());
                    if kept < 1.0 {
                        stock = kept * stock;
                    }
                    self.facilities_before.insert(key.clone(), stock.clone());
                    if let Some(taken) = self.taken.get(&key) {
                        stock = stock - taken.clone();
                    }
                    stock += added.remove(&key).unwrap_or_default();
                    if let Some(come) = instance.carried.get(&key) {
                        stock = stock + *come;
                    }
                    self.facilities.insert(key, stock.clone());
                }
            }
        }
    }

    /// What the decisions of a year take of the facilities that are there when it begins.
    fn taken_of_facilities(&self, instance: &Instance) -> BTreeMap<FacilityKey, Linear> {
        let mut taken: BTreeMap<FacilityKey, Linear> = BTreeMap::new();
        for ((year, school, name), column) in &self.bought {
            let lever = instance.policy.buy_lever(name);
            for (facility, weight) in lever.into_iter().flat_map(|lever| &lever.consumes) {
                let key = (*year, school.clone(), facility.clone());
                taken.entry(key).or_default().add_term(approximate(*weight), *column);
            }
        }
        for ((year, name, from, _), column) in &self.redeployed {
            let Some(lever) = instance.policy.redeploy_lever(name) else { continue };
            let key = (*year, from.clone(), lever.facility.clone());
            taken.entry(key).or_default().add_term(1.0, *column);
        }
        taken
    }

    /// What decisions, of the same year or of earlier ones, add to the facilities of a year.
    fn added_to_facilities(&self, instance: &Instance) -> BTreeMap<FacilityKey, Linear> {
        let mut added: BTreeMap<FacilityKey, Linear> = BTreeMap::new();
        let mut add = |year: u32, school: &SchoolId, facility: &FacilityId, weight: f64, column: ColumnId| {
            added.entry((year, school.clone(), facility.clone())).or_default().add_term(weight, column);
        };
        for ((year, school, name), column) in &self.bought {
            let Some(lever) = instance.policy.buy_lever(name) else { continue };
            add(lever.there_in(*year), school, &lever.facility, 1.0, *column);
            for (facility, weight) in &lever.adds {
                add(lever.there_in(*year), school, facility, approximate(*weight), *column);
            }
        }
        for ((year, name, _, to), column) in &self.redeployed {
            let Some(lever) = instance.policy.redeploy_lever(name) else { continue };
            add(*year, to, &lever.facility, 1.0, *column);
        }
        added
    }

    /// The most that rounding amounts up can add to an expression.
    #[must_use]
    pub fn rounding_adds(&self, expression: &Linear) -> f64 {
        self.rounding(expression, |coefficient| coefficient.max(0.0))
    }

    /// The most that rounding amounts up can take from an expression.
    #[must_use]
    pub fn rounding_takes(&self, expression: &Linear) -> f64 {
        let less = |(column, coefficient): (&ColumnId, &f64)| Some(coefficient.max(0.0) * self.lent_less.get(column)?);
        let less: f64 = expression.terms.iter().filter_map(less).sum();
        less + self.rounding(expression, |coefficient| (-coefficient).max(0.0))
    }

    /// The most that rounding amounts up can change an expression, either way.
    #[must_use]
    pub fn rounding_changes(&self, expression: &Linear) -> f64 {
        self.rounding(expression, f64::abs)
    }

    fn rounding(&self, expression: &Linear, harm: impl Fn(f64) -> f64) -> f64 {
        let rounded = expression.terms.iter().filter(|(column, _)| self.amounts.contains(column));
        rounded.map(|(_, coefficient)| harm(*coefficient) * SMALLEST_AMOUNT).sum()
    }
}

/// Whether a lever serves a school, which has figures of every kind that it changes.
fn may_buy(lever: &BuyLever, school: &SchoolData) -> bool {
    lever.serves(school.setting) && lever.touches().all(|facility| school.facilities.contains_key(facility))
}
