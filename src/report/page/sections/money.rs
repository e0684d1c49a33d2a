//! Money by purpose, and by year and source where they are known.

use crate::report::page::charts::bar;
use crate::report::page::sheet::Sheet;
use crate::report::page::view::{self, MoneyRow};
use maud::{Markup, html};

pub(in crate::report::page) fn show(sheet: &Sheet) -> Markup {
    let Some(plan) = sheet.view.plan.as_ref().filter(|plan| !plan.money.is_empty()) else { return html! {} };
    let rows = &plan.money;
    let (total, items) = (view::total(rows), view::by_item(rows));
    html! {
        section id=(sheet.id("money")) {
            h2 { (sheet.say("page-money-heading")) }
            p { (sheet.say_with("page-money-explained", [("unit", sheet.view.county.money_unit.as_str().into())])) }
            table.money {
                thead { tr {
                    th { (sheet.say("page-purpose")) }
                    th.n { (sheet.say("page-quantity")) }
                    th { (sheet.say("page-unit")) }
                    th.n { (sheet.say("page-amount")) " (" (sheet.view.county.money_unit) ")" }
                    th.chart { }
                } }
                @for (purpose, sum) in view::by_purpose(rows) {
                    tbody {
                        tr.sum { th scope="rowgroup" { (sheet.activity(purpose)) } td {} td {} (sheet.cell(Some(sum), 2)) td.chart { (bar::show(sum, total)) } }
                        @for row in items.iter().filter(|row| row.purpose == purpose) { (line(sheet, row, total)) }
                    }
                }
                tfoot { tr { th scope="row" { (sheet.say("page-total")) } td {} td {} (sheet.cell(Some(total), 2)) td {} } }
            }
            (sums(sheet, "page-by-year", "page-without-years", &view::by_year(rows), |year| year.map(|year| year.to_string())))
            (sums(sheet, "page-by-source", "page-without-sources", &view::by_source(rows), Clone::clone))
        }
    }
}

fn line(sheet: &Sheet, row: &MoneyRow, total: f64) -> Markup {
    html! {
        tr {
            th.inner scope="row" { (sheet.paid_for(row)) }
            (sheet.cell(Some(row.quantity), if row.quantity.fract() == 0.0 { 0 } else { 2 }))
            td { (sheet.unit(&row.unit)) }
            (sheet.cell(Some(row.amount), 2))
            td.chart { (bar::show(row.amount, total)) }
        }
    }
}

/// Sums by year or by source; a sentence where nobody says.
pub(super) fn sums<K>(
    sheet: &Sheet,
    title: &str,
    without: &str,
    sums: &[(K, f64)],
    name: impl Fn(&K) -> Option<String>,
) -> Markup {
    let unknown = || sheet.say("page-not-said");
    html! {
        @if sums.iter().all(|(key, _)| name(key).is_none()) { p.small { (sheet.say(without)) } } @else {
            h3 { (sheet.say(title)) }
            table.money { tbody { @for (key, sum) in sums {
                tr { th scope="row" { (name(key).unwrap_or_else(unknown)) } (sheet.cell(Some(*sum), 2)) }
            } } }
        }
    }
}
