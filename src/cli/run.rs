//! What `solve` and `compare` share: reading, solving with progress, showing, writing.

use super::page::{self, LanguageName};
use super::{Stop, exit, told};
use crate::county::County;
use crate::diagnostic::{Place, Problem, Problems, one_of};
use crate::evaluate::{Scorecard, evaluate, evaluate_with_limits};
use crate::language::Language;
use crate::output::{OutputFolder, RESULTS};
use crate::plan::Plan;
use crate::policy::{Goal, Laid, Policy, Resolved};
use crate::quantity::{Decimal, Wan};
use crate::report::comparison::Comparison;
use crate::report::evaluation::provenance_sentences;
use crate::report::scenario::ScenarioView;
use crate::report::view::Table;
use crate::report::{people, prices, terminal};
use crate::run_folder::{self, Inputs};
use crate::solve::Outcome;
use crate::standard::Standard;
use crate::sweep::{self, Scenario, Status};
use indicatif::{ProgressBar, ProgressStyle};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Options of both commands.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// Folder for the results; without it nothing is written.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Replace the folder of an earlier run.
    #[arg(long, requires = "out")]
    force: bool,
    /// Another standard than the one that county.toml names.
    #[arg(long, value_name = "FILE")]
    standard: Option<PathBuf>,
    /// Relative gap at which a search ends, instead of the policies' own (0.01 is 1 %).
    #[arg(long, value_parser = share)]
    gap: Option<Decimal>,
    /// Most nodes of a search, instead of the policies' own.
    #[arg(long)]
    nodes: Option<u32>,
    /// Ask one of two questions of the policies instead of what they want themselves: `least-cost`
    /// (what is the least money that meets everything?) or `best-within-budget` (what is the best that
    /// the money buys?).
    #[arg(long, value_name = "GOAL", value_parser = goal)]
    goal: Option<Goal>,
    /// Most money in 万元, instead of the policies' own budget.
    #[arg(long, value_name = "WAN", value_parser = amount)]
    budget: Option<Decimal>,
    /// Leave measured times out of the results, so that the same input gives the same bytes.
    #[arg(long)]
    without_times: bool,
    /// Language that the page among the results shows first; else the county's.
    #[arg(long, value_enum, requires = "out")]
    language: Option<LanguageName>,
}

fn share(text: &str) -> Result<Decimal, String> {
    let value = crate::quantity::parse_decimal(text)?;
    if value < Decimal::ZERO || value > Decimal::ONE { Err("a share between 0 and 1".to_string()) } else { Ok(value) }
}

fn amount(text: &str) -> Result<Decimal, String> {
    let value = crate::quantity::parse_decimal(text)?;
    if value < Decimal::ZERO { Err("a number not below zero".to_string()) } else { Ok(value) }
}

fn goal(text: &str) -> Result<Goal, String> {
    let known = || Goal::NAMES.iter().map(|(name, _)| *name);
    let found = Goal::NAMES.iter().find(|(name, _)| *name == text).map(|(_, goal)| *goal);
    found.ok_or_else(|| one_of(known()))
}

/// Everything read and checked, and the folder opened, before any long work.
#[derive(Debug)]
pub(super) struct Run {
    county: County,
    county_folder: PathBuf,
    standard: Standard,
    policies: Vec<Resolved>,
    folder: Option<OutputFolder>,
    with_seconds: bool,
    language: Language,
    start: Instant,
}

impl Run {
    /// Reads the county, its standard, and the policies, and prepares the folder.
    pub(super) fn read(folder: &Path, policies: &[PathBuf], options: Options) -> Result<Self, Stop> {
        let start = Instant::now();
        let (county, standard) = super::county_and_standard(folder, options.standard.as_deref())?;
        let policies = read_policies(policies, &county, &options)?;
        let out = options.out.as_deref().map(|out| OutputFolder::create(out, options.force, &RESULTS));
        let out = out.transpose().map_err(|sentence| Stop::Because(exit::USAGE, sentence))?;
        let language = page::language(options.language, county.language.as_deref());
        Ok(Self {
            county,
            county_folder: folder.to_path_buf(),
            standard,
            policies,
            folder: out,
            with_seconds: !options.without_times,
            language,
            start,
        })
    }

    /// Solves all scenarios, with a progress bar on a terminal.
    pub(super) fn solve(&self, jobs: Option<NonZeroUsize>) -> Result<Finished, Stop> {
        let cores = || std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
        let jobs = jobs.map_or_else(cores, NonZeroUsize::get);
        let policies: Vec<Policy> = self.policies.iter().map(|resolved| resolved.policy.clone()).collect();
        let bar = progress_bar(policies.len());
        let done = |scenario: &Scenario| {
            bar.set_message(format!("{}: {}", scenario.policy.name, scenario.status().word()));
            bar.inc(1);
        };
        let scenarios = sweep::run(&self.county, &self.standard, &policies, jobs, &done)?;
        bar.finish_and_clear();
        Ok(Finished { today: evaluate(&self.county, &self.standard), scenarios })
    }
}

