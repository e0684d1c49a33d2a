//! What the checks look at: the inputs, and the county after the plan, worked out once.

use crate::county::{County, StageUnit, UnitId};
use crate::evaluate::{Scorecard, evaluate_with_limits};
use crate::plan::Plan;
use crate::policy::Policy;
use crate::quantity::{Decimal, LARGEST};
use crate::standard::Standard;
use std::collections::{BTreeMap, BTreeSet};

/// A plan before the checks.
#[derive(Debug)]
pub struct Case<'a> {
    pub(super) county: &'a County,
    pub(super) standard: &'a Standard,
    pub(super) policy: &'a Policy,
    pub(super) plan: &'a Plan,
    /// The county's units by name, as they are today.
    pub(super) today: BTreeMap<&'a UnitId, &'a StageUnit>,
    /// Units that the standard judges.
    pub(super) in_scope: BTreeSet<UnitId>,
    /// How the county stands after the plan, or why the plan cannot be carried out.
    pub(super) outcome: Result<After, Vec<String>>,
}

/// The county after the plan.
#[derive(Debug)]
pub(super) struct After {
    pub(super) scorecard: Scorecard,
}

impl<'a> Case<'a> {
    pub(super) fn new(county: &'a County, standard: &'a Standard, policy: &'a Policy, plan: &'a Plan) -> Self {
        let outcome = carried_out(county, plan).map(|after| After {
            scorecard: evaluate_with_limits(&after, standard, &policy.requirements.balance_limits),
        });
        let scored_today = crate::evaluate::evaluate(county, standard);
        Self {
            county,
            standard,
            policy,
            plan,
            today: county.units.iter().map(|unit| (&unit.id, unit)).collect(),
            in_scope: scored_today.units.into_iter().map(|unit| unit.id).collect(),
            outcome,
        }
    }

    /// Teachers of a unit today; 0 where the county has no such unit.
    pub(super) fn staff_today(&self, unit: &UnitId) -> u32 {
        self.today.get(unit).map_or(0, |unit| unit.staff())
    }
}

/// The county after the plan. Figures that no county can have are refused before they are added
/// up, so that no sum overflows.
fn carried_out(county: &County, plan: &Plan) -> Result<County, Vec<String>> {
    let steps = plan.moves.iter().map(|step| step.teachers).chain(plan.hires.iter().map(|hire| hire.teachers));
    let in_plan: u64 = steps.map(u64::from).sum();
    let today: u64 = county.units.iter().flat_map(|unit| unit.teachers.values()).copied().map(u64::from).sum();
    if in_plan + today > u64::from(u32::MAX) {
        return Err(vec![format!("the plan names {in_plan} teachers, more than can be counted")]);
    }
    let too_large = |amount: &Decimal| amount.abs() > Decimal::from(LARGEST);
    if let Some(purchase) = plan.purchases.iter().find(|purchase| too_large(&purchase.amount)) {
        return Err(vec![format!("{} of {} is more than any school can have", purchase.amount, purchase.facility)]);
    }
    plan.apply(county).map_err(|impossible| impossible.iter().map(ToString::to_string).collect())
}
