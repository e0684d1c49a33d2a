//! The verifier accepts a good plan and, for each check, refuses a plan or a policy that differs
//! from it in one place, by that check and no other.

#[path = "verify/money.rs"]
mod money;

use junheng::policy::Policy;
use junheng::verify::{CHECKS, Verdict, verify};
use solver_tests::three_schools::{COUNTY, PLAN, POLICY, STANDARD, with_roster};
use std::collections::BTreeSet;

/// One text that is changed in one place: what is replaced, and by what.
enum Change {
    Standard(&'static str, &'static str),
    Policy(&'static str, &'static str),
    Plan(&'static str, &'static str),
}
use Change::{Plan, Policy as InPolicy, Standard};

const MOVE: &str = r#"{"from": "A", "to": "B", "stage": "primary", "flags": "none", "teachers": 2}"#;
const PURCHASE: &str = r#"{"school": "B", "facility": "rooms", "amount": "1"}"#;

/// Check, change, and the sentences of the findings.
const MUTATIONS: &[(&str, Change, &[&str])] = &[
    (
        "plan_possible",
        Plan(
            MOVE,
            r#"{"from": "A", "to": "B", "stage": "primary", "flags": "none", "teachers": 1}, {"from": "A", "to": "B", "stage": "primary", "flags": "none", "teachers": 1}"#,
        ),
        &["The move of primary teachers of type none from A to B stands more than once in the plan."],
    ),
    (
        "plan_possible",
        Plan(
            "\"hires\": [",
            "\"hires\": [{\"lever\": \"new\", \"school\": \"A\", \"stage\": \"primary\", \"flags\": \"none\", \"teachers\": 0}, ",
        ),
        &["The hire for A/primary is of 0 teachers."],
    ),
    (
        "plan_possible",
        Plan("\"school\": \"B\"", "\"school\": \"X\""),
        &["The plan cannot be carried out: the school X has no facility rooms to add to."],
    ),
    (
        "move_lever",
        InPolicy("[move]", "[move]\nallowed = false"),
        &["2 teachers of type none may not move from A/primary to B/primary: the policy allows no moves."],
    ),
    (
        "move_lever",
        InPolicy("max_km = 6", "max_km = 4.9"),
        &["2 teachers of type none may not move from A/primary to B/primary: 5 km are more than the limit of 4.9 km."],
    ),
    (
        "move_lever",
        InPolicy("nearest = 2", "nearest = 1"),
        &[
            "2 teachers of type none may not move from A/primary to B/primary: B is not among the 1 nearest schools of the stage primary.",
        ],
    ),
    (
        "move_lever",
        InPolicy("types = [\"none\"]", "types = [\"backbone\"]"),
        &["2 teachers of type none may not move from A/primary to B/primary: the policy does not let this type move."],
    ),
    (
        "move_lever",
        Plan(
            MOVE,
            r#"{"from": "A", "to": "B", "stage": "primary", "flags": "none", "teachers": 1}, {"from": "P", "to": "B", "stage": "primary", "flags": "none", "teachers": 1}"#,
        ),
        &[
            "1 teacher of type none may not move from P/primary to B/primary: the standard does not judge P/primary, which then gives no teachers.",
        ],
    ),
    (
        "leaving_share",
        InPolicy("max_leaving_share = 0.2", "max_leaving_share = 0.1"),
        &["2 teachers leave A/primary, which may lose 1: 0.1 of its 12 teachers."],
    ),
    (
        "net_change",
        InPolicy("max_net_change_share = 0.5", "max_net_change_share = 0.49"),
        &["Moves change the staff of B/primary by +2, more than the 1 allowed: 0.49 of its 4 teachers."],
    ),
    (
        "movable_people",
        InPolicy("[move]", "[move]\nmin_years_in_school = 10"),
        &[
            "2 teachers of type none leave A/primary, and by the roster 1 may: the others are exempt or not yet 10 years at the school.",
        ],
    ),
    (
        "people_named",
        Plan("\"none\", \"teachers\": 2", "\"none\", \"people\": [\"A2\"], \"teachers\": 2"),
        &["The move of 2 teachers of type none from A/primary to B names 1 person."],
    ),
    (
        "people_named",
        Plan("\"none\", \"teachers\": 2", "\"none\", \"people\": [\"A2\", \"A2\"], \"teachers\": 2"),
        &["A2 is named before, and the plan names A2 to move from A/primary to B."],
    ),
    (
        "people_named",
        Plan("\"none\", \"teachers\": 2", "\"none\", \"people\": [\"A1\", \"X1\"], \"teachers\": 2"),
        &[
            "A1 is exempt from rotation, and the plan names A1 to move from A/primary to B.",
            "X1 is not in the roster, and the plan names X1 to move from A/primary to B.",
        ],
    ),
    (
        "people_named",
        Plan("\"none\", \"teachers\": 2", "\"none\", \"people\": [\"A11\", \"C2\"], \"teachers\": 2"),
        &[
            "A11 is of A/primary, type backbone, by the roster, and the plan names A11 to move from A/primary to B.",
            "C2 is of C/primary, type none, by the roster, and the plan names C2 to move from A/primary to B.",
        ],
    ),
    (
        "hire_lever",
        InPolicy("max_teachers = 1", "max_teachers = 0"),
        &["By the lever new more teachers are hired, 1, than the 0 it allows."],
    ),
    (
        "hire_lever",
        InPolicy("flags = \"none\"", "flags = \"backbone\""),
        &["The hire for C/primary, none names the lever new, which is for primary teachers of type backbone."],
    ),
    (
        "hire_lever",
        Plan("\"lever\": \"new\"", "\"lever\": \"old\""),
        &["The hire for C/primary, none names the lever \"old\", which the policy has not."],
    ),
    (
        "hire_lever",
        InPolicy("max_teachers = 1", "max_per_year = 0"),
        &["By the lever new more teachers are hired in a year, 1, than the 0 it allows."],
    ),
    (
        "rotation_lever",
        Plan("\"moves\": [{", "\"moves\": [],\n\"rotations\": [{"),
        &["2 teachers of type none may not rotate from A/primary to B/primary: the policy allows no rotations."],
    ),
    (
        "rotation_minimum",
        InPolicy("[budget]", "[rotation.minimum]\nshare = 0.2\nbackbone_share = 0\n[budget]"),
        &["2 teachers change schools, fewer than the 4 required: 0.2 of 16 eligible."],
    ),
    (
        "rotation_minimum",
        InPolicy("[budget]", "[rotation.minimum]\neligible_share = 0.5\n[budget]"),
        &["0 backbone teachers change schools, fewer than the 1 required: 0.2 of the 2 who change schools."],
    ),
    (
        "upgrade_lever",
        Plan(
            "\"hires\": [",
            "\"upgrades\": [{\"lever\": \"degree\", \"school\": \"A\", \"stage\": \"primary\", \"flags\": \"none\", \"teachers\": 1}],\n\"hires\": [",
        ),
        &["The study of A/primary, none: the policy has no lever of study \"degree\"."],
    ),
    (
        "establishment",
        InPolicy("[budget]", "[establishment]\nscope = \"school\"\npupils_per_post = { primary = 16 }\n[budget]"),
        &["C/primary has 7 teachers, more than its 6 posts and the 6 teachers it would have without the plan."],
    ),
    (
        "required_teacher",
        InPolicy("[budget]", "[required_teacher.head]\nstage = \"primary\"\nflags = \"backbone\"\n[budget]"),
        &[
            "B/primary has 0 teachers of type backbone, fewer than the 1 required.",
            "C/primary has 0 teachers of type backbone, fewer than the 1 required.",
        ],
    ),
    (
        "buy_lever",
        InPolicy("max_per_school = 1", "max_per_school = 0"),
        &["B gets 1 rooms (rooms), more than the 0 allowed for a school."],
    ),
    (
        "buy_lever",
        InPolicy("price_wan = 10", "price_wan = 10\nallowed = false"),
        &["B gets rooms, for which the policy has no price."],
    ),
    (
        "buy_lever",
        Plan("\"facility\": \"rooms\"", "\"lever\": \"wing\", \"facility\": \"rooms\""),
        &["The purchase of rooms for B names the lever \"wing\", which the policy has not."],
    ),
    (
        "buy_lever",
        InPolicy("price_wan = 10\nmax_per_school = 1", "price_wan = 10\nmax_per_school = 2\nmin_amount = 2"),
        &["rooms orders 1 for B, less than its least amount of 2."],
    ),
    (
        "buy_lever",
        InPolicy("price_wan = 10", "price_wan = 10\nonly_settings = [\"rural\"]"),
        &["The lever rooms does not serve B, by its setting."],
    ),
    (
        "redeploy_lever",
        Plan(
            "\"amount\": \"1\"}]",
            "\"amount\": \"1\"}], \"redeployments\": [{\"lever\": \"vans\", \"from\": \"A\", \"to\": \"C\", \"facility\": \"rooms\", \"amount\": \"1\"}]",
        ),
        &["1 of rooms may not move from A to C: the policy has no lever \"vans\"."],
    ),
    (
        "land",
        InPolicy("max_per_school = 1", "max_per_school = 1\nland_per_unit = 60.1\n[land]\nlimit = \"free_land\""),
        &["What is built at B takes 60.1 m2 of land, more than the 60 m2 that are free."],
    ),
    (
        "classrooms",
        InPolicy("[budget]", "[class_size]\nprimary = 33\n[classrooms]\nfacility = \"rooms\"\n[budget]"),
        &["B has 3 rooms, fewer than the 4 that it must have.", "C has 3 rooms, fewer than the 4 that it must have."],
    ),
    (
        "special_rooms",
        InPolicy(
            "[budget]",
            "[class_size]\nprimary = 9\n[special_rooms.music]\nfacility = \"rooms\"\nclasses = 3\n[budget]",
        ),
        &["B has 3 rooms, fewer than the 4 that it must have.", "C has 3 rooms, fewer than the 4 that it must have."],
    ),
    (
        "budget",
        InPolicy("total_wan = 17", "total_wan = 16.9999999999"),
        &["The plan costs 17 万元, more than the budget of 16.9999999999 万元."],
    ),
    (
        "thresholds",
        Plan(PURCHASE, ""),
        &["After the plan rooms of B/primary is 2.0000 rooms/100 pupils, below the threshold of 3."],
    ),
    (
        "balance",
        InPolicy("primary = 0.3", "primary = 0.22"),
        &["After the plan the difference coefficient of teachers in primary is 0.221697, above the limit of 0.22."],
    ),
];

