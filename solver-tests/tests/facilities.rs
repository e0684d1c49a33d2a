//! What the levers of facilities do over years: small counties that can be worked out by hand, the
//! verifier against plans that break one rule, and plans with amounts that must be rounded.

use junheng::county::{SchoolId, Setting};
use junheng::plan::Plan;
use junheng::solve::{Outcome, Planned};
use junheng::timeline;
use junheng::verify::{Verdict, verify};
use solver_tests::small::Small;
use solver_tests::tiny::Dice;

const ROOMS: &str = "rooms rooms primary=1\nrules primary=5";
const AREA: &str = "area area primary=100\nrules primary=5";

fn cost(planned: &Planned) -> f64 {
    planned.stages.last().unwrap().value
}

fn costs(small: &Small) -> f64 {
    let planned = small.planned();
    assert_eq!(told(&verdict(small, &planned.plan)), [] as [&str; 0], "{:?}", planned.plan);
    cost(&planned)
}

fn verdict(small: &Small, plan: &Plan) -> Verdict {
    verify(&small.county, &small.standard, &small.policy, plan)
}

fn told(verdict: &Verdict) -> Vec<&str> {
    verdict.findings.iter().map(|finding| finding.sentence.as_str()).collect()
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-3
}

#[test]
fn what_takes_a_year_is_ordered_a_year_before_it_must_be_there() {
    let policy = "[horizon]\nyears = 2\n[buy.wing]\nfacility = \"rooms\"\nprice_wan = 10\nlead_years = 1\n";
    let planned = Small::new("A primary:300[none=1] rooms=1", ROOMS, policy).planned();
    let steps: Vec<(u32, &str, String)> =
        planned.plan.purchases.iter().map(|step| (step.year, step.lever(), step.amount.to_string())).collect();
    assert_eq!(steps, [(1, "wing", "2".to_string())]);
    let too_early = format!("{policy}[target.1]\nthreshold_share = 0.5\n");
    let outcome = Small::new("A primary:300[none=1] rooms=1", ROOMS, &too_early).solve();
    assert!(matches!(outcome, Outcome::Infeasible(_)), "{outcome:?}");
}

#[test]
fn an_order_is_paid_in_the_shares_of_its_years_with_its_fixed_cost() {
    let policy = "[horizon]\nyears = 3\ndiscount_rate = 0.25\n[buy.wing]\nfacility = \"rooms\"\nprice_wan = 10\n\
        lead_years = 2\npayment_shares = [0.25, 0.25, 0.5]\nfixed_cost_wan = 4\nmax_per_school = 9\n";
    let small = Small::new("A primary:300[none=1] rooms=1", ROOMS, policy);
    // 24 are paid: 6, 6 / 1.25, and 12 / 1.5625.
    assert!(close(costs(&small), 6.0 + 4.8 + 7.68));
    let totals = verdict(&small, &small.planned().plan).totals;
    assert_eq!(totals.cost_by_year.iter().map(ToString::to_string).collect::<Vec<_>>(), ["6.00", "6.00", "12.00"]);
}

#[test]
fn a_fixed_cost_joins_the_orders_of_two_years_in_one() {
    let pupils = "A primary:200[none=1] rooms=0";
    let levers = "[horizon]\nyears = 2\ndiscount_rate = 0.5\n[target.1]\nthreshold_share = 0.5\n[target.2]\n\
        [buy.rooms]\nprice_wan = 6\nmax_per_school = 9\n";
    // 6 now and 6 / 1.5 later, or 12 now.
    assert!(close(costs(&Small::new(pupils, ROOMS, levers)), 10.0));
    // A project costs 9 more: two are 15 + 10, one is 21.
    assert!(close(costs(&Small::new(pupils, ROOMS, &format!("{levers}fixed_cost_wan = 9\n"))), 21.0));
}

#[test]
fn a_project_is_no_smaller_than_its_least_amount() {
    let policy = "[buy.area]\nprice_wan = 1\nmax_per_school = 400\nmin_amount = 50\n";
    let small = Small::new("A primary:100[none=1] area=90", AREA, policy);
    assert!(close(costs(&small), 50.0));
}

