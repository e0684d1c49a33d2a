//! How far a run has come, and what is told where it is interrupted.

use super::{Stop, counted_scenarios, exit};
use crate::output::remove_if_empty;
use crate::sweep::Status;
use indicatif::{ProgressBar, ProgressStyle};
use signal_hook::consts::{SIGINT, SIGTERM};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

/// How often a signal is looked for.
const LOOK: Duration = Duration::from_millis(20);

/// How far a run has come.
#[derive(Debug, Clone)]
pub(super) struct Progress {
    bar: ProgressBar,
    scenarios: Arc<AtomicUsize>,
    finished: Arc<AtomicUsize>,
    folder: Option<PathBuf>,
}

impl Progress {
    /// Of so many scenarios, of which so many are left, in a folder where one is written.
    pub(super) fn new(scenarios: usize, left: usize, folder: Option<&Path>) -> Self {
        let finished = Arc::new(AtomicUsize::new(scenarios - left));
        let bar = progress_bar(scenarios, left);
        Self { bar, scenarios: Arc::new(AtomicUsize::new(scenarios)), finished, folder: folder.map(Path::to_path_buf) }
    }

    /// Notes that there are so many more.
    pub(super) fn await_more(&self, scenarios: usize) {
        self.scenarios.fetch_add(scenarios, Ordering::Relaxed);
        self.bar.inc_length(scenarios as u64);
    }

    /// Says what is going on meanwhile.
    pub(super) fn say(&self, words: &str) {
        self.bar.set_message(words.to_string());
    }

    /// Notes that a scenario has ended and is written.
    pub(super) fn finished(&self, name: &str, status: Status) {
        self.finished.fetch_add(1, Ordering::Relaxed);
        self.bar.set_message(format!("{name}: {}", status.word()));
        self.bar.inc(1);
    }

    /// Removes the bar.
    pub(super) fn clear(&self) {
        self.bar.finish_and_clear();
    }

    /// How many are finished, and how to go on.
    pub(super) fn sentence(&self) -> String {
        let finished = self.finished.load(Ordering::Relaxed);
        let of = format!("{finished} of {}", counted_scenarios(self.scenarios.load(Ordering::Relaxed)));
        match &self.folder {
            None => format!("{of} were finished, and nothing is kept without --out"),
            Some(_) if finished == 0 => format!("{of} were finished"),
            Some(folder) => {
                let folder = folder.display();
                format!("{of} are finished and kept in {folder}; the same command with --resume goes on")
            }
        }
    }
}

/// Hidden where standard error is no terminal.
fn progress_bar(scenarios: usize, left: usize) -> ProgressBar {
    let bar = ProgressBar::new(scenarios as u64).with_position((scenarios - left) as u64);
    let style = ProgressStyle::with_template("{spinner} {pos}/{len} scenarios, {elapsed} {wide_bar} {msg}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

/// Ends the program where it is asked to by Ctrl-C or by a signal to terminate, at once: the solver
/// does not look up from a search, and what is finished is written already.
pub(super) fn watch(progress: &Progress) -> Result<(), Stop> {
    let asked = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        signal_hook::flag::register(signal, Arc::clone(&asked))
            .map_err(|error| Stop::Because(exit::INTERNAL, format!("cannot listen for interruptions: {error}")))?;
    }
    let progress = progress.clone();
    std::thread::spawn(move || {
        while !asked.load(Ordering::Relaxed) {
            std::thread::sleep(LOOK);
        }
        progress.clear();
        super::warn(&format!("interrupted; {}", progress.sentence()));
        progress.folder.iter().for_each(|folder| remove_if_empty(folder));
        // Without the farewells of the solver's library, whose other threads are still at work.
        signal_hook::low_level::exit(exit::INTERRUPTED.into())
    });
    Ok(())
}