/// A lever of changing zones, and two pupils who by it go to A.
const ZONES: Change = InPolicy(
    "[budget]",
    "[rezone.primary]\ngrades = 6\nsiblings_share = 0.5\nmax_km = 6\n[rezone.primary.capacity]\nA = 102\n[budget]",
);
const REZONED: Change = Plan(
    "\"hires\"",
    r#""rezonings": [{"from": "B", "to": "A", "stage": "primary", "pupils": 2}],
"hires""#,
);

/// Check, change of the lever, and the sentence of the finding.
const MUTATIONS_OF_ZONES: &[(&str, Change, &str)] = &[
    (
        "rezone_lever",
        InPolicy("max_km = 6\n[rezone", "max_km = 4.9\n[rezone"),
        "2 pupils of primary may not go from B to A: 5 km are more than the limit of 4.9 km.",
    ),
    (
        "rezone_intake",
        InPolicy("siblings_share = 0.5", "siblings_share = 0.9"),
        "2 pupils of the zone of B/primary go elsewhere, more than the 1 who may.",
    ),
    (
        "rezone_capacity",
        InPolicy("A = 102", "A = 101"),
        "A/primary has 102 pupils after rezoning, more than its 101 places.",
    ),
];

fn changed(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "{from:?} does not stand once");
    text.replace(from, to)
}

