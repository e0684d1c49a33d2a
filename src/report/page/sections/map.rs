//! Schools where they lie, and the moves between them as lines; no tiles, no network.

use crate::evaluate::Assessment;
use crate::report::page::charts::names::Names;
use crate::report::page::charts::plane::{Arrow, Point, arrow, point};
use crate::report::page::charts::scale::{Scale, radius};
use crate::report::page::sheet::Sheet;
use crate::report::page::view::{MoveRow, SchoolFacts, State};
use maud::{Markup, html};
use std::collections::BTreeMap;

const WIDTH: f64 = 900.0;
const EDGE: f64 = 24.0;
const TALLEST: f64 = 760.0;
/// Room to the right of the points for names.
const NAMES_ROOM: f64 = 200.0;
/// Names that are tried; of those that would cover each other only the first is written.
const NAMES: usize = 30;

/// A school's place in degrees of a map that is true at its middle: longitude is shortened.
struct Ground<'a> {
    placed: Vec<(&'a SchoolFacts, (f64, f64))>,
    x: Scale,
    y: Scale,
    width: f64,
    height: f64,
}

/// Whether any school says where it is.
pub(super) fn any_place(sheet: &Sheet) -> bool {
    sheet.view.all_schools().any(|school| school.longitude.is_some() && school.latitude.is_some())
}

pub(in crate::report::page) fn show(sheet: &Sheet) -> Markup {
    if !any_place(sheet) {
        return html! {};
    }
    let ground = Ground::of(sheet);
    let without = sheet.view.all_schools().count() - ground.placed.len();
    let moves = sheet.view.plan.as_ref().map_or(&[][..], |plan| &plan.moves);
    let unplaced = moves.iter().filter(|step| ground.place(&step.from).is_none() || ground.place(&step.to).is_none());
    let unplaced = unplaced.count();
    let named = named(sheet, &ground, moves);
    let left_unnamed = ground.placed.len() - named.len();
    let marker = sheet.id("arrow");
    html! {
        section id=(sheet.id("map")) {
            h2 { (sheet.say("page-map-heading")) }
            p { (sheet.say("page-map-explained")) " "
                @if !moves.is_empty() { (sheet.say("page-map-moves")) " " }
                @if left_unnamed > 0 { (sheet.say_with("page-map-unnamed", [("count", left_unnamed.into())])) " " }
                @if without > 0 { (sheet.say_with("page-map-without", [("count", without.into())])) " " }
                @if unplaced > 0 { (sheet.say_with("page-map-moves-without", [("count", unplaced.into())])) }
            }
            svg.map viewBox={ "0 0 " (ground.width) " " (ground.height) } role="img" {
                title { (sheet.say("page-map-heading")) }
                desc { (sheet.say("page-map-described")) }
                defs {
                    marker id=(marker) viewBox="0 0 6 6" refX="6" refY="3" markerWidth="9" markerHeight="9" orient="auto" markerUnits="userSpaceOnUse" {
                        path.arrow d="M0 0 L6 3 L0 6 z" {}
                    }
                }
                @for line in arrows(sheet, &ground, moves) { (arrow(&line, &marker, &ground.x, &ground.y)) }
                @for mark in points(sheet, &ground, &named) { (point(&mark, &ground.x, &ground.y)) }
            }
        }
    }
}

