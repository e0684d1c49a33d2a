//! Curves over a number of a policy, against bends worked out by hand and against dense sweeps.

use serde_json::Value;
use solver_tests::command_line::{Case, files, stderr, stdout};
use solver_tests::{page, small, three_schools};
use std::fs;
use std::path::PathBuf;

/// A lacks 100 of 400 square metres, B 200 of 800, C 400 of 1600: a quarter of the threshold each, which
/// 10, 20 and 40 buy. So the first 10 save 0.025 each, the next 20 half of that, the next 40 a quarter.
const AREAS: &str = "A primary:100[none=1] area=300\nB primary:200[none=1] area=600\nC primary:400[none=1] area=1200";
const AREA: &str = "area area primary=400\nrules primary=0.6";

/// Nothing of it comes in whole numbers.
const CONTINUOUS: &str = "name = \"continuous\"\n[buy.area]\nprice_wan = 0.1\n[budget]\ntotal_wan = 10\n\
    [requirements]\nthresholds = \"aim\"\nbalance = \"off\"\nexemptions = false\n[[objective]]\nminimise = \"shortfall\"\n";

/// A, B and C have one metre a pupil, two and six: what one of them gets must be near to what the others
/// have, so that the limit of the coefficient, a cone, binds.
const UNEVEN: &str = "A primary:100[none=1] area=100\nB primary:200[none=1] area=400\nC primary:400[none=1] area=2400";

/// A small county beside its policy `base.toml`.
fn small_county(county: &str, standard: &str, policy: &str) -> Case {
    let case = Case::empty();
    fs::create_dir(case.path("county")).unwrap();
    small::write(&case.path("county"), county, standard);
    case.write("base.toml", policy);
    case
}

fn curve(case: &Case, arguments: &str) -> Curve {
    let shown = case.run(&format!("frontier county base.toml --format json {arguments}")).code(0);
    Curve(serde_json::from_str(&stdout(&shown)).unwrap())
}

/// The values of a sweep over all numbers from one to another by a step; none where there is no plan.
fn dense(case: &Case, key: &str, (from, to, step): (f64, f64, f64), options: &str) -> Vec<(f64, Option<f64>)> {
    let sweep = format!(
        "extends = \"base.toml\"\nname = \"dense\"\n[sweep.range]\n{key:?} = {{ from = {from}, to = {to}, step = {step} }}\n"
    );
    case.write("dense.toml", &sweep);
    let shown = case.run(&format!("compare county dense.toml --format json{options}"));
    let comparison: Value = serde_json::from_str(&stdout(&shown)).unwrap();
    let scenarios = comparison["scenarios"].as_array().unwrap();
    let value = |it: &Value| (it["varied"][key].as_f64().unwrap(), it["stages"][0]["value"].as_f64());
    scenarios.iter().map(value).collect()
}

/// What `frontier --format json` prints.
struct Curve(Value);

impl Curve {
    fn points(&self) -> Vec<(f64, Option<f64>)> {
        let points = self.0["points"].as_array().unwrap();
        points.iter().map(|point| (point["number"].as_f64().unwrap(), point["value"].as_f64())).collect()
    }

    fn planned(&self) -> Vec<(f64, f64)> {
        self.points().into_iter().filter_map(|(number, value)| Some((number, value?))).collect()
    }

    fn bends(&self) -> Vec<f64> {
        let points = self.0["points"].as_array().unwrap().iter().filter(|point| point["bends"] == true);
        points.map(|point| point["number"].as_f64().unwrap()).collect()
    }

    /// The value on the straight line between two points of the curve.
    fn between(&self, number: f64) -> f64 {
        let points = self.planned();
        let place = points.windows(2).find(|pair| pair[0].0 <= number && number <= pair[1].0).unwrap();
        place[0].1 + (number - place[0].0) * (place[1].1 - place[0].1) / (place[1].0 - place[0].0)
    }

    fn assert_verified(&self) {
        for point in self.0["points"].as_array().unwrap().iter().filter(|point| !point["value"].is_null()) {
            assert_eq!(point["verified"], true, "{point}");
        }
    }

    /// It never rises, and falls less and less.
    fn assert_falling_and_convex(&self) {
        let points = self.planned();
        let slopes: Vec<f64> =
            points.windows(2).map(|pair| (pair[1].1 - pair[0].1) / (pair[1].0 - pair[0].0)).collect();
        assert!(slopes.iter().all(|slope| *slope <= 1e-9), "{points:?}");
        assert!(slopes.windows(2).all(|pair| pair[0] <= pair[1] + 1e-6), "{points:?}");
    }
}

fn is(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-4, "{found} is not {expected}");
}

