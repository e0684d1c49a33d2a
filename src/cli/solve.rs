//! `junheng solve`: solves a county under one policy.

use super::options::Options;
use super::policies::Asked;
use super::run::Run;
use super::{Stop, exit, show};
use crate::model::text::{FORMATS, Format};
use crate::output::write_file;
use crate::solve::Outcome;
use std::path::{Path, PathBuf};

/// Solve a county under one policy and verify the plan.
#[derive(Debug, clap::Args)]
#[command(after_help = include_str!("examples/solve.txt"))]
pub struct Solve {
    /// Folder or workbook of the county.
    county: PathBuf,
    /// File of the policy.
    policy: PathBuf,
    /// Write the final program, tangents included, for other solvers to read: FILE.lp or FILE.mps.
    #[arg(long, value_name = "FILE", conflicts_with = "resume")]
    write_model: Option<PathBuf>,
    /// The scenario of that name, where the policy has a sweep.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    #[command(flatten)]
    options: Options,
}

impl Solve {
    pub(super) fn run(self) -> Result<u8, Stop> {
        let format = self.write_model.as_deref().map(text_format).transpose()?;
        let run = Run::read(&self.county, Asked::One(&self.policy, self.scenario.as_deref()), self.options)?;
        let finished = run.solve(None)?;
        show(&finished.shown(&run))?;
        let code = finished.exit_code();
        if let (Some(path), Some(format)) = (&self.write_model, format) {
            write_model(path, format, finished.only.as_ref().map(|scenario| &scenario.outcome))?;
        }
        finished.write(&run)?;
        Ok(code)
    }
}

/// The format of a model's file, by its ending; the file must not exist.
fn text_format(path: &Path) -> Result<&'static Format, Stop> {
    let endings: Vec<&str> = FORMATS.iter().map(|format| format.ending).collect();
    let format = FORMATS.iter().find(|format| path.extension().is_some_and(|ending| ending == format.ending));
    let refuse = |sentence: String| Stop::Because(exit::USAGE, sentence);
    super::page::must_not_exist([Some(path), None])?;
    format.ok_or_else(|| refuse(format!("{} should end in one of .{}", path.display(), endings.join(", ."))))
}

fn write_model(path: &Path, format: &Format, outcome: Option<&Outcome>) -> Result<(), Stop> {
    let Some(Outcome::Planned(planned)) = outcome else {
        super::warn(&format!("there is no plan, so {} is not written", path.display()));
        return Ok(());
    };
    let text = (format.write)(&planned.program, &planned.objective);
    write_file(path, text).map_err(|sentence| Stop::Because(exit::INTERNAL, sentence))
}
