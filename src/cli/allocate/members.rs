//! Counties that are asked for relaxations and plans, several at once; each plan is a scenario of its county's run.

use super::super::interrupt::Progress;
use super::super::policies::with_options;
use super::super::run::Run;
use super::super::{Stop, exit, page, told};
use super::state::{State, UnderPolicy};
use crate::allocation::{Counties, Planned, Relaxed};
use crate::diagnostic::Problems;
use crate::evaluate::evaluate;
use crate::policy::{Family, Projections, Resolved};
use crate::quantity::Decimal;
use crate::report::allocation::Ended;
use crate::report::comparison::Comparison;
use crate::report::summary::Summary;
use crate::run_folder::RunFolder;
use crate::solve::Relaxation;
use crate::sweep::{self, Status};
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The key of the whole budget.
const BUDGET: &str = "budget.total_wan";

/// A policy at some shares, not yet met with a county.
pub(super) fn at(family: &Family, scenario: Option<&str>, shares: &[Decimal]) -> Result<Vec<Resolved>, Problems> {
    Ok(told(family.over(scenario, BUDGET, shares)?.scenarios()?))
}

/// A county that can be solved.
struct Member<'a> {
    run: &'a Run,
    folder: Option<RunFolder<'a>>,
    /// The policy with the whole budget.
    policy: Resolved,
    points: BTreeMap<Decimal, (Resolved, Summary)>,
}

/// The counties under one policy.
pub(super) struct Members<'a> {
    family: &'a Family,
    scenario: Option<&'a str>,
    members: Vec<Result<Member<'a>, &'a [String]>>,
    progress: &'a Progress,
    jobs: usize,
}

impl<'a> Members<'a> {
    pub(super) fn open(
        runs: &'a [UnderPolicy],
        (family, scenario, budget): (&'a Family, Option<&'a str>, Decimal),
        most_plans: usize,
        (progress, jobs): (&'a Progress, usize),
    ) -> Result<Self, Stop> {
        let mut members = Vec::new();
        for run in runs {
            members.push(match run {
                Ok(run) => {
                    let policy = met(run, (family, scenario), &[budget])?.remove(0);
                    Ok(Member { run, folder: run.open_folder(most_plans)?, policy, points: BTreeMap::new() })
                }
                Err(why) => Err(why.as_slice()),
            });
        }
        Ok(Self { family, scenario, members, progress, jobs })
    }

    /// Solves a county at a share, or takes over what an earlier run finished of it.
    fn solve(&self, member: &Member, share: Decimal) -> Result<(Resolved, Summary), Stop> {
        let (run, folder) = (member.run, member.folder.as_ref());
        let policies = met(run, (self.family, self.scenario), &[share])?;
        let reused = run.reused(folder, &policies)?;
        reused.iter().flatten().for_each(|summary| self.progress.finished(&summary.name, summary.status));
        let summaries = run.finish(&policies, reused, 1, (folder, self.progress), None)?;
        let point = policies.into_iter().zip(summaries).next();
        point.ok_or_else(|| Stop::Because(exit::INTERNAL, "a scenario has no result".to_string()))
    }

    /// Gives each county's run folder its name, with the plan of its share alone in its comparison and on its page.
    pub(super) fn finish(&mut self, shares: &[Option<Decimal>]) -> Result<(), Stop> {
        let folders: Vec<Mutex<Option<RunFolder>>> =
            self.members.iter_mut().map(|it| Mutex::new(it.as_mut().ok().and_then(|it| it.folder.take()))).collect();
        let members = &self.members;
        let finished = each(self.jobs, members.len(), |place| {
            let Ok(member) = &members[place] else { return Ok(()) };
            let folder = folders[place].lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
            folder.map_or(Ok(()), |folder| member.finish(folder, shares[place]))
        });
        finished.into_iter().collect()
    }

    /// What each county came to with its share.
    pub(super) fn ended<'b>(&'b self, state: &'b State, shares: &[Option<Decimal>]) -> Vec<Ended<'b>> {
        let ended = |(place, member): (usize, &'b Result<Member, &[String]>)| {
            let (folder, county) = state.names(place);
            let mut ended = Ended { folder, county, summary: None, without: None, explanation: Vec::new() };
            match member {
                Ok(member) => {
                    ended.summary = member.point(shares[place]).map(|(_, summary)| summary);
                    ended.without = member.points.get(&Decimal::ZERO).map(|(_, summary)| summary);
                }
                Err(why) => ended.explanation = why.to_vec(),
            }
            ended
        };
        self.members.iter().enumerate().map(ended).collect()
    }
}

impl Member<'_> {
    /// The plan of a share; without one, what was tried with most money.
    fn point(&self, share: Option<Decimal>) -> Option<&(Resolved, Summary)> {
        share.map_or_else(|| self.points.values().next_back(), |share| self.points.get(&share))
    }

