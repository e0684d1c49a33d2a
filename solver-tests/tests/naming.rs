//! Who goes by name: the rule by hand, against every dealing there is, against another program's
//! assignment, and on random rosters.

use junheng::county::{County, FlagId, Movable, Person, SchoolId, TeacherFlags, UnitId};
use junheng::naming::{Cost, deal, name, named, unnamed};
use junheng::plan::{Move, Plan};
use junheng::policy::{Attrition, Criterion, Policy};
use junheng::solve::{Outcome, solve};
use junheng::verify::verify;
use pathfinding::prelude::{Matrix, kuhn_munkres_min};
use solver_tests::three_schools::{self, POLICY, STANDARD, with_roster};
use solver_tests::tiny::Dice;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn unit(school: &str) -> UnitId {
    UnitId { school: school.into(), stage: "primary".into() }
}

/// A person of no flag at A, who lives on the meridian of the schools.
fn person(id: &str, since: u32, latitude: f64) -> Person {
    Person {
        id: id.to_string(),
        name: None,
        unit: unit("A"),
        flags: TeacherFlags::default(),
        since: Some(since),
        born: None,
        retires: None,
        certified: None,
        training_hours: None,
        exempt: None,
        home: Some((118.0, latitude)),
    }
}

/// The county of three schools with other people; B lies at 36° north, C at 37°.
fn county(people: Vec<Person>) -> County {
    let mut county = with_roster();
    for (school, latitude) in [("A", 36.5), ("B", 36.0), ("C", 37.0)] {
        let school = county.schools.iter_mut().find(|known| known.id.as_str() == school).unwrap();
        school.coordinates = Some((118.0, latitude));
    }
    county.roster = people.into();
    county
}

fn policy(rule: &[Criterion], least_years: Option<u32>) -> Policy {
    let mut policy = solver_tests::policy(POLICY);
    policy.naming = rule.to_vec();
    policy.moves.as_mut().unwrap().min_years_in_school = least_years;
    policy
}

fn step(to: &str, teachers: u32) -> Move {
    Move {
        year: 1,
        from: "A".into(),
        to: SchoolId::from(to),
        stage: "primary".into(),
        flags: TeacherFlags::default(),
        teachers,
        people: Vec::new(),
    }
}

fn plan(moves: Vec<Move>) -> Plan {
    Plan { moves, ..Plan::default() }
}

/// Who goes where.
fn dealt(county: &County, policy: &Policy, mut plan: Plan) -> Vec<(String, Vec<String>)> {
    name(county, policy, &mut plan);
    plan.moves.into_iter().map(|step| (step.to.to_string(), step.people)).collect()
}

fn pairs(expected: &[(&str, &[&str])]) -> Vec<(String, Vec<String>)> {
    let texts = |people: &[&str]| people.iter().map(|it| (*it).to_string()).collect();
    expected.iter().map(|(to, people)| ((*to).to_string(), texts(people))).collect()
}

use Criterion::{LongestInPost, NearestToHome, Oldest, Youngest};

#[test]
fn of_three_people_for_two_schools_the_two_longest_in_post_go_each_where_both_together_travel_least() {
    // X and Y are the longest there. X to B and Y to C are 22.2 + 55.6 km, the other way round it is
    // 89.0 + 55.6 km; Z lives at B and stays.
    let people = vec![person("X", 2000, 36.2), person("Y", 2005, 36.5), person("Z", 2015, 36.0)];
    let wanted = || plan(vec![step("B", 1), step("C", 1)]);
    let county = county(people);
    let longest = policy(&[LongestInPost, NearestToHome], None);
    assert_eq!(dealt(&county, &longest, wanted()), pairs(&[("B", &["X"]), ("C", &["Y"])]));
    // Nearest first: Z at B is 0 km, Y to C 55.6; X to C would be 89.0.
    let nearest = policy(&[NearestToHome, LongestInPost], None);
    assert_eq!(dealt(&county, &nearest, wanted()), pairs(&[("B", &["Z"]), ("C", &["Y"])]));
}

#[test]
fn whoever_is_nearer_decides_between_those_equally_long_in_post() {
    let county = county(vec![person("X", 2000, 40.0), person("Y", 2005, 36.3), person("Z", 2005, 36.1)]);
    let rule = policy(&[LongestInPost, NearestToHome], None);
    assert_eq!(dealt(&county, &rule, plan(vec![step("B", 2)])), pairs(&[("B", &["X", "Z"])]));
}

