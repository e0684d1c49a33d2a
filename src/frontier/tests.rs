//! Curves whose shape is known by hand.

use super::*;
use std::convert::Infallible;

fn request(from: i64, to: i64, step: i64, widens: bool) -> Request {
    let grid = Grid { from: from.into(), to: to.into(), step: step.into() };
    Request { grid, most_points: 100, tolerance: 0.001, widens }
}

/// The curve of a function.
fn curve(request: &Request, of: impl Fn(f64) -> Seen) -> Curve {
    let mut solve = |numbers: &[Decimal]| -> Result<Vec<Seen>, Infallible> {
        Ok(numbers.iter().map(|number| of(approximate(*number))).collect())
    };
    match trace(request, &mut solve) {
        Ok(curve) => curve,
        Err(never) => match never {},
    }
}

fn numbers(curve: &Curve) -> Vec<String> {
    curve.points.keys().map(ToString::to_string).collect()
}

fn plan(value: f64) -> Seen {
    Seen::Value { value, slope: None, slack: 0.0 }
}

/// The largest of some lines, with its tangent.
fn lines(lines: &[(f64, f64)], at: f64) -> Seen {
    let value = |(constant, slope): &(f64, f64)| constant + slope * at;
    let (constant, slope) = *lines.iter().max_by(|a, b| value(a).total_cmp(&value(b))).unwrap();
    Seen::Value { value: constant + slope * at, slope: Some(slope), slack: 0.0 }
}

/// Lines of slopes −4, −1 and 0 meet at 10 and at 40: two ends, and each bend once.
#[test]
fn a_curve_of_three_lines_takes_five_solves() {
    let found = curve(&request(0, 100, 1, true), |at| lines(&[(80.0, -4.0), (50.0, -1.0), (10.0, 0.0)], at));
    // The tangents at the ends meet at 17.5, below the middle line.
    assert_eq!(numbers(&found), ["0", "10", "17.5", "40", "100"]);
    assert_eq!((found.method, found.within, found.complete), (Method::Tangents, Some(0.0), true));
    assert_eq!(found.bends().iter().map(ToString::to_string).collect::<Vec<_>>(), ["10", "40"]);
    let marginals: Vec<f64> = found.marginals().into_values().collect();
    assert_eq!((marginals[0], marginals[2], marginals[4]), (-4.0, -1.0, 0.0));
}

#[test]
fn a_straight_curve_takes_its_ends_alone() {
    let found = curve(&request(0, 100, 1, true), |at| lines(&[(80.0, -0.5)], at));
    assert_eq!(numbers(&found), ["0", "100"]);
}

/// At a kink the solver may tell any slope between those of the two lines.
#[test]
fn a_slope_between_those_of_two_lines_costs_solves_and_no_truth() {
    let of = |at: f64| match lines(&[(80.0, -4.0), (50.0, -1.0)], at) {
        Seen::Value { value, .. } if at == 10.0 => Seen::Value { value, slope: Some(-2.0), slack: 0.0 },
        other => other,
    };
    let found = curve(&request(0, 100, 1, true), of);
    assert_eq!(found.bends().iter().map(ToString::to_string).collect::<Vec<_>>(), ["10"]);
    assert!(found.within.unwrap() < 1e-9 && found.points.len() <= 6, "{found:?}");
}

#[test]
fn a_smooth_curve_is_found_within_its_tolerance() {
    let of = |at: f64| Seen::Value { value: 100.0 / at, slope: Some(-100.0 / (at * at)), slack: 0.0 };
    let found = curve(&request(1, 100, 1, true), of);
    let within = found.within.unwrap();
    assert!(found.complete && within <= 0.001 * 99.0, "{within}");
    assert!(found.points.len() < 60, "{} points", found.points.len());
    // Whatever lies between two points lies below their chord by no more than was told.
    let points: Vec<(f64, f64)> =
        found.points.iter().map(|(at, seen)| (approximate(*at), seen.value().unwrap())).collect();
    for pair in points.windows(2) {
        for part in 1..10 {
            let at = pair[0].0 + (pair[1].0 - pair[0].0) * f64::from(part) / 10.0;
            let chord = pair[0].1 + (pair[1].1 - pair[0].1) * f64::from(part) / 10.0;
            assert!(chord - 100.0 / at <= within + 1e-9);
        }
    }
}

