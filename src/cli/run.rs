//! What `solve` and `compare` share: reading, solving with progress, showing, writing.

use super::interrupt::{self, Progress};
use super::policies::{Asked, read_policies};
use super::{Stop, exit, page};
use crate::county::County;
use crate::diagnostic::one_of;
use crate::evaluate::{Scorecard, evaluate, evaluate_with_limits};
use crate::language::Language;
use crate::output::Existing;
use crate::plan::Plan;
use crate::policy::{Goal, Laid, Policy, Resolved, Setting};
use crate::quantity::{Decimal, Wan};
use crate::report::comparison::Comparison;
use crate::report::evaluation::provenance_sentences;
use crate::report::scenario::ScenarioView;
use crate::report::summary::Summary;
use crate::report::view::Table;
use crate::report::{json, people, prices, profile, terminal};
use crate::run_folder::{Inputs, RunFolder};
use crate::solve::Outcome;
use crate::standard::Standard;
use crate::sweep::{self, Scenario, Status};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

/// Options of all commands that solve policies.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Options {
    /// Folder for the results; without it nothing is written.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Replace the folder of an earlier run; with --resume, drop what this run does not have.
    #[arg(long, requires = "out")]
    force: bool,
    /// Go on with an interrupted run, or with the folder of an earlier one: what is finished is kept
    /// where nothing has changed that it depends on.
    #[arg(long, requires = "out")]
    resume: bool,
    /// Another standard than the one that county.toml names.
    #[arg(long, value_name = "FILE")]
    pub(super) standard: Option<PathBuf>,
    /// A value of the policies by its dotted key, such as budget.total_wan=12000; may be repeated.
    #[arg(long = "set", value_name = "KEY=VALUE")]
    pub(super) settings: Vec<Setting>,
    /// Relative gap at which a search ends, instead of the policies' own (0.01 is 1 %).
    #[arg(long, value_parser = share)]
    pub(super) gap: Option<Decimal>,
    /// Most nodes of a search, instead of the policies' own.
    #[arg(long)]
    pub(super) nodes: Option<u32>,
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
    /// Show where the time of each scenario went.
    #[arg(long, conflicts_with = "without_times")]
    pub(super) profile: bool,
    /// How to show the results.
    #[arg(long, value_enum, default_value = "table")]
    pub(super) format: Format,
}

/// How results are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    /// Sentences and tables for people.
    Table,
    /// Everything, for programs.
    Json,
}

/// How many scenarios are solved at once.
pub(super) fn jobs(asked: Option<NonZeroUsize>) -> usize {
    let cores = || std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    asked.map_or_else(cores, NonZeroUsize::get)
}

/// A share between 0 and 1.
pub(super) fn share(text: &str) -> Result<Decimal, String> {
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

impl Options {
    /// What they lay over each policy.
    pub(super) fn laid(&self) -> Laid {
        Laid { goal: self.goal, budget: self.budget.map(Wan) }
    }

    /// Takes the budget out, where it is not that of each policy.
    pub(super) fn take_budget(&mut self) -> Option<Decimal> {
        self.budget.take()
    }

    /// The folder of the results, and what to do where something stands there.
    pub(super) fn folder(&self) -> Option<(&Path, Existing)> {
        let existing = Existing { resume: self.resume, force: self.force };
        self.out.as_deref().map(|out| (out, existing))
    }

    /// The same with another folder for the results.
    pub(super) fn within(&self, out: Option<PathBuf>) -> Self {
        Self { out, ..self.clone() }
    }

    /// Whether measured times are told.
    pub(super) fn with_times(&self) -> bool {
        !self.without_times
    }
}

/// Everything read and checked before any long work.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) county: County,
    pub(super) county_folder: PathBuf,
    pub(super) standard: Standard,
    policies: Vec<Resolved>,
    pub(super) options: Options,
    pub(super) language: Language,
    start: Instant,
}

