//! Opening schools: choices by hand, every choice and plan of random tiny counties, what the verifier finds,
//! and what is refused.

use junheng::county::{TeacherFlags, UnitId};
use junheng::enrolment::{Course, UnitPupils, Year};
use junheng::evaluate::evaluate;
use junheng::language::Language;
use junheng::plan::{Closing, Hire, Opening, Plan, Purchase};
use junheng::report::page::{self, view};
use junheng::report::scenario::ScenarioView;
use junheng::report::summary::Summary;
use junheng::sweep::{self, Status};
use junheng::timeline;
use solver_tests::choices::{nearby, plan_of, solved, told};
use solver_tests::small::{Small, nearby_venues};
use solver_tests::tiny::Dice;
use std::collections::BTreeMap;
use std::sync::Arc;

const STAFF: &str = "staff teachers primary=4\nrules must_meet=1 primary=1";
const HIRE: &str = "[hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 1\n";
/// Two teaching points, 18 pupils in all.
const POINTS: &str = "A primary:50[none=2]\nB primary:10[none=1]\nC primary:8[none=0,backbone=1]";

/// A new school N, by default without facilities; keys may be added.
fn open(keys: &str) -> String {
    let facilities = if keys.contains("facilities") { "" } else { "facilities = {}\n" };
    format!(
        "[open.n]\nschool = \"N\"\nname = \"New\"\nkind = \"school\"\nstages = [\"primary\"]\nlongitude = 118.8\nlatitude = 36.5\n\
         max_km = 3\nplaces = 200\ncost_wan = 0.5\nruns_wan = 0\n{facilities}{keys}\n"
    )
}

/// A small county whose schools all lie two kilometres apart, as does the new one.
fn read(county: &str, standard: &str, policy: &str) -> Small {
    nearby(county, standard, policy, &["N"])
}

fn opening(year: u32) -> Opening {
    Opening { year, lever: "n".to_string(), school: "N".into() }
}

fn merged(school: &str, year: u32) -> Closing {
    Closing { year, lever: "n".to_string(), school: school.into(), into: "N".into() }
}

fn hire(year: u32, school: &str, teachers: u32) -> Hire {
    let flags = TeacherFlags::default();
    Hire { year, lever: "new".to_string(), school: school.into(), stage: "primary".into(), flags, teachers }
}

/// Pupils and teachers of each school at the end of a year.
fn people(small: &Small, plan: &Plan, year: u32) -> Vec<(String, u32, u32)> {
    let years = timeline::course(&small.county, &small.policy, plan).unwrap();
    let then = &years[year as usize - 1].county;
    then.units.iter().map(|unit| (unit.id.school.to_string(), unit.pupils, unit.staff())).collect()
}

#[test]
fn two_teaching_points_merge_into_a_new_school_where_one_teacher_less_is_needed() {
    // 17 and 16 pupils need a teacher each, who are not there; 33 together need two, and one of each is there.
    let county = "A primary:50[none=2]\nB primary:17[none=0,backbone=0]\nC primary:34[none=1]";
    let small = read(county, STAFF, &format!("{HIRE}{}", open("merges = [\"B\", \"C\"]")));
    let scenario = solved(&small);
    // Apart B lacks 1 and C 1, of 0.68 and 1.36; together 2.04 are needed and 1 is there, so 2 are hired.
    let none = ("none".to_string(), "solved".to_string(), true, Some(2.0));
    assert_eq!(told(&scenario), [none, ("open n in year 1".to_string(), "solved".to_string(), false, Some(2.5))]);
    let county = county.replace("C primary:34", "C primary:33");
    let scenario = solved(&read(&county, STAFF, &format!("{HIRE}{}", open("merges = [\"B\", \"C\"]"))));
    let none = ("none".to_string(), "solved".to_string(), false, Some(2.0));
    assert_eq!(told(&scenario), [none, ("open n in year 1".to_string(), "solved".to_string(), true, Some(1.5))]);
    let plan = plan_of(&scenario);
    assert_eq!(plan.openings, [opening(1)]);
    assert_eq!(plan.closings, [merged("B", 1), merged("C", 1)]);
    assert_eq!(plan.hires, [hire(1, "N", 1)]);
    assert!(scenario.verdict.is_some_and(|verdict| verdict.passes()));
}

