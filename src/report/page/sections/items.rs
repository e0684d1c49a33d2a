//! The items of the standard beside the resource indicators.

use crate::report::page::sheet::Sheet;
use crate::report::page::view::{BreachRow, ItemRow};
use maud::{Markup, html};

pub(in crate::report::page) fn show(sheet: &Sheet) -> Markup {
    let state = sheet.after().unwrap_or(&sheet.view.today);
    if state.items.is_empty() {
        return html! {};
    }
    let head = html! {
        th { (sheet.say("page-item")) } th { (sheet.say("page-item-title")) }
        th data-filter="yes" { (sheet.say("page-verdict")) } th { (sheet.say("page-found")) }
    };
    let rows = html! { @for item in &state.items { (line(sheet, item)) } };
    html! {
        section id=(sheet.id("items")) {
            h2 { (sheet.say("page-items-heading")) }
            (sheet.data_table(&sheet.say_with("page-items-table", [("items", state.items.len().into())]), head, rows))
            @if !state.breaches.is_empty() { (breaches(sheet, &state.breaches)) }
        }
    }
}

fn line(sheet: &Sheet, item: &ItemRow) -> Markup {
    html! {
        tr {
            th scope="row" { (item.item) }
            td { (sheet.title(&item.title)) @if item.veto { " " strong { (sheet.say("page-veto")) } } }
            td { (sheet.verdict(item.verdict)) }
            td { (item.parts.iter().map(|part| sheet.found(part)).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(&sheet.say("page-clause-join"))) }
        }
    }
}

fn breaches(sheet: &Sheet, rows: &[BreachRow]) -> Markup {
    let head = html! {
        th data-filter="yes" { (sheet.say("page-item")) } th { (sheet.say("page-school")) } th { (sheet.say("page-subject")) }
        th.n { (sheet.say("page-actual")) } th.n { (sheet.say("page-required")) }
    };
    let line = |row: &BreachRow| {
        html! {
            tr {
                th scope="row" { (row.item) } td { (sheet.link(&row.school)) } td { (sheet.words.term(&row.subject)) }
                (sheet.cell(row.actual, 2)) (sheet.cell(row.required, 2))
            }
        }
    };
    sheet.data_table(
        &sheet.say_with("page-breaches-table", [("rows", rows.len().into())]),
        head,
        html! { @for row in rows { (line(row)) } },
    )
}