impl Run {
    /// Reads the county, its standard, and the policies.
    pub(super) fn read(folder: &Path, asked: Asked, options: Options) -> Result<Self, Stop> {
        Self::of(folder, options, |county, options| read_policies(asked, county, options))
    }

    /// The same with policies that are made for the county.
    pub(super) fn of(
        folder: &Path,
        options: Options,
        policies: impl FnOnce(&County, &Options) -> Result<Vec<Resolved>, Stop>,
    ) -> Result<Self, Stop> {
        let start = Instant::now();
        let (county, standard) = super::county_and_standard(folder, options.standard.as_deref())?;
        let policies = policies(&county, &options)?;
        sweep::check(&county, &standard, policies.iter().map(|resolved| &resolved.policy))?;
        Ok(Self { policies, start, ..Self::with(folder, (county, standard), options) })
    }

    /// Of a county that was read, without policies.
    pub(super) fn with(folder: &Path, (county, standard): (County, Standard), options: Options) -> Self {
        let language = page::language(county.language.as_deref());
        let (county_folder, policies, start) = (folder.to_path_buf(), Vec::new(), Instant::now());
        Self { county, county_folder, standard, policies, options, language, start }
    }

    fn inputs(&self) -> Inputs<'_> {
        Inputs {
            county: (&self.county, &self.county_folder),
            standard: &self.standard,
            policies: &self.policies,
            with_seconds: !self.options.without_times,
        }
    }

    /// Opens the folder, where one is asked for, before any long work, with room for so many scenarios.
    pub(super) fn open_folder(&self, scenarios: usize) -> Result<Option<RunFolder<'_>>, Stop> {
        let Some((out, existing)) = self.options.folder() else { return Ok(None) };
        let folder = RunFolder::open(out, existing, self.inputs(), scenarios);
        folder.map(Some).map_err(|sentence| Stop::Because(exit::USAGE, sentence))
    }

    /// Solves all scenarios that are not finished, with a progress bar on a terminal. Each is written
    /// as it ends.
    pub(super) fn solve(&self, jobs: Option<NonZeroUsize>) -> Result<Finished<'_>, Stop> {
        let jobs = self::jobs(jobs);
        let folder = self.open_folder(self.policies.len())?;
        if let Some(folder) = &folder {
            folder.drop_others().map_err(|sentence| Stop::Because(exit::USAGE, sentence))?;
        }
        let reused = self.reused(folder.as_ref(), &self.policies)?;
        let left = reused.iter().filter(|summary| summary.is_none()).count();
        if self.options.resume {
            let kept = self.policies.len() - left;
            super::warn(&format!("finished already: {kept} of {}", super::counted_scenarios(self.policies.len())));
        }
        let progress = Progress::new(self.policies.len(), left, folder.as_ref().map(RunFolder::path));
        interrupt::watch(&progress)?;
        // Only a single scenario is shown in detail; of many the programs would fill the memory.
        let only = (self.policies.len() == 1).then(Mutex::default);
        let summaries = self.finish(&self.policies, reused, jobs, (folder.as_ref(), &progress), only.as_ref())?;
        progress.clear();
        let only = only.and_then(|only| only.into_inner().unwrap_or_default());
        Ok(Finished { today: evaluate(&self.county, &self.standard), summaries, only, folder })
    }

    /// Solves those of some scenarios that are not finished, and writes each as it ends.
    pub(super) fn finish(
        &self,
        policies: &[Resolved],
        mut summaries: Vec<Option<Summary>>,
        jobs: usize,
        (folder, progress): (Option<&RunFolder>, &Progress),
        only: Option<&Mutex<Option<Scenario>>>,
    ) -> Result<Vec<Summary>, Stop> {
        let left: Vec<usize> = (0..policies.len()).filter(|index| summaries[*index].is_none()).collect();
        let unsolved: Vec<&Policy> = left.iter().map(|index| &policies[*index].policy).collect();
        let (going_on, failure) = (AtomicBool::new(true), Mutex::new(None));
        let finish = |place: usize, scenario: Scenario| {
            let resolved = &policies[left[place]];
            let summary = match folder {
                Some(folder) => timed_keep(folder, resolved, &scenario),
                None => Ok(self.summary(resolved, &scenario)),
            };
            match &summary {
                Ok(summary) => progress.finished(&summary.name, summary.status),
                Err(sentence) => {
                    going_on.store(false, Ordering::Relaxed);
                    failure.lock().unwrap_or_else(std::sync::PoisonError::into_inner).get_or_insert(sentence.clone());
                }
            }
            if let Some(only) = only {
                *only.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(scenario);
            }
            summary.ok()
        };
        let ended = sweep::run_each(&self.county, &self.standard, &unsolved, jobs, &going_on, &finish);
        if let Some(sentence) = failure.into_inner().unwrap_or_default() {
            progress.clear();
            return Err(Stop::Because(exit::INTERNAL, format!("{sentence}; {}", progress.sentence())));
        }
        for (index, summary) in left.into_iter().zip(ended) {
            summaries[index] = summary.flatten();
        }
        Ok(summaries.into_iter().flatten().collect())
    }

    fn summary(&self, resolved: &Resolved, scenario: &Scenario) -> Summary {
        let mut summary = Summary::of(scenario);
        summary.label(resolved, !self.options.without_times);
        summary
    }

    /// How long it has taken, where times are told.
    pub(super) fn seconds(&self) -> Option<f64> {
        (!self.options.without_times).then(|| self.start.elapsed().as_secs_f64())
    }

    /// What an earlier run finished, where this one goes on with it.
    pub(super) fn reused(
        &self,
        folder: Option<&RunFolder>,
        policies: &[Resolved],
    ) -> Result<Vec<Option<Summary>>, Stop> {
        let Some(folder) = folder.filter(|_| self.options.resume) else {
            return Ok(policies.iter().map(|_| None).collect());
        };
        let reused = folder.reuse(policies).map_err(|sentence| Stop::Because(exit::INTERNAL, sentence))?;
        reused.notes.iter().for_each(|note| super::warn(note));
        Ok(reused.summaries)
    }
}

