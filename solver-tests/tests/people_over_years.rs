//! People over the years: who leaves, rotates and returns, studies, and what the verifier finds where
//! one step of a legal plan is changed. All of it is reckoned by hand.

use junheng::county::{County, TeacherFlags, UnitId};
use junheng::plan::Plan;
use junheng::timeline::{course, leavers};
use junheng::verify::verify;
use solver_tests::small::Small;
use std::collections::BTreeMap;

/// Two schools of 100 pupils with four and ten teachers.
const COUNTY: &str = "A primary:100[none=3,backbone=1] rooms=1\nB primary:100[none=10] rooms=1";
const STANDARD: &str = "staff teachers primary=3\nrules primary=1";

/// Three years: of fourteen teachers 10 % leave in each, rounded down: 1, 2, and 4 by then.
const POLICY: &str = "[horizon]\nyears = 3\n[attrition]\nrate = 0.1\n\
    [move]\nmax_leaving_share = 0.8\ncost_wan = 1\n\
    [rotation]\nterm_years = 2\ncost_wan = 0.5\n\
    [upgrade.backbone]\nstage = \"primary\"\nadds = \"backbone\"\ncost_wan = 2\nyears = 2\nmax_per_year = 1\nmax_share = 0.3\n\
    [requirements]\nbalance = \"off\"\n";

const PLAN: &str = r#"{
"moves": [{"year": 2, "from": "B", "to": "A", "stage": "primary", "flags": "none", "teachers": 1}],
"hires": [],
"purchases": [],
"rotations": [{"year": 1, "from": "B", "to": "A", "stage": "primary", "flags": "none", "teachers": 2}],
"upgrades": [{"year": 1, "lever": "backbone", "school": "B", "stage": "primary", "flags": "none", "teachers": 1}]
}"#;

fn unit(school: &str) -> UnitId {
    UnitId { school: school.into(), stage: "primary".into() }
}

fn flags(text: &str) -> TeacherFlags {
    if text == "none" { TeacherFlags::default() } else { TeacherFlags([text.into()].into()) }
}

fn retiring(county: &County, school: &UnitId, year: u32, age: u32) -> Option<BTreeMap<TeacherFlags, u32>> {
    county.retiring(county.unit(school)?, year, age)
}

fn small(policy: &str) -> Small {
    Small::new(COUNTY, STANDARD, policy)
}

fn plan(text: &str) -> Plan {
    junheng::plan::parse("plan.json", text).unwrap_or_else(|problems| panic!("{problems}"))
}

fn changed(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "{from:?} does not stand once");
    text.replace(from, to)
}

fn told(small: &Small, plan: &Plan) -> Vec<(&'static str, String)> {
    let verdict = verify(&small.county, &small.standard, &small.policy, plan);
    verdict.findings.into_iter().map(|finding| (finding.check, finding.sentence)).collect()
}

#[test]
fn a_rate_takes_whole_people_from_the_type_that_is_furthest_behind() {
    let small = small(POLICY);
    // Behind in year 1: B 1.0, A 0.3 and 0.1. In year 2, B 2.0 − 1. In year 3, B 3.0 − 2, then A 0.9.
    let expected: BTreeMap<_, u32> = [
        ((1, unit("B"), flags("none")), 1),
        ((2, unit("B"), flags("none")), 1),
        ((3, unit("A"), flags("none")), 1),
        ((3, unit("B"), flags("none")), 1),
    ]
    .into();
    assert_eq!(leavers(&small.county, &small.policy), expected);
}

#[test]
fn no_more_leave_than_there_are_however_high_the_rate() {
    let small = small(&changed(POLICY, "rate = 0.1", "rate = 0.9"));
    let leavers = leavers(&small.county, &small.policy);
    assert_eq!(leavers.values().sum::<u32>(), 14);
    assert!(leavers.keys().all(|(year, ..)| *year < 3));
}