#[test]
fn equals_go_in_the_order_of_their_codes_to_schools_in_the_order_of_theirs() {
    let people = ["T3", "T1", "T2", "T4"].map(|id| person(id, 2005, 36.3));
    let rule = policy(&[LongestInPost], None);
    let wanted = plan(vec![step("C", 1), step("B", 2)]);
    assert_eq!(dealt(&county(people.into()), &rule, wanted), pairs(&[("C", &["T3"]), ("B", &["T1", "T2"])]));
}

#[test]
fn who_has_no_figure_comes_after_all_who_have() {
    let mut unknown = person("A", 2000, 36.0);
    (unknown.since, unknown.home) = (None, None);
    let county = county(vec![unknown, person("B", 2019, 39.0)]);
    for rule in [[LongestInPost, NearestToHome], [NearestToHome, LongestInPost]] {
        let went = dealt(&county, &policy(&rule, None), plan(vec![step("B", 1)]));
        assert_eq!(went, pairs(&[("B", &["B"])]));
    }
}

#[test]
fn the_youngest_and_the_oldest_go_by_their_years_of_birth() {
    let born = |id: &str, year: u32| Person { born: Some(year), ..person(id, 2005, 36.0) };
    let county = county(vec![born("M", 1980), born("O", 1965), born("Y", 1995)]);
    assert_eq!(dealt(&county, &policy(&[Oldest], None), plan(vec![step("B", 1)])), pairs(&[("B", &["O"])]));
    assert_eq!(dealt(&county, &policy(&[Youngest], None), plan(vec![step("B", 1)])), pairs(&[("B", &["Y"])]));
}

#[test]
fn who_retires_within_the_plan_is_never_named_bounds_it_and_is_found_by_the_verifier() {
    let born = |id: &str, since: u32, year: u32| Person { born: Some(year), ..person(id, since, 36.0) };
    // Of 2020: at 60 X retires in 2022, the last of two years, Y in 2023; Z's own year goes before the age.
    let z = Person { retires: Some(2021), ..born("Z", 2001, 1990) };
    let county = county(vec![born("X", 2000, 1962), born("Y", 2005, 1963), z]);
    let mut two_years = policy(&[LongestInPost], None);
    two_years.horizon.years = 2;
    two_years.attrition = Some(Attrition { retirement_age: Some(60), rate: 0.into() });
    assert_eq!(dealt(&county, &two_years, plan(vec![step("B", 1)])), pairs(&[("B", &["Y"])]));
    let most = Movable::of(&county, two_years.asked_of_movers(county.year));
    assert_eq!(most.most(&unit("A"), &TeacherFlags::default()), Some(1));
    let mut named = step("B", 1);
    named.people.push("X".to_string());
    let verdict = verify(&county, &solver_tests::standard(STANDARD), &two_years, &plan(vec![named]));
    let sentences = verdict.findings.into_iter().filter(|finding| finding.check == "people_named");
    let sentences: Vec<String> = sentences.map(|finding| finding.sentence).collect();
    assert_eq!(sentences, ["X retires in 2022, within the plan, and the plan names X to move from A/primary to B."]);
}

#[test]
fn people_whom_a_plan_names_stay_named_and_others_fill_it_up() {
    let county = county(vec![person("X", 2000, 36.0), person("Y", 2005, 36.0), person("Z", 2015, 36.0)]);
    let mut half = step("C", 2);
    half.people.push("Z".to_string());
    let rule = policy(&[LongestInPost], None);
    assert_eq!(dealt(&county, &rule, plan(vec![step("B", 1), half])), pairs(&[("B", &["X"]), ("C", &["Y", "Z"])]));
}

#[test]
fn where_too_few_may_leave_it_is_told_how_many_are_not_named() {
    let exempt = Person { exempt: Some(true), ..person("E", 1990, 36.0) };
    let county = county(vec![exempt, person("X", 2000, 36.0), person("Y", 2018, 36.0)]);
    let mut wanted = plan(vec![step("B", 2), step("C", 1)]);
    name(&county, &policy(&[LongestInPost], Some(6)), &mut wanted);
    assert_eq!(wanted.moves[0].people, ["X"]);
    assert_eq!(unnamed(&wanted), 2);
}

