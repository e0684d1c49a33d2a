//! HiGHS against microlp, against programs solved by hand, and the statuses told as they are.

use junheng::model::Model;
use junheng::model::algebra::{ColumnId, Linear};
use junheng::model::rows::{RowKey, Sense};
use junheng::solve::second_opinion::solve_relaxation;
use junheng::solve::{Answer, Limits, Live, Outcome, Status};
use solver_tests::tiny::{Dice, Tiny};

const LIMITS: Limits = Limits { relative_gap: 0.0, node_limit: None };

/// Both solvers promise about 10⁻⁷ on each row; objectives add up a few of them.
const TOLERANCE: f64 = 1e-6;

/// A program from its rows: coefficients by column, sense, right-hand side.
fn program(columns: usize, integer: bool, upper: f64, rows: &[(&[f64], Sense, f64)]) -> (Model, Vec<ColumnId>) {
    let mut model = Model::default();
    let columns: Vec<ColumnId> =
        (0..columns).map(|place| model.column(format!("x[{place}]"), "1", (0.0, upper), integer)).collect();
    for (place, (coefficients, sense, right)) in rows.iter().enumerate() {
        let key = RowKey { family: "row", key: place.to_string() };
        model.add(key, sum(coefficients, &columns), *sense, *right, "1", None);
    }
    (model, columns)
}

fn sum(coefficients: &[f64], columns: &[ColumnId]) -> Linear {
    let mut sum = Linear::default();
    coefficients.iter().zip(columns).for_each(|(coefficient, column)| sum.add_term(*coefficient, *column));
    sum
}

fn highs(model: &Model, objective: &Linear, relaxed: bool, limits: Limits) -> Answer {
    Live::new(model, objective, relaxed, limits).unwrap().solve_or_retry(model, objective, relaxed, limits)
}

fn assert_close(found: f64, expected: f64) {
    assert!((found - expected).abs() <= TOLERANCE * expected.abs().max(1.0), "{found} and not {expected}");
}

/// Solves a linear program by hand-known numbers; each dual is also measured by a right-hand side
/// that is larger by a little.
fn assert_duals(objective: &[f64], rows: &[(&[f64], Sense, f64)], optimum: f64, duals: &[f64]) {
    const LITTLE: f64 = 0.01;
    let (model, columns) = program(objective.len(), false, f64::INFINITY, rows);
    let objective = sum(objective, &columns);
    let answer = highs(&model, &objective, true, LIMITS);
    assert_eq!(answer.status, Status::Optimal);
    assert_close(answer.bound, optimum);
    assert_eq!(answer.duals.len(), duals.len());
    for (place, expected) in duals.iter().enumerate() {
        assert_close(answer.duals[place], *expected);
        let mut larger = model.clone();
        larger.rows[place].right += LITTLE;
        assert_close((highs(&larger, &objective, true, LIMITS).bound - optimum) / LITTLE, *expected);
    }
}

#[test]
fn a_row_at_most_has_a_dual_at_most_0_in_minimisation() {
    // Hillier and Lieberman's Wyndor Glass: most of 3x + 5y is 36 at (2, 6), with shadow prices
    // 0, 3/2 and 1; minimising the negative turns their signs.
    let rows: [(&[f64], Sense, f64); 3] =
        [(&[1.0, 0.0], Sense::AtMost, 4.0), (&[0.0, 2.0], Sense::AtMost, 12.0), (&[3.0, 2.0], Sense::AtMost, 18.0)];
    assert_duals(&[-3.0, -5.0], &rows, -36.0, &[0.0, -1.5, -1.0]);
}

#[test]
fn a_row_at_least_has_a_dual_at_least_0_in_minimisation() {
    // Both rows bind at (3, 1): 2·3 + 3·1 = 9. The duals solve p + q = 2 and p + 3q = 3.
    let rows: [(&[f64], Sense, f64); 2] = [(&[1.0, 1.0], Sense::AtLeast, 4.0), (&[1.0, 3.0], Sense::AtLeast, 6.0)];
    assert_duals(&[2.0, 3.0], &rows, 9.0, &[1.5, 0.5]);
}

#[test]
fn an_equality_has_the_dual_of_the_side_that_binds() {
    // x = 2 at its limit and y = 1 beside it: 4. One more to share out is one more y, 2; one more x
    // allowed replaces a y, -1.
    let rows: [(&[f64], Sense, f64); 2] = [(&[1.0, 1.0], Sense::Equal, 3.0), (&[1.0, 0.0], Sense::AtMost, 2.0)];
    assert_duals(&[1.0, 2.0], &rows, 4.0, &[2.0, -1.0]);
}

#[test]
fn the_constant_of_the_objective_is_in_the_bound() {
    let (model, columns) = program(1, false, f64::INFINITY, &[(&[1.0], Sense::AtLeast, 2.0)]);
    let objective = sum(&[3.0], &columns) + 10.0;
    assert_close(highs(&model, &objective, true, LIMITS).bound, 16.0);
    assert_close(solve_relaxation(&model, &objective).bound, 16.0);
}