#[test]
fn a_new_school_relieves_a_crowded_one_of_the_shares_of_its_years() {
    let policy = format!(
        "[horizon]\nyears = 3\n{HIRE}{}[open.n.takes_share]\nA = [0.1, 0.25]\n",
        open("decide = \"must\"\nyears = [2]")
    );
    let small = read("A primary:95[none=4]\nB primary:20[none=1]", STAFF, &policy);
    let scenario = solved(&small);
    let plan = plan_of(&scenario);
    let schools =
        |year| people(&small, &plan, year).into_iter().map(|(school, pupils, _)| (school, pupils)).collect::<Vec<_>>();
    let then = |school: &str, pupils| (school.to_string(), pupils);
    assert_eq!(schools(1), [then("A", 95), then("B", 20)]);
    assert_eq!(schools(2), [then("A", 86), then("B", 20), then("N", 9)]);
    assert_eq!(schools(3), [then("A", 72), then("B", 20), then("N", 23)]);
    // The last year is judged: N needs 0.92, so one is hired or comes from A, which needs 2.88; nobody may move.
    assert_eq!(
        plan.hires.iter().map(|hire| (hire.school.to_string(), hire.teachers)).collect::<Vec<_>>(),
        [("N".to_string(), 1)]
    );
    assert!(scenario.verdict.is_some_and(|verdict| verdict.passes()));
}

/// Nobody of B is left in the second year but those who come from C.
#[test]
fn it_takes_its_share_of_the_projected_pupils_with_those_whom_a_closing_brings() {
    let close = "[close.c]\nschool = \"C\"\ninto = \"B\"\nmax_km = 3\n";
    let takes = "[open.n.takes_share]\nA = 0.25\nB = 0.5\n";
    let opens = open("years = [2]").replace("cost_wan = 0.5", "cost_wan = 0");
    let policy = format!("[horizon]\nyears = 2\n{HIRE}{opens}{takes}{close}");
    let mut small = read("A primary:100[none=5]\nB primary:20[none=1]\nC primary:30[none=1]", STAFF, &policy);
    let unit = |school: &str| UnitId { school: school.into(), stage: "primary".into() };
    let pupils = |of: [(&str, u32); 3]| {
        of.map(|(school, pupils)| UnitPupils { unit: unit(school), pupils, grades: BTreeMap::new() }).into()
    };
    let [today, later] = [[("A", 100), ("B", 20), ("C", 30)], [("A", 121), ("B", 0), ("C", 31)]];
    let years = [(2024, today), (2025, today), (2026, later)];
    let years = years.map(|(year, of)| Year { year, units: pupils(of) }).into();
    small.policy.pupils = Some(Arc::new(Course { variant: "own", assumed: Vec::new(), years }));
    let closing = Closing { year: 2, lever: "c".to_string(), school: "C".into(), into: "B".into() };
    let plan = Plan { openings: vec![opening(2)], closings: vec![closing], ..Plan::default() };
    let then = |school: &str, pupils, staff| (school.to_string(), pupils, staff);
    assert_eq!(people(&small, &plan, 2), [then("A", 91, 5), then("B", 16, 2), then("N", 45, 0)]);
    let checks: Vec<&str> = small.sentences(&plan).into_iter().map(|(check, _)| check).collect();
    assert!(checks.iter().all(|check| ["thresholds", "balance"].contains(check)), "{checks:?}");
    let scenario = solved(&small);
    assert_eq!(scenario.status(), Status::Solved);
    assert!(scenario.verdict.is_some_and(|verdict| verdict.passes()));
}