impl<'a> Ground<'a> {
    fn of(sheet: &Sheet<'a>) -> Self {
        let view = sheet.view;
        let known = || view.all_schools().filter_map(|school| Some((school, school.longitude?, school.latitude?)));
        let middle = known().map(|(.., latitude)| latitude).sum::<f64>() / known().count().max(1) as f64;
        let shorter = middle.to_radians().cos();
        let placed: Vec<_> =
            known().map(|(school, longitude, latitude)| (school, (longitude * shorter, latitude))).collect();
        let ends = |of: fn(&(f64, f64)) -> f64| {
            let values = || placed.iter().map(|(_, place)| of(place));
            (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max))
        };
        let ((west, east), (south, north)) = (ends(|place| place.0), ends(|place| place.1));
        // No ground at all, as of a single school, is given some.
        let (across, along) = ((east - west).max(1e-6), (north - south).max(1e-6));
        let per_degree = ((WIDTH - 2.0 * EDGE - NAMES_ROOM) / across).min((TALLEST - 2.0 * EDGE) / along);
        let (right, bottom) = (EDGE + per_degree * across, EDGE + per_degree * along);
        let x = Scale { least: west, most: east, from: EDGE, to: right };
        let y = Scale { least: south, most: north, from: bottom, to: EDGE };
        Self { placed, x, y, width: (right + EDGE + NAMES_ROOM).round(), height: (bottom + EDGE).round() }
    }

    fn place(&self, school: &str) -> Option<(f64, f64)> {
        self.placed.iter().find(|(known, _)| known.school == school).map(|(_, place)| *place)
    }
}

/// Schools whose names are written, and whether to their left: new ones, those with most people coming and
/// going, then the largest, as long as their names do not cover each other.
fn named<'a>(sheet: &Sheet, ground: &Ground<'a>, moves: &[MoveRow]) -> BTreeMap<&'a str, bool> {
    let people = |school: &str| -> u32 {
        moves.iter().filter(|step| step.from == school || step.to == school).map(|step| step.teachers).sum()
    };
    let mut schools: Vec<&(&SchoolFacts, (f64, f64))> = ground.placed.iter().collect();
    schools.sort_by_key(|(school, _)| {
        std::cmp::Reverse((sheet.view.opens(&school.school), people(&school.school), school.pupils))
    });
    let mut names = Names::new(ground.width);
    let mut side = |(school, (x, y)): &(&'a SchoolFacts, (f64, f64))| {
        let place = (ground.x.at(*x), ground.y.at(*y));
        Some((school.school.as_str(), names.beside(place, sheet.school(&school.school))?))
    };
    schools.into_iter().take(NAMES).filter_map(&mut side).collect()
}

/// One line for all who go from one school to another.
fn arrows(sheet: &Sheet, ground: &Ground, moves: &[MoveRow]) -> Vec<Arrow> {
    let mut people: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    moves.iter().for_each(|step| *people.entry((&step.from, &step.to)).or_default() += step.teachers);
    let line = |((from, to), teachers): (&(&str, &str), &u32)| {
        Some(Arrow {
            from: ground.place(from)?,
            to: ground.place(to)?,
            width: f64::from(*teachers).sqrt(),
            label: sheet.say_with(
                "page-map-move",
                [
                    ("from", sheet.school(from).into()),
                    ("to", sheet.school(to).into()),
                    ("count", (*teachers as usize).into()),
                ],
            ),
        })
    };
    people.iter().filter_map(line).collect()
}

fn points(sheet: &Sheet, ground: &Ground, named: &BTreeMap<&str, bool>) -> Vec<Point> {
    let largest = f64::from(ground.placed.iter().map(|(school, _)| school.pupils).max().unwrap_or_default());
    let state = sheet.after().unwrap_or(&sheet.view.today);
    let mark = |(school, (x, y)): &(&SchoolFacts, (f64, f64))| Point {
        x: *x,
        y: *y,
        radius: radius(school.pupils.into(), largest, 11.0).max(2.5),
        class: class(state, &school.school),
        name: named.get(school.school.as_str()).map_or_else(String::new, |_| sheet.school(&school.school).to_string()),
        leftwards: named.get(school.school.as_str()).is_some_and(|leftwards| *leftwards),
        label: format!("{} ({})", sheet.school(&school.school), sheet.number(school.pupils.into(), 0)),
    };
    ground.placed.iter().map(mark).collect()
}

/// A school fails where one of its units does.
fn class(state: &State, school: &str) -> &'static str {
    let units = || state.units.iter().filter(|unit| unit.school == school);
    if units().any(|unit| unit.verdict == Assessment::Fails) {
        "missed"
    } else if units().next().is_some() && units().all(|unit| unit.verdict == Assessment::Passes) {
        "met"
    } else {
        "open"
    }
}
