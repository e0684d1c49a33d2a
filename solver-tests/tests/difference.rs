//! What differs between two results, and what the difference in cost comes from, against shares worked out by
//! hand.

use serde_json::Value;
use solver_tests::command_line::{Case, files, stderr, stdout};
use solver_tests::{small, three_schools};
use std::fs;

/// B lacks a room and two teachers. The limit of the coefficient is loose, so that the teachers are the cheaper of
/// two who move and two who are hired: a room for 10, two moves for 1 each.
const A: &str = "extends = \"base.toml\"\nname = \"a\"\n[budget]\ntotal_wan = 100\n[hire.new]\nmax_teachers = 3\n\
    [requirements]\nbalance_limit = { primary = 0.5 }\n[solver]\nrelative_gap = 0\n";

/// With the policies a and b, b being A with these lines, and the run of both.
fn changed(b: &str) -> Case {
    changed_from(A, b)
}

fn changed_from(a: &str, b: &str) -> Case {
    let case = Case::three_schools();
    case.write("a.toml", a);
    case.write("b.toml", &format!("extends = \"a.toml\"\nname = \"b\"\n{b}"));
    case.run("compare county a.toml b.toml --out run --without-times");
    case
}

fn difference(case: &Case, options: &str) -> Value {
    serde_json::from_str(&stdout(&case.run(&format!("diff run:a run:b --format json{options}")))).unwrap()
}

/// Each change with what it adds alone and its share.
fn shares(case: &Case) -> Vec<(String, f64, f64)> {
    let difference = difference(case, " --attribute county");
    let attribution = &difference["attribution"];
    assert_eq!(attribution["refused"], Value::Null);
    let rows: Vec<(String, f64, f64)> = attribution["shares"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let number = |key: &str| row[key].as_f64().unwrap();
            (row["change"].as_str().unwrap().to_string(), number("alone"), number("share"))
        })
        .collect();
    let change = attribution["change"].as_f64().unwrap();
    is(rows.iter().map(|(.., share)| share).sum(), change);
    is(rows.iter().map(|(_, alone, _)| alone).sum::<f64>() + attribution["together"].as_f64().unwrap(), change);
    let cost = difference["figures"].as_array().unwrap().iter().find(|row| row["figure"] == "cost_wan").unwrap();
    is(cost["change"].as_f64().unwrap(), change);
    rows
}

fn is(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}

fn row(change: &str, alone: f64, share: f64) -> (String, f64, f64) {
    (change.to_string(), alone, share)
}

/// Moves at 6 alone make two hires at 5 the cheapest: + 8. Hires at 3 alone change nothing; both together let
/// two be hired at 3: + 4. So the moves cause (8 + 4) / 2, the hires (0 − 4) / 2, more rooms nothing.
#[test]
fn shares_are_those_by_hand_and_what_changes_nothing_gets_nothing() {
    let case = changed("[move]\ncost_wan = 6\n[hire.new]\ncost_wan = 3\n[buy.rooms]\nmax_per_school = 2\n");
    let expected = [
        row("buy.rooms.max_per_school", 0.0, 0.0),
        row("hire.new.cost_wan", 0.0, -2.0),
        row("move.cost_wan", 8.0, 6.0),
    ];
    assert_eq!(shares(&case), expected);
    let told = stdout(&case.run("diff run:a run:b --attribute county").code(0));
    assert!(told.contains("the mean over all orders of making the changes; 8 scenarios solved.\n"), "{told}");
}

/// Nobody moves for 100, so two are hired by the cheaper of two levers: only both dearer cost more.
#[test]
fn changes_that_do_the_same_get_the_same() {
    let levers = "[move]\ncost_wan = 100\n[hire.other]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 5\n";
    let a = A.replace("[requirements]", &format!("{levers}max_teachers = 3\n[requirements]"));
    let case = changed_from(&a, "[hire.new]\ncost_wan = 9\n[hire.other]\ncost_wan = 9\n");
    assert_eq!(shares(&case), [row("hire.new.cost_wan", 0.0, 4.0), row("hire.other.cost_wan", 0.0, 4.0)]);
}

#[test]
fn a_set_of_changes_without_a_plan_is_named_and_nothing_is_shared() {
    // Nobody can move 4 km, and one may be hired: only with three does B have its teachers.
    let case = changed_from(
        &A.replace("max_teachers = 3", "max_teachers = 1"),
        "[move]\nmax_km = 4\n[hire.new]\nmax_teachers = 3\n",
    );
    let refused = case.run("diff run:a run:b --attribute county --format json").code(4);
    let difference: Value = serde_json::from_str(&stdout(&refused)).unwrap();
    let attribution = &difference["attribution"];
    assert_eq!(
        attribution["refused"],
        "There are no shares of the difference, since A with move.max_km has no plan whose cost could be compared \
         (infeasible): let changes go together that need each other, by --group-by-table, or take an A and a B that \
         differ in less."
    );
    assert_eq!(attribution["without_plan"], serde_json::json!([{"changes": ["move.max_km"], "status": "infeasible"}]));
    assert!(attribution["shares"].as_array().unwrap().iter().all(|share| share["share"].is_null()));
    assert_eq!(attribution["together"], Value::Null);
}

