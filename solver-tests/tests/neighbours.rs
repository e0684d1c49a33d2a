//! What more neighbours come to: by hand, and beside another solver on the whole program of each number.

use junheng::instance::join;
use junheng::language::Language;
use junheng::model::Model;
use junheng::neighbours::{Beyond, Neighbours, Reached, Untold, look};
use junheng::quantity::Decimal;
use junheng::report::neighbours::{View, untold};
use junheng::report::wording::Wording;
use junheng::solve::{Status, relax, second_opinion};
use solver_tests::small::Small;
use solver_tests::tiny::Dice;
use std::fmt::Write;

const STAFF: &str = "staff teachers primary=4\nrules must_meet=1 primary=1";
const HIRE: &str = "[hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 8\n";

/// Schools on a line, as far apart as told.
fn on_a_line(county: &str, standard: &str, policy: &str, kilometres: &[i64]) -> Small {
    let mut small = Small::new(county, standard, policy);
    let ids: Vec<_> = small.county.schools.iter().map(|school| school.id.clone()).collect();
    for (from, here) in ids.iter().zip(kilometres) {
        for (to, there) in ids.iter().zip(kilometres) {
            std::sync::Arc::make_mut(&mut small.county.distances)
                .insert((from.clone(), to.clone()), Decimal::from((here - there).abs()));
        }
    }
    small
}

fn looked(small: &Small) -> Result<Neighbours, Untold> {
    look(&small.county, &small.standard, &small.policy, &mut |_| {})
}

fn nearest(number: usize) -> String {
    format!("[move]\nnearest = {number}\nmax_leaving_share = 1\ncost_wan = 1\n")
}

fn view<'a>(small: &'a Small, neighbours: &'a Neighbours, gap: Decimal) -> View<'a> {
    let words = Language::English.catalogue();
    View { wording: Wording { words, county: &small.county, standard: &small.standard }, neighbours, gap }
}

/// A may spare one, which C lacks; B lies between.
const LINE: &str = "A primary:100[none=5]\nB primary:100[none=4]\nC primary:100[none=3]";

#[test]
fn a_teacher_two_schools_away_saves_a_hire() {
    let small = on_a_line(LINE, STAFF, &format!("{HIRE}{}[requirements]\nbalance = \"off\"\n", nearest(1)), &[0, 2, 5]);
    let neighbours = looked(&small).unwrap();
    // The nearest school of A and of C is B, and that of B is A.
    let reached = |nearest, routes, value| Reached { nearest, routes, value: Some(value) };
    let near = |a: &Reached, b: &Reached| {
        (a.nearest, a.routes) == (b.nearest, b.routes) && (a.value.unwrap() - b.value.unwrap()).abs() < 1e-6
    };
    let expected = [reached(Some(1), 3, 8.0), reached(None, 6, 1.0)];
    assert!(neighbours.reached.iter().zip(&expected).all(|(a, b)| near(a, b)), "{neighbours:?}");
    let [Beyond { from, to, teachers, .. }] = &neighbours.beyond[..] else { panic!("{neighbours:?}") };
    assert_eq!((from.as_str(), to.as_str(), (teachers - 1.0).abs() < 1e-6), ("A", "C", true));
    let shown = view(&small, &neighbours, Decimal::new(2, 2));
    assert_eq!(
        shown.sentences(),
        [
            "More than the nearest school may be worth 7.00 万元, 700.00 %.",
            "No plan of this policy, with any number of neighbours, comes below 1.00 万元."
        ]
    );
}

#[test]
fn where_the_nearest_school_has_all_that_is_lacking_more_would_not_help() {
    let county = "A primary:100[none=3]\nB primary:100[none=5]\nC primary:100[none=4]";
    let small =
        on_a_line(county, STAFF, &format!("{HIRE}{}[requirements]\nbalance = \"off\"\n", nearest(1)), &[0, 2, 5]);
    let neighbours = looked(&small).unwrap();
    assert_eq!(neighbours.beyond, []);
    let shown = view(&small, &neighbours, Decimal::ZERO);
    assert_eq!(
        shown.sentences()[0],
        "More than the nearest school would not help: all others together would be worth at most 0.00 万元, 0.00 %, \
         no more than the gap of 0.00 % that the policy asks for."
    );
}

#[test]
fn what_every_school_brings_to_nothing_has_no_share() {
    let aim = "[requirements]\nbalance = \"off\"\nthresholds = \"aim\"\n[[objective]]\nminimise = \"shortfall\"\n";
    let small = on_a_line(LINE, STAFF, &format!("{}{aim}", nearest(1)), &[0, 2, 5]);
    let neighbours = looked(&small).unwrap();
    let shown = view(&small, &neighbours, Decimal::new(2, 2));
    let sentence = "More than the nearest school may be worth 0.25 thresholds, – %.";
    assert_eq!(shown.sentences()[0], sentence);
}

