//! Visiting teachers: cases reckoned by hand, what the verifier finds where one thing of a legal plan is
//! changed, and random counties of three schools on which every plan is tried.

use junheng::plan::{Plan, Visit};
use junheng::solve::Outcome;
use junheng::standard::{Condition, Counted, Relaxation};
use solver_tests::small::{self, Small};
use solver_tests::tiny::Dice;
use std::fmt::Write;

/// A has two backbone teachers, B none and needs 0.6 of one; C has none to give and needs none.
const COUNTY: &str = "A primary:100[backbone=2,none=1] rooms=1\nB primary:100[none=1] rooms=1";
const STANDARD: &str = "backbone teachers=backbone primary=0.6\nrules primary=9";
const HIRE: &str = "[hire.new]\nstage = \"primary\"\nflags = \"backbone\"\ncost_wan = 8\n";
const VISIT: &str = "[visit.arts]\nstage = \"primary\"\nflags = \"backbone\"\ncost_wan = 0.5\nsame_group = true\n\
    max_days_per_school = 3\nmax_days_per_year = 4\n";
const NO_BALANCE: &str = "[requirements]\nbalance = \"off\"\n";

/// Lets visiting teachers count everywhere.
fn relaxed(mut small: Small) -> Small {
    small.standard.relaxations.push(relaxation(None));
    small.county.schools.iter_mut().for_each(|school| school.group = Some("east".to_string()));
    small
}

fn relaxation(kind: Option<&str>) -> Relaxation {
    let kinds = kind.into_iter().map(str::to_string).collect();
    let of = small::relaxation("visiting", "backbone", Counted::VisitingTeachers);
    Relaxation { condition: Condition { kinds, ..Condition::default() }, ..of }
}

fn small(policy: &str) -> Small {
    relaxed(Small::new(COUNTY, STANDARD, policy))
}

fn visit(days: u32) -> Visit {
    Visit {
        year: 1,
        lever: "arts".to_string(),
        from: "A".into(),
        to: "B".into(),
        stage: "primary".into(),
        flags: junheng::county::TeacherFlags(["backbone".into()].into()),
        days,
    }
}

#[test]
fn three_days_of_a_week_make_six_tenths_of_a_teacher() {
    let small = small(&format!("{HIRE}{VISIT}{NO_BALANCE}"));
    let planned = small.planned();
    assert_eq!((planned.plan.visits.clone(), planned.plan.hires.len()), (vec![visit(3)], 0));
    assert!((planned.stages[0].value - 1.5).abs() < 1e-9);
    assert_eq!(small.sentences(&planned.plan), []);
}

#[test]
fn where_no_relaxation_holds_visiting_days_do_not_count_and_somebody_is_hired() {
    let mut small = small(&format!("{HIRE}{VISIT}{NO_BALANCE}"));
    small.standard.relaxations.clear();
    let plan = small.planned().plan;
    assert_eq!((plan.visits.len(), plan.hires.len()), (0, 1));
    let instead = Plan { visits: vec![visit(3)], ..Plan::default() };
    let level = "After the plan backbone of B/primary is 0.0000 each/100 pupils, below the threshold of 0.6.";
    assert_eq!(small.sentences(&instead), [("thresholds", level.to_string())]);
}

#[test]
fn days_of_two_years_are_paid_and_needed_in_each() {
    let years = "[horizon]\nyears = 2\n[target.1]\nbalance = \"off\"\n";
    let small = small(&format!("{HIRE}{VISIT}{years}"));
    let planned = small.planned();
    assert_eq!(planned.plan.visits, [visit(3), Visit { year: 2, ..visit(3) }]);
    assert!((planned.stages[0].value - 3.0).abs() < 1e-9);
    assert_eq!(small.sentences(&planned.plan), []);
}

