//! The list of what the page holds.

use crate::report::page::sheet::Sheet;
use maud::{Markup, html};

/// A section's id and title, and whether the page has it.
fn sections(sheet: &Sheet) -> Vec<(&'static str, &'static str)> {
    let view = sheet.view;
    let plan = view.plan.as_ref();
    let all = [
        ("frontier", "page-frontier-heading", view.frontier.is_some()),
        ("policies", "page-policies-heading", super::policies::there(sheet)),
        ("choices", "page-choices-heading", view.policies.iter().any(|row| !row.choices.is_empty())),
        ("coefficients", "page-coefficients-heading", !sheet.coefficients().is_empty()),
        ("money", "page-money-heading", plan.is_some_and(|plan| !plan.money.is_empty())),
        ("remains", "page-areas-heading", !view.today.areas.is_empty()),
        ("map", "page-map-heading", super::map::any_place(sheet)),
        ("distributions", "page-distributions-heading", true),
        ("proposal", "page-proposal-heading", view.proposal.is_some()),
        ("steps", "page-steps-heading", plan.is_some()),
        ("units", "page-units-heading", true),
        ("items", "page-items-heading", !view.today.items.is_empty()),
        ("schools", "page-schools-heading", true),
        ("sources", "page-sources-heading", true),
    ];
    all.into_iter().filter(|(.., there)| *there).map(|(id, title, _)| (id, title)).collect()
}

pub(in crate::report::page) fn show(sheet: &Sheet) -> Markup {
    html! {
        nav aria-label=(sheet.say("page-contents")) {
            @for (id, title) in sections(sheet) { a href={ "#" (sheet.id(id)) } { (sheet.say(title)) } " " }
        }
    }
}
