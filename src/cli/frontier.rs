//! `junheng frontier`: what one number of a policy changes in its outcome.

use super::finished::worst;
use super::interrupt::{self, Progress};
use super::options::{Format, Options, jobs};
use super::policies::with_options;
use super::run::Run;
use super::{Stop, exit, page, show, told};
use crate::diagnostic::Problems;
use crate::document::KeyPath;
use crate::evaluate::evaluate;
use crate::frontier::{Curve, Grid, Request, Seen, trace};
use crate::language::Language;
use crate::policy::{Family, Projections, Resolved};
use crate::quantity::{Decimal, approximate};
use crate::report::comparison::Comparison;
use crate::report::evaluation::provenance_sentences;
use crate::report::frontier::{Asked, Frontier as View};
use crate::report::summary::Summary;
use crate::report::{csv, json, profile, terminal};
use crate::run_folder::RunFolder;
use crate::sweep::{self, Status};
use serde_json::json;
use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Find the curve of what a policy wants first over one of its numbers, with as few solves as its
/// shape needs, and where it becomes infeasible. Every point is a scenario of its own, solved and
/// verified.
#[derive(Debug, clap::Args)]
#[command(after_help = include_str!("examples/frontier.txt"))]
pub struct Frontier {
    /// Folder or workbook of the county.
    county: PathBuf,
    /// File of the policy.
    policy: PathBuf,
    /// The number that varies, by its dotted key, as --set takes it; budget.total is short for
    /// budget.total_wan.
    #[arg(long, value_name = "KEY")]
    over: String,
    /// Least number.
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true, value_parser = crate::quantity::parse_decimal)]
    from: Decimal,
    /// Largest number.
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true, value_parser = crate::quantity::parse_decimal)]
    to: Decimal,
    /// Most points that are solved.
    #[arg(long, value_name = "N", default_value_t = 25, value_parser = clap::value_parser!(u16).range(2..=1000))]
    points: u16,
    /// How near two points may lie, and how exactly the end of the plans is found; a hundredth of the
    /// range or less if not given. Where the number must be whole, give 1.
    #[arg(long, value_name = "NUMBER", value_parser = crate::quantity::parse_decimal)]
    step: Option<Decimal>,
    /// How far the curve may lie from the straight lines between its points, as a share of the
    /// difference between its largest and its least value.
    #[arg(long, value_name = "SHARE", default_value = "0.005", value_parser = super::options::share)]
    tolerance: Decimal,
    /// The scenario of that name, where the policy has a sweep.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// How many scenarios are solved at once; the machine's cores if not given.
    #[arg(long)]
    jobs: Option<NonZeroUsize>,
    #[command(flatten)]
    options: Options,
}

/// The key of the whole budget, and of that of a year.
const BUDGET: &str = "budget.total_wan";
const BUDGET_OF_YEAR: &str = "budget.year.";

/// The file of the curve, which begins with what was asked.
const FILE: &str = "frontier.json";

/// The most steps that a range may have; more are a mistake, and too many digits.
const MOST_STEPS: u32 = 1_000_000;

impl Frontier {
    pub(super) fn run(self) -> Result<u8, Stop> {
        let asked = self.request()?;
        let family = told(Family::read(&self.policy, &self.options.settings, &self.options.laid())?);
        let varied = Varied { family, scenario: self.scenario, over: spelled(&self.over) };
        let mut grid = asked.grid;
        let run = Run::of(&self.county, self.options, |county, options| {
            let mut projections = Projections::of(county);
            let ends = varied.at(&[grid.from, grid.to], &mut projections, options)?;
            grid.step = varied.step(grid, self.step.is_some(), &mut projections, options)?;
            Ok(ends)
        })?;
        let request = Request { grid, widens: is_budget(&varied.over), ..asked };
        let mut points = Points::open(&run, &varied, &request, jobs(self.jobs))?;
        let curve = trace(&request, &mut |numbers| points.solve(numbers))?;
        points.finish(&request, &curve)
    }

