//! Pupils as decisions: plans by hand, every plan of random tiny counties, and what the verifier finds.

use junheng::plan::{Hire, Plan, Rezoning, Visit};
use junheng::solve::{Outcome, Proof};
use junheng::standard::Counted;
use junheng::sweep;
use junheng::verify::verify;
use solver_tests::small::{Small, relaxation};
use solver_tests::tiny::Dice;
use std::fmt::Write;

const STAFF: &str = "staff teachers primary=4\nrules must_meet=1 primary=1";

fn rezoning(year: u32, from: &str, to: &str, pupils: u32) -> Rezoning {
    Rezoning { year, from: from.into(), to: to.into(), stage: "primary".into(), pupils }
}

fn sentences(small: &Small, plan: &Plan) -> Vec<(&'static str, String)> {
    let verdict = verify(&small.county, &small.standard, &small.policy, plan);
    verdict.findings.into_iter().map(|finding| (finding.check, finding.sentence)).collect()
}

#[test]
fn just_so_many_of_the_intake_go_elsewhere_that_the_teachers_suffice() {
    // Four teachers suffice for 100 pupils; 105 / 6 = 17 enter.
    let county = "A primary:105[none=4]\nB primary:60[none=5]";
    let small = Small::new(county, STAFF, "[rezone.primary]\ngrades = 6\ncost_wan = 0.5\n");
    let planned = small.planned();
    assert_eq!(planned.plan.rezonings, [rezoning(1, "A", "B", 5)]);
    assert!((planned.stages[0].value - 2.5).abs() < 1e-9, "{:?}", planned.stages);
    assert_eq!(sentences(&small, &planned.plan), []);
}

#[test]
fn an_exemption_asks_for_the_floor_of_the_pupils_who_are_then_there() {
    // 4 teachers are 85 % of what 117.6 pupils need; 120 / 6 = 20 enter.
    let county = "A primary:120[none=4] rooms=5\nB primary:60[none=5] rooms=5";
    let standard = "staff teachers primary=4\nrooms rooms primary=1\nrules must_meet=1 primary=1";
    let small = Small::new(county, standard, "[rezone.primary]\ngrades = 6\ncost_wan = 0.5\n");
    let planned = small.planned();
    assert_eq!(planned.plan.rezonings, [rezoning(1, "A", "B", 3)]);
    assert_eq!(sentences(&small, &planned.plan), []);
}

#[test]
fn an_intake_returns_when_it_has_passed_its_grades() {
    // Only the last of three years is judged; an intake of the first year has then left after two grades.
    let county = "A primary:105[none=4]\nB primary:60[none=5]";
    let policy = "[horizon]\nyears = 3\n[rezone.primary]\ngrades = 2\ncost_wan = 0.5\n";
    let small = Small::new(county, STAFF, policy);
    assert_eq!(small.planned().plan.rezonings, [rezoning(3, "A", "B", 5)]);
    let early = Plan { rezonings: vec![rezoning(1, "A", "B", 5)], ..Plan::default() };
    assert_eq!(
        sentences(&small, &early),
        [(
            "thresholds",
            "Year 3: After the plan staff of A/primary is 3.8095 each/100 pupils, below the threshold of 4."
                .to_string()
        )]
    );
}

#[test]
fn so_many_go_elsewhere_that_the_classrooms_suffice() {
    // 85 pupils make three classes of 40 and have two rooms; B has one to spare. 85 / 6 = 14 enter.
    let county = "A primary:85[none=4] rooms=2\nB primary:30[none=5] rooms=1";
    let rooms = "[classrooms]\nfacility = \"rooms\"\n[class_size]\nprimary = 40\n[buy.rooms]\nprice_wan = 3\n";
    let small = |cost: &str| {
        let policy = format!("{rooms}[rezone.primary]\ngrades = 6\ncost_wan = {cost}\n");
        Small::new(county, STAFF, &policy)
    };
    let cheap = small("0.5");
    let planned = cheap.planned();
    assert_eq!((planned.plan.rezonings.clone(), planned.plan.purchases.len()), (vec![rezoning(1, "A", "B", 5)], 0));
    assert_eq!(sentences(&cheap, &planned.plan), []);
    let four = Plan { rezonings: vec![rezoning(1, "A", "B", 4)], ..Plan::default() };
    let sentence = "A has 2 rooms, fewer than the 3 that it must have.";
    assert_eq!(sentences(&cheap, &four), [("classrooms", sentence.to_string())]);
    let dear = small("0.7").planned().plan;
    assert_eq!((dear.rezonings.len(), dear.purchases.len()), (0, 1));
}

