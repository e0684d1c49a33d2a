//! Workbooks made of a county's CSV files.
//!
//! Cells become numbers where they look so. `=A1+B1` is a formula that was never calculated,
//! `=1/0|#DIV/0!` one with its value, `date:2024-09-01` a date, `text:100` a number kept as
//! text.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use std::fs;
use std::path::Path;

/// Writes the workbook and removes the CSV files. Options: `sheet:schools=学校` names the sheet of a
/// table, `again:schools=学校` adds it once more under another name, `merge:schools!0,1,0,2` merges
/// cells from a row and column to another, counted from 0, `hide:schools` hides a sheet, `row:schools!2`
/// a row, and `column:schools!1` a column of it.
pub fn write(county: &Path, target: &Path, options: &[&str]) {
    let mut workbook = Workbook::new();
    let mut files: Vec<_> = fs::read_dir(county).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "csv"));
    files.sort();
    let option = |verb: &str, table: &str| -> Option<&str> {
        options.iter().find_map(|option| option.strip_prefix(verb)?.strip_prefix(table)?.strip_prefix(['=', '!']))
    };
    for path in &files {
        let text = fs::read_to_string(path).unwrap();
        let table = path.file_stem().unwrap().to_string_lossy().into_owned();
        let names = [Some(option("sheet:", &table).unwrap_or(&table)), option("again:", &table)];
        for name in names.into_iter().flatten() {
            let sheet = workbook.add_worksheet().set_name(name).unwrap();
            fill(sheet, &text);
            let places = |verb| -> Vec<u32> {
                option(verb, &table).map_or(Vec::new(), |list| list.split(',').map(|n| n.parse().unwrap()).collect())
            };
            if let [top, left, bottom, right] = places("merge:")[..] {
                let kept = text.lines().nth(top as usize).and_then(|line| line.split(',').nth(left as usize));
                let (left, right) = (left as u16, right as u16);
                let kept = kept.unwrap_or_default();
                sheet.merge_range(top, left, bottom, right, kept, &Format::new()).unwrap();
            }
            for row in places("row:") {
                sheet.set_row_hidden(row).unwrap();
            }
            for column in places("column:") {
                sheet.set_column_hidden(column as u16).unwrap();
            }
            sheet.set_hidden(options.contains(&format!("hide:{table}").as_str()));
        }
        fs::remove_file(path).unwrap();
    }
    workbook.save(target).unwrap();
}

fn fill(sheet: &mut Worksheet, text: &str) {
    let day = Format::new().set_num_format("yyyy-mm-dd");
    for (row, line) in (0..).zip(text.lines()) {
        for (column, cell) in (0..).zip(line.split(',')) {
            if let Some(date) = cell.strip_prefix("date:") {
                let date = ExcelDateTime::parse_from_str(date).unwrap();
                sheet.write_datetime_with_format(row, column, date, &day).unwrap();
            } else if let Some(number) = cell.strip_prefix("text:") {
                sheet.write_string(row, column, number).unwrap();
            } else if cell.starts_with('=') {
                let (formula, result) = cell.split_once('|').unwrap_or((cell, "0"));
                sheet.write_formula(row, column, Formula::new(formula).set_result(result)).unwrap();
            } else if let Ok(number) = cell.parse::<f64>() {
                sheet.write_number(row, column, number).unwrap();
            } else if !cell.is_empty() {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
}
