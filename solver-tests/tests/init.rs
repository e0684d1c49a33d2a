//! Templates: they are read back as they were written, in both languages and both formats, and
//! nothing that somebody filled in is ever replaced.

use junheng::sheets;
use junheng::standard;
use junheng::tables::TABLES;
use junheng::templates::{Form, Language, page};
use serde_json::Value;
use solver_tests::command_line::files;
use solver_tests::{junheng, repository};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// Options of `init`, the county to fill in, and the county of the example.
const KINDS: [(&str, &str, &str); 4] = [
    ("--language zh", "t", "t/示例"),
    ("--language en", "t", "t/example"),
    ("--language zh --workbook", "t/县.xlsx", "t/示例/县.xlsx"),
    ("--language en --workbook", "t/county.xlsx", "t/example/county.xlsx"),
];

/// Exit code, standard output, standard error.
fn run(folder: &Path, arguments: &str) -> (i32, String, String) {
    let output = junheng().current_dir(folder).args(arguments.split(' ')).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn made(options: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let (code, _, error) = run(folder.path(), &format!("init t {options}"));
    assert_eq!((code, error.as_str()), (0, ""), "{options}");
    folder
}

#[test]
fn the_example_is_the_same_county_in_both_languages_and_both_formats() {
    let mut evaluations: Vec<Value> = Vec::new();
    for (options, _, example) in KINDS {
        let folder = made(options);
        let (code, found, _) = run(folder.path(), &format!("check {example} --format json --deny warnings"));
        let found: Value = serde_json::from_str(&found).unwrap();
        assert_eq!((code, &found["errors"], &found["warnings"]), (0, &0.into(), &0.into()), "{options}: {found:#}");
        let (_, evaluation, _) = run(folder.path(), &format!("evaluate {example} --format json"));
        let mut evaluation: Value = serde_json::from_str(&evaluation).unwrap();
        if let Some(county) = evaluation["county"].as_object_mut() {
            county.remove("language");
        }
        evaluations.push(evaluation);
    }
    assert!(evaluations.iter().all(|evaluation| *evaluation == evaluations[0]));
}

#[test]
fn the_example_shows_items_that_pass_fail_and_are_not_assessed() {
    let folder = made("--language en");
    let (_, evaluation, _) = run(folder.path(), "evaluate t/example --format json");
    let evaluation: Value = serde_json::from_str(&evaluation).unwrap();
    let items = evaluation["inspection"]["items"].as_array().unwrap();
    let of = |verdict: &str| -> Vec<&str> {
        let of_verdict = items.iter().filter(|item| item["verdict"] == verdict);
        let mut of_verdict: Vec<&str> = of_verdict.map(|item| item["item"].as_str().unwrap()).collect();
        of_verdict.dedup();
        of_verdict
    };
    assert_eq!(of("fails"), ["B3", "B9", "C1", "C8", "C9"]);
    assert_eq!(of("not_assessed"), ["C6"]);
    assert!(of("passes").len() > 20);
}

#[test]
fn an_empty_template_tells_what_is_to_be_filled_in_and_nothing_else() {
    let tables = "error[C09] schools\n  found:    a table without rows\n  expected: the table schools (学校)\n\
                  error[C09] enrolment\n  found:    a table without rows\n  expected: the table enrolment (在校生)\n\
                  error[C09] facilities\n  found:    a table without rows\n  expected: the table facilities (设施)\n\
                  error[C09] teacher_counts\n  found:    no table of teachers with rows\n  \
                  expected: exactly one of teacher_counts, teacher_totals, teachers\n";
    let places = [
        "county.toml, line 1, key",
        "county.toml, line 1, key",
        "县.xlsx, sheet 县, row 1, column",
        "county.xlsx, sheet county, row 1, column",
    ];
    for ((options, county, _), place) in KINDS.into_iter().zip(places) {
        let (code, found, _) = run(made(options).path(), &format!("check {county}"));
        let missing = |key: &str, expected: &str| {
            format!("error[D03] {place} {key}\n  found:    nothing: the key is missing\n  expected: {expected}\n")
        };
        let expected =
            format!("{}{}{tables}", missing("name", "text in quotation marks"), missing("year", "a whole number"));
        assert_eq!((code, found.split("\n\n").next().unwrap()), (3, expected.trim_end()), "{options}");
    }
}

#[test]
fn codes_of_schools_stay_text_in_a_workbook() {
    let folder = made("--language zh --workbook");
    let grids = sheets::open(&folder.path().join("t/示例/县.xlsx")).unwrap();
    let schools = grids.iter().find(|grid| grid.sheet.as_deref() == Some("学校")).unwrap();
    assert_eq!(schools.rows[1].cells[0], "0900000001");
}

#[test]
fn the_same_request_gives_the_same_bytes() {
    for (options, ..) in KINDS {
        let (one, two) = (made(options), made(options));
        let bytes = |folder: &TempDir| files(folder.path()).into_values().collect::<Vec<_>>();
        assert!(bytes(&one) == bytes(&two), "{options}");
    }
}

#[test]
fn what_stands_there_is_never_replaced_but_what_was_written_may_be() {
    let folder = made("--language en");
    let (code, _, error) = run(folder.path(), "init t");
    assert_eq!(
        (code, error.as_str()),
        (2, "junheng: t exists already; choose another folder, or replace it with --force\n")
    );
    assert_eq!(run(folder.path(), "init t --force --language zh").0, 0);
    assert!(folder.path().join("t/学校.csv").exists() && !folder.path().join("t/schools.csv").exists());
    let schools = folder.path().join("t/学校.csv");
    fs::write(&schools, "学校代码\n1\n").unwrap();
    let before = files(folder.path());
    let (code, _, error) = run(folder.path(), "init t --force");
    let expected =
        "junheng: t: 学校.csv was changed or added since, so --force does not replace it; choose another folder\n";
    assert_eq!((code, error.as_str()), (2, expected));
    assert!(files(folder.path()) == before);
    fs::create_dir(folder.path().join("mine")).unwrap();
    let (code, _, error) = run(folder.path(), "init mine --force");
    assert_eq!(
        (code, error.as_str()),
        (2, "junheng: mine was not written by this command, so --force does not replace it; choose another folder\n")
    );
}

#[test]
fn a_standard_in_a_file_is_named_from_the_new_folder() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("standards")).unwrap();
    fs::write(folder.path().join("standards/mine.toml"), "extends = \"cn-2017\"\nid = \"mine\"\ntitle = \"Mine\"\n")
        .unwrap();
    let (code, _, error) = run(folder.path(), "init t --standard standards/mine.toml");
    assert_eq!((code, error.as_str()), (0, ""));
    let declaration = fs::read_to_string(folder.path().join("t/county.toml")).unwrap();
    assert!(declaration.contains("\nstandard = \"../standards/mine.toml\""), "{declaration}");
    let (_, found, _) = run(folder.path(), "check t");
    assert!(!found.contains("S01"), "{found}");
}

