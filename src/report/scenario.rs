//! The view of one scenario: what to do, what it costs, and how every unit stands before and after.

use super::json;
use super::page::view::Purpose;
use super::view::{Cell, Column, Table};
use crate::county::{County, SchoolId, UnitId};
use crate::evaluate::{Coefficient, IndicatorScore, Scorecard};
use crate::plan::Plan;
use crate::policy::Policy;
use crate::quantity::{Decimal, Wan, approximate};
use crate::solve::Outcome;
use crate::sweep::Scenario;
use serde_json::{Value, json};

/// A scenario beside the county as it stands today.
#[derive(Debug, Clone, Copy)]
pub struct ScenarioView<'a> {
    /// The county today.
    pub county: &'a County,
    /// Its scorecard by the policy's limits.
    pub today: &'a Scorecard,
    /// The scenario.
    pub scenario: &'a Scenario,
}

/// One step of a plan with its price.
#[derive(Debug)]
pub(super) struct Step {
    /// What the money is for.
    pub(super) purpose: Purpose,
    /// Stage, hiring lever, or facility.
    pub(super) item: String,
    school: SchoolId,
    /// People, or an amount in the facility's unit.
    pub(super) quantity: Decimal,
    /// Unit of the quantity.
    pub(super) unit: String,
    price: Option<Wan>,
}

impl Step {
    /// What it costs; nothing where the policy has no price.
    pub(super) fn cost(&self) -> Decimal {
        self.price.map_or(Decimal::ZERO, |price| price.0 * self.quantity)
    }
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

    /// One row for each move.
    #[must_use]
    pub fn moves(&self, plan: &Plan) -> Table {
        let columns =
            ["from", "from_name", "to", "to_name", "stage", "flags", "teachers", "km"].map(|key| Column::new(key, key));
        let mut table = Table::new("Moves", columns.into());
        table.rows = plan
            .moves
            .iter()
            .map(|step| {
                let km = self.county.kilometres(&step.from, &step.to).map(approximate);
                vec![
                    Cell::text(step.from.as_str()),
                    self.name_of(&step.from),
                    Cell::text(step.to.as_str()),
                    self.name_of(&step.to),
                    Cell::text(step.stage.as_str()),
                    Cell::text(step.flags.to_string()),
                    Cell::Count(step.teachers.into()),
                    Cell::amount(km, 1),
                ]
            })
            .collect();
        table
    }

    /// One row for each hire.
    #[must_use]
    pub fn hires(&self, plan: &Plan) -> Table {
        let columns = ["lever", "school", "name", "stage", "flags", "teachers"].map(|key| Column::new(key, key));
        let mut table = Table::new("Hires", columns.into());
        table.rows = plan
            .hires
            .iter()
            .map(|hire| {
                vec![
                    Cell::text(&hire.lever),
                    Cell::text(hire.school.as_str()),
                    self.name_of(&hire.school),
                    Cell::text(hire.stage.as_str()),
                    Cell::text(hire.flags.to_string()),
                    Cell::Count(hire.teachers.into()),
                ]
            })
            .collect();
        table
    }

    /// One row for each purchase.
    #[must_use]
    pub fn purchases(&self, plan: &Plan) -> Table {
        let columns =
            ["school", "name", "facility", "amount", "unit", "price_wan", "cost_wan"].map(|key| Column::new(key, key));
        let mut table = Table::new("Purchases", columns.into());
        table.rows = plan
            .purchases
            .iter()
            .map(|purchase| {
                let lever = self.policy().purchases.iter().find(|lever| lever.facility == purchase.facility);
                let unit =
                    self.county.facility_kind(&purchase.facility).map_or(Cell::Absent, |kind| Cell::text(&kind.unit));
                vec![
                    Cell::text(purchase.school.as_str()),
                    self.name_of(&purchase.school),
                    Cell::text(purchase.facility.as_str()),
                    amount(Some(purchase.amount), 4),
                    unit,
                    amount(lever.map(|lever| lever.price.0), 4),
                    amount(lever.map(|lever| lever.price.0 * purchase.amount), 4),
                ]
            })
            .collect();
        table
    }

    /// Money by purpose, item, and school; the rows add up to the cost of the plan.
    #[must_use]
    pub fn funding(&self, plan: &Plan) -> Table {
        let columns = ["purpose", "item", "school", "name", "quantity", "unit", "price_wan", "cost_wan"];
        let columns = columns.map(|key| Column::new(key, key));
        let mut table = Table::new("Funding", columns.into());
        table.rows = steps(self.county, self.policy(), plan)
            .iter()
            .map(|step| {
                vec![
                    Cell::text(step.purpose.name()),
                    Cell::text(&step.item),
                    Cell::text(step.school.as_str()),
                    self.name_of(&step.school),
                    amount(Some(step.quantity), 4),
                    Cell::text(&step.unit),
                    amount(step.price.map(|price| price.0), 4),
                    amount(step.price.map(|_| step.cost()), 4),
                ]
            })
            .collect();
        table
    }

