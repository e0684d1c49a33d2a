//! Money by purpose, and by year and source where they are known.

use crate::report::page::charts::bar;
use crate::report::page::sheet::Sheet;
use crate::report::page::view::{self, Activity, MoneyRow};
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
                        tr.sum { th scope="rowgroup" { (purpose_title(sheet, purpose)) } td {} td {} (sheet.cell(Some(sum), 2)) td.chart { (bar::show(sum, total)) } }
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
            th.inner scope="row" { (item(sheet, row)) }
            (sheet.cell(Some(row.quantity), if row.quantity.fract() == 0.0 { 0 } else { 2 }))
            td { (sheet.unit(&row.unit)) }
            (sheet.cell(Some(row.amount), 2))
            td.chart { (bar::show(row.amount, total)) }
        }
    }
}

/// Stage, teachers hired, facility, or a school that closes or opens.
fn item(sheet: &Sheet, row: &MoneyRow) -> String {
    if let Some(done) = &row.of_school {
        let id = match done.as_str() {
            "open" => "page-money-open",
            "keep" => "page-money-keep",
            "save" => "page-money-save",
            _ => "page-money-close",
        };
        return sheet.say_with(id, [("school", sheet.school(&row.item).into())]);
    }
    match (row.purpose, &row.hires) {
        (Activity::Move, _) => sheet.stage(&row.item),
        (Activity::Hire, Some(hires)) => sheet.teachers(hires),
        (Activity::Hire | Activity::Buy | Activity::Other, _) => sheet.words.term(&row.item),
    }
}

pub(super) fn purpose_title(sheet: &Sheet, purpose: Activity) -> String {
    sheet.say(match purpose {
        Activity::Move => "page-purpose-move",
        Activity::Hire => "page-purpose-hire",
        Activity::Buy => "page-purpose-buy",
        Activity::Other => "page-purpose-other",
    })
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
