//! Forms as one workbook: a sheet for the help, one for the declaration, and one for each table,
//! with notes on the headings, lists to choose from, and cells that refuse what cannot be meant.

mod sheet;
mod style;
mod validation;

use super::county_form::about;
use super::{CountyForm, Language};
use crate::county::sheet::{KEYS, NAMES};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use style::Style;
use validation::Lists;

/// Name of the file.
pub(super) fn name(language: Language) -> &'static str {
    language.pick("county.xlsx", "县.xlsx")
}

/// The workbook's bytes; the same forms give the same bytes.
pub(super) fn bytes(form: &CountyForm, language: Language) -> Result<Vec<u8>, String> {
    write(form, language).map_err(|error| format!("the workbook cannot be written: {error}"))
}

fn write(form: &CountyForm, language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The format wants a date of making; the day of the measure stands for none.
    let made = ExcelDateTime::from_ymd(2017, 4, 26)?;
    workbook.set_properties(&DocProperties::new().set_author("Junheng").set_creation_datetime(&made));
    let style = Style::new();
    let mut lists = Lists::new(language);
    workbook.push_worksheet(help(form, language, &style)?);
    workbook.push_worksheet(declaration(form, language, &style, &mut lists)?);
    for form in &form.forms {
        workbook.push_worksheet(sheet::of(form, language, &style, &mut lists)?);
    }
    workbook.push_worksheet(lists.sheet()?);
    workbook.save_to_buffer()
}

/// Widths of the columns of the help.
const HELP_WIDTHS: [f64; 6] = [22.0, 34.0, 12.0, 60.0, 36.0, 60.0];

/// The help, which nobody reads back.
fn help(form: &CountyForm, language: Language, style: &Style) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(language.pick("help", "说明"))?;
    style::printed(&mut sheet);
    for (column, width) in (0..).zip(HELP_WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    for (row, cells) in (0..).zip(&form.help) {
        match cells.as_slice() {
            [] => {}
            [line] => {
                sheet.merge_range(row, 0, row, 5, line, &style.prose)?;
                sheet.set_row_height(row, style::height_of(line, HELP_WIDTHS.iter().sum()))?;
            }
            cells => {
                let heights = cells.iter().zip(HELP_WIDTHS).map(|(cell, width)| style::height_of(cell, width));
                sheet.set_row_height(row, heights.fold(0.0, f64::max))?;
                let format = help_style(&form.help, row, style);
                for (column, cell) in (0..).zip(cells) {
                    sheet.write_with_format(row, column, cell, format)?;
                }
            }
        }
    }
    Ok(sheet)
}

/// Headings stand after a blank row; a row about a whole table has no column.
fn help_style<'a>(rows: &[Vec<String>], row: u32, style: &'a Style) -> &'a Format {
    let row = row as usize;
    if row.checked_sub(1).is_some_and(|before| rows[before].is_empty()) {
        &style.optional
    } else if rows[row].get(1).is_some_and(String::is_empty) {
        &style.section
    } else {
        &style.wrapped
    }
}

/// Keys, values, and what they mean.
fn declaration(
    form: &CountyForm,
    language: Language,
    style: &Style,
    lists: &mut Lists,
) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(language.pick(NAMES[0], NAMES[1]))?;
    sheet.set_tab_color(style::REQUIRED).set_freeze_panes(1, 0)?;
    style::printed(&mut sheet);
    for (column, (heading, width)) in (0..).zip(
        language
            .pick([("key", 18.0), ("value", 40.0), ("help", 60.0)], [("项目", 18.0), ("内容", 40.0), ("说明", 60.0)]),
    ) {
        sheet.set_column_width(column, width)?;
        sheet.write_with_format(0, column, heading, &style.optional)?;
    }
    for (row, ((key, value), (_, chinese, _))) in (1..).zip(form.declaration.iter().zip(KEYS)) {
        let (meaning, required) = about(key, language);
        let mark = if required { language.pick("required: ", "必填：") } else { "" };
        sheet.write_with_format(
            row,
            0,
            language.pick(*key, chinese),
            if required { &style.required } else { &style.optional },
        )?;
        sheet.write_with_format(row, 2, format!("{mark}{meaning}"), &style.wrapped)?;
        match *key {
            "year" => match value.parse::<u32>() {
                Ok(year) => sheet.write(row, 1, year)?,
                Err(_) => sheet.write_blank(row, 1, &style.plain)?,
            },
            "synthetic" => sheet.write_with_format(row, 1, language.truth(value == "yes"), &style.text)?,
            _ => sheet.write_with_format(row, 1, value, &style.text)?,
        };
        let choices = match *key {
            "language" => Some(vec!["zh".to_string(), "en".to_string()]),
            "synthetic" => Some(vec![language.truth(true).to_string(), language.truth(false).to_string()]),
            _ => None,
        };
        let rule = match choices {
            Some(choices) => Some(lists.rule(choices)?),
            None => (*key == "year").then(|| validation::year(language)),
        };
        if let Some(rule) = rule {
            sheet.add_data_validation(row, 1, row, 1, &rule)?;
        }
    }
    Ok(sheet)
}
