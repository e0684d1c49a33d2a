//! The choices of schools that close or open: what each came to.

use crate::report::page::sheet::Sheet;
use crate::report::page::view::{ChoiceRow, DecisionRow, PolicyRow};
use crate::sweep::Status;
use maud::{Markup, html};

pub(in crate::report::page) fn show(sheet: &Sheet) -> Markup {
    let rows: Vec<&PolicyRow> = sheet.view.policies.iter().filter(|row| !row.choices.is_empty()).collect();
    if rows.is_empty() {
        return html! {};
    }
    html! {
        section id=(sheet.id("choices")) {
            h2 { (sheet.say("page-choices-heading")) }
            p { (sheet.say("page-choices-explained")) }
            (sheet.data_table(&sheet.say("page-choices-heading"), head(sheet), html! {
                @for row in rows { @for choice in &row.choices { (line(sheet, row, choice)) } }
            }))
        }
    }
}

fn head(sheet: &Sheet) -> Markup {
    html! {
        th data-filter="yes" { (sheet.say("page-policy")) }
        th { (sheet.say("page-choice")) }
        th data-filter="yes" { (sheet.say("page-status")) }
        th data-filter="yes" { (sheet.say("page-first-aim")) }
        th.n { (sheet.say("page-choice-value")) }
        th data-filter="yes" { (sheet.say("page-choice-chosen")) }
    }
}

fn line(sheet: &Sheet, row: &PolicyRow, choice: &ChoiceRow) -> Markup {
    let decisions: Vec<String> = choice.decisions.iter().map(|step| told(sheet, step)).collect();
    html! {
        tr {
            th scope="row" { (row.name) }
            td { @if decisions.is_empty() { (sheet.say("page-choice-none")) } @else { (decisions.join(&sheet.say("page-list-join"))) } }
            td { (status(sheet, &choice.status)) }
            td { (row.first_aim.as_deref().map_or_else(|| sheet.say("page-nothing"), |aim| sheet.words.term(aim))) }
            (sheet.cell(choice.value, 2))
            td { (sheet.say(if choice.chosen { "page-yes" } else { "page-no" })) }
        }
    }
}

fn told(sheet: &Sheet, step: &DecisionRow) -> String {
    let name = if step.name.is_empty() { sheet.school(&step.school) } else { &step.name };
    let arguments = [("school", name.into()), ("year", step.year.to_string().into())];
    sheet.say_with(if step.opens { "page-choice-open" } else { "page-choice-close" }, arguments)
}

/// How a choice ended; one that is not allowed was not solved.
fn status(sheet: &Sheet, word: &str) -> String {
    match word {
        "not_allowed" => sheet.say("page-status-not-allowed"),
        word => sheet.status(Some(Status::of_word(word).unwrap_or(Status::Failed))),
    }
}