fn verdict(changes: &[&Change]) -> Verdict {
    let (mut standard, mut policy, mut plan) = (STANDARD.to_string(), POLICY.to_string(), PLAN.to_string());
    for change in changes {
        match change {
            Standard(from, to) => standard = changed(&standard, from, to),
            InPolicy(from, to) => policy = changed(&policy, from, to),
            Plan(from, to) => plan = changed(&plan, from, to),
        }
    }
    let policy: Policy = solver_tests::policy(&policy);
    let plan = junheng::plan::parse("plan.json", &plan).unwrap_or_else(|problems| panic!("{problems}"));
    let mut county = with_roster();
    county.schools.iter_mut().for_each(|school| school.free_land = Some(60.into()));
    verify(&county, &solver_tests::standard(&standard), &policy, &plan)
}

fn told(verdict: &Verdict) -> Vec<(&str, &str)> {
    verdict.findings.iter().map(|finding| (finding.check, finding.sentence.as_str())).collect()
}

#[test]
fn a_plan_that_uses_every_limit_to_the_full_verifies_with_its_totals() {
    let verdict = verdict(&[]);
    assert_eq!(told(&verdict), []);
    assert_eq!(verdict.totals.cost.to_string(), "17.00");
    assert_eq!((verdict.totals.teachers_moved, verdict.totals.teachers_hired), (2, 1));
    assert_eq!(verdict.totals.teacher_kilometres, Some(10.into()));
}

