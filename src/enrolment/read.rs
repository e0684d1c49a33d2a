//! Reading the file of assumptions: the middle variant is the file itself, the low and the high
//! one are what `[variants.low]` and `[variants.high]` lay over it.

mod newcomers;
mod sections;

use super::assumptions::{Assumptions, Basis, Rates};
use super::grades::StageGrades;
use super::{own, told_once};
use crate::county::County;
use crate::diagnostic::{Checked, Place, Problem, Problems, did_you_mean, one_of};
use crate::document::{self, Entry, Node, Reader};
use crate::input::{self, shown_path};
use sections::Sections;
use std::collections::BTreeMap;
use std::path::Path;

/// The variant that the file describes itself.
pub const MIDDLE: &str = "middle";
const LOW: &str = "low";
const HIGH: &str = "high";

/// What is expected of own projections, which have no variants.
const ONE_COURSE: &str = "one file for each variant of an own projection";

/// Years that a county can be projected from.
const YEARS: std::ops::RangeInclusive<u32> = 1800..=2200;

/// Reads assumptions and the tables they name, for so many years of a county.
///
/// # Errors
/// Every problem of the file and of its tables.
pub fn read(path: &Path, county: &County, years: u32) -> Result<Checked<Assumptions>, Problems> {
    let file = shown_path(path);
    if !YEARS.contains(&county.year) {
        let found = format!("the county's year {}", county.year);
        return Err(Problem::error("E02", Place::file(&file), found, "a county of a year from 1800 to 2200").into());
    }
    let text = input::text(path, document::LARGEST_DOCUMENT_MEBIBYTES, "E01", "the file of a projection")?;
    let mut document = document::parse(&file, &text)?;
    let mut problems = Problems::default();
    let overlays = take_variants(&mut document, &mut problems);
    let context = Context { file: &file, county, folder: path.parent().unwrap_or(Path::new(".")), years };
    let mut assumptions = context.assumptions(&document, &mut problems);
    match &mut assumptions.basis {
        Basis::Rates(courses) => context.add_variants(courses, &document, overlays, &mut problems),
        Basis::Own(_) if !overlays.is_empty() => {
            problems.add(Problem::error("E08", Place::file(&file), "variants beside [own]", ONE_COURSE));
        }
        Basis::Own(_) => {}
    }
    problems.unless_any_error(assumptions)
}

/// Takes the variants out of the document.
fn take_variants(document: &mut Entry, problems: &mut Problems) -> Vec<(&'static str, Entry)> {
    let Node::Table(children) = &mut document.node else { return Vec::new() };
    let Some(variants) = children.remove("variants") else { return Vec::new() };
    let mut reader = Reader::new(&variants, problems);
    let named = [LOW, HIGH].into_iter().filter_map(|name| Some((name, reader.entry(name)?.clone())));
    let named = named.collect();
    reader.finish(problems);
    named
}

/// What assumptions are read for.
struct Context<'a> {
    file: &'a str,
    county: &'a County,
    folder: &'a Path,
    years: u32,
}

impl Context<'_> {
    fn assumptions(&self, document: &Entry, problems: &mut Problems) -> Assumptions {
        let mut reader = Reader::new(document, problems);
        let title = reader.required_text("title", problems);
        let stages = self.stages(&mut reader, problems);
        let basis = match reader.table("own", problems) {
            Some(section) => Basis::Own(own::read(section, self.folder, self.county, &stages, self.years, problems)),
            None => {
                let sections = Sections { context: self, stages: &stages };
                Basis::Rates(vec![(MIDDLE, sections.rates(&mut reader, problems))])
            }
        };
        reader.finish(problems);
        Assumptions { file: self.file.to_string(), title, stages, basis }
    }

    /// Adds the low variant before the middle one and the high one after it.
    fn add_variants(
        &self,
        courses: &mut Vec<(&'static str, Rates)>,
        document: &Entry,
        overlays: Vec<(&'static str, Entry)>,
        problems: &mut Problems,
    ) {
        for (name, overlay) in overlays {
            let mut found = Problems::default();
            let laid_over = document::overlay(document.clone(), overlay);
            let basis = self.assumptions(&laid_over, &mut found).basis;
            // What is wrong with the file itself is told once.
            told_once(found, problems);
            let Basis::Rates(rates) = basis else {
                let found = format!("[own] in the variant {name}");
                problems.add(Problem::error("E08", Place::file(self.file), found, ONE_COURSE));
                continue;
            };
            let place = if name == LOW { 0 } else { courses.len() };
            courses.splice(place..place, rates.into_iter().map(|(_, rates)| (name, rates)));
        }
    }

    /// The stages with their grades, numbered through all of them.
    fn stages(&self, reader: &mut Reader, problems: &mut Problems) -> Vec<StageGrades> {
        let known = &self.county.vocabulary.stages;
        let mut counts: BTreeMap<usize, u32> = BTreeMap::new();
        for entry in reader.items("stage", problems) {
            let Some((place, count)) = self.stage(entry, problems) else { continue };
            if counts.insert(place, count).is_some() {
                let again = format!("the stage {:?} again", known[place]);
                problems.add(Problem::error("E10", entry.place.clone(), again, "each stage once"));
            }
        }
        let told = |stage: &str| known.iter().position(|name| name == stage).is_some_and(|at| counts.contains_key(&at));
        let untold = self.county.units.iter().find(|unit| !told(unit.id.stage.as_str()));
        if let Some(stage) = untold.map(|unit| &unit.id.stage) {
            reader.missing("stage", &format!("[[stage]] with id = \"{stage}\" and its number of grades"), problems);
        }
        let mut first = 1;
        let numbered = counts.into_iter().map(|(place, count)| {
            let stage = StageGrades { stage: known[place].as_str().into(), first, count };
            first += count;
            stage
        });
        numbered.collect()
    }

    /// The place of a stage among those of the county, and its number of grades.
    fn stage(&self, entry: &Entry, problems: &mut Problems) -> Option<(usize, u32)> {
        const MOST: u32 = 12;
        let known = || self.county.vocabulary.stages.iter().map(String::as_str);
        let mut table = Reader::new(entry, problems);
        let id = table.required_text("id", problems);
        let count = table.required_whole("grades", problems);
        table.finish(problems);
        let place = known().position(|stage| stage == id);
        if place.is_none() {
            let problem = Problem::error("E05", entry.place.clone(), format!("the stage {id:?}"), one_of(known()));
            problems.add(problem.help(did_you_mean(&id, known())));
        }
        if !(1..=MOST).contains(&count) {
            problems.add(Problem::error("E02", entry.place.clone(), format!("{count} grades"), "1 to 12 grades"));
            return None;
        }
        Some((place?, count))
    }
}

/// The townships of the county's schools, in the order of the schools.
#[must_use]
pub fn townships(county: &County) -> Vec<String> {
    let mut townships: Vec<String> = Vec::new();
    for township in county.schools.iter().filter_map(|school| school.township.as_ref()) {
        if !townships.contains(township) {
            townships.push(township.clone());
        }
    }
    townships
}