#[test]
fn three_classes_need_three_days_of_a_teacher_for_five() {
    let required = "[required_teacher.backbone]\nstage = \"primary\"\nflags = \"backbone\"\nclasses_per_teacher = 5\n\
        class_size = 40\n";
    let off = "[requirements]\nbalance = \"off\"\nthresholds = \"off\"\n";
    let counting = small(&format!("{HIRE}{VISIT}{required}visiting_days = 5\n{off}"));
    let planned = counting.planned();
    assert_eq!((planned.plan.visits.clone(), planned.plan.hires.len()), (vec![visit(3)], 0));
    assert_eq!(counting.sentences(&planned.plan), []);
    let fewer = Plan { visits: vec![visit(2)], ..Plan::default() };
    let sentence = "B/primary has 0.4 teachers of type backbone, fewer than the 0.6 required.";
    assert_eq!(counting.sentences(&fewer), [("required_teacher", sentence.to_string())]);
    let whole = small(&format!("{HIRE}{VISIT}{required}{off}"));
    assert_eq!((whole.planned().plan.visits.len(), whole.planned().plan.hires.len()), (0, 1));
    let sentence = "B/primary has 0 teachers of type backbone, fewer than the 1 required.";
    assert_eq!(whole.sentences(&planned.plan), [("required_teacher", sentence.to_string())]);
}

#[test]
fn a_unit_of_no_class_needs_the_teachers_of_one() {
    let required = "[required_teacher.backbone]\nstage = \"primary\"\nflags = \"backbone\"\nclasses_per_teacher = 5\n\
        class_size = 40\nvisiting_days = 5\n";
    let off = "[requirements]\nbalance = \"off\"\nthresholds = \"off\"\n";
    let mut small = small(&format!("{HIRE}{VISIT}{required}{off}"));
    small.county.units.iter_mut().for_each(|unit| unit.classes = Some(0));
    let planned = small.planned();
    assert_eq!(planned.plan.visits, [visit(1)]);
    assert_eq!(small.sentences(&planned.plan), []);
}

/// One change of the policy or of the steps, and what the verifier tells of it.
#[test]
fn a_changed_visit_is_found_by_the_check_of_visits_alone() {
    let policy = format!("{VISIT}{NO_BALANCE}");
    let no_thresholds = format!("{VISIT}[requirements]\nbalance = \"off\"\nthresholds = \"off\"\n");
    let of = |days, change: fn(&mut Visit)| {
        let mut step = visit(days);
        change(&mut step);
        step
    };
    let cases = [
        (policy.clone(), visit(3), ""),
        (policy.clone(), visit(4), "B/primary receives 4 days a week by arts, more than the 3 allowed for a school."),
        (
            policy.replace("per_school = 3", "per_school = 9"),
            visit(5),
            "5 days a week are visited by arts, more than the 4 allowed in a year.",
        ),
        (
            format!("{}max_days_per_teacher = 1\n{NO_BALANCE}", VISIT),
            visit(3),
            "The visits of teachers of type backbone of A/primary take 3 of them; there are 2, and nobody may be away longer.",
        ),
        (
            format!("{}keep_days = 4\n{NO_BALANCE}", VISIT),
            visit(3),
            "The visits of teachers of type backbone of A/primary take 3 of them; there are 2, and nobody may be away longer.",
        ),
        (
            no_thresholds.clone(),
            of(3, |step| step.lever = "art".to_string()),
            "Teachers of type backbone of A/primary may not visit B/primary on 3 days: the policy has no lever of visits \"art\".",
        ),
        (
            no_thresholds.clone(),
            of(3, |step| step.flags = junheng::county::TeacherFlags::default()),
            "Teachers of type none of A/primary may not visit B/primary on 3 days: the lever arts is for teachers of type backbone.",
        ),
        (
            no_thresholds,
            of(3, |step| step.to = "A".into()),
            "Teachers of type backbone of A/primary may not visit A/primary on 3 days: it is the same school.",
        ),
    ];
    for (policy, step, sentence) in cases {
        let plan = Plan { visits: vec![step], ..Plan::default() };
        let expected: Vec<_> =
            (!sentence.is_empty()).then(|| ("visit_lever", sentence.to_string())).into_iter().collect();
        assert_eq!(small(&policy).sentences(&plan), expected, "{policy}");
    }
}

