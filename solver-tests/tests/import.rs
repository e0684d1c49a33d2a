//! `junheng import` as users run it.

use assert_cmd::Command;
use solver_tests::{junheng, repository};
use std::path::Path;

const MAPPING: &str = r#"[county]
year = 2020
standard = "../standard.toml"

[area]
name = "town"
code = "town_code"

[school]
id = "code"
name = "name"

[[stage]]
id = "primary"
pupils = "pupils"
teachers = { none = "teachers" }

[[kind]]
id = "primary"
stages = ["primary"]

[[facility]]
id = "classrooms"
unit = "rooms"
whole = true
column = "rooms"

[[rule]]
name = "no teachers"
when = [{ column = "teachers", equals = 0 }]
"#;

const RAW: &str = "town,town_code,code,name,pupils,teachers,rooms
São José,1,A1,Ann,40,2,3
São José,1,A2,Bob,60,3,2
Sao Jose,2,B1,Cy,30,2,2
";

const STANDARD: &str = r#"id = "s"
title = "S"
illustration = true
[sources.a]
document = "assumed"
kind = "assumption"
[[stage]]
id = "primary"
title = "Primary"
split_weight = { value = 1, source = "a", sure = "?" }
[[indicator]]
id = "rooms"
title = "Rooms"
unit = "rooms/100 pupils"
facilities = { classrooms = 1 }
per_pupils = 100
threshold.primary = { value = 4, source = "a", sure = "?" }
[pass_rule]
must_meet = { value = 1, source = "a", sure = "?" }
floor_share = { value = 1, source = "a", sure = "?" }
[balance]
form = "weighted"
limit.primary = { value = 0.5, source = "a", sure = "?" }
"#;

/// A folder with a mapping, a raw table and a standard.
fn folder(raw: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("mapping.toml", MAPPING), ("raw.csv", raw), ("standard.toml", STANDARD)] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// Runs junheng in a folder and gives the exit code and what it told on stderr.
fn run(folder: &Path, arguments: &str) -> (i32, String) {
    let output = Command::from_std(junheng()).current_dir(folder).args(arguments.split(' ')).output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn every_area_becomes_a_county_that_passes_the_check() {
    let folder = folder(RAW);
    assert_eq!(run(folder.path(), "import mapping.toml raw.csv --out counties --all"), (0, String::new()));
    for slug in ["sao-jose-1", "sao-jose-2"] {
        let check = format!("check counties/{slug} --standard standard.toml");
        assert_eq!(run(folder.path(), &check), (0, String::new()), "{slug}");
    }
    assert_eq!(run(folder.path(), "import mapping.toml raw.csv --out again --all").0, 0);
    for file in ["manifest.json", "sao-jose-1/import.json", "sao-jose-1/county.toml", "sao-jose-2/facilities.csv"] {
        let read = |run: &str| std::fs::read(folder.path().join(run).join(file)).unwrap();
        assert_eq!(read("counties"), read("again"), "{file} differs from one run to the next");
    }
}

#[test]
fn one_area_is_found_by_its_code_and_its_county_names_its_standard() {
    let folder = folder(RAW);
    assert_eq!(run(folder.path(), "import mapping.toml raw.csv --out county --area 1"), (0, String::new()));
    assert_eq!(run(folder.path(), "check county"), (0, String::new()));
    let told = run(folder.path(), "import mapping.toml raw.csv --out other --area Jose");
    assert_eq!(told, (2, "junheng: no area \"Jose\" in the table; expected one of Sao Jose, São José.\n".to_string()));
}

#[test]
fn refused_rows_stop_the_import_and_nothing_is_written() {
    let folder = folder(&RAW.replace("60,3,2", "60,0,2").replace("30,2,2", "30,,2"));
    let (code, told) = run(folder.path(), "import mapping.toml raw.csv --out counties --all");
    assert_eq!(code, 3);
    assert_eq!(
        told,
        "error[I05] raw.csv, row 4, column teachers\n  found:    an empty cell (school B1, stage primary)\n  expected: a value\n  help:     correct the row, or say in the mapping what a missing value means here, such as missing = \"drop\"\n\
         error[I06] raw.csv, row 3, column teachers\n  found:    teachers = 0 (school A2; rule \"no teachers\")\n  expected: no row with teachers = 0\n  help:     correct the row, or give the rule an action in the mapping: keep, drop, or substitute\n\
         2 errors\n"
    );
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(left.len(), 3, "{left:?}");
}

#[test]
fn an_existing_folder_is_replaced_only_with_force() {
    let folder = folder(RAW);
    let import = "import mapping.toml raw.csv --out county --area 2";
    assert_eq!(run(folder.path(), import).0, 0);
    std::fs::write(folder.path().join("county/mine.txt"), "mine").unwrap();
    assert_eq!(
        run(folder.path(), import),
        (2, "junheng: county exists already; choose another folder, or replace it with --force\n".to_string())
    );
    assert!(folder.path().join("county/mine.txt").is_file());
    assert_eq!(run(folder.path(), &format!("{import} --force")).0, 0);
    assert!(!folder.path().join("county/mine.txt").exists());
}

#[test]
fn a_column_that_the_raw_table_lacks_is_told_with_the_nearest() {
    let folder = folder(&RAW.replace("pupils", "pupil"));
    let (code, told) = run(folder.path(), "import mapping.toml raw.csv --out county --all");
    assert_eq!(code, 3);
    assert_eq!(
        told,
        "error[I03] mapping.toml, line 15, key stage[1].pupils\n  found:    the column \"pupils\", which raw.csv does not have\n  expected: one of town, town_code, code, name, pupil, teachers, rooms\n  help:     did you mean \"pupil\"?\n1 error\n"
    );
}

/// Needs the whole table, which is not part of the repository; see `scenarios/mappings`.
#[test]
fn all_municipalities_of_alagoas_import_and_the_shipped_one_is_what_they_give() {
    let root = repository();
    let raw = root.join("../shared/data/br_alagoas_2021.csv");
    if !raw.is_file() {
        eprintln!("skipped: {} is not there", raw.display());
        return;
    }
    let mapping = root.join("scenarios/mappings/br-alagoas-2021.toml");
    let folder = tempfile::tempdir().unwrap();
    let mut import = Command::from_std(junheng());
    import.current_dir(folder.path()).arg("import").args([&mapping, &raw]).args(["--out", "counties", "--all"]);
    import.assert().success();
    let mut counties = 0;
    for county in std::fs::read_dir(folder.path().join("counties")).unwrap().flatten() {
        if county.path().is_dir() {
            let standard = root.join("scenarios/standards/br-illustration.toml");
            let mut check = Command::from_std(junheng());
            check.arg("check").arg(county.path()).arg("--standard").arg(standard).assert().success();
            counties += 1;
        }
    }
    assert_eq!(counties, 102);
    for file in ["county.toml", "schools.csv", "enrolment.csv", "teacher_counts.csv", "facilities.csv", "import.json"] {
        let fresh = std::fs::read(folder.path().join("counties/palmeira-dos-indios").join(file)).unwrap();
        let shipped = std::fs::read(root.join("scenarios/counties/alagoas-palmeira-dos-indios").join(file)).unwrap();
        assert_eq!(fresh, shipped, "{file}");
    }
}

#[test]
fn the_shipped_municipality_passes_the_check() {
    let county = repository().join("scenarios/counties/alagoas-palmeira-dos-indios");
    Command::from_std(junheng()).arg("check").arg(county).assert().success();
}