#[test]
fn teachers_move_to_a_new_school_beyond_the_share_of_its_staff_in_the_year_in_which_it_opens() {
    let moves = "[move]\nmax_leaving_share = 0.5\nmax_net_change_share = 0.3\ncost_wan = 0.1\n";
    let policy = format!("{moves}{HIRE}{}[open.n.takes_share]\nA = 0.25\n", open("decide = \"must\""));
    let small = read("A primary:100[none=4]\nB primary:20[none=1]", STAFF, &policy);
    let scenario = solved(&small);
    assert_eq!(told(&scenario), [("open n in year 1".to_string(), "solved".to_string(), true, Some(0.6))]);
    let plan = plan_of(&scenario);
    assert_eq!(
        plan.moves.iter().map(|step| (step.from.as_str(), step.to.as_str(), step.teachers)).collect::<Vec<_>>(),
        [("A", "N", 1)]
    );
    assert!(scenario.verdict.is_some_and(|verdict| verdict.passes()));
}

#[test]
fn the_page_names_and_maps_the_new_school_and_tells_each_choice() {
    let policy = format!(
        "[horizon]\nyears = 2\n{HIRE}{}[open.n.takes_share]\nA = 0.25\n",
        open("merges = [\"B\"]\nyears = [2]")
    );
    let small =
        read("A primary:100[none=3]\nB primary:25[none=2]", STAFF, &policy.replace("cost_wan = 0.5", "cost_wan = 0.1"));
    let scenario = solved(&small);
    let today = evaluate(&small.county, &small.standard);
    let county = scenario.policy.with_new_schools(&small.county);
    let of = ScenarioView { county: &county, today: &today, scenario: &scenario };
    let plan = view::PlanView::of(&of, &small.standard).unwrap();
    let [row] = &plan.openings[..] else { panic!("{:?}", plan.openings) };
    assert_eq!((row.year, row.places, row.school.pupils), (small.county.year + 2, 200, 50));
    assert_eq!((row.school.longitude, row.school.latitude), (Some(118.8), Some(36.5)));
    let money: Vec<_> =
        plan.money.iter().map(|row| (row.item.as_str(), row.of_school.as_deref(), row.amount)).collect();
    assert_eq!(money, [("N", Some("open"), 0.1)]);
    let mut page = page::of_county(&small.county, &small.standard, Vec::new());
    page.policies = vec![view::PolicyRow::of(&Summary::of(&scenario), &small.county)];
    page.plan = Some(plan);
    let text = page::render(&page, Language::Chinese);
    for sentence in [
        "New（primary）自2026年起开办，学位 200 个，规划期末在校学生 50 人。接收A的部分学生。",
        "B自2026年起撤并，并入New。",
        "新建New（2026年）",
        "不撤并、不新建",
        "目前尚未开办",
        "New (primary) opens as the year 2026 begins, with places for 200 pupils; in the plan's last year it has 50.",
        "New school New",
    ] {
        assert!(text.contains(sentence), "{sentence}");
    }
}

/// Merging would cost more than it saves: nothing opens, and the choice is told by the name of the school.
#[test]
fn a_school_that_the_plan_does_not_open_is_named_among_the_choices() {
    let county = "A primary:50[none=2]\nB primary:17[none=0,backbone=0]\nC primary:34[none=1]";
    let small = read(county, STAFF, &format!("{HIRE}{}", open("merges = [\"B\", \"C\"]")));
    let scenario = solved(&small);
    assert_eq!(plan_of(&scenario).openings, []);
    let mut page = page::of_county(&small.county, &small.standard, Vec::new());
    page.policies = vec![view::PolicyRow::of(&Summary::of(&scenario), &small.county)];
    let text = page::render(&page, Language::Chinese);
    assert!(text.contains("新建New（2025年）") && !text.contains("新建N（"), "{:?}", page.policies[0].choices);
}

