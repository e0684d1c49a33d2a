//! What a policy can want, on counties small enough to be worked out by hand.

use junheng::model::constraints::FAMILIES;
use junheng::plan::{Hire, Plan, Purchase};
use junheng::policy::{Aim, EarlierPlan, rule};
use junheng::solve::{Outcome, Planned, Proof};
use junheng::verify::{Verdict, verify};
use solver_tests::small::Small;

/// A, B, and C lack one, two, and three rooms of 100 pupils each; a room costs 10.
const COUNTY: &str = "A primary:100[none=1] rooms=3\nB primary:100[none=1] rooms=2\nC primary:100[none=1] rooms=1";
const ROOMS: &str = "rooms rooms primary=4\nrules primary=9";
const AIMS: &str = "[requirements]\nthresholds = \"aim\"\nbalance = \"aim\"\n[buy.rooms]\nprice_wan = 10\n";

fn policy(budget: u32, objective: &str) -> String {
    format!("{AIMS}[budget]\ntotal_wan = {budget}\n{objective}")
}

fn minimise(aim: &str) -> String {
    format!("[[objective]]\nminimise = \"{aim}\"\n")
}

fn value(planned: &Planned, aim: Aim) -> f64 {
    let stage = planned.stages.iter().find(|stage| stage.aim == aim).unwrap();
    assert_eq!(stage.proof, Proof::Optimal, "{stage:?}");
    assert!((stage.value - stage.bound).abs() < 1e-6, "{stage:?}");
    stage.value
}

fn is(value: f64, expected: f64) {
    assert!((value - expected).abs() < 1e-6, "{value} is not {expected}");
}

fn bought(planned: &Planned, school: &str) -> Option<String> {
    let of_school = planned.plan.purchases.iter().find(|purchase| purchase.school.as_str() == school);
    of_school.map(|purchase| purchase.amount.to_string())
}

fn verdict(small: &Small, plan: &Plan) -> Verdict {
    verify(&small.county, &small.standard, &small.policy, plan)
}

/// 30 buys A its room and B its two: the cheapest units pass.
#[test]
fn money_that_does_not_reach_all_lets_the_cheapest_units_pass() {
    let small = Small::new(COUNTY, ROOMS, &policy(35, &minimise("units_not_passing")));
    let planned = small.planned();
    is(value(&planned, Aim::UnitsNotPassing), 1.0);
    is(value(&planned, Aim::Cost), 30.0);
    assert_eq!(
        [bought(&planned, "A"), bought(&planned, "B"), bought(&planned, "C")],
        [Some("1".into()), Some("2".into()), None]
    );
    assert_eq!(verdict(&small, &planned.plan).findings, []);
}

/// C weighs as much as A and B together and half as much again once pupils count: its 30 are spent.
#[test]
fn a_unit_weighs_as_its_pupils_where_the_policy_says_so() {
    let county = "A primary:50[none=1] rooms=1\nB primary:50[none=1] rooms=1\nC primary:200[none=1] rooms=5";
    let objective = format!("{}weights = {{ pupils = true }}\n", minimise("units_not_passing"));
    let planned = Small::new(county, ROOMS, &policy(30, &objective)).planned();
    // A and B weigh 50 / 100 each, C 200 / 100.
    is(value(&planned, Aim::UnitsNotPassing), 1.0);
    assert_eq!(bought(&planned, "C"), Some("3".into()));
}

/// Six of seven may be missed by no more than the floor: one exemption makes A pass for nothing.
#[test]
fn a_unit_passes_by_its_exemption_only_above_the_floor() {
    let county = "A primary:100[none=4] rooms=9\nB primary:100[none=4] rooms=8";
    let standard = "staff teachers primary=4\nrooms rooms primary=10\nrules must_meet=1 floor=0.9 primary=9";
    let planned = Small::new(county, standard, &policy(0, &minimise("units_not_passing"))).planned();
    is(value(&planned, Aim::UnitsNotPassing), 1.0);
    let planned = Small::new(county, standard, &policy(10, &minimise("units_not_passing"))).planned();
    is(value(&planned, Aim::UnitsNotPassing), 0.0);
    assert_eq!(bought(&planned, "B"), Some("1".into()));
}

