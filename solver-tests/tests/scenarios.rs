//! Every shipped county under every shipped policy: status, verification, and objective.
//!
//! The figures are a bound and a plan's value that were once proved. Whatever a later version finds,
//! its plan cannot be below the bound and its bound cannot be above the value; how close the two
//! come is the policy's gap. Plans are not compared: optima are rarely unique.

use junheng::county;
use junheng::policy::{self, Policy};
use junheng::solve::Outcome;
use junheng::standard;
use junheng::sweep::{self, Scenario, Status};
use solver_tests::repository;
use std::path::PathBuf;

/// Policy, and the bound and value of its first objective stage; `None` where there is no plan.
type Known = (&'static str, Option<(f64, f64)>);

const CHANGLE: [Known; 11] = [
    ("least-cost", Some((22295.4015, 22295.4036))),
    ("fewest-moves", Some((21.0, 21.0))),
    ("near-home", Some((22993.7692, 22994.5679))),
    ("gentle", Some((25307.6492, 25349.4259))),
    ("no-exemptions", Some((31483.5465, 31484.1491))),
    ("closer-balance", Some((24642.3649, 24753.616))),
    ("half-the-money", Some((3.5708, 3.5716))),
    ("balance-only", Some((7376.2297, 7380.8877))),
    ("too-little-money", None),
    ("no-hires", None),
    ("who-pays", Some((30859.9451, 30860.6426))),
];

const ALAGOAS: [Known; 9] = [
    ("least-cost", Some((928.9, 928.9))),
    ("fewest-moves", Some((0.0, 0.0))),
    ("moves-before-hires", Some((1.0, 1.0))),
    ("gentle", Some((1077.4, 1077.75))),
    ("no-exemptions", Some((1427.9, 1427.9))),
    ("closer-balance", Some((1867.35, 1870.9))),
    ("thresholds-only", Some((885.85, 885.85))),
    ("small-budget", Some((2.3857, 2.3904))),
    ("too-little-money", None),
];

/// Figures above are rounded at the fourth decimal.
const ROUNDED: f64 = 2e-4;

fn check(county_folder: &str, policy_folder: &str, known: &[Known]) {
    let folder = repository().join("scenarios/counties").join(county_folder);
    let county = county::read(&folder).unwrap_or_else(|problems| panic!("{problems}")).value;
    let standard = standard::read(&folder.join(&county.standard)).unwrap_or_else(|problems| panic!("{problems}")).value;
    let policies = policies(policy_folder);
    let names: Vec<&str> = policies.iter().map(|policy| policy.name.as_str()).collect();
    assert_eq!(names, known.iter().map(|(name, _)| *name).collect::<Vec<_>>());
    let jobs = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let scenarios = sweep::run(&county, &standard, &policies, jobs).unwrap_or_else(|problems| panic!("{problems}"));
    for (scenario, (name, figures)) in scenarios.iter().zip(known) {
        match figures {
            None => assert_eq!(scenario.status(), Status::Infeasible, "{name}"),
            Some(figures) => solved(name, scenario, *figures),
        }
    }
}

fn solved(name: &str, scenario: &Scenario, (known_bound, known_value): (f64, f64)) {
    assert_eq!(scenario.status(), Status::Solved, "{name}");
    let verdict = scenario.verdict.as_ref().unwrap();
    assert!(verdict.passes(), "{name}: {:?}", verdict.findings);
    let Outcome::Planned(planned) = &scenario.outcome else { panic!("{name} has no plan") };
    let first = &planned.stages[0];
    assert!(
        first.value >= known_bound - ROUNDED,
        "{name}: the plan of {} lies below the bound {known_bound}",
        first.value
    );
    assert!(
        first.bound <= known_value + ROUNDED,
        "{name}: the bound {} lies above a plan of {known_value}",
        first.bound
    );
}

/// The numbered policies of a folder, in order.
fn policies(folder: &str) -> Vec<Policy> {
    let folder = repository().join("scenarios/policies").join(folder);
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.file_name().unwrap().to_string_lossy().starts_with(|first: char| first.is_ascii_digit()));
    files.sort();
    files.iter().map(|path| policy::read(path).unwrap_or_else(|problems| panic!("{problems}")).value.policy).collect()
}

#[test]
fn the_synthetic_county_has_its_known_optima() {
    check("changle-synthetic", "changle", &CHANGLE);
}

#[test]
fn the_real_county_has_its_known_optima() {
    check("alagoas-palmeira-dos-indios", "alagoas", &ALAGOAS);
}
