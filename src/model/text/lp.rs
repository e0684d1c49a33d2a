//! The CPLEX LP format.

use super::{column_names, row_names};
use crate::model::Model;
use crate::model::algebra::Linear;
use crate::model::rows::Column;
use std::fmt::Write;

/// Writes the program; each sum goes on lines of a few terms.
pub(super) fn write(model: &Model, objective: &Linear) -> String {
    let names = column_names(model);
    let mut text = String::from("\\ Written by junheng; cones stand as their tangents.\nMinimize\n objective:");
    let constant = if objective.constant == 0.0 { String::new() } else { format!(" + {}", objective.constant) };
    text.push_str(&linear(objective, &names));
    let _ = writeln!(text, "{constant}\nSubject To");
    for (row, name) in model.rows.iter().zip(row_names(model)) {
        let _ = writeln!(text, " {name}:{} {} {}", linear(&row.left, &names), row.sense, row.right);
    }
    text.push_str("Bounds\n");
    for (column, name) in model.columns.iter().zip(&names) {
        if let Some(bounds) = bounds(column, name) {
            let _ = writeln!(text, " {bounds}");
        }
    }
    if model.has_integers() {
        text.push_str("General\n");
        for (_, name) in model.columns.iter().zip(&names).filter(|(column, _)| column.integer) {
            let _ = writeln!(text, " {name}");
        }
    }
    text.push_str("End\n");
    text
}

fn linear(expression: &Linear, names: &[String]) -> String {
    const TERMS_A_LINE: usize = 6;
    let mut text = String::new();
    for (place, (column, coefficient)) in expression.terms.iter().enumerate() {
        if place > 0 && place % TERMS_A_LINE == 0 {
            text.push_str("\n   ");
        }
        let sign = if *coefficient < 0.0 { '-' } else { '+' };
        let _ = write!(text, " {sign} {} {}", coefficient.abs(), names[column.index()]);
    }
    if text.is_empty() {
        // The format knows no empty sum.
        let _ = write!(text, " 0 {}", names.first().map_or("x", String::as_str));
    }
    text
}

/// The bounds of a column where they are not the format's own, 0 to infinity.
fn bounds(column: &Column, name: &str) -> Option<String> {
    match (column.lower, column.upper) {
        (0.0, f64::INFINITY) => None,
        (f64::NEG_INFINITY, f64::INFINITY) => Some(format!("{name} free")),
        (lower, f64::INFINITY) => Some(format!("{name} >= {lower}")),
        (f64::NEG_INFINITY, upper) => Some(format!("-inf <= {name} <= {upper}")),
        (lower, upper) => Some(format!("{lower} <= {name} <= {upper}")),
    }
}