/// Writes a scenario, and tells how long that took where times are told.
fn timed_keep(folder: &RunFolder, resolved: &Resolved, scenario: &Scenario) -> Result<Summary, String> {
    let begun = Instant::now();
    let mut summary = folder.keep(resolved, scenario)?;
    if let Some(seconds) = &mut summary.seconds {
        seconds.write = begun.elapsed().as_secs_f64();
    }
    Ok(summary)
}

/// The exit code of scenarios: a failed verification, a failure, a search without proof, or what counts as
/// infeasible of them.
pub(super) fn worst(scenarios: &[Summary], infeasible: bool) -> u8 {
    let has = |statuses: &[Status]| scenarios.iter().any(|scenario| statuses.contains(&scenario.status));
    if scenarios.iter().any(|scenario| scenario.verified == Some(false)) {
        exit::VERIFICATION_FAILED
    } else if has(&[Status::Failed, Status::Unbounded]) {
        exit::INTERNAL
    } else if has(&[Status::Stopped, Status::StoppedWithoutPlan]) {
        exit::STOPPED
    } else if infeasible {
        exit::INFEASIBLE
    } else {
        exit::OK
    }
}

/// The first of the people whom a plan names and of those who visit, and how many more there are.
fn people(view: &ScenarioView, plan: &Plan) -> String {
    let named = people::first(view.county, &view.scenario.policy, plan);
    let shown = |(table, more): (Table, Option<String>)| {
        let more = more.map_or_else(String::new, |more| format!("{more}\n"));
        format!("{}{more}\n", terminal::render(&table, Language::English.catalogue()))
    };
    named.into_iter().chain(view.first_visits(plan)).map(shown).collect()
}

/// Scenarios at their end.
#[derive(Debug)]
pub(super) struct Finished<'a> {
    today: Scorecard,
    summaries: Vec<Summary>,
    /// The scenario, where there is one alone and it was solved now.
    pub(super) only: Option<Scenario>,
    folder: Option<RunFolder<'a>>,
}

