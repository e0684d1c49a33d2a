//! The view of what requirements cost.

use super::view::{Cell, Column, Table};
use crate::solve::{Planned, Price};

/// How many of the dearest people see.
const DEAREST: usize = 10;

/// One row for each requirement that binds, by stage of the objective, for programs.
#[must_use]
pub fn prices(planned: &Planned) -> Table {
    let columns = ["wanted", "family", "key", "tag", "value", "unit", "sentence"].map(|key| Column::new(key, key));
    let mut table = Table::new("Prices of requirements", columns.into());
    table.rows = planned.prices.iter().map(row).collect();
    table
}

fn row(price: &Price) -> Vec<Cell> {
    vec![
        Cell::text(price.aim.name()),
        Cell::text(price.family),
        Cell::text(&price.key),
        Cell::text(price.tag.name()),
        Cell::amount(Some(price.value), 6),
        Cell::text(&price.unit),
        Cell::text(&price.sentence),
    ]
}

/// The dearest requirements of what is wanted first: those of which the same share of their own
/// measure is worth most. `None` where nothing binds it.
#[must_use]
pub fn dearest(planned: &Planned) -> Option<Table> {
    let first = planned.prices.first()?.aim;
    let mut prices: Vec<&Price> = planned.prices.iter().filter(|price| price.aim == first).collect();
    // Stable: equal ones stay in the order of the program.
    prices.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    let title = format!("What binds most, by the relaxation of {} (a direction, not a promise)", first.name());
    let columns = vec![Column::new("tag", "tag"), Column::new("family", "rule"), Column::new("sentence", "price")];
    let mut table = Table::new(title, columns);
    let of = |price: &&Price| vec![Cell::text(price.tag.name()), Cell::text(price.family), Cell::text(&price.sentence)];
    table.rows = prices.iter().take(DEAREST).map(of).collect();
    Some(table)
}