/// Year 1 counts three times: the money of both years is spent on whom it makes pass at once.
#[test]
fn the_years_that_count_are_those_that_the_policy_weighs() {
    let years = "[horizon]\nyears = 2\n[target.1]\n[target.2]\n";
    let objective = format!("{}weights = {{ year = {{ 1 = 3, 2 = 1 }} }}\n", minimise("units_not_passing"));
    let planned = Small::new(COUNTY, ROOMS, &format!("{years}{}", policy(10, &objective))).planned();
    // A passes in both years, B and C in none: 2 · 3 + 2 · 1.
    is(value(&planned, Aim::UnitsNotPassing), 8.0);
    assert!(planned.plan.purchases.iter().all(|purchase| purchase.year == 1));
    let last = Small::new(COUNTY, ROOMS, &format!("{years}{}", policy(10, &minimise("units_not_passing")))).planned();
    is(value(&last, Aim::UnitsNotPassing), 2.0);
}

/// C lacks 3 of 4, B 2 of 4: 30 lift both to 3 of 4, where A stands.
#[test]
fn the_worst_unit_is_lifted_first() {
    let planned = Small::new(COUNTY, ROOMS, &policy(30, &minimise("worst_unit"))).planned();
    is(value(&planned, Aim::WorstUnit), 0.25);
    assert_eq!([bought(&planned, "B"), bought(&planned, "C")], [Some("1".into()), Some("2".into())]);
    let planned = Small::new(COUNTY, ROOMS, &policy(20, &minimise("worst_unit"))).planned();
    is(value(&planned, Aim::WorstUnit), 0.5);
}

/// Ten buy one room: in the stage, and of the indicator, that weighs more.
#[test]
fn a_shortfall_weighs_as_its_stage_and_its_indicator() {
    let county = "A primary:100[none=1] rooms=3 labrooms=0\nB junior:100[none=1] rooms=3 labrooms=1";
    let standard = "rooms rooms primary=4 junior=4\nlabs labrooms primary=1 junior=1\nrules primary=9 junior=9";
    let objective = |weights: &str| format!("{}weights = {weights}\n", minimise("weighted_shortfall"));
    let buy = "[buy.labrooms]\nprice_wan = 10\n";
    let solved = |weights: &str| {
        let planned = Small::new(county, standard, &format!("{buy}{}", policy(10, &objective(weights)))).planned();
        (value(&planned, Aim::WeightedShortfall), planned.plan.purchases[0].clone())
    };
    // Missed today: a quarter of rooms at A and at B, the laboratory of A.
    let (missed, purchase) = solved("{ stage = { junior = 8 } }");
    is(missed, 1.25);
    assert_eq!(purchase.school.as_str(), "B");
    let (missed, purchase) = solved("{ indicator = { labs = 3 } }");
    is(missed, 0.5);
    assert_eq!(purchase.facility.as_str(), "labrooms");
}

/// Rooms of 1, 2, and 3 at 100 pupils each: mean 2, deviation √(2/3), coefficient 0.408; one more
/// for C makes 2, 2, 3: mean 7/3, deviation √2/3, coefficient 0.202.
#[test]
fn a_coefficient_above_its_limit_is_counted_once_however_far_it_is() {
    let standard = "rooms rooms primary=1\nstaff teachers primary=1\nrules primary=0.21";
    let objective = format!("{}{}", minimise("coefficients_over_limit"), minimise("cost"));
    let cheap = Small::new(COUNTY, standard, &policy(9, &objective)).planned();
    is(value(&cheap, Aim::CoefficientsOverLimit), 1.0);
    let small = Small::new(COUNTY, standard, &policy(10, &objective));
    let planned = small.planned();
    is(value(&planned, Aim::CoefficientsOverLimit), 0.0);
    assert_eq!(bought(&planned, "C"), Some("1".into()));
    let after = verdict(&small, &planned.plan).scorecard.unwrap();
    assert!(after.coefficients.iter().all(|coefficient| coefficient.within_limit == Some(true)));
}

/// Nobody teaches at either school: a coefficient without a mean is above its limit.
#[test]
fn a_coefficient_that_cannot_be_formed_is_counted() {
    let county = "A primary:100[none=1] rooms=0\nB primary:100[none=1] rooms=0";
    let standard = "rooms rooms primary=1\nrules primary=0.2";
    let planned = Small::new(county, standard, &policy(0, &minimise("coefficients_over_limit"))).planned();
    is(value(&planned, Aim::CoefficientsOverLimit), 1.0);
}

