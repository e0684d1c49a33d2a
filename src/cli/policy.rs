//! `junheng policy`: a policy after all it extends, each value with the file and line it came from.

use super::{Stop, exit, show, told};
use std::path::PathBuf;

/// Print a policy as it is after all that it extends, with the origin of each value.
#[derive(Debug, clap::Args)]
pub struct Policy {
    /// File of the policy.
    policy: PathBuf,
}

impl Policy {
    pub(super) fn run(self) -> Result<u8, Stop> {
        let resolved = told(crate::policy::read(&self.policy)?);
        show(&resolved.to_toml())?;
        Ok(exit::OK)
    }
}