/// One choice after the other is solved on one thread: the time told is most of what passes, and not that of the
/// plan's choice alone.
#[test]
fn the_time_that_is_told_is_that_of_all_choices() {
    let close = |school: &str| format!("[close.{school}]\nschool = \"{school}\"\ninto = \"A\"\nmax_km = 3\n");
    let policy = format!("[horizon]\nyears = 3\n{HIRE}{}{}", close("B"), close("C"));
    let small = read("A primary:50[none=2]\nB primary:10[none=1]\nC primary:25[none=1]", STAFF, &policy);
    let begun = std::time::Instant::now();
    let policies = std::slice::from_ref(&small.policy);
    let scenario = junheng::sweep::run(&small.county, &small.standard, policies, 1).unwrap().remove(0);
    let passed = begun.elapsed().as_secs_f64();
    assert_eq!(scenario.combinations.len(), 16);
    let of = scenario.seconds;
    let told = of.build + of.solve + of.verify;
    assert!(told > passed / 2.0 && told <= passed, "{told} of {passed} seconds");
}

const ROOMS: &str = "rooms rooms primary=2\nrules must_meet=1 primary=1";

#[test]
fn it_opens_with_its_facilities_and_with_what_goes_along() {
    // 50 pupils of B and C need 1 room. N opens with none, and of the 3 rooms there half of 1 and 2 go along.
    let county = "A primary:50[none=2] rooms=1\nB primary:20[none=1] rooms=1\nC primary:30[none=1] rooms=2";
    let tables = "[open.n.moved_share]\nrooms = 0.5\n";
    let policy = format!(
        "[horizon]\nyears = 2\n{}{tables}",
        open("merges = [\"B\", \"C\"]\nyears = [2]\nfacilities = { rooms = 3 }")
    );
    let small = read(county, ROOMS, &policy);
    let plan = Plan { openings: vec![opening(2)], closings: vec![merged("B", 2), merged("C", 2)], ..Plan::default() };
    assert_eq!(small.sentences(&plan), []);
    let years = timeline::course(&small.county, &small.policy, &plan).unwrap();
    let rooms = |year: usize, school: &str| {
        let school = years[year - 1].state.school(&school.into()).unwrap();
        school.facilities[&"rooms".into()].unwrap().to_string().parse::<f64>().unwrap()
    };
    assert_eq!([rooms(1, "N"), rooms(2, "N"), rooms(1, "C"), rooms(2, "C")], [0.0, 4.0, 2.0, 0.0]);
    assert!(years[0].county.school(&"N".into()).is_none());
    assert!(years[1].county.school(&"B".into()).is_none());
}

#[test]
fn what_a_new_school_opens_with_counts_by_a_relaxation_too() {
    // N's 30 pupils need 30 m2, of which it opens with 20 and 10.01 lie beside it.
    let county = "A primary:70[none=2] area=100 nearby=0\nB primary:30[none=1] area=0 nearby=0";
    let keys = "merges = [\"B\"]\ndecide = \"must\"\nfacilities = { area = 20, nearby = 10.01 }";
    let buy = "[buy.area]\nprice_wan = 1\n[requirements]\nbalance = \"off\"\n";
    let mut small = read(county, "area area primary=100\nrules must_meet=1 primary=1", &format!("{buy}{}", open(keys)));
    small.standard.relaxations.push(nearby_venues());
    let scenario = solved(&small);
    assert_eq!(plan_of(&scenario).purchases, []);
    assert!(scenario.verdict.is_some_and(|verdict| verdict.passes()));
}

#[test]
fn pupils_who_go_to_a_new_school_leave_places_at_one_that_receives() {
    // 110 of A and C less 27 who go to N are 83.
    let close = "[close.c]\nschool = \"C\"\ninto = \"A\"\nmax_km = 3\nplaces = 83\n";
    let takes = "[open.n.takes_share]\nA = 0.25\n";
    let policy = format!("{HIRE}{close}{}{takes}", open("decide = \"must\""));
    let county = "A primary:100[none=4]\nC primary:10[none=1]";
    let closing = Closing { year: 1, lever: "c".to_string(), school: "C".into(), into: "A".into() };
    let hires = vec![hire(1, "N", 2)];
    let plan = Plan { openings: vec![opening(1)], closings: vec![closing], hires, ..Plan::default() };
    assert_eq!(read(county, STAFF, &policy).sentences(&plan), []);
    let fewer = read(county, STAFF, &policy.replace("places = 83", "places = 82"));
    let sentence = "A has 83 pupils, more than its 82 places.";
    assert_eq!(fewer.sentences(&plan), [("closing", sentence.to_string())]);
}