#[test]
fn a_reason_goes_as_far_as_the_criterion_that_decides() {
    let people = vec![person("X", 2000, 36.2), person("Y", 2005, 36.5), person("Z", 2005, 36.0)];
    let county = county(people);
    let reasons = |rule: &[Criterion], teachers: u32| -> Vec<String> {
        let rule = policy(rule, None);
        let mut plan = plan(vec![step("B", teachers)]);
        name(&county, &rule, &mut plan);
        named(&county, &rule, &plan).into_iter().map(|named| format!("{}: {}", named.person.id, named.reason)).collect()
    };
    assert_eq!(reasons(&[LongestInPost, NearestToHome], 1), ["X: longest in post: 20 years; next: 15"]);
    assert_eq!(
        reasons(&[LongestInPost, NearestToHome], 2),
        [
            "X: longest in post: 20 years; next: 15",
            "Z: longest in post: 15 years; next: 15; nearest to home, all together: 0.0 km"
        ]
    );
    assert_eq!(
        reasons(&[LongestInPost], 2),
        ["X: longest in post: 20 years; next: 15", "Y: longest in post: 15 years; next: 15; first by code"]
    );
    assert_eq!(reasons(&[NearestToHome], 3)[0], "X: nobody else of the type may leave");
}

/// Every way to send the wanted number to each school, as the place of each person; the last place
/// stays.
fn every_dealing(people: usize, wanted: &[u32]) -> Vec<Vec<usize>> {
    let mut ways: Vec<Vec<usize>> = vec![Vec::new()];
    for _ in 0..people {
        ways = ways.iter().flat_map(|way| (0..=wanted.len()).map(move |place| [&way[..], &[place]].concat())).collect();
    }
    let count = |way: &[usize], place: usize| way.iter().filter(|at| **at == place).count();
    let fits = |way: &Vec<usize>| wanted.iter().enumerate().all(|(place, most)| count(way, place) == *most as usize);
    ways.into_iter().filter(fits).collect()
}

#[test]
fn of_every_dealing_there_is_the_cheapest_is_taken_and_of_equals_the_first() {
    let mut ties = 0;
    for seed in 0..2_000 {
        let mut dice = Dice::new(seed);
        let (people, schools) = (dice.from_to(3, 5) as usize, dice.from_to(1, 3) as usize);
        // Few different figures, so that many dealings are equal.
        let most = dice.one_of(&[0, 0, 1, 20]);
        let mut figure = || if dice.one_in(6) { None } else { Some(dice.from_to(-most, most)) };
        let costs: Vec<Vec<Cost>> =
            (0..people).map(|_| (0..schools).map(|_| Cost::new([figure(), figure()])).collect()).collect();
        let mut left = people;
        let wanted: Vec<u32> = (0..schools)
            .map(|_| {
                let some = dice.below(left as u64 + 1) as usize;
                left -= some;
                some as u32
            })
            .collect();
        let cost = |way: &[usize]| {
            let of = |(person, place): (usize, &usize)| costs[person].get(*place).copied().unwrap_or(Cost::ZERO);
            way.iter().enumerate().map(of).fold(Cost::ZERO, |sum, cost| sum + cost)
        };
        let ways = every_dealing(people, &wanted);
        let best = ways.iter().min_by_key(|way| (cost(way), (*way).clone())).unwrap();
        ties += usize::from(ways.iter().filter(|way| cost(way) == cost(best)).count() > 1);
        let dealt = deal(&costs, &wanted).into_iter().map(|place| place.unwrap_or(schools));
        assert_eq!(&dealt.collect::<Vec<_>>(), best, "seed {seed}: {wanted:?} of {costs:?}");
    }
    assert!(ties > 300, "only {ties} cases had equals");
}

#[test]
fn the_total_is_that_of_another_program_for_assignments() {
    for seed in 0..200 {
        let mut dice = Dice::new(seed);
        let (people, schools) = (dice.from_to(12, 40) as usize, dice.from_to(2, 6) as usize);
        let wanted: Vec<u32> = (0..schools).map(|_| dice.from_to(0, 2) as u32).collect();
        let metres: Vec<Vec<i64>> =
            (0..people).map(|_| (0..schools).map(|_| dice.from_to(0, 60_000)).collect()).collect();
        let costs: Vec<Vec<Cost>> =
            metres.iter().map(|row| row.iter().map(|metres| Cost::new([Some(*metres)])).collect()).collect();
        let total: i64 =
            deal(&costs, &wanted).iter().zip(&metres).filter_map(|(place, row)| place.map(|place| row[place])).sum();
        let slots: Vec<usize> =
            wanted.iter().enumerate().flat_map(|(school, many)| vec![school; *many as usize]).collect();
        if slots.is_empty() {
            assert_eq!(total, 0);
            continue;
        }
        let rows = slots.iter().map(|school| metres.iter().map(|row| row[*school]).collect::<Vec<i64>>());
        let (least, _) = kuhn_munkres_min(&Matrix::from_rows(rows).unwrap());
        assert_eq!(total, least, "seed {seed}");
    }
}

