//! `junheng evaluate`: where a county stands against every item of its standard.

use super::{Stop, exit, show};
use crate::report::evaluation::Evaluation;
use crate::report::inspection::{InspectionView, asks_items};
use crate::report::{csv, json, terminal};
use std::path::PathBuf;

/// Tell where a county stands: each indicator of each school and stage, and how unequal they are.
#[derive(Debug, clap::Args)]
pub struct Evaluate {
    /// Folder or workbook of the county.
    county: PathBuf,
    /// Another standard than the one that county.toml names.
    #[arg(long)]
    standard: Option<PathBuf>,
    /// How to show it.
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

/// How results are shown.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Format {
    /// Sentences and tables for people.
    Table,
    /// Everything, for programs.
    Json,
    /// One row for each unit and indicator.
    Csv,
}

impl Evaluate {
    pub(super) fn run(self) -> Result<u8, Stop> {
        let (county, standard) = super::county_and_standard(&self.county, self.standard.as_deref())?;
        let inspection = crate::evaluate::inspect(&county, &standard);
        let evaluation = Evaluation { county: &county, standard: &standard, scorecard: &inspection.scorecard };
        let items = InspectionView { county: &county, standard: &standard, inspection: &inspection };
        let text = match self.format {
            Format::Table => for_people(&evaluation, &items),
            Format::Json => {
                let mut document = evaluation.document();
                document["inspection"] = items.document();
                json::render(&document)
            }
            Format::Csv => csv::render(&evaluation.indicators()),
        };
        show(&text)?;
        Ok(exit::OK)
    }
}

/// The verdict first, then the coefficients, then the units that fail.
fn for_people(evaluation: &Evaluation, items: &InspectionView) -> String {
    let mut text = evaluation.sentences().join("\n");
    if asks_items(evaluation.standard) {
        text.push_str(&format!("\n\n{}", terminal::render(&items.areas())));
        let obstacles = items.obstacles();
        if !obstacles.is_empty() {
            text.push_str(&format!("In the way:\n  {}\n", obstacles.join("\n  ")));
        }
    }
    text.push_str(&format!("\n\n{}", terminal::render(&evaluation.coefficients())));
    let (failing, more) = evaluation.failing_units();
    if !failing.rows.is_empty() {
        text.push_str(&format!("\n{}", terminal::render(&failing)));
    }
    text.push_str(&more.map_or_else(String::new, |more| format!("{more}\n")));
    text
}