#[test]
fn days_on_which_teachers_visit_count_for_the_pupils_who_are_then_there() {
    // B needs 4.2 teachers for 105 pupils, and has four: one day, or five pupils fewer, will do.
    let county = "A primary:60[none=5]\nB primary:105[none=4]";
    let required = "[required_teacher.any]\nstage = \"primary\"\nflags = \"none\"\n";
    let visit = |cost: &str| {
        let visit = format!("[visit.guest]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = {cost}\n");
        let policy = format!("{required}{visit}[rezone.primary]\ngrades = 6\ncost_wan = 0.5\n");
        let mut small = Small::new(county, STAFF, &policy);
        small.standard.relaxations.push(relaxation("visiting", "staff", Counted::VisitingTeachers));
        let planned = small.planned();
        assert_eq!(sentences(&small, &planned.plan), []);
        planned.plan
    };
    let step = |days: u32| Visit {
        year: 1,
        lever: "guest".to_string(),
        from: "A".into(),
        to: "B".into(),
        stage: "primary".into(),
        flags: junheng::county::TeacherFlags::default(),
        days,
    };
    let cheap = visit("1");
    assert_eq!((cheap.visits, cheap.rezonings), (vec![step(1)], Vec::new()));
    let dear = visit("3");
    assert_eq!((dear.visits, dear.rezonings), (Vec::new(), vec![rezoning(1, "B", "A", 5)]));
}

#[test]
fn what_follows_from_the_pupils_of_the_projection_alone_is_refused_beside_zones() {
    let county = "A primary:60[none=5] rooms=1 area=1\nB primary:60[none=4] rooms=1 area=1";
    let zones = "[rezone.primary]\ngrades = 6\n";
    let told = |policy: &str| {
        let small = Small::new(county, STAFF, &format!("{zones}{policy}"));
        small.policy.fits_county(&small.county).map_or_else(|problems| problems.to_string(), |()| String::new())
    };
    let refused = |table: &str| {
        format!(
            "error[P24] policy.toml, key rezone.primary\n  found:    [rezone.primary] beside {table}, which follows from \
             the pupils\n  expected: one of the two\n  help:     solve the zones first, then the other with a projection \
             that has them\n"
        )
    };
    let classrooms = |kind: &str| format!("[classrooms]\nfacility = \"{kind}\"\n");
    assert_eq!(told(&classrooms("rooms")), "");
    assert_eq!(told(&classrooms("area")), refused("classrooms of a kind that comes in parts"));
    let special = "[special_rooms.music]\nfacility = \"rooms\"\nclasses = 12\n";
    assert_eq!(told(special), refused("special_rooms"));
    let required = "[required_teacher.any]\nstage = \"primary\"\nflags = \"none\"\nclasses_per_teacher = 5\n\
                    class_size = 40\n";
    assert_eq!(told(required), refused("required_teacher with classes_per_teacher"));
}

