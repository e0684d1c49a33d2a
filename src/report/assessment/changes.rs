//! What a proposal changes: counts, coefficients, and units, before and after.

use super::{AssessmentView, Counts, columns};
use crate::evaluate::{Assessment, UnitScore};
use crate::quantity::approximate;
use crate::report::view::{Cell, Table};

impl AssessmentView<'_> {
    /// The county's figures before and after.
    pub(super) fn before_and_after(&self) -> Table {
        let columns = columns([("what", "what 指标"), ("before", "today 现状"), ("after", "after 实施后")]);
        let mut table = Table::new("Before and after 实施前后", columns);
        let score = &self.assessed.score;
        let [before, after] = [&score.before, &score.after].map(Counts::of);
        let row =
            |what: &str, before: usize, after: usize| vec![Cell::text(what), Cell::count(before), Cell::count(after)];
        table.rows.push(row("units that pass 达标学校（学段）", before.passing, after.passing));
        table.rows.push(row("units that do not 未达标", before.units - before.passing, after.units - after.passing));
        table.rows.push(row("coefficients within 差异系数达标", before.within, after.within));
        table.rows.push(row(
            "coefficients above 差异系数超限",
            before.coefficients - before.within,
            after.coefficients - after.within,
        ));
        for (of_area, after) in score.before.areas.iter().zip(&score.after.areas) {
            let (title, title_zh) = of_area.area.titles();
            table.rows.push(vec![
                Cell::Text(format!("{title} {title_zh}")),
                Cell::text(of_area.assessment.verb()),
                Cell::text(after.assessment.verb()),
            ]);
        }
        table
    }

    /// Difference coefficients before and after against their limits.
    pub(super) fn coefficients(&self) -> Table {
        let columns = columns([
            ("stage", "stage 学段"),
            ("indicator", "indicator 指标"),
            ("before", "today 现状"),
            ("after", "after 实施后"),
            ("limit", "limit 限值"),
            ("within_before", "within today"),
            ("within_after", "within after 是否达标"),
        ]);
        let mut table = Table::new("Difference coefficients 差异系数", columns);
        let rows = self.assessed.score.coefficients().map(|(before, after)| {
            vec![
                Cell::text(after.stage.as_str()),
                Cell::text(&after.indicator),
                Cell::amount(before.judged().coefficient(), 4),
                Cell::amount(after.judged().coefficient(), 4),
                Cell::amount(Some(approximate(after.limit)), 2),
                Cell::truth(before.within_limit),
                Cell::truth(after.within_limit),
            ]
        });
        table.rows = rows.collect();
        table
    }

    /// Units, coefficients and items that pass today and do not afterwards.
    pub(super) fn newly_failing(&self) -> Table {
        let score = &self.assessed.score;
        let mut table = Table::new("Newly failing 新增不达标", failing_columns());
        table.rows = score.newly_failing().map(|unit| self.unit_row(unit)).collect();
        let worse = score
            .coefficients()
            .filter(|(before, after)| before.within_limit == Some(true) && after.within_limit != Some(true));
        table.rows.extend(worse.map(|(_, after)| {
            let above = format!("the difference coefficient is above {}", after.limit);
            let name = format!("{} {}", after.stage, after.indicator);
            vec![Cell::text("county"), Cell::Text(name), Cell::text(after.stage.as_str()), Cell::Text(above)]
        }));
        let items = score.items().filter(|(before, after)| {
            before.assessment == Assessment::Passes && after.assessment != Assessment::Passes
        });
        table.rows.extend(items.map(|(_, after)| {
            let verdict = format!("the item {}", after.assessment.verb());
            vec![Cell::text("county"), Cell::Text(format!("item {}", after.id)), Cell::Nothing, Cell::Text(verdict)]
        }));
        table
    }

    /// Units that pass neither today nor afterwards.
    pub(super) fn still_failing(&self) -> Table {
        let mut table = Table::new("Still failing 仍不达标", failing_columns());
        table.rows = self.assessed.score.still_failing().map(|unit| self.unit_row(unit)).collect();
        table
    }

    /// A unit after the proposal, with what it misses.
    pub(super) fn unit_row(&self, unit: &UnitScore) -> Vec<Cell> {
        vec![
            Cell::text(unit.id.school.as_str()),
            self.name_of(&unit.id.school),
            Cell::text(unit.id.stage.as_str()),
            Cell::Text(self.after().missed(unit)),
        ]
    }
}

pub(super) fn failing_columns() -> Vec<crate::report::view::Column> {
    columns([
        ("school", "school 学校"),
        ("name", "name 名称"),
        ("stage", "stage 学段"),
        ("missed", "what it misses 缺口: to add for 达标值 (for 基本值)"),
    ])
}
