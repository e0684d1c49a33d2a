//! The page of the county's format in the documentation, written from the declarations that the
//! program reads by.

use super::county_form::about;
use super::{Form, Language};
use crate::county::Vocabulary;
use crate::county::sheet::{KEYS, NAMES};
use crate::sheets::limits;
use crate::standard::Standard;
use crate::tables::{Column, Kind, TABLES};
use std::fmt::Write;

/// The page, by a standard whose names stand in the tables of values.
#[must_use]
pub fn county(standard: &Standard) -> String {
    let mut page = INTRODUCTION.to_string();
    declaration(&mut page);
    vocabulary(&standard.vocabulary, &standard.id, &mut page);
    page.push_str(
        "\n## Tables\n\nColumns in **bold** are required. The first Chinese name is the one that templates use.\n",
    );
    for table in &TABLES {
        of_table(&Form::of(table, &standard.vocabulary), &mut page);
    }
    files(&mut page);
    page
}

const INTRODUCTION: &str = "\
# The county: its tables

<!-- Written from the code by JUNHENG_WRITE_GOLDEN=1 cargo test -p solver-tests --test init; do not edit. -->

A county is a folder with a `county.toml` and a CSV file or a workbook for each table, or one workbook (`.xlsx`) with a sheet for each. `junheng init FOLDER` writes templates (`--workbook`, `--language zh`), `junheng check COUNTY` tells every problem at once ([diagnostics](../diagnostics.md), [its JSON](check-json.md)).

- Files and sheets are named by the table, in English or Chinese; headings are the English name or any of the Chinese ones. Unknown tables, columns and words are refused with the nearest name.
- A table with headings only, and a blank sheet, count as not there. Of the three tables of teachers a county has exactly one: `teachers` (the roster; plans can then name people), `teacher_counts` (how many bear exactly which flags), or `teacher_totals` (totals of each flag; evaluations are exact, plans that move people a sketch).
- A missing value is never 0: an empty cell in a required column is an error; an empty cell elsewhere is a figure that is not known; in `facilities` an amount that is not known is written `absent` (缺).
- Money is in ten thousands (万元), area in m², shares are written 0.95.
- A roster holds personal data. Nothing needs names: codes do, and `retires` stands for what a county knows of sex, rank and rules of retirement. Who may rotate and who retires is counted from `since`, `exempt`, `retires` and `born`; the tables `eligible_teachers` and `leavers` tell it where there is no roster, and go before it where there is one.
";

/// The keys of the declaration, in both of its forms.
fn declaration(page: &mut String) {
    let _ = write!(
        page,
        "\n## The declaration\n\n`county.toml` in a folder; in a workbook a sheet `{}` ({}) with the keys in its first column and the values in its second.\n\n| key | sheet | required | what it holds |\n|---|---|---|---|\n",
        NAMES[0], NAMES[1]
    );
    for (key, chinese, in_provenance) in KEYS {
        let (meaning, required) = about(key, Language::English);
        let table = if in_provenance { "provenance." } else { "" };
        let _ = writeln!(page, "| `{table}{key}` | {chinese} | {} | {meaning} |", if required { "yes" } else { "" });
    }
    page.push_str(
        "\n`county.toml` may also have `provenance.licence`, and names of its own instead of the standard's: `stages`, `school_kinds`, `teacher_flags` (lists), `[[facility]]` with `id`, `unit`, `whole` (only whole ones exist), `optional`, `aliases` (other headings), `about` and `about_zh` (help of templates), `movable` (can be moved from school to school, as equipment can) and `land_per_unit` (m² of land that one unit takes: 1 of a sports ground, 1 / storeys of a floor; without it none), and `[aliases]` (other words for names in cells). What it leaves out is the standard's. `teachers = \"absent\"` declares that its source tells no teachers as people: it then has no table of them, and indicators that count them are not assessed. [Its schema](../schemas/county.schema.json) serves editors.\n\nA stage that the standard does not judge, such as `senior` in a complete middle school, shares the facilities of its school and needs no row of teachers.\n",
    );
}

