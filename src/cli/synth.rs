//! `junheng synth`: makes a synthetic county.

use super::{Stop, exit};
use crate::output::{OutputFolder, SYNTHETIC};
use crate::synth::calibration::TOWNSHIPS;
use crate::synth::{self, Request};
use std::path::PathBuf;

/// Make a synthetic county, calibrated on published figures; the same seed gives the same bytes.
#[derive(Debug, clap::Args)]
#[command(after_help = include_str!("examples/synth.txt"))]
pub struct Synth {
    /// Seed of the draws.
    #[arg(long)]
    seed: u64,
    /// Schools of all kinds.
    #[arg(long)]
    schools: usize,
    /// Townships, at most eight.
    #[arg(long, default_value_t = TOWNSHIPS.len())]
    townships: usize,
    /// Name of the county.
    #[arg(long)]
    name: Option<String>,
    /// Folder to make.
    #[arg(long, value_name = "COUNTY")]
    out: PathBuf,
    /// Replace the folder where it exists.
    #[arg(long)]
    force: bool,
}

impl Synth {
    pub(super) fn run(self) -> Result<u8, Stop> {
        let usage = |sentence: String| Stop::Because(exit::USAGE, sentence);
        let request =
            Request { seed: self.seed, schools: self.schools, townships: self.townships, name: self.name.clone() };
        request.check().map_err(usage)?;
        let folder = OutputFolder::create(&self.out, self.force, &SYNTHETIC).map_err(usage)?;
        let internal = |sentence: String| Stop::Because(exit::INTERNAL, sentence);
        for (name, content) in synth::files(&request).map_err(internal)? {
            folder.write(&name, content).map_err(internal)?;
        }
        folder.finish().map_err(internal)?;
        println!("{}: {} synthetic schools, made by `{}`.", self.out.display(), request.schools, request.command());
        Ok(exit::OK)
    }
}