/// Nine prices and limits in four tables.
#[test]
fn more_than_eight_changes_are_refused_and_can_go_together() {
    let case = changed(
        "[move]\ncost_wan = 2\nmax_km = 7\nnearest = 3\nmax_leaving_share = 0.3\nmax_net_change_share = 0.6\n\
         [hire.new]\ncost_wan = 6\nmax_teachers = 2\n[buy.rooms]\nprice_wan = 11\nmax_per_school = 2\n",
    );
    assert_eq!(
        stderr(&case.run("diff run:a run:b --attribute county").code(2)),
        "junheng: 9 changes of the policy, and at most 8 are told apart, since every set of them is solved: \
         buy.rooms.max_per_school, buy.rooms.price_wan, hire.new.cost_wan, hire.new.max_teachers, move.cost_wan, \
         move.max_km, move.max_leaving_share, move.max_net_change_share, move.nearest; --group-by-table lets those of \
         a table count as one\n"
    );
    let difference = difference(&case, " --attribute county --group-by-table");
    let shares = difference["attribution"]["shares"].as_array().unwrap();
    let shares: Vec<(&str, f64)> =
        shares.iter().map(|row| (row["change"].as_str().unwrap(), row["share"].as_f64().unwrap())).collect();
    // A room for 1 more, two moves for 1 more each.
    assert_eq!(shares, [("buy", 1.0), ("hire", 0.0), ("move", 2.0)]);
}

fn cents(value: &Value) -> i64 {
    let cents = value.as_f64().unwrap() * 100.0;
    assert!((cents - cents.round()).abs() < 1e-6, "{value} has more than two decimals");
    cents.round() as i64
}

#[test]
fn tables_of_money_add_up_to_what_the_verifier_found() {
    let case = changed("[move]\ncost_wan = 0.333\n[buy.rooms]\nprice_wan = 10.005\n");
    let difference = difference(&case, "");
    for table in ["money", "schools"] {
        let rows = difference[table].as_array().unwrap();
        let (total, parts) = rows.split_last().unwrap();
        for column in ["cost_a", "cost_b", "change"] {
            let sum: i64 = parts.iter().map(|row| cents(&row[column])).sum();
            assert_eq!(sum, cents(&total[column]), "{column} of {table}");
        }
        for row in rows {
            assert_eq!(cents(&row["change"]), cents(&row["cost_b"]) - cents(&row["cost_a"]));
        }
        // 10.005 and twice 0.333.
        assert_eq!((cents(&total["cost_a"]), cents(&total["cost_b"])), (1200, 1067));
    }
    assert_eq!(
        difference["policy"],
        serde_json::json!([
            {"key": "buy.rooms.price_wan", "a": "10", "b": "10.005"},
            {"key": "move.cost_wan", "a": "1", "b": "0.333"},
        ])
    );
    assert_eq!(difference["sources"], serde_json::json!([]));
}

/// One 万元 buys little of what is missed; 100 buy all of it, and one more would buy nothing.
#[test]
fn what_binds_in_one_alone_is_told() {
    let a = "extends = \"base.toml\"\nname = \"a\"\n[budget]\ntotal_wan = 1\n[requirements]\nthresholds = \"aim\"\n\
        balance = \"off\"\n[[objective]]\nminimise = \"shortfall\"\n";
    let difference = difference(&changed_from(a, "[budget]\ntotal_wan = 100\n"), "");
    let binding = difference["binding"].as_array().unwrap();
    let budget: Vec<&Value> = binding.iter().filter(|it| it["family"] == "budget").collect();
    let [budget] = budget[..] else { panic!("{binding:?}") };
    assert_eq!((&budget["binds_in"], &budget["key"]), (&Value::from("a"), &Value::from("total")));
    assert!(budget["price"].as_f64().unwrap() > 0.0);
    assert!(budget["sentence"].as_str().unwrap().starts_with("1 万元 more in the budget would save"), "{budget}");
}

