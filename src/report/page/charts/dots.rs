//! A coefficient today and after the plan on one line with its limit, in a cell of a table whose
//! other cells say the same in figures.

use super::scale::Scale;
use maud::{Markup, html};

const WIDTH: f64 = 190.0;

pub(in crate::report::page) fn show(before: Option<f64>, after: Option<f64>, limit: f64, most: f64) -> Markup {
    let scale = Scale { least: 0.0, most, from: 6.0, to: WIDTH - 6.0 };
    let limit = scale.at(limit);
    html! {
        svg.dots viewBox="0 0 190 18" aria-hidden="true" {
            line.axis x1="6" x2="184" y1="9" y2="9" {}
            line.limit x1=(limit) x2=(limit) y1="0" y2="18" {}
            @if let (Some(before), Some(after)) = (before, after) {
                line.change x1=(scale.at(before)) x2=(scale.at(after)) y1="9" y2="9" {}
            }
            @if let Some(before) = before { circle.before cx=(scale.at(before)) cy="9" r="4.5" {} }
            @if let Some(after) = after { circle.after cx=(scale.at(after)) cy="9" r="4.5" {} }
        }
    }
}

/// The mark of today, for a legend.
pub(in crate::report::page) fn mark_before() -> Markup {
    html! { svg.mark viewBox="0 0 14 14" aria-hidden="true" { circle.before cx="7" cy="7" r="4.5" {} } }
}

/// The mark of the plan, for a legend.
pub(in crate::report::page) fn mark_after() -> Markup {
    html! { svg.mark viewBox="0 0 14 14" aria-hidden="true" { circle.after cx="7" cy="7" r="4.5" {} } }
}

/// The mark of a limit, for a legend.
pub(in crate::report::page) fn mark_limit() -> Markup {
    html! { svg.mark viewBox="0 0 14 14" aria-hidden="true" { line.limit x1="7" x2="7" y1="0" y2="14" {} } }
}
