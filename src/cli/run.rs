//! What `solve` and `compare` share: reading, solving with progress, showing, writing.

use super::finished::Finished;
use super::interrupt::{self, Progress};
use super::options::{Options, jobs};
use super::policies::{Asked, read_policies};
use super::{Stop, exit, page};
use crate::county::County;
use crate::evaluate::evaluate;
use crate::language::Language;
use crate::policy::{Policy, Resolved};
use crate::report::summary::Summary;
use crate::run_folder::{Inputs, RunFolder};
use crate::standard::Standard;
use crate::sweep::{self, Scenario};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

/// Everything read and checked before any long work.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) county: County,
    pub(super) county_folder: PathBuf,
    pub(super) standard: Standard,
    policies: Vec<Resolved>,
    pub(super) options: Options,
    pub(super) language: Language,
    start: Instant,
}

impl Run {
    /// Reads the county, its standard, and the policies.
    pub(super) fn read(folder: &Path, asked: Asked, options: Options) -> Result<Self, Stop> {
        Self::of(folder, options, |county, options| read_policies(asked, county, options))
    }

    /// The same with policies that are made for the county.
    pub(super) fn of(
        folder: &Path,
        options: Options,
        policies: impl FnOnce(&County, &Options) -> Result<Vec<Resolved>, Stop>,
    ) -> Result<Self, Stop> {
        let start = Instant::now();
        let (county, standard) = super::county_and_standard(folder, options.standard.as_deref())?;
        let policies = policies(&county, &options)?;
        sweep::check(&county, &standard, policies.iter().map(|resolved| &resolved.policy))?;
        Ok(Self { policies, start, ..Self::with(folder, (county, standard), options) })
    }

    /// Of a county that was read, without policies.
    pub(super) fn with(folder: &Path, (county, standard): (County, Standard), options: Options) -> Self {
        let language = page::language(county.language.as_deref());
        let (county_folder, policies, start) = (folder.to_path_buf(), Vec::new(), Instant::now());
        Self { county, county_folder, standard, policies, options, language, start }
    }

    fn inputs(&self) -> Inputs<'_> {
        Inputs {
            county: (&self.county, &self.county_folder),
            standard: &self.standard,
            policies: &self.policies,
            with_seconds: self.options.with_times(),
        }
    }

    /// Opens the folder, where one is asked for, before any long work, with room for so many scenarios.
    pub(super) fn open_folder(&self, scenarios: usize) -> Result<Option<RunFolder<'_>>, Stop> {
        let Some((out, existing)) = self.options.folder() else { return Ok(None) };
        let folder = RunFolder::open(out, existing, self.inputs(), scenarios);
        folder.map(Some).map_err(|sentence| Stop::Because(exit::USAGE, sentence))
    }

    /// Solves all scenarios that are not finished, with a progress bar on a terminal. Each is written
    /// as it ends.
    pub(super) fn solve(&self, jobs: Option<NonZeroUsize>) -> Result<Finished<'_>, Stop> {
        let jobs = self::jobs(jobs);
        let folder = self.open_folder(self.policies.len())?;
        if let Some(folder) = &folder {
            folder.drop_others().map_err(|sentence| Stop::Because(exit::USAGE, sentence))?;
        }
        let reused = self.reused(folder.as_ref(), &self.policies)?;
        let left = reused.iter().filter(|summary| summary.is_none()).count();
        if self.options.resume {
            let kept = self.policies.len() - left;
            super::warn(&format!("finished already: {kept} of {}", super::counted_scenarios(self.policies.len())));
        }
        let progress = Progress::new(self.policies.len(), left, folder.as_ref().map(RunFolder::path));
        interrupt::watch(&progress)?;
        // Only a single scenario is shown in detail; of many the programs would fill the memory.
        let only = (self.policies.len() == 1).then(Mutex::default);
        let summaries = self.finish(&self.policies, reused, jobs, (folder.as_ref(), &progress), only.as_ref())?;
        progress.clear();
        let only = only.and_then(|only| only.into_inner().unwrap_or_default());
        Ok(Finished { today: evaluate(&self.county, &self.standard), summaries, only, folder })
    }

    /// Solves those of some scenarios that are not finished, and writes each as it ends.
    pub(super) fn finish(
        &self,
        policies: &[Resolved],
        mut summaries: Vec<Option<Summary>>,
        jobs: usize,
        (folder, progress): (Option<&RunFolder>, &Progress),
        only: Option<&Mutex<Option<Scenario>>>,
    ) -> Result<Vec<Summary>, Stop> {
        let left: Vec<usize> = (0..policies.len()).filter(|index| summaries[*index].is_none()).collect();
        let unsolved: Vec<&Policy> = left.iter().map(|index| &policies[*index].policy).collect();
        let (going_on, failure) = (AtomicBool::new(true), Mutex::new(None));
        let finish = |place: usize, scenario: Scenario| {
            let resolved = &policies[left[place]];
            let summary = match folder {
                Some(folder) => timed_keep(folder, resolved, &scenario),
                None => Ok(self.summary(resolved, &scenario)),
            };
            match &summary {
                Ok(summary) => progress.finished(&summary.name, summary.status),
                Err(sentence) => {
                    going_on.store(false, Ordering::Relaxed);
                    failure.lock().unwrap_or_else(std::sync::PoisonError::into_inner).get_or_insert(sentence.clone());
                }
            }
            if let Some(only) = only {
                *only.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(scenario);
            }
            summary.ok()
        };
        let ended = sweep::run_each(&self.county, &self.standard, &unsolved, jobs, &going_on, &finish);
        if let Some(sentence) = failure.into_inner().unwrap_or_default() {
            progress.clear();
            return Err(Stop::Because(exit::INTERNAL, format!("{sentence}; {}", progress.sentence())));
        }
        for (index, summary) in left.into_iter().zip(ended) {
            summaries[index] = summary.flatten();
        }
        Ok(summaries.into_iter().flatten().collect())
    }

    fn summary(&self, resolved: &Resolved, scenario: &Scenario) -> Summary {
        let mut summary = Summary::of(scenario);
        summary.label(resolved, self.options.with_times());
        summary
    }

    /// How long it has taken, where times are told.
    pub(super) fn seconds(&self) -> Option<f64> {
        (self.options.with_times()).then(|| self.start.elapsed().as_secs_f64())
    }

    /// What an earlier run finished, where this one goes on with it.
    pub(super) fn reused(
        &self,
        folder: Option<&RunFolder>,
        policies: &[Resolved],
    ) -> Result<Vec<Option<Summary>>, Stop> {
        let Some(folder) = folder.filter(|_| self.options.resume) else {
            return Ok(policies.iter().map(|_| None).collect());
        };
        let reused = folder.reuse(policies).map_err(|sentence| Stop::Because(exit::INTERNAL, sentence))?;
        reused.notes.iter().for_each(|note| super::warn(note));
        Ok(reused.summaries)
    }
}

/// Writes a scenario, and tells how long that took where times are told.
fn timed_keep(folder: &RunFolder, resolved: &Resolved, scenario: &Scenario) -> Result<Summary, String> {
    let begun = Instant::now();
    let mut summary = folder.keep(resolved, scenario)?;
    if let Some(seconds) = &mut summary.seconds {
        seconds.write = begun.elapsed().as_secs_f64();
    }
    Ok(summary)
}