/// The names of a standard with the other words for them.
fn vocabulary(vocabulary: &Vocabulary, standard: &str, page: &mut String) {
    let _ = write!(page, "\n## Names of the standard `{standard}`\n\n| what | name | other words |\n|---|---|---|\n");
    let lists = [
        ("stage", &vocabulary.stages),
        ("kind of school", &vocabulary.school_kinds),
        ("teacher flag", &vocabulary.teacher_flags),
        ("figure", &vocabulary.figures),
    ];
    for (what, names) in lists {
        for name in names {
            let (name, others) = vocabulary.with_aliases(name);
            let _ = writeln!(page, "| {what} | `{name}` | {} |", others.join("、"));
        }
    }
    for kind in &vocabulary.facility_kinds {
        let _ = writeln!(page, "| facility, in {} | `{}` | {} |", kind.unit, kind.id, kind.aliases.join("、"));
    }
    let _ = writeln!(page, "| item to attest | {} | |", vocabulary.attested_items.join(", "));
}

fn of_table(form: &Form, page: &mut String) {
    let table = form.table;
    let requirement = form.requirement(Language::English);
    let _ = write!(
        page,
        "\n### `{}` {}\n\n{} {}  \n*{requirement}*\n\n| column | Chinese | what it holds | 内容 | written as |\n|---|---|---|---|---|\n",
        table.name, table.name_zh, table.about, table.about_zh
    );
    for column in &form.columns {
        let _ = writeln!(page, "{}", row(column));
    }
}

fn row(column: &Column) -> String {
    let name = if column.required { format!("**`{}`**", column.name) } else { format!("`{}`", column.name) };
    let aliases = column.aliases.join("、");
    format!("| {name} | {aliases} | {} | {} | {} |", column.about, column.about_zh, written(&column.kind))
}

/// What a cell of this kind holds, with the words that it may be.
fn written(kind: &Kind) -> String {
    let words = |names: &[(String, Vec<String>)]| {
        let shown = |(name, others): &(String, Vec<String>)| match others.first() {
            Some(other) => format!("`{name}` {other}"),
            None => format!("`{name}`"),
        };
        names.iter().map(shown).collect::<Vec<_>>().join(", ")
    };
    match kind {
        // Their words stand in the names of the standard above.
        Kind::Name(names) if names.len() > 8 => "one of the names above".to_string(),
        Kind::Name(names) => format!("one of {}", words(names)),
        Kind::Flags(names) => format!("{}, joined by + or 、; or `none` 无", words(names)),
        Kind::Truth => "`yes` 是 or `no` 否".to_string(),
        Kind::NumberOrAbsent => "number, 0 or more, or `absent` 缺".to_string(),
        other => Language::English.kind(other).to_string(),
    }
}

/// How files are read, and the most that they may hold.
fn files(page: &mut String) {
    let mib = |bytes: u64| bytes >> 20;
    let _ = write!(
        page,
        "\n## Files\n\n\
         - CSV with commas, semicolons or tabs, in UTF-8 (with or without its mark), UTF-16 with its mark, or GBK (GB18030; told as warning T09). Windows line ends are read. An apostrophe before `=`, `+`, `-` or `@` at the beginning of a cell only says that it is text, and is taken away; so the program writes such cells.\n\
         - Workbooks `.xlsx`; old ones (`.xls`, `.et`), `.xlsb` and `.ods` are refused with what to do. Sheets named help, 说明 or readme are not read, nor are hidden ones; a table in a hidden sheet is refused. In a folder, a workbook with one filled sheet is the table that its file is named after.\n\
         - Figures in full width (１２．５) and with a comma before every three digits (1,234.5) are read. 85 % is written 0.85. A comma as the decimal point, a unit behind the number, and text such as NaN are refused.\n\
         - Formulas are read by the value that was stored with them; an error in a cell (#REF!) is refused.\n\
         - Limits, beyond which a file is refused and not cut: {} MiB a file, {} MiB unpacked, {} rows, {} columns, {} sheets, {} cells, {} characters in a cell.\n",
        mib(limits::LARGEST_FILE_BYTES),
        mib(limits::LARGEST_UNPACKED_BYTES),
        limits::MOST_ROWS,
        limits::MOST_COLUMNS,
        limits::MOST_SHEETS,
        limits::MOST_CELLS,
        limits::LONGEST_CELL,
    );
}
