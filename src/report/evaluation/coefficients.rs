//! Mean, standard deviation and difference coefficient of each stage and indicator.

use super::{Evaluation, figure, table};
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
        let mut table = table("Difference coefficients", &keys.map(|key| (key, key)));
        table.rows = self.scorecard.coefficients.iter().map(|coefficient| self.coefficient_row(coefficient)).collect();
        table
    }

    fn coefficient_row(&self, coefficient: &Coefficient) -> Vec<Cell> {
        vec![
            Cell::text(coefficient.stage.as_str()),
            Cell::text(&coefficient.indicator),
            Cell::text(self.unit_of(&coefficient.indicator)),
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

    pub(super) fn unit_of(&self, indicator: &str) -> &str {
        self.indicator(indicator).map_or("", |indicator| &indicator.unit)
    }

    /// The coefficients of one stage, for people; the form that is judged is marked.
    #[must_use]
    pub fn coefficients_of(&self, stage: &StageId) -> Table {
        let of_stage = || self.scorecard.coefficients.iter().filter(|it| it.stage == *stage);
        let limit = of_stage().next().map(|it| it.limit.to_string()).unwrap_or_default();
        let limit = match self.standard.balance.judged {
            Judged::Each => format!("limit {limit}"),
            Judged::Mean => format!("limit of their mean {limit}"),
        };
        let judged = self.standard.balance.form;
        let mark = |form| if form == judged { "*" } else { "" };
        let mut table = Table::new(
            format!("{}: difference coefficients 差异系数, {limit} (* judged)", self.stage_title(stage)),
            vec![
                Column::new("indicator", "indicator 指标"),
                Column::new("unit", "unit"),
                Column::new("mean", "mean X̄"),
                Column::new("standard_deviation", "S"),
                Column::new("difference_coefficient", format!("weighted{}", mark(CoefficientForm::Weighted))),
                Column::new(
                    "unweighted_difference_coefficient",
                    format!("unweighted{}", mark(CoefficientForm::Unweighted)),
                ),
                Column::new("within_limit", "within"),
            ],
        );
        // Only told where it is so anywhere.
        let any_without = of_stage().any(|it| it.units_without_value > 0);
        if any_without {
            table.columns.push(Column::new("units_without_value", "units without value"));
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
            ("stage", "stage"),
            ("composite_coefficient", "composite coefficient"),
            ("limit", "limit"),
            ("within_limit", "within"),
        ];
        let mut table = table("Composite coefficients 综合差异系数", &columns);
        let row = |composite: &crate::evaluate::Composite| {
            vec![
                Cell::text(composite.stage.as_str()),
                Cell::amount(composite.value, 6),
                Cell::amount(Some(approximate(composite.limit)), 2),
                Cell::truth(composite.within_limit),
            ]
        };
        table.rows = self.scorecard.composites.iter().map(row).collect();
        table
    }
}