#[test]
fn who_rotates_teaches_elsewhere_and_returns_and_who_studies_changes_the_type_at_the_end() {
    let small = small(POLICY);
    let years = course(&small.county, &small.policy, &plan(PLAN)).unwrap();
    let staff = |school: &str| -> Vec<[u32; 2]> {
        let count = |year: &junheng::timeline::Then, text: &str| {
            year.county.unit(&unit(school)).unwrap().teachers.get(&flags(text)).copied().unwrap_or(0)
        };
        years.iter().map(|year| [count(year, "none"), count(year, "backbone")]).collect()
    };
    // A: two guests; one moves there; the guests return and one leaves the profession.
    assert_eq!(staff("A"), [[5, 1], [6, 1], [3, 1]]);
    // B: one leaves and two rotate; one leaves, one moves, one becomes backbone; two return and one leaves.
    assert_eq!(staff("B"), [[7, 0], [4, 1], [5, 1]]);
}

#[test]
fn a_legal_plan_of_people_verifies_with_its_totals() {
    let (small, plan) = (small(POLICY), plan(PLAN));
    assert_eq!(told(&small, &plan), []);
    let totals = verify(&small.county, &small.standard, &small.policy, &plan).totals;
    // A move of 1, two people two years away at 0.5, one study of 2.
    assert_eq!(totals.cost.to_string(), "5.00");
    let by_year: Vec<String> = totals.cost_by_year.iter().map(ToString::to_string).collect();
    assert_eq!(by_year, ["3.00", "2.00", "0.00"]);
    assert_eq!((totals.teachers_moved, totals.teachers_rotated, totals.teachers_studying), (3, 2, 1));
}

/// Check, what of the plan is replaced, by what, and the sentence of the finding.
const MUTATIONS: &[(&str, &str, &str, &str)] = &[
    (
        "plan_possible",
        r#"{"year": 2, "from": "B", "to": "A", "stage": "primary", "flags": "none", "teachers": 1}"#,
        r#"{"year": 2, "from": "A", "to": "B", "stage": "primary", "flags": "none", "teachers": 3}"#,
        // Of A's five, two are guests and one will leave the profession in year 3.
        "Year 2: The plan cannot be carried out: 3 teachers of type none would leave A/primary or study, where 2 of 5 are free: the others leave the profession within the plan, are there on rotation, or study.",
    ),
    (
        "plan_possible",
        r#""to": "A", "stage": "primary", "flags": "none", "teachers": 2}"#,
        r#""to": "C", "stage": "primary", "flags": "none", "teachers": 2}"#,
        "Year 1: The plan cannot be carried out: the county has no school and stage C/primary.",
    ),
    (
        "upgrade_lever",
        r#""school": "B", "stage": "primary", "flags": "none", "teachers": 1"#,
        r#""school": "B", "stage": "primary", "flags": "none", "teachers": 2"#,
        "Year 1: 2 teachers begin the study backbone, more than the 1 allowed in a year.",
    ),
];

#[test]
fn one_changed_step_is_found_by_its_check() {
    let small = small(POLICY);
    for (check, from, to, sentence) in MUTATIONS {
        let found = told(&small, &plan(&changed(PLAN, from, to)));
        assert_eq!(found, [(*check, sentence.to_string())]);
    }
}

#[test]
fn a_study_that_takes_another_year_crowds_the_unit() {
    let small = small(&changed(POLICY, "max_share = 0.3", "max_share = 0.09"));
    let sentence = |year: u32, staff: u32| {
        let told = "Of B/primary 1 study backbone at the same time, of whom 0 may";
        ("upgrade_lever", format!("Year {year}: {told}: 0.09 of its {staff} teachers."))
    };
    assert_eq!(told(&small, &plan(PLAN)), [sentence(1, 10), sentence(2, 7)]);
}

#[test]
fn who_rotates_counts_among_those_who_leave_and_the_smaller_share_holds() {
    let small = small(&changed(POLICY, "term_years = 2", "term_years = 2\nmax_leaving_share = 0.15"));
    let sentence = "Year 1: 2 teachers leave B/primary, which may lose 1: 0.15 of its 10 teachers.";
    assert_eq!(told(&small, &plan(PLAN)), [("leaving_share", sentence.to_string())]);
}

