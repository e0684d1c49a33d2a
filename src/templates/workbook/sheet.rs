//! The sheet of one table.

use super::style::{self, Style};
use super::validation::Lists;
use crate::tables::{Column, Kind};
use crate::templates::form::requirement;
use crate::templates::{Form, Language};
use rust_xlsxwriter::{Note, Worksheet, XlsxError};

/// Rows that are formatted and checked while they are filled in; more are read as well.
pub(super) const ROWS: u32 = 20_000;

pub(super) fn of(form: &Form, language: Language, style: &Style, lists: &mut Lists) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(language.name_of(form.table))?;
    let colour = match (form.table.required, form.is_alternative()) {
        (true, _) => style::REQUIRED,
        (false, true) => style::ALTERNATIVE,
        (false, false) => style::OPTIONAL,
    };
    sheet.set_tab_color(colour).set_freeze_panes(1, 0)?;
    style::printed(&mut sheet);
    sheet.set_repeat_rows(0, 0)?;
    for (number, column) in (0..).zip(&form.columns) {
        let cells: Vec<String> = form.rows.iter().map(|row| language.cell(column, &row[usize::from(number)])).collect();
        head(&mut sheet, number, column, &cells, language, style)?;
        if let Some(rule) = lists.rule_of(column, form.table, number)? {
            sheet.add_data_validation(1, number, ROWS, number, &rule)?;
        }
        for (row, cell) in (1..).zip(&cells) {
            fill(&mut sheet, row, number, column, cell, style)?;
        }
    }
    Ok(sheet)
}

/// The heading, with its note, and the format of the column.
fn head(
    sheet: &mut Worksheet,
    number: u16,
    column: &Column,
    cells: &[String],
    language: Language,
    style: &Style,
) -> Result<(), XlsxError> {
    let heading = language.heading(column);
    sheet.set_column_format(number, if is_number(&column.kind) { &style.plain } else { &style.text })?;
    let choices = language.choices(&column.kind).unwrap_or_default();
    let texts =
        std::iter::once(heading).chain(cells.iter().map(String::as_str)).chain(choices.iter().map(String::as_str));
    sheet.set_column_width(number, style::width_of(texts))?;
    sheet.write_with_format(0, number, heading, if column.required { &style.required } else { &style.optional })?;
    let note = Note::new(note(column, language)).set_author("Junheng").add_author_prefix(false);
    sheet.insert_note(0, number, &note.set_width(260).set_height(96))?;
    Ok(())
}

/// Whether it is required, what it means, and how it is written.
pub(super) fn note(column: &Column, language: Language) -> String {
    let about = language.pick(&column.about, &column.about_zh);
    let mark = if column.required { "★ " } else { "" };
    format!("{mark}{}\n{about}\n{}", requirement(column, language), language.kind(&column.kind))
}

pub(super) fn is_number(kind: &Kind) -> bool {
    matches!(kind, Kind::Whole | Kind::Number | Kind::NumberOrAbsent | Kind::Degrees | Kind::Year)
}

/// Figures become numbers, which spreadsheets can add; all else stays text.
fn fill(
    sheet: &mut Worksheet,
    row: u32,
    number: u16,
    column: &Column,
    cell: &str,
    style: &Style,
) -> Result<(), XlsxError> {
    match cell.parse::<f64>() {
        _ if cell.is_empty() => {}
        Ok(figure) if is_number(&column.kind) => {
            sheet.write(row, number, figure)?;
        }
        _ => {
            sheet.write_with_format(row, number, cell, &style.text)?;
        }
    }
    Ok(())
}
