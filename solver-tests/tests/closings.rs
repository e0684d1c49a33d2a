//! Closing schools: choices by hand, every choice and plan of random tiny counties, and what the
//! verifier finds.

use junheng::county::TeacherFlags;
use junheng::evaluate::evaluate;
use junheng::plan::{Closing, Hire, Lending, Plan, Visit};
use junheng::report::page::view;
use junheng::report::scenario::ScenarioView;
use junheng::sweep::Status;
use solver_tests::choices::{nearby, plan_of, solved, told};
use solver_tests::small::Small;
use solver_tests::tiny::Dice;

const STAFF: &str = "staff teachers primary=4\nrules must_meet=1 primary=1";

/// A small county whose schools all lie two kilometres apart.
fn read(county: &str, policy: &str) -> Small {
    nearby(county, STAFF, policy, &[])
}

fn closing(year: u32) -> Closing {
    Closing { year, lever: "b".to_string(), school: "B".into(), into: "A".into() }
}

const TWO: &str = "A primary:100[none=4]\nB primary:20[none=0,backbone=1]";
const HIRE: &str = "[hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 1\n";
const CLOSE: &str = "[close.b]\nschool = \"B\"\ninto = \"A\"\nmax_km = 3\ncost_wan = 0.3\n";

#[test]
fn a_school_closes_where_its_teachers_are_worth_more_elsewhere() {
    // A needs 4 and has 4; B needs 0.8 and has 1: together 4.8 are needed, and 5 are there.
    let small = read("A primary:100[none=3]\nB primary:25[none=2]", &format!("{HIRE}{CLOSE}"));
    let scenario = solved(&small);
    let close = "close b in year 1".to_string();
    let expected =
        [("none".to_string(), "solved".to_string(), false, Some(1.0)), (close, "solved".to_string(), true, Some(0.3))];
    assert_eq!(told(&scenario), expected);
    assert_eq!(plan_of(&scenario).closings, [closing(1)]);
    assert!(scenario.verdict.is_some_and(|verdict| verdict.passes()));
}

#[test]
fn a_school_stays_open_where_closing_costs_more_than_it_saves() {
    let small = read(TWO, &format!("{HIRE}{CLOSE}"));
    assert_eq!(plan_of(&solved(&small)).closings, []);
}

/// One teacher must be hired for 1,000 万元 either way, and closing saves 1 of them.
#[test]
fn a_school_stays_open_where_the_gap_does_not_tell_what_closing_saves() {
    let closings = |gap: &str| {
        let hire = HIRE.replace("cost_wan = 1", "cost_wan = 1000");
        let policy = format!("{hire}{CLOSE}saves_wan = 1.3\n[solver]\nrelative_gap = {gap}\n");
        plan_of(&solved(&read("A primary:100[none=3]\nB primary:25[none=1]", &policy))).closings
    };
    assert_eq!(closings("0.01"), []);
    assert_eq!(closings("0.0001"), [closing(1)]);
}

#[test]
fn what_is_saved_from_the_year_on_decides_when_a_school_closes() {
    let policy = format!("[horizon]\nyears = 3\n{HIRE}{CLOSE}saves_wan = 0.2\nyears = [2, 3]\n");
    let scenario = solved(&read(TWO, &policy));
    let values: Vec<Option<f64>> = told(&scenario).into_iter().map(|(.., value)| value).collect();
    let near = |value: Option<f64>, expected: f64| value.is_some_and(|value| (value - expected).abs() < 1e-9);
    assert!(near(values[0], 0.0) && near(values[1], -0.1) && near(values[2], 0.1), "{values:?}");
    assert_eq!(plan_of(&scenario).closings, [closing(2)]);
    assert!(scenario.verdict.is_some_and(|verdict| verdict.passes()));
}

#[test]
fn the_page_names_each_school_that_closes_and_tells_its_cost_from_what_is_saved() {
    let policy = format!("[horizon]\nyears = 3\n{HIRE}{CLOSE}saves_wan = 0.2\nyears = [2, 3]\n");
    let small = read(TWO, &policy);
    let scenario = solved(&small);
    let today = evaluate(&small.county, &small.standard);
    let of = ScenarioView { county: &small.county, today: &today, scenario: &scenario };
    let plan = view::PlanView::of(&of, &small.standard).unwrap();
    assert_eq!(plan.closings, [view::ClosingRow { year: small.county.year + 2, school: "B".into(), into: "A".into() }]);
    let money = view::by_item(&plan.money);
    let rows: Vec<_> =
        money.iter().map(|row| (row.item.as_str(), row.quantity, row.unit.as_str(), row.amount)).collect();
    assert_eq!(rows, [("B", 1.0, "schools", 0.3), ("B", 2.0, "years", -0.4)]);
}

#[test]
fn a_school_that_must_close_closes_and_a_choice_without_places_is_not_allowed() {
    let policy = format!("{HIRE}{CLOSE}decide = \"must\"\n");
    assert_eq!(plan_of(&solved(&read(TWO, &policy))).closings, [closing(1)]);
    let scenario = solved(&read(TWO, &format!("{HIRE}{CLOSE}places = 119\n")));
    assert_eq!(scenario.combinations[1].status, "not_allowed");
    assert_eq!(scenario.combinations[1].reason, "A would have 120 pupils and 119 places in year 1");
    let scenario = solved(&read(TWO, &format!("{policy}places = 119\n")));
    assert_eq!(scenario.status(), Status::Infeasible);
}

