//! What one number of the policy changes: a drawing of the curve, its points, and where plans end.

use crate::report::frontier::{CurvePoint, EndOfPlans, Frontier, Shape};
use crate::report::page::charts::curve::{self, Mark};
use crate::report::page::charts::names::Names;
use crate::report::page::sheet::Sheet;
use crate::sweep::Status;
use maud::{Markup, html};

pub(in crate::report::page) fn show(sheet: &Sheet) -> Markup {
    let Some(frontier) = &sheet.view.frontier else { return html! {} };
    let planned = frontier.points.iter().filter(|point| point.value.is_some()).count();
    let whole = frontier.points.iter().filter_map(|point| point.value).all(|value| value.fract() == 0.0);
    let decimals = if whole { 0 } else { 4 };
    html! {
        section id=(sheet.id("frontier")) {
            h2 { (sheet.say("page-frontier-heading")) }
            p { (what(sheet, frontier)) " " (sheet.say_with("page-frontier-points", [("points", frontier.points.len().into()), ("planned", planned.into())])) }
            @if planned > 1 { (drawing(sheet, frontier)) }
            ul {
                @if !frontier.without_plan.is_empty() {
                    li { (none(sheet, frontier)) span.small lang="en" { @for sentence in &frontier.without_plan { br; (sentence) } } }
                }
                @for end in &frontier.ends { li { (end_of_plans(sheet, end)) } }
                @if planned > 0 { li { (how(sheet, frontier)) } li { (sheet.say(marginal(frontier.shape))) } }
                @if !frontier.complete { li { (sheet.say("page-frontier-incomplete")) } }
            }
            (sheet.data_table(&sheet.say("page-frontier-table"), head(sheet, frontier), html! { @for point in &frontier.points { (line(sheet, point, decimals)) } }))
        }
    }
}

/// What is drawn over what.
fn what(sheet: &Sheet, frontier: &Frontier) -> String {
    sheet.say_with(
        "page-frontier-what",
        [("aim", sheet.words.term(&frontier.aim).into()), ("over", sheet.number_of(frontier).into())],
    )
}

/// A number of the policy: whole ones without decimals, of others about four digits.
fn number(sheet: &Sheet, number: f64) -> String {
    if number.fract() == 0.0 { sheet.number(number, 0) } else { sheet.figure(number) }
}

fn end_of_plans(sheet: &Sheet, end: &EndOfPlans) -> Markup {
    let sentence = sheet.say_with(
        "page-frontier-end",
        [
            ("with", number(sheet, end.with).into()),
            ("without", number(sheet, end.without).into()),
            ("width", number(sheet, (end.with - end.without).abs()).into()),
        ],
    );
    html! {
        (sentence)
        span.small lang="en" { @for sentence in &end.explanation { br; (sentence) } }
    }
}

/// That no point has a plan, or that searches ended before any was found.
fn none(sheet: &Sheet, frontier: &Frontier) -> String {
    match frontier.points.iter().filter(|point| point.status != Status::Infeasible).count() {
        0 => sheet.say("page-frontier-none"),
        stopped => sheet.say_with("page-frontier-stopped", [("stopped", stopped.into())]),
    }
}

fn how(sheet: &Sheet, frontier: &Frontier) -> String {
    match frontier.within {
        Some(within) => sheet.say_with("page-frontier-tangents", [("within", sheet.number(within, 4).into())]),
        None => sheet.say_with("page-frontier-bends", [("step", sheet.quantity(frontier.step).into())]),
    }
}

fn marginal(shape: Shape) -> &'static str {
    match shape {
        Shape::Tangents => "page-frontier-duals",
        Shape::Bends => "page-frontier-quotients",
    }
}

fn head(sheet: &Sheet, frontier: &Frontier) -> Markup {
    html! {
        th.n { (sheet.number_of(frontier)) }
        th data-filter="yes" { (sheet.say("page-status")) }
        th.n { (sheet.with_unit(&sheet.say("page-first-aim"), frontier.aim_unit.as_deref().unwrap_or_default())) }
        th.n { (sheet.say("page-frontier-marginal")) }
        th.n { (sheet.say("page-amount")) " (" (sheet.view.county.money_unit) ")" }
        th.n { (sheet.say("page-units-not-passing")) }
        th.n { (sheet.say("page-coefficients-over")) }
        th.n { (sheet.say("page-moved")) }
        th.n { (sheet.say("page-hired")) }
        th data-filter="yes" { (sheet.say("page-verified")) }
    }
}

fn line(sheet: &Sheet, point: &CurvePoint, decimals: usize) -> Markup {
    let count = |count: Option<u64>| sheet.cell(count.map(|count| count as f64), 0);
    let verified = match point.verified {
        Some(true) => "page-yes",
        Some(false) => "page-no",
        None => "page-nothing",
    };
    html! {
        tr {
            th.n scope="row" data-value=(point.number) title=(point.name) { (number(sheet, point.number)) @if point.bends { " ●" } }
            td { (sheet.status(Some(point.status))) }
            (sheet.cell(point.value, decimals))
            (sheet.cell(point.marginal, 6))
            (sheet.cell(point.cost_wan, 2))
            (count(point.units_not_passing))
            (count(point.coefficients_over_limit))
            (count(point.teachers_moved))
            (count(point.teachers_hired))
            td { (sheet.say(verified)) }
        }
    }
}

/// The drawing of the curve alone, where there is one.
pub(in crate::report) fn curve(sheet: &Sheet) -> Markup {
    let frontier = sheet.view.frontier.as_ref();
    let drawn = frontier.filter(|frontier| frontier.points.iter().filter(|point| point.value.is_some()).count() > 1);
    html! { @if let Some(frontier) = drawn { (drawing(sheet, frontier)) } }
}

fn drawing(sheet: &Sheet, frontier: &Frontier) -> Markup {
    let titles = [sheet.number_of(frontier), sheet.value_of(frontier)];
    let drawn = sheet.say("page-frontier-drawn");
    let scales = curve::scales(frontier);
    let mut names = Names::new(curve::WIDTH);
    // Bends are named first: they are what readers look for.
    let mut order: Vec<usize> = (0..frontier.points.len()).collect();
    order.sort_by_key(|place| !frontier.points[*place].bends);
    let mut marks: Vec<(usize, Mark)> = Vec::new();
    for place in order {
        let point = &frontier.points[place];
        let Some(value) = point.value else { continue };
        let name = format!("{}; {}", number(sheet, point.number), number(sheet, value));
        let side = names.beside((scales[0].at(point.number), scales[1].at(value) - curve::ABOVE), &name);
        let label = match point.marginal {
            Some(marginal) => format!("{name}; {} {}", sheet.say("page-frontier-marginal"), sheet.number(marginal, 6)),
            None => name.clone(),
        };
        let name = side.map_or_else(String::new, |_| name);
        marks.push((place, Mark { point, value, name, leftwards: side.unwrap_or_default(), label }));
    }
    marks.sort_by_key(|(place, _)| *place);
    let marks: Vec<Mark> = marks.into_iter().map(|(_, mark)| mark).collect();
    html! {
        figure {
            figcaption { (drawn) }
            (curve::show(sheet, frontier, &marks, &scales, (&drawn, &titles)))
        }
    }
}