#[test]
fn each_mutation_fires_its_check_and_no_other() {
    for (check, change, sentences) in MUTATIONS {
        let expected: Vec<(&str, &str)> = sentences.iter().map(|sentence| (*check, *sentence)).collect();
        assert_eq!(told(&verdict(&[change])), expected);
    }
}

#[test]
fn a_person_too_short_at_the_school_is_found_by_name() {
    let named = Plan("\"none\", \"teachers\": 2", "\"none\", \"people\": [\"A10\", \"A8\"], \"teachers\": 2");
    let nine = InPolicy("[move]", "[move]\nmin_years_in_school = 9");
    let sentence = "A8 has been at the school for 8 years, fewer than the 9 that the policy asks, and the plan names A8 to move from A/primary to B.";
    assert_eq!(told(&verdict(&[&named, &nine])), [("people_named", sentence)]);
    let right = Plan("\"none\", \"teachers\": 2", "\"none\", \"people\": [\"A10\", \"A9\"], \"teachers\": 2");
    assert_eq!(told(&verdict(&[&right, &nine])), []);
}

#[test]
fn each_mutation_of_the_lever_of_zones_fires_its_check_and_no_other() {
    assert_eq!(told(&verdict(&[&ZONES, &REZONED])), []);
    for (check, change, sentence) in MUTATIONS_OF_ZONES {
        assert_eq!(told(&verdict(&[&ZONES, &REZONED, change])), [(*check, *sentence)]);
    }
}

#[test]
fn every_check_is_fired_by_some_mutation() {
    let of_zones = MUTATIONS_OF_ZONES.iter().map(|(check, ..)| *check);
    let all = MUTATIONS.iter().chain(money::MUTATIONS).map(|(check, ..)| *check);
    // Mutations of closings, openings, visits, and lendings stand in files of their own.
    let fired: BTreeSet<&str> =
        all.chain(of_zones).chain(["closing", "opening", "visit_lever", "lend_lever"]).collect();
    let registered: BTreeSet<&str> = CHECKS.iter().map(|check| check.name).collect();
    assert_eq!(fired, registered);
}

