//! Many scenarios, one for each policy, solved side by side: whatever happens to one, the others go
//! on, and none looks like another's success.

use crate::county::County;
use crate::diagnostic::Problems;
use crate::funding;
use crate::instance::{Instance, join};
use crate::model::Model;
use crate::naming;
use crate::policy::Policy;
use crate::solve::{Outcome, solve_model};
use crate::standard::Standard;
use crate::verify::{Verdict, verify};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

/// Where the time of a scenario went, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Seconds {
    /// From instance to model.
    pub build: f64,
    /// In the solver and its loops.
    pub solve: f64,
    /// In the verification.
    pub verify: f64,
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
    /// The policy.
    pub policy: Policy,
    /// How it ended.
    pub outcome: Outcome,
    /// What the verifier says of its plan, where there is one.
    pub verdict: Option<Verdict>,
    /// Where the time went.
    pub seconds: Seconds,
}

impl Scenario {
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
/// `done` is told of each scenario as it ends, from the thread that solved it.
///
/// # Errors
/// Problems of the input that keep any policy from being joined with the county; nothing is solved.
pub fn run(
    county: &County,
    standard: &Standard,
    policies: &[Policy],
    jobs: usize,
    done: &(dyn Fn(&Scenario) + Sync),
) -> Result<Vec<Scenario>, Problems> {
    let instances = join_all(county, standard, policies)?;
    let solve_one = |instance: &Instance| {
        let scenario = guarded(county, standard, instance);
        done(&scenario);
        scenario
    };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs).build();
    Ok(match pool {
        Ok(pool) => pool.install(|| instances.par_iter().map(solve_one).collect()),
        // Without threads of its own the machine can still do one after the other.
        Err(_) => instances.iter().map(solve_one).collect(),
    })
}

fn join_all(county: &County, standard: &Standard, policies: &[Policy]) -> Result<Vec<Instance>, Problems> {
    let mut problems = Problems::default();
    let mut instances = Vec::new();
    for policy in policies {
        match join(county, standard, policy) {
            Ok(instance) => instances.push(instance),
            Err(found) => problems.absorb(found),
        }
    }
    if problems.any_error() { Err(problems) } else { Ok(instances) }
}

/// Solves and verifies; a panic, which is an error of the program, ends this scenario alone.
fn guarded(county: &County, standard: &Standard, instance: &Instance) -> Scenario {
    let result = catch_unwind(AssertUnwindSafe(|| solve_and_verify(county, standard, instance)));
    result.unwrap_or_else(|_| Scenario {
        policy: instance.policy.clone(),
        outcome: Outcome::Failed("an internal error; the message above says where".to_string()),
        verdict: None,
        seconds: Seconds::default(),
    })
}

fn solve_and_verify(county: &County, standard: &Standard, instance: &Instance) -> Scenario {
    let mut seconds = Seconds::default();
    let (model, variables) = timed(&mut seconds.build, || Model::of(instance));
    let mut outcome = timed(&mut seconds.solve, || solve_model(instance, model, &variables));
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
    Scenario { policy: instance.policy.clone(), outcome, verdict, seconds }
}

fn timed<T>(seconds: &mut f64, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = work();
    *seconds = start.elapsed().as_secs_f64();
    result
}
