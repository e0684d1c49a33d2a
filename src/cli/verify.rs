//! `junheng verify`: whether a plan is really what it says.

use super::policies::Chosen;
use super::{Stop, exit, show};
use crate::diagnostic::Problems;
use crate::input;
use crate::plan::Plan;
use crate::report::verification::sentences;
use std::path::{Path, PathBuf};

/// The most mebibytes of a plan's file.
const LARGEST_PLAN_MEBIBYTES: u64 = 64;

/// Verify a plan: each step against the policy, the county after it against the standard.
#[derive(Debug, clap::Args)]
#[command(after_help = include_str!("examples/verify.txt"))]
pub struct Verify {
    /// Folder or workbook of the county.
    county: PathBuf,
    /// File of the policy.
    policy: PathBuf,
    /// File of the plan, JSON.
    plan: PathBuf,
    /// Another standard than the one that county.toml names.
    #[arg(long)]
    standard: Option<PathBuf>,
    #[command(flatten)]
    chosen: Chosen,
}

impl Verify {
    pub(super) fn run(self) -> Result<u8, Stop> {
        let (county, standard) = super::county_and_standard(&self.county, self.standard.as_deref())?;
        let resolved = self.chosen.read(&self.policy)?.meet(&county)?;
        let plan = read_plan(&self.plan)?;
        let verdict = crate::verify::verify(&county, &standard, &resolved.policy, &plan);
        show(&format!("{}\n", sentences(&county, &verdict).join("\n")))?;
        Ok(if verdict.passes() { exit::OK } else { exit::VERIFICATION_FAILED })
    }
}

fn read_plan(path: &Path) -> Result<Plan, Problems> {
    let text = input::text(path, LARGEST_PLAN_MEBIBYTES, "L01", "the file of a plan")?;
    crate::plan::parse(&input::shown_path(path), &text)
}
