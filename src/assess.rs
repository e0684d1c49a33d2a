//! A proposal put to the test: what of it can be carried out, which rules it breaks, where the
//! county stands before and after, how far it is from the best plan of a policy, and the fewest
//! changes that mend it.
//!
//! What cannot be carried out (people who do not exist, schools that do not teach the stage) is left
//! out and told; what can but is not allowed is carried out and told. Judging uses the evaluation
//! and the verifier; only [`repair`] asks the solver.

mod legality;
mod repair;
mod score;
mod steps;

pub use legality::Breach;
pub use repair::{Fate, Repair, Repaired, repair};
pub use score::Score;
pub use steps::{Fault, Judged, Step};

use crate::county::County;
use crate::plan::Plan;
use crate::policy::Policy;
use crate::proposal::Proposal;
use crate::quantity::Wan;
use crate::standard::Standard;

/// A proposal that was put to the test.
#[derive(Debug, Clone)]
pub struct Assessed {
    /// Its lines, in the order of its table.
    pub lines: Vec<Judged>,
    /// What can be carried out of it.
    pub plan: Plan,
    /// Rules that it breaks as a whole.
    pub breaches: Vec<Breach>,
    /// Where the county stands before and after.
    pub score: Score,
    /// What it costs by the policy's prices; `None` without a policy.
    pub policy_cost: Option<Wan>,
}

impl Assessed {
    /// Whether every line can be carried out and no rule is broken.
    #[must_use]
    pub fn is_legal(&self) -> bool {
        self.breaches.is_empty() && self.lines.iter().all(|line| line.faults.is_empty())
    }
}

/// Puts a proposal to the test; without a policy only what can be carried out at all is asked.
#[must_use]
pub fn assess(county: &County, standard: &Standard, policy: Option<&Policy>, proposal: &Proposal) -> Assessed {
    let mut lines = steps::of_lines(county, policy, proposal);
    let plan = steps::plan(&lines);
    let mut breaches = Vec::new();
    let mut policy_cost = None;
    if let Some(policy) = policy {
        let verdict = crate::verify::verify(county, standard, policy, &plan);
        policy_cost = Some(verdict.totals.cost);
        breaches = legality::find(&mut lines, verdict, policy, proposal, &county.money_unit);
    }
    let score = Score::of(county, standard, &plan);
    Assessed { lines, plan, breaches, score, policy_cost }
}