/// A legal plan is changed in one place, in the policy or the plan; the check that is meant finds it.
#[test]
fn each_rule_of_rezoning_is_verified() {
    let county = "A primary:105[none=4]\nB primary:60[none=5]\nC primary:60[none=3] junior:30[none=2]";
    let standard = "staff teachers primary=4 junior=4\nrules must_meet=1 primary=1 junior=1";
    let policy = "[rezone.primary]\ngrades = 6\nsiblings_share = 0.5\nmax_school_pupils = 65\n[rezone.primary.capacity]\nA = 200\n";
    let read = |policy: &str| Small::new(county, standard, policy);
    let legal = Plan { rezonings: vec![rezoning(1, "A", "B", 5)], ..Plan::default() };
    assert_eq!(sentences(&read(policy), &legal), []);
    let with = |step: Rezoning| Plan { rezonings: vec![step], ..Plan::default() };
    let pair = |text: &str| format!("{policy}[[rezone.primary.pair]]\n{text}");
    let cases = [
        (
            policy.to_string(),
            with(rezoning(1, "A", "B", 9)),
            "rezone_intake",
            "9 pupils of the zone of A/primary go elsewhere, more than the 8 who may.",
        ),
        (
            policy.to_string(),
            with(rezoning(1, "A", "B", 6)),
            "rezone_capacity",
            "B/primary has 66 pupils after rezoning, more than its 65 places.",
        ),
        (
            policy.to_string(),
            with(rezoning(1, "A", "C", 5)),
            "rezone_lever",
            "5 pupils of primary may not go from A to C: C teaches several stages, which share its facilities by pupils.",
        ),
        (
            pair("from = \"B\"\nto = \"A\"\n"),
            legal.clone(),
            "rezone_lever",
            "5 pupils of primary may not go from A to B: the policy does not list this pair.",
        ),
        (
            pair("from = \"A\"\nto = \"B\"\nmax_pupils = 4\n"),
            legal.clone(),
            "rezone_lever",
            "5 pupils of primary may not go from A to B: the policy allows 4 of this pair.",
        ),
        (
            policy.replace("grades = 6", "grades = 6\nallowed = false"),
            legal.clone(),
            "rezone_lever",
            "5 pupils of primary may not go from A to B: the policy changes no zones of this stage.",
        ),
        (
            policy.to_string(),
            with(rezoning(1, "A", "B", 0)),
            "plan_possible",
            "The rezoning from A to B is of 0 pupils.",
        ),
        (
            policy.to_string(),
            Plan { rezonings: vec![rezoning(1, "A", "B", 2), rezoning(1, "A", "B", 3)], ..Plan::default() },
            "plan_possible",
            "The rezoning of pupils of primary from A to B stands more than once in the plan.",
        ),
        (
            policy.to_string(),
            with(rezoning(1, "X", "B", 1)),
            "plan_possible",
            "The plan cannot be carried out: the county has no school and stage X/primary.",
        ),
    ];
    for (policy, plan, check, sentence) in cases {
        let found = sentences(&read(&policy), &plan);
        assert!(found.contains(&(check, sentence.to_string())), "{sentence}\n{found:?}");
    }
}

/// A county of three schools with few pupils to move, and few teachers to hire.
struct Few {
    small: Small,
    pairs: Vec<(usize, usize, u32)>,
    hires: u32,
    years: u32,
}

const SCHOOLS: [&str; 3] = ["A", "B", "C"];

impl Few {
    fn random(dice: &mut Dice) -> Self {
        let pairs: Vec<(usize, usize, u32)> = [(0, 1), (1, 2), (2, 0), (0, 2)]
            .into_iter()
            .filter_map(|(from, to)| {
                let most = u32::try_from(dice.from_to(1, 3)).unwrap();
                (!dice.one_in(3)).then_some((from, to, most))
            })
            .collect();
        let hires = u32::try_from(dice.below(3)).unwrap();
        let years = if pairs.len() <= 2 && hires < 2 && dice.one_in(2) { 2 } else { 1 };
        let mut county = String::new();
        for school in SCHOOLS {
            let (pupils, none, backbone) = (dice.from_to(18, 60), dice.from_to(1, 5), dice.from_to(0, 2));
            let _ = writeln!(
                county,
                "{school} primary:{pupils}[none={none},backbone={backbone}] area={}",
                dice.from_to(100, 300)
            );
        }
        let limit = dice.one_of(&["0.1", "0.2", "0.3", "0.5"]);
        let standard = format!(
            "staff teachers primary={}\narea area primary={}\nrules must_meet={} primary={limit}",
            dice.from_to(6, 12),
            dice.from_to(300, 500),
            dice.one_of(&[1, 2])
        );
        let mut policy = format!(
            "[horizon]\nyears = {years}\n[rezone.primary]\ngrades = {}\nsiblings_share = 0.{}\n",
            dice.one_of(&[1, 3, 6]),
            dice.below(5)
        );
        let _ = writeln!(policy, "cost_wan = 0.{}\nenrolled = {}", dice.from_to(1, 9), dice.one_in(3));
        if dice.one_in(2) {
            let _ = writeln!(policy, "max_school_pupils = {}", dice.from_to(40, 62));
        }
        for (from, to, most) in &pairs {
            let _ = writeln!(
                policy,
                "[[rezone.primary.pair]]\nfrom = \"{}\"\nto = \"{}\"\nmax_pupils = {most}",
                SCHOOLS[*from], SCHOOLS[*to]
            );
        }
        if pairs.is_empty() {
            policy.push_str("[[rezone.primary.pair]]\nfrom = \"A\"\nto = \"B\"\nmax_pupils = 0\n");
        }
        let _ = writeln!(
            policy,
            "[hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = {}\nmax_teachers = {hires}",
            dice.from_to(1, 5)
        );
        Self { small: Small::new(&county, &standard, &policy), pairs, hires, years }
    }

