//! The command line: each exit code, and the bytes of the results.

use assert_cmd::Command;
use serde_json::Value;
use solver_tests::command_line::{Case, files, stderr, stdout};
use solver_tests::junheng;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn a_county_is_never_replaced_by_results() {
    let case = Case::three_schools();
    let refused = case.run("solve county base.toml --out county --force").code(2);
    assert_eq!(
        stderr(&refused),
        "junheng: county was not written by this command, so --force does not replace it; choose another folder\n"
    );
    case.run("check county").code(0);
}

const INFEASIBLE: &str = "extends = \"base.toml\"\nname = \"infeasible\"\n[budget]\ntotal_wan = 0\n";

#[test]
fn a_solved_and_verified_policy_ends_with_0_and_its_plan_verifies_again() {
    let case = Case::three_schools();
    case.run("solve county base.toml --out results").code(0);
    let verified = case.run("verify county base.toml results/three-schools/plan.json").code(0);
    assert!(
        stdout(&verified).starts_with("verified: the plan keeps every rule of the policy.\n"),
        "{}",
        stdout(&verified)
    );
}

#[test]
fn an_unknown_option_ends_with_2() {
    Case::three_schools().run("solve county base.toml --bugdet 3").code(2);
}

#[test]
fn an_existing_folder_of_results_ends_with_2_and_is_left_alone() {
    let case = Case::three_schools();
    fs::create_dir(case.path("results")).unwrap();
    fs::write(case.path("results/mine.txt"), "mine").unwrap();
    let refused = case.run("solve county base.toml --out results").code(2);
    assert_eq!(
        stderr(&refused),
        "junheng: results exists already; choose another folder, replace it with --force, or keep what has not changed in it with --resume\n"
    );
    let refused = case.run("solve county base.toml --out results --force").code(2);
    assert_eq!(
        stderr(&refused),
        "junheng: results was not written by this command, so --force does not replace it; choose another folder\n"
    );
    assert_eq!(fs::read_to_string(case.path("results/mine.txt")).unwrap(), "mine");
}

#[test]
fn problems_of_the_input_end_with_3_and_are_told_all_at_once() {
    let case = Case::three_schools();
    case.write("wrong.toml", "extends = \"base.toml\"\n[bugdet]\ntotal_wan = 3\n[move]\nnearest = 1.5\n");
    let refused = case.run("solve county wrong.toml").code(3);
    assert_eq!(
        stderr(&refused),
        "error[D06] wrong.toml, line 5, key move.nearest\n  found:    1.5\n  expected: a whole number not below zero, of at most 4,294,967,295\n\
         error[D05] wrong.toml, line 2, key bugdet\n  found:    the unknown key \"bugdet\"\n  \
         expected: one of attrition, budget, buy, class_size, classrooms, close, depreciation, establishment, hire, horizon, and 23 more\n  \
         help:     did you mean \"budget\"?\n2 errors\n"
    );
}

#[test]
fn a_circle_of_extends_ends_with_3() {
    let case = Case::three_schools();
    case.write("a.toml", "extends = \"b.toml\"\n");
    case.write("b.toml", "extends = \"a.toml\"\n");
    let refused = case.run("policy a.toml").code(3);
    assert_eq!(
        stderr(&refused),
        "error[P02] a.toml\n  found:    a circle: a.toml extends b.toml extends a.toml\n  expected: a chain of files that ends\n1 error\n"
    );
}

#[test]
fn an_infeasible_policy_ends_with_4_is_explained_and_does_not_stop_the_others() {
    let case = Case::three_schools();
    case.write("infeasible.toml", INFEASIBLE);
    let ended = case.run("compare county infeasible.toml base.toml --out results").code(4);
    assert!(
        stdout(&ended).contains("infeasible has no plan. One least way to make it possible:"),
        "{}",
        stdout(&ended)
    );
    let comparison: Value = serde_json::from_slice(&fs::read(case.path("results/comparison.json")).unwrap()).unwrap();
    let statuses: Vec<&str> =
        comparison["scenarios"].as_array().unwrap().iter().map(|item| item["status"].as_str().unwrap()).collect();
    assert_eq!(statuses, ["infeasible", "solved"]);
    assert!(comparison["scenarios"][0]["conflict"]["gives"].as_array().is_some_and(|gives| !gives.is_empty()));
}