/// A teacher costs 1 a year and a room 30: the room is new money, the pay is not.
#[test]
fn pay_that_recurs_is_no_new_money() {
    let county = "A primary:100[none=3] rooms=3";
    let standard = "staff teachers primary=4\nrooms rooms primary=4\nrules must_meet=1 floor=0.5 primary=9";
    let levers = "[hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 50\n[buy.rooms]\nprice_wan = 30\n";
    let new = Small::new(county, standard, &format!("{levers}{}", minimise("new_money"))).planned();
    is(value(&new, Aim::NewMoney), 0.0);
    is(value(&new, Aim::Cost), 50.0);
    let cheapest = Small::new(county, standard, levers).planned();
    is(value(&cheapest, Aim::Cost), 30.0);
}

/// Last year's plan hired two at A for this year and built one room at B, which is not needed now.
#[test]
fn an_earlier_plan_is_kept_to_as_far_as_the_requirements_let_it() {
    let county = "A primary:100[none=3] rooms=4\nB primary:100[none=4] rooms=4";
    let standard = "staff teachers primary=4\nrooms rooms primary=4\nrules primary=9";
    let levers = "[hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 5\n[buy.rooms]\nprice_wan = 7\n";
    let objective = format!("{}against = \"unread.json\"\n", minimise("change_from_plan"));
    let mut small = Small::new(county, standard, &format!("{levers}{objective}"));
    let hire = Hire {
        year: 1,
        lever: "new".into(),
        school: "A".into(),
        stage: "primary".into(),
        flags: Default::default(),
        teachers: 2,
    };
    let gone = Hire { lever: "gone".into(), teachers: 3, ..hire.clone() };
    let room = Purchase { year: 1, lever: None, school: "B".into(), facility: "rooms".into(), amount: 2.into() };
    let plan = Plan { moves: vec![], hires: vec![hire, gone], purchases: vec![room], ..Plan::default() };
    small.policy.objective[0].against = Some(EarlierPlan { file: "plan.json".into(), years_ago: 0, plan });
    let planned = small.planned();
    // Only the three hires of a lever that is no more differ.
    is(value(&planned, Aim::ChangeFromPlan), 3.0);
    is(value(&planned, Aim::Cost), 2.0 * 5.0 + 2.0 * 7.0);
    // Without money for the rooms both are given up, at 7 each.
    small.policy.budget = Some(junheng::quantity::Wan(10.into()));
    let planned = small.planned();
    is(value(&planned, Aim::ChangeFromPlan), 3.0 + 14.0);
    assert_eq!(planned.plan.hires[0].teachers, 2);
}

/// A lacks two teachers and B may give one of its eight: the second may leave at 3 万元, while a new
/// one costs 9.
const CAP: &str =
    "[move]\nmax_leaving_share = 0.15\ncost_wan = 1\n[hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 9\n";
const STAFF: &str = "A primary:100[none=2] rooms=1\nB primary:40[none=8] rooms=1";

fn capped(soften: &str) -> Small {
    Small::new(STAFF, "staff teachers primary=4\nrules primary=9", &format!("{CAP}{soften}"))
}

#[test]
fn a_rule_gives_way_where_its_price_is_worth_it_and_the_verifier_says_so() {
    let small = capped("[soften.transfer_cap]\nprice_wan = 3\n");
    let planned = small.planned();
    is(value(&planned, Aim::Cost), 2.0 + 3.0);
    let told: Vec<&str> = planned.given_way.iter().map(|given| given.sentence.as_str()).collect();
    assert_eq!(told, ["the teachers who may leave B/primary would be 1 teacher more than 1"]);
    let verdict = verdict(&small, &planned.plan);
    assert!(verdict.passes());
    let sentence = "2 teachers leave B/primary, which may lose 1: 0.15 of its 8 teachers. The rule transfer_cap (policy) has given way, as the policy allows: 3.00 万元 for it.";
    let given: Vec<(f64, f64, &str)> =
        verdict.given_way.iter().map(|given| (given.amount, given.price_wan, given.sentence.as_str())).collect();
    assert_eq!(given, [(1.0, 3.0, sentence)]);
}