    /// All plans within the sizes; the verifier says which are legal.
    fn every_plan(&self) -> Vec<Plan> {
        let mut plans = vec![Plan::default()];
        for year in 1..=self.years {
            for (from, to, most) in &self.pairs {
                let step = |plan: &Plan, pupils: u32| {
                    let mut plan = plan.clone();
                    if pupils > 0 {
                        plan.rezonings.push(rezoning(year, SCHOOLS[*from], SCHOOLS[*to], pupils));
                    }
                    plan
                };
                plans = plans.iter().flat_map(|plan| (0..=*most).map(move |pupils| step(plan, pupils))).collect();
            }
            for school in SCHOOLS {
                let step = |plan: &Plan, teachers: u32| {
                    let mut plan = plan.clone();
                    if teachers > 0 {
                        let (lever, school, stage) = ("new".to_string(), school.into(), "primary".into());
                        plan.hires.push(Hire {
                            year,
                            lever,
                            school,
                            stage,
                            flags: junheng::county::TeacherFlags::default(),
                            teachers,
                        });
                    }
                    plan
                };
                let left = |plan: &Plan| self.hires - plan.hires.iter().map(|hire| hire.teachers).sum::<u32>();
                plans = plans.iter().flat_map(|plan| (0..=left(plan)).map(move |more| step(plan, more))).collect();
            }
        }
        plans
    }

    fn cost_of(&self, plan: &Plan) -> Option<f64> {
        let verdict = verify(&self.small.county, &self.small.standard, &self.small.policy, plan);
        verdict.passes().then(|| junheng::quantity::approximate(verdict.totals.cost.0))
    }
}

#[test]
fn the_solver_finds_the_cheapest_of_all_plans_that_move_pupils() {
    let mut dice = Dice::new(85);
    let wanted = std::env::var("JUNHENG_BRUTE_CASES").map_or(60, |cases| cases.parse().unwrap());
    let (mut cases, mut moved, mut infeasible, mut costly, mut two_years) = (0, 0, 0, 0, 0);
    while cases < wanted {
        let few = Few::random(&mut dice);
        let best = few.every_plan().iter().filter_map(|plan| few.cost_of(plan)).min_by(f64::total_cmp);
        // Counties that nothing mends, or that need nothing, are many.
        if best.is_none_or(|best| best == 0.0) && !dice.one_in(6) {
            continue;
        }
        cases += 1;
        two_years += usize::from(few.years == 2);
        match (few.small.solve(), best) {
            (Outcome::Planned(planned), Some(best)) => {
                let stage = planned.stages.last().unwrap();
                assert!(
                    (stage.value - best).abs() < 1e-6,
                    "case {cases}: {} is not {best}\n{:?}",
                    stage.value,
                    few.small.policy
                );
                assert_eq!(stage.proof, Proof::Optimal, "case {cases}: {stage:?}");
                assert!(few.cost_of(&planned.plan).is_some_and(|cost| (cost - best).abs() < 1e-6), "case {cases}");
                moved += usize::from(!planned.plan.rezonings.is_empty());
                costly += usize::from(!planned.plan.hires.is_empty() && !planned.plan.rezonings.is_empty());
            }
            (Outcome::Infeasible(_), None) => infeasible += 1,
            (outcome, best) => panic!("case {cases}: the best is {best:?}, and the solver says {outcome:.300?}"),
        }
    }
    println!("{moved} with rezonings, {costly} with hires too, {infeasible} infeasible, {two_years} of two years");
    assert!(moved >= wanted / 6 && costly >= 3 && infeasible >= 3 && two_years >= 3);
}

/// Three schools whose pupils may go round and whose classrooms may be built, one for each at most.
struct Classrooms {
    pupils: [i64; 3],
    rooms: [i64; 3],
    size: i64,
    /// The most pupils of A to B, of B to C, of C to A.
    most: [i64; 3],
    /// Tenths of 万元 for a pupil and for a room.
    prices: [i64; 2],
}

