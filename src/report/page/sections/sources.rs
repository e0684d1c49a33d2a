//! What the figures rest on: the policy's assumptions, the standard's numbers with their sources and
//! how sure they are, doubtful data, and where everything comes from.

use crate::report::page::sheet::Sheet;
use crate::report::page::view::{Limit, PlanView};
use maud::{Markup, html};

pub(in crate::report::page) fn show(sheet: &Sheet) -> Markup {
    let view = sheet.view;
    html! {
        section id=(sheet.id("sources")) {
            h2 { (sheet.say("page-sources-heading")) }
            @if let Some(plan) = view.plan.as_ref().filter(|plan| !plan.assumptions.is_empty()) { (assumptions(sheet, plan)) }
            @if let Some(plan) = view.plan.as_ref().filter(|plan| !plan.proof.is_empty()) { (proofs(sheet, plan)) }
            (numbers(sheet))
            h3 { (sheet.say("page-documents")) }
            ul { @for source in &view.standard.sources { li { (sheet.document(source)) } } }
            @if let Some(note) = &view.standard.note { p.small lang="en" { (note) } }
            (data(sheet))
            p.small { (sheet.made_by(["page-made-by", "page-made-with-solver"])) }
        }
    }
}

fn assumptions(sheet: &Sheet, plan: &PlanView) -> Markup {
    html! {
        h3 { (sheet.say_with("page-assumptions", [("name", plan.name.as_str().into())])) }
        p { (sheet.say("page-assumptions-explained")) }
        table.assumptions { tbody { @for row in &plan.assumptions {
            tr {
                th scope="row" { (sheet.assumption(row)) }
                td.n data-value=(row.value) { (sheet.in_unit(row.value, &row.unit)) }
            }
        } } }
    }
}

fn proofs(sheet: &Sheet, plan: &PlanView) -> Markup {
    html! {
        h3 { (sheet.say("page-proof-heading")) }
        div.scroll { table {
            thead { tr { th { (sheet.say("page-aim")) } th.n { (sheet.say("page-value")) } th.n { (sheet.say("page-bound")) } th { (sheet.say("page-unit")) } th.n { (sheet.say("page-gap")) } } }
            tbody { @for row in &plan.proof {
                tr { th scope="row" { (sheet.words.term(&row.aim)) } (sheet.cell(Some(row.value), 2)) (sheet.cell(Some(row.bound), 2)) td { (sheet.unit(&row.unit)) } (sheet.cell(Some(row.gap), 3)) }
            } }
        } }
    }
}

/// Thresholds and limits with their sources.
fn numbers(sheet: &Sheet) -> Markup {
    let row = |title: &str, unit: &str, limit: &Limit| {
        html! {
            tr {
                th scope="row" { (title) } td { (sheet.stage(&limit.stage)) }
                td.n data-value=(limit.value) { (sheet.figure(limit.value)) }
                @match limit.floor { Some(floor) => td.n data-value=(floor) { (sheet.figure(floor)) }, None => td.n.none { (sheet.say("page-nothing")) } }
                td { (sheet.unit(unit)) }
                td { (limit.source) @if let Some(clause) = &limit.clause { ", " span lang="en" { (clause) } } }
                td { (sheet.sure(&limit.sure)) }
            }
        }
    };
    let head = html! {
        th { (sheet.say("page-indicator")) } th data-filter="yes" { (sheet.say("page-stage-heading")) } th.n { (sheet.say("page-threshold-heading")) }
        th.n { (sheet.say("page-floor-heading")) } th { (sheet.say("page-unit")) } th { (sheet.say("page-source")) } th data-filter="yes" { (sheet.say("page-sure")) }
    };
    let rows = html! {
        @for indicator in &sheet.view.standard.indicators {
            @for limit in &indicator.thresholds { (row(sheet.title(&indicator.title), &indicator.unit, limit)) }
        }
        @for limit in &sheet.view.standard.limits { (row(&sheet.say("page-limit-of-coefficient"), "", limit)) }
    };
    sheet.data_table(&sheet.say("page-numbers-table"), head, rows)
}

/// Where the data come from, and what in them is doubtful.
fn data(sheet: &Sheet) -> Markup {
    let provenance = &sheet.view.county.provenance;
    let warnings = &sheet.view.data_warnings;
    html! {
        h3 { (sheet.say("page-data-heading")) }
        ul {
            @if provenance.synthetic { li { (sheet.say("page-synthetic")) } }
            @for text in [&provenance.note, &provenance.attribution, &provenance.licence].into_iter().flatten() { li lang="en" { (text) } }
        }
        h3 { (sheet.say_with("page-data-warnings", [("count", warnings.len().into())])) }
        @if !warnings.is_empty() { ul lang="en" { @for warning in warnings { li { (warning) } } } }
    }
}
