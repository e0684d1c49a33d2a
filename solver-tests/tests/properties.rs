//! What must not change, or only in one direction, whatever the county.
//!
//! Objectives are compared, never plans: optima are rarely unique. The searches run to a gap of 0;
//! one part in a million is what the solver's rows hold to.

use junheng::solve::Outcome;
use solver_tests::small::Small;
use solver_tests::tiny::Dice;

const STANDARD: &str = "staff teachers primary=4\nrooms rooms primary=2\nrules must_meet=1 primary=0.35";

const POLICY: &str = "[move]\nmax_leaving_share = 0.4\ncost_wan = 1\n[hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 7\n[buy.rooms]\nprice_wan = 10\n";

/// Schools as lines of a small county, two to four of them.
fn schools(dice: &mut Dice) -> Vec<String> {
    let count = dice.from_to(2, 4);
    (0..count)
        .map(|place| {
            let (pupils, teachers, rooms) = (dice.from_to(30, 200), dice.from_to(1, 10), dice.from_to(1, 6));
            format!("S{place} primary:{pupils}[none={teachers}] rooms={rooms}")
        })
        .collect()
}

/// The least cost; infinite where there is no plan.
fn cost(county: &str, standard: &str, policy: &str) -> f64 {
    match Small::new(county, standard, policy).solve() {
        Outcome::Planned(planned) => planned.stages[0].value,
        Outcome::Infeasible(_) => f64::INFINITY,
        other => panic!("{other:?}"),
    }
}

fn same(a: f64, b: f64) -> bool {
    a == b || (a - b).abs() <= 1e-6 * a.abs().max(1.0)
}

fn not_above(a: f64, b: f64) -> bool {
    a <= b || same(a, b)
}

/// Calls a property with thirty random counties; how often their cost was above 0 and finite.
fn for_counties(seed: u64, mut property: impl FnMut(&[String], &mut Dice)) {
    let mut dice = Dice::new(seed);
    let mut telling = 0;
    for _ in 0..30 {
        let schools = schools(&mut dice);
        let today = cost(&schools.join("\n"), STANDARD, POLICY);
        telling += usize::from(today > 0.0 && today.is_finite());
        property(&schools, &mut dice);
    }
    assert!(telling >= 15, "only {telling} of 30 counties had anything to do");
}

#[test]
fn the_order_of_the_schools_changes_nothing() {
    for_counties(1, |schools, dice| {
        let mut turned = schools.to_vec();
        turned.rotate_left(usize::try_from(dice.from_to(1, 3)).unwrap() % schools.len());
        turned.swap(0, 1);
        let (one, other) = (cost(&schools.join("\n"), STANDARD, POLICY), cost(&turned.join("\n"), STANDARD, POLICY));
        assert!(same(one, other), "{one} and {other}: {schools:?}");
    });
}

#[test]
fn the_unit_of_an_indicator_changes_nothing() {
    let rescaled =
        "staff teachers scale=1000 primary=4000\nrooms rooms scale=0.001 primary=0.002\nrules must_meet=1 primary=0.35";
    for_counties(2, |schools, _| {
        let county = schools.join("\n");
        let (one, other) = (cost(&county, STANDARD, POLICY), cost(&county, rescaled, POLICY));
        assert!(same(one, other), "{one} and {other}: {county}");
    });
}

#[test]
fn doubling_all_prices_and_the_budget_doubles_the_cost() {
    let doubled = POLICY.replace("cost_wan = 1\n", "cost_wan = 2\n").replace("= 7", "= 14").replace("= 10", "= 20");
    for_counties(3, |schools, dice| {
        let (county, budget) = (schools.join("\n"), dice.from_to(5, 60));
        let one = cost(&county, STANDARD, &format!("{POLICY}[budget]\ntotal_wan = {budget}\n"));
        let other = cost(&county, STANDARD, &format!("{doubled}[budget]\ntotal_wan = {}\n", 2 * budget));
        assert!(same(2.0 * one, other), "{one} and {other}: {county}");
    });
}

#[test]
fn more_budget_is_never_worse() {
    let aim = "[requirements]\nthresholds = \"aim\"\nbalance = \"aim\"\n[[objective]]\nminimise = \"shortfall\"\n";
    for_counties(4, |schools, dice| {
        let (county, budget) = (schools.join("\n"), dice.from_to(0, 30));
        let missed = |budget: i64| cost(&county, STANDARD, &format!("{POLICY}[budget]\ntotal_wan = {budget}\n{aim}"));
        assert!(not_above(missed(budget + 11), missed(budget)), "{county} with {budget}");
    });
}

#[test]
fn a_looser_balance_limit_is_never_dearer() {
    for_counties(5, |schools, _| {
        let county = schools.join("\n");
        let costs = ["0.2", "0.35", "0.5"].map(|limit| cost(&county, &STANDARD.replace("0.35", limit), POLICY));
        assert!(not_above(costs[2], costs[1]) && not_above(costs[1], costs[0]), "{costs:?}: {county}");
    });
}

#[test]
fn a_lever_more_never_makes_it_dearer_and_no_exemptions_never_cheaper() {
    for_counties(6, |schools, _| {
        let county = schools.join("\n");
        let with_all = cost(&county, STANDARD, POLICY);
        let without_moves = cost(
            &county,
            STANDARD,
            POLICY.split_once("[hire").map(|(_, rest)| format!("[hire{rest}")).as_deref().unwrap(),
        );
        assert!(not_above(with_all, without_moves), "{with_all} and {without_moves}: {county}");
        let strict = cost(&county, STANDARD, &format!("{POLICY}[requirements]\nexemptions = false\n"));
        assert!(not_above(with_all, strict), "{with_all} and {strict}: {county}");
    });
}