#[test]
fn too_few_points_are_told() {
    let of = |at: f64| Seen::Value { value: 100.0 / at, slope: Some(-100.0 / (at * at)), slack: 0.0 };
    let found = curve(&Request { most_points: 5, ..request(1, 100, 1, true) }, of);
    assert_eq!((found.points.len(), found.complete), (5, false));
    assert!(found.within.unwrap() > 0.1);
}

/// Below 37 there is no plan, above it the least cost is always the same.
#[test]
fn the_end_of_the_plans_is_halved_and_what_cannot_change_is_not_solved() {
    let of = |at: f64| if at < 36.5 { Seen::Infeasible(None) } else { plan(36.5) };
    let found = curve(&request(0, 100, 1, true), of);
    assert_eq!(found.ends(), [End { without: 36.into(), with: 37.into() }]);
    assert!(found.points.len() <= 10, "{:?}", numbers(&found));
    assert!(found.bends().is_empty());
}

#[test]
fn what_would_do_is_tried_first() {
    let of = |at: f64| if at < 36.5 { Seen::Infeasible(Some(Decimal::new(365, 1))) } else { plan(36.5) };
    let found = curve(&request(0, 100, 1, true), of);
    assert_eq!(numbers(&found), ["0", "36", "37", "100"]);
    // Of what is told too low, halving finds the end all the same.
    let of = |at: f64| if at < 36.5 { Seen::Infeasible(Some(20.into())) } else { plan(36.5) };
    assert_eq!(curve(&request(0, 100, 1, true), of).ends(), [End { without: 36.into(), with: 37.into() }]);
}

#[test]
fn plans_may_end_above_too_and_stand_in_the_middle_alone() {
    let of = |at: f64| if (20.0..=60.0).contains(&at) { plan(at) } else { Seen::Infeasible(None) };
    let found = curve(&request(0, 100, 1, false), of);
    assert_eq!(
        found.ends(),
        [End { without: 19.into(), with: 20.into() }, End { without: 61.into(), with: 60.into() }]
    );
}

#[test]
fn nothing_is_tried_between_where_more_only_widens_and_the_largest_has_no_plan() {
    let found = curve(&request(0, 100, 1, true), |_| Seen::Infeasible(None));
    assert_eq!((numbers(&found).len(), found.ends().len()), (2, 0));
}

/// A step down at 23 and one at 70: each is enclosed within a step of the grid.
#[test]
fn steps_are_enclosed_and_what_is_level_is_left_alone() {
    let of = |at: f64| {
        plan(if at < 22.5 {
            5.0
        } else if at < 69.5 {
            3.0
        } else {
            2.0
        })
    };
    let found = curve(&request(0, 100, 1, true), of);
    for (before, after) in [(22, 23), (69, 70)] {
        for number in [before, after] {
            assert!(found.points.contains_key(&Decimal::from(number)), "{number} of {:?}", numbers(&found));
        }
    }
    assert!(found.points.len() < 25, "{:?}", numbers(&found));
    let marginals = found.marginals();
    assert_eq!(marginals[&Decimal::from(22)], -2.0);
    assert_eq!(marginals.get(&Decimal::from(100)), None);
}

#[test]
fn a_search_that_ended_without_an_answer_is_no_end_of_the_plans() {
    let found = curve(&request(0, 100, 1, true), |at| if at < 50.0 { Seen::Unknown } else { plan(1.0) });
    assert_eq!((numbers(&found).len(), found.ends().len()), (2, 0));
}

#[test]
fn a_step_that_nobody_chose_is_round() {
    let step = |from: i64, to: i64| Grid::step_of(from.into(), to.into()).to_string();
    assert_eq!([step(0, 60), step(0, 100), step(1000, 20000), step(0, 1)], ["1", "1", "200", "0.01"]);
}

/// The values of a level curve lie within their gap of each other: what is off the line is noise. Where nothing
/// is left of the gap the same values bend.
#[test]
fn what_lies_within_the_gap_of_whole_numbers_is_no_bend() {
    let of = |at: f64, slack: f64| {
        let value = if at == 50.0 { 5.003 } else { 5.0 };
        Seen::Value { value, slope: None, slack }
    };
    assert!(curve(&request(0, 100, 1, false), |at| of(at, 0.01)).bends().is_empty());
    let bends: Vec<String> =
        curve(&request(0, 100, 1, false), |at| of(at, 0.0)).bends().iter().map(ToString::to_string).collect();
    assert_eq!(bends, ["49", "50", "51"]);
}
