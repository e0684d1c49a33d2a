//! `junheng example`: the counties that the program brings along.

use super::spoken::spoken;
use super::{Stop, exit, show};
use crate::examples::{self, EXAMPLES, FOLDER, Refused};
use crate::language::Catalogue;
use clap::builder::PossibleValuesParser;
use std::path::PathBuf;

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
        let words = spoken();
        match self.action {
            Action::List => show(&list(words))?,
            Action::Extract(extract) => extract.run(words)?,
        }
        Ok(exit::OK)
    }
}

fn list(words: &Catalogue) -> String {
    EXAMPLES.iter().map(|example| format!("{:<28} {}\n", example.name, words.say(example.about))).collect()
}

impl Extract {
    fn run(&self, words: &Catalogue) -> Result<(), Stop> {
        for example in self.names.iter().filter_map(|name| examples::Example::of_name(name)) {
            let written = example.extract(&self.out).map_err(|refused| stop(example, refused, words))?;
            show(&self.told(example, written, words))?;
        }
        Ok(())
    }

    /// What was written, and the commands to go on with.
    fn told(&self, example: &examples::Example, written: usize, words: &Catalogue) -> String {
        let (folder, count) = (self.out.display().to_string(), example.files().len());
        let commands = example.commands_in(folder.trim_end_matches('/'));
        let commands: String = commands.iter().map(|command| format!("  {command}\n")).collect();
        let (name, count, there) = (("name", example.name.into()), ("count", count.into()), count - written);
        let files = match there {
            0 => words.say_with("cli-example-files", [name, count, ("folder", folder.into())]),
            _ => {
                let there = ("there", there.into());
                words.say_with("cli-example-files-there", [name, count, there, ("folder", folder.into())])
            }
        };
        format!("{files}\n{}\n{commands}", words.say("cli-example-next"))
    }
}

fn stop(example: &examples::Example, refused: Refused, words: &Catalogue) -> Stop {
    match refused {
        Refused::Failed(sentence) => Stop::Because(exit::INTERNAL, sentence),
        Refused::InTheWay(files) => {
            let first = files.first().map_or_else(String::new, |file| file.display().to_string());
            let (name, file) = (("name", example.name.into()), ("file", first.into()));
            let sentence = match files.len().saturating_sub(1) {
                0 => words.say_with("cli-example-in-the-way", [name, file]),
                more => words.say_with("cli-example-several-in-the-way", [name, file, ("more", more.into())]),
            };
            Stop::Because(exit::USAGE, sentence)
        }
    }
}