#[test]
fn a_standard_without_names_gives_no_template() {
    let folder = tempfile::tempdir().unwrap();
    let standard = repository().join("scenarios/standards/worked-example.toml");
    let (code, _, error) = run(folder.path(), &format!("init t --standard {}", standard.display()));
    assert_eq!(code, 2);
    assert_eq!(
        error,
        "junheng: the standard worked-example has no [vocabulary] with stages, kinds of schools and facilities, which \
         templates need; take cn-2017, cn-2012, cn-modernisation, or add one\n"
    );
    assert!(!folder.path().join("t").exists());
}

#[test]
fn every_heading_and_every_choice_of_the_national_standards_has_a_chinese_word() {
    for name in ["cn-2017", "cn-2012", "cn-modernisation"] {
        let standard = standard::read(Path::new(name)).unwrap().value;
        for table in &TABLES {
            for column in Form::of(table, &standard.vocabulary).columns {
                let choices = Language::Chinese.choices(&column.kind).unwrap_or_default();
                // Items are numbered in both languages.
                let choices = if column.name == "item" { Vec::new() } else { choices };
                let words = std::iter::once(Language::Chinese.heading(&column).to_string()).chain(choices);
                for word in words.chain([column.about_zh.clone()]) {
                    assert!(!word.is_ascii(), "{name}: {} of {} has {word:?}", column.name, table.name);
                }
                assert!(!column.about.is_empty(), "{name}: {} of {} has no help", column.name, table.name);
            }
        }
    }
}

/// The page is written by `JUNHENG_WRITE_GOLDEN=1` and then read by people.
#[test]
fn the_page_of_the_format_is_what_the_program_reads() {
    let standard = standard::read(Path::new("cn-2017")).unwrap().value;
    let written = page::county(&standard);
    let path = repository().join("docs/formats/county.md");
    if std::env::var_os("JUNHENG_WRITE_GOLDEN").is_some() {
        fs::write(&path, &written).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), written, "run with JUNHENG_WRITE_GOLDEN=1 and read the page");
}
