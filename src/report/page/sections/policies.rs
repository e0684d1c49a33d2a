//! Policies side by side: a drawing of cost against what is left unmet, and a table.

use crate::report::page::charts::names::Names;
use crate::report::page::charts::plane::{Point, point};
use crate::report::page::charts::scale::Scale;
use crate::report::page::sheet::Sheet;
use crate::report::page::view::PolicyRow;
use maud::{Markup, html};

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 300.0;

pub(in crate::report::page) fn show(sheet: &Sheet) -> Markup {
    let rows = &sheet.view.policies;
    if !there(sheet) {
        return html! {};
    }
    // A curve draws its points itself, and explains the ends of it.
    let apart = sheet.view.frontier.is_none();
    let without: Vec<&PolicyRow> = rows.iter().filter(|row| apart && !row.explanation.is_empty()).collect();
    html! {
        section id=(sheet.id("policies")) {
            h2 { (sheet.say("page-policies-heading")) }
            @if rows.len() > 1 && apart { (drawing(sheet, rows)) }
            (sheet.data_table(&sheet.say("page-policies-table"), head(sheet), html! { @for row in rows { (line(sheet, row)) } }))
            @for row in without { (explanation(sheet, row)) }
        }
    }
}

/// Of a single policy the answer says all.
pub(super) fn there(sheet: &Sheet) -> bool {
    sheet.view.policies.len() > 1
}

fn head(sheet: &Sheet) -> Markup {
    html! {
        th { (sheet.say("page-policy")) }
        th data-filter="yes" { (sheet.say("page-status")) }
        th.n { (sheet.say("page-amount")) " (" (sheet.view.county.money_unit) ")" }
        th.n { (sheet.say("page-moved")) }
        th.n { (sheet.say("page-hired")) }
        th.n { (sheet.say("page-units-not-passing")) }
        th.n { (sheet.say("page-coefficients-over")) }
        th data-filter="yes" { (sheet.say("page-first-aim")) }
        th.n { (sheet.say("page-gap")) }
        th data-filter="yes" { (sheet.say("page-verified")) }
    }
}

fn line(sheet: &Sheet, row: &PolicyRow) -> Markup {
    let count = |count: Option<usize>| sheet.cell(count.map(|count| count as f64), 0);
    html! {
        tr {
            th scope="row" title=(row.title) { (row.name) }
            td { (sheet.status(row.status)) }
            (sheet.cell(row.cost, 2))
            (sheet.cell(row.teachers_moved.map(|people| people as f64), 0))
            (sheet.cell(row.teachers_hired.map(|people| people as f64), 0))
            (count(row.units_not_passing))
            (count(row.coefficients_over))
            td { (row.first_aim.as_deref().map_or_else(|| sheet.say("page-nothing"), |aim| sheet.words.term(aim))) }
            (sheet.cell(row.gap, 3))
            td { (match row.verified {
                Some(true) => sheet.say("page-yes"),
                Some(false) => sheet.say("page-no"),
                None => sheet.say("page-nothing"),
            }) }
        }
    }
}

/// Why a policy has no plan.
pub(super) fn explanation(sheet: &Sheet, row: &PolicyRow) -> Markup {
    html! {
        div.explanation {
            p { strong { (sheet.say_with("page-policy-without-plan", [("name", row.name.as_str().into()), ("status", sheet.status(row.status).into())])) }
                @if let Some(budget) = row.budget_that_would_do {
                    " " (sheet.say_with("page-budget-that-would-do", [("budget", sheet.money(budget).into())]))
                }
            }
            p.small lang="en" { @for sentence in &row.explanation { (sentence) br; } }
        }
    }
}

/// Cost against requirements left unmet, a point for each policy with a plan.
fn drawing(sheet: &Sheet, rows: &[PolicyRow]) -> Markup {
    let planned: Vec<(&PolicyRow, f64, usize)> =
        rows.iter().filter_map(|row| Some((row, row.cost?, row.unmet()?))).collect();
    if planned.len() < 2 {
        return html! {};
    }
    let dearest = planned.iter().map(|(_, cost, _)| *cost).fold(0.0, f64::max);
    let most = planned.iter().map(|(.., unmet)| *unmet).max().unwrap_or_default().max(1);
    let x = Scale { least: 0.0, most: dearest, from: 44.0, to: WIDTH - 30.0 };
    let y = Scale { least: 0.0, most: most as f64, from: HEIGHT - 44.0, to: 26.0 };
    let mut names = Names::new(WIDTH);
    let mut mark = |(row, cost, unmet): &(&PolicyRow, f64, usize)| {
        let side = names.beside((x.at(*cost), y.at(*unmet as f64)), &row.name);
        Point {
            x: *cost,
            y: *unmet as f64,
            radius: 5.0,
            class: if *unmet == 0 { "met" } else { "missed" },
            name: side.map_or_else(String::new, |_| row.name.clone()),
            leftwards: side.unwrap_or_default(),
            label: format!("{}: {}, {}", row.name, sheet.money(*cost), unmet),
        }
    };
    let marks: Vec<Point> = planned.iter().map(&mut mark).collect();
    let unnamed = marks.iter().filter(|mark| mark.name.is_empty()).count();
    html! {
        figure {
            figcaption {
                (sheet.say("page-policies-drawn"))
                @if unnamed > 0 { " " (sheet.say_with("page-policies-unnamed", [("count", unnamed.into())])) }
            }
            svg.plane viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" {
                title { (sheet.say("page-policies-drawn")) }
                desc { (sheet.say("page-policies-described")) }
                @for tick in x.ticks(6) {
                    line.tick x1=(x.at(tick)) x2=(x.at(tick)) y1="20" y2=(HEIGHT - 38.0) {}
                    text.tick x=(x.at(tick)) y=(HEIGHT - 24.0) text-anchor="middle" { (sheet.number(tick, x.decimals(6))) }
                }
                @for tick in y.ticks(4).into_iter().filter(|tick| tick.fract() == 0.0) {
                    line.tick x1="40" x2=(WIDTH - 30.0) y1=(y.at(tick)) y2=(y.at(tick)) {}
                    text.tick x="36" y=(y.at(tick) + 4.0) text-anchor="end" { (sheet.number(tick, 0)) }
                }
                text.name x=(WIDTH - 30.0) y=(HEIGHT - 6.0) text-anchor="end" { (sheet.say("page-amount")) " (" (sheet.view.county.money_unit) ")" }
                text.name x="4" y="12" { (sheet.say("page-unmet")) }
                @for mark in &marks { (point(mark, &x, &y)) }
            }
        }
    }
}
