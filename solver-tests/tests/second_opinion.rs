//! HiGHS against hand-solved programs, and against microlp, which other people wrote in another
//! language.

use junheng::model::Model;
use junheng::model::algebra::{ColumnId, Linear, sum};
use junheng::model::rows::{RowKey, Sense};
use junheng::solve::second_opinion::solve_relaxation;
use junheng::solve::{Answer, Limits, Live, Status};
use solver_tests::small::Small;
use solver_tests::tiny::Dice;

const EXACT: Limits = Limits { relative_gap: 0.0, node_limit: None };

fn key(name: &str) -> RowKey {
    RowKey { family: "test", key: name.to_string() }
}

fn solve(model: &Model, objective: &Linear) -> Answer {
    Live::new(model, objective, false, EXACT).unwrap().solve_or_retry(model, objective, false, EXACT)
}

fn two_columns(integer: bool) -> (Model, ColumnId, ColumnId) {
    let mut model = Model::default();
    let x = model.column("x".into(), "1", (0.0, f64::INFINITY), integer);
    let y = model.column("y".into(), "1", (0.0, f64::INFINITY), integer);
    (model, x, y)
}

/// min 2x + 3y + 7, x + y ≥ 4, x ≤ 3: x = 3, y = 1, objective 16. One more demanded costs 3, the
/// price of y; one more allowed of x saves 1, the difference of the prices.
#[test]
fn duals_have_the_sign_and_size_of_the_change_of_the_objective() {
    let (mut model, x, y) = two_columns(false);
    model.add(key("demand"), sum([x, y]), Sense::AtLeast, 4.0, "1", None);
    model.add(key("cap"), x, Sense::AtMost, 3.0, "1", None);
    let objective = 2.0 * x + 3.0 * y + 7.0;
    let answer = solve(&model, &objective);
    assert_eq!(answer.status, Status::Optimal);
    let close = |found: &[f64], known: &[f64]| found.iter().zip(known).all(|(a, b)| (a - b).abs() < 1e-9);
    assert!(close(&answer.values.unwrap(), &[3.0, 1.0]));
    assert!((answer.bound - 16.0).abs() < 1e-9, "the constant is kept: {}", answer.bound);
    assert!(close(&answer.duals, &[3.0, -1.0]), "{:?}", answer.duals);
}

/// min x + y, 2x + 2y ≥ 3 over whole numbers: 2, where the continuous optimum is 1.5.
#[test]
fn whole_columns_are_whole_and_relaxed_ones_are_not() {
    let (mut model, x, y) = two_columns(true);
    model.add(key("demand"), 2.0 * x + 2.0 * y, Sense::AtLeast, 3.0, "1", None);
    let objective = sum([x, y]);
    assert!((solve(&model, &objective).bound - 2.0).abs() < 1e-9);
    assert!((Live::new(&model, &objective, true, EXACT).unwrap().solve().bound - 1.5).abs() < 1e-9);
}

#[test]
fn infeasible_and_unbounded_are_told_apart() {
    let (mut model, x, y) = two_columns(false);
    model.add(key("demand"), sum([x, y]), Sense::AtLeast, 4.0, "1", None);
    assert_eq!(solve(&model, &(-1.0 * x - y)).status, Status::Unbounded);
    model.add(key("cap"), sum([x, y]), Sense::AtMost, 3.0, "1", None);
    assert_eq!(solve(&model, &sum([x, y])).status, Status::Infeasible);
}

#[test]
fn rows_added_to_a_live_program_hold_in_its_next_solution() {
    let (mut model, x, y) = two_columns(false);
    model.add(key("demand"), sum([x, y]), Sense::AtLeast, 4.0, "1", None);
    let objective = 2.0 * x + 3.0 * y;
    let mut live = Live::new(&model, &objective, false, EXACT).unwrap();
    assert!((live.solve().bound - 8.0).abs() < 1e-9);
    let before = model.rows.len();
    model.add(key("cap"), x, Sense::AtMost, 1.0, "1", None);
    live.add(&model.rows[before..]).unwrap();
    assert!((live.solve().bound - 11.0).abs() < 1e-9);
}

#[test]
fn microlp_finds_the_same_optimum_of_random_continuous_programs() {
    let mut dice = Dice::new(7);
    let mut compared = 0;
    for _ in 0..60 {
        let mut school = |name: &str| {
            let (pupils, teachers, rooms) = (dice.from_to(40, 300), dice.from_to(1, 14), dice.from_to(1, 6));
            format!("{name} primary:{pupils}[none={teachers}] rooms={rooms} area={}\n", rooms * 60)
        };
        let county = ["A", "B", "C"].map(&mut school).concat();
        let standard =
            "staff teachers primary=4\nrooms rooms primary=2\narea area primary=150\nrules must_meet=2 primary=0.4";
        let policy = "[move]\nmax_leaving_share = 0.5\ncost_wan = 1\n[hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 7\n\
                      [buy.rooms]\nprice_wan = 10\n[buy.area]\nprice_wan = 0.3\n";
        let (model, _) = Model::of(&Small::new(&county, standard, policy).instance());
        let objective = &model.stages[0].expression;
        let highs = Live::new(&model, objective, true, EXACT).unwrap().solve();
        let microlp = solve_relaxation(&model, objective);
        assert_eq!(highs.status, microlp.status, "{county}");
        assert!(
            (highs.bound - microlp.bound).abs() <= 1e-6 * highs.bound.abs().max(1.0),
            "{} and {}",
            highs.bound,
            microlp.bound
        );
        compared += usize::from(highs.bound > 0.0);
    }
    assert!(compared > 30, "only {compared} programs had anything to do");
}