#[test]
fn an_infeasible_program_is_told_as_infeasible() {
    for integer in [false, true] {
        let rows: [(&[f64], Sense, f64); 2] = [(&[1.0], Sense::AtLeast, 2.0), (&[1.0], Sense::AtMost, 1.0)];
        let (model, columns) = program(1, integer, f64::INFINITY, &rows);
        let objective = sum(&[1.0], &columns);
        assert_eq!(highs(&model, &objective, !integer, LIMITS).status, Status::Infeasible);
        assert_eq!(solve_relaxation(&model, &objective).status, Status::Infeasible);
    }
}

#[test]
fn a_program_that_only_whole_numbers_make_infeasible_is_told_as_infeasible() {
    // 2x = 1.
    let (model, columns) = program(1, true, 10.0, &[(&[2.0], Sense::Equal, 1.0)]);
    let objective = sum(&[1.0], &columns);
    assert_eq!(highs(&model, &objective, false, LIMITS).status, Status::Infeasible);
    assert_eq!(highs(&model, &objective, true, LIMITS).status, Status::Optimal);
}

#[test]
fn an_unbounded_program_is_told_as_unbounded() {
    for integer in [false, true] {
        let (model, columns) = program(2, integer, f64::INFINITY, &[(&[1.0, -1.0], Sense::AtMost, 1.0)]);
        let objective = sum(&[-1.0, 0.0], &columns);
        assert_eq!(highs(&model, &objective, !integer, LIMITS).status, Status::Unbounded);
        assert_eq!(solve_relaxation(&model, &objective).status, Status::Unbounded);
    }
}

#[test]
fn a_knapsack_has_the_optimum_that_trying_all_subsets_finds() {
    let (worth, weights, room) = ([10.0, 13.0, 7.0, 8.0, 12.0, 4.0], [5.0, 6.0, 3.0, 4.0, 6.0, 1.0], 13.0);
    let total = |of: &[f64], chosen: u32| (0..of.len()).filter(|i| chosen >> i & 1 == 1).map(|i| of[i]).sum::<f64>();
    let subsets = (0..1_u32 << worth.len()).filter(|chosen| total(&weights, *chosen) <= room);
    let most = subsets.map(|chosen| total(&worth, chosen)).fold(0.0, f64::max);
    let (model, columns) = program(worth.len(), true, 1.0, &[(&weights, Sense::AtMost, room)]);
    let answer = highs(&model, &sum(&worth.map(|worth| -worth), &columns), false, LIMITS);
    assert_eq!(answer.status, Status::Optimal);
    assert_close(answer.bound, -most);
    assert!(answer.duals.is_empty(), "an integer program has no duals");
}

#[test]
fn a_node_limit_is_told_as_a_limit() {
    // Market splitting (Cornuéjols and Dawande): halving three rows of random numbers exactly is out
    // of reach of one node.
    let mut dice = Dice::new(3);
    let rows: Vec<Vec<f64>> =
        (0..3).map(|_| (0..20).map(|_| f64::from(i32::try_from(dice.below(100)).unwrap())).collect()).collect();
    let halves: Vec<(&[f64], Sense, f64)> =
        rows.iter().map(|row| (row.as_slice(), Sense::Equal, (row.iter().sum::<f64>() / 2.0).floor())).collect();
    let (model, columns) = program(20, true, 1.0, &halves);
    let limits = Limits { relative_gap: 0.0, node_limit: Some(1) };
    let answer = highs(&model, &sum(&[1.0; 20], &columns), false, limits);
    assert!(matches!(answer.status, Status::Limit(_)), "{:?}", answer.status);
    assert!(answer.bound <= 20.0);
}

#[test]
fn microlp_agrees_with_highs_on_the_relaxation_of_small_counties() {
    let mut dice = Dice::new(11);
    let (mut solved, mut infeasible) = (0, 0);
    while solved < 60 || infeasible < 20 {
        let small = Tiny::random(&mut dice).small();
        let (start, _) = Model::of(&small.instance());
        // The final program has all tangents that the search has found.
        let (model, objective) = match small.solve() {
            Outcome::Planned(planned) => (planned.program.clone(), planned.objective.clone()),
            _ => (start.clone(), start.stages[0].expression.clone()),
        };
        let (one, other) = (highs(&model, &objective, true, LIMITS), solve_relaxation(&model, &objective));
        assert_eq!(one.status, other.status);
        if one.status == Status::Optimal {
            assert_close(one.bound, other.bound);
            solved += 1;
        } else {
            infeasible += 1;
        }
    }
}

#[test]
fn a_row_added_to_a_live_program_holds_in_its_next_solution() {
    // 2x + 3y with x + y ≥ 4: 8 at (4, 0); with x ≤ 1 besides: 11 at (1, 3).
    let (mut model, columns) = program(2, false, f64::INFINITY, &[(&[1.0, 1.0], Sense::AtLeast, 4.0)]);
    let objective = sum(&[2.0, 3.0], &columns);
    let mut live = Live::new(&model, &objective, true, LIMITS).unwrap();
    assert_close(live.solve().bound, 8.0);
    let before = model.rows.len();
    model.add(RowKey { family: "row", key: "cap".to_string() }, columns[0], Sense::AtMost, 1.0, "1", None);
    live.add(&model.rows[before..]).unwrap();
    assert_close(live.solve().bound, 11.0);
}