#[test]
fn a_closing_of_the_same_name_as_an_opening_is_paid_and_must_be_done() {
    let close = "[close.n]\nschool = \"C\"\ninto = \"A\"\nmax_km = 3\ncost_wan = 0.3\ndecide = \"must\"\n";
    let policy = format!("{HIRE}{close}{}", open("merges = [\"B\"]\ndecide = \"must\""));
    let small = read(POINTS, STAFF, &policy);
    let scenario = solved(&small);
    // Nobody is hired: 58 pupils have three teachers and need 2.32, and 10 at N have one.
    assert_eq!(
        told(&scenario),
        [("close n in year 1; open n in year 1".to_string(), "solved".to_string(), true, Some(0.8))]
    );
    assert!(scenario.verdict.is_some_and(|verdict| verdict.passes()));
    let merged_alone = Plan { openings: vec![opening(1)], closings: vec![merged("B", 1)], ..Plan::default() };
    let found = small.sentences(&merged_alone);
    assert!(found.contains(&("closing", "C must close, and does not.".to_string())), "{found:?}");
}

#[test]
fn what_only_a_choice_lacks_is_told_before_anything_is_solved() {
    let rooms = "[special_rooms.music]\nfacility = \"rooms\"\nclasses = 12\n";
    let policy = format!("{rooms}{}", open("merges = [\"B\"]\nfacilities = { rooms = 3 }"));
    let mut small = read("A primary:50[none=2] rooms=1\nB primary:20[none=1] rooms=1", ROOMS, &policy);
    small.county.units.iter_mut().for_each(|unit| unit.classes = Some(2));
    let message = "error[J05] policy.toml, key class_size.primary\n  found:    no limit of the pupils of a class of the \
                   stage primary\n  expected: a limit in the policy, or an item of the standard that has one\n";
    let refused = sweep::check(&small.county, &small.standard, [&small.policy]).unwrap_err();
    assert_eq!(refused.to_string(), message);
}

#[test]
fn a_plan_of_the_last_year_that_can_be_written_is_told_and_paid_nothing() {
    let shares = "lead_years = 1\npayment_shares = [0.5, 0.5]\n";
    let lever = open(&format!("merges = [\"B\"]\n{shares}"));
    let buy = format!("[horizon]\nyears = 2\n[buy.rooms]\nprice_wan = 1\n{shares}");
    let small = read(
        "A primary:50[none=2] rooms=1\nB primary:20[none=1] rooms=1",
        ROOMS,
        &format!("{buy}{}", lever.replace("facilities = {}", "facilities = { rooms = 1 }")),
    );
    let last = u32::MAX;
    let purchase = Purchase { year: last, school: "A".into(), facility: "rooms".into(), lever: None, amount: 1.into() };
    let plan = Plan {
        openings: vec![opening(last)],
        closings: vec![merged("B", last)],
        purchases: vec![purchase],
        ..Plan::default()
    };
    assert!(
        small
            .sentences(&plan)
            .contains(&("opening", format!("Year {last}: N may not open in year {last} of the plan.")))
    );
}