fn read_policies(paths: &[PathBuf], county: &County, options: &Options) -> Result<Vec<Resolved>, Stop> {
    let mut problems = Problems::default();
    let mut policies: Vec<Resolved> = Vec::new();
    for path in paths {
        let laid = Laid { goal: options.goal, budget: options.budget.map(Wan) };
        let read = crate::policy::read_with(path, &laid).map(told).and_then(|resolved| resolved.meet(county));
        match read {
            Ok(mut resolved) => {
                let solver = &mut resolved.policy.solver;
                solver.relative_gap = options.gap.unwrap_or(solver.relative_gap);
                solver.node_limit = options.nodes.or(solver.node_limit);
                if policies.iter().any(|known| known.policy.name == resolved.policy.name) {
                    let place = Place::file(crate::tables::shown_path(path)).column("name");
                    let found = format!("the name {:?} of another policy", resolved.policy.name);
                    problems.add(Problem::error("P09", place, found, "a name of its own for each policy"));
                }
                policies.push(resolved);
            }
            Err(found) => problems.absorb(found),
        }
    }
    if problems.any_error() { Err(problems.into()) } else { Ok(policies) }
}

/// Hidden where standard error is no terminal.
fn progress_bar(scenarios: usize) -> ProgressBar {
    let bar = ProgressBar::new(scenarios as u64);
    let style = ProgressStyle::with_template("{spinner} {pos}/{len} scenarios, {elapsed} {wide_bar} {msg}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

/// The first of the people whom a plan names, and how many more there are.
fn people(run: &Run, scenario: &Scenario, plan: &Plan) -> String {
    let Some((table, more)) = people::first(&run.county, &scenario.policy, plan) else { return String::new() };
    let more = more.map_or_else(String::new, |more| format!("{more}\n"));
    format!("{}{more}\n", terminal::render(&table))
}

/// Scenarios at their end.
#[derive(Debug)]
pub(super) struct Finished {
    today: Scorecard,
    pub(super) scenarios: Vec<Scenario>,
}

impl Finished {
    fn comparison<'a>(&'a self, run: &'a Run) -> Comparison<'a> {
        Comparison {
            county: &run.county,
            standard: &run.standard,
            today: &self.today,
            scenarios: &self.scenarios,
            with_seconds: run.with_seconds,
        }
    }

    /// Where the county stands, the table, why some have no plan, and where the data come from.
    pub(super) fn for_people(&self, run: &Run) -> String {
        let comparison = self.comparison(run);
        let mut text = format!("{}\n\n{}\n", comparison.today_sentence(), terminal::render(&comparison.table()));
        if let [scenario] = self.scenarios.as_slice() {
            text.push_str(&self.details(run, scenario));
        } else if let Some(table) = comparison.costs_by_year() {
            text.push_str(&format!("{}\n", terminal::render(&table)));
        }
        for sentence in comparison.explanations().into_iter().chain(provenance_sentences(&run.county, &run.standard)) {
            text.push_str(&sentence);
            text.push('\n');
        }
        text
    }

    /// What a plan does and what it changes, where there is one.
    fn details(&self, run: &Run, scenario: &Scenario) -> String {
        let today =
            evaluate_with_limits(&run.county, &run.standard, &scenario.policy.requirements_at_the_end().balance_limits);
        let view = ScenarioView { county: &run.county, today: &today, scenario };
        let plan = view.plan().map(|plan| view.summary(plan));
        let money = view.plan().filter(|_| view.has_money_by_year()).map(|plan| view.funding_by_year(plan));
        let after = scenario.verdict.as_ref().and_then(|verdict| verdict.scorecard.as_ref());
        let coefficients = after.map(|after| view.coefficients(after));
        let people = view.plan().map_or_else(String::new, |plan| people(run, scenario, plan));
        let granted = view.plan().map(|plan| view.taken_for_granted(plan)).unwrap_or_default();
        let granted = granted.iter().map(|sentence| format!("{sentence}\n"));
        let dearest = match &scenario.outcome {
            Outcome::Planned(planned) => prices::dearest(planned),
            _ => None,
        };
        let others = [view.prices(), view.assumptions()].into_iter().filter(|table| !table.rows.is_empty());
        let others: Vec<_> = others.collect();
        let shown = |table: &Table| terminal::render(table) + "\n";
        let tables = coefficients.iter().chain(&dearest).chain(&others).map(shown);
        plan.iter().map(shown).chain([people]).chain(money.iter().map(shown)).chain(tables).chain(granted).collect()
    }

    /// The worst of the scenarios: a failed verification, a failure, a search without proof, an
    /// infeasible policy.
    pub(super) fn exit_code(&self) -> u8 {
        if self.scenarios.iter().any(Scenario::failed_verification) {
            return exit::VERIFICATION_FAILED;
        }
        let has = |statuses: &[Status]| self.scenarios.iter().any(|scenario| statuses.contains(&scenario.status()));
        if has(&[Status::Failed, Status::Unbounded]) {
            exit::INTERNAL
        } else if has(&[Status::Stopped, Status::StoppedWithoutPlan]) {
            exit::STOPPED
        } else if has(&[Status::Infeasible]) {
            exit::INFEASIBLE
        } else {
            exit::OK
        }
    }

    /// Writes the folder, where one was asked for.
    pub(super) fn write(&self, mut run: Run) -> Result<(), Stop> {
        let Some(folder) = run.folder.take() else { return Ok(()) };
        let seconds = run.with_seconds.then(|| run.start.elapsed().as_secs_f64());
        let inputs =
            Inputs { county: (&run.county, &run.county_folder), standard: &run.standard, policies: &run.policies };
        let today = page::of_county(&run.county_folder, &run.county, &run.standard)?;
        run_folder::write(folder, &inputs, &self.comparison(&run), seconds, (today, run.language))
            .map_err(|sentence| Stop::Because(exit::INTERNAL, sentence))
    }
}
