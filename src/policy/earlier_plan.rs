//! The earlier plan that a policy's plan should differ little from.

use super::Resolved;
use crate::diagnostic::Problems;
use crate::input;
use crate::plan::{self, Plan};
use std::path::PathBuf;

/// The most mebibytes of a plan's file.
const LARGEST_PLAN_MEBIBYTES: u64 = 64;

/// An earlier plan, as the policy names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierPlan {
    /// Its file, from where the policy's file stands.
    pub file: PathBuf,
    /// How many years ago it was made: its year 2 is the first year of this plan where it is 1.
    pub years_ago: u32,
    /// Its steps of the years of this plan, in them; nothing before the policy meets a county.
    pub plan: Plan,
}

impl EarlierPlan {
    /// Reads its file.
    fn read(&mut self, years: u32) -> Result<(), Problems> {
        let text = input::text(&self.file, LARGEST_PLAN_MEBIBYTES, "L01", "the file of a plan")?;
        let plan = plan::parse(&input::shown_path(&self.file), &text)?;
        self.plan = moved_up(plan, self.years_ago, years);
        Ok(())
    }
}

/// The steps as years of a plan that begins so many years later; what is over or too late is left out.
fn moved_up(mut plan: Plan, by: u32, years: u32) -> Plan {
    let then = |year: &mut u32| {
        *year = year.saturating_sub(by);
        (1..=years).contains(year)
    };
    plan.moves.retain_mut(|step| then(&mut step.year));
    plan.hires.retain_mut(|step| then(&mut step.year));
    plan.purchases.retain_mut(|step| then(&mut step.year));
    plan.redeployments.retain_mut(|step| then(&mut step.year));
    plan.rotations.retain_mut(|step| then(&mut step.year));
    plan.upgrades.retain_mut(|step| then(&mut step.year));
    plan.visits.retain_mut(|step| then(&mut step.year));
    plan.lendings.retain_mut(|step| then(&mut step.year));
    plan.funding.clear();
    plan
}

impl Resolved {
    /// Reads the earlier plan that the objective names, where it names one.
    pub(super) fn read_earlier_plan(&mut self) -> Result<(), Problems> {
        let years = self.policy.horizon.years;
        let Some(earlier) = self.policy.objective.iter_mut().find_map(|stage| stage.against.as_mut()) else {
            return Ok(());
        };
        earlier.read(years)?;
        self.files.push(earlier.file.clone());
        Ok(())
    }
}