#[test]
fn the_bends_of_a_continuous_policy_are_found_where_they_are_by_hand() {
    let case = small_county(AREAS, AREA, CONTINUOUS);
    let curve = curve(&case, "--over budget.total --from 0 --to 100");
    assert_eq!((&curve.0["shape"], &curve.0["marginal_by"]), (&Value::from("tangents"), &Value::from("dual")));
    assert_eq!(
        (&curve.0["over"], &curve.0["aim_unit"]),
        (&Value::from("budget.total_wan"), &Value::from("thresholds"))
    );
    let bends = curve.bends();
    assert_eq!(bends.len(), 3, "{bends:?}");
    for (found, (number, value)) in bends.into_iter().zip([(10.0, 0.5), (30.0, 0.25), (70.0, 0.0)]) {
        // Places of bends are rounded to a ten-thousandth of a step of 1.
        assert!((found - number).abs() < 0.01, "{found} is not {number}");
        is(curve.between(number), value);
    }
    for (number, value) in [(0.0, 0.75), (5.0, 0.625), (20.0, 0.375), (50.0, 0.125), (100.0, 0.0)] {
        is(curve.between(number), value);
    }
    assert!(curve.0["points"].as_array().unwrap().len() <= 9, "{:?}", curve.points());
    is(curve.0["points"][0]["marginal"].as_f64().unwrap(), -0.025);
    curve.assert_verified();
    curve.assert_falling_and_convex();
}

#[test]
fn a_dense_sweep_lies_on_the_curve_of_a_continuous_policy() {
    let case = small_county(AREAS, AREA, CONTINUOUS);
    let curve = curve(&case, "--over budget.total_wan --from 0 --to 100");
    for (number, value) in dense(&case, "budget.total_wan", (0.0, 100.0, 2.5), "") {
        is(curve.between(number), value.unwrap());
    }
}

/// The limit is a cone: the curve is smooth where it binds, and known within what is told.
#[test]
fn a_dense_sweep_lies_within_what_is_told_of_a_curve_with_a_cone() {
    let policy = CONTINUOUS.replace("\"off\"", "\"must\"");
    let case = small_county(UNEVEN, "area area primary=800\nrules primary=0.3", &policy);
    let curve = curve(&case, "--over budget.total_wan --from 0 --to 200 --tolerance 0.002");
    assert_eq!((&curve.0["shape"], &curve.0["complete"]), (&Value::from("tangents"), &Value::from(true)));
    let within = curve.0["within"].as_f64().unwrap();
    let least = curve.planned()[0].0;
    let mut compared = 0;
    for (number, value) in dense(&case, "budget.total_wan", (0.0, 200.0, 5.0), "") {
        let Some(value) = value else {
            assert!(number < least, "{number} has no plan, and {least} has one");
            continue;
        };
        if number < least {
            continue;
        }
        let chord = curve.between(number);
        assert!(chord - value > -1e-4 && chord - value < within + 1e-4, "{number}: {value} beside {chord}, {within}");
        compared += 1;
    }
    assert!(compared > 20);
    curve.assert_verified();
    curve.assert_falling_and_convex();
}

/// The cheapest plan that passes all costs 12.
#[test]
fn a_dense_sweep_lies_on_the_curve_of_a_policy_of_whole_numbers() {
    let case = Case::three_schools();
    let curve = curve(&case, "--goal best-within-budget --over budget.total_wan --from 0 --to 20 --step 1");
    assert_eq!((&curve.0["shape"], &curve.0["within"]), (&Value::from("bends"), &Value::Null));
    let dense = dense(&case, "budget.total_wan", (0.0, 20.0, 1.0), " --goal best-within-budget");
    let points = curve.points();
    for (number, value) in &points {
        assert_eq!(dense[*number as usize], (*number, *value));
    }
    // The step is enclosed, so that the whole curve is known.
    dense.iter().for_each(|(number, value)| assert_eq!(curve.between(*number), value.unwrap()));
    assert!(points.len() < dense.len() / 2, "{points:?}");
    let marginal: Vec<Value> =
        curve.0["points"].as_array().unwrap().iter().map(|point| point["marginal"].clone()).collect();
    assert_eq!(curve.0["marginal_by"], "difference_quotient");
    assert_eq!(marginal.iter().filter(|it| **it == -1.0).count(), 1);
    assert_eq!(marginal.last(), Some(&Value::Null));
    curve.assert_verified();
}

#[test]
fn the_end_of_the_plans_is_named_with_what_must_give() {
    let case = Case::three_schools();
    let curve = curve(&case, "--goal least-cost --over budget.total_wan --from 0 --to 100");
    assert_eq!((&curve.0["ends"][0]["without"], &curve.0["ends"][0]["with"]), (&Value::from(11.0), &Value::from(12.0)));
    assert!(curve.0["ends"][0]["explanation"][1].as_str().unwrap().starts_with("  budget (policy)"));
    // The conflict tells what would do: nothing is halved.
    assert_eq!(curve.points().iter().map(|(number, _)| *number).collect::<Vec<_>>(), [0.0, 11.0, 12.0, 100.0]);
    let told =
        stdout(&case.run("frontier county base.toml --goal least-cost --over budget.total_wan --from 0 --to 100"));
    assert!(told.contains("There is a plan at 12, and none at 11: the end lies within 1.\n"), "{told}");
}

