//! Mean, standard deviation and difference coefficient of each stage and indicator.

use super::{Evaluation, figure};
use crate::county::StageId;
use crate::evaluate::Coefficient;
use crate::quantity::approximate;
use crate::report::view::{Cell, Column, Table};
use crate::standard::{CoefficientForm, Judged};

impl Evaluation<'_> {
    /// By stage and indicator, for programs.
    #[must_use]
    pub fn coefficients(&self) -> Table {
        let keys = [
            "stage",
            "indicator",
            "unit",
            "mean",
            "standard_deviation",
            "difference_coefficient",
            "unweighted_difference_coefficient",
            "limit",
            "within_limit",
            "units",
            "units_without_value",
        ];
        let mut table = Table::new("", keys.map(|key| Column::new(key, key)).into());
        table.rows = self.scorecard.coefficients.iter().map(|coefficient| self.coefficient_row(coefficient)).collect();
        table
    }

    fn coefficient_row(&self, coefficient: &Coefficient) -> Vec<Cell> {
        vec![
            self.wording().stage_cell(&coefficient.stage),
            self.wording().indicator_cell(&coefficient.indicator),
            self.unit_cell(&coefficient.indicator),
            figure(coefficient.weighted.mean()),
            figure(coefficient.weighted.standard_deviation()),
            Cell::amount(coefficient.weighted.coefficient(), 6),
            Cell::amount(coefficient.unweighted.coefficient(), 6),
            Cell::amount(Some(approximate(coefficient.limit)), 2),
            Cell::truth(coefficient.within_limit),
            Cell::count(coefficient.units),
            Cell::count(coefficient.units_without_value),
        ]
    }

    /// The unit of an indicator.
    pub(super) fn unit_cell(&self, indicator: &str) -> Cell {
        self.wording().name_cell(self.indicator(indicator).map_or("", |indicator| &indicator.unit))
    }

    /// The coefficients of one stage, for people; the form that is judged is marked.
    #[must_use]
    pub fn coefficients_of(&self, stage: &StageId) -> Table {
        let of_stage = || self.scorecard.coefficients.iter().filter(|it| it.stage == *stage);
        let limit = of_stage().next().map(|it| it.limit.to_string()).unwrap_or_default();
        let title = match self.standard.balance.judged {
            Judged::Each => "evaluate-coefficients",
            Judged::Mean => "evaluate-coefficients-by-mean",
        };
        let stage_title = ("stage", self.wording().stage_title(stage).into());
        let title = self.words.say_with(title, [stage_title, ("limit", limit.into())]);
        let judged = self.standard.balance.form;
        let mark = |form| if form == judged { "*" } else { "" };
        let columns = [
            ("indicator", "table-indicator"),
            ("unit", "table-unit"),
            ("mean", "table-mean"),
            ("standard_deviation", "table-deviation"),
            ("difference_coefficient", "table-weighted"),
            ("unweighted_difference_coefficient", "table-unweighted"),
            ("within_limit", "table-within"),
        ];
        let mut table = Table::worded(self.words, title, columns);
        table.columns[4].title.push_str(mark(CoefficientForm::Weighted));
        table.columns[5].title.push_str(mark(CoefficientForm::Unweighted));
        // Only told where it is so anywhere.
        let any_without = of_stage().any(|it| it.units_without_value > 0);
        if any_without {
            table.columns.push(Column::new("units_without_value", self.words.say("table-units-without-value")));
        }
        for coefficient in of_stage() {
            let mut row = self.coefficient_row(coefficient);
            row.drain(9..10);
            row.remove(7);
            row.remove(0);
            row.truncate(if any_without { 8 } else { 7 });
            table.rows.push(row);
        }
        table
    }

    /// The composite coefficients, where the standard judges the mean of a stage's coefficients.
    #[must_use]
    pub fn composites(&self) -> Table {
        let columns = [
            ("stage", "table-stage"),
            ("composite_coefficient", "table-composite"),
            ("limit", "table-limit"),
            ("within_limit", "table-within"),
        ];
        let mut table = self.table("evaluate-composites", columns);
        let row = |composite: &crate::evaluate::Composite| {
            vec![
                self.wording().stage_cell(&composite.stage),
                Cell::amount(composite.value, 6),
                Cell::amount(Some(approximate(composite.limit)), 2),
                Cell::truth(composite.within_limit),
            ]
        };
        table.rows = self.scorecard.composites.iter().map(row).collect();
        table
    }
}
