//! A proposal beside the best plan of the policy: what it costs more, what it misses.

use super::changes::failing_columns;
use super::{AssessmentView, Counts, columns};
use crate::evaluate::{Assessment, Scorecard, UnitScore};
use crate::quantity::approximate;
use crate::report::comparison::{coefficients_over, failing_units};
use crate::report::evaluation::counted;
use crate::report::json;
use crate::report::view::{Cell, Table};
use crate::sweep::Scenario;
use serde_json::{Value, json};

impl AssessmentView<'_> {
    pub(super) fn optimum_sentence(&self, scenario: &Scenario) -> String {
        let name = &scenario.policy.name;
        let (Some(verdict), Some(cost)) = (&scenario.verdict, self.assessed.policy_cost) else {
            return format!("The policy {name} has no plan to compare with: {}.", scenario.status().word());
        };
        let more = cost.0 - verdict.totals.cost.0;
        let than = if more.is_sign_negative() { "less" } else { "more" };
        let Some(best) = &verdict.scorecard else {
            return format!("The plan of the policy {name} could not be carried out.");
        };
        let of_proposal = Counts::of(&self.assessed.score.after);
        format!(
            "The best plan of the policy {name} costs {}: the proposal costs {} {than}, and leaves {} and {} unmet where that plan leaves {} and {}.",
            self.money(verdict.totals.cost),
            self.money(crate::quantity::Wan(more.abs())),
            counted(of_proposal.units - of_proposal.passing, "unit"),
            counted(of_proposal.coefficients - of_proposal.within, "coefficient"),
            failing_units(best),
            coefficients_over(best),
        )
    }

    /// The figures of the proposal and of the policy's best plan side by side.
    pub(super) fn against_the_optimum(&self, scenario: &Scenario) -> Table {
        let columns = columns([
            ("what", "what 指标"),
            ("proposal", "proposal 方案"),
            ("optimum", "best plan 最优方案"),
            ("difference", "difference 差"),
        ]);
        let mut table =
            Table::new(format!("Against the best plan of {} 与最优方案比较", scenario.policy.name), columns);
        let (Some(verdict), Some(cost)) = (&scenario.verdict, self.assessed.policy_cost) else { return table };
        let Some(best) = &verdict.scorecard else { return table };
        let mut row = |what: String, proposal: f64, optimum: f64, decimals: usize| {
            let cells = [proposal, optimum, proposal - optimum].map(|value| Cell::amount(Some(value), decimals));
            table.rows.push(std::iter::once(Cell::Text(what)).chain(cells).collect());
        };
        let unit = &self.county.money_unit;
        row(
            format!("cost by the policy's prices ({unit}) 费用"),
            approximate(cost.0),
            approximate(verdict.totals.cost.0),
            2,
        );
        let plan = &self.assessed.plan;
        row("teachers who move 交流人数".into(), plan.teachers_moved().into(), verdict.totals.teachers_moved as f64, 0);
        row(
            "teachers who are hired 招聘人数".into(),
            plan.teachers_hired().into(),
            verdict.totals.teachers_hired as f64,
            0,
        );
        let after = Counts::of(&self.assessed.score.after);
        let failing = after.units - after.passing;
        row("units that do not pass 未达标".into(), failing as f64, failing_units(best) as f64, 0);
        let above = after.coefficients - after.within;
        row("coefficients above 差异系数超限".into(), above as f64, coefficients_over(best) as f64, 0);
        table
    }

    /// Units that pass by the policy's best plan and not by the proposal.
    pub(super) fn missed_beside_the_optimum(&self, scenario: &Scenario) -> Table {
        let mut table =
            Table::new("Failing here, passing by the best plan 最优方案可达标而本方案未达标", failing_columns());
        let Some(best) = scenario.verdict.as_ref().and_then(|verdict| verdict.scorecard.as_ref()) else { return table };
        table.rows = self.missed(best).map(|unit| self.unit_row(unit)).collect();
        table
    }

    fn missed<'a>(&'a self, best: &'a Scorecard) -> impl Iterator<Item = &'a UnitScore> {
        let passes = |unit: &UnitScore| unit.assessment == Assessment::Passes;
        let pairs = self.assessed.score.after.scorecard.units.iter().zip(&best.units);
        pairs.filter(move |(here, there)| !passes(here) && passes(there)).map(|(here, _)| here)
    }

    pub(super) fn optimum_document(&self, scenario: &Scenario) -> Value {
        json!({
            "policy": scenario.policy.name,
            "status": scenario.status().word(),
            "against": json::rows(&self.against_the_optimum(scenario)),
            "missed": json::rows(&self.missed_beside_the_optimum(scenario)),
        })
    }
}