    fn request(&self) -> Result<Request, Stop> {
        let refuse = |sentence: String| Err(Stop::Because(exit::USAGE, sentence));
        let (from, to) = (self.from, self.to);
        if from >= to {
            return refuse(format!("--from {from} --to {to} is no range; --from must be below --to"));
        }
        let step = self.step.unwrap_or_else(|| Grid::step_of(from, to));
        let range = to - from;
        if step < range / Decimal::from(MOST_STEPS) || step > range {
            return refuse(format!("--step {step} must be at most the range, {range}, and at least a millionth of it"));
        }
        let grid = Grid { from: from.normalize(), to: to.normalize(), step };
        let tolerance = approximate(self.tolerance);
        Ok(Request { grid, most_points: self.points.into(), tolerance, widens: false })
    }
}

/// The key as the program spells it, whatever its quotation marks and blanks; one that is none is refused where
/// it is used.
fn spelled(over: &str) -> String {
    let key = KeyPath::parse(over).map_or_else(|_| over.trim().to_string(), |key| key.to_string());
    if key == "budget.total" { BUDGET.to_string() } else { key }
}

/// Whether more of a number can only widen what is allowed.
fn is_budget(key: &str) -> bool {
    key == BUDGET || key.starts_with(BUDGET_OF_YEAR)
}

/// A policy with a number that varies.
struct Varied {
    family: Family,
    scenario: Option<String>,
    over: String,
}

impl Varied {
    /// The policy at some numbers, fit for the county.
    fn at(&self, numbers: &[Decimal], projections: &mut Projections, options: &Options) -> Result<Vec<Resolved>, Stop> {
        let family = self.family.over(self.scenario.as_deref(), &self.over, numbers)?;
        let scenarios = told(family.scenarios()?);
        let met: Result<Vec<Resolved>, Problems> =
            scenarios.into_iter().map(|resolved| resolved.meet_with(projections)).collect();
        Ok(with_options(met?, options))
    }

    /// The step, once a number that it leads to is known to fit; where nobody chose it and the number must be
    /// whole, 1.
    fn step(
        &self,
        grid: Grid,
        chosen: bool,
        projections: &mut Projections,
        options: &Options,
    ) -> Result<Decimal, Stop> {
        if grid.step.is_integer() && grid.from.is_integer() {
            return Ok(grid.step);
        }
        let mut try_out = |step: Decimal| self.at(&[grid.from + step], projections, options).map(|_| step);
        try_out(grid.step).or_else(|refused| match chosen || grid.to - grid.from < Decimal::ONE {
            true => Err(refused),
            false => try_out(Decimal::ONE).map_err(|_| refused).inspect(|_| {
                eprintln!("junheng: {} takes whole numbers alone: --step 1 is taken", self.over);
            }),
        })
    }

    /// The name of the row whose right-hand side the number is.
    fn row(&self) -> Option<String> {
        match self.over.strip_prefix(BUDGET_OF_YEAR) {
            Some(year) => Some(format!("budget_year[{}]", year.trim_matches('"'))),
            None => (self.over == BUDGET).then(|| "budget[total]".to_string()),
        }
    }
}

/// The points of a curve that is being found.
struct Points<'a> {
    run: &'a Run,
    varied: &'a Varied,
    projections: Projections<'a>,
    folder: Option<RunFolder<'a>>,
    progress: Progress,
    jobs: usize,
    found: BTreeMap<Decimal, (Resolved, Summary)>,
}

impl<'a> Points<'a> {
    fn open(run: &'a Run, varied: &'a Varied, request: &Request, jobs: usize) -> Result<Self, Stop> {
        let folder = run.open_folder(request.most_points)?;
        let Grid { from, to, step } = request.grid;
        let question =
            json!({"over": varied.over, "from": approximate(from), "to": approximate(to), "step": approximate(step)});
        if let Some(folder) = &folder {
            folder.refuse_other(FILE, &question).map_err(|sentence| Stop::Because(exit::USAGE, sentence))?;
        }
        let progress = Progress::new(request.most_points, request.most_points, folder.as_ref().map(RunFolder::path));
        interrupt::watch(&progress)?;
        let projections = Projections::of(&run.county);
        Ok(Self { run, varied, projections, folder, progress, jobs, found: BTreeMap::new() })
    }

