//! `junheng allocate`: splits one budget of a state over its counties.

mod members;
mod state;

use super::finished::worst;
use super::interrupt::{self, Progress};
use super::options::{Format, Options, jobs};
use super::policies::families;
use super::{Stop, exit, show, told};
use crate::allocation::{Request, allocate};
use crate::language::Language;
use crate::output::{Mark, WorkingFolder};
use crate::policy::{Aim, Family, Policy};
use crate::quantity::{Decimal, Wan, approximate};
use crate::report::allocation::{CountyShare, Split, StateBudget};
use crate::report::summary::Summary;
use crate::report::{csv, json, terminal};
use crate::sweep::Status;
use members::Members;
use serde_json::json;
use state::State;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Instant;

/// Split one budget of a state or province over its counties, so that the total of what the policy
/// wants first is least: each county's share and plan, verified, what no split can beat, and what
/// more money would buy.
#[derive(Debug, clap::Args)]
#[command(after_help = include_str!("examples/allocate.txt"))]
pub struct Allocate {
    /// Folders or workbooks of the counties; a folder without a county.toml stands for the counties
    /// in it.
    #[arg(required = true)]
    counties: Vec<PathBuf>,
    /// File of a policy; may be repeated, and of one with a sweep each scenario is one.
    #[arg(long = "policy", value_name = "FILE", required = true)]
    policies: Vec<PathBuf>,
    /// Shares are whole numbers of it.
    #[arg(long, value_name = "WAN", default_value = "0.01", value_parser = crate::quantity::parse_decimal)]
    step: Decimal,
    /// Relative gap between the split and what no split can beat at which the search ends.
    #[arg(long, value_name = "SHARE", default_value = "0.01", value_parser = super::options::share)]
    tolerance: Decimal,
    /// Most plans that are searched for in one county; the split is as near to its bound as these allow.
    #[arg(long, value_name = "N", default_value_t = 6, value_parser = clap::value_parser!(u16).range(2..=1000))]
    plans: u16,
    /// How many counties are solved at once; the machine's cores if not given.
    #[arg(long)]
    jobs: Option<NonZeroUsize>,
    #[command(flatten)]
    options: Options,
}

/// A policy of a file, the scenario where it has a sweep, its name, and its title.
type Question = (Family, Option<String>, [String; 2]);

/// Folders of `allocate`.
const SPLITS: [Mark; 1] = [Mark::new(FILE, "\"budget_wan\"")];

/// Name of the document.
const FILE: &str = "state.json";

/// The most steps that a budget may have; more are a mistake, and too many digits for the solver.
const MOST_STEPS: u32 = 100_000_000;

impl Allocate {
    pub(super) fn run(mut self) -> Result<u8, Stop> {
        let request = self.request()?;
        let questions = self.questions(request.budget)?;
        let state = State::read(&self.counties, &self.options)?;
        let out = self.open()?;
        let progress = Progress::new(0, 0, out.as_ref().map(WorkingFolder::path));
        interrupt::watch(&progress)?;
        let mut splits = Vec::new();
        let mut code = state.exit_code();
        for (family, scenario, [name, title]) in &questions {
            let begun = Instant::now();
            let folder = out.as_ref().map(|out| out.path().join(name));
            let runs = state.runs((family, scenario.as_deref()), request.budget, &self.options, folder.as_deref());
            let asked = (family, scenario.as_deref(), request.budget);
            let mut members = Members::open(&runs, asked, request.most_plans, (&progress, jobs(self.jobs)))?;
            let found = allocate(&request, runs.len(), &mut members)?;
            members.finish(&found.shares)?;
            let ended = members.ended(&state, &found.shares);
            let asked = (request.budget, request.tolerance, state.money_unit());
            let mut split = Split::of((name, title), &found, &ended, asked);
            split.seconds = self.options.with_times().then(|| begun.elapsed().as_secs_f64());
            code = worse(code, exit_code(&split, ended.iter().filter_map(|ended| ended.summary)));
            splits.push(split);
        }
        progress.clear();
        let view = StateBudget {
            budget_wan: Wan(request.budget),
            step_wan: Wan(request.step),
            money_unit: state.money_unit().to_string(),
            tolerance: request.tolerance,
            policies: splits,
        };
        show(&match self.options.format {
            Format::Json => json::render(&json!(view)),
            Format::Table => for_people(&view, &state),
        })?;
        out.map_or(Ok(()), |out| write(out, &view))?;
        Ok(code)
    }

    fn request(&mut self) -> Result<Request, Stop> {
        let refuse = |sentence: String| Err(Stop::Because(exit::USAGE, sentence));
        let Some(budget) = self.options.take_budget() else {
            return refuse("no budget to split; give the state's by --budget, in 万元".to_string());
        };
        if self.options.profile {
            return refuse("--profile tells of the scenarios of one county; give it to compare".to_string());
        }
        let step = self.step;
        let too_many = || budget.checked_div(step).is_none_or(|steps| steps > Decimal::from(MOST_STEPS));
        if step <= Decimal::ZERO || too_many() || !(budget % step).is_zero() {
            let most = format!("--budget {budget} must be a whole number of --step {step}, at most {MOST_STEPS}");
            return refuse(most);
        }
        let (tolerance, most_plans) = (approximate(self.tolerance), self.plans.into());
        Ok(Request { budget: budget.normalize(), step: step.normalize(), tolerance, most_plans })
    }