#[test]
fn a_search_that_stops_before_its_proof_ends_with_5() {
    let root = solver_tests::repository().join("scenarios");
    let county = root.join("counties/alagoas-palmeira-dos-indios");
    let policy = root.join("policies/alagoas/06-closer-balance.toml");
    let run = |county: PathBuf| {
        Command::from_std(junheng())
            .args(["solve"])
            .arg(county)
            .arg(policy)
            .args(["--nodes", "1", "--gap", "0"])
            .assert()
    };
    run(county).code(5);
}

#[test]
fn a_plan_with_a_teacher_too_many_ends_with_6_and_names_the_check() {
    let case = Case::three_schools();
    case.run("solve county base.toml --out results").code(0);
    let path = case.path("results/three-schools/plan.json");
    let mut plan: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    plan["moves"][0]["teachers"] = Value::from(plan["moves"][0]["teachers"].as_u64().unwrap() + 1);
    fs::write(case.path("wrong.json"), plan.to_string()).unwrap();
    let breached = case.run("verify county base.toml wrong.json").code(6);
    assert!(stdout(&breached).contains("[leaving_share]"), "{}", stdout(&breached));
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_written_ends_with_1() {
    let case = Case::three_schools();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let status = junheng()
        .arg("evaluate")
        .arg(case.path("county"))
        .stdout(full)
        .stderr(std::process::Stdio::null())
        .status()
        .unwrap();
    assert_eq!(status.code(), Some(1));
}

#[test]
fn one_thread_and_two_write_the_same_bytes() {
    let case = Case::three_schools();
    case.write("infeasible.toml", INFEASIBLE);
    case.write("aim.toml", "extends = \"base.toml\"\nname = \"aim\"\n[requirements]\nthresholds = \"aim\"\nbalance = \"aim\"\n[[objective]]\nminimise = \"shortfall\"\n");
    let compare = |out: &str, options: &str| {
        case.run(&format!("compare county base.toml infeasible.toml aim.toml --out {out}{options}")).code(4);
        files(&case.path(out))
    };
    let (one, two) = (compare("one", " --jobs 1 --without-times"), compare("two", " --jobs 2 --without-times"));
    assert_eq!(one.keys().collect::<Vec<_>>(), two.keys().collect::<Vec<_>>());
    for (name, bytes) in &one {
        assert!(two[name] == *bytes, "{} differs", name.display());
    }
    // With times, only the files that hold them may differ.
    let timed = compare("timed", " --jobs 2");
    let differing: Vec<&PathBuf> = one.keys().filter(|name| one[*name] != timed[*name]).collect();
    let records = ["aim", "infeasible", "three-schools"].map(|name| Path::new(name).join("record.json"));
    let others = ["comparison.json", "manifest.json"].map(PathBuf::from);
    let mut holding_times: Vec<PathBuf> = records.into_iter().chain(others).collect();
    holding_times.sort();
    assert_eq!(differing, holding_times.iter().collect::<Vec<_>>());
}

#[test]
fn funding_adds_up_to_the_cost() {
    let case = Case::three_schools();
    case.run("compare county base.toml --out results").code(0);
    let funding = fs::read_to_string(case.path("results/three-schools/funding.csv")).unwrap();
    let total: f64 = funding.lines().skip(1).map(|line| line.rsplit(',').next().unwrap().parse::<f64>().unwrap()).sum();
    let comparison: Value = serde_json::from_slice(&fs::read(case.path("results/comparison.json")).unwrap()).unwrap();
    assert!((total - comparison["scenarios"][0]["cost_wan"].as_f64().unwrap()).abs() < 1e-9);
}

/// Two years, the county's and the province's money; the room is the province's.
const WHO_PAYS: &str = "extends = \"base.toml\"\nname = \"who-pays\"\n[horizon]\nyears = 2\n[budget]\ntotal_wan = 100\n[buy.rooms]\nprice_wan = { value = 10.005, source = \"a tender\", sure = \"1\" }\n\
    [source.provincial]\namount_wan = 8\nkind = \"capital\"\nmatching = { share = 0.5, by = \"county\" }\n[source.county]\namount_wan = 60\n\
    [public_funds]\nquota_yuan.primary = 777\nleast_pupils = 30\ntraining_share = 0.05\n";

fn records(text: &str) -> Vec<Vec<&str>> {
    text.lines().skip(1).map(|line| line.split(',').collect()).collect()
}

#[expect(clippy::cast_possible_truncation, reason = "small amounts of money")]
fn cents(field: &str) -> i64 {
    let value = field.parse::<f64>().unwrap() * 100.0;
    assert!((value - value.round()).abs() < 1e-9, "{field} has more than two decimals");
    value.round() as i64
}

#[test]
fn money_by_year_is_shown_in_two_decimals_that_add_up_and_by_source_to_the_last_digit() {
    let case = Case::three_schools();
    case.write("who-pays.toml", WHO_PAYS);
    let told = stdout(&case.run("solve county who-pays.toml --out results").code(0));
    for title in ["Money by source, purpose and year", "Assumed prices"] {
        assert!(told.contains(title), "{told}");
    }
    let read = |file: &str| fs::read_to_string(case.path(&format!("results/who-pays/{file}"))).unwrap();
    let by_year = read("funding-by-year.csv");
    let rows = records(&by_year);
    let (total, parts) = rows.split_last().unwrap();
    assert_eq!(total[0], "total");
    for column in 2..5 {
        assert_eq!(cents(total[column]), parts.iter().map(|row| cents(row[column])).sum::<i64>());
    }
    rows.iter().for_each(|row| assert_eq!(cents(row[4]), cents(row[2]) + cents(row[3])));
    let comparison: Value = serde_json::from_slice(&fs::read(case.path("results/comparison.json")).unwrap()).unwrap();
    let scenario = &comparison["scenarios"][0];
    let cost = scenario["cost_wan"].as_f64().unwrap();
    assert_eq!(total[4].parse::<f64>().unwrap().to_string(), format!("{cost:.2}").parse::<f64>().unwrap().to_string());
    let by_source = read("funding-by-source.csv");
    let paid: f64 = records(&by_source).iter().map(|row| row.last().unwrap().parse::<f64>().unwrap()).sum();
    assert!((paid - cost).abs() < 1e-9);
    let years: f64 = scenario["cost_by_year_wan"].as_array().unwrap().iter().map(|year| year.as_f64().unwrap()).sum();
    assert!((years - cost).abs() < 1e-9);
    assert!(read("assumptions.csv").contains("buy.rooms.price_wan,10.005,万元 a unit of the facility,a tender,1\n"));
    case.run("verify county who-pays.toml results/who-pays/plan.json").code(0);
}

#[test]
fn a_resolved_policy_tells_the_origin_of_each_value_and_reads_back_the_same() {
    let case = Case::three_schools();
    case.write("over.toml", "extends = \"base.toml\"\n[move]\nmax_km = 9\n");
    let printed = stdout(&case.run("policy over.toml").code(0));
    assert!(printed.contains("move.max_km = 9  # over.toml, line 3\n"), "{printed}");
    assert!(printed.contains("move.nearest = 2  # base.toml, line 5\n"), "{printed}");
    case.write("again.toml", &printed);
    let values =
        |text: &str| text.lines().map(|line| line.split("  #").next().unwrap().to_string()).collect::<Vec<_>>();
    assert_eq!(values(&printed), values(&stdout(&case.run("policy again.toml").code(0))));
}

#[test]
fn kilometres_cannot_be_wanted_where_none_are_known() {
    let case = Case::three_schools();
    fs::remove_file(case.path("county/distances.csv")).unwrap();
    case.write(
        "near.toml",
        "extends = \"base.toml\"\n[move]\nallowed = false\n[[objective]]\nminimise = \"teacher_kilometres\"\n",
    );
    let refused = case.run("solve county near.toml").code(3);
    assert_eq!(
        stderr(&refused),
        "error[P06] near.toml, line 4, key objective\n  \
         found:    teacher_kilometres, and no distance between any two schools is known\n  \
         expected: a county with distances\n  \
         help:     add distances.csv, or longitude and latitude to schools.csv\n1 error\n"
    );
}
