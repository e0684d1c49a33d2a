//! `junheng import`: makes county folders from a published table by a mapping.

use super::{Stop, exit};
use crate::diagnostic::{Problems, did_you_mean, one_of};
use crate::import::areas::{self, Area};
use crate::import::{self, ImportedCounty, mapping, raw, report::Tally};
use crate::output::{IMPORTED, OutputFolder};
use serde_json::json;
use std::path::PathBuf;

/// Make a county's folder, or one for each area, from a published table of schools.
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("which").required(true))]
#[command(after_help = include_str!("examples/import.txt"))]
pub struct Import {
    /// Mapping from the columns of the table to the fields of a county.
    mapping: PathBuf,
    /// The tables as they were published: CSV files, workbooks, and folders of them.
    #[arg(required = true)]
    raw: Vec<PathBuf>,
    /// Folder to write.
    #[arg(long)]
    out: PathBuf,
    /// Name or code of the one area to import; its county is written to the folder itself.
    #[arg(long, group = "which")]
    area: Option<String>,
    /// Import every area, each into a folder below.
    #[arg(long, group = "which")]
    all: bool,
    /// Year of the data, where the mapping does not say it or says another.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1800..=2200))]
    year: Option<u32>,
    /// Declare that the figures are invented.
    #[arg(long)]
    synthetic: bool,
    /// Replace the folder if it was written by junheng.
    #[arg(long)]
    force: bool,
}

impl Import {
    pub(super) fn run(self) -> Result<u8, Stop> {
        let folder =
            OutputFolder::create(&self.out, self.force, &IMPORTED).map_err(|told| Stop::Because(exit::USAGE, told))?;
        let mapping = self.mapping()?;
        let raw = super::told(raw::read(&mapping, &self.raw)?);
        let areas = areas::divide(&mapping, &raw)?;
        let slugs = areas::slugs(&areas);
        let chosen = match &self.area {
            Some(name) => vec![(String::new(), the_area(&areas, name)?)],
            None => slugs.into_iter().map(|slug| format!("{slug}/")).zip(&areas).collect(),
        };
        let counties = counties(&mapping, &raw, chosen, self.all)?;
        let internal = |told| Stop::Because(exit::INTERNAL, told);
        for Written { below, county, .. } in &counties {
            for (name, text) in import::write::files(&mapping, &county.schools, &county.report).map_err(internal)? {
                folder.write(&format!("{below}{name}"), text).map_err(internal)?;
            }
            crate::county::declaration(&folder.draft().join(below))?.read(&mapping.vocabulary())?;
        }
        if self.all {
            folder.write("manifest.json", manifest(&counties)).map_err(internal)?;
        }
        folder.finish().map_err(internal)?;
        for written in &counties {
            println!("{}", summary(&written.county));
        }
        Ok(exit::OK)
    }
}

impl Import {
    /// The mapping, with what the arguments say of the data.
    fn mapping(&self) -> Result<mapping::Mapping, Stop> {
        let mut mapping = mapping::read(&self.mapping)?;
        mapping.county.year = self.year.or(mapping.county.year);
        mapping.county.provenance.synthetic |= self.synthetic;
        if mapping.county.year.is_none() {
            let told = format!("{} serves any year: say which with --year", mapping.file);
            return Err(Stop::Because(exit::USAGE, told));
        }
        Ok(mapping)
    }
}

/// The one area of a name or code.
fn the_area<'a, 'r>(areas: &'a [Area<'r>], wanted: &str) -> Result<&'a Area<'r>, Stop> {
    let found: Vec<&Area> =
        areas.iter().filter(|area| area.name == wanted || area.code.as_deref() == Some(wanted)).collect();
    let told = match found[..] {
        [area] => return Ok(area),
        [] => {
            let names = || areas.iter().map(|area| area.name.as_str());
            let help = did_you_mean(wanted, names());
            format!("no area {wanted:?} in the table; expected {}. {help}", one_of(names()))
        }
        _ => {
            let codes = found.iter().filter_map(|area| area.code.as_deref());
            format!("{} areas are called {wanted:?}; give the code: {}", found.len(), one_of(codes))
        }
    };
    Err(Stop::Because(exit::USAGE, told.trim_end().to_string()))
}

/// A county and where it is written.
struct Written<'a> {
    /// Its folder below that of the run, with a slash; empty for the folder itself.
    below: String,
    area: &'a Area<'a>,
    county: ImportedCounty,
}

/// Imports the areas; the problems of all are told together. Of several areas, one without any
/// school that the mapping keeps is told and left out.
fn counties<'a>(
    mapping: &mapping::Mapping,
    raw: &raw::RawTable,
    areas: Vec<(String, &'a Area<'a>)>,
    may_be_empty: bool,
) -> Result<Vec<Written<'a>>, Stop> {
    let mut problems = Problems::default();
    let mut counties = Vec::new();
    for (below, area) in areas {
        match import::import(mapping, raw, area) {
            Ok(checked) => {
                problems.absorb(checked.warnings);
                counties.push(Written { below, area, county: checked.value });
            }
            Err(found) if may_be_empty => problems.absorb(import::without_empty_area(found)),
            Err(found) => problems.absorb(found),
        }
    }
    Ok(super::told(problems.unless_any_error(counties)?))
}

/// The list of counties below, which also marks the folder as one that `--force` may replace.
fn manifest(counties: &[Written]) -> String {
    let list: Vec<_> = counties
        .iter()
        .map(|Written { below, area, county }| {
            json!({
                "folder": below.trim_end_matches('/'),
                "area": area.name,
                "code": area.code,
                "schools": county.schools.len(),
                "cases": county.report.cases.len(),
            })
        })
        .collect();
    let source = counties.first().map(|written| (&written.county.report.raw, &written.county.report.mapping));
    let manifest = json!({ "kind": "import", "raw": source.map(|(raw, _)| raw), "mapping": source.map(|(_, mapping)| mapping), "counties": list });
    format!("{manifest:#}\n")
}

fn summary(county: &ImportedCounty) -> String {
    let units: usize = county.schools.iter().map(|school| school.units.len()).sum();
    let pupils: u64 = county.report.pupils.values().sum();
    let Tally { rows, schools, campuses, .. } = county.report.rows;
    let of_campuses = if campuses > 0 { format!(", {campuses} of them not counted") } else { String::new() };
    let cases = match county.report.cases.len() {
        1 => "1 case".to_string(),
        cases => format!("{cases} cases"),
    };
    format!(
        "{}: {schools} schools{of_campuses}, {units} stage units, {pupils} pupils; {} of {rows} rows left out, {cases} in import.json.",
        county.report.area,
        rows - schools,
    )
}
