//! Where there is no plan, what must give is told with the right amount.

use junheng::solve::{Conflict, Outcome};
use solver_tests::small::Small;

/// The conflict of a case that has no plan.
fn conflict(county: &str, standard: &str, policy: &str) -> Conflict {
    match Small::new(county, standard, policy).solve() {
        Outcome::Infeasible(conflict) => conflict,
        other => panic!("no plan was expected: {other:?}"),
    }
}

fn sentences(conflict: &Conflict) -> Vec<&str> {
    conflict.gives.iter().map(|given| given.sentence.as_str()).collect()
}

const ROOMS: &str = "rooms rooms primary=2\nrules primary=9";

/// A needs two rooms of 10 and has one, B has what it needs: 10 is missing of a budget of 6. The
/// room may be missed by 1 of 2, at half a threshold; the budget by 4 of 6, at two thirds. Where both
/// are law, the room gives way.
#[test]
fn the_requirement_that_gives_least_is_named_and_the_budget_that_would_do() {
    let county = "A primary:100[none=1] rooms=1\nB primary:100[none=1] rooms=2";
    let policy = "[buy.rooms]\nprice_wan = 10\n[budget]\ntotal_wan = 6\n[rules]\nbudget = \"law\"\n";
    let conflict = conflict(county, ROOMS, policy);
    assert_eq!(sentences(&conflict), ["rooms of A/primary would stay 1 room short"]);
    assert!((conflict.budget_that_would_do.unwrap() - 10.0).abs() < 1e-6);
}

/// The same with a budget of 8: missing 2 of 8 is less than missing 1 of 2.
#[test]
fn a_budget_that_is_nearly_enough_gives_way_itself() {
    let county = "A primary:100[none=1] rooms=1\nB primary:100[none=1] rooms=2";
    let conflict = conflict(county, ROOMS, "[buy.rooms]\nprice_wan = 10\n[budget]\ntotal_wan = 8\n");
    assert_eq!(sentences(&conflict), ["the budget would need 2.00 万元 more than 8.00 万元"]);
    assert!((conflict.budget_that_would_do.unwrap() - 10.0).abs() < 1e-6);
}

/// No lever can give A its fourth teacher.
#[test]
fn a_unit_that_cannot_get_a_teacher_is_named_with_the_teacher_it_lacks() {
    let county = "A primary:100[none=3] rooms=1\nB primary:100[none=4] rooms=1";
    let conflict = conflict(county, "staff teachers primary=4\nrules primary=9", "");
    assert_eq!(sentences(&conflict), ["staff of A/primary would stay 1 teacher short"]);
    assert_eq!(conflict.budget_that_would_do, None);
}

/// Rooms of 1 and 3 at 100 pupils each: mean 2, standard deviation 1, coefficient 0.5, limit 0.4.
#[test]
fn a_coefficient_that_cannot_be_reached_is_named_with_what_it_exceeds_the_limit_by() {
    let county = "A primary:100[none=1] rooms=1\nB primary:100[none=1] rooms=3";
    let conflict = conflict(county, "rooms rooms primary=1\nrules primary=0.4", "");
    assert_eq!(sentences(&conflict), ["the difference coefficient of rooms in primary would be 0.100 above its limit"]);
    assert!((conflict.gives[0].amount - 0.1).abs() < 1e-5);
}

/// B can give one of its eight teachers at 15 %; A needs two. The cap is a rule of the policy, and the
/// threshold law.
#[test]
fn a_cap_on_leaving_that_is_too_low_is_named_with_who_would_have_to_leave() {
    let county = "A primary:100[none=2] rooms=1\nB primary:40[none=8] rooms=1";
    let policy = "[move]\nmax_leaving_share = 0.15\ncost_wan = 1\n";
    let conflict = conflict(county, "staff teachers primary=4\nrules primary=9", policy);
    assert_eq!(sentences(&conflict), ["the teachers who may leave B/primary would be 1 teacher more than 1"]);
}

/// Without a single room there is no coefficient of rooms, and no lever brings one.
#[test]
fn a_resource_that_the_county_has_nothing_of_is_named() {
    let county = "A primary:100[none=1] rooms=0\nB primary:100[none=1] rooms=0";
    let conflict =
        conflict(county, "rooms rooms primary=1\nrules primary=0.4", "[requirements]\nthresholds = \"off\"\n");
    let family: Vec<&str> = conflict.gives.iter().map(|given| given.family.as_str()).collect();
    assert_eq!(family, ["balance_mean"]);
    let sentence = "the county mean of rooms in primary would be nothing, so that its coefficient is not defined";
    assert_eq!(sentences(&conflict), [sentence]);
}

/// A lacks 20 of 400 and may buy 10.00005; amounts have four decimals, and 10.0001 would be too much.
#[test]
fn a_cap_with_more_decimals_than_amounts_have_is_kept() {
    let county = "A primary:100[none=1] area=380\nB primary:100[none=1] area=400";
    let policy = "[buy.area]\nprice_wan = 1\nmax_per_school = 10.00005\n[requirements]\nthresholds = \"aim\"\n\
                  [[objective]]\nminimise = \"shortfall\"\n";
    let small = Small::new(county, "area area primary=400\nrules primary=9", policy);
    let plan = small.planned().plan;
    assert!(plan.purchases[0].amount > 9.into(), "{plan:?}");
    let verdict = junheng::verify::verify(&small.county, &small.standard, &small.policy, &plan);
    assert_eq!(verdict.findings, []);
}

/// With a lever one room is bought at each school: the least that has a coefficient of 0.
#[test]
fn a_resource_that_the_county_has_nothing_of_is_bought_where_it_can_be() {
    let county = "A primary:100[none=1] rooms=0\nB primary:100[none=1] rooms=0";
    let policy = "[buy.rooms]\nprice_wan = 10\n[requirements]\nthresholds = \"off\"\n";
    let planned = Small::new(county, "rooms rooms primary=1\nrules primary=0.4", policy).planned();
    assert!((planned.stages[0].value - 20.0).abs() < 1e-6);
}

/// The standard judges a stage that no school of the county teaches.
#[test]
fn a_stage_without_schools_asks_for_nothing() {
    let county = "A primary:100[none=1] rooms=1\nB primary:100[none=1] rooms=1";
    let standard = "rooms rooms primary=1 junior=1\nrules primary=0.4 junior=0.4";
    let planned = Small::new(county, standard, "").planned();
    assert!(planned.stages[0].value.abs() < 1e-9);
}