    fn finish(&self, folder: RunFolder, share: Option<Decimal>) -> Result<(), Stop> {
        let run = self.run;
        let Some((policy, summary)) = self.point(share).cloned() else { return Ok(()) };
        let (policies, summaries) = ([policy], [summary]);
        let today = evaluate(&run.county, &run.standard);
        let comparison =
            Comparison { county: &run.county, standard: &run.standard, today: &today, scenarios: &summaries };
        let page = page::of_county(&run.county_folder, &run.county, &run.standard)?;
        let finished = folder.with_policies(&policies).finish(&comparison, run.seconds(), (page, run.language));
        finished.map_err(|sentence| Stop::Because(exit::INTERNAL, sentence))
    }
}

impl Counties for Members<'_> {
    type Error = Stop;

    fn relax(&mut self, questions: &[(usize, Decimal)]) -> Result<Vec<Relaxed>, Stop> {
        self.progress.say(&format!("{} relaxations", questions.len()));
        Ok(each(self.jobs, questions.len(), |question| {
            let (place, share) = questions[question];
            let Ok(member) = &self.members[place] else { return Relaxed::Infeasible };
            let run = member.run;
            match sweep::relax(&run.county, &run.standard, &member.policy.policy, share) {
                Relaxation::Optimal { value, price } => Relaxed::Tangent { value, price },
                Relaxation::Infeasible => Relaxed::Infeasible,
                Relaxation::Unknown => Relaxed::Unknown,
            }
        }))
    }

    fn plan(&mut self, questions: &[(usize, Decimal)]) -> Result<Vec<Planned>, Stop> {
        self.progress.await_more(questions.iter().filter(|(place, _)| self.members[*place].is_ok()).count());
        let solved = each(self.jobs, questions.len(), |question| {
            let (place, share) = questions[question];
            self.members[place].as_ref().ok().map(|member| self.solve(member, share)).transpose()
        });
        let mut answers = Vec::new();
        for ((place, share), solved) in questions.iter().zip(solved) {
            let (Some(point), Ok(member)) = (solved?, &mut self.members[*place]) else {
                answers.push(Planned::Infeasible(None));
                continue;
            };
            answers.push(planned(&point.1));
            member.points.insert(*share, point);
        }
        Ok(answers)
    }
}

/// A plan that failed its verification counts as none.
fn planned(summary: &Summary) -> Planned {
    match (summary.status, summary.stages.first()) {
        (_, Some(stage)) if summary.verified == Some(true) => Planned::Value { value: stage.value, bound: stage.bound },
        (Status::Infeasible, _) => {
            let least = summary.conflict.as_ref().and_then(|conflict| conflict.budget_that_would_do);
            Planned::Infeasible(least.and_then(Decimal::from_f64_retain))
        }
        _ => Planned::Unknown,
    }
}

fn met(run: &Run, (family, scenario): (&Family, Option<&str>), shares: &[Decimal]) -> Result<Vec<Resolved>, Stop> {
    let mut projections = Projections::of(&run.county);
    let policies: Result<Vec<Resolved>, Problems> =
        at(family, scenario, shares)?.into_iter().map(|it| it.meet_with(&mut projections)).collect();
    Ok(with_options(policies?, &run.options))
}

/// Does some work on so many threads, each taking the next place; the results in their order. Threads that wait
/// for others must not take more work meanwhile, as those of a pool would.
fn each<T: Send>(jobs: usize, count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let results: Vec<Mutex<Option<T>>> = (0..count).map(|_| Mutex::new(None)).collect();
    std::thread::scope(|scope| {
        for _ in 0..jobs.min(count) {
            scope.spawn(|| {
                loop {
                    let place = next.fetch_add(1, Ordering::Relaxed);
                    let Some(result) = results.get(place) else { return };
                    let found = work(place);
                    *result.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(found);
                }
            });
        }
    });
    let result = |it: Mutex<Option<T>>| it.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    results.into_iter().filter_map(result).collect()
}
