//! `junheng diff`: what differs between two results, and what the difference in cost comes from.

use super::interrupt::Progress;
use super::options::{Format, jobs};
use super::{Stop, counted_scenarios, exit, show};
use crate::diagnostic::Problems;
use crate::difference::{self, Attribution, Difference, Group, MOST_CHANGES, Subsets};
use crate::language::Language;
use crate::output::{DIFFERENCE, OutputFolder};
use crate::policy::{Policy, Projections, Resolved};
use crate::report::summary::Summary;
use crate::report::{csv, json, terminal};
use crate::run_folder::{Stored, hashes_of};
use crate::sweep::{self, Scenario};
use serde_json::json;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

/// Tell what differs between two results: in the inputs, in what binds, in money, and school by
/// school; with --attribute, also how much of the difference in cost each change of the policy causes.
#[derive(Debug, clap::Args)]
#[command(after_help = include_str!("examples/diff.txt"))]
pub struct Diff {
    /// The first result: the folder of a scenario, RUN:SCENARIO, or a run of one scenario.
    a: String,
    /// The second.
    b: String,
    /// Solve every set of the changes of the policy, up to eight, on this county (folder or workbook), and
    /// tell what each causes: alone, and whatever the order.
    #[arg(long, value_name = "COUNTY")]
    attribute: Option<PathBuf>,
    /// Changes below the same table of the policy, such as hire or budget, count as one.
    #[arg(long, requires = "attribute")]
    group_by_table: bool,
    /// Another standard than the one that county.toml names.
    #[arg(long, value_name = "FILE", requires = "attribute")]
    standard: Option<PathBuf>,
    /// How many scenarios are solved at once; the machine's cores if not given.
    #[arg(long, requires = "attribute")]
    jobs: Option<NonZeroUsize>,
    /// Folder for difference.json and the tables as CSV.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Replace the folder if it was written by this command.
    #[arg(long, requires = "out")]
    force: bool,
    /// How to show it.
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

/// How many rows of a table people see; the rest stands in the files.
const ROWS_SHOWN: usize = 20;

/// How many changes a refusal names.
const CHANGES_SHOWN: usize = 12;

fn usage(sentence: String) -> Stop {
    Stop::Because(exit::USAGE, sentence)
}

impl Diff {
    pub(super) fn run(self) -> Result<u8, Stop> {
        let create = |out: &PathBuf| OutputFolder::create(out, self.force, &DIFFERENCE);
        let folder = self.out.as_ref().map(create).transpose().map_err(usage)?;
        let (a, b) = (Stored::find(&self.a).map_err(usage)?, Stored::find(&self.b).map_err(usage)?);
        let mut difference = Difference::of(&a, &b).map_err(|problem| Stop::Input(problem.into()))?;
        if let Some(county) = &self.attribute {
            difference.attribution = Some(self.attribution(county, &a, &b)?);
        }
        show(&match self.format {
            Format::Json => json::render(&json!(difference)),
            Format::Table => for_people(&difference),
        })?;
        if let Some(folder) = folder {
            write(&folder, &difference)
                .and_then(|()| folder.finish())
                .map_err(|sentence| Stop::Because(exit::INTERNAL, sentence))?;
        }
        let refused = difference.attribution.is_some_and(|attribution| attribution.refused.is_some());
        Ok(if refused { exit::INFEASIBLE } else { exit::OK })
    }

    fn attribution(&self, folder: &Path, a: &Stored, b: &Stored) -> Result<Attribution, Stop> {
        let groups = self.groups(a, b)?;
        if let Some(file) = difference::other_file(a, b) {
            return Err(usage(format!(
                "A and B do not rest on the same {file}, which their policies name; the attribution varies values of the policy alone"
            )));
        }
        let (county, standard) = super::county_and_standard(folder, self.standard.as_deref())?;
        let read = hashes_of(folder, &standard).map_err(|sentence| Stop::Because(exit::INTERNAL, sentence))?;
        for (name, stored) in [("A", a), ("B", b)] {
            refuse_other_data(&read, name, stored)?;
        }
        let subsets = Subsets::of(a, groups).map_err(|(changes, problems)| no_policy(&changes, &problems))?;
        let mut projections = Projections::of(&county);
        let met: Result<Vec<Resolved>, Problems> =
            subsets.policies.iter().map(|it| it.clone().meet_with(&mut projections)).collect();
        let met = met?;
        sweep::check(&county, &standard, met.iter().map(|resolved| &resolved.policy))?;
        let policies: Vec<&Policy> = met.iter().map(|resolved| &resolved.policy).collect();
        let progress = Progress::new(policies.len(), policies.len(), None);
        let finish = |_: usize, scenario: Scenario| {
            let summary = Summary::of(&scenario);
            progress.finished(&summary.name, summary.status);
            summary
        };
        let going_on = AtomicBool::new(true);
        let summaries = sweep::run_each(&county, &standard, &policies, jobs(self.jobs), &going_on, &finish);
        progress.clear();
        let summaries: Vec<Summary> = summaries.into_iter().flatten().collect();
        Ok(subsets.attribute(&summaries))
    }

