//! Policies as a command line asks for them.

use super::options::Options;
use super::{Stop, told};
use crate::county::County;
use crate::diagnostic::{ByScenario, Place, Problem, Problems};
use crate::input::shown_path;
use crate::policy::{Family, Laid, MOST_SCENARIOS, Projections, Resolved, Setting, too_many};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Which policy of a file, and what of it is set otherwise.
#[derive(Debug, clap::Args)]
pub(super) struct Chosen {
    /// A value of the policy by its dotted key, such as budget.total_wan=12000; may be repeated.
    #[arg(long = "set", value_name = "KEY=VALUE")]
    settings: Vec<Setting>,
    /// The scenario of that name, where the policy has a sweep.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
}

impl Chosen {
    /// Whether anything is chosen.
    pub(super) fn is_nothing(&self) -> bool {
        self.settings.is_empty() && self.scenario.is_none()
    }

    /// Reads the policy.
    pub(super) fn read(&self, path: &Path) -> Result<Resolved, Stop> {
        one(path, (&self.settings, &Laid::default()), self.scenario.as_deref())
    }
}

fn one(path: &Path, (settings, laid): (&[Setting], &Laid), scenario: Option<&str>) -> Result<Resolved, Stop> {
    let family = told(Family::read(path, settings, laid)?);
    Ok(told(family.one(scenario)?))
}

/// Which policies of which files.
#[derive(Debug, Clone, Copy)]
pub(super) enum Asked<'a> {
    /// The policy of a file, or the scenario of a name.
    One(&'a Path, Option<&'a str>),
    /// All scenarios of all files.
    All(&'a [PathBuf]),
}

/// Reads them and checks that they fit the county, with all problems at once.
pub(super) fn read_policies(asked: Asked, county: &County, options: &Options) -> Result<Vec<Resolved>, Stop> {
    let policies = match asked {
        Asked::One(path, scenario) => {
            vec![one(path, (&options.settings, &options.laid()), scenario)?.meet(county)?]
        }
        Asked::All(paths) => scenarios(&families(paths, options)?, county)?,
    };
    Ok(with_options(policies, options))
}

/// Policies that are solved as the command line asks.
pub(super) fn with_options(mut policies: Vec<Resolved>, options: &Options) -> Vec<Resolved> {
    for resolved in &mut policies {
        let solver = &mut resolved.policy.solver;
        solver.relative_gap = options.gap.unwrap_or(solver.relative_gap);
        solver.node_limit = options.nodes.or(solver.node_limit);
    }
    policies
}

/// Reads files of policies, each with its path.
pub(super) fn families<'a>(paths: &'a [PathBuf], options: &Options) -> Result<Vec<(&'a Path, Family)>, Problems> {
    let mut problems = Problems::default();
    let mut families = Vec::new();
    for path in paths {
        match Family::read(path, &options.settings, &options.laid()) {
            Ok(read) => families.push((path.as_path(), told(read))),
            Err(found) => problems.absorb(found),
        }
    }
    if problems.any_error() { Err(with_own_problems(problems, &families)) } else { Ok(families) }
}

/// The problems of files that could not be read, and those of the others' scenarios.
fn with_own_problems(mut problems: Problems, families: &[(&Path, Family)]) -> Problems {
    families.iter().filter_map(|(_, family)| family.scenarios().err()).for_each(|found| problems.absorb(found));
    problems
}

/// All scenarios of all files, each with the pupils that it assumes.
pub(super) fn scenarios(families: &[(&Path, Family)], county: &County) -> Result<Vec<Resolved>, Problems> {
    let mut problems = Problems::default();
    let total = families.iter().fold(0, |sum: u128, (_, family)| sum.saturating_add(family.count()));
    if let Some((path, _)) = families.first().filter(|_| families.len() > 1 && total > MOST_SCENARIOS) {
        return Err(too_many(total, &Place::file(shown_path(path))).into());
    }
    let mut policies = Vec::new();
    let mut names = BTreeSet::new();
    let mut projections = Projections::of(county);
    for (path, family) in families {
        match family.scenarios().map(told).and_then(|scenarios| fitting(scenarios, &mut projections)) {
            Ok(scenarios) => {
                // Some file systems take capital and small letters for the same.
                let twice = scenarios.iter().find(|resolved| !names.insert(resolved.policy.name.to_lowercase()));
                problems.absorb(twice.map_or_else(Problems::default, |resolved| same_name(path, resolved).into()));
                policies.extend(scenarios);
            }
            Err(found) => problems.absorb(found),
        }
    }
    if problems.any_error() { Err(problems) } else { Ok(policies) }
}

/// The scenarios, where each fits the county.
fn fitting(scenarios: Vec<Resolved>, projections: &mut Projections) -> Result<Vec<Resolved>, Problems> {
    let mut by_scenario = ByScenario::default();
    let mut fitting = Vec::new();
    for resolved in scenarios {
        let name = resolved.policy.name.clone();
        let (resolved, problems) = match resolved.meet_with(projections) {
            Ok(resolved) => (Some(resolved), Problems::default()),
            Err(problems) => (None, problems),
        };
        by_scenario.add(&name, &problems);
        fitting.extend(resolved);
    }
    by_scenario.problems().unless_any_error(fitting).map(told)
}

fn same_name(path: &Path, resolved: &Resolved) -> Problem {
    let place = Place::file(shown_path(path)).column("name");
    let found = format!("the name {:?} of another policy", resolved.policy.name);
    Problem::error("P09", place, found, "a name of its own for each policy")
}
