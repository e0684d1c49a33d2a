//! The command line: arguments and exit codes, one file a command; no domain logic.

mod allocate;
mod assess;
mod check;
mod compare;
mod completions;
mod diff;
mod dry_run;
mod evaluate;
mod example;
mod finished;
mod fold;
mod frontier;
mod help;
mod import;
mod init;
mod interrupt;
mod manual;
mod neighbours;
mod options;
mod page;
mod policies;
mod policy;
mod project;
mod publish;
mod report;
mod run;
mod schema;
mod solve;
mod spoken;
mod synth;
mod usage;
mod verify;

use crate::county::{County, Declaration};
use crate::diagnostic::{Checked, Problems};
use crate::report::problem;
use crate::standard::Standard;
use clap::{Parser, Subcommand};
use spoken::spoken;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Exit codes; `docs/exit-codes.md` explains them.
pub mod exit {
    /// All solved and verified.
    pub const OK: u8 = 0;
    /// An error that is not the user's.
    pub const INTERNAL: u8 = 1;
    /// The command line is off.
    pub const USAGE: u8 = 2;
    /// The input is invalid.
    pub const INVALID_INPUT: u8 = 3;
    /// A scenario is infeasible.
    pub const INFEASIBLE: u8 = 4;
    /// A search stopped before a proof.
    pub const STOPPED: u8 = 5;
    /// A plan failed its verification.
    pub const VERIFICATION_FAILED: u8 = 6;
    /// Ctrl-C, or a signal to terminate; what is finished is kept.
    pub const INTERRUPTED: u8 = 130;
}

/// Plans how a county shares teachers, money and rooms among its schools.
#[derive(Debug, Parser)]
#[command(name = "junheng", version, about, max_term_width = 100)]
#[command(after_help = include_str!("cli/examples/junheng.txt"))]
struct Arguments {
    /// Language of what is told and written; else the system's, and for pages the county's.
    #[arg(long, value_enum, global = true)]
    language: Option<spoken::LanguageName>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(init::Init),
    Check(check::Check),
    Evaluate(evaluate::Evaluate),
    Assess(assess::Assess),
    Policy(policy::Policy),
    Solve(solve::Solve),
    Compare(compare::Compare),
    Frontier(frontier::Frontier),
    Allocate(allocate::Allocate),
    Diff(diff::Diff),
    Neighbours(neighbours::Neighbours),
    Verify(verify::Verify),
    Import(import::Import),
    Synth(synth::Synth),
    Schema(schema::Schema),
    Project(project::Project),
    Report(report::Report),
    Example(example::Example),
    Completions(completions::Completions),
    Manual(manual::Manual),
}

/// Why a command ended without its result.
#[derive(Debug)]
pub enum Stop {
    /// Problems of the input; exit code 3.
    Input(Problems),
    /// A sentence, and the exit code.
    Because(u8, String),
}

impl From<Problems> for Stop {
    fn from(problems: Problems) -> Self {
        Self::Input(problems)
    }
}

/// Runs the command line and gives the exit code.
#[must_use]
pub fn run() -> u8 {
    spoken::ask(spoken::named(std::env::args_os()));
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return usage::answered(&error, spoken()),
    };
    let Some(command) = arguments.command else {
        return match show(&(spoken().say("cli-first-steps") + "\n")) {
            Ok(()) => exit::OK,
            Err(stop) => ended(stop),
        };
    };
    let result = match command {
        Command::Init(init) => init.run(),
        Command::Check(check) => check.run(),
        Command::Evaluate(evaluate) => evaluate.run(),
        Command::Assess(assess) => assess.run(),
        Command::Policy(policy) => policy.run(),
        Command::Solve(solve) => solve.run(),
        Command::Compare(compare) => compare.run(),
        Command::Frontier(frontier) => frontier.run(),
        Command::Allocate(allocate) => allocate.run(),
        Command::Diff(diff) => diff.run(),
        Command::Neighbours(neighbours) => neighbours.run(),
        Command::Verify(verify) => verify.run(),
        Command::Import(import) => import.run(),
        Command::Synth(synth) => synth.run(),
        Command::Schema(schema) => schema.run(),
        Command::Project(project) => project.run(),
        Command::Report(report) => report.run(),
        Command::Example(example) => example.run(),
        Command::Completions(completions) => completions.run(),
        Command::Manual(manual) => manual.run(),
    };
    result.unwrap_or_else(ended)
}

/// Tells why a command ended without its result, and gives the exit code.
fn ended(stop: Stop) -> u8 {
    match stop {
        Stop::Because(code, sentence) => {
            warn(&sentence);
            code
        }
        Stop::Input(problems) => {
            let (words, (errors, _)) = (spoken(), problems.counts());
            eprint!("{}", problem::all(&problems, words));
            eprintln!("{}", problem::counted_errors(errors, words));
            exit::INVALID_INPUT
        }
    }
}

/// Tells a sentence beside the results.
fn warn(sentence: &str) {
    eprintln!("junheng: {}", spoken().phrase(sentence));
}

/// Writes a result to the standard output; a reader that has seen enough is no error.
fn show(text: &str) -> Result<(), Stop> {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Stop::Because(exit::INTERNAL, format!("cannot write the result: {error}")))
        }
        _ => Ok(()),
    }
}

/// So many scenarios.
fn counted_scenarios(count: usize) -> String {
    if count == 1 { "1 scenario".to_string() } else { format!("{count} scenarios") }
}

/// Tells the warnings of a reading and gives its value.
fn told<T>(checked: Checked<T>) -> T {
    eprint!("{}", problem::all(&checked.warnings, spoken()));
    checked.value
}

/// The path of the standard that a county names, from where its files stand.
fn standard_path(county: &Path, declaration: &Declaration) -> PathBuf {
    let folder = if county.is_file() { county.parent().unwrap_or(Path::new("")) } else { county };
    folder.join(declaration.standard())
}

/// Reads a county, from its folder or workbook, and the standard it is judged by, and checks that
/// they fit.
fn county_and_standard(county: &Path, standard: Option<&Path>) -> Result<(County, Standard), Stop> {
    let declaration = crate::county::declaration(county)?;
    let path = standard.map_or_else(|| standard_path(county, &declaration), Path::to_path_buf);
    let standard = told(crate::standard::read(&path)?);
    let county = told(declaration.read(&standard.vocabulary)?);
    standard.fits(&county)?;
    Ok((county, standard))
}
