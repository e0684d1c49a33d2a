//! `junheng verify`: whether a plan is really what it says.

use super::{Stop, exit, show};
use crate::diagnostic::{Place, Problem, Problems};
use crate::plan::Plan;
use crate::report::verification::sentences;
use crate::tables::shown_path;
use std::path::{Path, PathBuf};

/// The most bytes of a plan's file.
const LARGEST_PLAN_BYTES: u64 = 64 << 20;

/// Verify a plan: each step against the policy, the county after it against the standard.
#[derive(Debug, clap::Args)]
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
}

impl Verify {
    pub(super) fn run(self) -> Result<u8, Stop> {
        let (county, standard) = super::county_and_standard(&self.county, self.standard.as_deref())?;
        let resolved = super::told(crate::policy::read(&self.policy)?);
        resolved.fits(&county)?;
        let plan = read_plan(&self.plan)?;
        let verdict = crate::verify::verify(&county, &standard, &resolved.policy, &plan);
        show(&format!("{}\n", sentences(&county, &verdict).join("\n")))?;
        Ok(if verdict.passes() { exit::OK } else { exit::VERIFICATION_FAILED })
    }
}

fn read_plan(path: &Path) -> Result<Plan, Problems> {
    let file = shown_path(path);
    let unreadable = |found: String| {
        let problem = Problem::error("L01", Place::file(&file), found, "the file of a plan");
        Problems::from(problem.help(format!("look at the path: {}", path.display())))
    };
    let size = std::fs::metadata(path).map_err(|error| unreadable(error.to_string()))?.len();
    if size > LARGEST_PLAN_BYTES {
        return Err(unreadable(format!("{size} bytes, more than the limit of {LARGEST_PLAN_BYTES}")));
    }
    let text = std::fs::read_to_string(path).map_err(|error| unreadable(error.to_string()))?;
    crate::plan::parse(&file, &text)
}