#[test]
fn building_is_paid_before_it_opens_and_running_from_then_on() {
    let keys = "decide = \"must\"\nyears = [3]\nlead_years = 2\npayment_shares = [0.2, 0.3, 0.5]";
    let open = open(keys).replace("cost_wan = 0.5\nruns_wan = 0", "cost_wan = 100\nruns_wan = 7");
    let source = "[source.county]\namount_wan = 1000\n";
    let policy = format!("[horizon]\nyears = 4\n{HIRE}{source}{open}[open.n.takes_share]\nA = 0.25\n");
    let small = read("A primary:100[none=4]\nB primary:20[none=1]", STAFF, &policy);
    let scenario = solved(&small);
    let verdict = scenario.verdict.as_ref().unwrap();
    assert_eq!(verdict.findings, []);
    let plan = plan_of(&scenario);
    let paid = plan.funding.iter().filter(|share| share.purpose != "personnel");
    let paid: Vec<_> =
        paid.map(|share| (share.year, share.purpose.as_str(), share.amount.normalize().to_string())).collect();
    let expected = [
        (1, "construction", "20"),
        (2, "construction", "30"),
        (3, "public_funds", "7"),
        (3, "construction", "50"),
        (4, "public_funds", "7"),
    ];
    assert_eq!(paid, expected.map(|(year, purpose, amount)| (year, purpose, amount.to_string())));
    // Who pays less for it than it costs is found.
    let mut less = plan.clone();
    less.funding.iter_mut().find(|share| share.purpose == "construction").unwrap().amount = 19.into();
    let found = small.sentences(&less);
    assert_eq!(
        found,
        [("funding", "Year 1: Sources pay 19 万元 for construction of N, which costs 20 万元.".to_string())]
    );
}

#[test]
fn a_choice_without_places_is_not_allowed() {
    let policy = format!("{HIRE}{}", open("merges = [\"B\", \"C\"]").replace("places = 200", "places = 17"));
    let scenario = solved(&read(POINTS, STAFF, &policy));
    assert_eq!(scenario.combinations[1].status, "not_allowed");
    assert_eq!(scenario.combinations[1].reason, "N would have 18 pupils and 17 places in year 1");
    let policy = policy.replace("[open.n]\n", "[open.n]\ndecide = \"must\"\n");
    assert_eq!(solved(&read(POINTS, STAFF, &policy)).status(), Status::Infeasible);
}

#[test]
fn each_rule_of_opening_is_verified() {
    let policy =
        format!("[horizon]\nyears = 3\n{HIRE}{}[open.n.takes_share]\nA = 0.2\n", open("merges = [\"B\"]\nyears = [2]"));
    let policy = policy.replace("places = 200", "places = 20");
    let county = "A primary:50[none=2]\nB primary:10[none=1]\nC primary:25[none=1]";
    let legal = Plan { openings: vec![opening(2)], closings: vec![merged("B", 2)], ..Plan::default() };
    assert_eq!(read(county, STAFF, &policy).sentences(&legal), []);
    let finding = |sentence: &str| ("opening", sentence.to_string());
    let places = "N has 20 pupils, more than its 19 places.";
    let cases = [
        (
            policy.replace("years = [2]", "years = [3]"),
            legal.clone(),
            vec![
                ("closing", "Year 2: B may not close in year 2 of the plan.".to_string()),
                finding("Year 2: N may not open in year 2 of the plan."),
            ],
        ),
        (
            policy.replace("places = 20", "places = 19"),
            legal.clone(),
            vec![finding(&format!("Year 2: {places}")), finding(&format!("Year 3: {places}"))],
        ),
        (
            policy.clone(),
            Plan { hires: vec![hire(1, "N", 1)], ..legal.clone() },
            vec![finding("Year 1: N opens in year 2, and a hire changes it before.")],
        ),
        (
            policy.clone(),
            Plan { closings: Vec::new(), ..legal.clone() },
            vec![finding("Year 2: B does not merge into N as it opens.")],
        ),
        (
            policy.replace("years = [2]", "decide = \"must\""),
            Plan::default(),
            vec![finding("N must open, and does not.")],
        ),
    ];
    for (policy, plan, expected) in cases {
        let found = read(county, STAFF, &policy).sentences(&plan);
        let others = found.iter().filter(|(check, _)| !["thresholds", "balance"].contains(check)).cloned();
        assert_eq!(others.collect::<Vec<_>>(), expected);
    }
    let mut far = read(county, STAFF, &policy);
    std::sync::Arc::make_mut(&mut far.county.distances).insert(("A".into(), "N".into()), 4.into());
    assert_eq!(far.sentences(&legal), [finding("Year 2: Pupils of A go 4 km to N, farther than 3 km.")]);
    let unlisted = [
        Plan { openings: vec![Opening { lever: "m".to_string(), ..opening(2) }], ..Plan::default() },
        Plan { openings: vec![Opening { school: "M".into(), ..opening(2) }], ..Plan::default() },
        Plan { openings: vec![opening(2), opening(2)], ..legal.clone() },
    ];
    for plan in unlisted {
        let [(check, sentence)] = &read(county, STAFF, &policy).sentences(&plan)[..] else { panic!("{plan:?}") };
        assert_eq!(*check, "plan_possible");
        let step = &plan.openings[0];
        let expected = format!(
            "the policy does not list the opening of {} by {}, or it stands more than once",
            step.school, step.lever
        );
        assert_eq!(*sentence, format!("Year 2: The plan cannot be carried out: {expected}."));
    }
}

