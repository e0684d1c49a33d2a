//! `junheng policy`: a policy after all it extends, each value with the file and line it came from.

use super::policies::Chosen;
use super::{Stop, exit, show};
use std::path::PathBuf;

/// Print a policy as it is after all that it extends, with the origin of each value.
#[derive(Debug, clap::Args)]
#[command(after_help = include_str!("examples/policy.txt"))]
pub struct Policy {
    /// File of the policy.
    policy: PathBuf,
    #[command(flatten)]
    chosen: Chosen,
}

impl Policy {
    pub(super) fn run(self) -> Result<u8, Stop> {
        show(&self.chosen.read(&self.policy)?.to_toml())?;
        Ok(exit::OK)
    }
}
