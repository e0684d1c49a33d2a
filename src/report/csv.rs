//! Tables as CSV: the first line has the columns' keys, numbers stand in full.

use super::view::{Cell, Table};
use crate::guard;

/// The table as CSV in UTF-8.
#[must_use]
pub fn render(table: &Table) -> String {
    let mut text = String::new();
    line(&mut text, table.columns.iter().map(|column| column.key.to_string()));
    for row in &table.rows {
        line(&mut text, row.iter().map(field));
    }
    text
}

fn line(text: &mut String, fields: impl Iterator<Item = String>) {
    let fields: Vec<String> = fields.map(|field| quoted(&field)).collect();
    text.push_str(&fields.join(","));
    text.push('\n');
}

/// Quotes a field that holds a comma, a quotation mark or a line end (RFC 4180).
fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_string()
    }
}

/// A cell as programs read it; what is not known is an empty field.
fn field(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Named { key: text, .. } => guard::text(text).into_owned(),
        Cell::Count(count) => count.to_string(),
        Cell::Amount { value, .. } | Cell::Marked { value, .. } => value.to_string(),
        Cell::Truth(truth) => truth.to_string(),
        Cell::Absent | Cell::Nothing => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::view::Column;
    use super::*;

    #[test]
    fn names_that_look_like_formulas_stay_text_and_numbers_stay_numbers() {
        let mut table = Table::new("", vec![Column::new("school", ""), Column::new("change", "")]);
        for name in ["=1+1", "+1", "-1", "@sum", "plain, \"quoted\""] {
            table.rows.push(vec![Cell::text(name), Cell::amount(Some(-0.5), 1)]);
        }
        table.rows.push(vec![Cell::text("甲"), Cell::Absent]);
        assert_eq!(
            render(&table),
            "school,change\n'=1+1,-0.5\n'+1,-0.5\n'-1,-0.5\n'@sum,-0.5\n\"plain, \"\"quoted\"\"\",-0.5\n甲,\n"
        );
    }
}
