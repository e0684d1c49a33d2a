//! How far projections miss: synthetic counties whose children are simulated one by one, by code of
//! its own, are projected from what a planner would know, and the error is told by horizon.
//!
//! The table in `docs/projection.md` is written by `JUNHENG_WRITE_GOLDEN=1` and else compared.

use junheng::county::UnitId;
use junheng::enrolment;
use solver_tests::repository;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

const COUNTIES: u64 = 20;
const TODAY: u32 = 2023;
const HORIZONS: [u32; 4] = [1, 3, 5, 10];

/// Townships: name, births in a year like 2017, primary and junior schools, of the children born
/// there how many enter there, and the chance of a pupil to move to the seat in a year.
const TOWNSHIPS: [(&str, f64, usize, usize, f64, f64); 6] = [
    ("Seat", 900.0, 5, 2, 1.10, 0.0),
    ("North", 420.0, 3, 1, 0.97, 0.012),
    ("South", 380.0, 3, 2, 0.95, 0.015),
    ("East", 260.0, 3, 1, 0.90, 0.020),
    ("West", 220.0, 2, 1, 0.88, 0.020),
    ("Hills", 120.0, 2, 1, 0.85, 0.030),
];

/// A wave that rises in 2016 and 2017 and falls after, by year from 2008 on; 1 is 2017.
const WAVE: [f64; 20] = [
    0.93, 0.92, 0.92, 0.93, 0.95, 0.95, 0.98, 0.96, 1.04, 1.0, 0.88, 0.85, 0.70, 0.62, 0.55, 0.52, 0.55, 0.51, 0.48,
    0.46,
];
const FIRST_BIRTHS: u32 = 2008;

/// Splitmix64: a random number generator of a few lines that this test shares with nobody.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A factor around 1.
    fn about(&mut self, spread: f64) -> f64 {
        1.0 + spread * (2.0 * self.next() - 1.0)
    }

    fn one_of(&mut self, weights: &[f64]) -> usize {
        let mut left = self.next() * weights.iter().sum::<f64>();
        let found = weights.iter().position(|weight| {
            left -= weight;
            left < 0.0
        });
        found.unwrap_or(weights.len() - 1)
    }
}

struct School {
    code: String,
    township: usize,
    stage: &'static str,
    pull: f64,
}

struct Pupil {
    school: usize,
    grade: u32,
}

/// Pupils by school and grade in each year.
type History = BTreeMap<u32, BTreeMap<(usize, u32), u32>>;

struct World {
    schools: Vec<School>,
    births: BTreeMap<(usize, u32), u32>,
    history: History,
}

fn simulate(seed: u64) -> World {
    let mut chance = Chance(seed);
    let mut schools = Vec::new();
    for (township, (name, _, primary, junior, _, _)) in TOWNSHIPS.iter().enumerate() {
        for (stage, count) in [("primary", *primary), ("junior", *junior)] {
            schools.extend((1..=count).map(|number| School {
                code: format!("{name}-{stage}-{number}"),
                township,
                stage,
                pull: 0.3 + chance.next(),
            }));
        }
    }
    let mut births = BTreeMap::new();
    for (township, (_, size, ..)) in TOWNSHIPS.iter().enumerate() {
        for (year, level) in (FIRST_BIRTHS..).zip(WAVE) {
            births.insert((township, year), (size * level * chance.about(0.05)).round() as u32);
        }
    }
    let mut pupils: Vec<Pupil> = Vec::new();
    let mut history = History::new();
    for year in FIRST_BIRTHS + 6..=TODAY + 10 {
        pupils = live_a_year(pupils, &mut schools, &births, year, &mut chance);
        let counts: &mut BTreeMap<(usize, u32), u32> = history.entry(year).or_default();
        pupils.iter().for_each(|pupil| *counts.entry((pupil.school, pupil.grade)).or_default() += 1);
    }
    World { schools, births, history }
}

fn live_a_year(
    before: Vec<Pupil>,
    schools: &mut [School],
    births: &BTreeMap<(usize, u32), u32>,
    year: u32,
    chance: &mut Chance,
) -> Vec<Pupil> {
    schools.iter_mut().for_each(|school| school.pull *= chance.about(0.03));
    let choose = |township: usize, stage: &str, chance: &mut Chance| {
        let open: Vec<usize> =
            (0..schools.len()).filter(|at| schools[*at].township == township && schools[*at].stage == stage).collect();
        let pulls: Vec<f64> = open.iter().map(|at| schools[*at].pull).collect();
        open[chance.one_of(&pulls)]
    };
    let mut now = Vec::new();
    for pupil in before.into_iter().filter(|pupil| pupil.grade < 9) {
        if chance.next() >= if pupil.grade == 6 { 0.98 } else { 0.996 } {
            continue;
        }
        let township = schools[pupil.school].township;
        let moves = chance.next() < TOWNSHIPS[township].5;
        let (home, grade) = (if moves { 0 } else { township }, pupil.grade + 1);
        let stage = if grade > 6 { "junior" } else { "primary" };
        let stays = !moves && schools[pupil.school].stage == stage;
        now.push(Pupil { school: if stays { pupil.school } else { choose(home, stage, chance) }, grade });
    }
    for (township, (_, _, _, _, entry, _)) in TOWNSHIPS.iter().enumerate() {
        let entering = entry * chance.about(0.02);
        for _ in 0..births[&(township, year - 6)] {
            let children = entering.floor() as usize + usize::from(chance.next() < entering.fract());
            now.extend((0..children).map(|_| Pupil { school: choose(township, "primary", chance), grade: 1 }));
        }
    }
    now
}