/// A random roster of A, and moves out of it that the roster allows or not.
fn random(seed: u64) -> (County, Policy, Plan) {
    let mut dice = Dice::new(seed);
    let people = (0..dice.from_to(1, 12)).map(|number| {
        let mut person = person(&format!("T{number:02}"), 2005, 36.0 + dice.from_to(0, 100) as f64 / 100.0);
        person.since = (!dice.one_in(8)).then(|| dice.from_to(2010, 2020) as u32);
        person.born = (!dice.one_in(8)).then(|| dice.from_to(1960, 1995) as u32);
        person.home = person.home.filter(|_| !dice.one_in(8));
        person.exempt = dice.one_of(&[None, Some(false), Some(true)]);
        if dice.one_in(4) {
            person.flags = TeacherFlags([FlagId::from("backbone")].into());
        }
        person
    });
    let county = county(people.collect());
    let mut criteria = vec![LongestInPost, NearestToHome, Youngest, Oldest];
    let rule: Vec<Criterion> =
        (0..dice.from_to(1, 4)).map(|_| criteria.remove(dice.below(criteria.len() as u64) as usize)).collect();
    let least = if dice.one_in(2) { Some(dice.from_to(0, 8) as u32) } else { None };
    let moves = [step("B", dice.from_to(1, 3) as u32), step("C", dice.from_to(1, 3) as u32)];
    (county, policy(&rule, least), plan(moves.into()))
}

#[test]
fn nobody_exempt_too_short_at_the_school_or_of_another_type_is_ever_named_and_nobody_twice() {
    let standard = solver_tests::standard(STANDARD);
    let (mut whole, mut short) = (0, 0);
    for seed in 0..500 {
        let (mut county, policy, mut plan) = random(seed);
        name(&county, &policy, &mut plan);
        let went: Vec<&String> = plan.moves.iter().flat_map(|step| &step.people).collect();
        assert_eq!(went.iter().collect::<BTreeSet<_>>().len(), went.len(), "seed {seed}");
        for code in &went {
            let person = county.roster.iter().find(|person| person.id == **code).unwrap();
            let least = policy.least_years_in_school().unwrap_or(0);
            let long_enough = person.since.map_or(least == 0, |since| 2020 - since >= least);
            let least_is_asked = policy.least_years_in_school().is_some();
            assert!(person.exempt != Some(true) && person.flags.0.is_empty(), "seed {seed}: {person:?}");
            assert!(long_enough && (person.since.is_some() || !least_is_asked), "seed {seed}: {person:?}");
        }
        if unnamed(&plan) > 0 {
            short += 1;
            continue;
        }
        whole += 1;
        // The verifier, which knows nothing of naming, agrees.
        for unit in &mut county.units {
            unit.teachers.clear();
        }
        for person in county.roster.iter() {
            let unit = county.units.iter_mut().find(|unit| unit.id == person.unit).unwrap();
            *unit.teachers.entry(person.flags.clone()).or_default() += 1;
        }
        let verdict = verify(&county, &standard, &policy, &plan);
        let of_people = |check: &str| ["people_named", "movable_people"].contains(&check);
        let found: Vec<_> = verdict.findings.iter().filter(|finding| of_people(finding.check)).collect();
        assert!(found.is_empty(), "seed {seed}: {found:?}");
    }
    assert!(whole > 100 && short > 100, "{whole} whole, {short} short");
}

#[test]
fn the_order_of_the_roster_and_of_the_moves_changes_nothing() {
    for seed in 0..200 {
        let (mut county, policy, mut there) = random(seed);
        let mut back = there.clone();
        name(&county, &policy, &mut there);
        std::sync::Arc::make_mut(&mut county.roster).reverse();
        back.moves.reverse();
        name(&county, &policy, &mut back);
        back.moves.reverse();
        // Where too few may leave, the schools that stand last by code go short either way.
        assert_eq!(there, back, "seed {seed}");
    }
}

