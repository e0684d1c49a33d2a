//! `junheng compare`: solves a county under several policies at once and sets them side by side.

use super::options::Options;
use super::policies::Asked;
use super::run::Run;
use super::{Stop, show};
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Solve a county under several policies at once, verify each plan, and compare them.
#[derive(Debug, clap::Args)]
#[command(after_help = include_str!("examples/compare.txt"))]
pub struct Compare {
    /// Folder or workbook of the county.
    county: PathBuf,
    /// Files of the policies; of one with a sweep all scenarios are solved.
    #[arg(required = true)]
    policies: Vec<PathBuf>,
    /// How many scenarios are solved at once; the machine's cores if not given.
    #[arg(long)]
    jobs: Option<NonZeroUsize>,
    /// Only tell how many scenarios there are, and which.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    options: Options,
}

impl Compare {
    pub(super) fn run(self) -> Result<u8, Stop> {
        if self.dry_run {
            return super::dry_run::dry_run(&self.county, &self.policies, &self.options);
        }
        let run = Run::read(&self.county, Asked::All(&self.policies), self.options)?;
        let finished = run.solve(self.jobs)?;
        show(&finished.shown(&run))?;
        let code = finished.exit_code();
        finished.write(&run)?;
        Ok(code)
    }
}
