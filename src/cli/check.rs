//! `junheng check`: reads a county and its standard and tells every problem.

use super::{Stop, exit};
use std::path::PathBuf;

/// Check a county's files and its standard, and tell every problem at once.
#[derive(Debug, clap::Args)]
pub struct Check {
    /// Folder or workbook of the county.
    county: PathBuf,
    /// Another standard than the one that county.toml names.
    #[arg(long)]
    standard: Option<PathBuf>,
}

impl Check {
    pub(super) fn run(self) -> Result<u8, Stop> {
        let (county, standard) = super::county_and_standard(&self.county, self.standard.as_deref())?;
        println!(
            "{} ({}): {} schools, {} stage units, {} pupils; standard {}: no error.",
            county.name,
            county.year,
            county.schools.len(),
            county.units.len(),
            county.units.iter().map(|unit| unit.pupils).sum::<u32>(),
            standard.id,
        );
        Ok(exit::OK)
    }
}