#[test]
fn prices_and_levers_follow_the_setting_of_a_school() {
    let policy = "[buy.rooms]\nprice_wan = 10\nprice_wan_by_setting = { rural = 7 }\n\
        [buy.cheap]\nfacility = \"rooms\"\nprice_wan = 1\nonly_settings = [\"city\"]\n";
    let mut small =
        Small::new("A primary:100[none=1]\nB primary:100[none=1] rooms=0\nC primary:100[none=1]", ROOMS, policy);
    small.county.schools[0].setting = Some(Setting::City);
    small.county.schools[1].setting = Some(Setting::Rural);
    // The city's by the cheap lever, the country's for 7, the one of which nobody knows for 10.
    assert!(close(costs(&small), 1.0 + 7.0 + 10.0));
}

#[test]
fn a_refit_takes_what_is_there_when_the_year_begins() {
    let policy = "[horizon]\nyears = 2\n[buy.refit]\nfacility = \"rooms\"\nprice_wan = 1\nconsumes = { spare_rooms = 2 }\n\
        [buy.rooms]\nprice_wan = 10\n[buy.spare_rooms]\nprice_wan = 1\n[target.1]\n";
    let small = Small::new("A primary:300[none=1] rooms=0 spare_rooms=5", ROOMS, policy);
    // Five spare rooms make two; the third is new: what is bought this year cannot be refitted in it.
    assert!(close(costs(&small), 2.0 + 10.0));
    let later = policy.replace("[target.1]", "[target.2]");
    // By the second year a sixth spare room can be bought, and three refitted.
    assert!(close(costs(&Small::new("A primary:300[none=1] rooms=0 spare_rooms=5", ROOMS, &later)), 4.0));
}

#[test]
fn a_gym_counts_in_both_kinds_that_it_adds_to() {
    let standard = "sports indoor primary=50\nteaching area primary=100\nrules primary=5";
    let policy = "[buy.gym]\nfacility = \"indoor\"\nprice_wan = 1\nadds = { area = 1 }\n";
    let small = Small::new("A primary:100[none=1] indoor=0 area=50", standard, policy);
    assert!(close(costs(&small), 50.0));
}

#[test]
fn land_limits_what_is_built_where_it_is_known() {
    let policy = "[buy.low]\nfacility = \"area\"\nprice_wan = 1\nland_per_unit = 1\n\
        [buy.high]\nfacility = \"area\"\nprice_wan = 3\nland_per_unit = 0.25\n[land]\nlimit = \"free_land\"\n";
    let mut small = Small::new("A primary:100[none=1] area=20\nB primary:100[none=1] area=20", AREA, policy);
    small.county.schools[0].free_land = Some(50.into());
    // A needs 80: 50 = low + high / 4 and low + high = 80 are 40 each. B builds 80 low.
    assert!((costs(&small) - (40.0 + 3.0 * 40.0 + 80.0)).abs() < 0.01);
}

#[test]
fn equipment_is_written_off_before_it_is_judged_and_bought_again() {
    let policy = "[horizon]\nyears = 2\n[depreciation.area]\nrate = 0.1\n[buy.area]\nprice_wan = 1\n[target.1]\n";
    let small = Small::new("A primary:100[none=1] area=100", AREA, policy);
    let planned = small.planned();
    // 90 are left, 10 are bought; again in the second year. The margin is a millionth, rounded up.
    assert!((cost(&planned) - 20.0).abs() < 0.001);
    let end = timeline::course(&small.county, &small.policy, &Plan::default()).unwrap();
    let left = end.iter().map(|then| then.state.schools[0].facilities[&"area".into()].unwrap().to_string());
    assert_eq!(left.collect::<Vec<_>>(), ["90.0", "81.00"]);
}

#[test]
fn what_one_school_has_to_spare_moves_to_another() {
    let policy = "[redeploy.vans]\nfacility = \"area\"\ncost_wan = 0.5\nmax_share = 0.2\n[buy.area]\nprice_wan = 2\n";
    let small = Small::new("A primary:100[none=1] area=150\nB primary:100[none=1] area=60", AREA, policy);
    // A may give 30 of its 150, the other 10 are bought.
    assert!((costs(&small) - (30.0 * 0.5 + 10.0 * 2.0)).abs() < 0.01);
}