impl Classrooms {
    fn random(dice: &mut Dice) -> Self {
        Self {
            pupils: std::array::from_fn(|_| dice.from_to(18, 60)),
            rooms: std::array::from_fn(|_| dice.from_to(1, 3)),
            size: dice.from_to(15, 30),
            most: std::array::from_fn(|_| dice.from_to(1, 7)),
            prices: [dice.from_to(1, 5), dice.from_to(5, 60)],
        }
    }

    fn small(&self) -> Small {
        let mut county = String::new();
        for (school, (pupils, rooms)) in SCHOOLS.iter().zip(self.pupils.iter().zip(self.rooms)) {
            let _ = writeln!(county, "{school} primary:{pupils}[none=9] rooms={rooms}");
        }
        let tenths = |amount: i64| format!("{}.{}", amount / 10, amount % 10);
        let mut policy = format!(
            "[requirements]\nbalance = \"off\"\n[classrooms]\nfacility = \"rooms\"\n[class_size]\nprimary = {}\n\
             [buy.rooms]\nprice_wan = {}\nmax_per_school = 1\n[rezone.primary]\nenrolled = true\ngrades = 6\ncost_wan = {}\n",
            self.size,
            tenths(self.prices[1]),
            tenths(self.prices[0])
        );
        for (from, most) in self.most.iter().enumerate() {
            let (from, to) = (SCHOOLS[from], SCHOOLS[(from + 1) % 3]);
            let _ = writeln!(policy, "[[rezone.primary.pair]]\nfrom = \"{from}\"\nto = \"{to}\"\nmax_pupils = {most}");
        }
        Small::new(&county, "staff teachers primary=1\nrules primary=9", &policy)
    }

    /// The least money in tenths of 万元, by trying all; `None` where nothing will do.
    fn least(&self) -> Option<i64> {
        let [first, second, third] = self.most;
        let gone = (0..=first).flat_map(|a| (0..=second).flat_map(move |b| (0..=third).map(move |c| [a, b, c])));
        let cost = |gone: [i64; 3]| {
            let lacks = (0..3).map(|school| {
                let pupils = self.pupils[school] - gone[school] + gone[(school + 2) % 3];
                ((pupils + self.size - 1) / self.size - self.rooms[school]).max(0)
            });
            let built = lacks.map(|lacks| (lacks <= 1).then_some(lacks)).sum::<Option<i64>>()?;
            Some(built * self.prices[1] + gone.iter().sum::<i64>() * self.prices[0])
        };
        gone.filter_map(cost).min()
    }
}

#[test]
fn pupils_and_classrooms_cost_the_least_that_trying_all_finds() {
    let mut dice = Dice::new(20_261_125);
    let (mut both, mut moved, mut none) = (0, 0, 0);
    for case in 0..200 {
        let counts = Classrooms::random(&mut dice);
        let small = counts.small();
        match (small.solve(), counts.least()) {
            (Outcome::Planned(found), Some(least)) => {
                assert_eq!(small.fault(&found, least, 1e-6), None, "case {case}");
                let [rezoned, built] = [!found.plan.rezonings.is_empty(), !found.plan.purchases.is_empty()];
                (moved, both) = (moved + usize::from(rezoned), both + usize::from(rezoned && built));
            }
            (Outcome::Infeasible(_), None) => none += 1,
            (outcome, least) => panic!("case {case}: {least:?} and not {outcome:.300?}"),
        }
    }
    assert!(both >= 10 && moved >= 20 && none >= 10, "{both} {moved} {none}");
}

/// Hires change the county's mean, so that ranges of it are looked at: each of their searches is clocked.
#[test]
fn the_time_of_ranges_of_means_is_told() {
    let policy = "[rezone.primary]\ngrades = 3\nenrolled = true\n[[rezone.primary.pair]]\nfrom = \"A\"\nto = \"B\"\nmax_pupils = 3\n\
        [hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 2\nmax_teachers = 2\n";
    let small =
        Small::new("A primary:40[none=3]\nB primary:40[none=5]", "staff teachers primary=6\nrules primary=0.2", policy);
    let scenarios = sweep::run(&small.county, &small.standard, std::slice::from_ref(&small.policy), 1).unwrap();
    let Outcome::Planned(planned) = &scenarios[0].outcome else { panic!("{:?}", scenarios[0].outcome) };
    assert!(!planned.program.squares.is_empty());
    let of = scenarios[0].seconds;
    assert!(of.search > 0.0 && of.relax > 0.0 && of.relax + of.search <= of.solve, "{of:?}");
}
