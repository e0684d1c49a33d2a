//! The data of North Carolina and California under their illustrative standards.
//!
//! The coefficients were computed from the tables by other hands, before there was a program; they
//! are rounded to three decimals, and means to four.

use assert_cmd::Command;
use junheng::county;
use junheng::evaluate::{Scorecard, evaluate};
use junheng::standard::{self, Standard};
use solver_tests::{junheng, repository};
use std::path::{Path, PathBuf};

fn standard(name: &str) -> Standard {
    let path = repository().join("scenarios/standards").join(name);
    standard::read(&path).unwrap_or_else(|problems| panic!("{problems}")).value
}

fn score(county: &Path, standard: &Standard) -> Scorecard {
    let declaration = county::declaration(county).unwrap_or_else(|problems| panic!("{problems}"));
    let county = declaration.read(&standard.vocabulary).unwrap_or_else(|problems| panic!("{problems}")).value;
    standard.fits(&county).unwrap_or_else(|problems| panic!("{problems}"));
    evaluate(&county, standard)
}

/// Asserts the units, the resource per pupil, and the coefficient of an indicator.
fn assert_spread(scorecard: &Scorecard, standard: &Standard, expected: (&str, &str, usize, f64, f64)) {
    let (stage, indicator, units, mean, coefficient) = expected;
    let found = scorecard.coefficients.iter().find(|it| it.stage.as_str() == stage && it.indicator == indicator);
    let found = found.unwrap_or_else(|| panic!("{stage} has a coefficient of {indicator}"));
    let declared = standard.indicators.iter().find(|it| it.id == indicator).unwrap();
    let per_pupil = found.weighted.mean().unwrap() / junheng::quantity::approximate(declared.per_pupils);
    assert_eq!(found.units, units, "{stage} {indicator}");
    let digits = if mean > 100.0 { 0.5 } else { 0.000_05 };
    assert!((per_pupil - mean).abs() <= digits, "{stage} {indicator}: {per_pupil}, not {mean}");
    let spread = found.weighted.coefficient().unwrap();
    assert!((spread - coefficient).abs() <= 0.000_5, "{stage} {indicator}: {spread}, not {coefficient}");
}

#[test]
fn the_coefficients_of_sonoma_are_those_computed_elsewhere() {
    let standard = standard("us-ca-illustration.toml");
    let scorecard = score(&repository().join("scenarios/counties/california-sonoma"), &standard);
    for expected in [
        ("elementary", "teachers", 29, 0.0536, 0.069),
        ("elementary", "computers", 29, 0.1132, 0.404),
        ("elementary", "spending", 29, 5510.0, 0.082),
    ] {
        assert_spread(&scorecard, &standard, expected);
    }
}

/// Imports a table of a folder by a shipped mapping, all areas of it, into `counties`.
fn import(folder: &Path, mapping: &str, raw: &Path) -> String {
    let mapping = repository().join("scenarios/mappings").join(mapping);
    let mut command = Command::from_std(junheng());
    command.current_dir(folder).arg("import").arg(mapping).arg(raw).args(["--out", "counties", "--all"]);
    let output = command.output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{told}");
    told
}

/// A table that is not part of the repository, where it is at hand.
fn at_hand(name: &str) -> Option<PathBuf> {
    let raw = repository().join("../shared/data").join(name);
    if raw.is_file() {
        return Some(raw);
    }
    eprintln!("skipped: {} is not there", raw.display());
    None
}

/// Evaluates every county of an import; their number.
fn evaluate_all(folder: &Path, standard: &Standard) -> usize {
    let counties = std::fs::read_dir(folder.join("counties")).unwrap().flatten();
    let folders = counties.map(|entry| entry.path()).filter(|path| path.is_dir());
    folders.map(|county| score(&county, standard)).filter(|scorecard| !scorecard.coefficients.is_empty()).count()
}

#[test]
fn all_counties_of_california_import_and_the_shipped_one_is_what_they_give() {
    let Some(raw) = at_hand("us_ca_1999.csv") else { return };
    let folder = tempfile::tempdir().unwrap();
    import(folder.path(), "us-california-1999.toml", &raw);
    assert_eq!(evaluate_all(folder.path(), &standard("us-ca-illustration.toml")), 45);
    for file in ["county.toml", "schools.csv", "enrolment.csv", "facilities.csv", "import.json"] {
        let fresh = std::fs::read(folder.path().join("counties/sonoma").join(file)).unwrap();
        let shipped = std::fs::read(repository().join("scenarios/counties/california-sonoma").join(file)).unwrap();
        assert_eq!(fresh, shipped, "{file}");
    }
}