#[test]
fn each_rule_of_closing_is_verified() {
    let county = "A primary:100[none=5]\nB primary:20[none=1]\nC primary:25[none=1]";
    let policy = format!("[horizon]\nyears = 2\n{HIRE}{CLOSE}years = [2]\nplaces = 120\n");
    let legal = Plan { closings: vec![closing(2)], ..Plan::default() };
    assert_eq!(read(county, &policy).sentences(&legal), []);
    let hire = Hire {
        year: 1,
        lever: "new".to_string(),
        school: "B".into(),
        stage: "primary".into(),
        flags: junheng::county::TeacherFlags::default(),
        teachers: 1,
    };
    let cases = [
        (
            policy.clone(),
            Plan { closings: vec![closing(1)], ..Plan::default() },
            "Year 1: B may not close in year 1 of the plan.",
        ),
        (
            policy.replace("max_km = 3", "max_km = 1"),
            legal.clone(),
            "Year 2: The pupils of B go 2 km to A, farther than 1 km.",
        ),
        (
            policy.replace("places = 120", "places = 119"),
            legal.clone(),
            "Year 2: A has 120 pupils, more than its 119 places.",
        ),
        (
            policy.clone(),
            Plan { hires: vec![hire], ..legal.clone() },
            "Year 1: B closes within the plan, and a hire changes it.",
        ),
        (policy.replace("years = [2]", "decide = \"must\""), Plan::default(), "B must close, and does not."),
    ];
    for (policy, plan, sentence) in cases {
        assert_eq!(read(county, &policy).sentences(&plan), [("closing", sentence.to_string())]);
    }
    let other = Plan { closings: vec![Closing { into: "C".into(), ..closing(2) }], ..Plan::default() };
    let found = read(county, &policy).sentences(&other);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].0, "plan_possible");
}

/// Hires alone, so that the least cost of a choice follows by hand: what each open school lacks.
#[test]
fn the_best_of_all_choices_is_found_on_random_tiny_counties() {
    let mut dice = Dice::new(7);
    let mut between = |least, most| u32::try_from(dice.from_to(least, most)).unwrap();
    for _ in 0..40 {
        let pupils: Vec<u32> = (0..3).map(|_| between(10, 120)).collect();
        let staff: Vec<u32> = (0..3).map(|_| between(0, 6)).collect();
        let (once, saved) = (between(0, 20), between(0, 8));
        let line =
            |place: usize| format!("{} primary:{}[none={}]", ["A", "B", "C"][place], pupils[place], staff[place]);
        let closes = ["B", "C"].map(|school| {
            format!(
                "[close.{school}]\nschool = \"{school}\"\ninto = \"A\"\nmax_km = 3\ncost_wan = {}\nsaves_wan = {}\n",
                f64::from(once) / 10.0,
                f64::from(saved) / 10.0
            )
        });
        let policy = format!("[horizon]\nyears = 2\n{HIRE}{}", closes.concat());
        let small = read(&(0..3).map(line).collect::<Vec<_>>().join("\n"), &policy);
        let lacks = |pupils: u32, staff: u32| (pupils * 4).div_ceil(100).saturating_sub(staff);
        let mut least = f64::INFINITY;
        // 0 stays open; 1 and 2 close as that year begins. All is required at the end of the second year.
        for years in (0..3).flat_map(|b| (0..3).map(move |c| [b, c])) {
            let (mut at_a, mut cost) = ((pupils[0], staff[0]), 0.0);
            for (place, year) in (1..).zip(years) {
                if year == 0 {
                    cost += f64::from(lacks(pupils[place], staff[place]));
                } else {
                    at_a = (at_a.0 + pupils[place], at_a.1 + staff[place]);
                    cost += f64::from(once) / 10.0 - f64::from(saved) / 10.0 * f64::from(3 - year);
                }
            }
            least = f64::min(least, cost + f64::from(lacks(at_a.0, at_a.1)));
        }
        let scenario = solved(&small);
        let junheng::solve::Outcome::Planned(planned) = &scenario.outcome else { panic!("{:?}", scenario.outcome) };
        assert!((planned.stages[0].value - least).abs() < 1e-6, "{} {least} {policy}", planned.stages[0].value);
        assert!((planned.stages[0].bound - least).abs() < 1e-6);
        assert_eq!(scenario.combinations.len(), 9);
        assert!(scenario.verdict.as_ref().is_some_and(junheng::verify::Verdict::passes), "{:?}", scenario.verdict);
    }
}

#[test]
fn no_teacher_visits_and_no_venue_is_lent_at_a_school_that_closes() {
    let levers = "[visit.arts]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 0.1\n\
                  [lend.ground]\nfacility = \"area\"\ncounts_as = \"nearby\"\ncost_wan = 0.1\n";
    let policy =
        format!("[requirements]\nthresholds = \"off\"\nbalance = \"off\"\n{HIRE}{CLOSE}decide = \"must\"\n{levers}");
    let county = "A primary:100[none=5] area=900 nearby=0\nB primary:20[none=1] area=300 nearby=0";
    let small = read(county, &policy);
    let visit = Visit {
        year: 1,
        lever: "arts".to_string(),
        from: "A".into(),
        to: "B".into(),
        stage: "primary".into(),
        flags: TeacherFlags::default(),
        days: 1,
    };
    let (lever, facility, amount) = ("ground".to_string(), "area".into(), 300.into());
    let lending = Lending { year: 1, lever, from: "B".into(), to: "A".into(), facility, amount };
    let plan = Plan { closings: vec![closing(1)], visits: vec![visit], lendings: vec![lending], ..Plan::default() };
    let told = small.sentences(&plan).into_iter().filter(|(check, _)| *check == "closing");
    let sentences: Vec<String> = told.map(|(_, sentence)| sentence).collect();
    assert_eq!(
        sentences,
        ["B closes within the plan, and a visit changes it.", "B closes within the plan, and a lending changes it."]
    );
}