#[test]
fn a_plan_moves_no_more_than_the_roster_lets_go() {
    let (county, standard) = (with_roster(), solver_tests::standard(STANDARD));
    let solved = |least: u32| {
        let mut policy = policy(&[LongestInPost], Some(least));
        // Wide enough for A to keep a teacher more.
        policy.requirements.balance_limits.insert("primary".into(), rust_decimal::Decimal::new(4, 1));
        let instance = junheng::instance::join(&county, &standard, &policy).unwrap();
        let Outcome::Planned(mut planned) = solve(&instance) else { panic!("there is a plan") };
        name(&county, &policy, &mut planned.plan);
        assert!(verify(&county, &standard, &policy, &planned.plan).passes());
        let people: Vec<String> = planned.plan.moves.iter().flat_map(|step| step.people.clone()).collect();
        (people, planned.plan.teachers_hired())
    };
    // B lacks two teachers. Ten years at A has one person, nine have two; hiring is dearer than moving.
    assert_eq!(solved(9), (vec!["A10".to_string(), "A9".to_string()], 0));
    assert_eq!(solved(10), (vec!["A10".to_string()], 1));
}

/// A folder with the county of three schools and its roster.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    three_schools::write(folder.path());
    fs::remove_file(folder.path().join("county/teacher_counts.csv")).unwrap();
    fs::write(folder.path().join("county/teachers.csv"), three_schools::roster()).unwrap();
    folder
}

/// Exit code and standard output.
fn run(folder: &Path, arguments: &str) -> (i32, String) {
    let output = solver_tests::junheng().current_dir(folder).args(arguments.split(' ')).output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn solve_writes_who_moves_shows_them_and_its_plan_verifies_unless_another_is_named() {
    let folder = folder();
    let place = folder.path();
    let (code, text) = run(place, "solve county base.toml --out one --without-times");
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("longest in post: 10 years; next: 8"), "{text}");
    let people = fs::read_to_string(place.join("one/three-schools/people.csv")).unwrap();
    assert_eq!(
        people,
        "year,person,name,from,from_name,to,to_name,stage,flags,years_in_post,km_to_new,km_to_old,reason\n\
         2021,A10,,A,A,B,B,primary,none,10,,,longest in post: 10 years; next: 8\n\
         2021,A9,,A,A,B,B,primary,none,9,,,longest in post: 9 years; next: 8\n"
    );
    run(place, "solve county base.toml --out two --without-times");
    for file in ["plan.json", "people.csv", "verdict.json"] {
        let [one, two] = ["one", "two"].map(|run| fs::read(place.join(run).join("three-schools").join(file)).unwrap());
        assert_eq!(one, two, "{file}");
    }
    let plan = fs::read_to_string(place.join("one/three-schools/plan.json")).unwrap();
    assert_eq!(run(place, "verify county base.toml one/three-schools/plan.json").0, 0);
    fs::write(place.join("other.json"), plan.replace("\"A10\"", "\"A1\"")).unwrap();
    let (code, text) = run(place, "verify county base.toml other.json");
    assert_eq!(code, 6);
    let found = "[people_named] A1 is exempt from rotation, and the plan names A1 to move from A/primary to B.\n";
    assert!(text.starts_with(found), "{text}");
}

#[test]
fn a_repair_names_whom_it_adds_and_keeps_whom_a_line_names() {
    let folder = folder();
    let place = folder.path();
    let repaired = |lines: &str| {
        fs::write(place.join("p.csv"), format!("action,person,to,facility,amount\n{lines}buy,,B,rooms,1\n")).unwrap();
        let (_, text) = run(place, "assess county p.csv --policy base.toml --repair --out out --force");
        let moves = fs::read_to_string(place.join("out/repaired.csv")).unwrap_or_else(|_| panic!("{text}"));
        assert_eq!(run(place, "assess county out/repaired.csv --policy base.toml").0, 0, "{moves}");
        assert_eq!(run(place, "verify county base.toml out/repaired-plan.json").0, 0);
        moves.lines().filter(|line| line.starts_with("move")).map(str::to_string).collect::<Vec<_>>()
    };
    let both = ["move,A10,A,B,primary,none,,1,,,", "move,A9,A,B,primary,none,,1,,,"];
    assert_eq!(repaired(""), both);
    // A2 has been there for two years only, and stays named; A1 is exempt and goes.
    assert_eq!(repaired("move,A2,B,,\nmove,A1,B,,\n"), ["move,A2,A,B,primary,none,,1,,,", both[0]]);
}
