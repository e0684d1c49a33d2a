//! `junheng completions`: what a shell needs to complete commands and options.

use super::{Arguments, Stop, exit, show};
use clap::CommandFactory;
use clap_complete::{Shell, generate};

/// Print the completions of commands and options for a shell.
#[derive(Debug, clap::Args)]
#[command(after_help = include_str!("examples/completions.txt"))]
pub struct Completions {
    /// Shell that reads them.
    shell: Shell,
}

impl Completions {
    pub(super) fn run(self) -> Result<u8, Stop> {
        let mut script = Vec::new();
        generate(self.shell, &mut Arguments::command(), "junheng", &mut script);
        show(&String::from_utf8_lossy(&script))?;
        Ok(exit::OK)
    }
}