#[test]
fn a_plan_that_only_more_neighbours_make_possible_is_told() {
    let small = on_a_line(LINE, STAFF, &format!("{}[requirements]\nbalance = \"off\"\n", nearest(1)), &[0, 2, 5]);
    let neighbours = looked(&small).unwrap();
    let values: Vec<bool> = neighbours.reached.iter().map(|reached| reached.value.is_some()).collect();
    assert_eq!(values, [false, true]);
    let shown = view(&small, &neighbours, Decimal::ZERO);
    assert_eq!(shown.sentences()[0], "With the nearest school there is no plan; with more there may be.");
    let none = on_a_line(&LINE.replace("none=5", "none=4"), STAFF, &nearest(1), &[0, 2, 5]);
    let neighbours = looked(&none).unwrap();
    let shown = view(&none, &neighbours, Decimal::ZERO);
    assert_eq!(shown.sentences(), ["There is no plan, with any number of neighbours."]);
}

#[test]
fn what_cannot_be_looked_at_says_what_to_try() {
    let told = |policy: &str| untold(&looked(&on_a_line(LINE, STAFF, policy, &[0, 2, 5])).unwrap_err());
    assert_eq!(told(HIRE), "the policy has no move.nearest, so that every school is a neighbour already");
    assert_eq!(
        told(&format!("{}[rezone.primary]\ngrades = 6\n", nearest(1))),
        "the policy changes zones, which are many programs; look at the policy without [rezone]"
    );
}

/// Six schools on a line, of two types of teachers, where the distance has a price.
fn random(dice: &mut Dice, number: usize, balance: &str) -> Small {
    let mut county = String::new();
    for school in ["A", "B", "C", "D", "E", "F"] {
        let [none, backbone] = [dice.from_to(1, 8), dice.from_to(0, 2)];
        let _ = writeln!(county, "{school} primary:{}[none={none},backbone={backbone}]", dice.from_to(60, 140));
    }
    let standard = "staff teachers primary=4\nbackbone teachers=backbone primary=0.5\nrules must_meet=2 primary=0.2";
    let moves = nearest(number).replace("max_leaving_share = 1", "max_leaving_share = 0.5");
    let hires = format!("{HIRE}[hire.best]\nstage = \"primary\"\nflags = \"backbone\"\ncost_wan = 12\n");
    let policy = format!("{hires}{moves}[requirements]\nbalance = \"{balance}\"\n");
    let kilometres: Vec<i64> = (0..6).map(|place| 10 * place + dice.from_to(0, 9)).collect();
    on_a_line(&county, standard, &policy, &kilometres)
}

#[test]
fn each_number_comes_to_what_another_solver_says_of_its_own_program() {
    let mut dice = Dice::new(20_261_125);
    let mut worth = 0;
    for case in 0..60 {
        let small = random(&mut dice, 1, "off");
        let neighbours = looked(&small).unwrap();
        assert_eq!(
            neighbours.reached.iter().map(|it| it.nearest).collect::<Vec<_>>(),
            [Some(1), Some(2), Some(4), None]
        );
        for reached in &neighbours.reached {
            let mut policy = small.policy.clone();
            policy.moves.as_mut().unwrap().nearest = Some(reached.nearest.map_or(99, |nearest| nearest as u32));
            let (model, _) = Model::of(&join(&small.county, &small.standard, &policy).unwrap());
            let other = second_opinion::solve_relaxation(&model, &model.stages[0].expression);
            assert_eq!(other.status, Status::Optimal);
            assert!(
                (reached.value.unwrap() - other.bound).abs() < 1e-6,
                "case {case}: {reached:?} and not {}",
                other.bound
            );
        }
        worth += usize::from(neighbours.reached[0].value > neighbours.reached[3].value.map(|value| value + 0.5));
    }
    assert!(worth >= 20, "{worth}");
}

#[test]
fn with_limits_of_the_coefficients_all_schools_come_to_what_their_own_program_does() {
    let mut dice = Dice::new(25_112_026);
    for case in 0..30 {
        let small = random(&mut dice, 1, "must");
        let all = looked(&small).unwrap().reached.last().unwrap().value.unwrap();
        let mut policy = small.policy.clone();
        policy.moves.as_mut().unwrap().nearest = None;
        let (mut model, _) = Model::of(&join(&small.county, &small.standard, &policy).unwrap());
        let objective = model.stages[0].expression.clone();
        let whole = relax(&mut model, &objective);
        // Tangents are added until no limit is exceeded by a hundred-thousandth.
        assert!((all - whole.bound).abs() < 1e-3 * whole.bound.max(1.0), "case {case}: {all} and not {}", whole.bound);
    }
}
