//! Policies side by side, and the points of a curve.

use super::{Words, without_empty_columns};
use crate::report::frontier::CurvePoint;
use crate::report::publication::{Policy, Shown};
use crate::report::view::{Cell, Table};

pub(super) fn policies(words: &Words) -> Table {
    let columns = [
        ("policy", "page-policy"),
        ("status", "page-status"),
        ("cost_wan", "page-amount"),
        ("moved", "page-moved"),
        ("hired", "page-hired"),
        ("units_not_passing", "page-units-not-passing"),
        ("coefficients_over", "page-coefficients-over"),
        ("first_aim", "page-first-aim"),
        ("gap_percent", "page-gap"),
        ("verified", "page-verified"),
    ];
    let mut table = words.table("page-policies-heading", columns);
    words.in_money(&mut table, "cost_wan");
    let places = |count: Option<usize>| count.map_or(Cell::Nothing, Cell::count);
    let row = |row: &Policy| {
        vec![
            Cell::Text(row.name.clone().unwrap_or_else(|| words.sheet.say("page-status-proposal"))),
            Cell::Text(words.sheet.status(row.status)),
            Cell::known(row.cost, 2),
            words.count(row.moved),
            words.count(row.hired),
            places(row.units_not_passing),
            places(row.coefficients_over),
            row.first_aim.as_ref().map_or(Cell::Nothing, |aim| Cell::Text(words.sheet.words.term(aim))),
            Cell::known(row.gap, 3),
            words.truth(row.verified),
        ]
    };
    table.rows = words.publication.policies.iter().map(row).collect();
    table
}

pub(super) fn frontier(words: &Words) -> Table {
    let columns = [
        ("number", "page-publish-number"),
        ("status", "page-status"),
        ("value", "page-first-aim"),
        ("marginal", "page-frontier-marginal"),
        ("cost_wan", "page-amount"),
        ("units_not_passing", "page-units-not-passing"),
        ("coefficients_over", "page-coefficients-over"),
        ("moved", "page-moved"),
        ("hired", "page-hired"),
        ("verified", "page-verified"),
    ];
    let mut table = words.table("page-frontier-heading", columns);
    words.in_money(&mut table, "cost_wan");
    let Some(frontier) = &words.publication.view.frontier else { return table };
    table.columns[0].title = words.sheet.number_of(frontier);
    table.columns[2].title = words.sheet.value_of(frontier);
    table.rows = frontier.points.iter().map(|point| line(words, point)).collect();
    without_empty_columns(table)
}

/// A point without a cost has no plan; of others what is not told is withheld.
fn line(words: &Words, point: &CurvePoint) -> Vec<Cell> {
    let planned = point.cost_wan.is_some();
    let shown = |count: Option<u64>| match count {
        None if planned => words.withheld(),
        count => words.count(count.map_or(Shown::Nothing, Shown::Known)),
    };
    let count = |count: Option<u64>| count.map_or(Cell::Nothing, Cell::Count);
    vec![
        Cell::known(Some(point.number), if point.number.fract() == 0.0 { 0 } else { 2 }),
        Cell::Text(words.sheet.status(Some(point.status))),
        if planned && point.value.is_none() { words.withheld() } else { Cell::known(point.value, 4) },
        Cell::known(point.marginal, 6),
        Cell::known(point.cost_wan, 2),
        count(point.units_not_passing),
        count(point.coefficients_over_limit),
        shown(point.teachers_moved),
        shown(point.teachers_hired),
        words.truth(point.verified),
    ]
}