#[test]
fn schools_of_other_groups_and_too_far_away_do_not_share_teachers() {
    let plan = Plan { visits: vec![visit(3)], ..Plan::default() };
    let mut apart = small(&format!("{VISIT}{NO_BALANCE}"));
    apart.county.schools[1].group = Some("west".to_string());
    let refused = |reason: &str| {
        let sentence = format!("Teachers of type backbone of A/primary may not visit B/primary on 3 days: {reason}.");
        [("visit_lever", sentence)]
    };
    assert_eq!(apart.sentences(&plan), refused("the schools are not of the same group"));
    assert!(apart.instance().visit_routes.is_empty());
    let mut far = small(&format!("{VISIT}max_km = 5\n{NO_BALANCE}"));
    let ends = (far.county.schools[0].id.clone(), far.county.schools[1].id.clone());
    std::sync::Arc::make_mut(&mut far.county.distances).insert(ends.clone(), 6.into());
    std::sync::Arc::make_mut(&mut far.county.distances).insert((ends.1, ends.0), 6.into());
    assert_eq!(far.sentences(&plan), refused("6 km are more than the limit of 5 km"));
    assert!(far.instance().visit_routes.is_empty());
}

#[test]
fn a_visit_of_no_days_and_one_that_stands_twice_are_found() {
    let small = small(&format!("{VISIT}{NO_BALANCE}"));
    let plan = Plan { visits: vec![visit(3), visit(0)], ..Plan::default() };
    let what = "visit by arts of primary teachers of type backbone from A to B";
    assert_eq!(
        small.sentences(&plan),
        [
            ("plan_possible", format!("The {what} stands more than once in the plan.")),
            ("plan_possible", format!("The {what} is of 0 days.")),
        ]
    );
}

/// Three schools of 100 pupils; money in tenths of 万元, needs in tenths of a teacher.
#[derive(Debug, Clone)]
struct Case {
    staff: [i64; 3],
    need: i64,
    /// Whether visiting teachers count there.
    counts: [bool; 3],
    /// Whether it is of the group.
    grouped: [bool; 3],
    week: i64,
    keep: i64,
    per_teacher: i64,
    per_school: i64,
    per_year: i64,
    day: i64,
    hire: i64,
    most_hired: i64,
}

impl Case {
    fn random(dice: &mut Dice) -> Self {
        let week = dice.from_to(3, 5);
        Self {
            staff: [dice.from_to(0, 3), dice.from_to(0, 1), dice.from_to(0, 1)],
            need: dice.from_to(2, 14),
            counts: std::array::from_fn(|_| !dice.one_in(4)),
            grouped: std::array::from_fn(|_| !dice.one_in(5)),
            week,
            keep: dice.from_to(0, week - 1),
            per_teacher: dice.from_to(1, 5),
            per_school: dice.from_to(1, 4),
            per_year: dice.from_to(1, 8),
            day: dice.from_to(0, 12),
            hire: dice.from_to(20, 60),
            most_hired: dice.from_to(0, 2),
        }
    }

