//! The lines of a proposal, each with what is wrong with it, and its money by year.

use super::{AssessmentView, columns, wan, wan_or_nothing};
use crate::assess::{Judged, Step};
use crate::proposal::Action;
use crate::quantity::{Wan, approximate};
use crate::report::view::{Cell, Table};
use std::collections::BTreeMap;

impl AssessmentView<'_> {
    /// One row for each line.
    pub(super) fn lines(&self) -> Table {
        let columns = columns([
            ("row", "row 行"),
            ("action", "action 措施"),
            ("what", "what 内容"),
            ("from", "from 调出"),
            ("to", "to 调入"),
            ("amount", "amount 数量"),
            ("year", "year 年份"),
            ("stated_cost_wan", "stated 填报费用"),
            ("policy_cost_wan", "by the policy 政策价格"),
            ("verdict", "verdict 结论"),
            ("faults", "why 原因"),
        ]);
        let mut table = Table::new("Lines of the proposal 方案逐条", columns);
        for column in table.columns.iter_mut().filter(|column| column.key.ends_with("_wan")) {
            column.unit.clone_from(&self.county.money_unit);
        }
        table.rows = self.assessed.lines.iter().map(line).collect();
        table
    }

    /// Stated costs by year and action, with their total; lines without a year or a cost are told.
    pub(super) fn money_by_year(&self) -> Table {
        let columns = columns([
            ("year", "year 年份"),
            ("action", "action 措施"),
            ("lines", "lines 条数"),
            ("without_cost", "without cost 未填费用"),
            ("stated_cost_wan", "stated 填报费用"),
        ]);
        let mut table = Table::new("Stated costs by year 分年度费用", columns);
        if let Some(column) = table.columns.last_mut() {
            column.unit.clone_from(&self.county.money_unit);
        }
        let mut sums: BTreeMap<(Option<u32>, Action), (usize, usize, Wan)> = BTreeMap::new();
        for line in &self.proposal.lines {
            let sum = sums.entry((line.year, line.action)).or_default();
            *sum = (sum.0 + 1, sum.1 + usize::from(line.cost.is_none()), sum.2 + line.cost.unwrap_or_default());
        }
        let row = |year: Cell, action: &str, (lines, without, cost): (usize, usize, Wan)| {
            vec![year, Cell::text(action), Cell::count(lines), Cell::count(without), wan(Some(cost))]
        };
        let year = |year: Option<u32>| year.map_or(Cell::text("not said 未填"), |year| Cell::Text(year.to_string()));
        table.rows = sums.iter().map(|((of, action), sum)| row(year(*of), action.name(), *sum)).collect();
        let total = sums.values().fold((0, 0, Wan::ZERO), |sum, it| (sum.0 + it.0, sum.1 + it.1, sum.2 + it.2));
        table.rows.push(row(Cell::text("total 合计"), "", total));
        table
    }
}

fn line(judged: &Judged) -> Vec<Cell> {
    let line = &judged.line;
    let verdict = match (&judged.step, judged.faults.is_empty()) {
        (None, _) => "impossible",
        (Some(_), false) => "not allowed",
        (Some(_), true) => "fine",
    };
    let decimals = if line.amount.is_integer() { 0 } else { 2 };
    let faults: Vec<&str> = judged.faults.iter().map(|fault| fault.sentence.as_str()).collect();
    vec![
        Cell::count(line.place.row.unwrap_or_default()),
        Cell::text(line.action.name()),
        Cell::Text(what(judged)),
        line.from
            .as_ref()
            .or(judged.step.as_ref().and_then(Step::giver))
            .map_or(Cell::Nothing, |from| Cell::text(from.as_str())),
        Cell::text(line.to.as_str()),
        Cell::amount(Some(approximate(line.amount)), decimals),
        line.year.map_or(Cell::Nothing, |year| Cell::Text(year.to_string())),
        wan_or_nothing(line.cost),
        wan_or_nothing(judged.policy_cost),
        Cell::text(verdict),
        Cell::Text(faults.join("; ")),
    ]
}

/// Who or what a line is about.
pub(in crate::report) fn what(judged: &Judged) -> String {
    let line = &judged.line;
    let type_of = match &judged.step {
        Some(step) => described(step),
        None => {
            let stage = line.stage.as_ref().map(|stage| stage.to_string());
            let flags = line.flags.as_ref().map(|flags| flags.to_string());
            let facility = line.facility.as_ref().map(|facility| facility.to_string());
            stage.into_iter().chain(flags).chain(facility).collect::<Vec<_>>().join(", ")
        }
    };
    match &line.person {
        Some(person) if type_of.is_empty() => person.clone(),
        Some(person) => format!("{person} ({type_of})"),
        None => type_of,
    }
}

/// The stage and type, or the facility, of a step.
pub(super) fn described(step: &Step) -> String {
    match step {
        Step::Move { from: unit, flags, .. } | Step::Hire { unit, flags, .. } => format!("{}, {flags}", unit.stage),
        Step::Purchase { facility, .. } => facility.to_string(),
    }
}