#[test]
fn classrooms_and_music_rooms_are_asked_for_by_the_classes_of_the_pupils() {
    let standard = "staff teachers primary=1\nrules primary=5";
    let policy = "[class_size]\nprimary = 45\n[classrooms]\n[special_rooms.music]\nfacility = \"music_rooms\"\nclasses = 12\n\
        [buy.class]\nfacility = \"classrooms\"\nprice_wan = 5\n[buy.music_rooms]\nprice_wan = 7\n";
    let county =
        "A primary:541[none=20] classrooms=10 music_rooms=0\nB primary:540[none=20] classrooms=10 music_rooms=0";
    // A has 13 classes and needs three classrooms and two music rooms, B 12: two and one.
    let small = Small::new(county, standard, policy);
    assert!(close(costs(&small), 5.0 * 5.0 + 3.0 * 7.0));
    let mut told_by_table = small.clone();
    told_by_table.county.units.iter_mut().for_each(|unit| unit.classes = Some(25));
    assert!(close(costs(&told_by_table), 5.0 * 5.0 + 6.0 * 7.0));
}

#[test]
fn rooms_of_which_nobody_knows_how_many_pupils_make_a_class_are_refused() {
    let standard = "staff teachers primary=1\nrules primary=5";
    let small = Small::new("A primary:90[none=2] classrooms=1", standard, "name = \"p\"\n[classrooms]\n");
    let problems = junheng::instance::join(&small.county, &small.standard, &small.policy).unwrap_err();
    assert_eq!(
        problems.to_string(),
        "error[J05] p.toml, key class_size.primary\n  found:    no limit of the pupils of a class of the stage primary\n  expected: a limit in the policy, or an item of the standard that has one\n"
    );
}

/// A county in which everything below is used to the full by the plan.
const FULL_COUNTY: &str = "A primary:100[none=1] rooms=4 area=100 indoor=0\n\
    B primary:100[none=1] rooms=0 area=50 indoor=0\nC primary:100[none=1] rooms=1 area=100 indoor=0";
const FULL_STANDARD: &str = "rooms rooms primary=1\nrules primary=5";
const FULL_POLICY: &str = "[horizon]\nyears = 2\n\
    [buy.wing]\nfacility = \"area\"\nprice_wan = 1\nfixed_cost_wan = 5\nmin_amount = 20\nmax_per_school = 60\n\
    lead_years = 1\npayment_shares = [0.5, 0.5]\nland_per_unit = 2\nonly_settings = [\"rural\"]\n\
    [buy.gym]\nfacility = \"indoor\"\nprice_wan = 1\nconsumes = { area = 0.5 }\n\
    [redeploy.vans]\nfacility = \"rooms\"\ncost_wan = 1\nmax_share = 0.5\nnearest = 1\nmax_km = 7\n\
    [land]\nlimit = \"free_land\"\n[budget]\ntotal_wan = 267\n";
const FULL_PLAN: &str = r#"{"moves": [], "hires": [], "purchases": [
    {"year": 1, "lever": "wing", "school": "B", "facility": "area", "amount": "20"},
    {"year": 2, "lever": "gym", "school": "A", "facility": "indoor", "amount": "200"},
    {"year": 2, "lever": "gym", "school": "B", "facility": "indoor", "amount": "40"}],
  "redeployments": [
    {"year": 1, "lever": "vans", "from": "A", "to": "B", "facility": "rooms", "amount": "2"}]}"#;

fn full(policy: [&str; 2], plan: [&str; 2]) -> Verdict {
    let changed = |text: &str, [from, to]: [&str; 2]| {
        assert!(from.is_empty() || text.matches(from).count() == 1, "{from:?} does not stand once");
        if from.is_empty() { text.to_string() } else { text.replace(from, to) }
    };
    let mut small = Small::new(FULL_COUNTY, FULL_STANDARD, &changed(FULL_POLICY, policy));
    for (from, to, km) in [("A", "B", 6), ("A", "C", 8), ("B", "C", 7)] {
        let (from, to) = (SchoolId::from(from), SchoolId::from(to));
        std::sync::Arc::make_mut(&mut small.county.distances).insert((from.clone(), to.clone()), km.into());
        std::sync::Arc::make_mut(&mut small.county.distances).insert((to, from), km.into());
    }
    for school in &mut small.county.schools {
        school.setting = Some(Setting::Rural);
        school.free_land = Some(40.into());
    }
    let plan =
        junheng::plan::parse("plan.json", &changed(FULL_PLAN, plan)).unwrap_or_else(|problems| panic!("{problems}"));
    verdict(&small, &plan)
}