    /// The policies of all files, each with its scenario where it has a sweep, its name, and its title. What is
    /// wrong with them in any county is told now, and once.
    fn questions(&self, budget: Decimal) -> Result<Vec<Question>, Stop> {
        let mut questions: Vec<Question> = Vec::new();
        for path in &self.policies {
            let (_, family) = families(std::slice::from_ref(path), &self.options)?.remove(0);
            let names: Vec<String> = family.first_names().collect();
            let swept = names.len() > 1 || names.first().is_some_and(|name| name != family.name());
            for name in names {
                let scenario = swept.then(|| name.clone());
                let resolved = members::at(&family, scenario.as_deref(), &[budget])?.remove(0);
                if let Some(sentence) = below_zero(&resolved.policy) {
                    return Err(Stop::Because(exit::USAGE, format!("{name}: {sentence}")));
                }
                let title = resolved.policy.title.clone();
                if questions.iter().any(|(.., [known, _])| known.to_lowercase() == name.to_lowercase()) {
                    return Err(Stop::Because(exit::USAGE, format!("two policies are named {name}; rename one")));
                }
                let again = told(Family::read(path, &self.options.settings, &self.options.laid())?);
                questions.push((again, scenario, [name, title]));
            }
        }
        Ok(questions)
    }

    /// Opens the folder, where one is asked for. One that is finished and gone on with is unfinished until it ends.
    fn open(&self) -> Result<Option<WorkingFolder>, Stop> {
        let Some((out, existing)) = self.options.folder() else { return Ok(None) };
        let usage = |sentence| Stop::Because(exit::USAGE, sentence);
        let folder = WorkingFolder::open(out, existing, &SPLITS, 0).map_err(usage)?;
        if existing.resume {
            folder.take_up().map_err(usage)?;
        }
        Ok(Some(folder))
    }
}

/// Why what a policy wants first may be below zero, where it may: the master takes values for at least 0.
fn below_zero(policy: &Policy) -> Option<String> {
    let saving = policy.closings.iter().find(|lever| lever.saves.0 > Decimal::ZERO)?;
    let first = policy.objective.first().filter(|stage| [Aim::Cost, Aim::NewMoney].contains(&stage.minimise))?;
    let (first, name) = (first.minimise.name(), &saving.name);
    Some(format!("{first} is wanted first, and close.{name}.saves_wan may make it less than 0; want another aim first"))
}

/// The worst of a split and of its counties. Counties without a plan count, also where the others share.
fn exit_code<'a>(split: &Split, summaries: impl Iterator<Item = &'a Summary>) -> u8 {
    let summaries: Vec<Summary> = summaries.cloned().collect();
    let infeasible = summaries.iter().any(|summary| summary.status == Status::Infeasible);
    let own = match split.status {
        Status::Solved => exit::OK,
        Status::Infeasible => exit::INFEASIBLE,
        _ => exit::STOPPED,
    };
    let invalid = split.counties.iter().any(CountyShare::is_invalid);
    let own = if invalid { worse(own, exit::INVALID_INPUT) } else { own };
    worse(own, worst(&summaries, infeasible))
}

/// The worse of two exit codes, in the order of `docs/exit-codes.md`.
fn worse(a: u8, b: u8) -> u8 {
    const ORDER: [u8; 6] =
        [exit::VERIFICATION_FAILED, exit::INTERNAL, exit::STOPPED, exit::INVALID_INPUT, exit::INFEASIBLE, exit::OK];
    ORDER.into_iter().find(|code| [a, b].contains(code)).unwrap_or(exit::INTERNAL)
}

fn for_people(view: &StateBudget, state: &State) -> String {
    let words = Language::English.catalogue();
    let mut text = terminal::render(&view.table(), words) + "\n";
    match &view.policies[..] {
        [only] => text.push_str(&terminal::render(&only.table(&view.money_unit), words)),
        _ => text.push_str(&terminal::render(&view.shares(), words)),
    }
    let sentences = view.sentences().into_iter().chain(state.provenance());
    text.push('\n');
    text.extend(sentences.map(|sentence| format!("{sentence}\n")));
    text
}

fn write(folder: WorkingFolder, view: &StateBudget) -> Result<(), Stop> {
    let internal = |sentence| Stop::Because(exit::INTERNAL, sentence);
    folder.write("state.csv", csv::render(&view.table_in_full())).map_err(internal)?;
    folder.write("policies.csv", csv::render(&view.table())).map_err(internal)?;
    folder.write(FILE, json::render(&json!(view))).map_err(internal)?;
    folder.finish().map_err(internal)
}
