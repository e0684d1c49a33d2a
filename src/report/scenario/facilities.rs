//! The tables of facilities: what is bought, what moves between schools, and what is taken for granted.

use super::{ScenarioView, amount};
use crate::county::{FacilityId, SchoolId};
use crate::plan::{Lending, Plan, Purchase};
use crate::policy::free_land;
use crate::report::view::{Cell, Column, Table};
use std::collections::BTreeSet;

impl ScenarioView<'_> {
    /// One row for each purchase.
    #[must_use]
    pub fn purchases(&self, plan: &Plan) -> Table {
        let columns =
            ["year", "there", "lever", "school", "name", "facility", "amount", "unit", "price_wan", "cost_wan"]
                .map(|key| Column::new(key, key));
        let mut table = Table::new("Purchases", columns.into());
        table.rows = plan
            .purchases
            .iter()
            .map(|purchase| {
                let lever = self.policy().buy_lever(purchase.lever());
                let setting = self.county.school(&purchase.school).and_then(|school| school.setting);
                let price = lever.map(|lever| lever.price_in(setting).0);
                let fixed = lever.map(|lever| lever.fixed_cost.0).unwrap_or_default();
                vec![
                    self.calendar(purchase.year),
                    self.calendar(lever.map_or(purchase.year, |lever| lever.there_in(purchase.year))),
                    Cell::text(purchase.lever()),
                    Cell::text(purchase.school.as_str()),
                    self.name_of(&purchase.school),
                    Cell::text(purchase.facility.as_str()),
                    amount(Some(purchase.amount), 4),
                    self.unit_of(&purchase.facility),
                    amount(price, 4),
                    amount(price.map(|price| price * purchase.amount + fixed), 4),
                ]
            })
            .collect();
        table
    }

    fn unit_of(&self, facility: &FacilityId) -> Cell {
        self.county.facility_kind(facility).map_or(Cell::Absent, |kind| Cell::text(&kind.unit))
    }

    /// One row for each redeployment.
    #[must_use]
    pub fn redeployments(&self, plan: &Plan) -> Table {
        let columns = ["year", "lever", "from", "from_name", "to", "to_name", "facility", "amount", "unit", "km"]
            .map(|key| Column::new(key, key));
        let mut table = Table::new("Redeployments", columns.into());
        table.rows = plan
            .redeployments
            .iter()
            .map(|step| {
                [
                    vec![self.calendar(step.year), Cell::text(&step.lever)],
                    self.between(&step.from, &step.to),
                    vec![
                        Cell::text(step.facility.as_str()),
                        amount(Some(step.amount), 4),
                        self.unit_of(&step.facility),
                        self.kilometres(&step.from, &step.to),
                    ],
                ]
                .concat()
            })
            .collect();
        table
    }

    /// One row for each lending of a venue.
    #[must_use]
    pub fn lendings(&self, plan: &Plan) -> Table {
        let columns = [
            "year",
            "lever",
            "from",
            "from_name",
            "to",
            "to_name",
            "facility",
            "counts_as",
            "amount",
            "unit",
            "km",
            "price_wan",
        ];
        let mut table = Table::new("Shared venues", columns.map(|key| Column::new(key, key)).into());
        let row = |step: &Lending| {
            let lever = self.policy().lend_lever(&step.lever)?;
            Some(
                [
                    vec![self.calendar(step.year), Cell::text(&step.lever)],
                    self.between(&step.from, &step.to),
                    vec![
                        Cell::text(step.facility.as_str()),
                        Cell::text(lever.counts_as.as_str()),
                        amount(Some(step.amount), 4),
                        self.unit_of(&step.facility),
                        self.kilometres(&step.from, &step.to),
                        amount(Some(lever.cost.0), 4),
                    ],
                ]
                .concat(),
            )
        };
        table.rows = plan.lendings.iter().filter_map(row).collect();
        table
    }

    /// That what is lent counts twice, where the plan lends anything.
    fn lendings_taken_for_granted(plan: &Plan) -> Option<String> {
        let sentence = "What a school lends is taken to count at the school that borrows as well as at its own, where the \
                        standard counts venues of others, and the agreements to hold all year.";
        (!plan.lendings.is_empty()).then(|| sentence.to_string())
    }

    /// What the plan takes for granted because nobody has said otherwise, as sentences.
    #[must_use]
    pub fn taken_for_granted(&self, plan: &Plan) -> Vec<String> {
        let takes_land = |purchase: &&Purchase| {
            let lever = self.policy().buy_lever(purchase.lever());
            lever.and_then(|lever| lever.land_per_unit).is_some_and(|land| !land.is_zero())
        };
        let built_on: BTreeSet<&SchoolId> =
            plan.purchases.iter().filter(takes_land).map(|purchase| &purchase.school).collect();
        let schools = self.county.schools.iter().filter(|school| built_on.contains(&school.id));
        let unknown = schools.filter(|school| free_land(school).is_none()).count();
        let limited = self.policy().rooms.land && unknown > 0;
        let sentence = || {
            let schools = if unknown == 1 { "1 school".to_string() } else { format!("{unknown} schools") };
            format!("The free land of {schools} where the plan builds is not known: it is taken to suffice.")
        };
        limited
            .then(sentence)
            .into_iter()
            .chain(self.days_taken_for_granted(plan))
            .chain(Self::lendings_taken_for_granted(plan))
            .collect()
    }
}