#[test]
fn all_districts_of_north_carolina_import_and_their_coefficients_are_those_computed_elsewhere() {
    let Some(raw) = at_hand("us_nc_2019.csv") else { return };
    let folder = tempfile::tempdir().unwrap();
    import(folder.path(), "us-north-carolina-2019.toml", &raw);
    let standard = standard("us-nc-illustration.toml");
    assert_eq!(evaluate_all(folder.path(), &standard), 113);
    let score = |district: &str| score(&folder.path().join("counties").join(district), &standard);
    for expected in [
        ("elementary", "teachers", 68, 0.0785, 0.227),
        ("elementary", "experienced_teachers", 68, 0.0679, 0.199),
        ("elementary", "spending", 68, 10563.0, 0.173),
        ("elementary", "pupil_devices", 67, 0.5699, 0.573),
        ("elementary", "classrooms", 68, 0.0757, 0.181),
        ("elementary", "access_points", 68, 0.0707, 0.342),
        ("middle", "teachers", 20, 0.0676, 0.133),
        ("middle", "experienced_teachers", 20, 0.0555, 0.108),
        ("middle", "spending", 20, 9127.0, 0.119),
        ("middle", "pupil_devices", 20, 1.2933, 0.182),
    ] {
        assert_spread(&score("guilford-county-schools"), &standard, expected);
    }
    for expected in [
        ("elementary", "teachers", 19, 0.0693, 0.136),
        ("elementary", "spending", 19, 10371.0, 0.103),
        ("middle", "teachers", 8, 0.0759, 0.153),
    ] {
        assert_spread(&score("public-schools-of-robeson-county"), &standard, expected);
    }
}

/// Three invented schools under the headings of the table, and a row of each kind that is left out.
const MADE_UP: &str = "\
school_id,school_name,lea_code,lea_name,designation,school_type,level,teachers,teachers_beginning,students_per_device,wifi_access_points,spend_state_usd,spend_federal_usd,spend_local_usd,enrolment_adm,student_devices_est,classrooms_est
990001,Alder,990LEA,Made-up County Schools,P,Regular School,E,30.0,6.0,0.8,40.0,2600000.0,300000.0,900000.0,400.0,500.0,30.0
990002,Birch,990LEA,Made-up County Schools,P,Regular School,E,12.0,3.0,1.25,,1000000.0,-5000.0,300000.0,100.0,80.0,300.0
990003,Cedar,990LEA,Made-up County Schools,P,Regular School,M,35.0,5.0,0.5,45.0,3000000.0,250000.0,1250000.0,500.0,1000.0,33.0
990004,Dogwood,990LEA,Made-up County Schools,P,Regular School,I,35.0,5.0,0.5,45.0,3000000.0,250000.0,1250000.0,500.0,1000.0,33.0
00A000,Elm,CH,(charter schools),C,Regular School,E,95.0,9.0,10.81,,,,,,230.0,
269202,Fir,269LEA,,P,Regular School,M,,,,,,,,,,
";

#[test]
fn a_made_up_district_of_north_carolina_reads_as_its_mapping_says() {
    let folder = tempfile::tempdir().unwrap();
    let raw = folder.path().join("nc.csv");
    std::fs::write(&raw, MADE_UP).unwrap();
    let told = import(folder.path(), "us-north-carolina-2019.toml", &raw);
    let heads: Vec<&str> = told.lines().filter(|line| line.starts_with("warning")).collect();
    assert_eq!(
        heads,
        [
            "warning[I09] nc.csv",
            "warning[I06] nc.csv, row 3, column spend_federal_usd",
            "warning[I06] nc.csv, row 3, column classrooms_est",
            "warning[I05] nc.csv, row 3, column spend_federal_usd",
            "warning[I05] nc.csv, row 3, column classrooms_est",
            "warning[I05] nc.csv, row 3, column wifi_access_points",
        ]
    );
    let county = folder.path().join("counties/made-up-county-schools");
    let text = |name: &str| std::fs::read_to_string(county.join(name)).unwrap();
    assert_eq!(
        text("facilities.csv"),
        "school,state_money,federal_money,local_money,pupil_devices,classrooms,access_points\n\
         990001,260,30,90,500,30,40\n990002,100,absent,30,80,absent,absent\n990003,300,25,125,1000,33,45\n"
    );
    let standard = standard("us-nc-illustration.toml");
    let scorecard = score(&county, &standard);
    // 42 teachers and 33 that are no beginners for 500 pupils; spending is known of one school only.
    let mean = |indicator: &str| {
        let found =
            scorecard.coefficients.iter().find(|it| it.stage.as_str() == "elementary" && it.indicator == indicator);
        found.map(|it| (it.weighted.mean().unwrap(), it.units)).unwrap()
    };
    assert_eq!(mean("teachers"), (8.4, 2));
    assert_eq!(mean("experienced_teachers"), (6.6, 2));
    assert_eq!(mean("spending"), (9500.0, 1));
    assert_eq!(mean("pupil_devices"), (116.0, 2));
}

#[test]
fn a_county_that_declares_its_teachers_absent_is_not_assessed_where_they_count() {
    let text = std::fs::read_to_string(repository().join("scenarios/standards/us-ca-illustration.toml")).unwrap();
    let standard =
        solver_tests::standard(&text.replace("facilities = { full_time_teachers = 1 }", "teachers = { flags = [] }"));
    let scorecard = score(&repository().join("scenarios/counties/california-sonoma"), &standard);
    assert!(scorecard.units.iter().all(|unit| unit.indicators[0].value.is_none()));
}
