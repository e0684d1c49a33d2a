//! Tables for the terminal.

use super::view::{Cell, Column, Table};
use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{CellAlignment, ContentArrangement, LineStyle};

/// What stands in a cell of which nothing is known.
pub const ABSENT: &str = "not assessed";

/// Characters in a line where the result does not go to a terminal, which has a width of its own.
const WIDTH_ELSEWHERE: u16 = 160;

/// The title and the table, with a line end.
#[must_use]
pub fn render(table: &Table) -> String {
    let mut drawn = comfy_table::Table::new();
    let style = UTF8_HORIZONTAL_ONLY.row_separator(LineStyle::none());
    drawn.load_style(style).set_content_arrangement(ContentArrangement::Dynamic);
    if !drawn.is_tty() {
        drawn.set_width(WIDTH_ELSEWHERE);
    }
    drawn.set_header(table.columns.iter().map(heading));
    for row in &table.rows {
        drawn.add_row(row.iter().map(cell));
    }
    format!("{}\n{}\n", table.title, drawn.trim_fmt())
}

fn heading(column: &Column) -> String {
    if column.unit.is_empty() { column.title.clone() } else { format!("{} ({})", column.title, column.unit) }
}

/// Numbers stand to the right, so that their digits line up.
fn cell(cell: &Cell) -> comfy_table::Cell {
    let drawn = comfy_table::Cell::new(shown(cell));
    match cell {
        Cell::Count(_) | Cell::Amount { .. } => drawn.set_alignment(CellAlignment::Right),
        _ => drawn,
    }
}

/// A cell as people read it.
#[must_use]
pub fn shown(cell: &Cell) -> String {
    match cell {
        // Control characters in a table's text could rewrite the screen.
        Cell::Text(text) => text.chars().filter(|character| !character.is_control()).collect(),
        Cell::Count(count) => count.to_string(),
        Cell::Amount { value, decimals } => format!("{value:.decimals$}"),
        Cell::Truth(true) => "yes".to_string(),
        Cell::Truth(false) => "no".to_string(),
        Cell::Absent => ABSENT.to_string(),
        Cell::Nothing => "–".to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_known_is_never_shown_as_zero() {
        assert_eq!(shown(&Cell::amount(None, 2)), "not assessed");
        assert_eq!(shown(&Cell::amount(Some(f64::NAN), 2)), "not assessed");
        assert_eq!(shown(&Cell::amount(Some(0.0), 2)), "0.00");
    }

    #[test]
    fn a_table_has_its_title_its_units_and_its_rows() {
        let mut table =
            Table::new("Rooms", vec![Column::new("school", "school"), Column::new("area", "area").unit("m2")]);
        table.rows.push(vec![Cell::text("甲"), Cell::amount(Some(12.345), 1)]);
        let text = render(&table);
        assert!(text.starts_with("Rooms\n") && text.contains("area (m2)") && text.contains("12.3"), "{text}");
    }
}
