//! The page of a publication: the answer, what is withheld, and the tables, in both languages.

use super::notes::{answer, notes, provenance, warnings};
use super::tables::{Part, Words, parts};
use super::{By, DECIMALS, Publication};
use crate::language::Language;
use crate::report::page::sheet::Sheet;
use crate::report::page::view::State;
use crate::report::page::{coefficients, curve, document, stage_sentence};
use crate::report::view::{Cell, Column, Table};
use maud::{Markup, html};

/// Columns that hold few different words, by which readers choose rows.
const FILTERS: [&str; 10] =
    ["moment", "stage", "what", "status", "today", "after", "indicator", "facility", "first_aim", "verified"];

/// The page as text, both languages in it, the given one shown first.
#[must_use]
pub fn render(publication: &Publication, first: Language) -> String {
    document(&publication.view, first, |sheet| {
        main(&Words { publication, sheet: Sheet::new(&publication.view, sheet.words.language) })
    })
}

fn main(words: &Words) -> Markup {
    let (sheet, view) = (&words.sheet, &words.publication.view);
    let parts = parts(words);
    html! {
        main lang=(sheet.words.language.tag()) {
            div.summary {
                header {
                    h1 { (view.county.name) span.year { (sheet.say_with("page-year", [("year", view.county.year.to_string().into())])) } }
                    p.standard { (sheet.title(&view.standard.title)) " (" (view.standard.standard) ")" }
                    @for warning in warnings(words) { p.warning { (warning) } }
                }
                section.answer id=(sheet.id("answer")) {
                    @for sentence in answer(words) { p { (sentence) } }
                    (figures(words))
                    (stages(sheet, &view.today))
                    @if let Some(after) = view.plan.as_ref().and_then(|plan| plan.after.as_ref()) {
                        p { (sheet.say("page-after")) }
                        (stages(sheet, after))
                    }
                }
                section id=(sheet.id("publish")) {
                    h2 { (sheet.say("page-publish-heading")) }
                    ul { @for note in notes(words) { li { (note) } } }
                }
                nav aria-label=(sheet.say("page-contents")) {
                    @for part in &parts { a href={ "#" (sheet.id(part.id)) } { (part.table.title) } " " }
                }
                (coefficients(sheet, DECIMALS))
            }
            div.details {
                @for part in parts.iter().filter(|part| part.id != "coefficients") { (section(words, part)) }
                section id=(sheet.id("sources")) {
                    h2 { (sheet.say("page-sources-heading")) }
                    ul { @for source in &view.standard.sources { li { (sheet.document(source)) } } }
                    @for text in provenance(words) { p.small { (text) } }
                }
            }
        }
    }
}

fn stages(sheet: &Sheet, state: &State) -> Markup {
    html! { ul.stages { @for stage in &state.stages { li { (stage_sentence(sheet, stage)) } } } }
}

/// Money and people in all.
fn figures(words: &Words) -> Markup {
    let sheet = &words.sheet;
    let figure = |value: String, id: &str| html! { div { b { (value) } span { (id) } } };
    let cost = words.publication.money.as_ref().and_then(|money| money.total);
    let people = words.publication.people.iter().filter(|row| row.by == By::All);
    html! {
        @if words.publication.view.plan.is_some() {
            div.figures {
                @if let Some(cost) = cost { (figure(sheet.money(cost), &sheet.say("page-figure-cost"))) }
                @for row in people {
                    (figure(shown(sheet, &words.count(row.people)), &super::tables::group(words, row.group)))
                }
            }
        }
    }
}

fn section(words: &Words, part: &Part) -> Markup {
    let sheet = &words.sheet;
    html! {
        section id=(sheet.id(part.id)) {
            h2 { (part.table.title) }
            @if part.id == "frontier" { (curve(sheet)) }
            (table(sheet, &part.table))
        }
    }
}

fn table(sheet: &Sheet, table: &Table) -> Markup {
    let filtered = |column: &Column| FILTERS.contains(&column.key.as_str());
    let head = html! {
        @for (place, column) in table.columns.iter().enumerate() {
            th.n[is_number(table, place)] data-filter=[filtered(column).then_some("yes")] { (column.title) }
        }
    };
    let numbers: Vec<bool> = (0..table.columns.len()).map(|place| is_number(table, place)).collect();
    let row = |row: &[Cell]| {
        html! { tr { @for (cell, is_number) in row.iter().zip(&numbers) { (self::cell(sheet, cell, *is_number)) } } }
    };
    let rows = html! { @for cells in &table.rows { (row(cells)) } };
    sheet.data_table(&table.title, head, rows)
}

/// Whether a column has figures, some of which may be withheld.
fn is_number(table: &Table, column: usize) -> bool {
    table.rows.iter().any(|row| matches!(row[column], Cell::Count(_) | Cell::Amount { .. }))
}

fn cell(sheet: &Sheet, cell: &Cell, is_number: bool) -> Markup {
    let text = shown(sheet, cell);
    match cell {
        Cell::Count(count) => html! { td.n data-value=(count) { (text) } },
        Cell::Amount { value, .. } | Cell::Marked { value, .. } => html! { td.n data-value=(value) { (text) } },
        Cell::Text(_) | Cell::Named { .. } | Cell::Truth(_) => html! { td.n[is_number] { (text) } },
        Cell::Absent | Cell::Nothing => html! { td.none.n[is_number] { (text) } },
    }
}

fn shown(sheet: &Sheet, cell: &Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Named { shown: text, .. } => text.clone(),
        Cell::Count(count) => sheet.number(*count as f64, 0),
        Cell::Amount { value, decimals } | Cell::Marked { value, decimals, .. } => sheet.number(*value, *decimals),
        Cell::Truth(truth) => sheet.say(if *truth { "page-yes" } else { "page-no" }),
        Cell::Absent | Cell::Nothing => sheet.say("page-nothing"),
    }
}
