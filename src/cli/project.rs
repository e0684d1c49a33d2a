//! `junheng project`: the pupils of the years to come.

use super::spoken::spoken_of;
use super::{Stop, exit, show, told};
use crate::enrolment::{self, Projection};
use crate::output::{OutputFolder, PROJECTION};
use crate::report::projection::ProjectionView;
use crate::report::wording::Wording;
use crate::report::{csv, json, terminal};
use std::path::PathBuf;

/// Project the pupils of each school, stage and grade by cohort survival.
#[derive(Debug, clap::Args)]
#[command(after_help = include_str!("examples/project.txt"))]
pub struct Project {
    /// Folder or workbook of the county.
    county: PathBuf,
    /// What is assumed: births, rates, movement, housing, or a projection of your own.
    assumptions: PathBuf,
    /// Another standard than the one that county.toml names.
    #[arg(long)]
    standard: Option<PathBuf>,
    /// Years to project.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=30))]
    years: u32,
    /// Folder to write.
    #[arg(long)]
    out: Option<PathBuf>,
    /// How to show it.
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// Replace the folder if it was written by this command.
    #[arg(long)]
    force: bool,
}

/// How projections are shown.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Format {
    /// Sentences and tables for people.
    Table,
    /// Everything, for programs.
    Json,
    /// One row for each school, stage, year and variant.
    Csv,
}

impl Project {
    pub(super) fn run(self) -> Result<u8, Stop> {
        let usage = |sentence| Stop::Because(exit::USAGE, sentence);
        let create = |out: &PathBuf| OutputFolder::create(out, self.force, &PROJECTION);
        let folder = self.out.as_ref().map(create).transpose().map_err(usage)?;
        let (county, standard) = super::county_and_standard(&self.county, self.standard.as_deref())?;
        let assumptions = told(enrolment::read(&self.assumptions, &county, self.years)?);
        let projection = enrolment::project(&county, &assumptions, self.years)?;
        let words = spoken_of(county.language.as_deref());
        let wording = Wording { words, county: &county, standard: &standard };
        let view = ProjectionView { county: &county, projection: &projection, wording };
        if let Some(folder) = folder {
            write(folder, &view).map_err(|sentence| Stop::Because(exit::INTERNAL, sentence))?;
        }
        let text = match self.format {
            Format::Table => for_people(&view, &projection),
            Format::Json => json::render(&view.document()),
            Format::Csv => csv::render(&view.enrolment()),
        };
        show(&text)?;
        Ok(exit::OK)
    }
}

fn write(folder: OutputFolder, view: &ProjectionView) -> Result<(), String> {
    folder.write("projection.json", json::render(&view.document()))?;
    let tables = [
        ("enrolment", view.enrolment()),
        ("grades", view.grades()),
        ("totals", view.totals()),
        ("assumed", view.assumed()),
    ];
    for (name, table) in tables.iter().filter(|(_, table)| !table.rows.is_empty()) {
        folder.write(&format!("{name}.csv"), csv::render(table))?;
    }
    folder.finish()
}

fn for_people(view: &ProjectionView, projection: &Projection) -> String {
    let words = view.wording.words;
    let mut text = format!("{}\n", view.sentences().join("\n"));
    for course in &projection.courses {
        text.push_str(&format!("\n{}", terminal::render(&view.overview(course), words)));
    }
    let assumed = view.assumed_once();
    if !assumed.rows.is_empty() {
        text.push_str(&format!("\n{}", terminal::render(&assumed, words)));
    }
    text
}
