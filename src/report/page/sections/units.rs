//! Every unit: how it stands today and after the plan.

use crate::report::page::sheet::Sheet;
use crate::report::page::view::{ExcludedRow, UnitRow};
use maud::{Markup, html};

pub(in crate::report::page) fn show(sheet: &Sheet) -> Markup {
    let today = &sheet.view.today;
    let after = sheet.after();
    let judged = sheet.view.standard.must_meet.is_some();
    let head = html! {
        th { (sheet.say("page-school")) }
        th data-filter="yes" { (sheet.say("page-stage-heading")) }
        th.n { (sheet.say("page-pupils")) }
        @if judged {
            th data-filter="yes" { (sheet.say("page-today")) }
            @if after.is_some() { th data-filter="yes" { (sheet.say("page-after-short")) } }
            th { (sheet.say("page-still-missing")) }
        }
    };
    let rows = html! {
        @for unit in &today.units {
            @let last = after.and_then(|after| after.unit(&unit.school, &unit.stage));
            tr {
                td { (sheet.link(&unit.school)) }
                td { (sheet.stage(&unit.stage)) }
                (sheet.count(unit.pupils as usize))
                @if judged {
                    td { (sheet.verdict(unit.verdict)) }
                    @if after.is_some() {
                        td { @match last { Some(last) => (sheet.verdict(last.verdict)), None => (sheet.say("page-not-judged-then")) } }
                    }
                    td { @if after.is_none() || last.is_some() { (missing(sheet, last.unwrap_or(unit))) } }
                }
            }
        }
    };
    // Units that are judged only then.
    let new: Vec<&UnitRow> = after.iter().flat_map(|after| after.units_beside(today)).collect();
    let before = |unit: &UnitRow| match sheet.view.opens(&unit.school) {
        true => "page-not-there-today",
        false => "page-not-judged-today",
    };
    let rows = html! {
        (rows)
        @for unit in &new {
            tr {
                td { (sheet.link(&unit.school)) }
                td { (sheet.stage(&unit.stage)) }
                (sheet.count(unit.pupils as usize))
                @if judged {
                    td { (sheet.say(before(unit))) }
                    td { (sheet.verdict(unit.verdict)) }
                    td { (missing(sheet, unit)) }
                }
            }
        }
    };
    let count = today.units.len() + new.len();
    html! {
        section id=(sheet.id("units")) {
            h2 { (sheet.say("page-units-heading")) }
            (sheet.data_table(&sheet.say_with("page-units-table", [("units", count.into())]), head, rows))
            @if !today.excluded.is_empty() { (excluded(sheet, &today.excluded)) }
        }
    }
}

/// Indicators below their threshold, or without a value.
fn missing(sheet: &Sheet, unit: &UnitRow) -> String {
    let indicators = sheet.view.standard.indicators.iter().zip(&unit.values);
    let missed = indicators.filter(|(_, value)| value.met == Some(false));
    missed.map(|(indicator, _)| sheet.title(&indicator.title)).collect::<Vec<_>>().join(&sheet.say("page-list-join"))
}

fn excluded(sheet: &Sheet, rows: &[ExcludedRow]) -> Markup {
    html! {
        h3 { (sheet.say_with("page-excluded", [("count", rows.len().into())])) }
        ul { @for row in rows { li {
            (sheet.link(&row.school)) " – " (sheet.stage(&row.stage)) ", "
            (sheet.say_with("page-pupils-count", [("count", (row.pupils as usize).into())])) ": " span lang="en" { (row.reason) }
        } } }
    }
}
