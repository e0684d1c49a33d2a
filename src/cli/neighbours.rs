//! `junheng neighbours`: whether teachers should be allowed to move to more schools.

use super::policies::Chosen;
use super::spoken::spoken_of;
use super::{Stop, exit, show};
use crate::neighbours::{Untold, look};
use crate::report::neighbours::{View, untold};
use crate::report::terminal;
use crate::report::wording::Wording;
use indicatif::ProgressBar;
use std::path::PathBuf;
use std::time::Duration;

/// Tell whether teachers should be allowed to move to more of the nearest schools than move.nearest says: what is
/// wanted first, were people and rooms divisible, with that many, twice as many, and so on to every school.
#[derive(Debug, clap::Args)]
#[command(after_help = include_str!("examples/neighbours.txt"))]
pub struct Neighbours {
    /// Folder or workbook of the county.
    county: PathBuf,
    /// File of the policy.
    policy: PathBuf,
    /// Another standard than the one that county.toml names.
    #[arg(long)]
    standard: Option<PathBuf>,
    #[command(flatten)]
    chosen: Chosen,
}

impl Neighbours {
    pub(super) fn run(self) -> Result<u8, Stop> {
        let (county, standard) = super::county_and_standard(&self.county, self.standard.as_deref())?;
        let policy = self.chosen.read(&self.policy)?.meet(&county)?.policy;
        let words = spoken_of(county.language.as_deref());
        let spinner = ProgressBar::new_spinner();
        spinner.enable_steady_tick(Duration::from_millis(200));
        let mut seen = |nearest: Option<usize>| {
            spinner.set_message(match nearest {
                Some(nearest) => words.say_with("neighbours-looked-at", [("nearest", nearest.into())]),
                None => words.say("neighbours-every-school"),
            });
        };
        let found = look(&county, &standard, &policy, &mut seen);
        spinner.finish_and_clear();
        let neighbours = found.map_err(|why| {
            let code = if matches!(why, Untold::Failed(_)) { exit::INTERNAL } else { exit::INVALID_INPUT };
            Stop::Because(code, untold(&why))
        })?;
        let wording = Wording { words, county: &county, standard: &standard };
        let view = View { wording, neighbours: &neighbours, gap: policy.solver.relative_gap };
        let tables = [Some(view.table()), view.beyond()]
            .into_iter()
            .flatten()
            .map(|table| terminal::render(&table, words) + "\n");
        let sentences = view.sentences().into_iter().map(|sentence| sentence + "\n");
        show(&tables.chain(sentences).collect::<String>())?;
        let plan = neighbours.reached.last().is_some_and(|all| all.value.is_some());
        Ok(if plan { exit::OK } else { exit::INFEASIBLE })
    }
}
