//! Tables as JSON: an array with one object a row, by the columns' keys.

use super::view::{Cell, Table};
use serde_json::{Map, Value, json};

/// The rows as an array of objects.
#[must_use]
pub fn rows(table: &Table) -> Value {
    table.rows.iter().map(|row| Value::Object(object(table, row))).collect()
}

/// One row as an object.
#[must_use]
pub fn object(table: &Table, row: &[Cell]) -> Map<String, Value> {
    table.columns.iter().zip(row).map(|(column, cell)| (column.key.to_string(), value(cell))).collect()
}

/// A whole document as text, with a line end.
#[must_use]
pub fn render(document: &Value) -> String {
    format!("{document:#}\n")
}

/// A cell; what is not known is `null`.
#[must_use]
pub fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Text(text) | Cell::Named { key: text, .. } => json!(text),
        Cell::Count(count) => json!(count),
        Cell::Amount { value, .. } | Cell::Marked { value, .. } => json!(value),
        Cell::Truth(truth) => json!(truth),
        Cell::Absent | Cell::Nothing => Value::Null,
    }
}
