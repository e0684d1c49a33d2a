//! How an indicator is spread over units: a mark for each, as large as its pupils, with threshold
//! and floor as lines; one row for today, one for after the plan.

use super::scale::{Scale, radius};
use maud::{Markup, html};

const WIDTH: f64 = 720.0;
const LEFT: f64 = 64.0;
const ROW: f64 = 62.0;
const BOTTOM: f64 = 22.0;
const LARGEST: f64 = 9.0;
const TICKS: usize = 6;

/// A unit.
pub(in crate::report::page) struct Mark {
    /// Its value.
    pub(in crate::report::page) value: f64,
    /// Its pupils.
    pub(in crate::report::page) pupils: u32,
    /// Whether the threshold is met.
    pub(in crate::report::page) met: Option<bool>,
    /// Name and value, for whoever points at it.
    pub(in crate::report::page) label: String,
}

/// A row of marks.
pub(in crate::report::page) struct Row {
    /// What the row is of.
    pub(in crate::report::page) title: String,
    /// Its marks.
    pub(in crate::report::page) marks: Vec<Mark>,
}

/// A chart.
pub(in crate::report::page) struct Strip {
    /// What is shown, and how to read it.
    pub(in crate::report::page) title: String,
    pub(in crate::report::page) description: String,
    /// Rows, top to bottom.
    pub(in crate::report::page) rows: Vec<Row>,
    /// Values that lines mark, each with its name and class.
    pub(in crate::report::page) lines: Vec<(f64, String, &'static str)>,
    /// A number as the page writes it.
    pub(in crate::report::page) number: fn(&str, f64, usize) -> String,
    /// Tag of the page's language, for the numbers.
    pub(in crate::report::page) language: &'static str,
}

impl Strip {
    pub(in crate::report::page) fn show(&self) -> Markup {
        let height = ROW * self.rows.len() as f64 + BOTTOM + 14.0;
        let marks = || self.rows.iter().flat_map(|row| &row.marks);
        let values = marks().map(|mark| mark.value).chain(self.lines.iter().map(|(value, ..)| *value));
        let most = values.fold(0.0, f64::max);
        let scale = Scale { least: 0.0, most, from: LEFT, to: WIDTH - 12.0 };
        let largest = f64::from(marks().map(|mark| mark.pupils).max().unwrap_or_default());
        let decimals = scale.decimals(TICKS);
        html! {
            svg.strip viewBox={ "0 0 " (WIDTH) " " (height) } role="img" {
                title { (self.title) }
                desc { (self.description) }
                @for tick in scale.ticks(TICKS) {
                    line.tick x1=(scale.at(tick)) x2=(scale.at(tick)) y1="14" y2=(height - BOTTOM) {}
                    text.tick x=(scale.at(tick)) y=(height - 6.0) text-anchor="middle" { ((self.number)(self.language, tick, decimals)) }
                }
                @for (value, name, class) in &self.lines {
                    line class=(class) x1=(scale.at(*value)) x2=(scale.at(*value)) y1="14" y2=(height - BOTTOM) {}
                    text.name x=(scale.at(*value)) y="10" text-anchor=(if *class == "floor" { "end" } else { "start" }) { (name) }
                }
                @for (place, row) in self.rows.iter().enumerate() {
                    text.name x="0" y=(middle(place) + 4.0) { (row.title) }
                    @for (order, mark) in row.marks.iter().enumerate() { (circle(mark, order, place, &scale, largest)) }
                }
            }
        }
    }
}

/// The middle of a row.
fn middle(place: usize) -> f64 {
    14.0 + ROW * (place as f64 + 0.5)
}

/// Marks are set apart upwards and downwards by their order alone, so that the same input gives the
/// same drawing.
fn circle(mark: &Mark, order: usize, place: usize, scale: &Scale, largest: f64) -> Markup {
    let apart = ((order as f64 * 0.618_034).fract() - 0.5) * (ROW - 2.0 * LARGEST);
    let y = ((middle(place) + apart) * 10.0).round() / 10.0;
    let class = match mark.met {
        Some(true) => "met",
        Some(false) => "missed",
        None => "open",
    };
    html! {
        circle class=(class) cx=(scale.at(mark.value)) cy=(y) r=(radius(mark.pupils.into(), largest, LARGEST)) { title { (mark.label) } }
    }
}