    /// The changes of the policy, few enough to be told apart.
    fn groups(&self, a: &Stored, b: &Stored) -> Result<Vec<Group>, Stop> {
        let groups = difference::groups(difference::changes(&a.policy, &b.policy), self.group_by_table);
        if groups.is_empty() {
            return Err(usage("the policies of A and B are the same: there is no change to attribute to".to_string()));
        }
        if groups.len() <= MOST_CHANGES {
            return Ok(groups);
        }
        let names: Vec<&str> = groups.iter().take(CHANGES_SHOWN).map(|(name, _)| name.as_str()).collect();
        let more = if groups.len() > CHANGES_SHOWN { ", …" } else { "" };
        let help = match self.group_by_table {
            false => "--group-by-table lets those of a table count as one",
            true => "take an A and a B that differ in less, through results between them",
        };
        Err(usage(format!(
            "{} changes of the policy, and at most {MOST_CHANGES} are told apart, since every set of them is solved: {}{more}; {help}",
            groups.len(),
            names.join(", ")
        )))
    }
}

/// Refuses a county or standard that a result does not rest on.
fn refuse_other_data(read: &[(String, String)], name: &str, stored: &Stored) -> Result<(), Stop> {
    let known: Vec<(&str, &str)> =
        stored.manifest.data().map(|file| (file.file.as_str(), file.sha256.as_str())).collect();
    let read: Vec<(&str, &str)> = read.iter().map(|(file, sha256)| (file.as_str(), sha256.as_str())).collect();
    let differing =
        known.iter().filter(|file| !read.contains(file)).chain(read.iter().filter(|file| !known.contains(file)));
    match differing.map(|(file, _)| *file).next() {
        None => Ok(()),
        Some(file) => Err(usage(format!(
            "{name} does not rest on this county and standard: {file} is another; the attribution varies the policy alone"
        ))),
    }
}

fn no_policy(changes: &[String], problems: &Problems) -> Stop {
    eprint!("{}", crate::report::problem::all(problems, super::spoken()));
    let made = if changes.is_empty() { "no change".to_string() } else { changes.join(" and ") };
    usage(format!(
        "the policy of A with {made} cannot be solved, so that nothing is attributed; --group-by-table lets changes of a table go together"
    ))
}

fn for_people(difference: &Difference) -> String {
    let sides = [("A", &difference.a), ("B", &difference.b)];
    let mut told: String =
        sides.map(|(name, side)| format!("{name}: {} ({}), {}\n", side.name, side.title, side.status.word())).concat();
    told.push('\n');
    for (file, table) in difference.tables().into_iter().filter(|(_, table)| !table.rows.is_empty()) {
        let total = ["money.csv", "schools.csv"].contains(&file).then(|| table.rows.last().cloned()).flatten();
        let (mut table, more) = table.first_rows(ROWS_SHOWN);
        if more > 0 {
            table.rows.extend(total);
        }
        told.push_str(&terminal::render(&table, Language::English.catalogue()));
        if more > 0 {
            told.push_str(&format!("The first {ROWS_SHOWN} rows; all stand in {file} with --out.\n"));
        }
        told.push('\n');
    }
    if difference.policy.is_empty() && difference.sources.is_empty() {
        told.push_str("The inputs are the same.\n");
    }
    told + &difference.attribution.as_ref().map_or_else(String::new, sentences)
}

/// How the shares were found, or why there are none.
fn sentences(attribution: &Attribution) -> String {
    let solved = counted_scenarios(usize::try_from(attribution.solved).unwrap_or(usize::MAX));
    let mut told = match &attribution.refused {
        Some(sentence) => format!("{sentence}\n"),
        None => {
            format!("The shares are Shapley values: the mean over all orders of making the changes; {solved} solved.\n")
        }
    };
    if let Some(gap) = attribution.largest_gap.filter(|gap| *gap > 0.0) {
        told.push_str(&format!(
            "Costs may be off their optimum by the gap of their search, at most {:.3} %.\n",
            100.0 * gap
        ));
    }
    for set in attribution.without_plan.iter().take(CHANGES_SHOWN) {
        let made = if set.changes.is_empty() { "no change".to_string() } else { set.changes.join(", ") };
        told.push_str(&format!("  {}: {made}\n", set.status.word()));
    }
    told
}

fn write(folder: &OutputFolder, difference: &Difference) -> Result<(), String> {
    folder.write("difference.json", json::render(&json!(difference)))?;
    difference.tables().into_iter().try_for_each(|(file, table)| folder.write(file, csv::render(&table)))
}
