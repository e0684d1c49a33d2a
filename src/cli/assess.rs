//! `junheng assess`: a proposal put to the test, against a policy's rules and its best plan.

use super::policies::Chosen;
use super::{Stop, exit, page, show, told};
use crate::assess::{Assessed, Repaired, assess, repair};
use crate::county::County;
use crate::language::Language;
use crate::output::{ASSESSMENTS, OutputFolder};
use crate::policy::Policy;
use crate::report::assessment::AssessmentView;
use crate::report::{csv, json, terminal};
use crate::run_folder;
use crate::standard::Standard;
use crate::sweep::{self, Scenario};
use indicatif::ProgressBar;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Put a proposal to the test: what of it is legal, where the county stands after it, and how far
/// it is from the best plan of a policy.
#[derive(Debug, clap::Args)]
#[command(after_help = include_str!("examples/assess.txt"))]
pub struct Assess {
    /// Folder or workbook of the county.
    county: PathBuf,
    /// The proposal: CSV, or a workbook with a sheet "proposal" (调配方案).
    proposal: PathBuf,
    /// File of the policy whose rules the proposal must keep.
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
    #[command(flatten)]
    chosen: Chosen,
    /// Find the fewest changes that make it legal and meet what the policy requires.
    #[arg(long, requires = "policy")]
    repair: bool,
    /// Do not look for the policy's best plan.
    #[arg(long, requires = "policy", conflicts_with = "repair")]
    without_optimum: bool,
    /// Another standard than the one that the county names.
    #[arg(long, value_name = "FILE")]
    standard: Option<PathBuf>,
    /// How to show it.
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// Folder for the results; without it nothing is written.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Replace the folder of an earlier assessment.
    #[arg(long, requires = "out")]
    force: bool,
}

/// How results are shown.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Format {
    /// Sentences and tables for people.
    Table,
    /// Everything, for programs.
    Json,
}

impl Assess {
    pub(super) fn run(self) -> Result<u8, Stop> {
        if self.policy.is_none() && !self.chosen.is_nothing() {
            return Err(Stop::Because(
                exit::USAGE,
                "--set and --scenario are of a policy: name it with --policy".into(),
            ));
        }
        let (county, standard) = super::county_and_standard(&self.county, self.standard.as_deref())?;
        let policy = self.policy.as_deref().map(|path| read_policy(path, &self.chosen, &county)).transpose()?;
        let proposal = told(crate::proposal::read(&self.proposal, &county)?);
        let folder = self.out.as_deref().map(|out| OutputFolder::create(out, self.force, &ASSESSMENTS));
        let folder = folder.transpose().map_err(|sentence| Stop::Because(exit::USAGE, sentence))?;
        let assessed = assess(&county, &standard, policy.as_ref(), &proposal);
        let solved = self.solve(&county, &standard, policy.as_ref(), &assessed)?;
        let view = AssessmentView {
            county: &county,
            standard: &standard,
            proposal: &proposal,
            assessed: &assessed,
            optimum: solved.optimum.as_ref(),
            repaired: solved.repaired.as_ref(),
        };
        show(&match self.format {
            Format::Table => for_people(&view),
            Format::Json => json::render(&view.document()),
        })?;
        if let Some(folder) = folder {
            let shown = crate::report::page::of_proposal(
                page::of_county(&self.county, &county, &standard)?,
                &view,
                policy.as_ref(),
            );
            let language = page::language(county.language.as_deref());
            let written = write(&folder, &view).and_then(|()| run_folder::write_shown(&folder, &shown, language));
            written.and_then(|()| folder.finish()).map_err(|it| Stop::Because(exit::INTERNAL, it))?;
        }
        Ok(exit_code(&assessed, &solved))
    }

    /// The policy's best plan and the repair, as far as they are asked for.
    fn solve(
        &self,
        county: &County,
        standard: &Standard,
        policy: Option<&Policy>,
        assessed: &Assessed,
    ) -> Result<Solved, Stop> {
        let Some(policy) = policy.filter(|_| !self.without_optimum) else { return Ok(Solved::default()) };
        let spinner = ProgressBar::new_spinner().with_message(format!("solving the policy {}", policy.name));
        spinner.enable_steady_tick(Duration::from_millis(200));
        let optimum = match sweep::run(county, standard, std::slice::from_ref(policy), 1) {
            Ok(mut scenarios) => scenarios.pop(),
            Err(problems) if self.repair => return Err(problems.into()),
            Err(problems) => {
                spinner.finish_and_clear();
                eprint!("{}", crate::report::problem::all(&problems, super::spoken()));
                super::warn("the policy's best plan cannot be made, so the proposal is assessed without it");
                None
            }
        };
        let mut solved = Solved { optimum, repaired: None };
        if let Some(scenario) = solved.optimum.as_ref().filter(|_| self.repair) {
            spinner.set_message("looking for the fewest changes");
            solved.repaired = Some(repair(county, standard, policy, assessed, &scenario.outcome)?);
        }
        spinner.finish_and_clear();
        Ok(solved)
    }
}

/// What the solver gave.
#[derive(Debug, Default)]
struct Solved {
    optimum: Option<Scenario>,
    repaired: Option<Repaired>,
}

fn read_policy(path: &Path, chosen: &Chosen, county: &County) -> Result<Policy, Stop> {
    let resolved = chosen.read(path)?;
    resolved.fits(county)?;
    // A proposal is scored as a whole, so the policy's years are taken together.
    Ok(resolved.policy.within_a_year())
}

fn for_people(view: &AssessmentView) -> String {
    let mut text = view.sentences().join("\n") + "\n";
    let faults = view.faults();
    if !faults.is_empty() {
        text.push_str(&format!("\nWrong with single lines 逐条问题:\n  {}\n", faults.join("\n  ")));
    }
    for (table, more) in view.tables() {
        text.push_str(&format!("\n{}", terminal::render(&table, Language::English.catalogue())));
        text.push_str(&more.map_or_else(String::new, |more| format!("{more}\n")));
    }
    text
}

fn write(folder: &OutputFolder, view: &AssessmentView) -> Result<(), String> {
    folder.write("assessment.json", json::render(&view.document()))?;
    folder.write("plan.json", json::render(&json!(view.assessed.plan)))?;
    if let Some(Repaired::Repair(repair)) = view.repaired {
        folder.write("repaired.csv", csv::render(&view.repaired_proposal(repair)))?;
        folder.write("repaired-plan.json", json::render(&json!(repair.plan)))?;
    }
    Ok(())
}

/// A repair that failed its verification is the worst; then a search that ended without one; then a
/// proposal that is not legal.
fn exit_code(assessed: &Assessed, solved: &Solved) -> u8 {
    match &solved.repaired {
        Some(Repaired::Repair(repair)) if !repair.verdict.passes() => exit::VERIFICATION_FAILED,
        Some(Repaired::Failed(_)) => exit::STOPPED,
        Some(Repaired::Impossible(_)) => exit::INFEASIBLE,
        _ if assessed.is_legal() => exit::OK,
        _ => exit::VERIFICATION_FAILED,
    }
}