#[test]
fn a_plan_that_uses_every_lever_of_facilities_to_the_full_verifies() {
    let verdict = full(["", ""], ["", ""]);
    assert_eq!(told(&verdict), [] as [&str; 0]);
    // Half of 20 + 5, and 2 of moving, in the first year; the other half and two gyms in the second.
    assert_eq!(verdict.totals.cost_by_year.iter().map(ToString::to_string).collect::<Vec<_>>(), ["14.50", "252.50"]);
}

/// A change of policy or plan, the check that must find it, and its sentence.
const MUTATIONS: &[([&str; 2], [&str; 2], &str, &str)] = &[
    (
        ["min_amount = 20", "min_amount = 20.1"],
        ["", ""],
        "buy_lever",
        "Year 1: wing orders 20 for B, less than its least amount of 20.1.",
    ),
    (
        ["", ""],
        ["\"amount\": \"20\"", "\"amount\": \"60.1\""],
        "buy_lever",
        "B gets 60.1 m2 (wing), more than the 60 allowed for a school.",
    ),
    (
        ["only_settings = [\"rural\"]", "only_settings = [\"city\"]"],
        ["", ""],
        "buy_lever",
        "Year 1: The lever wing does not serve B, by its setting.",
    ),
    (
        ["", ""],
        ["\"facility\": \"area\"", "\"facility\": \"indoor\""],
        "buy_lever",
        "Year 1: The purchase of indoor for B names the lever wing, which is for area.",
    ),
    (
        ["", ""],
        ["{\"year\": 1, \"lever\": \"wing\"", "{\"year\": 2, \"lever\": \"wing\""],
        "buy_lever",
        "Year 2: What wing orders for B in year 2 is there in year 3; the plan ends with year 2.",
    ),
    (
        ["consumes = { area = 0.5 }", "consumes = { area = 0.51 }"],
        ["", ""],
        "plan_possible",
        "Year 2: The plan cannot be carried out: 102 of area would be taken from A, which has 100.",
    ),
    (
        ["land_per_unit = 2\n", "land_per_unit = 2.01\n"],
        ["", ""],
        "land",
        "What is built at B takes 40.2 m2 of land, more than the 40 m2 that are free.",
    ),
    (
        ["max_share = 0.5", "max_share = 0.4"],
        ["", ""],
        "redeploy_lever",
        "Year 1: 2 of rooms leave A by vans, more than the 1.6 allowed: 0.4 of the 4 that it has.",
    ),
    (
        ["max_km = 7", "max_km = 5"],
        ["", ""],
        "redeploy_lever",
        "Year 1: 2 of rooms may not move from A to B: 6 km are more than the limit of 5 km.",
    ),
    (
        ["max_km = 7", "max_km = 9"],
        ["\"to\": \"B\"", "\"to\": \"C\""],
        "redeploy_lever",
        "Year 1: 2 of rooms may not move from A to C: C is not among the 1 nearest schools with figures of rooms.",
    ),
    (
        ["[redeploy.vans]\nfacility = \"rooms\"", "[redeploy.vans]\nfacility = \"area\""],
        ["", ""],
        "redeploy_lever",
        "Year 1: 2 of rooms may not move from A to B: the lever vans is for area.",
    ),
    (
        ["", ""],
        ["\"amount\": \"2\"", "\"amount\": \"0\""],
        "plan_possible",
        "The redeployment of rooms by vans from A to B is of 0, which is not above 0.",
    ),
    (
        ["", ""],
        ["\"amount\": \"2\"", "\"amount\": \"1.5\""],
        "plan_possible",
        "The redeployment of rooms by vans from A to B is of 1.5 rooms, which come only whole.",
    ),
    (
        ["fixed_cost_wan = 5", "fixed_cost_wan = 5.0001"],
        ["", ""],
        "budget",
        "The plan costs 267.0001 万元, more than the budget of 267 万元.",
    ),
    (
        ["cost_wan = 1\nmax_share", "cost_wan = 1.01\nmax_share"],
        ["", ""],
        "budget",
        "The plan costs 267.02 万元, more than the budget of 267 万元.",
    ),
];

