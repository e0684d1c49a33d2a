//! A bar in a cell of a table; the figure stands beside it.

use super::scale::Scale;
use maud::{Markup, html};

const WIDTH: f64 = 160.0;

pub(in crate::report::page) fn show(value: f64, most: f64) -> Markup {
    let scale = Scale { least: 0.0, most, from: 0.0, to: WIDTH };
    html! {
        svg.bar viewBox="0 0 160 10" preserveAspectRatio="none" aria-hidden="true" {
            rect width=(scale.at(value)) height="10" {}
        }
    }
}
