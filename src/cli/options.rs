//! Options of the commands that solve policies, and what they may say.

use crate::diagnostic::one_of;
use crate::output::Existing;
use crate::policy::{Goal, Laid, Setting};
use crate::quantity::{Decimal, Wan};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

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
    pub(super) resume: bool,
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
