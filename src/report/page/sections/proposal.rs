//! The lines of a proposal with what is wrong with them.

use super::money::sums;
use crate::report::page::sheet::Sheet;
use crate::report::page::view::{self, ProposalLine, ProposalView};
use maud::{Markup, html};

pub(in crate::report::page) fn show(sheet: &Sheet) -> Markup {
    let Some(proposal) = &sheet.view.proposal else { return html! {} };
    html! {
        section id=(sheet.id("proposal")) {
            h2 { (sheet.say("page-proposal-heading")) }
            @if !proposal.breaches.is_empty() {
                p { (sheet.say("page-proposal-broken")) }
                ul lang="en" { @for breach in &proposal.breaches { li { (breach) } } }
            }
            @if let Some(repair) = &proposal.repair { p lang="en" { (repair) } }
            @if !proposal.stated.is_empty() {
                (sums(sheet, "page-stated-by-year", "page-without-years", &view::by_year(&proposal.stated), |year| year.map(|year| year.to_string())))
            }
            (table(sheet, proposal))
        }
    }
}

fn table(sheet: &Sheet, proposal: &ProposalView) -> Markup {
    let head = html! {
        th.n { (sheet.say("page-row")) } th data-filter="yes" { (sheet.say("page-action")) } th { (sheet.say("page-what")) }
        th { (sheet.say("page-from")) } th { (sheet.say("page-to")) } th.n { (sheet.say("page-quantity")) } th.n { (sheet.say("page-year-heading")) }
        th.n { (sheet.say("page-stated")) " (" (sheet.view.county.money_unit) ")" } th data-filter="yes" { (sheet.say("page-verdict")) } th { (sheet.say("page-why")) }
    };
    let caption = sheet.say_with("page-proposal-table", [("rows", proposal.lines.len().into())]);
    sheet.data_table(&caption, head, html! { @for line in &proposal.lines { (row(sheet, line)) } })
}

fn row(sheet: &Sheet, line: &ProposalLine) -> Markup {
    html! {
        tr {
            (sheet.count(line.row))
            td { (sheet.action(line)) } td { (line.what) }
            td { @if let Some(from) = &line.from { (sheet.link(from)) } } td { (sheet.link(&line.to)) }
            (sheet.cell(Some(line.amount), if line.amount.fract() == 0.0 { 0 } else { 2 }))
            @match line.year { Some(year) => td.n data-value=(year) { (year) }, None => td.n.none { (sheet.say("page-nothing")) } }
            (sheet.cell(line.stated_cost, 2))
            td { @if !line.possible { span.fail { "✗ " (sheet.say("page-line-impossible")) } }
                @else if !line.faults.is_empty() { span.fail { "✗ " (sheet.say("page-line-not-allowed")) } }
                @else { span.pass { "✓ " (sheet.say("page-line-fine")) } } }
            td lang="en" { (line.faults.join("; ")) }
        }
    }
}
