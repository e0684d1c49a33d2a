//! Forms as a folder: `county.toml`, a CSV file for each table, and the help as text.

use super::county_form::about;
use super::{CountyForm, Form, Language};
use crate::county::sheet::KEYS;
use crate::guard;
use std::fmt::Write;

/// Tells spreadsheet programs that text is UTF-8, which Chinese ones do not guess.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Names of the files with their bytes.
pub(super) fn files(form: &CountyForm, language: Language) -> Result<Vec<(String, Vec<u8>)>, String> {
    let mut files = vec![("county.toml".to_string(), declaration(form, language).into_bytes())];
    for form in &form.forms {
        files.push((format!("{}.csv", language.name_of(form.table)), table(form, language)?));
    }
    files.push((language.pick("help.txt", "说明.txt").to_string(), help(form).into_bytes()));
    Ok(files)
}

/// The declaration; keys without a value stand as comments, to be filled in.
fn declaration(form: &CountyForm, language: Language) -> String {
    let mut text = format!(
        "# {}\n",
        language.pick(
            "Written by `junheng init`. Take the # from the lines of name and year, and fill them in.",
            "由 `junheng init` 生成。去掉 name、year 两行前的“#”并填写。"
        )
    );
    let mut last_in_provenance = false;
    for ((key, value), (_, _, in_provenance)) in form.declaration.iter().zip(KEYS) {
        if in_provenance && !last_in_provenance {
            text.push_str("\n[provenance]\n");
        }
        last_in_provenance = in_provenance;
        let (meaning, required) = about(key, language);
        let mark = if required { language.pick("; required", "；必填") } else { "" };
        let _ = writeln!(text, "{}  # {meaning}{mark}", key_and_value(key, value));
    }
    text
}

fn key_and_value(key: &str, value: &str) -> String {
    let written = match key {
        "year" if value.is_empty() => return "# year = 2024".to_string(),
        _ if value.is_empty() => return format!("# {key} = \"\""),
        "year" => value.to_string(),
        "synthetic" => (value == "yes").to_string(),
        _ => toml::Value::String(value.to_string()).to_string(),
    };
    format!("{key} = {written}")
}

fn table(form: &Form, language: Language) -> Result<Vec<u8>, String> {
    let broken = |error: String| format!("the table {} cannot be written: {error}", form.table.name);
    let mut writer = csv::Writer::from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    let headings = form.columns.iter().map(|column| language.heading(column));
    writer.write_record(headings).map_err(|error| broken(error.to_string()))?;
    for row in &form.rows {
        let cells =
            form.columns.iter().zip(row).map(|(column, cell)| guard::cell(&language.cell(column, cell)).into_owned());
        writer.write_record(cells).map_err(|error| broken(error.to_string()))?;
    }
    writer.into_inner().map_err(|error| broken(error.to_string()))
}

fn help(form: &CountyForm) -> String {
    let line =
        |cells: &Vec<String>| cells.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>().join(" | ");
    let lines: Vec<String> = form.help.iter().map(line).collect();
    format!("{BYTE_ORDER_MARK}{}\n", lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standard::Standard;
    use std::path::Path;

    #[test]
    fn text_that_looks_like_a_formula_is_marked_and_read_back_as_it_was() {
        let standard: Standard = crate::standard::read(Path::new("cn-2017")).unwrap().value;
        let schools = crate::tables::TABLES.iter().find(|table| table.name == "schools").unwrap();
        let row = vec![("school", "@a".to_string()), ("name", "=1+1".to_string()), ("longitude", "-35.5".to_string())];
        let form = Form::of(schools, &standard.vocabulary).filled(vec![row]);
        let bytes = table(&form, Language::English).unwrap();
        let read = crate::sheets::csv::grid("t.csv", &bytes).unwrap();
        assert_eq!(read.rows[1].cells, form.rows[0]);
        assert!(String::from_utf8(bytes).unwrap().contains("'@a,'=1+1,"));
    }
}