    fn small(&self) -> Small {
        let mut county = String::new();
        for (school, staff) in ["A", "B", "C"].iter().zip(self.staff) {
            let _ = writeln!(county, "{school} primary:100[none=1,backbone={staff}] rooms=1");
        }
        let tenths = |amount: i64| format!("{}.{}", amount / 10, amount % 10);
        let policy = format!(
            "[visit.arts]\nstage = \"primary\"\nflags = \"backbone\"\nsame_group = true\ncost_wan = {}\nweek_days = {}\n\
             keep_days = {}\nmax_days_per_teacher = {}\nmax_days_per_school = {}\nmax_days_per_year = {}\n\
             [hire.new]\nstage = \"primary\"\nflags = \"backbone\"\ncost_wan = {}\nmax_teachers = {}\n{NO_BALANCE}",
            tenths(self.day),
            self.week,
            self.keep,
            self.per_teacher,
            self.per_school,
            self.per_year,
            tenths(self.hire),
            self.most_hired,
        );
        let standard = format!("backbone teachers=backbone primary={}\nrules primary=9", tenths(self.need));
        let mut small = Small::new(&county, &standard, &policy);
        small.standard.relaxations.push(relaxation(Some("open")));
        for (place, school) in small.county.schools.iter_mut().enumerate() {
            school.group = self.grouped[place].then(|| "east".to_string());
            if self.counts[place] {
                school.kind = "open".to_string();
            }
        }
        small
    }

    /// The least money, by trying all.
    fn least(&self) -> Option<i64> {
        let mut least = None;
        let hires = |most: i64| {
            (0..=most).flat_map(move |a| (0..=most - a).flat_map(move |b| (0..=most - a - b).map(move |c| [a, b, c])))
        };
        for hired in hires(self.most_hired) {
            let staff: [i64; 3] = std::array::from_fn(|place| self.staff[place] + hired[place]);
            if let Some(days) = self.fewest_days(staff) {
                let cost = hired.iter().sum::<i64>() * self.hire + days * self.day;
                least = Some(least.map_or(cost, |known: i64| known.min(cost)));
            }
        }
        least
    }

    fn fewest_days(&self, staff: [i64; 3]) -> Option<i64> {
        const PAIRS: [(usize, usize); 6] = [(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)];
        let sides = self.per_school + 1;
        let away = self.per_teacher.min(self.week - self.keep);
        let mut fewest = None;
        for number in 0..sides.pow(6) {
            let (mut rest, mut out, mut inward, mut allowed) = (number, [0; 3], [0; 3], true);
            for (from, to) in PAIRS {
                let days = rest % sides;
                rest /= sides;
                out[from] += days;
                inward[to] += days;
                allowed &= days == 0 || (self.grouped[from] && self.grouped[to]);
            }
            let total: i64 = out.iter().sum();
            let meets = |place: usize| {
                let counted = if self.counts[place] { inward[place] } else { 0 };
                out[place] <= away * staff[place]
                    && inward[place] <= self.per_school
                    && 10 * (self.week * staff[place] + counted) >= self.need * self.week
            };
            if allowed && total <= self.per_year && (0..3).all(meets) {
                fewest = Some(fewest.map_or(total, |known: i64| known.min(total)));
            }
        }
        fewest
    }
}

#[test]
fn the_solver_finds_the_least_money_that_trying_all_visits_finds() {
    let mut dice = Dice::new(20_261_125);
    let (mut planned, mut infeasible, mut visited) = (0, 0, 0);
    let mut faults = Vec::new();
    while planned + infeasible < 120 {
        let case = Case::random(&mut dice);
        let least = case.least();
        if (least.is_none() && !dice.one_in(6)) || (least == Some(0) && !dice.one_in(4)) {
            continue;
        }
        let small = case.small();
        match (small.solve(), least) {
            (Outcome::Infeasible(_), None) => infeasible += 1,
            (Outcome::Planned(found), Some(least)) => {
                planned += 1;
                visited += usize::from(!found.plan.visits.is_empty());
                faults.extend(small.fault(&found, least, 1e-6).map(|fault| format!("{case:?}: {fault}\n")));
            }
            (outcome, least) => faults.push(format!("{case:?}: {least:?} and not {outcome:.300?}\n")),
        }
        assert!(faults.len() < 5, "{}", faults.concat());
    }
    println!("{planned} planned, {infeasible} infeasible, {visited} with visits");
    assert!(faults.is_empty(), "{}", faults.concat());
    assert!(visited >= 30 && infeasible >= 5, "too few of a kind: {visited} {infeasible}");
}
