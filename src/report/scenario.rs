//! The view of one scenario: what to do, what it costs, and how every unit stands before and after.

mod closings;
mod facilities;
mod money;
mod people;

pub use money::SourceMoney;

use super::json;
use super::view::{Cell, Column, Table};
use crate::county::{County, SchoolId, UnitId};
use crate::evaluate::{Coefficient, IndicatorScore, Scorecard, UnitScore};
use crate::ledger::{self, Payment};
use crate::plan::Plan;
use crate::policy::Policy;
use crate::quantity::{Decimal, approximate};
use crate::solve::{Outcome, Planned};
use crate::sweep::Scenario;
use num_rational::BigRational;
use num_traits::Zero;
use serde_json::{Value, json};

/// A scenario beside the county as it stands today.
#[derive(Debug, Clone, Copy)]
pub struct ScenarioView<'a> {
    /// The county today, with the schools that the plan opens ([`Policy::with_new_schools`]).
    pub county: &'a County,
    /// Its scorecard by the policy's limits.
    pub today: &'a Scorecard,
    /// The scenario.
    pub scenario: &'a Scenario,
}

impl ScenarioView<'_> {
    fn policy(&self) -> &Policy {
        &self.scenario.policy
    }

    /// The plan, where there is one.
    #[must_use]
    pub fn plan(&self) -> Option<&Plan> {
        match &self.scenario.outcome {
            Outcome::Planned(planned) => Some(&planned.plan),
            Outcome::Infeasible(_) | Outcome::Unbounded | Outcome::Stopped(_) | Outcome::Failed(_) => None,
        }
    }

    fn name_of(&self, school: &SchoolId) -> Cell {
        self.county.school(school).map_or(Cell::Absent, |school| Cell::text(&school.name))
    }

    /// Code and name of the school that gives and of the one that receives.
    fn between(&self, from: &SchoolId, to: &SchoolId) -> Vec<Cell> {
        vec![Cell::text(from.as_str()), self.name_of(from), Cell::text(to.as_str()), self.name_of(to)]
    }

    /// How far two schools are from each other.
    fn kilometres(&self, from: &SchoolId, to: &SchoolId) -> Cell {
        Cell::amount(self.county.kilometres(from, to).map(approximate), 1)
    }

    /// The calendar year of a year of the plan.
    fn calendar(&self, year: u32) -> Cell {
        Cell::Count(u64::from(self.county.year) + u64::from(year))
    }

    /// Money by year, purpose, item, and school; the rows add up to the cost of the plan. Whoever is hired
    /// has a row in each year from then on.
    #[must_use]
    pub fn funding(&self, plan: &Plan) -> Table {
        let columns =
            ["year", "purpose", "action", "item", "school", "name", "quantity", "unit", "price_wan", "cost_wan"];
        let columns = columns.map(|key| Column::new(key, key));
        let mut table = Table::new("Funding", columns.into());
        table.rows = self
            .payments(plan)
            .iter()
            .map(|step| {
                vec![
                    self.calendar(step.year),
                    Cell::text(step.purpose.name()),
                    Cell::text(step.action),
                    Cell::text(&step.item),
                    Cell::text(step.school.as_str()),
                    self.name_of(&step.school),
                    amount(Some(step.quantity), 4),
                    Cell::text(&step.unit),
                    amount(step.price.map(|price| price.0), 4),
                    Cell::fraction(step.price.map(|_| step.cost()).as_ref(), 4),
                ]
            })
            .collect();
        table
    }

    /// What the plan does, by action and item, with the total; the rows are those of the funding
    /// table, added up.
    #[must_use]
    pub fn summary(&self, plan: &Plan) -> Table {
        let money_unit = &self.county.money_unit;
        let columns = vec![
            Column::new("action", "action"),
            Column::new("item", "item"),
            Column::new("quantity", "quantity"),
            Column::new("unit", "unit"),
            Column::new("cost_wan", "cost").unit(money_unit),
        ];
        let mut table = Table::new("What the plan does", columns);
        let payments = self.payments(plan);
        let mut sums: Vec<(&Payment, Decimal, BigRational)> = Vec::new();
        for payment in &payments {
            let alike = |first: &Payment| (first.action, &first.item) == (payment.action, &payment.item);
            // Whoever is paid for several years is one person.
            let more = if payment.is_first { payment.quantity } else { Decimal::ZERO };
            match sums.iter_mut().find(|(first, ..)| alike(first)) {
                Some((_, quantity, cost)) => (*quantity, *cost) = (*quantity + more, &*cost + payment.cost()),
                None => sums.push((payment, more, payment.cost())),
            }
        }
        sums.sort_by_key(|(first, ..)| ACTIONS.iter().position(|action| *action == first.action));
        let row = |action: &str, item: &str, quantity: Cell, unit: &str, cost: &BigRational| {
            vec![Cell::text(action), Cell::text(item), quantity, Cell::text(unit), Cell::fraction(Some(cost), 2)]
        };
        let of_sum = |(first, quantity, cost): &(&Payment, Decimal, BigRational)| {
            let quantity = amount(Some(*quantity), if quantity.is_integer() { 0 } else { 2 });
            row(first.action, &first.item, quantity, &first.unit, cost)
        };
        table.rows = sums.iter().map(of_sum).collect();
        let total = payments.iter().fold(BigRational::zero(), |total, payment| total + payment.cost());
        table.rows.push(row("total", "", Cell::Nothing, "", &total));
        table
    }

    /// What the plan costs, payment by payment.
    fn payments(&self, plan: &Plan) -> Vec<Payment> {
        ledger::payments(self.county, self.policy(), plan)
    }

    /// One row for each unit and indicator, before and after.
    #[must_use]
    pub fn indicators(&self, after: &Scorecard) -> Table {
        let columns = [
            "school",
            "name",
            "stage",
            "indicator",
            "threshold",
            "floor",
            "before",
            "after",
            "met_before",
            "met_after",
        ];
        let mut table = Table::new("Indicators", columns.map(|key| Column::new(key, key)).into());
        let before_of = |unit: &UnitScore| self.today.units.iter().find(|before| before.id == unit.id);
        for unit in &after.units {
            let before = before_of(unit);
            // What the standard does not judge today is shown where it is new.
            if before.is_none() && self.policy().opened.iter().all(|step| step.school != unit.id.school) {
                continue;
            }
            let row = |(place, after): (usize, &IndicatorScore)| {
                self.indicator_row(&unit.id, before.map(|before| &before.indicators[place]), after)
            };
            table.rows.extend(unit.indicators.iter().enumerate().map(row));
        }
        table
    }

    fn indicator_row(&self, unit: &UnitId, before: Option<&IndicatorScore>, after: &IndicatorScore) -> Vec<Cell> {
        vec![
            Cell::text(unit.school.as_str()),
            self.name_of(&unit.school),
            Cell::text(unit.stage.as_str()),
            Cell::text(&after.indicator),
            amount(after.threshold, 3),
            amount(after.floor, 3),
            Cell::fraction(before.and_then(|before| before.value.as_ref()), 3),
            Cell::fraction(after.value.as_ref(), 3),
            Cell::truth(before.and_then(|before| before.met)),
            Cell::truth(after.met),
        ]
    }

    /// Difference coefficients before and after.
    #[must_use]
    pub fn coefficients(&self, after: &Scorecard) -> Table {
        let columns = ["stage", "indicator", "before", "after", "limit", "within_before", "within_after"];
        let mut table = Table::new(
            "Difference coefficients before and after",
            columns.map(|key| Column::new(key, key.replace('_', " "))).into(),
        );
        let row = |(before, after): (&Coefficient, &Coefficient)| {
            vec![
                Cell::text(after.stage.as_str()),
                Cell::text(&after.indicator),
                Cell::amount(before.judged().coefficient(), 4),
                Cell::amount(after.judged().coefficient(), 4),
                amount(Some(after.limit), 2),
                Cell::truth(before.within_limit),
                Cell::truth(after.within_limit),
            ]
        };
        table.rows = self.today.coefficients.iter().zip(&after.coefficients).map(row).collect();
        table
    }

    /// The verdict as a document: every breach, the recomputed totals, the coefficients after.
    #[must_use]
    pub fn verdict(&self) -> Option<Value> {
        let verdict = self.scenario.verdict.as_ref()?;
        let mut item = json!({
            "passes": verdict.passes(),
            "findings": verdict.findings,
            "totals": verdict.totals,
            "county_passes": verdict.scorecard.as_ref().and_then(|scorecard| scorecard.assessment.passes()),
            "coefficients": verdict.scorecard.as_ref().map(|after| json::rows(&self.coefficients(after))),
        });
        if !verdict.given_way.is_empty() {
            item["given_way"] = json!(verdict.given_way);
        }
        Some(item)
    }

    /// How the scenario ended, with its proof or its conflict.
    #[must_use]
    pub fn outcome(&self) -> Value {
        let status = self.scenario.status().word();
        match &self.scenario.outcome {
            Outcome::Planned(planned) => {
                let Planned { stages, effort, given_way, .. } = &**planned;
                let mut outcome = json!({"status": status, "stages": stages, "effort": effort});
                // Nothing gives way under most policies.
                if !given_way.is_empty() {
                    outcome["given_way"] = json!(given_way);
                }
                let granted = self.taken_for_granted(&planned.plan);
                if !granted.is_empty() {
                    outcome["taken_for_granted"] = json!(granted);
                }
                let prices: Vec<_> = planned.prices_of_money().collect();
                if !prices.is_empty() {
                    outcome["prices"] = json!(prices);
                }
                outcome
            }
            Outcome::Infeasible(conflict) => json!({"status": status, "conflict": conflict}),
            Outcome::Stopped(reason) | Outcome::Failed(reason) => json!({"status": status, "reason": reason}),
            Outcome::Unbounded => json!({"status": status}),
        }
    }
}

/// What plans do, in the order in which it is told.
const ACTIONS: [&str; 15] = [
    "open", "keep", "move", "rotate", "hire", "study", "buy", "project", "redeploy", "visit", "lend", "rezone",
    "close", "save", "run",
];

fn amount(value: Option<Decimal>, decimals: usize) -> Cell {
    Cell::amount(value.map(approximate), decimals)
}
