//! What tests of workbooks share: LibreOffice, where this machine has it, computing a workbook anew.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use zip::write::SimpleFileOptions;

/// Says that formulas are to be computed when a file is opened, whatever it holds.
const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// LibreOffice on the path; without it a word that nothing was looked at.
///
/// # Panics
/// Where there is none and `JUNHENG_OFFICE_REQUIRED` is set.
#[must_use]
pub fn office_or_say_so() -> Option<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let names = ["soffice", "libreoffice"];
    let mut files = std::env::split_paths(&folders).flat_map(|folder| names.map(|name| folder.join(name)));
    let found = files.find(|file| file.is_file());
    if found.is_none() {
        assert!(std::env::var_os("JUNHENG_OFFICE_REQUIRED").is_none(), "no LibreOffice is on the path");
        println!("skipped: no LibreOffice is on the path, so workbooks were not computed by a spreadsheet program");
    }
    found
}

/// The workbook as LibreOffice saves it after it has computed all formulas.
///
/// # Panics
/// Where LibreOffice fails.
#[must_use]
pub fn computed_anew(office: &Path, workbook: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a folder for a workbook");
    let profile = folder.path().join("profile");
    fs::create_dir_all(profile.join("user")).expect("a folder for settings");
    fs::write(profile.join("user/registrymodifications.xcu"), SETTINGS).expect("settings");
    let file = folder.path().join("workbook.xlsx");
    fs::write(&file, workbook).expect("a workbook");
    let out = folder.path().join("out");
    let output = Command::new(office)
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", "xlsx", "--outdir"])
        .args([&out, &file])
        .output()
        .expect("LibreOffice starts");
    fs::read(out.join("workbook.xlsx")).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)))
}

/// The workbook with another figure in a cell of the sheet at a place, counted from 0; nothing else is
/// changed, so that formulas still bear what they came to before.
///
/// # Panics
/// Where the cell holds no figure.
#[must_use]
pub fn with_figure(workbook: &[u8], sheet: usize, cell: &str, figure: f64) -> Vec<u8> {
    with_value(workbook, sheet, cell, &format!("<v>{figure}</v>"))
}

/// The same with the cell emptied.
///
/// # Panics
/// Where the cell holds no figure.
#[must_use]
pub fn emptied(workbook: &[u8], sheet: usize, cell: &str) -> Vec<u8> {
    with_value(workbook, sheet, cell, "")
}

fn with_value(workbook: &[u8], sheet: usize, cell: &str, value: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).expect("a workbook");
    let mut changed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).expect("a file of a workbook");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("a file of a workbook");
        let name = file.name().expect("a name").into_owned();
        if name == format!("xl/worksheets/sheet{}.xml", sheet + 1) {
            let text = String::from_utf8(bytes).expect("XML");
            let start = text.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("{cell} is not there"));
            let from = start + text[start..].find("<v>").expect("a figure");
            let to = from + text[from..].find("</v>").expect("its end") + 4;
            assert!(text[start..from].matches("<c ").count() == 1, "{cell} holds no figure");
            bytes = format!("{}{value}{}", &text[..from], &text[to..]).into_bytes();
        }
        changed.start_file(name, SimpleFileOptions::default()).expect("a file of a workbook");
        changed.write_all(&bytes).expect("a file of a workbook");
    }
    changed.finish().expect("a workbook").into_inner()
}
