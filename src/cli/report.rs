//! `junheng report`: the page and the workbook of a stored run, made again.

use super::page::{language, must_not_exist, write};
use super::publish::{Publishing, people_of};
use super::{Stop, exit};
use crate::diagnostic::{Place, Problem, one_of};
use crate::report::page::view::{self, PageView};
use std::path::{Path, PathBuf};

/// Make the page or the workbook of a stored run again, in another language or with the plan of
/// another policy in full.
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("written").args(["out", "workbook", "tables"]).required(true).multiple(true))]
#[command(after_help = include_str!("examples/report.txt"))]
pub struct Report {
    /// Folder that solve, compare or assess wrote with --out.
    folder: PathBuf,
    /// The policy whose plan is shown in full, instead of the one that the run chose.
    #[arg(long, value_name = "NAME")]
    policy: Option<String>,
    /// File to write the page to; it must not exist.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// File to write the workbook to; it must not exist.
    #[arg(long, value_name = "FILE")]
    workbook: Option<PathBuf>,
    #[command(flatten)]
    publishing: Publishing,
}

/// The file that holds a page's figures.
const REPORT: &str = "report.json";
/// More than the figures of thousands of schools and policies take.
const MOST_MEBIBYTES: u64 = 256;
const EXPECTED: &str = "the report.json of a folder that solve, compare or assess wrote with --out";

impl Report {
    pub(super) fn run(self) -> Result<u8, Stop> {
        let files = [self.out.as_deref(), self.workbook.as_deref()];
        must_not_exist(files)?;
        self.publishing.check(files)?;
        let file = self.folder.join(REPORT);
        let mut view = stored(&file, view::read)?;
        if let Some(policy) = &self.policy {
            let file = self.plan_of(policy, &view)?;
            view = stored(&file, |text| view::with_plan(view, text))?;
        }
        let language = language(view.county.language.as_deref());
        match self.publishing.key() {
            Some(_) => self.publishing.write(files, &view, language, people_of(&self.folder, &view)?)?,
            None => write(files, &view, language)?,
        }
        Ok(exit::OK)
    }

    /// The file of a policy's plan. Only names that the run lists are looked for, so that a name
    /// never leads out of its folder.
    fn plan_of(&self, policy: &str, view: &PageView) -> Result<PathBuf, Stop> {
        let planned = || view.policies.iter().filter(|row| row.cost.is_some()).map(|row| row.name.as_str());
        let file = self.folder.join(policy).join(REPORT);
        if planned().any(|name| name == policy) && file.is_file() {
            return Ok(file);
        }
        let sentence = format!("the run has no plan of a policy {policy}; expected {}", one_of(planned()));
        Err(Stop::Because(exit::USAGE, sentence))
    }
}

/// What stands in a stored file.
fn stored(file: &Path, read: impl FnOnce(&str) -> Result<PageView, String>) -> Result<PageView, Stop> {
    let text =
        crate::input::text(file, MOST_MEBIBYTES, "V01", EXPECTED).map_err(|problem| Stop::Input((*problem).into()))?;
    read(&text).map_err(|found| {
        let place = Place::file(crate::input::shown_path(file));
        let help = "another version of junheng may have written it: run the command that wrote it again";
        Stop::Input(Problem::error("V02", place, found, EXPECTED).help(help).into())
    })
}
