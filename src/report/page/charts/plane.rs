//! Points on a plane: schools by their coordinates, or policies by cost and what they leave unmet.

use super::scale::Scale;
use maud::{Markup, html};

/// A point.
pub(in crate::report::page) struct Point {
    pub(in crate::report::page) x: f64,
    pub(in crate::report::page) y: f64,
    /// Radius in units of the drawing.
    pub(in crate::report::page) radius: f64,
    /// How it looks.
    pub(in crate::report::page) class: &'static str,
    /// What stands at it; empty where it would crowd the drawing.
    pub(in crate::report::page) name: String,
    /// Whether the name stands to the left of it.
    pub(in crate::report::page) leftwards: bool,
    /// What it is, for whoever points at it.
    pub(in crate::report::page) label: String,
}

/// A line from one point to another.
pub(in crate::report::page) struct Arrow {
    pub(in crate::report::page) from: (f64, f64),
    pub(in crate::report::page) to: (f64, f64),
    /// Width in units of the drawing.
    pub(in crate::report::page) width: f64,
    pub(in crate::report::page) label: String,
}

/// A mark: round where all is well, square where it is not, so that colour is not needed.
pub(in crate::report::page) fn point(point: &Point, x: &Scale, y: &Scale) -> Markup {
    let (across, down, size) = (x.at(point.x), y.at(point.y), point.radius);
    html! {
        @if point.class == "missed" {
            rect.missed x=(tenth(across - size)) y=(tenth(down - size)) width=(2.0 * size) height=(2.0 * size) { title { (point.label) } }
        } @else {
            circle class=(point.class) cx=(across) cy=(down) r=(size) { title { (point.label) } }
        }
        @if !point.name.is_empty() {
            text.name x=(tenth(if point.leftwards { across - size - 3.0 } else { across + size + 3.0 })) y=(tenth(down + 3.5))
                text-anchor=(if point.leftwards { "end" } else { "start" }) { (point.name) }
        }
    }
}

pub(in crate::report::page) fn arrow(arrow: &Arrow, marker: &str, x: &Scale, y: &Scale) -> Markup {
    html! {
        line.move x1=(x.at(arrow.from.0)) y1=(y.at(arrow.from.1)) x2=(x.at(arrow.to.0)) y2=(y.at(arrow.to.1))
            stroke-width=(tenth(arrow.width)) marker-end={ "url(#" (marker) ")" } { title { (arrow.label) } }
    }
}

/// To a tenth of a unit.
fn tenth(place: f64) -> f64 {
    (place * 10.0).round() / 10.0
}
