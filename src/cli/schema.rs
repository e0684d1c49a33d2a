//! `junheng schema`: the shape of each TOML and JSON document.

use super::{Stop, exit, show};
use crate::diagnostic::{did_you_mean, one_of};
use crate::report::json;
use crate::schema::{DOCUMENTS, Document, keys};

/// List the documents, or print the JSON Schema of one, for editors and other programs.
#[derive(Debug, clap::Args)]
#[command(after_help = include_str!("examples/schema.txt"))]
pub struct Schema {
    /// Name of the document.
    document: Option<String>,
    /// How to show it.
    #[arg(long, value_enum, default_value = "json", requires = "document")]
    format: Format,
}

/// How a document's shape is shown.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Format {
    /// JSON Schema, draft 2020-12.
    Json,
    /// Tables of its keys.
    Markdown,
}

impl Schema {
    pub(super) fn run(self) -> Result<u8, Stop> {
        let text = match &self.document {
            None => list(),
            Some(name) => {
                let document = Document::of_name(name).ok_or_else(|| unknown(name))?;
                match self.format {
                    Format::Json => json::render(&document.schema()),
                    Format::Markdown => keys::markdown(document),
                }
            }
        };
        show(&text)?;
        Ok(exit::OK)
    }
}

fn list() -> String {
    DOCUMENTS.iter().map(|document| format!("{:<16} {}\n", document.name, document.files)).collect()
}

fn unknown(name: &str) -> Stop {
    let names = || DOCUMENTS.iter().map(|document| document.name);
    let told = format!("no document {name:?}; expected {}. {}", one_of(names()), did_you_mean(name, names()));
    Stop::Because(exit::USAGE, told.trim_end().to_string())
}
