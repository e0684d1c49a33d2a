//! The view of where the time of scenarios went.

use super::summary::Summary;
use super::view::{Cell, Column, Table};
use crate::sweep::Seconds;

/// Key, title, and seconds of a part.
type Part = (&'static str, &'static str, fn(&Seconds) -> f64);

/// The parts of a scenario's time, in the order of the work.
const PARTS: [Part; 6] = [
    ("build", "build", |of| of.build),
    ("relax", "relaxations and tangents", |of| of.relax),
    ("search", "search for whole plans", |of| of.search),
    ("rest", "conflicts, prices, closings", |of| (of.solve - of.relax - of.search).max(0.0)),
    ("verify", "verify", |of| of.verify),
    ("write", "write", |of| of.write),
];

/// One row for each scenario, and their sum. Parts are rounded before they are added up, so that rows and
/// columns add up as they are shown.
#[must_use]
pub fn table(scenarios: &[Summary]) -> Table {
    let parts = PARTS.iter().map(|&(key, title, _)| Column::new(key, title).unit("s"));
    let total = Column::new("total", "total").unit("s");
    let columns = [Column::new("policy", "policy")].into_iter().chain(parts).chain([total]);
    let mut table = Table::new("Where the time went", columns.collect());
    let mut sums = [0.0; PARTS.len()];
    for (scenario, seconds) in scenarios.iter().filter_map(|it| Some((it, it.seconds.as_ref()?))) {
        let parts = PARTS.map(|(_, _, part)| milliseconds(part(seconds)));
        sums.iter_mut().zip(parts).for_each(|(sum, part)| *sum += part);
        table.rows.push(row(&scenario.name, &parts));
    }
    table.rows.push(row("total", &sums));
    table
}

fn row(name: &str, parts: &[f64]) -> Vec<Cell> {
    let all = parts.iter().copied().chain([parts.iter().sum()]);
    [Cell::text(name)].into_iter().chain(all.map(|part| Cell::amount(Some(part / 1000.0), 3))).collect()
}

/// Whole milliseconds, whose sums are exact.
fn milliseconds(seconds: f64) -> f64 {
    (seconds * 1000.0).round()
}