#[test]
fn posts_follow_the_people_who_leave() {
    let hire = "[hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 1\n";
    let posts = "[establishment]\npupils_per_post = { primary = 20 }\n";
    let small = small(&format!("{POLICY}{hire}{posts}"));
    let hires = |year: u32, teachers: u32| {
        plan(&format!(
            r#"{{"moves": [], "purchases": [], "hires": [{{"year": {year}, "lever": "new", "school": "A", "stage": "primary", "flags": "none", "teachers": {teachers}}}]}}"#
        ))
    };
    // Ten posts; without hires 13, 12, and 10 teachers: nobody may be hired in any year.
    assert_eq!(
        told(&small, &hires(3, 1)),
        [(
            "establishment",
            "Year 3: Small has 11 teachers, more than its 10 posts and the 10 teachers it would have without the plan."
                .to_string()
        )]
    );
    let posts = posts.replace("20", "16");
    let more = self::small(&format!("{POLICY}{hire}{posts}"));
    // Twelve posts, two more in the last year than people who stay.
    assert_eq!(told(&more, &hires(3, 1)), []);
}

#[test]
fn a_roster_tells_who_retires_when_they_come_of_age() {
    let mut files: Vec<(&str, &str)> = solver_tests::three_schools::COUNTY.to_vec();
    files.retain(|(name, _)| *name != "teacher_counts.csv");
    files.push((
        "teachers.csv",
        "person,school,stage,flags,born\n1,A,primary,none,1961\n2,A,primary,backbone,1950\n3,B,primary,none,1962\n4,C,primary,none,1990\n5,P,primary,none,1990\n",
    ));
    let county = solver_tests::county(&files);
    // The data are of 2020: who is of age already retires in 2021.
    assert_eq!(retiring(&county, &unit("A"), 2021, 60), Some([(flags("none"), 1), (flags("backbone"), 1)].into()));
    assert_eq!(retiring(&county, &unit("B"), 2021, 60), Some(BTreeMap::new()));
    assert_eq!(retiring(&county, &unit("B"), 2022, 60), Some([(flags("none"), 1)].into()));
    let unknown = files[5].1.replace("1962", "");
    files[5].1 = &unknown;
    assert_eq!(retiring(&solver_tests::county(&files), &unit("B"), 2022, 60), None);
}

#[test]
fn the_solver_lets_people_study_where_hires_cost_more() {
    let hire = "[hire.new]\nstage = \"primary\"\nflags = \"backbone\"\ncost_wan = 9\n";
    let backbone = "[required_teacher.backbone]\nstage = \"primary\"\nflags = \"backbone\"\n";
    let small = small(&format!("{POLICY}{hire}{backbone}"));
    let planned = small.planned();
    assert_eq!(told(&small, &planned.plan), []);
    // B needs one: to move A's only one would leave A without, a study costs 2.
    assert_eq!((planned.plan.upgrades.len(), planned.plan.hires.len()), (1, 0));
    assert!((planned.stages[0].value - 2.0).abs() < 1e-6);
}

#[test]
fn what_is_only_aimed_at_counts_by_the_share_that_is_missed() {
    let county = "A primary:100[none=1,backbone=1] rooms=1\nB primary:100[none=3] rooms=1";
    let policy = "[hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 1\n\
        [rotation]\ntypes = []\n[rotation.minimum]\ndemand = \"aim\"\neligible_share = 1\n\
        [establishment]\ndemand = \"aim\"\nscope = \"school\"\npupils_per_post = { primary = 40 }\n\
        [required_teacher.backbone]\ndemand = \"aim\"\nstage = \"primary\"\nflags = \"backbone\"\n\
        [requirements]\nbalance = \"off\"\n[[objective]]\nminimise = \"shortfall\"\n";
    let small = Small::new(county, STANDARD, policy);
    let planned = small.planned();
    // A must have a third teacher for two posts: a half. B lacks a backbone teacher, and nobody rotates.
    assert!((planned.stages[0].value - 2.5).abs() < 1e-6, "{:?}", planned.stages);
    assert_eq!(told(&small, &planned.plan), []);
}

#[test]
fn a_minimum_of_rotation_that_nobody_can_meet_is_what_must_give() {
    let policy = "[rotation]\ntypes = []\n[rotation.minimum]\neligible_share = 0.5\n\
        [requirements]\nbalance = \"off\"\n";
    let junheng::solve::Outcome::Infeasible(conflict) = small(policy).solve() else { panic!("no plan was expected") };
    let sentences: Vec<&str> = conflict.gives.iter().map(|given| given.sentence.as_str()).collect();
    assert_eq!(sentences, ["the teachers who change schools would go 1 teacher below 1"]);
}
