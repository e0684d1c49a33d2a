//! The areas of the inspection, today and after the plan.

use crate::report::page::sheet::Sheet;
use crate::report::page::view::AreaRow;
use crate::standard::Area;
use maud::{Markup, html};

pub(in crate::report::page) fn show(sheet: &Sheet) -> Markup {
    let today = &sheet.view.today;
    if today.areas.is_empty() {
        return html! {};
    }
    let after = |area: Area| sheet.after().and_then(|after| after.areas.iter().find(|row| row.area == area));
    html! {
        section id=(sheet.id("remains")) {
            h2 { (sheet.say("page-areas-heading")) }
            table.areas {
                thead { tr {
                    th { (sheet.say("page-area")) }
                    th { (sheet.say("page-today")) }
                    @if sheet.after().is_some() { th { (sheet.say("page-after-short")) } }
                    th.n { (sheet.say("page-items-pass")) }
                    th.n { (sheet.say("page-items-fail")) }
                    th.n { (sheet.say("page-items-unknown")) }
                } }
                tbody { @for row in &today.areas { (line(sheet, row, after(row.area))) } }
            }
            p.small { (sheet.say("page-areas-counted")) }
        }
    }
}

/// The counts are those of the last state: after the plan where there is one.
fn line(sheet: &Sheet, today: &AreaRow, after: Option<&AreaRow>) -> Markup {
    let last = after.unwrap_or(today);
    html! {
        tr {
            th scope="row" { (sheet.area(today.area)) }
            td { (sheet.verdict(today.verdict)) }
            @if let Some(after) = after { td { (sheet.verdict(after.verdict)) } }
            (sheet.count(last.pass)) (sheet.count(last.fail)) (sheet.count(last.not_assessed))
        }
    }
}