#[test]
fn requirements_that_are_only_aimed_at_are_scored_and_not_found() {
    let missed = Plan(PURCHASE, "");
    let aim = InPolicy("exemptions = true", "thresholds = \"aim\"");
    let verdict = verdict(&[&missed, &aim]);
    assert_eq!(told(&verdict), []);
    let scorecard = verdict.scorecard.unwrap();
    assert_eq!(scorecard.assessment, junheng::evaluate::Assessment::Fails);
}

#[test]
fn a_unit_may_use_the_exemption_only_where_the_policy_grants_it() {
    let missed = Plan(PURCHASE, "");
    let one_of_two = Standard("must_meet = { value = 2", "must_meet = { value = 1");
    let low_floor = Standard("floor_share = { value = 0.85", "floor_share = { value = 0.6");
    assert_eq!(told(&verdict(&[&missed, &one_of_two, &low_floor])), []);
    let none = InPolicy("exemptions = true", "exemptions = false");
    assert_eq!(
        told(&verdict(&[&missed, &one_of_two, &low_floor, &none])),
        [("thresholds", "After the plan rooms of B/primary is 2.0000 rooms/100 pupils, below the threshold of 3.")]
    );
}

#[test]
fn figures_too_large_to_add_up_are_findings_and_no_crash() {
    let teachers =
        Plan(MOVE, r#"{"from": "A", "to": "B", "stage": "primary", "flags": "none", "teachers": 4294967295}"#);
    assert!(verdict(&[&teachers]).findings.iter().any(|finding| finding.sentence
        == "The plan cannot be carried out: the plan names 4294967296 teachers, more than can be counted."));
    let rooms = Plan(PURCHASE, r#"{"school": "B", "facility": "rooms", "amount": "79228162514264337593543950335"}"#);
    assert!(!verdict(&[&rooms]).passes());
}

#[test]
fn rooms_come_only_whole() {
    let part = Plan("\"amount\": \"1\"", "\"amount\": \"0.99\"");
    let aim = InPolicy("exemptions = true", "thresholds = \"aim\"");
    let sentence = "The purchase of rooms for B is of 0.99 rooms, which come only whole.";
    assert_eq!(told(&verdict(&[&part, &aim])), [("plan_possible", sentence)]);
}

#[test]
fn an_absent_facility_is_not_assessed_and_never_verified() {
    let mut files = COUNTY;
    files[4].1 = "school,rooms\nA,4\nB,2\nC,absent\nP,1\n";
    let plan = junheng::plan::parse("plan.json", PLAN).unwrap();
    let (standard, policy) = (solver_tests::standard(STANDARD), solver_tests::policy(POLICY));
    let verdict = verify(&solver_tests::county(&files), &standard, &policy, &plan);
    assert_eq!(told(&verdict), [("thresholds", "C/primary is not assessed on rooms: a facility it counts is absent.")]);
}

#[test]
fn a_policy_that_names_what_the_county_has_not_is_refused_with_the_nearest_name() {
    let text = changed(POLICY, "[buy.rooms]", "[buy.romos]");
    let problems = solver_tests::policy(&text).fits_county(&solver_tests::county(&COUNTY)).unwrap_err();
    assert_eq!(
        problems.to_string(),
        "error[P06] three-schools.toml, key buy.romos\n  found:    the facility \"romos\", which the county does not declare\n  expected: rooms\n  help:     did you mean \"rooms\"?\n"
    );
}

#[test]
fn a_limit_on_distances_needs_distances() {
    let problems = solver_tests::policy(POLICY).fits_county(&solver_tests::county(&COUNTY[..5])).unwrap_err();
    assert_eq!(
        problems.to_string(),
        "error[P06] three-schools.toml, key move.max_km\n  found:    max_km, and no distance between any two schools is known\n  expected: a county with distances\n  help:     add distances.csv, or longitude and latitude to schools.csv\n"
    );
}
