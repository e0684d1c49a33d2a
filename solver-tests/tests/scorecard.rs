//! `junheng evaluate` as people and programs read it.

use assert_cmd::Command;
use junheng::county::Attestation;
use junheng::evaluate::inspect;
use junheng::language::Language;
use junheng::report::evaluation::Evaluation;
use junheng::report::inspection::InspectionView;
use junheng::report::scorecard::ScorecardText;
use junheng::standard::{Area, Item, Part, Rule};
use serde_json::Value;
use solver_tests::{junheng, primary_schools};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn scenarios(path: &str) -> PathBuf {
    solver_tests::repository().join("scenarios").join(path)
}

/// What the program prints for a county, with options after it.
fn evaluate(county: &Path, options: &[&str]) -> String {
    let run = Command::from_std(junheng()).arg("evaluate").arg(county).args(options).assert().code(0);
    String::from_utf8(run.get_output().stdout.clone()).unwrap()
}

fn json(county: &Path, options: &[&str]) -> Value {
    serde_json::from_str(&evaluate(county, &[&["--format", "json"], options].concat())).unwrap()
}

/// A copy of the synthetic county that its standard is named for, with other files or texts.
fn changle_with(files: &[(&str, &str)], replaced: &[(&str, &str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(scenarios("counties/changle-synthetic")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
    }
    files.iter().for_each(|(name, text)| fs::write(folder.path().join(name), text).unwrap());
    for (name, from, to) in replaced {
        let text = fs::read_to_string(folder.path().join(name)).unwrap();
        assert!(text.contains(from), "{name} has no {from}");
        fs::write(folder.path().join(name), text.replace(from, to)).unwrap();
    }
    folder
}

const CN_2017: &str = "cn-2017";

#[test]
fn the_first_screen_has_the_verdict_the_areas_and_what_stands_in_the_way() {
    let text = evaluate(&scenarios("counties/changle-synthetic"), &[]);
    let (first, _) = text.split_once("\n\nprimary 小学: difference coefficients").unwrap();
    assert!(first.lines().count() <= 24, "{first}");
    assert!(first.starts_with("Changle, synthetic (合成昌乐) (2023) fails by the standard cn-2017.\n"), "{first}");
    assert!(first.contains("The data are synthetic: the figures are invented.\n"), "{first}");
    let obstacles = "In the way, most serious first:
  primary: 50 of 51 units fail, 49 below a floor; 36 miss backbone_teachers, 127 teachers to add
  primary: 5 of 7 difference coefficients not within 0.5, the largest backbone_teachers (0.684)
  junior: 18 of 20 units fail, 17 below a floor; 14 miss equipment_value, 709.4 万元 to add
  junior: 5 of 7 difference coefficients not within 0.45, the largest backbone_teachers (0.686)
  28 items are not assessed for want of data: P1, P2, V1, V2, B1, B2, B3, B5, B6, B7, B8, B9, and 16 more";
    assert!(first.ends_with(obstacles), "{first}");
}

#[test]
fn a_veto_is_told_before_all_else() {
    let attested = "item,met,document,date\nV2,no,Report 7,2024-03-01\nB10,no,Report 8,2024-03-01\n";
    let county = changle_with(&[("attestations.csv", attested)], &[]);
    let text = evaluate(county.path(), &["--standard", CN_2017]);
    let (_, obstacles) = text.split_once("In the way, most serious first:\n").unwrap();
    let first_words: Vec<&str> =
        obstacles.lines().take(6).map(|line| line.split_whitespace().next().unwrap()).collect();
    assert_eq!(first_words, ["V2", "primary:", "primary:", "junior:", "junior:", "B10"]);
    assert!(obstacles.lines().next().unwrap().contains(" (a veto): "), "{obstacles}");
}

/// The first line of the scorecard of a county whose every school passes, by a standard that also
/// asks to have a veto attested.
fn verdict_with_a_veto(attested: Option<bool>) -> String {
    let mut county = primary_schools::county(&[("A", 100, "200"), ("B", 100, "200")]);
    county.attestations = attested
        .map(|met| {
            let (document, date) = ("Report 7".to_string(), "2024-03-01".to_string());
            ("V1".to_string(), Attestation { met, document, date, note: None })
        })
        .into_iter()
        .collect();
    let mut standard = primary_schools::standard();
    standard.items.push(Item {
        id: "V1".to_string(),
        area: Area::Preconditions,
        title: "no key schools".to_string(),
        title_zh: "无重点学校".to_string(),
        veto: true,
        note: None,
        parts: vec![Part {
            title: None,
            title_zh: None,
            rule: Rule::Attested { source: "test".to_string(), sure: "?".to_string() },
        }],
    });
    let inspection = inspect(&county, &standard);
    let words = Language::English.catalogue();
    let text = ScorecardText {
        evaluation: Evaluation { county: &county, standard: &standard, scorecard: &inspection.scorecard, words },
        items: InspectionView { county: &county, standard: &standard, inspection: &inspection, words },
        full: false,
    };
    text.render().lines().next().unwrap().to_string()
}

#[test]
fn the_verdict_is_over_all_areas_and_not_of_the_schools_alone() {
    let verdicts = [Some(true), Some(false), None].map(verdict_with_a_veto);
    let expected = ["passes", "fails", "is not assessed"]
        .map(|verb| format!("Small (2020) {verb} by the standard two-square-metres."));
    assert_eq!(verdicts, expected);
}

#[test]
fn both_forms_of_the_coefficient_stand_side_by_side_and_the_judged_one_is_marked() {
    let text = evaluate(&scenarios("counties/worked-example"), &[]);
    let (_, table) =
        text.split_once("primary 小学: difference coefficients 差异系数, limit 0.65 (* judged)\n").unwrap();
    let lines: Vec<Vec<&str>> = table.lines().take(4).map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(lines[1], ["indicator", "指标", "unit", "mean", "X̄", "S", "weighted*", "unweighted", "within"]);
    assert_eq!(lines[3], ["books", "books/pupil", "6.334", "3.264", "0.515257", "0.488771", "yes"]);
}

#[test]
fn units_stand_below_their_thresholds_and_floors_with_a_mark_on_what_is_too_little() {
    let text = evaluate(&scenarios("counties/worked-example"), &[]);
    let (_, table) = text.split_once("primary 小学: units not passing; 实际值,").unwrap();
    let lines: Vec<Vec<&str>> = table.lines().skip(1).take(7).map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(lines[1], ["school", "学校", "books", "达标"]);
    assert_eq!(
        lines[3..],
        [
            vec!["达标值", "threshold", "4"],
            vec!["基本值", "floor", "3.4"],
            vec!["S2", "3.703△", "no"],
            vec!["S4", "2.105×", "no"]
        ]
    );
}

#[test]
fn long_tables_say_how_many_rows_are_left_out_and_full_leaves_out_none() {
    let county = scenarios("counties/changle-synthetic");
    assert_eq!(evaluate(&county, &[]).matches("and 40 more; --full shows all\n").count(), 1);
    let full = evaluate(&county, &["--full"]);
    assert!(!full.contains("--full shows all"));
    for table in ["What each unit lacks", "What each unit adds to the variance", "Units left out"] {
        assert!(full.contains(&format!("\n{table}")), "{table}");
    }
}

#[test]
fn the_record_of_a_school_tells_what_it_has_and_what_it_misses() {
    let text = evaluate(&scenarios("counties/worked-example"), &["--school", "S4"]);
    let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(text.lines().next().unwrap(), "S4 School 4 (primary)");
    assert_eq!(text.lines().nth(2).unwrap(), "primary 小学: 76 pupils; it fails");
    // 4 · 76 − 160 = 144 books to the threshold, 3.4 · 76 − 160 = 98.4 to the floor.
    assert!(lines.contains(&vec!["books", "4", "3.4", "2.105", "no", "144", "144", "99", "books"]), "{text}");
    assert!(
        lines.contains(&vec!["books", "books/pupil", "6.334", "2.105", "below", "0.4225", "2", "of", "5"]),
        "{text}"
    );
}

#[test]
fn a_code_that_no_school_has_ends_with_2_and_the_nearest_code() {
    let county = scenarios("counties/changle-synthetic");
    let run =
        Command::from_std(junheng()).arg("evaluate").arg(county).args(["--school", "wutu-nine-01"]).assert().code(2);
    assert_eq!(
        String::from_utf8_lossy(&run.get_output().stderr),
        "junheng: Changle, synthetic (合成昌乐) has no school of the code wutu-nine-01; did you mean \"wutu-nine-year-01\"?\n"
    );
}

#[test]
fn csv_has_what_is_missing_in_its_last_columns() {
    let text = evaluate(&scenarios("counties/worked-example"), &["--format", "csv"]);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[0],
        "school,name,stage,pupils,passes,indicator,value,threshold,floor,met,at_floor,lacks_to_threshold,lacks_to_floor,add_to_threshold,add_to_floor,counted_in"
    );
    assert_eq!(lines[1], "S1,School 1,primary,45,true,books,6.2,4,3.4,true,true,,,,,books");
    assert!(lines[4].ends_with(",false,false,144,98.4,144,99,books"), "{}", lines[4]);
}

#[test]
fn json_has_every_part_by_the_names_of_the_indicators() {
    let document = json(&scenarios("counties/changle-synthetic"), &[]);
    let rows = |key: &str| document[key].as_array().unwrap().len();
    assert_eq!(["deficits", "worst_units", "measures", "settings", "setting_means"].map(rows), [14, 10, 14, 6, 14]);
    assert_eq!(rows("contributions"), 7 * (51 + 20));
    let measures = &document["measures"][1];
    assert_eq!((&measures["indicator"], &measures["p90_p10"]), (&"backbone_teachers".into(), &Value::Null));
}

#[test]
fn a_county_beside_an_earlier_year_tells_what_changed_and_what_is_levelled_down() {
    // A school has another code, and one with much equipment has lost part of it.
    let mut replaced: Vec<(&str, &str, &str)> = ["schools.csv", "enrolment.csv", "teachers.csv", "facilities.csv"]
        .map(|table| (table, "baodu-primary-08,", "baodu-primary-99,"))
        .to_vec();
    replaced.push(("county.toml", "year = 2023", "year = 2024"));
    replaced.push((
        "facilities.csv",
        "baodu-primary-01,7989,0,5302,496.84,18",
        "baodu-primary-01,7989,0,5302,420.84,18",
    ));
    let now = changle_with(&[], &replaced);
    let earlier = scenarios("counties/changle-synthetic");
    let other = earlier.to_str().unwrap();
    let text = evaluate(now.path(), &["--standard", CN_2017, "--compare", other]);
    assert!(
        text.starts_with(
            "Changle, synthetic (合成昌乐) (2024) beside Changle, synthetic (合成昌乐) (2023), both by cn-2017.\n71 of 72 codes of schools are in both: taken for one county.\n"
        ),
        "{text}"
    );
    let document = json(now.path(), &["--standard", CN_2017, "--compare", other]);
    let compare = &document["compare"];
    assert_eq!((&compare["same_county"], &compare["common_codes"]), (&true.into(), &71.into()));
    let changes: Vec<String> = compare["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| format!("{} {}", row["change"], row["school"]))
        .collect();
    assert_eq!(changes, ["\"appear\" \"baodu-primary-99\"", "\"vanish\" \"baodu-primary-08\""]);
    let levelled: Vec<&Value> = compare["coefficients"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| !row["levelling_down"].is_null())
        .map(|row| &row["indicator"])
        .collect();
    assert_eq!(levelled, ["equipment_value"]);
    assert_eq!(compare["coefficients"][0]["change"], 0.0);
    let sentence = "primary equipment_value: smaller by levelling down (lower mean): from 0.164 to ";
    assert!(text.contains(sentence), "{text}");
}

#[test]
fn a_county_of_another_vocabulary_is_set_beside_by_a_standard_of_its_own() {
    let (changle, alagoas) =
        (scenarios("counties/changle-synthetic"), scenarios("counties/alagoas-palmeira-dos-indios"));
    let options = ["--compare", alagoas.to_str().unwrap()];
    let refused = Command::from_std(junheng()).arg("evaluate").arg(&changle).args(options).assert().code(3);
    let told = String::from_utf8_lossy(&refused.get_output().stderr).into_owned();
    assert!(told.contains(" is judged by cn-2017 too; --compare-standard names another.\n"), "{told}");
    let illustration = scenarios("standards/br-illustration.toml");
    let both = evaluate(&changle, &[&options[..], &["--compare-standard", illustration.to_str().unwrap()]].concat());
    assert!(both.contains("0 of 40 codes of schools are in both: taken for different counties.\n"), "{both}");
}
