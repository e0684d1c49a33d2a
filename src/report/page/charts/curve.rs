//! A curve through the points that were solved, with where there is no plan shaded.

use super::plane::{Point, point};
use super::scale::Scale;
use crate::report::frontier::{CurvePoint, Frontier};
use crate::report::page::sheet::Sheet;
use crate::sweep::Status;
use maud::{Markup, html};

pub(in crate::report::page) const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 320.0;
const TOP: f64 = 26.0;
const BOTTOM: f64 = HEIGHT - 44.0;
/// For the names of the highest points.
const HEADROOM: f64 = 20.0;
const TICKS: usize = 5;
/// A name stands above its point and a little beside it, so that the curve does not cross it.
const APART: f64 = 4.0;
pub(in crate::report::page) const ABOVE: f64 = 9.0;

/// A point with a plan.
pub(in crate::report::page) struct Mark<'a> {
    pub(in crate::report::page) point: &'a CurvePoint,
    pub(in crate::report::page) value: f64,
    /// What stands at it; empty where it would crowd the drawing.
    pub(in crate::report::page) name: String,
    /// Whether the name stands to the left of it.
    pub(in crate::report::page) leftwards: bool,
    /// What it is, for whoever points at it.
    pub(in crate::report::page) label: String,
}

/// The scales of the number and of the value; that of the value begins at 0.
pub(in crate::report::page) fn scales(frontier: &Frontier) -> [Scale; 2] {
    let values = || frontier.points.iter().filter_map(|point| point.value);
    let (least, most) = values().fold((0.0, 0.0), |(a, b): (f64, f64), value| (a.min(value), b.max(value)));
    [
        Scale { least: frontier.from, most: frontier.to, from: 56.0, to: WIDTH - 40.0 },
        Scale { least, most: if most > least { most } else { least + 1.0 }, from: BOTTOM, to: TOP + HEADROOM },
    ]
}

pub(in crate::report::page) fn show(
    sheet: &Sheet,
    frontier: &Frontier,
    marks: &[Mark],
    [x, y]: &[Scale; 2],
    (drawn, [across, up]): (&str, &[String; 2]),
) -> Markup {
    let path: Vec<String> = runs(frontier)
        .iter()
        .filter(|run| run.len() > 1)
        .map(|run| {
            run.iter()
                .map(|(number, value)| format!("{},{}", x.at(*number), y.at(*value)))
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect();
    html! {
        svg.plane.frontier viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" {
            title { (drawn) }
            desc { (across) " → " (up) }
            @for (from, to) in without(frontier) {
                rect.without x=(x.at(from)) y=(TOP) width=(x.at(to) - x.at(from)) height=(BOTTOM - TOP) {}
                text.name x=(x.at(from) + 6.0) y=(BOTTOM - 8.0) { (sheet.say("page-status-infeasible")) }
            }
            @for tick in x.ticks(TICKS) {
                line.tick x1=(x.at(tick)) x2=(x.at(tick)) y1=(TOP) y2=(BOTTOM) {}
                text.tick x=(x.at(tick)) y=(BOTTOM + 16.0) text-anchor="middle" { (sheet.number(tick, x.decimals(TICKS))) }
            }
            @for tick in y.ticks(TICKS) {
                line.tick x1="52" x2=(WIDTH - 40.0) y1=(y.at(tick)) y2=(y.at(tick)) {}
                text.tick x="48" y=(y.at(tick) + 4.0) text-anchor="end" { (sheet.number(tick, y.decimals(TICKS))) }
            }
            @for end in &frontier.ends { line.limit x1=(x.at(end.with)) x2=(x.at(end.with)) y1=(TOP) y2=(BOTTOM) {} }
            @for points in &path { polyline.curve points=(points) {} }
            @for mark in marks {
                (point(&drawn_point(mark), x, y))
                text.name.beside x=(x.at(mark.point.number) + if mark.leftwards { -APART } else { APART }) y=(y.at(mark.value) - ABOVE)
                    text-anchor=(if mark.leftwards { "end" } else { "start" }) { (mark.name) }
            }
            text.name x=(WIDTH - 40.0) y=(HEIGHT - 8.0) text-anchor="end" { (across) }
            text.name x="4" y="14" { (up) }
        }
    }
}

fn drawn_point(mark: &Mark) -> Point {
    Point {
        x: mark.point.number,
        y: mark.value,
        radius: if mark.point.bends { 5.0 } else { 2.5 },
        class: if mark.point.bends { "met" } else { "after" },
        name: String::new(),
        leftwards: false,
        label: mark.label.clone(),
    }
}

/// Points with plans that follow each other.
fn runs(frontier: &Frontier) -> Vec<Vec<(f64, f64)>> {
    let mut runs = vec![Vec::new()];
    for point in &frontier.points {
        match (point.value, runs.last_mut()) {
            (Some(value), Some(run)) => run.push((point.number, value)),
            _ => runs.push(Vec::new()),
        }
    }
    runs
}

/// Where there is no plan: from the first to the last point of those that follow each other.
fn without(frontier: &Frontier) -> Vec<(f64, f64)> {
    let mut found: Vec<(f64, f64)> = Vec::new();
    let mut before = None;
    for point in &frontier.points {
        if point.status == Status::Infeasible {
            match found.last_mut().filter(|_| before == Some(Status::Infeasible)) {
                Some(last) => last.1 = point.number,
                None => found.push((point.number, point.number)),
            }
        }
        before = Some(point.status);
    }
    found
}