#[test]
fn a_rule_does_not_give_way_where_its_price_is_too_high_or_its_most_too_little() {
    is(value(&capped("").planned(), Aim::Cost), 1.0 + 9.0);
    is(value(&capped("[soften.transfer_cap]\nprice_wan = 8.5\n").planned(), Aim::Cost), 10.0);
    is(value(&capped("[soften.transfer_cap]\nprice_wan = 3\nmost = 0.5\n").planned(), Aim::Cost), 10.0);
    // The same plan is a breach of a policy that lets nothing give way, or not so far.
    let plan = capped("[soften.transfer_cap]\nprice_wan = 3\n").planned().plan;
    for soften in ["", "[soften.transfer_cap]\nprice_wan = 3\nmost = 0.5\n"] {
        let checks: Vec<&str> = verdict(&capped(soften), &plan).findings.iter().map(|finding| finding.check).collect();
        assert_eq!(checks, ["leaving_share"]);
    }
}

/// A lacks one room for 10, and there is no money: the budget gives way by 10 at half a 万元 each.
#[test]
fn a_budget_that_gives_way_tells_what_was_overdrawn() {
    let policy = "[buy.rooms]\nprice_wan = 10\nmax_per_school = 0\n[budget]\ntotal_wan = 4\n[soften.budget]\nprice_wan = 0.5\n\
         [soften.purchase_cap]\nprice_wan = 2\n[[objective]]\nminimise = \"softened\"\n";
    let small = Small::new("A primary:100[none=1] rooms=3", ROOMS, policy);
    let planned = small.planned();
    is(value(&planned, Aim::Softened), 6.0 * 0.5 + 2.0);
    is(value(&planned, Aim::Cost), 10.0);
    let verdict = verdict(&small, &planned.plan);
    let given: Vec<(&str, f64)> = verdict.given_way.iter().map(|given| (given.rule, given.amount)).collect();
    assert_eq!(given, [("purchase_cap", 1.0), ("budget", 6.0)]);
    assert!(verdict.passes());
}

/// The cap gives before the threshold, which is law; tagged the other way round, the cap is kept.
#[test]
fn what_gives_first_is_a_preference_then_a_policy_then_law() {
    let standard = "staff teachers primary=4\nrules primary=9";
    let explained = |rules: &str| {
        let policy = format!("[move]\nmax_leaving_share = 0.15\ncost_wan = 1\n{rules}");
        match Small::new(STAFF, standard, &policy).solve() {
            Outcome::Infeasible(conflict) => {
                conflict.gives.into_iter().map(|given| (given.tag.name(), given.sentence)).collect::<Vec<_>>()
            }
            other => panic!("no plan was expected: {other:?}"),
        }
    };
    let cap = "the teachers who may leave B/primary would be 1 teacher more than 1";
    assert_eq!(explained(""), [("policy", cap.to_string())]);
    let room = "staff of A/primary would stay 1 teacher short";
    let tags = "[rules]\nindicator_threshold = \"preference\"\ntransfer_cap = \"law\"\n";
    assert_eq!(explained(tags), [("preference", room.to_string())]);
}

#[test]
fn every_constraint_family_is_law_policy_or_preference() {
    let without: Vec<&str> = FAMILIES.iter().map(|it| it.name).filter(|name| rule(name).is_none()).collect();
    assert_eq!(without, [""; 0]);
}

/// A lacks one room of 10 and must have it in the first year, which has 6: the 4 beyond cost 3 each.
#[test]
fn a_budget_of_a_year_gives_way_at_its_price_and_the_verifier_tells_the_year() {
    let policy = "[horizon]\nyears = 2\n[budget]\nyear.1 = 6\n[target.1]\n[buy.rooms]\nprice_wan = 10\n\
                  [soften.budget_year]\nprice_wan = 3\n";
    let small = Small::new("A primary:100[none=1] rooms=3", ROOMS, policy);
    let planned = small.planned();
    is(value(&planned, Aim::Cost), 22.0);
    let verdict = verdict(&small, &planned.plan);
    assert_eq!(verdict.findings, []);
    let told: Vec<_> = verdict.given_way.iter().map(|it| (it.rule, it.year, it.amount, it.price_wan)).collect();
    assert_eq!(told, [("budget_year", Some(1), 4.0, 12.0)]);
}
