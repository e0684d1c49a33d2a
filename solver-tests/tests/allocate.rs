//! Splits of one budget over counties: against one program of all schools together, against trying every split,
//! and against values worked out by hand.

use junheng::quantity::Decimal;
use junheng::solve::{Relaxation, relaxation};
use serde_json::Value;
use solver_tests::command_line::{Case, files, stderr, stdout};
use solver_tests::small::Small;
use solver_tests::{small, three_schools};
use std::fs;

const AREA: &str = "area area primary=400\nrules primary=0.6";

/// Square metres of three counties: some schools lack nothing, some nearly all. A metre costs 0.1, so that one
/// 万元 saves 0.1/1 of 10 metres: 0.025 of A's threshold of 400 for its 100 pupils, half as much of B's.
const NORTH: &str = "A primary:100[none=1] area=300\nB primary:200[none=1] area=600";
const SOUTH: &str = "C primary:400[none=1] area=1200\nD primary:150[none=1] area=150";
const EAST: &str = "E primary:50[none=1] area=60\nF primary:80[none=1] area=400";

/// Nothing of it comes in whole numbers.
const CONTINUOUS: &str = "name = \"continuous\"\n[buy.area]\nprice_wan = 0.1\n[budget]\ntotal_wan = 10\n\
    [requirements]\nthresholds = \"aim\"\nbalance = \"off\"\nexemptions = false\n[[objective]]\nminimise = \"shortfall\"\n";

/// Rooms come in whole numbers and cost 3 each, moves 1; how many units do not pass is wanted first.
const WHOLE: &str = "name = \"whole\"\n[buy.rooms]\nprice_wan = 3\n[move]\ncost_wan = 1\n[budget]\ntotal_wan = 10\n\
    [requirements]\nthresholds = \"aim\"\nbalance = \"off\"\n[[objective]]\nminimise = \"units_not_passing\"\n\
    [[objective]]\nminimise = \"cost\"\n[solver]\nrelative_gap = 0\n";
const ROOMS: &str = "staff teachers primary=3\nrooms rooms primary=2\nrules must_meet=2 floor=0.5 primary=0.9";

fn county(case: &Case, name: &str, county: &str, standard: &str) {
    fs::create_dir_all(case.path(name)).unwrap();
    small::write(&case.path(name), county, standard);
}

/// Three counties in a folder, and all their schools in one beside it.
fn three_counties() -> Case {
    let case = Case::empty();
    for (name, schools) in [("state/north", NORTH), ("state/south", SOUTH), ("state/east", EAST)] {
        county(&case, name, schools, AREA);
    }
    county(&case, "joint", &[NORTH, SOUTH, EAST].join("\n"), AREA);
    case.write("continuous.toml", CONTINUOUS);
    case
}

