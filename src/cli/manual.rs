//! `junheng manual`: the manual as pages for `man`, made of the help.

use super::{Arguments, Stop, exit, show};
use crate::diagnostic::{did_you_mean, one_of};
use clap::{Command, CommandFactory};
use clap_mangen::Man;

/// Print the manual's page of the program or of a command, for `man`.
#[derive(Debug, clap::Args)]
#[command(after_help = include_str!("examples/manual.txt"))]
pub struct Manual {
    /// Command whose page to print, such as solve or example extract; the program's if not given.
    command: Vec<String>,
}

impl Manual {
    pub(super) fn run(self) -> Result<u8, Stop> {
        // Built, commands know the names of those above them.
        let mut program = Arguments::command().disable_help_subcommand(true);
        program.build();
        let mut command = &program;
        for name in &self.command {
            command = command.find_subcommand(name).ok_or_else(|| unknown(name, command))?;
        }
        let page = page(command.clone())
            .map_err(|error| Stop::Because(exit::INTERNAL, format!("cannot make the page: {error}")))?;
        show(&page)?;
        Ok(exit::OK)
    }
}

fn unknown(name: &str, command: &Command) -> Stop {
    let names = || command.get_subcommands().map(Command::get_name);
    let told = format!("no command {name:?}; expected {}. {}", one_of(names()), did_you_mean(name, names()));
    Stop::Because(exit::USAGE, told.trim_end().to_string())
}

/// The page of a command. It carries no date: the same program gives the same bytes.
fn page(command: Command) -> std::io::Result<String> {
    let mut page = Vec::new();
    Man::new(command).source(concat!("junheng ", env!("CARGO_PKG_VERSION"))).render(&mut page)?;
    // What stands at the end of each help is an example.
    Ok(String::from_utf8_lossy(&page).replace("\n.SH EXTRA\n", "\n.SH EXAMPLE\n"))
}
