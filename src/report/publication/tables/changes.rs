//! What the plan does beside people: money, purchases, facilities that go elsewhere, schools that
//! close and open.

use super::{Words, without_empty_columns};
use crate::report::page::view::{ExchangeRow, PurchaseRow};
use crate::report::publication::{Change, Funding, PaidFor};
use crate::report::view::{Cell, Table};

pub(super) fn money(words: &Words) -> Table {
    let mut table = words.table("page-money-heading", [("item", "page-purpose"), ("amount_wan", "page-amount")]);
    words.in_money(&mut table, "amount_wan");
    let Some(money) = &words.publication.money else { return table };
    let row = |(of, amount): &(PaidFor, f64)| vec![Cell::Text(paid_for(words, of)), Cell::known(Some(*amount), 2)];
    table.rows = money.items.iter().map(row).collect();
    let total = money.total.map(|total| vec![Cell::Text(words.sheet.say("page-total")), Cell::known(Some(total), 2)]);
    table.rows.extend(total);
    table
}

fn paid_for(words: &Words, of: &PaidFor) -> String {
    match of {
        PaidFor::Facility(facility) => words.sheet.words.term(facility),
        PaidFor::Schools => words.sheet.say("page-publish-new-schools"),
        PaidFor::Purpose(purpose) => words.sheet.activity(*purpose),
        PaidFor::PeopleAndOthers => words.sheet.say("page-publish-people-and-others"),
    }
}

pub(super) fn funding(words: &Words) -> Table {
    let columns = [("year", "page-year-heading"), ("source", "page-publish-source"), ("amount_wan", "page-amount")];
    let mut table = words.table("page-publish-funding", columns);
    words.in_money(&mut table, "amount_wan");
    let funding = words.publication.money.iter().flat_map(|money| &money.funding);
    let source = |source: &Option<String>| source.clone().unwrap_or_else(|| words.sheet.say("page-not-said"));
    let row = |row: &Funding| {
        let paid_by = row.source.as_ref().map_or(Cell::Nothing, |paid_by| Cell::Text(source(paid_by)));
        vec![Words::year(row.year), paid_by, Cell::known(Some(row.amount), 2)]
    };
    table.rows = funding.map(row).collect();
    without_empty_columns(table)
}

pub(super) fn changes(words: &Words) -> Table {
    let columns = [("year", "page-year-heading"), ("school", "page-school"), ("action", "page-action")];
    let mut table = words.table("page-publish-changes", columns);
    let row = |change: &Change| {
        let action = if change.opens { "page-publish-opens" } else { "page-publish-closes" };
        vec![Words::year(Some(change.year)), Cell::text(&change.school), Cell::Text(words.sheet.say(action))]
    };
    table.rows = words.publication.changes.iter().map(row).collect();
    table
}

pub(super) fn purchases(words: &Words) -> Table {
    let columns = [
        ("year", "page-year-heading"),
        ("school", "page-school"),
        ("facility", "page-facility"),
        ("amount", "page-quantity"),
        ("unit", "page-unit"),
    ];
    let mut table = words.table("page-publish-purchases", columns);
    let row = |row: &PurchaseRow| {
        vec![
            Words::year(row.year),
            Cell::text(&row.school),
            Cell::Text(words.sheet.words.term(&row.facility)),
            quantity(row.amount),
            Cell::Text(words.sheet.unit(&row.unit)),
        ]
    };
    table.rows = words.publication.purchases.iter().map(row).collect();
    without_empty_columns(table)
}

pub(super) fn exchanges(words: &Words) -> Table {
    let columns = [
        ("year", "page-year-heading"),
        ("action", "page-action"),
        ("from", "page-from"),
        ("to", "page-to"),
        ("facility", "page-facility"),
        ("amount", "page-quantity"),
        ("unit", "page-unit"),
    ];
    let mut table = words.table("page-publish-exchanges", columns);
    let row = |row: &ExchangeRow| {
        vec![
            Words::year(row.year),
            Cell::Text(words.sheet.exchange(row.action)),
            row.from.as_ref().map_or(Cell::Nothing, Cell::text),
            Cell::text(&row.to),
            row.facility.as_ref().map_or(Cell::Nothing, |facility| Cell::Text(words.sheet.words.term(facility))),
            quantity(row.amount),
            Cell::Text(words.sheet.unit(&row.unit)),
        ]
    };
    table.rows = words.publication.exchanges.iter().map(row).collect();
    without_empty_columns(table)
}

fn quantity(amount: f64) -> Cell {
    Cell::known(Some(amount), if amount.fract() == 0.0 { 0 } else { 2 })
}