/// With 4 km nobody comes from A to B: two are hired there.
#[test]
fn what_changes_at_a_school_is_told() {
    let difference = difference(&changed("[move]\nmax_km = 4\n"), "");
    let school = difference["schools"].as_array().unwrap().iter().find(|it| it["school"] == "B").unwrap();
    assert_eq!((&school["arrive_a"], &school["arrive_b"]), (&Value::from(2), &Value::from(0)));
    assert_eq!((&school["hired_a"], &school["hired_b"]), (&Value::from(0), &Value::from(2)));
    assert_eq!((&school["cost_a"], &school["cost_b"]), (&Value::from(12.0), &Value::from(20.0)));
}

#[test]
fn results_are_named_by_their_folder_by_run_and_scenario_or_by_a_run_of_one() {
    let case = changed("[move]\ncost_wan = 2\n");
    let told = stdout(&case.run("diff run:a run:b").code(0));
    assert_eq!(stdout(&case.run("diff run/a run/b").code(0)), told);
    case.run("solve county b.toml --out one --without-times").code(0);
    assert_eq!(stdout(&case.run("diff run/a one").code(0)), told);
    let refused = |arguments: &str| stderr(&case.run(arguments).code(2));
    assert_eq!(refused("diff run:c run:b"), "junheng: run has no scenario c; expected one of a, b\n");
    assert_eq!(refused("diff run run:b"), "junheng: run: 2 scenarios; take one, such as run:a\n");
    assert!(refused("diff nowhere run:b").starts_with("junheng: nowhere: no such folder; expected the folder of a"));
    fs::write(case.path("run/a/moves.csv"), "year\n").unwrap();
    assert!(refused("diff run:a run:b").starts_with("junheng: run/a: found moves.csv is not as it was written;"));
}

#[test]
fn other_data_are_told_and_are_no_change_of_the_policy() {
    let case = changed("[move]\ncost_wan = 2\n");
    let enrolment = fs::read_to_string(case.path("county/enrolment.csv")).unwrap();
    fs::write(case.path("county/enrolment.csv"), enrolment.replace("P,primary,20", "P,primary,21")).unwrap();
    case.run("solve county b.toml --out other --without-times").code(0);
    let difference: Value = serde_json::from_str(&stdout(&case.run("diff run:a other --format json").code(0))).unwrap();
    let sources = difference["sources"].as_array().unwrap();
    assert_eq!(sources.iter().map(|it| it["of"].as_str().unwrap()).collect::<Vec<_>>(), ["enrolment.csv"]);
    assert_eq!(
        stderr(&case.run("diff run:a other --attribute county").code(2)),
        "junheng: A does not rest on this county and standard: enrolment.csv is another; the attribution varies the \
         policy alone\n"
    );
}

#[test]
fn the_same_results_have_no_difference_and_nothing_to_attribute() {
    let case = changed("");
    let told = stdout(&case.run("diff run:a run:b").code(0));
    assert!(told.ends_with("The inputs are the same.\n"), "{told}");
    assert_eq!(
        stderr(&case.run("diff run:a run:b --attribute county").code(2)),
        "junheng: the policies of A and B are the same: there is no change to attribute to\n"
    );
}

#[test]
fn the_bytes_are_the_same_with_one_and_with_many_workers() {
    let case = changed("[move]\ncost_wan = 6\n[hire.new]\ncost_wan = 3\n");
    let diff = "diff run:a run:b --attribute county";
    let one = stdout(&case.run(&format!("{diff} --jobs 1 --out one")).code(0));
    assert_eq!(stdout(&case.run(&format!("{diff} --jobs 4 --out many")).code(0)), one);
    let written = files(&case.path("one"));
    assert!(written == files(&case.path("many")));
    assert_eq!(written.len(), 10, "{:?}", written.keys());
    case.run(&format!("{diff} --out one")).code(2);
    case.run(&format!("{diff} --out one --force")).code(0);
}

/// Money of yuan and of reais is never subtracted.
#[test]
fn results_in_different_money_are_refused() {
    let case = changed("");
    let county = fs::read_to_string(case.path("county/county.toml")).unwrap();
    case.write("county/county.toml", &county.replace("year = 2020", "year = 2020\nmoney_unit = \"10,000 reais\""));
    case.run("solve county b.toml --out reais --without-times").code(0);
    assert_eq!(
        stderr(&case.run("diff run:a reais").code(3)),
        "error[V07] Three schools:b\n  found:    money in 10,000 reais\n  expected: 万元, as in Three schools:a\n  \
         help:     take two results of the same county, or give both counties the same money_unit and prices in it\n1 error\n"
    );
}

#[test]
fn a_number_that_is_written_otherwise_is_no_change() {
    let case = changed("[budget]\ntotal_wan = 100.0\n[move]\ntypes = [\"none\"]\n");
    assert_eq!(difference(&case, "")["policy"], serde_json::json!([]));
}