#[test]
fn whole_numbers_vary_by_whole_steps_and_any_number_of_the_policy_may() {
    let case = Case::three_schools();
    let curve = curve(&case, "--over move.nearest --from 0 --to 3 --step 1");
    assert_eq!(curve.0["unit"], Value::Null);
    assert_eq!((&curve.0["ends"][0]["without"], &curve.0["ends"][0]["with"]), (&Value::from(1.0), &Value::from(2.0)));
    let refused = case.run("frontier county base.toml --over move.nearest --from 0 --to 3 --step 0.5 --out no").code(3);
    assert!(stderr(&refused).contains("expected: a whole number not below zero"), "{}", stderr(&refused));
    assert!(!case.path("no.partial").exists(), "nothing was begun");
    // A step that nobody chose is taken as 1, and told.
    let taken = case.run("frontier county base.toml --over move.nearest --from 0 --to 3 --format json").code(0);
    assert!(
        stderr(&taken).contains("junheng: move.nearest takes whole numbers alone: --step 1 is taken\n"),
        "{}",
        stderr(&taken)
    );
    assert_eq!(serde_json::from_str::<Value>(&stdout(&taken)).unwrap(), curve.0);
}

/// An unlimited budget that varies is limited by the number alone, whatever the spelling of its key: 12 is the
/// least that meets everything.
#[test]
fn a_budget_that_varies_is_limited_by_it_alone_however_its_key_is_spelled() {
    let case = Case::three_schools();
    let unlimited = three_schools::POLICY.replace("total_wan = 17", "total_wan = 3\nunlimited = true");
    case.write("base.toml", &unlimited);
    let range = "--from 0 --to 100";
    let whole = curve(&case, &format!("--over budget.total_wan {range}"));
    assert_eq!((&whole.0["ends"][0]["without"], &whole.0["ends"][0]["with"]), (&Value::from(11.0), &Value::from(12.0)));
    let of_year = curve(&case, &format!("--over budget.year.1 {range}"));
    assert_eq!(of_year.0["ends"][0]["with"], 12.0);
    assert_eq!(of_year.0["unit"], "万元");
    for spelled in ["budget.\"total_wan\"", "'budget'.total_wan", "budget.total"] {
        assert_eq!(curve(&case, &format!("--over {spelled} {range}")).0, whole.0, "{spelled}");
    }
    assert_eq!(curve(&case, &format!("--over budget.year.\"1\" {range}")).0, of_year.0);
}

#[test]
fn the_amount_of_a_source_is_money() {
    let case = Case::three_schools();
    case.write("base.toml", &format!("{}[source.county]\namount_wan = {{ 1 = 20 }}\n", three_schools::POLICY));
    let of_year = curve(&case, "--over source.county.amount_wan.1 --from 10 --to 20");
    assert_eq!(of_year.0["unit"], "万元");
}

/// Without a single node no search of whole plans gets anywhere: that shows nothing of the plans.
#[test]
fn a_limit_of_nodes_that_stops_every_point_is_told_and_is_no_want_of_plans() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("curve");
    let words = [
        "frontier",
        "scenarios/counties/changle-synthetic",
        "scenarios/policies/changle/01-least-cost.toml",
        "--over",
        "budget.total_wan",
        "--from",
        "30000",
        "--to",
        "31000",
        "--nodes",
        "0",
        "--out",
    ];
    let ended = page::run(&[&words[..], &[&out.to_string_lossy()]].concat());
    assert_eq!(ended.status.code(), Some(5));
    let told = String::from_utf8(ended.stdout).unwrap();
    assert!(
        told.contains("No plan was found from 30000 to 31000: 2 points tried, of which 2 ended without an answer, so that there may be one; allow more nodes by --nodes.\n"),
        "{told}"
    );
}