/// What the projection is told.
#[derive(Clone, Copy, PartialEq)]
enum Told {
    /// The rates by which the children were simulated, and the births to come.
    Truth,
    /// Births until last year and then no change, rates measured over one year, half the movement.
    Planner,
}

fn number(value: f64) -> String {
    format!("{{ value = {value:.4}, source = \"simulated\", sure = \"?\" }}")
}

fn assumptions(told: Told) -> String {
    let mut text = "title = \"Simulated.\"\nentry_age = 6\n[[stage]]\nid = \"primary\"\ngrades = 6\n[[stage]]\nid = \"junior\"\ngrades = 3\n[births]\ntable = \"births.csv\"\nsource = \"simulated\"\nsure = \"?\"\n[feeding]\nrule = \"proportional\"\n[grades]\ntable = \"grades.csv\"\n".to_string();
    if told == Told::Planner {
        text.push_str("previous = \"previous.csv\"\n");
    } else {
        text.push_str("[progression]\n");
        (1..=8).for_each(|grade| {
            let _ = writeln!(text, "{grade} = {}", number(if grade == 6 { 0.98 } else { 0.996 }));
        });
        text.push_str("[entry.by_township]\n");
        TOWNSHIPS.iter().for_each(|(name, _, _, _, entry, _)| {
            let _ = writeln!(text, "{name} = {}", number(*entry));
        });
    }
    let known = if told == Told::Truth { 1.0 } else { 0.5 };
    for (name, _, _, _, _, moving) in TOWNSHIPS.iter().skip(1) {
        let share = number(moving * known);
        let _ = writeln!(text, "[[movement]]\nid = \"{name}\"\nfrom = \"{name}\"\nto = \"Seat\"\nshare = {share}");
    }
    text
}

fn table_of_births(world: &World, told: Told) -> String {
    let mut text = "township,year,births\n".to_string();
    for ((township, year), births) in &world.births {
        let known = if told == Told::Planner { *year.min(&(TODAY - 1)) } else { *year };
        let births = if known == *year { *births } else { world.births[&(*township, known)] };
        let _ = writeln!(text, "{},{year},{births}", TOWNSHIPS[*township].0);
    }
    text
}

fn table_of_grades(world: &World, year: u32) -> String {
    let mut text = "school,stage,grade,pupils\n".to_string();
    for ((school, grade), pupils) in &world.history[&year] {
        let _ = writeln!(text, "{},{},{grade},{pupils}", world.schools[*school].code, world.schools[*school].stage);
    }
    text
}

fn pupils_of(world: &World, school: usize, year: u32) -> u32 {
    world.history[&year].iter().filter(|((of, _), _)| *of == school).map(|(_, pupils)| pupils).sum()
}

fn files_of_county(world: &World) -> Vec<(&'static str, String)> {
    let each = |head: &str, row: &dyn Fn(usize, &School) -> String| -> String {
        let rows = world.schools.iter().enumerate().map(|(at, school)| row(at, school));
        [format!("{head}\n")].into_iter().chain(rows.map(|row| format!("{row}\n"))).collect()
    };
    let declaration = format!(
        "name = \"Simulated\"\nyear = {TODAY}\nstandard = \"none\"\nstages = [\"primary\", \"junior\"]\nschool_kinds = [\"primary\", \"junior\"]\nteacher_flags = []\n[[facility]]\nid = \"rooms\"\nunit = \"rooms\"\n"
    );
    vec![
        ("county.toml", declaration),
        (
            "schools.csv",
            each("school,name,kind,township", &|_, school| {
                format!("{0},{0},{1},{2}", school.code, school.stage, TOWNSHIPS[school.township].0)
            }),
        ),
        (
            "enrolment.csv",
            each("school,stage,pupils", &|at, school| {
                format!("{},{},{}", school.code, school.stage, pupils_of(world, at, TODAY))
            }),
        ),
        (
            "teacher_counts.csv",
            each("school,stage,flags,teachers", &|_, school| format!("{},{},none,1", school.code, school.stage)),
        ),
        ("facilities.csv", each("school,rooms", &|_, school| format!("{},1", school.code))),
    ]
}