impl Finished<'_> {
    fn comparison<'a>(&'a self, run: &'a Run) -> Comparison<'a> {
        Comparison { county: &run.county, standard: &run.standard, today: &self.today, scenarios: &self.summaries }
    }

    /// As it was asked for.
    pub(super) fn shown(&self, run: &Run) -> String {
        match run.options.format {
            Format::Table => self.for_people(run),
            Format::Json => json::render(&self.comparison(run).document()),
        }
    }

    /// Where the county stands, the table, why some have no plan, and where the data come from.
    fn for_people(&self, run: &Run) -> String {
        let comparison = self.comparison(run);
        let mut text = format!(
            "{}\n\n{}\n",
            comparison.today_sentence(),
            terminal::render(&comparison.table(), Language::English.catalogue())
        );
        if let Some(scenario) = &self.only {
            text.push_str(&self.details(run, scenario));
        } else if let Some(table) = comparison.costs_by_year() {
            text.push_str(&format!("{}\n", terminal::render(&table, Language::English.catalogue())));
        }
        if run.options.profile {
            text.push_str(&format!(
                "{}\n",
                terminal::render(&profile::table(&self.summaries), Language::English.catalogue())
            ));
        }
        for sentence in comparison.explanations().into_iter().chain(provenance_sentences(
            &run.county,
            &run.standard,
            Language::English.catalogue(),
        )) {
            text.push_str(&sentence);
            text.push('\n');
        }
        text
    }

    /// What a plan does and what it changes, where there is one.
    fn details(&self, run: &Run, scenario: &Scenario) -> String {
        let today =
            evaluate_with_limits(&run.county, &run.standard, &scenario.policy.requirements_at_the_end().balance_limits);
        let county = &*scenario.policy.with_new_schools(&run.county);
        let view = ScenarioView { county, today: &today, scenario };
        let plan = view.plan().map(|plan| view.summary(plan));
        let money = view.plan().filter(|_| view.has_money_by_year()).map(|plan| view.funding_by_year(plan));
        let after = scenario.verdict.as_ref().and_then(|verdict| verdict.scorecard.as_ref());
        let coefficients = after.map(|after| view.coefficients(after));
        let choices = (!scenario.combinations.is_empty()).then(|| view.combinations());
        let people = view.plan().map_or_else(String::new, |plan| people(&view, plan));
        let granted = view.plan().map(|plan| view.taken_for_granted(plan)).unwrap_or_default();
        let granted = granted.iter().map(|sentence| format!("{sentence}\n"));
        let dearest = match &scenario.outcome {
            Outcome::Planned(planned) => prices::dearest(planned),
            _ => None,
        };
        let others = [view.prices(), view.assumptions()].into_iter().filter(|table| !table.rows.is_empty());
        let others: Vec<_> = others.collect();
        let shown = |table: &Table| terminal::render(table, Language::English.catalogue()) + "\n";
        let tables = coefficients.iter().chain(&dearest).chain(&others).map(shown);
        choices
            .iter()
            .chain(&plan)
            .map(shown)
            .chain([people])
            .chain(money.iter().map(shown))
            .chain(tables)
            .chain(granted)
            .collect()
    }

    /// The worst of the scenarios; one that is infeasible counts.
    pub(super) fn exit_code(&self) -> u8 {
        worst(&self.summaries, self.summaries.iter().any(|scenario| scenario.status == Status::Infeasible))
    }

    /// Finishes the folder, where one was asked for.
    pub(super) fn write(mut self, run: &Run) -> Result<(), Stop> {
        let Some(folder) = self.folder.take() else { return Ok(()) };
        let seconds = run.seconds();
        let page = (page::of_county(&run.county_folder, &run.county, &run.standard)?, run.language);
        folder.finish(&self.comparison(run), seconds, page).map_err(|sentence| Stop::Because(exit::INTERNAL, sentence))
    }
}