/// Another range, step or key is another curve: nothing of it is solved.
#[test]
fn another_curve_in_the_same_folder_is_refused_before_it_is_solved() {
    let case = small_county(AREAS, AREA, CONTINUOUS);
    let curve = "frontier county base.toml --over budget.total_wan --from 0 --to 100 --without-times --out curve";
    case.run(curve).code(0);
    let refused = case.run(&format!("{} --resume", curve.replace("--to 100", "--to 90"))).code(2);
    assert_eq!(
        stderr(&refused),
        "junheng: curve has results that this run does not have: to was 100.0 there, and is 90.0 now; ask for the same, or drop what it has with --resume --force\n"
    );
    assert!(!case.path("curve.partial").exists(), "nothing was begun");
    // Interrupted, it is known by its folder too.
    fs::rename(case.path("curve"), case.path("curve.partial")).unwrap();
    fs::write(case.path("curve.partial/unfinished-run.txt"), "").unwrap();
    let refused = case.run(&format!("{} --resume", curve.replace("total_wan", "year.1"))).code(2);
    assert!(
        stderr(&refused).contains("over was \"budget.total_wan\" there, and is \"budget.year.1\" now"),
        "{}",
        stderr(&refused)
    );
    case.run(&format!("{} --resume --force", curve.replace("--to 100", "--to 90"))).code(0);
}

#[test]
fn a_curve_without_any_plan_says_so_and_ends_as_infeasible() {
    let case = Case::three_schools();
    let told = case.run("frontier county base.toml --over budget.total_wan --from 0 --to 5").code(4);
    assert!(stdout(&told).contains("There is no plan from 0 to 5: 2 points tried.\n"), "{}", stdout(&told));
    assert!(
        stdout(&told).contains("With everything else kept, a budget of 12.00 万元 would do.\n"),
        "{}",
        stdout(&told)
    );
}

#[test]
fn the_bytes_are_the_same_with_one_and_with_many_workers_and_when_it_goes_on() {
    let case = small_county(AREAS, AREA, CONTINUOUS);
    let curve = "frontier county base.toml --over budget.total_wan --from 0 --to 100 --without-times";
    let one = stdout(&case.run(&format!("{curve} --out one --jobs 1")).code(0));
    let many = stdout(&case.run(&format!("{curve} --out many --jobs 4")).code(0));
    assert_eq!(one, many);
    let written = files(&case.path("one"));
    assert!(written == files(&case.path("many")));
    for file in ["frontier.csv", "frontier.json", "report.html", "comparison.csv", "manifest.json"] {
        assert!(written.contains_key(&PathBuf::from(file)), "{file}");
    }
    // Half of its points are lost, and found again.
    fs::rename(case.path("many"), case.path("many.partial")).unwrap();
    fs::write(case.path("many.partial/unfinished-run.txt"), "").unwrap();
    fs::remove_dir_all(case.path("many.partial/continuous+total_wan=100")).unwrap();
    assert_eq!(stdout(&case.run(&format!("{curve} --out many --resume")).code(0)), many);
    assert!(written == files(&case.path("many")));
    let refused = case.run(&format!("{} --out many --resume", curve.replace("--to 100", "--to 90"))).code(2);
    assert!(stderr(&refused).contains("has results that this run does not have"), "{}", stderr(&refused));
}

#[test]
fn each_point_is_a_result_that_verify_and_report_take() {
    let case = small_county(AREAS, AREA, CONTINUOUS);
    case.run("frontier county base.toml --over budget.total_wan --from 0 --to 100 --out curve").code(0);
    case.run("verify county curve/continuous+total_wan=100/policy.toml curve/continuous+total_wan=100/plan.json")
        .code(0);
    case.run("report curve --out again.html").code(0);
    assert_eq!(fs::read(case.path("again.html")).unwrap(), fs::read(case.path("curve/report.html")).unwrap());
}

#[test]
fn what_is_no_range_and_what_does_not_vary_are_refused() {
    let case = Case::three_schools();
    let refused =
        |arguments: &str, code: i32| stderr(&case.run(&format!("frontier county base.toml {arguments}")).code(code));
    assert_eq!(
        refused("--over budget.total_wan --from 5 --to 5", 2),
        "junheng: --from 5 --to 5 is no range; --from must be below --to\n"
    );
    assert_eq!(
        refused("--over budget.total_wan --from 0 --to 5 --step 6", 2),
        "junheng: --step 6 must be at most the range, 5, and at least a millionth of it\n"
    );
    assert_eq!(
        refused("--over budget.totl_wan --from 0 --to 5", 3),
        "error[D05] --over, key budget.totl_wan\n  found:    the unknown key \"totl_wan\"\n  expected: one of total_wan, \
         unlimited, year\n  help:     did you mean \"total_wan\"?\n1 error\n"
    );
    assert_eq!(
        refused("--over budget.total_wan --from 0 --to 5 --budget 3", 3),
        "error[P53] --over\n  found:    budget.total_wan, which varies, beside --budget\n  expected: one of the two\n  \
         help:     the option would set it for all scenarios; leave one of them out\n1 error\n"
    );
    assert_eq!(
        refused("--over name --from 0 --to 5", 3),
        "error[P51] --over\n  found:    the key name, which does not vary\n  expected: the key of a value of the policy\n1 error\n"
    );
}