#[test]
fn each_broken_rule_of_facilities_is_found_by_its_check() {
    for (policy, plan, check, sentence) in MUTATIONS {
        let verdict = full(*policy, *plan);
        let found: Vec<(&str, &str)> =
            verdict.findings.iter().map(|finding| (finding.check, finding.sentence.as_str())).collect();
        assert!(found.contains(&(*check, *sentence)), "{check}: {sentence}\n{found:#?}");
    }
}

/// Continuous amounts are rounded up in plans: nothing that this does may break a rule.
#[test]
fn plans_with_amounts_that_must_be_rounded_verify_to_the_last_digit() {
    let mut dice = Dice::new(4);
    let (mut planned, mut moved, mut refitted, mut unsolved) = (0, 0, 0, Vec::new());
    for _ in 0..120 {
        let mut part = |least: i64, most: i64| {
            let thousandths = dice.from_to(least * 1000, most * 1000);
            format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
        };
        let county = format!(
            "A primary:113[none=1] area={} yard={}\nB primary:57[none=1] area={} yard={}\nC primary:91[none=1] area={} yard={}",
            part(100, 200),
            part(0, 40),
            part(20, 60),
            part(0, 40),
            part(50, 90),
            part(0, 40),
        );
        let policy = format!(
            "[horizon]\nyears = 2\n[target.1]\nthreshold_share = 0.7\n[target.2]\n[depreciation.area]\nrate = 0.0{}\n\
             [buy.area]\nprice_wan = {}\nmax_per_school = {}\n[buy.refit]\nfacility = \"area\"\nprice_wan = 1.1\nconsumes = {{ yard = {} }}\n\
             [buy.wing]\nfacility = \"area\"\nprice_wan = {}\nfixed_cost_wan = 9\nmin_amount = 7.7\nmax_per_school = 80\nland_per_unit = 0.7\n\
             [redeploy.area]\ncost_wan = 0.3\nmax_share = 0.3\n[land]\nlimit = \"free_land\"\n[budget]\ntotal_wan = {}\n",
            dice.from_to(1, 9),
            dice.from_to(2, 5),
            dice.from_to(5, 60),
            dice.one_of(&["0.9", "1.3"]),
            dice.from_to(1, 4),
            dice.from_to(60, 400),
        );
        let mut small = Small::new(&county, "area area primary=89.7\nrules primary=5", &policy);
        small.county.schools.iter_mut().for_each(|school| school.free_land = Some(dice.from_to(0, 40).into()));
        match small.solve() {
            Outcome::Planned(plan) => {
                planned += 1;
                moved += usize::from(!plan.plan.redeployments.is_empty());
                refitted += usize::from(plan.plan.purchases.iter().any(|step| step.lever() == "refit"));
                assert_eq!(told(&verdict(&small, &plan.plan)), [] as [&str; 0], "{county}\n{policy}\n{:?}", plan.plan);
            }
            Outcome::Infeasible(_) => {}
            other => unsolved.push(format!("{county}\n{policy}\n{other:?}")),
        }
    }
    assert!(unsolved.is_empty(), "{} of 120: {}", unsolved.len(), unsolved[0]);
    assert!(planned >= 40 && moved >= 20 && refitted >= 20, "{planned} planned, {moved} moved, {refitted} refitted");
}

#[test]
fn the_shipped_policy_of_building_fits_its_county() {
    let (county, standard) = solver_tests::shipped("changle-synthetic");
    let file = solver_tests::repository().join("scenarios/policies/changle/build-over-years.toml");
    let policy = junheng::policy::read(&file).unwrap_or_else(|problems| panic!("{problems}")).value;
    policy.fits(&county).unwrap_or_else(|problems| panic!("{problems}"));
    let instance = junheng::instance::join(&county, &standard, &policy.policy);
    let instance = instance.unwrap_or_else(|problems| panic!("{problems}"));
    let (_, x) = junheng::model::Model::of(&instance);
    assert!(!x.projects.is_empty() && !x.redeployed.is_empty() && !x.taken.is_empty());
}