/// What `allocate --format json` prints.
fn split(case: &Case, arguments: &str, code: i32) -> Value {
    let shown = case.run(&format!("allocate {arguments} --format json")).code(code);
    serde_json::from_str(&stdout(&shown)).unwrap_or_else(|_| panic!("{}", stderr(&shown)))
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

/// Sums of what the counties are told to have, beside the totals that are told; shares are within the budget.
fn assert_adds_up(state: &Value) {
    for policy in state["policies"].as_array().unwrap() {
        let counties = policy["counties"].as_array().unwrap();
        let sum = |key: &str| counties.iter().filter_map(|county| county[key].as_f64()).sum::<f64>();
        for key in ["share_wan", "cost_wan"] {
            assert!((sum(key) - number(&policy["totals"][key])).abs() < 1e-9, "{key} of {policy}");
        }
        assert!((sum("value") - number(&policy["total"])).abs() < 1e-9);
        let (shares, rest) = (number(&policy["totals"]["share_wan"]), number(&policy["totals"]["rest_wan"]));
        assert!(rest >= 0.0 && (shares + rest - number(&state["budget_wan"])).abs() < 1e-9, "{shares} and {rest}");
        for county in counties.iter().filter(|county| !county["share_wan"].is_null()) {
            assert_eq!(county["verified"], true, "{county}");
            assert!(number(&county["cost_wan"]) <= number(&county["share_wan"]), "{county}");
        }
    }
}

/// Buying moves nothing between schools, so that one program of all schools has the same optimum.
#[test]
fn a_continuous_split_is_as_good_as_one_program_of_all_schools() {
    let case = three_counties();
    for budget in ["0", "3", "12.5", "40", "90", "150"] {
        let state = split(&case, &format!("state --policy continuous.toml --budget {budget} --tolerance 0.001"), 0);
        let joint = case.run(&format!("solve joint continuous.toml --budget {budget} --format json")).code(0);
        let joint: Value = serde_json::from_str(&stdout(&joint)).unwrap();
        let (total, value) =
            (number(&state["policies"][0]["total"]), number(&joint["scenarios"][0]["stages"][0]["value"]));
        assert!(total >= value - 1e-5 && total - value <= 1e-3 * total + 1e-5, "{budget}: {total} is not {value}");
        assert!(number(&state["policies"][0]["bound"]) <= value + 1e-6);
        assert_adds_up(&state);
    }
}

/// A lacks 100 of 400, E 140 of 200, B 200 of 800, D 450 of 600, C 400 of 1600 metres; 10 metres cost 1. So the
/// first 14 go to E (0.05 for 1), the next 10 to A (0.025), then 45 to D (1/60), 20 to B (0.0125), 40 to C.
#[test]
fn the_shares_and_the_price_are_those_by_hand() {
    let case = three_counties();
    for (budget, [north, south, east], price) in
        [(10, [0.0, 0.0, 10.0], 0.05), (20, [6.0, 0.0, 14.0], 0.025), (50, [10.0, 26.0, 14.0], 1.0 / 60.0)]
    {
        let state = split(&case, &format!("state --policy continuous.toml --budget {budget} --tolerance 0.001"), 0);
        let split = &state["policies"][0];
        let share = |name: &str| {
            let counties = split["counties"].as_array().unwrap();
            number(&counties.iter().find(|county| county["folder"] == name).unwrap()["share_wan"])
        };
        for (name, expected) in [("north", north), ("south", south), ("east", east)] {
            assert!((share(name) - expected).abs() < 0.02, "{budget}: {name} has {}", share(name));
        }
        assert!((number(&split["marginal"]) - price).abs() < 1e-6, "{budget}: {}", split["marginal"]);
        assert_adds_up(&state);
    }
}

/// What each county reaches with every whole budget, by a dense sweep; then every split is tried.
#[test]
fn a_split_of_whole_numbers_is_as_good_as_the_best_of_all_splits() {
    let case = Case::empty();
    let counties = [
        ("state/a", "A primary:100[none=2] rooms=1\nB primary:100[none=5] rooms=2"),
        ("state/b", "C primary:200[none=6] rooms=1\nD primary:100[none=3] rooms=1"),
        ("state/c", "E primary:100[none=1] rooms=0\nF primary:100[none=4] rooms=3"),
    ];
    for (name, schools) in counties {
        county(&case, name, schools, ROOMS);
    }
    case.write("whole.toml", WHOLE);
    case.write(
        "dense.toml",
        "extends = \"whole.toml\"\nname = \"dense\"\n[sweep.range]\n\"budget.total_wan\" = { from = 0, to = 18, step = 1 }\n",
    );
    let dense = counties.map(|(name, _)| {
        let shown: Value =
            serde_json::from_str(&stdout(&case.run(&format!("compare {name} dense.toml --format json")))).unwrap();
        let scenarios = shown["scenarios"].as_array().unwrap();
        scenarios.iter().map(|it| number(&it["stages"][0]["value"])).collect::<Vec<f64>>()
    });
    let (mut least, mut most) = (f64::INFINITY, 0.0_f64);
    for budget in [0_usize, 1, 2, 4, 6, 7, 9, 11, 13, 18] {
        let mut best = f64::INFINITY;
        for a in 0..=budget {
            for b in 0..=budget - a {
                best = best.min(dense[0][a] + dense[1][b] + dense[2][budget - a - b]);
            }
        }
        let asked = format!("state --policy whole.toml --budget {budget} --step 1 --tolerance 0 --plans 40");
        let state = split(&case, &asked, 0);
        assert!((number(&state["policies"][0]["total"]) - best).abs() < 1e-9, "{budget}: {best}, {state:#}");
        assert_eq!(number(&state["policies"][0]["gap"]), 0.0);
        assert_adds_up(&state);
        (least, most) = (least.min(best), most.max(best));
    }
    assert!(most - least >= 3.0, "money changes nothing: {dense:?}");
}

#[test]
fn counties_that_cannot_be_read_or_have_no_plan_are_told_and_the_others_share() {
    let case = three_counties();
    let before = split(&case, "state --policy continuous.toml --budget 20", 0);
    county(&case, "state/broken", NORTH, AREA);
    let enrolment = case.path("state/broken/enrolment.csv");
    fs::write(&enrolment, fs::read_to_string(&enrolment).unwrap().replace("primary", "priory")).unwrap();
    let told = case.run("allocate state --policy continuous.toml --budget 20").code(3);
    assert!(stderr(&told).contains("priory"), "{}", stderr(&told));
    assert!(stdout(&told).contains("broken takes no part: invalid.\n"), "{}", stdout(&told));
    let after = split(&case, "state --policy continuous.toml --budget 20", 3);
    assert_eq!(after["policies"][0]["total"], before["policies"][0]["total"]);
    assert_eq!(after["policies"][0]["totals"], before["policies"][0]["totals"]);
    let broken = after["policies"][0]["counties"].as_array().unwrap();
    let broken = broken.iter().find(|county| county["folder"] == "broken").unwrap();
    assert_eq!((&broken["status"], &broken["share_wan"]), (&Value::from("invalid"), &Value::Null));
}

/// A county whose schools have rooms, and no metres to buy.
#[test]
fn a_county_that_the_policy_does_not_fit_is_told_by_the_exit_code_too() {
    let case = three_counties();
    county(&case, "state/rooms", "A primary:100[none=2] rooms=1", ROOMS);
    let state = split(&case, "state --policy continuous.toml --budget 20", 3);
    let rooms = state["policies"][0]["counties"].as_array().unwrap().iter().find(|it| it["folder"] == "rooms").unwrap();
    assert_eq!(rooms["status"], "invalid");
    assert_eq!(rooms["explanation"][0], "the policy does not fit it; the errors are told above");
    assert_eq!(state["policies"][0]["totals"]["counties"], 3);
}

/// North needs 30 and east 14 for what must be; the whole county needs nothing and has its plan.
#[test]
fn without_a_split_figures_are_missing_and_a_county_with_a_plan_is_not_said_to_take_no_part() {
    let case = three_counties();
    county(&case, "whole", "G primary:100[none=1] area=400", AREA);
    case.write("must.toml", &CONTINUOUS.replace("\"aim\"", "\"must\"").replace("\"shortfall\"", "\"cost\""));
    let asked = "state/north state/east whole --policy must.toml --budget 40";
    let state = split(&case, asked, 4);
    let policy = &state["policies"][0];
    assert_eq!(policy["status"], "infeasible");
    for figure in [&policy["total"], &policy["marginal"], &policy["totals"]["value_without"]] {
        assert_eq!(*figure, Value::Null, "{policy:#}");
    }
    let told = stdout(&case.run(&format!("allocate {asked}")).code(4));
    assert!(told.contains("continuous: there is no split of 40"), "{told}");
    assert!(!told.contains("takes no part: solved") && !told.contains("whole takes no part"), "{told}");
    assert_eq!(split(&case, &asked.replace("40", "45"), 0)["policies"][0]["status"], "solved");
}

/// The county of three schools needs 12 for what must be.
#[test]
fn a_county_that_the_whole_budget_does_not_suffice_for_is_infeasible_with_why() {
    let case = Case::three_schools();
    fs::create_dir(case.path("more")).unwrap();
    three_schools::write(&case.path("more"));
    fs::rename(case.path("more/county"), case.path("other")).unwrap();
    let state = split(&case, "county other --policy base.toml --budget 11", 4);
    assert_eq!(state["policies"][0]["status"], "infeasible");
    let explanation = state["policies"][0]["counties"][0]["explanation"].to_string();
    assert!(explanation.contains("a budget of 12.00 万元 would do"), "{explanation}");
    // Either would do with 12 or with 23, and not both.
    for (budget, code, status) in [(23, 4, "infeasible"), (24, 0, "solved")] {
        let state = split(&case, &format!("county other --policy base.toml --budget {budget} --plans 20"), code);
        assert_eq!(state["policies"][0]["status"], status, "{budget}");
    }
}

#[test]
fn the_bytes_are_the_same_with_one_and_with_many_workers_and_when_it_goes_on() {
    let case = three_counties();
    case.write("dear.toml", "extends = \"continuous.toml\"\nname = \"dear\"\n[buy.area]\nprice_wan = 0.2\n");
    let asked = "allocate state --policy continuous.toml --policy dear.toml --budget 30 --without-times";
    let one = stdout(&case.run(&format!("{asked} --out one --jobs 1")).code(0));
    let many = stdout(&case.run(&format!("{asked} --out many --jobs 4")).code(0));
    assert_eq!(one, many);
    let written = files(&case.path("one"));
    assert!(written == files(&case.path("many")));
    for file in ["state.json", "state.csv", "policies.csv", "dear/east/report.html", "continuous/north/manifest.json"] {
        assert!(written.contains_key(std::path::Path::new(file)), "{file}");
    }
    let refused = case.run(&format!("{asked} --out many")).code(2);
    assert!(stderr(&refused).contains("many exists already"), "{}", stderr(&refused));
    assert_eq!(stdout(&case.run(&format!("{asked} --out many --resume")).code(0)), many);
    assert!(written == files(&case.path("many")));
    // Killed while the second policy was solved.
    fs::rename(case.path("many"), case.path("many.partial")).unwrap();
    fs::write(case.path("many.partial/unfinished-run.txt"), "").unwrap();
    fs::remove_file(case.path("many.partial/state.json")).unwrap();
    fs::rename(case.path("many.partial/dear/east"), case.path("many.partial/dear/east.partial")).unwrap();
    fs::write(case.path("many.partial/dear/east.partial/unfinished-run.txt"), "").unwrap();
    assert_eq!(stdout(&case.run(&format!("{asked} --out many --resume")).code(0)), many);
    assert!(written == files(&case.path("many")));
}

#[test]
fn each_share_is_a_result_that_verify_and_report_take() {
    let case = three_counties();
    let state = split(&case, "state --policy continuous.toml --budget 30 --out split", 0);
    for county in state["policies"][0]["counties"].as_array().unwrap() {
        let folder = format!("split/continuous/{}", county["folder"].as_str().unwrap());
        let plan = format!("{folder}/{}", county["scenario"].as_str().unwrap());
        let verified =
            format!("verify state/{} {plan}/policy.toml {plan}/plan.json", county["folder"].as_str().unwrap());
        case.run(&verified).code(0);
        let page = format!("{}.html", county["folder"].as_str().unwrap());
        case.run(&format!("report {folder} --out {page}")).code(0);
    }
}

#[test]
fn what_cannot_be_split_is_refused() {
    let case = three_counties();
    let refused = |arguments: &str, code: i32| stderr(&case.run(&format!("allocate {arguments}")).code(code));
    assert_eq!(
        refused("state --policy continuous.toml", 2),
        "junheng: no budget to split; give the state's by --budget, in 万元\n"
    );
    assert_eq!(
        refused("state --policy continuous.toml --budget 10.005", 2),
        "junheng: --budget 10.005 must be a whole number of --step 0.01, at most 100000000\n"
    );
    assert_eq!(
        refused("state state/north --policy continuous.toml --budget 10", 2),
        "junheng: state/north: another county's folder has that name; the results need one of its own\n"
    );
    assert_eq!(
        refused("state --policy continuous.toml --policy continuous.toml --budget 10", 2),
        "junheng: two policies are named continuous; rename one\n"
    );
    let saving = "[close.b]\nschool = \"B\"\ninto = \"A\"\nmax_km = 6\nsaves_wan = 1\n";
    case.write("saving.toml", &(CONTINUOUS.replace("\"shortfall\"", "\"cost\"") + saving));
    assert_eq!(
        refused("state --policy saving.toml --budget 10", 2),
        "junheng: continuous: cost is wanted first, and close.b.saves_wan may make it less than 0; want another aim first\n"
    );
    let declaration = case.path("state/north/county.toml");
    let text = fs::read_to_string(&declaration).unwrap();
    fs::write(&declaration, format!("money_unit = \"10,000 reais\"\n{text}")).unwrap();
    assert_eq!(
        refused("state --policy continuous.toml --budget 10", 3),
        "junheng: the money of north is in 10,000 reais, that of east in 万元; one budget needs one money_unit\n"
    );
}

#[test]
fn more_steps_than_can_be_counted_are_refused() {
    let case = three_counties();
    let asked = "allocate state --policy continuous.toml --budget 1000000000000 --step 0.00000000000000001";
    let told = stderr(&case.run(asked).code(2));
    assert_eq!(
        told,
        "junheng: --budget 1000000000000 must be a whole number of --step 0.00000000000000001, at most 100000000\n"
    );
}

#[test]
fn a_smaller_budget_relaxes_as_a_program_of_its_own_beside_public_funds() {
    let county = "A primary:100[none=4] area=300\nB primary:50[none=2] area=100";
    let funds = "[public_funds]\nquota_yuan.primary = 1000\nleast_pupils = 10\ntraining_share = 0\n";
    let aim = "[requirements]\nbalance = \"off\"\nthresholds = \"aim\"\n[[objective]]\nminimise = \"shortfall\"\n";
    let of = |budget: &str| {
        let policy = format!("[budget]\ntotal_wan = {budget}\n[buy.area]\nprice_wan = 0.1\n{funds}{aim}");
        Small::new(county, "area area primary=400\nrules primary=9", &policy).instance()
    };
    let told = |budget: &str, share: i64| match relaxation(&of(budget), Decimal::from(share)) {
        Relaxation::Optimal { value, price } => (value, price),
        other => panic!("{other:?}"),
    };
    // 15 万元 of public funds are paid first: 5 are left for 50 m2 of the 200 that lack.
    let ((value, price), (own, own_price)) = (told("40", 20), told("20", 20));
    assert!((value - own).abs() < 1e-6 && (price - own_price).abs() < 1e-6, "{value} {own} {price} {own_price}");
    assert!(value > 0.3, "{value}");
}
