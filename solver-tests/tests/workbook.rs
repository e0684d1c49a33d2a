//! A county in a workbook is the county in a folder.

use junheng::county::{self, County};
use junheng::standard;
use junheng::tables::{TABLES, Table};
use rust_xlsxwriter::Workbook;
use solver_tests::repository;
use std::path::{Path, PathBuf};

/// The synthetic county, whose names are those of the standard's vocabulary.
fn folder() -> PathBuf {
    repository().join("scenarios/counties/changle-synthetic")
}

/// Cells of the county's tables by the table they belong to, as its CSV files have them.
fn tables() -> Vec<(&'static Table, Vec<Vec<String>>)> {
    let cells = |table: &Table| -> Option<Vec<Vec<String>>> {
        let text = std::fs::read_to_string(folder().join(format!("{}.csv", table.name))).ok()?;
        Some(text.lines().map(|line| line.split(',').map(ToString::to_string).collect()).collect())
    };
    TABLES.iter().filter_map(|table| Some((table, cells(table)?))).collect()
}

/// A sheet `县` and a sheet for each table; figures are numbers.
fn write_workbook(path: &Path, declaration: &[(&str, &str)]) {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("县").unwrap();
    for (row, (key, value)) in [("项目", "内容")].iter().chain(declaration).enumerate() {
        sheet.write(row as u32, 0, *key).unwrap().write(row as u32, 1, *value).unwrap();
    }
    for (table, rows) in tables() {
        let sheet = workbook.add_worksheet().set_name(table.name_zh).unwrap();
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                match cell.parse::<f64>() {
                    Ok(number) => sheet.write(row as u32, column as u16, number).unwrap(),
                    Err(_) => sheet.write(row as u32, column as u16, cell).unwrap(),
                };
            }
        }
    }
    workbook.save(path).unwrap();
}

fn read(path: &Path) -> County {
    let standard = standard::read(Path::new("cn-2017")).unwrap().value;
    let declaration = county::declaration(path).unwrap_or_else(|problems| panic!("{problems}"));
    declaration.read(&standard.vocabulary).unwrap_or_else(|problems| panic!("{problems}")).value
}

const DECLARATION: [(&str, &str); 4] =
    [("名称", "合成昌乐"), ("年份", "2023"), ("标准", "cn-2017"), ("虚构数据", "是")];

#[test]
fn a_workbook_of_sheets_holds_the_same_schools_and_units_as_the_folder() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("县.xlsx");
    write_workbook(&path, &DECLARATION);
    let (workbook, folder) = (read(&path), read(&folder()));
    assert_eq!(workbook.units, folder.units);
    assert_eq!(workbook.schools, folder.schools);
    assert_eq!((workbook.name.as_str(), workbook.year), ("合成昌乐", 2023));
    assert!(workbook.provenance.synthetic);
}

#[test]
fn an_unknown_key_of_the_declaration_is_refused_with_the_nearest() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("county.xlsx");
    write_workbook(&path, &[DECLARATION.as_slice(), &[("货币", "万元")]].concat());
    let declaration = county::declaration(&path).unwrap();
    let standard = standard::read(Path::new("cn-2017")).unwrap().value;
    let problems = declaration.read(&standard.vocabulary).unwrap_err().to_string();
    assert_eq!(
        problems,
        "error[D05] county.xlsx, sheet 县, row 6\n  found:    the unknown key \"货币\"\n  \
         expected: one of name, year, standard, language, money_unit, synthetic, note, attribution\n  \
         help:     did you mean \"货币单位\"?\n"
    );
}