/// Projected pupils by school and year, ten years ahead.
fn project(world: &World, told: Told) -> BTreeMap<(usize, u32), u32> {
    let texts = files_of_county(world);
    let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let county = solver_tests::county(&texts);
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
    write("assumed.toml", assumptions(told));
    write("births.csv", table_of_births(world, told));
    write("grades.csv", table_of_grades(world, TODAY));
    write("previous.csv", table_of_grades(world, TODAY - 1));
    let read = enrolment::read(&folder.path().join("assumed.toml"), &county, 10);
    let assumptions = read.unwrap_or_else(|problems| panic!("{problems}")).value;
    let projection = enrolment::project(&county, &assumptions, 10).unwrap_or_else(|problems| panic!("{problems}"));
    let mut found = BTreeMap::new();
    for year in &projection.courses[0].years {
        for (at, school) in world.schools.iter().enumerate() {
            let id = UnitId { school: school.code.as_str().into(), stage: school.stage.into() };
            let unit = year.units.iter().find(|unit| unit.unit == id).unwrap();
            found.insert((at, year.year), unit.pupils);
        }
    }
    found
}

/// Projected and true pupils by school, township, or county, and by stage.
type Groups<'a> = BTreeMap<(usize, &'a str), (u32, u32)>;

/// Absolute errors as shares of the truth: of schools, of townships by stage, of the county by stage.
#[derive(Default, Clone)]
struct Errors([Vec<f64>; 3]);

impl Errors {
    fn add(&mut self, world: &World, year: u32, projected: &dyn Fn(usize) -> u32) {
        let mut groups: [Groups; 3] = Default::default();
        for (at, school) in world.schools.iter().enumerate() {
            for (group, key) in groups.iter_mut().zip([at, school.township, 0]) {
                let (guess, truth) = group.entry((key, school.stage)).or_default();
                *guess += projected(at);
                *truth += pupils_of(world, at, year);
            }
        }
        for (errors, group) in self.0.iter_mut().zip(groups) {
            errors.extend(group.values().map(|(guess, truth)| f64::from(guess.abs_diff(*truth)) / f64::from(*truth)));
        }
    }

    /// Mean errors in per cent.
    fn means(&self) -> [f64; 3] {
        [0, 1, 2].map(|at| 100.0 * self.0[at].iter().sum::<f64>() / self.0[at].len() as f64)
    }
}

/// Mean absolute percentage errors by horizon: no change, planner, truth.
fn measure() -> Vec<(u32, [[f64; 3]; 3])> {
    let mut errors: BTreeMap<u32, [Errors; 3]> = BTreeMap::new();
    for seed in 1..=COUNTIES {
        let world = simulate(seed);
        let (planner, truth) = (project(&world, Told::Planner), project(&world, Told::Truth));
        for ahead in HORIZONS {
            let year = TODAY + ahead;
            let [no_change, by_planner, by_truth] = errors.entry(ahead).or_default();
            no_change.add(&world, year, &|at| pupils_of(&world, at, TODAY));
            by_planner.add(&world, year, &|at| planner[&(at, year)]);
            by_truth.add(&world, year, &|at| truth[&(at, year)]);
        }
    }
    errors.into_iter().map(|(ahead, errors)| (ahead, errors.map(|errors| errors.means()))).collect()
}

const BEGIN: &str = "<!-- errors, written by a test -->\n";
const END: &str = "<!-- end of errors -->\n";

fn table(measured: &[(u32, [[f64; 3]; 3])]) -> String {
    let mut text =
        "| years ahead | projected with | schools | townships by stage | county by stage |\n|---|---|---|---|---|\n"
            .to_string();
    for (ahead, errors) in measured {
        for (name, [schools, townships, county]) in
            ["no change from today", "what a planner knows", "the true rates and births"].iter().zip(errors)
        {
            let _ = writeln!(text, "| {ahead} | {name} | {schools:.1} % | {townships:.1} % | {county:.1} % |");
        }
    }
    text
}

#[test]
fn the_error_by_horizon_is_as_the_page_tells() {
    let measured = measure();
    for (ahead, [no_change, planner, truth]) in &measured {
        assert!(planner[1] < no_change[1] && planner[2] < no_change[2], "{ahead} years: {planner:?}, {no_change:?}");
        assert!(truth[2] < planner[2] && truth[2] < 1.0, "{ahead} years: {truth:?}, {planner:?}");
    }
    let page = repository().join("docs/projection.md");
    let text = fs::read_to_string(&page).unwrap();
    let (before, rest) = text.split_once(BEGIN).unwrap();
    let (told, after) = rest.split_once(END).unwrap();
    if std::env::var_os("JUNHENG_WRITE_GOLDEN").is_some() {
        fs::write(&page, format!("{before}{BEGIN}{}{END}{after}", table(&measured))).unwrap();
        return;
    }
    assert_eq!(told, table(&measured));
}
