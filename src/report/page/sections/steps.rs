//! The steps of the plan: moves, hires, purchases, and what else is done between schools.

use crate::report::page::sheet::Sheet;
use crate::report::page::view::{HireRow, MoveRow, PlanView, PurchaseRow};
use maud::{Markup, html};

pub(in crate::report::page) fn show(sheet: &Sheet) -> Markup {
    let Some(plan) = &sheet.view.plan else { return html! {} };
    html! {
        section id=(sheet.id("steps")) {
            h2 { (sheet.say("page-steps-heading")) }
            (moves(sheet, plan)) (hires(sheet, plan)) (purchases(sheet, plan))
            (super::exchanges::table(sheet, plan))
        }
    }
}

/// The heading of the years of steps, where the plan has several.
pub(super) fn year_head(sheet: &Sheet, plan: &PlanView) -> Markup {
    html! { @if plan.years.is_some() { th.n data-filter="yes" { (sheet.say("page-year-heading")) } } }
}

/// A year, written without separators.
pub(super) fn year(year: Option<u32>) -> Markup {
    html! { @if let Some(year) = year { td.n { (year) } } }
}

fn moves(sheet: &Sheet, plan: &PlanView) -> Markup {
    let row = |step: &MoveRow| {
        html! {
            tr {
                (year(step.year))
                td { (sheet.link(&step.from)) } td { (sheet.link(&step.to)) }
                td { (sheet.stage(&step.stage)) } td { (sheet.words.flags(&step.flags)) }
                (sheet.count(step.teachers as usize)) (sheet.cell(step.km, 1))
            }
        }
    };
    let head = html! {
        (year_head(sheet, plan))
        th { (sheet.say("page-from")) } th { (sheet.say("page-to")) }
        th data-filter="yes" { (sheet.say("page-stage-heading")) } th data-filter="yes" { (sheet.say("page-type")) }
        th.n { (sheet.say("page-people")) } th.n { (sheet.say("page-km")) }
    };
    let caption = sheet.say_with(
        "page-moves-table",
        [("people", (plan.teachers_moved as usize).into()), ("rows", plan.moves.len().into())],
    );
    html! {
        @if plan.moves.is_empty() { p { (sheet.say("page-no-moves")) } } @else {
            (sheet.data_table(&caption, head, html! { @for step in &plan.moves { (row(step)) } }))
        }
    }
}

fn hires(sheet: &Sheet, plan: &PlanView) -> Markup {
    let row = |hire: &HireRow| {
        html! {
            tr {
                (year(hire.year))
                td { (sheet.link(&hire.school)) } td { (sheet.stage(&hire.stage)) }
                td { (sheet.words.flags(&hire.flags)) } (sheet.count(hire.teachers as usize))
            }
        }
    };
    let head = html! {
        (year_head(sheet, plan))
        th { (sheet.say("page-school")) } th data-filter="yes" { (sheet.say("page-stage-heading")) }
        th data-filter="yes" { (sheet.say("page-type")) } th.n { (sheet.say("page-people")) }
    };
    let caption = sheet.say_with(
        "page-hires-table",
        [("people", (plan.teachers_hired as usize).into()), ("rows", plan.hires.len().into())],
    );
    html! {
        @if plan.hires.is_empty() { p { (sheet.say("page-no-hires")) } } @else {
            (sheet.data_table(&caption, head, html! { @for hire in &plan.hires { (row(hire)) } }))
        }
    }
}

fn purchases(sheet: &Sheet, plan: &PlanView) -> Markup {
    let row = |purchase: &PurchaseRow| {
        html! {
            tr {
                (year(purchase.year))
                td { (sheet.link(&purchase.school)) } td { (sheet.words.term(&purchase.facility)) }
                (sheet.cell(Some(purchase.amount), if purchase.amount.fract() == 0.0 { 0 } else { 2 }))
                td { (sheet.unit(&purchase.unit)) }
            }
        }
    };
    let head = html! {
        (year_head(sheet, plan))
        th { (sheet.say("page-school")) } th data-filter="yes" { (sheet.say("page-facility")) }
        th.n { (sheet.say("page-quantity")) } th { (sheet.say("page-unit")) }
    };
    let caption = sheet.say_with("page-purchases-table", [("rows", plan.purchases.len().into())]);
    html! {
        @if plan.purchases.is_empty() { p { (sheet.say("page-no-purchases")) } } @else {
            (sheet.data_table(&caption, head, html! { @for purchase in &plan.purchases { (row(purchase)) } }))
        }
    }
}
