//! Rotations, studies, visits, redeployments, and pupils who go elsewhere.

use crate::report::page::sheet::Sheet;
use crate::report::page::view::{ExchangeRow, PlanView};
use maud::{Markup, html};

/// One table for all, where the plan has any: the filter of its first columns shows one kind.
pub(super) fn table(sheet: &Sheet, plan: &PlanView) -> Markup {
    if plan.exchanges.is_empty() {
        return html! {};
    }
    let caption = sheet.say_with("page-exchanges-table", [("rows", plan.exchanges.len().into())]);
    let head = html! {
        (super::steps::year_head(sheet, plan))
        th data-filter="yes" { (sheet.say("page-action")) }
        th { (sheet.say("page-from")) } th { (sheet.say("page-to")) }
        th data-filter="yes" { (sheet.say("page-stage-heading")) } th data-filter="yes" { (sheet.say("page-what")) }
        th.n { (sheet.say("page-quantity")) } th { (sheet.say("page-unit")) }
    };
    sheet.data_table(&caption, head, html! { @for step in &plan.exchanges { (row(sheet, step)) } })
}

fn row(sheet: &Sheet, step: &ExchangeRow) -> Markup {
    html! {
        tr {
            (super::steps::year(step.year))
            td { (sheet.exchange(step.action)) }
            td { @if let Some(from) = &step.from { (sheet.link(from)) } } td { (sheet.link(&step.to)) }
            td { @if let Some(stage) = &step.stage { (sheet.stage(stage)) } } td { (sheet.exchanged(step)) }
            (sheet.cell(Some(step.amount), if step.amount.fract() == 0.0 { 0 } else { 2 }))
            td { (sheet.unit(&step.unit)) }
        }
    }
}

/// What a school gets and gives by these steps, a sentence each.
pub(super) fn of_school(sheet: &Sheet, plan: &PlanView, school: &str) -> Vec<String> {
    let at_school = plan.exchanges.iter().filter(|step| step.to == school || step.from.as_deref() == Some(school));
    at_school.map(|step| sentence(sheet, step, step.to == school)).collect()
}

fn sentence(sheet: &Sheet, step: &ExchangeRow, gets: bool) -> String {
    let other = if gets { step.from.as_deref() } else { Some(step.to.as_str()) };
    let id = match (other, gets) {
        (None, _) => "page-exchange-here",
        (_, true) => "page-exchange-from",
        (_, false) => "page-exchange-to",
    };
    let arguments = [
        ("action", sheet.exchange(step.action).into()),
        ("other", other.map_or("", |other| sheet.school(other)).into()),
        ("what", sheet.exchanged(step).into()),
        ("amount", sheet.in_unit(step.amount, &step.unit).into()),
    ];
    sheet.say_with(id, arguments)
}
