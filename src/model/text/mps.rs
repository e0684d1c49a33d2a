//! The free MPS format.

use super::{column_names, row_names};
use crate::model::Model;
use crate::model::algebra::Linear;
use crate::model::rows::{Column, Sense};
use std::fmt::Write;

/// Writes the program, minimising.
pub(super) fn write(model: &Model, objective: &Linear) -> String {
    let rows = row_names(model);
    let mut text = String::from("NAME junheng\nROWS\n N objective\n");
    for (row, name) in model.rows.iter().zip(&rows) {
        let sense = match row.sense {
            Sense::AtMost => 'L',
            Sense::AtLeast => 'G',
            Sense::Equal => 'E',
        };
        let _ = writeln!(text, " {sense} {name}");
    }
    write_columns(model, objective, &rows, &mut text);
    text.push_str("RHS\n");
    if objective.constant != 0.0 {
        // By the format's convention the constant stands with the opposite sign.
        let _ = writeln!(text, " rhs objective {}", -objective.constant);
    }
    for (row, name) in model.rows.iter().zip(&rows).filter(|(row, _)| row.right != 0.0) {
        let _ = writeln!(text, " rhs {name} {}", row.right);
    }
    text.push_str("BOUNDS\n");
    for (column, name) in model.columns.iter().zip(column_names(model)) {
        text.push_str(&bounds(column, &name));
    }
    text.push_str("ENDATA\n");
    text
}

fn write_columns(model: &Model, objective: &Linear, rows: &[String], text: &mut String) {
    let mut entries: Vec<Vec<(&str, f64)>> = vec![Vec::new(); model.columns.len()];
    for (column, coefficient) in &objective.terms {
        entries[column.index()].push(("objective", *coefficient));
    }
    for (row, name) in model.rows.iter().zip(rows) {
        for (column, coefficient) in &row.left.terms {
            entries[column.index()].push((name, *coefficient));
        }
    }
    text.push_str("COLUMNS\n");
    let mut whole = false;
    for ((column, name), entries) in model.columns.iter().zip(column_names(model)).zip(entries) {
        if column.integer != whole {
            whole = column.integer;
            let _ = writeln!(text, " MARKER 'MARKER' '{}'", if whole { "INTORG" } else { "INTEND" });
        }
        for (row, coefficient) in entries {
            let _ = writeln!(text, " {name} {row} {coefficient}");
        }
    }
    if whole {
        text.push_str(" MARKER 'MARKER' 'INTEND'\n");
    }
}

/// Bounds are written for every column: readers differ in the default of whole ones.
fn bounds(column: &Column, name: &str) -> String {
    let lower = if column.lower == f64::NEG_INFINITY {
        format!(" MI bound {name}\n")
    } else {
        format!(" LO bound {name} {}\n", column.lower)
    };
    let upper = if column.upper == f64::INFINITY {
        format!(" PL bound {name}\n")
    } else {
        format!(" UP bound {name} {}\n", column.upper)
    };
    lower + &upper
}
