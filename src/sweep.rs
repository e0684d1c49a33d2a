//! Many scenarios, one for each policy, solved side by side: whatever happens to one, the others go
//! on, and none looks like another's success.

mod combinations;

pub use combinations::{Combination, Decision};

use crate::county::County;
use crate::diagnostic::{ByScenario, Problems};
use crate::funding;
use crate::instance::{Instance, join};
use crate::model::Model;
use crate::naming;
use crate::policy::Policy;
use crate::quantity::Decimal;
use crate::solve::{Clock, Outcome, Relaxation, relaxation, solve_model};
use crate::standard::Standard;
use crate::verify::{Verdict, verify};
use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

/// Where the time of a scenario went, in seconds; of one that may close or open schools, over all choices.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Seconds {
    /// From county, standard, and policy to the program.
    pub build: f64,
    /// In the solver and its loops, all told.
    pub solve: f64,
    /// Of these, on relaxations: first solves and rounds of tangents.
    #[serde(default)]
    pub relax: f64,
    /// Of these, on searches for whole plans.
    #[serde(default)]
    pub search: f64,
    /// In the verification.
    pub verify: f64,
    /// Writing the files; 0 where none are written, in a record, and of what was finished earlier.
    #[serde(default)]
    pub write: f64,
}

impl Seconds {
    /// The time of several solves.
    fn sum(of: impl Iterator<Item = Self>) -> Self {
        of.fold(Self::default(), |sum, of| Self {
            build: sum.build + of.build,
            solve: sum.solve + of.solve,
            relax: sum.relax + of.relax,
            search: sum.search + of.search,
            verify: sum.verify + of.verify,
            write: sum.write + of.write,
        })
    }
}

/// How a scenario stands at the end, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// A plan within the gap asked for.
    Solved,
    /// A plan, and a gap larger than asked for.
    Stopped,
    /// A limit was reached before any plan was found.
    StoppedWithoutPlan,
    /// No plan meets the requirements.
    Infeasible,
    /// The policy sets no limit to what it wants.
    Unbounded,
    /// The solver or the program failed.
    Failed,
}

impl Status {
    const ALL: [Self; 6] =
        [Self::Solved, Self::Stopped, Self::StoppedWithoutPlan, Self::Infeasible, Self::Unbounded, Self::Failed];

    /// The status of a word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }

    /// The word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Solved => "solved",
            Self::Stopped => "stopped",
            Self::StoppedWithoutPlan => "stopped_without_plan",
            Self::Infeasible => "infeasible",
            Self::Unbounded => "unbounded",
            Self::Failed => "failed",
        }
    }
}

/// A scenario at its end.
#[derive(Debug)]
pub struct Scenario {
    /// The policy, with the choice of closings and openings whose plan it is.
    pub policy: Policy,
    /// How it ended.
    pub outcome: Outcome,
    /// What the verifier says of its plan, where there is one.
    pub verdict: Option<Verdict>,
    /// What every choice of closings and openings came to; empty where the policy has none.
    pub combinations: Vec<Combination>,
    /// Where the time went.
    pub seconds: Seconds,
}

impl Scenario {
    /// A scenario that failed.
    fn failed(policy: &Policy, reason: String) -> Self {
        Self {
            policy: policy.clone(),
            outcome: Outcome::Failed(reason),
            verdict: None,
            combinations: Vec::new(),
            seconds: Seconds::default(),
        }
    }

    /// How it stands.
    #[must_use]
    pub fn status(&self) -> Status {
        match &self.outcome {
            Outcome::Planned(planned) if planned.is_proved() => Status::Solved,
            Outcome::Planned(_) => Status::Stopped,
            Outcome::Stopped(_) => Status::StoppedWithoutPlan,
            Outcome::Infeasible(_) => Status::Infeasible,
            Outcome::Unbounded => Status::Unbounded,
            Outcome::Failed(_) => Status::Failed,
        }
    }

    /// Whether there is a plan that failed its verification.
    #[must_use]
    pub fn failed_verification(&self) -> bool {
        self.verdict.as_ref().is_some_and(|verdict| !verdict.passes())
    }
}

/// Solves one scenario for each policy on so many threads, in the policies' order.
///
/// # Errors
/// Problems of the input that keep any policy from being joined with the county; nothing is solved.
pub fn run(county: &County, standard: &Standard, policies: &[Policy], jobs: usize) -> Result<Vec<Scenario>, Problems> {
    check(county, standard, policies)?;
    let going_on = AtomicBool::new(true);
    let policies: Vec<&Policy> = policies.iter().collect();
    let scenarios = run_each(county, standard, &policies, jobs, &going_on, &|_, scenario| scenario);
    Ok(scenarios.into_iter().flatten().collect())
}

/// Checks that every policy can be joined with the county, before any is solved.
///
/// # Errors
/// Every problem, each told once.
pub fn check<'a>(
    county: &County,
    standard: &Standard,
    policies: impl IntoIterator<Item = &'a Policy>,
) -> Result<(), Problems> {
    let mut by_scenario = ByScenario::default();
    for policy in policies {
        by_scenario.add(&policy.name, &not_joined(county, standard, policy));
    }
    by_scenario.problems().unless_any_error(()).map(|_| ())
}