    /// What the plan does, by purpose and item, with the total; the rows are those of the funding
    /// table, added up.
    #[must_use]
    pub fn summary(&self, plan: &Plan) -> Table {
        let money_unit = &self.county.money_unit;
        let columns = vec![
            Column::new("purpose", "purpose"),
            Column::new("item", "item"),
            Column::new("quantity", "quantity"),
            Column::new("unit", "unit"),
            Column::new("cost_wan", "cost").unit(money_unit),
        ];
        let mut table = Table::new("What the plan does", columns);
        let steps = steps(self.county, self.policy(), plan);
        let mut sums: Vec<(&Step, Decimal, Decimal)> = Vec::new();
        for step in &steps {
            match sums.iter_mut().find(|(first, ..)| (first.purpose, &first.item) == (step.purpose, &step.item)) {
                Some((_, quantity, cost)) => (*quantity, *cost) = (*quantity + step.quantity, *cost + step.cost()),
                None => sums.push((step, step.quantity, step.cost())),
            }
        }
        let row = |purpose: &str, item: &str, quantity: Cell, unit: &str, cost: Decimal| {
            vec![Cell::text(purpose), Cell::text(item), quantity, Cell::text(unit), amount(Some(cost), 2)]
        };
        let of_sum = |(step, quantity, cost): &(&Step, Decimal, Decimal)| {
            row(
                step.purpose.name(),
                &step.item,
                amount(Some(*quantity), if quantity.is_integer() { 0 } else { 2 }),
                &step.unit,
                *cost,
            )
        };
        table.rows = sums.iter().map(of_sum).collect();
        table.rows.push(row("total", "", Cell::Nothing, "", steps.iter().map(Step::cost).sum()));
        table
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
        for (unit_before, unit_after) in self.today.units.iter().zip(&after.units) {
            let pairs = unit_before.indicators.iter().zip(&unit_after.indicators);
            table.rows.extend(pairs.map(|(before, after)| self.indicator_row(&unit_after.id, before, after)));
        }
        table
    }

    fn indicator_row(&self, unit: &UnitId, before: &IndicatorScore, after: &IndicatorScore) -> Vec<Cell> {
        vec![
            Cell::text(unit.school.as_str()),
            self.name_of(&unit.school),
            Cell::text(unit.stage.as_str()),
            Cell::text(&after.indicator),
            amount(after.threshold, 3),
            amount(after.floor, 3),
            Cell::fraction(before.value.as_ref(), 3),
            Cell::fraction(after.value.as_ref(), 3),
            Cell::truth(before.met),
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
        Some(json!({
            "passes": verdict.passes(),
            "findings": verdict.findings,
            "totals": verdict.totals,
            "county_passes": verdict.scorecard.as_ref().and_then(|scorecard| scorecard.assessment.passes()),
            "coefficients": verdict.scorecard.as_ref().map(|after| json::rows(&self.coefficients(after))),
        }))
    }

    /// How the scenario ended, with its proof or its conflict.
    #[must_use]
    pub fn outcome(&self) -> Value {
        let status = self.scenario.status().word();
        match &self.scenario.outcome {
            Outcome::Planned(planned) => json!({"status": status, "stages": planned.stages, "effort": planned.effort}),
            Outcome::Infeasible(conflict) => json!({"status": status, "conflict": conflict}),
            Outcome::Stopped(reason) | Outcome::Failed(reason) => json!({"status": status, "reason": reason}),
            Outcome::Unbounded => json!({"status": status}),
        }
    }
}

/// Every step of a plan with its price.
pub(super) fn steps(county: &County, policy: &Policy, plan: &Plan) -> Vec<Step> {
    let of_a_move = policy.moves.as_ref().map(|lever| lever.cost);
    let moves = plan.moves.iter().map(|step| Step {
        purpose: Purpose::Move,
        item: step.stage.to_string(),
        school: step.to.clone(),
        quantity: step.teachers.into(),
        unit: "teachers".to_string(),
        price: of_a_move,
    });
    let hires = plan.hires.iter().map(|hire| Step {
        purpose: Purpose::Hire,
        item: hire.lever.clone(),
        school: hire.school.clone(),
        quantity: hire.teachers.into(),
        unit: "teachers".to_string(),
        price: policy.hires.iter().find(|lever| lever.name == hire.lever).map(|lever| lever.cost),
    });
    let purchases = plan.purchases.iter().map(|purchase| Step {
        purpose: Purpose::Buy,
        item: purchase.facility.to_string(),
        school: purchase.school.clone(),
        quantity: purchase.amount,
        unit: county.facility_kind(&purchase.facility).map_or(String::new(), |kind| kind.unit.clone()),
        price: policy.purchases.iter().find(|lever| lever.facility == purchase.facility).map(|lever| lever.price),
    });
    moves.chain(hires).chain(purchases).collect()
}

fn amount(value: Option<Decimal>, decimals: usize) -> Cell {
    Cell::amount(value.map(approximate), decimals)
}
