//! The program as text that people and other solvers read: one file a format, one registry line.
//!
//! Coefficients are written with all their digits, rows and columns in the program's order. The
//! formats state linear programs, so cones stand in the text as the tangents found so far.

mod lp;
mod mps;

use super::Model;
use super::algebra::Linear;

/// A text format.
#[derive(Debug)]
pub struct Format {
    /// Ending of its files.
    pub ending: &'static str,
    /// Writes the program with one objective stage.
    pub write: fn(&Model, &Linear) -> String,
}

/// All formats.
pub static FORMATS: &[Format] =
    &[Format { ending: "lp", write: lp::write }, Format { ending: "mps", write: mps::write }];

/// Names that both formats accept: letters, digits and `_.()&`, none twice.
///
/// A name that had to be changed carries its number, so that it stays unique.
#[must_use]
fn names<'a>(raw: impl Iterator<Item = String> + 'a, letter: char) -> Vec<String> {
    const LONGEST: usize = 200;
    raw.enumerate()
        .map(|(number, raw)| {
            let plain: String = raw.chars().map(plain_character).collect();
            let faithful = raw.chars().all(|c| "[],+".contains(c) || plain_character(c) == c) && plain.len() <= LONGEST;
            if faithful {
                plain
            } else {
                format!("{letter}{number}_{}", plain.chars().take(LONGEST).collect::<String>())
            }
        })
        .collect()
}

fn plain_character(c: char) -> char {
    match c {
        '[' => '(',
        ']' => ')',
        ',' => '.',
        '+' => '&',
        c if c.is_ascii_alphanumeric() || "_.()&".contains(c) => c,
        _ => '_',
    }
}

/// Names of the columns.
fn column_names(model: &Model) -> Vec<String> {
    names(model.columns.iter().map(|column| column.name.clone()), 'x')
}

/// Names of the rows.
fn row_names(model: &Model) -> Vec<String> {
    names(model.rows.iter().map(|row| row.key.to_string()), 'r')
}