    /// Solves some numbers, or takes over what an earlier run finished of them.
    fn solve(&mut self, numbers: &[Decimal]) -> Result<Vec<Seen>, Stop> {
        let (run, folder) = (self.run, self.folder.as_ref());
        let policies = self.varied.at(numbers, &mut self.projections, &run.options)?;
        sweep::check(&run.county, &run.standard, policies.iter().map(|resolved| &resolved.policy))?;
        let reused = run.reused(folder, &policies)?;
        reused.iter().flatten().for_each(|summary| self.progress.finished(&summary.name, summary.status));
        let summaries = run.finish(&policies, reused, self.jobs, (folder, &self.progress), None)?;
        let row = self.varied.row();
        let seen = summaries.iter().map(|summary| seen(summary, row.as_deref())).collect();
        self.found.extend(numbers.iter().copied().zip(policies.into_iter().zip(summaries)));
        Ok(seen)
    }

    /// Shows the curve and writes it.
    fn finish(self, request: &Request, curve: &Curve) -> Result<u8, Stop> {
        self.progress.clear();
        let run = self.run;
        let (policies, summaries): (Vec<Resolved>, Vec<Summary>) = self.found.into_values().unzip();
        let ends = [request.grid.from];
        let family = self.varied.family.over(self.varied.scenario.as_deref(), &self.varied.over, &ends)?;
        let view = View::of(
            &Asked {
                county: &run.county,
                standard: &run.standard,
                policy: family.name(),
                over: &self.varied.over,
                range: [request.grid.from, request.grid.to, request.grid.step],
            },
            curve,
            &summaries,
        );
        show(&match run.options.format {
            Format::Json => json::render(&json!(view)),
            Format::Table => for_people(run, &view, &summaries),
        })?;
        if let Some(folder) = self.folder {
            write(run, folder.with_policies(&policies), view, &summaries)?;
        }
        Ok(exit_code(&summaries))
    }
}

/// What a scenario tells of its point. With a dual it is the optimum of the continuous program that counts,
/// without what whole steps of amounts add.
fn seen(summary: &Summary, row: Option<&str>) -> Seen {
    let Some(first) = summary.stages.first() else {
        let least = summary.conflict.as_ref().and_then(|conflict| conflict.budget_that_would_do);
        return match summary.status {
            Status::Infeasible => {
                Seen::Infeasible(least.filter(|_| row == Some("budget[total]")).and_then(Decimal::from_f64_retain))
            }
            _ => Seen::Unknown,
        };
    };
    let slack = (first.value - first.bound).max(0.0);
    match (row, &summary.money_prices) {
        (Some(row), Some(prices)) => {
            let slope = -prices.get(row).copied().unwrap_or(0.0);
            Seen::Value { value: first.bound, slope: Some(slope), slack }
        }
        _ => Seen::Value { value: first.value, slope: None, slack },
    }
}

fn for_people(run: &Run, view: &View, summaries: &[Summary]) -> String {
    let sentences = view.sentences().into_iter().chain(provenance_sentences(
        &run.county,
        &run.standard,
        Language::English.catalogue(),
    ));
    let told: String = sentences.map(|sentence| format!("{sentence}\n")).collect();
    let times = if run.options.profile {
        terminal::render(&profile::table(summaries), Language::English.catalogue()) + "\n"
    } else {
        String::new()
    };
    format!("{}\n{times}{told}", terminal::render(&view.table(), Language::English.catalogue()))
}

fn write(run: &Run, folder: RunFolder, view: View, summaries: &[Summary]) -> Result<(), Stop> {
    let internal = |sentence| Stop::Because(exit::INTERNAL, sentence);
    folder.drop_others().map_err(|sentence| Stop::Because(exit::USAGE, sentence))?;
    folder.write("frontier.csv", csv::render(&view.table_in_full())).map_err(internal)?;
    folder.write(FILE, json::render(&json!(view))).map_err(internal)?;
    let today = evaluate(&run.county, &run.standard);
    let comparison = Comparison { county: &run.county, standard: &run.standard, today: &today, scenarios: summaries };
    let mut page = page::of_county(&run.county_folder, &run.county, &run.standard)?;
    page.frontier = Some(view);
    folder.finish(&comparison, run.seconds(), (page, run.language)).map_err(internal)
}

/// Points without a plan are what a curve shows; it fails where none has one.
fn exit_code(summaries: &[Summary]) -> u8 {
    worst(summaries, summaries.iter().all(|summary| summary.status == Status::Infeasible))
}
