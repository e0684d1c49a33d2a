//! `junheng example`: the counties that the program brings along.

use super::{Stop, exit, show};
use crate::examples::{self, EXAMPLES, FOLDER, Refused};
use clap::builder::PossibleValuesParser;
use std::path::{Path, PathBuf};

/// List the counties that the program brings along, or write the files of some.
#[derive(Debug, clap::Args)]
#[command(after_help = include_str!("examples/example.txt"))]
pub struct Example {
    #[command(subcommand)]
    action: Action,
}

/// What to do with the examples.
#[derive(Debug, clap::Subcommand)]
enum Action {
    /// List the examples by name.
    #[command(after_help = include_str!("examples/example-list.txt"))]
    List,
    Extract(Extract),
}

/// Write the files of examples: counties, with the standards and policies that go with them.
#[derive(Debug, clap::Args)]
#[command(after_help = include_str!("examples/example-extract.txt"))]
struct Extract {
    /// Names of examples.
    #[arg(required = true, value_name = "NAME", value_parser = PossibleValuesParser::new(EXAMPLES.iter().map(|it| it.name)))]
    names: Vec<String>,
    /// Folder below which the files go; what stands there is kept.
    #[arg(long, value_name = "DIR", default_value = FOLDER)]
    out: PathBuf,
}

impl Example {
    pub(super) fn run(self) -> Result<u8, Stop> {
        match self.action {
            Action::List => show(&list())?,
            Action::Extract(extract) => extract.run()?,
        }
        Ok(exit::OK)
    }
}

fn list() -> String {
    EXAMPLES.iter().map(|example| format!("{:<28} {}\n", example.name, example.about)).collect()
}

impl Extract {
    fn run(&self) -> Result<(), Stop> {
        let mut text = String::new();
        for example in self.names.iter().filter_map(|name| examples::Example::of_name(name)) {
            let written = example.extract(&self.out).map_err(stop)?;
            text.push_str(&told(example, &self.out, written));
        }
        show(&text)
    }
}

/// What was written, and the commands to go on with.
fn told(example: &examples::Example, out: &Path, written: usize) -> String {
    let folder = out.display().to_string();
    let files = example.files().len();
    let there = match files - written {
        0 => String::new(),
        there => format!(" ({there} were there already)"),
    };
    let commands = example.commands_in(folder.trim_end_matches('/'));
    let commands: String = commands.iter().map(|command| format!("  {command}\n")).collect();
    format!("{}: {files} files below {folder}{there}.\nNext:\n{commands}", example.name)
}

fn stop(refused: Refused) -> Stop {
    match refused {
        Refused::Failed(sentence) => Stop::Because(exit::INTERNAL, sentence),
        Refused::InTheWay(files) => {
            let first = files.first().map_or_else(String::new, |file| file.display().to_string());
            let are = match files.len() {
                0 | 1 => " is".to_string(),
                count => format!(" and {} more are", count - 1),
            };
            let sentence =
                format!("nothing was written: {first}{are} not as in the example; choose another folder with --out");
            Stop::Because(exit::USAGE, sentence)
        }
    }
}
