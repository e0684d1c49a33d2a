//! `junheng evaluate`: where a county stands against every item of its standard.

use super::publish::Publishing;
use super::spoken::spoken_of;
use super::{Stop, exit, page, show, told};
use crate::county::{County, School};
use crate::diagnostic::{did_you_mean, one_of};
use crate::evaluate::{Inspection, contrast, inspect};
use crate::language::Catalogue;
use crate::report::contrast::ContrastView;
use crate::report::evaluation::Evaluation;
use crate::report::inspection::InspectionView;
use crate::report::school::SchoolRecord;
use crate::report::scorecard::ScorecardText;
use crate::report::{csv, json};
use crate::standard::Standard;
use std::path::{Path, PathBuf};

/// Tell where a county stands: each indicator of each school and stage, and how unequal they are.
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("written").args(["report", "workbook", "tables"]).multiple(true))]
#[command(after_help = include_str!("examples/evaluate.txt"))]
pub struct Evaluate {
    /// Folder or workbook of the county.
    county: PathBuf,
    /// Another standard than the one that county.toml names.
    #[arg(long, value_name = "FILE")]
    standard: Option<PathBuf>,
    /// How to show it.
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// Show every row of every table.
    #[arg(long)]
    full: bool,
    /// Show the whole record of one school: what it has, what it misses and by how much.
    #[arg(long, value_name = "CODE", conflicts_with_all = ["compare", "full", "tables"])]
    school: Option<String>,
    /// Set the county beside another: its folder or workbook of another year, or another county.
    #[arg(long, value_name = "OTHER", conflicts_with = "tables")]
    compare: Option<PathBuf>,
    /// Another standard for the county it is set beside; without it both are judged by the same.
    #[arg(long, value_name = "FILE", requires = "compare")]
    compare_standard: Option<PathBuf>,
    /// Write the page, one HTML file in both languages, too; the file must not exist.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["school", "compare"])]
    report: Option<PathBuf>,
    /// Write the workbook, whose coefficients are formulas over the data, too; the file must not exist.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["school", "compare"])]
    workbook: Option<PathBuf>,
    #[command(flatten)]
    publishing: Publishing,
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

/// A county, its standard, and how it stands.
struct Judged {
    county: County,
    standard: Standard,
    inspection: Inspection,
    /// The words in which it is told.
    words: &'static Catalogue,
}

impl Judged {
    fn new((county, standard): (County, Standard)) -> Self {
        let inspection = inspect(&county, &standard);
        let words = spoken_of(county.language.as_deref());
        Self { county, standard, inspection, words }
    }

    fn evaluation(&self) -> Evaluation<'_> {
        let Self { county, standard, inspection, words } = self;
        Evaluation { county, standard, scorecard: &inspection.scorecard, words }
    }

    fn items(&self) -> InspectionView<'_> {
        let Self { county, standard, inspection, words } = self;
        InspectionView { county, standard, inspection, words }
    }
}

impl Evaluate {
    pub(super) fn run(self) -> Result<u8, Stop> {
        page::must_not_exist(self.files())?;
        self.publishing.check(self.files())?;
        let judged = Judged::new(super::county_and_standard(&self.county, self.standard.as_deref())?);
        let text = match (&self.school, &self.compare) {
            (Some(code), _) => self.of_school(&judged, code)?,
            (None, Some(other)) => self.side_by_side(&judged, &self.base(other, &judged)?),
            (None, None) => self.of_county(&judged),
        };
        show(&text)?;
        self.write_files(&judged)?;
        Ok(exit::OK)
    }

    /// The page and the workbook, where they are asked for.
    fn files(&self) -> [Option<&Path>; 2] {
        [self.report.as_deref(), self.workbook.as_deref()]
    }

    fn write_files(&self, judged: &Judged) -> Result<(), Stop> {
        let publishes = self.publishing.key().is_some();
        if self.files() == [None, None] && !publishes {
            return Ok(());
        }
        let view = page::of_county(&self.county, &judged.county, &judged.standard)?;
        let language = page::language(judged.county.language.as_deref());
        if !publishes {
            return page::write(self.files(), &view, language);
        }
        let people = judged.county.roster.iter();
        let people = people.flat_map(|person| [Some(&person.id), person.name.as_ref()]).flatten().cloned().collect();
        self.publishing.write(self.files(), &view, language, people)
    }

    fn of_county(&self, judged: &Judged) -> String {
        let (evaluation, items) = (judged.evaluation(), judged.items());
        match self.format {
            Format::Table => ScorecardText { evaluation, items, full: self.full }.render(),
            Format::Json => {
                let mut document = evaluation.document();
                document["inspection"] = items.document();
                json::render(&document)
            }
            Format::Csv => csv::render(&evaluation.indicators()),
        }
    }

    fn of_school(&self, judged: &Judged, code: &str) -> Result<String, Stop> {
        let school = school(judged, code)?;
        let record = SchoolRecord { evaluation: judged.evaluation(), items: judged.items(), school };
        Ok(match self.format {
            Format::Table => record.render(),
            Format::Json => json::render(&record.document()),
            Format::Csv => csv::render(&record.indicators()),
        })
    }

    fn side_by_side(&self, judged: &Judged, base: &Judged) -> String {
        let (this, other) = (&judged.inspection.scorecard, &base.inspection.scorecard);
        let contrast = contrast((&judged.county, this), (&base.county, other));
        let view = ContrastView {
            this: (judged.evaluation(), &judged.inspection),
            base: (base.evaluation(), &base.inspection),
            contrast: &contrast,
            full: self.full,
        };
        match self.format {
            Format::Table => view.render(),
            Format::Json => {
                let mut document = judged.evaluation().document();
                document["inspection"] = judged.items().document();
                document["compare"] = view.document();
                json::render(&document)
            }
            Format::Csv => csv::render(&view.coefficients()),
        }
    }

    /// The county to set beside, judged by the standard of its own or the same.
    fn base(&self, other: &Path, judged: &Judged) -> Result<Judged, Stop> {
        if let Some(standard) = &self.compare_standard {
            return Ok(Judged::new(super::county_and_standard(other, Some(standard))?));
        }
        let standard = judged.standard.clone();
        let county = told(crate::county::declaration(other)?.read(&standard.vocabulary)?);
        if let Err(problems) = standard.fits(&county) {
            let (base, standard) = (other.display().to_string(), standard.id.as_str());
            let names = [("base", base.into()), ("standard", standard.into())];
            eprintln!("{}", judged.words.say_with("evaluate-judged-by-it-too", names));
            return Err(problems.into());
        }
        Ok(Judged::new((county, standard)))
    }
}

/// The school of a code, or the nearest code as advice.
fn school<'a>(judged: &'a Judged, code: &str) -> Result<&'a School, Stop> {
    let county = &judged.county;
    let found = county.schools.iter().find(|school| school.id.as_str() == code);
    found.ok_or_else(|| {
        let codes = || county.schools.iter().map(|school| school.id.as_str());
        let near = Some(did_you_mean(code, codes())).filter(|near| !near.is_empty());
        let what_to_try = near.unwrap_or_else(|| format!("expected {}", one_of(codes())));
        Stop::Because(exit::USAGE, format!("{} has no school of the code {code}; {what_to_try}", county.name))
    })
}