/// What keeps a policy from being joined, each once: every choice of closings and openings is a county of its own.
fn not_joined(county: &County, standard: &Standard, policy: &Policy) -> Problems {
    let mut problems = Problems::default();
    for choice in policy.combinations() {
        let taking = policy.taking(&choice.closings, &choice.openings);
        let found = join(county, standard, &taking).err().unwrap_or_default();
        for problem in found.list() {
            if !problems.list().contains(problem) {
                problems.add(problem.clone());
            }
        }
    }
    problems
}

/// Solves scenarios on so many threads and hands each to `finish` as it ends, from the thread that
/// solved it, with the place of its policy. Of the scenarios only what `finish` makes of them is
/// kept, in the policies' order; those that were not begun while `going_on` held are `None`.
pub fn run_each<T: Send>(
    county: &County,
    standard: &Standard,
    policies: &[&Policy],
    jobs: usize,
    going_on: &AtomicBool,
    finish: &(dyn Fn(usize, Scenario) -> T + Sync),
) -> Vec<Option<T>> {
    let solve_one = |(index, policy): (usize, &&Policy)| {
        going_on.load(Ordering::Relaxed).then(|| finish(index, guarded(county, standard, policy)))
    };
    match rayon::ThreadPoolBuilder::new().num_threads(jobs).build() {
        Ok(pool) => pool.install(|| policies.par_iter().enumerate().map(solve_one).collect()),
        // Without threads of its own the machine can still do one after the other.
        Err(_) => policies.iter().enumerate().map(solve_one).collect(),
    }
}

/// Relaxes the first stage of a policy that fits the county, with a smaller budget than its own. It tells
/// nothing where schools may close or open: each choice is a program of its own. Neither does an error of the
/// program, which the message above tells.
#[must_use]
pub fn relax(county: &County, standard: &Standard, policy: &Policy, budget: Decimal) -> Relaxation {
    if policy.has_choices() {
        return Relaxation::Unknown;
    }
    let relaxed =
        || join(county, standard, policy).map_or(Relaxation::Unknown, |instance| relaxation(&instance, budget));
    catch_unwind(AssertUnwindSafe(relaxed)).unwrap_or(Relaxation::Unknown)
}

/// Solves and verifies; a panic, which is an error of the program, ends this scenario alone.
fn guarded(county: &County, standard: &Standard, policy: &Policy) -> Scenario {
    if !policy.has_choices() {
        return guarded_one(county, standard, policy);
    }
    let choices = policy.combinations();
    let tried = choices.par_iter().map(|choice| {
        let taken = policy.taking(&choice.closings, &choice.openings);
        let county = &*taken.with_new_schools(county);
        if let Some((year, school, pupils, places)) = taken.without_places(county) {
            let reason = format!("{school} would have {pupils} pupils and {places} places in year {year}");
            return (Combination::not_allowed(policy, choice, reason), None);
        }
        let scenario = guarded_one(county, standard, &taken);
        (Combination::of(policy, choice, Some(&scenario)), Some(scenario))
    });
    combinations::best(policy, &choices, tried.collect())
}

/// The same for a policy of which no school may close or open, or whose choice is made; the county has the
/// schools that open.
fn guarded_one(county: &County, standard: &Standard, policy: &Policy) -> Scenario {
    let failed = |reason: String| Scenario::failed(policy, reason);
    // Instances of many scenarios would fill the memory, so each is joined where it is solved.
    let result = catch_unwind(AssertUnwindSafe(|| {
        let mut seconds = Seconds::default();
        match timed(&mut seconds.build, || join(county, standard, policy)) {
            Ok(instance) => solve_and_verify(county, standard, &instance, seconds),
            Err(problems) => failed(format!("the policy does not fit the county: {problems}")),
        }
    }));
    result.unwrap_or_else(|_| failed("an internal error; the message above says where".to_string()))
}

fn solve_and_verify(county: &County, standard: &Standard, instance: &Instance, mut seconds: Seconds) -> Scenario {
    let mut clock = Clock::default();
    let (model, variables) = timed(&mut seconds.build, || Model::of(instance));
    let mut outcome = timed(&mut seconds.solve, || solve_model(instance, model, &variables, &mut clock));
    (seconds.relax, seconds.search) = (clock.relax, clock.search);
    if let Outcome::Planned(planned) = &mut outcome {
        naming::name(county, &instance.policy, &mut planned.plan);
        planned.plan.funding = funding::shares(county, &instance.policy, &planned.plan, &planned.payers);
    }
    let verdict = match &outcome {
        Outcome::Planned(planned) => {
            Some(timed(&mut seconds.verify, || verify(county, standard, &instance.policy, &planned.plan)))
        }
        Outcome::Infeasible(_) | Outcome::Unbounded | Outcome::Stopped(_) | Outcome::Failed(_) => None,
    };
    Scenario { policy: instance.policy.clone(), outcome, verdict, combinations: Vec::new(), seconds }
}

fn timed<T>(seconds: &mut f64, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = work();
    *seconds += start.elapsed().as_secs_f64();
    result
}