/// The earlier plan is the same file by name, and another by its bytes.
#[test]
fn another_earlier_plan_of_the_same_name_is_told_and_not_attributed() {
    let stages = "[[objective]]\nminimise = \"cost\"\n[[objective]]\nminimise = \"change_from_plan\"\nagainst = \"earlier.json\"\n";
    let case = Case::three_schools();
    case.write("earlier.json", three_schools::PLAN);
    case.write("a.toml", &format!("{A}{stages}"));
    case.run("solve county a.toml --out one --without-times").code(0);
    case.write("earlier.json", &three_schools::PLAN.replace("\"teachers\": 2", "\"teachers\": 1"));
    case.write("b.toml", "extends = \"a.toml\"\nname = \"b\"\n[move]\ncost_wan = 2\n");
    case.run("solve county b.toml --out other --without-times").code(0);
    let told = stdout(&case.run("diff one other --format json").code(0));
    let difference: Value = serde_json::from_str(&told).unwrap();
    let sources = difference["sources"].as_array().unwrap();
    assert_eq!(sources.iter().map(|it| it["of"].as_str().unwrap()).collect::<Vec<_>>(), ["earlier.json"]);
    assert_eq!(
        stderr(&case.run("diff one other --attribute county").code(2)),
        "junheng: A and B do not rest on the same earlier.json, which their policies name; the attribution varies \
         values of the policy alone\n"
    );
}

/// 12.4 less 12.1 is 0.3, and not by what binary fractions make of it.
#[test]
fn figures_have_their_unit_and_differ_by_exact_decimals() {
    let a = A.replace("[requirements]", "[buy.rooms]\nprice_wan = 10.1\n[requirements]");
    let case = changed_from(&a, "[buy.rooms]\nprice_wan = 10.4\n");
    let figures = difference(&case, "")["figures"].clone();
    let row = |figure: &str| {
        let row = figures.as_array().unwrap().iter().find(|row| row["figure"] == figure).unwrap();
        (row["unit"].clone(), row["a"].clone(), row["b"].clone(), row["change"].clone())
    };
    let numbers = |a: f64, b: f64, change: f64| (Value::from(a), Value::from(b), Value::from(change));
    let (unit, a, b, change) = row("cost_wan");
    assert_eq!((unit, (a, b, change)), (Value::from("万元"), numbers(12.1, 12.4, 0.3)));
    assert_eq!(row("teachers_moved").0, "teachers");
    assert_eq!(row("units_not_passing").0, "units");
    assert_eq!(row("stage.cost").0, "万元");
}

/// B closes into A in one plan alone, so that its unit is there in the other alone.
#[test]
fn a_school_that_one_plan_alone_has_is_shown_with_that_plan() {
    let close = "[close.b]\nschool = \"B\"\ninto = \"A\"\nmax_km = 6\ndecide = \"must\"\nmoved_share = { rooms = 1 }\n";
    let difference = difference(&changed(close), "");
    let of = |table: &str| -> Vec<Value> {
        difference[table].as_array().unwrap().iter().filter(|it| it["school"] == "B").cloned().collect()
    };
    assert_eq!(of("schools").len(), 1, "{difference}");
    let indicators = of("indicators");
    let told = indicators.iter().map(|it| (it["indicator"].as_str().unwrap(), it["a"].as_f64(), it["b"].as_f64()));
    assert_eq!(told.collect::<Vec<_>>(), [("rooms", Some(3.0), None), ("teachers", Some(6.0), None)]);
}

/// Twenty-two teachers are needed, one is there, and each of twenty-one levers hires one.
#[test]
fn the_total_of_money_is_told_beyond_twenty_rows() {
    let case = Case::empty();
    fs::create_dir(case.path("county")).unwrap();
    let standard = "staff teachers primary=4\nrules must_meet=1 primary=1";
    small::write(&case.path("county"), "A primary:550[none=1]", standard);
    let lever =
        |i: u32| format!("[hire.l{i:02}]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 1.5\nmax_teachers = 1\n");
    let levers: String = (1..=21).map(lever).collect();
    let objective = "[[objective]]\nminimise = \"cost\"\n";
    case.write("a.toml", &format!("name = \"a\"\n{levers}{objective}"));
    case.run("solve county a.toml --out one --without-times").code(0);
    let told = stdout(&case.run("diff one one").code(0));
    let row = told.lines().find(|line| line.trim_start().starts_with("total") && line.contains("31.50")).unwrap();
    assert_eq!(row.split_whitespace().collect::<Vec<_>>(), ["total", "–", "–", "31.50", "31.50", "0.00"], "{told}");
    assert!(told.contains("The first 20 rows; all stand in money.csv with --out.\n"), "{told}");
}