/// Hires alone, so that the least cost of a choice follows by hand: what each school that is there lacks.
#[test]
fn the_best_of_all_choices_is_found_on_random_tiny_counties() {
    let mut dice = Dice::new(11);
    let mut between = |least, most| u32::try_from(dice.from_to(least, most)).unwrap();
    for _ in 0..40 {
        let pupils: Vec<u32> = (0..3).map(|_| between(10, 120)).collect();
        let staff: Vec<u32> = (0..3).map(|_| between(0, 6)).collect();
        let (cost, runs, percent) = (between(0, 20), between(0, 4), between(0, 60));
        let line =
            |place: usize| format!("{} primary:{}[none={}]", ["A", "B", "C"][place], pupils[place], staff[place]);
        let opens = open("merges = [\"B\"]")
            .replace(
                "cost_wan = 0.5\nruns_wan = 0",
                &format!("cost_wan = {}\nruns_wan = {}", f64::from(cost) / 10.0, f64::from(runs) / 10.0),
            )
            .replace("places = 200", "places = 150");
        let close = "[close.c]\nschool = \"C\"\ninto = \"A\"\nmax_km = 3\ncost_wan = 0.3\n";
        let policy = format!(
            "[horizon]\nyears = 2\n{HIRE}{opens}[open.n.takes_share]\nA = {}\n{close}",
            f64::from(percent) / 100.0
        );
        let standard = STAFF.replace("primary=1", "primary=9");
        let small = read(&(0..3).map(line).collect::<Vec<_>>().join("\n"), &standard, &policy);
        let lacks = |pupils: u32, staff: u32| f64::from((pupils * 4).div_ceil(100).saturating_sub(staff));
        let mut least = f64::INFINITY;
        // 0 is not at all; 1 and 2 as that year begins. All is required at the end of the second year.
        for (opened, closed) in (0..3).flat_map(|opened| (0..3).map(move |closed| (opened, closed))) {
            let (mut a, mut money) = ((pupils[0], staff[0]), 0.0);
            if closed == 0 {
                money += lacks(pupils[2], staff[2]);
            } else {
                a = (a.0 + pupils[2], a.1 + staff[2]);
                money += 0.3;
            }
            if opened == 0 {
                money += lacks(pupils[1], staff[1]);
            } else {
                // While C is still open, fewer are taken of A.
                let most = if closed > opened { pupils[0] * percent / 100 } else { 0 }.max(a.0 * percent / 100);
                if pupils[1] + most > 150 {
                    continue;
                }
                let taken = a.0 * percent / 100;
                a.0 -= taken;
                money += lacks(pupils[1] + taken, staff[1]);
                money += f64::from(cost) / 10.0 + f64::from(runs) / 10.0 * f64::from(3 - opened);
            }
            least = f64::min(least, money + lacks(a.0, a.1));
        }
        let scenario = solved(&small);
        let junheng::solve::Outcome::Planned(planned) = &scenario.outcome else { panic!("{:?}", scenario.outcome) };
        assert!((planned.stages[0].value - least).abs() < 1e-6, "{} {least} {policy}", planned.stages[0].value);
        assert!((planned.stages[0].bound - least).abs() < 1e-6);
        assert_eq!(scenario.combinations.len(), 9);
        assert!(scenario.verdict.as_ref().is_some_and(junheng::verify::Verdict::passes), "{:?}", scenario.verdict);
    }
}
