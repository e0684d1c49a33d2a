//! `junheng check`: everything that is wrong or doubtful with a county, its standard and, where one
//! is given, the year before, at once.

use super::{Stop, exit, show};
use crate::county::{self, County, Declaration};
use crate::diagnostic::{Problems, did_you_mean, one_of};
use crate::plausibility::{self, CHECKS, Case, Places};
use crate::report::json;
use crate::report::problems::Findings;
use crate::standard::{self, Standard};
use crate::tables::shown_path;
use std::path::{Path, PathBuf};

/// Check a county's files and its standard, and tell every error and every doubtful figure at once.
#[derive(Debug, clap::Args)]
#[command(after_help = include_str!("examples/check.txt"))]
pub struct Check {
    /// Folder or workbook of the county.
    county: PathBuf,
    /// Another standard than the one that the county names.
    #[arg(long)]
    standard: Option<PathBuf>,
    /// The same county a year before: tells schools that appear, vanish, or jump.
    #[arg(long, value_name = "COUNTY")]
    against: Option<PathBuf>,
    /// Take warnings of this code as errors; `warnings` takes all. May be given several times.
    #[arg(long, value_name = "CODE")]
    deny: Vec<String>,
    /// How to show it.
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

/// How the problems are shown.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Format {
    /// For people: errors first, then warnings by code, then how many of each.
    Table,
    /// For programs.
    Json,
}

/// Codes of warnings that reading tells; those of plausibility have a registry.
const READING_WARNINGS: [&str; 3] = ["C11", "T09", "T15"];

/// The word of `--deny` for all warnings.
const ALL_WARNINGS: &str = "warnings";

impl Check {
    pub(super) fn run(self) -> Result<u8, Stop> {
        self.known_codes()?;
        let mut read = Read::of(&self.county, self.standard.as_deref());
        let last_year = self.against.as_deref().map(|path| Read::of_last_year(path, self.standard.as_deref()));
        read.doubt(last_year.as_ref().and_then(|last| last.county.as_ref()));
        if let Some(last) = last_year {
            read.problems.absorb(last.problems.within(&shown_path(self.against.as_deref().unwrap_or(Path::new("")))));
            read.left_out.extend(last.left_out);
        }
        let denied = |code: &str| self.deny.iter().any(|denied| denied == ALL_WARNINGS || denied == code);
        read.problems.promote(|problem| denied(problem.code));
        let findings = Findings {
            county: read.county.as_ref(),
            standard: read.standard.as_ref(),
            problems: &read.problems,
            left_out: &read.left_out,
        };
        show(&match self.format {
            Format::Table => findings.for_people(super::spoken()),
            Format::Json => json::render(&findings.document()),
        })?;
        Ok(if read.problems.any_error() { exit::INVALID_INPUT } else { exit::OK })
    }

    /// Refuses codes that no warning has: a misspelt one would deny nothing.
    fn known_codes(&self) -> Result<(), Stop> {
        let known: Vec<&str> =
            [ALL_WARNINGS].into_iter().chain(READING_WARNINGS).chain(CHECKS.iter().map(|check| check.code)).collect();
        let Some(unknown) = self.deny.iter().find(|code| !known.contains(&code.as_str())) else { return Ok(()) };
        let near = did_you_mean(unknown, known.iter().copied());
        let expected = one_of(known.iter().copied());
        let sentence = format!("--deny {unknown}: no warning has this code; expected {expected}");
        Err(Stop::Because(exit::USAGE, if near.is_empty() { sentence } else { format!("{sentence}; {near}") }))
    }
}

/// What could be read of a county and its standard, and all problems met.
#[derive(Default)]
struct Read {
    county: Option<County>,
    standard: Option<Standard>,
    places: Places,
    problems: Problems,
    /// What could not be looked at, each as a sentence.
    left_out: Vec<String>,
}

impl Read {
    fn of(path: &Path, standard: Option<&Path>) -> Self {
        let mut read = Self::default();
        match county::declaration(path) {
            Ok(declaration) => read.tables(path, standard, declaration),
            Err(problems) => {
                read.problems.absorb(problems);
                read.standard = standard.and_then(|standard| read.standard_of(standard));
                read.left_out
                    .push("The tables were not read: the declaration of the county must be mended first.".into());
            }
        }
        read
    }

    /// A year that is only compared with: its figures are not doubted again.
    fn of_last_year(path: &Path, standard: Option<&Path>) -> Self {
        let mut read = Self::of(path, standard);
        read.problems = read.problems.errors();
        read.left_out.clear();
        if read.county.is_none() {
            read.left_out.push(format!("Nothing was compared with {}, which has errors.", path.display()));
        }
        read
    }

    fn tables(&mut self, path: &Path, standard: Option<&Path>, declaration: Declaration) {
        let named = (!declaration.standard().is_empty()).then(|| super::standard_path(path, &declaration));
        let standard = standard.map(Path::to_path_buf).or(named);
        self.standard = standard.and_then(|path| self.standard_of(&path));
        let default = self.standard.as_ref().map(|standard| standard.vocabulary.clone()).unwrap_or_default();
        let vocabulary = declaration.vocabulary(&default);
        if self.standard.is_none() && vocabulary.stages.is_empty() {
            self.problems.absorb(declaration.into_problems());
            self.left_out
                .push("The tables were not read: the standard that names what they hold must be mended first.".into());
            return;
        }
        self.places = Places::of_tables(&declaration, &vocabulary);
        match declaration.read(&default) {
            Ok(checked) => {
                self.problems.absorb(checked.warnings);
                self.county = Some(checked.value);
            }
            Err(problems) => self.problems.absorb(problems),
        }
    }

    fn standard_of(&mut self, path: &Path) -> Option<Standard> {
        match standard::read(path) {
            Ok(checked) => {
                self.problems.absorb(checked.warnings);
                Some(checked.value)
            }
            Err(problems) => {
                self.problems.absorb(problems);
                None
            }
        }
    }

    /// Whether county and standard fit, and what of the figures is doubtful.
    fn doubt(&mut self, last_year: Option<&County>) {
        let (Some(county), Some(standard)) = (&self.county, &self.standard) else {
            if self.left_out.is_empty() {
                self.left_out.push("Doubtful figures were not looked for: the errors must be mended first.".into());
            }
            return;
        };
        if let Err(problems) = standard.fits(county) {
            self.problems.absorb(problems);
        }
        let case = Case { county, standard, last_year, places: &self.places };
        self.problems.absorb(plausibility::look(&case));
    }
}
