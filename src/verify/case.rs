//! What the checks look at: the inputs, and the county after the plan, worked out once.

use crate::county::{County, FacilityId, SchoolId, StageUnit, TeacherFlags, UnitId};
use crate::evaluate::{Scorecard, evaluate_with_limits};
use crate::ledger::{self, Payment};
use crate::plan::{Closing, Opening, Plan};
use crate::policy::{Policy, Requirements};
use crate::quantity::{Decimal, LARGEST, exact};
use crate::standard::Standard;
use crate::timeline::{self, ImpossibleThen, Then};
use num_rational::BigRational;
use std::collections::BTreeMap;

/// A plan before the checks.
#[derive(Debug)]
pub struct Case<'a> {
    pub(super) county: &'a County,
    pub(super) standard: &'a Standard,
    pub(super) policy: &'a Policy,
    pub(super) plan: &'a Plan,
    /// The county's units by name, as they are today.
    pub(super) today: BTreeMap<&'a UnitId, &'a StageUnit>,
    /// What the plan costs, payment by payment.
    pub(super) payments: Vec<Payment>,
    /// How the county stands at the end of each year, or why the plan cannot be carried out: in
    /// which year, where one can be told, and what.
    pub(super) outcome: Result<Vec<After>, Vec<(Option<u32>, String)>>,
}

/// The county at the end of a year.
#[derive(Debug)]
pub(super) struct After {
    pub(super) year: u32,
    pub(super) requirements: Requirements,
    pub(super) scorecard: Scorecard,
    /// The county at its end, with the pupils of that year.
    pub(super) county: County,
    /// What the plan has made of all schools by then.
    state: County,
    /// Teachers of each unit.
    staff: BTreeMap<UnitId, u32>,
    /// Pupils of units that have any.
    taught: BTreeMap<UnitId, u32>,
}

impl After {
    fn of(then: Then, standard: &Standard, policy: &Policy) -> Self {
        let requirements = policy.requirements_in(then.year);
        Self {
            year: then.year,
            scorecard: evaluate_with_limits(&then.county, standard, &requirements.balance_limits),
            requirements,
            staff: then.state.units.iter().map(|unit| (unit.id.clone(), unit.staff())).collect(),
            taught: then.county.units.iter().map(|unit| (unit.id.clone(), unit.pupils)).collect(),
            county: then.county,
            state: then.state,
        }
    }

    /// Teachers of a type at a unit, whether it has pupils or not.
    pub(super) fn teachers_of(&self, unit: &UnitId, flags: &TeacherFlags) -> u32 {
        self.state.unit(unit).and_then(|unit| unit.teachers.get(flags)).copied().unwrap_or(0)
    }

    /// Teachers of a unit, whether it has pupils or not.
    pub(super) fn staff_of(&self, unit: &UnitId) -> u32 {
        self.staff.get(unit).copied().unwrap_or(0)
    }
}

impl<'a> Case<'a> {
    pub(super) fn new(county: &'a County, standard: &'a Standard, policy: &'a Policy, plan: &'a Plan) -> Self {
        let outcome = carried_out(county, policy, plan)
            .map(|years| years.into_iter().map(|then| After::of(then, standard, policy)).collect());
        Self {
            county,
            standard,
            policy,
            plan,
            payments: ledger::payments(county, policy, plan),
            today: county.units.iter().map(|unit| (&unit.id, unit)).collect(),
            outcome,
        }
    }

    /// A year of the plan, where it can be carried out and has this year.
    fn year(&self, year: u32) -> Option<&After> {
        self.outcome.as_ref().ok()?.iter().find(|after| after.year == year)
    }

    /// Teachers of a unit when a year begins, with those of schools that then close into it: today's in the first one, and where the plan cannot be
    /// carried out; 0 where the county has no such unit.
    pub(super) fn staff_before(&self, year: u32, unit: &UnitId) -> u32 {
        let closes = |school: &SchoolId| self.plan.closings.iter().find(|step| step.school == *school);
        if closes(&unit.school).is_some_and(|step| step.year <= year) {
            return 0;
        }
        let come = self.plan.closings.iter().filter(|step| step.into == unit.school && step.year == year);
        let come = come.map(|step| UnitId { school: step.school.clone(), stage: unit.stage.clone() });
        self.staff_at_end(year, unit) + come.map(|unit| self.staff_at_end(year, &unit)).sum::<u32>()
    }

    /// Teachers of a unit at the end of the year before a year.
    fn staff_at_end(&self, year: u32, unit: &UnitId) -> u32 {
        let today = || self.today.get(unit).map_or(0, |unit| unit.staff());
        match year.checked_sub(1).and_then(|before| self.year(before)) {
            Some(after) => after.staff.get(unit).copied().unwrap_or(0),
            None => today(),
        }
    }

    /// What a school has of a facility at the end of a year, whatever it borrows; `None` where there is no
    /// figure or the plan cannot be carried out.
    pub(super) fn facility_at_end(&self, year: u32, school: &SchoolId, facility: &FacilityId) -> Option<Decimal> {
        self.year(year)?.state.school(school)?.facilities.get(facility).copied().flatten()
    }

    /// What a school has of a facility when a year begins and its share has been written off; `None`
    /// where there is no figure or the plan cannot be carried out.
    pub(super) fn facility_before(&self, year: u32, school: &SchoolId, facility: &FacilityId) -> Option<BigRational> {
        let before = year.checked_sub(1)?;
        let county = if before == 0 { self.county } else { &self.year(before)?.state };
        let amount = county.school(school)?.facilities.get(facility).copied().flatten()?;
        Some(exact(amount) * exact(Decimal::ONE - self.policy.written_off(facility)))
    }

    /// Whether the standard judges a unit in a year.
    pub(super) fn is_judged(&self, year: u32, unit: &UnitId) -> Option<bool> {
        let after = self.year(year)?;
        Some(after.scorecard.units.iter().any(|score| score.id == *unit))
    }

    /// Whether a unit has pupils in a year; `None` where the county has no such unit.
    pub(super) fn has_pupils(&self, year: u32, unit: &UnitId) -> Option<bool> {
        self.today.get(unit)?;
        Some(self.year(year)?.taught.contains_key(unit))
    }

    /// Pupils of a unit in a year; today's where the plan cannot be carried out.
    pub(super) fn pupils_of(&self, year: u32, unit: &StageUnit) -> u32 {
        self.year(year).map_or(unit.pupils, |after| after.taught.get(&unit.id).copied().unwrap_or(0))
    }
}

/// The county after each year of the plan. Figures that no county can have are refused before they
/// are added up, so that no sum overflows.
fn carried_out(county: &County, policy: &Policy, plan: &Plan) -> Result<Vec<Then>, Vec<(Option<u32>, String)>> {
    let steps = plan.moves.iter().map(|step| step.teachers).chain(plan.hires.iter().map(|hire| hire.teachers));
    let people = steps.chain(plan.rotations.iter().map(|step| step.teachers));
    let people = people.chain(plan.upgrades.iter().map(|step| step.teachers));
    let in_plan: u64 = people.map(u64::from).sum();
    let today: u64 = county.units.iter().flat_map(|unit| unit.teachers.values()).copied().map(u64::from).sum();
    let pupils: u64 = plan.rezonings.iter().map(|step| u64::from(step.pupils)).sum();
    if pupils > u64::from(u32::MAX) {
        return Err(vec![(None, format!("the plan names {pupils} pupils, more than can be counted"))]);
    }
    if in_plan + today > u64::from(u32::MAX) {
        return Err(vec![(None, format!("the plan names {in_plan} teachers, more than can be counted"))]);
    }
    let too_large = |amount: &Decimal| amount.abs() > Decimal::from(LARGEST);
    let bought = plan.purchases.iter().map(|purchase| (&purchase.facility, &purchase.amount));
    let lent = plan.lendings.iter().map(|step| (&step.facility, &step.amount));
    let mut amounts = bought.chain(plan.redeployments.iter().map(|step| (&step.facility, &step.amount))).chain(lent);
    if let Some((facility, amount)) = amounts.find(|(_, amount)| too_large(amount)) {
        return Err(vec![(None, format!("{amount} of {facility} is more than any school can have"))]);
    }
    if let Some(step) = plan.closings.iter().find(|step| !is_listed(county, policy, plan, step)) {
        let sentence = format!(
            "the policy does not list the closing of {} into {} by {}, or it stands more than once",
            step.school, step.into, step.lever
        );
        return Err(vec![(Some(step.year), sentence)]);
    }
    if let Some(step) = plan.openings.iter().find(|step| !is_offered(policy, plan, step)) {
        let sentence = format!(
            "the policy does not list the opening of {} by {}, or it stands more than once",
            step.school, step.lever
        );
        return Err(vec![(Some(step.year), sentence)]);
    }
    let told = |what: &ImpossibleThen| (Some(what.year), what.to_string());
    timeline::course(county, policy, plan).map_err(|impossible| impossible.iter().map(told).collect())
}

/// Whether an opening is that of a lever of the policy, and stands once.
fn is_offered(policy: &Policy, plan: &Plan, step: &Opening) -> bool {
    let lever = policy.openings.iter().find(|lever| lever.name == step.lever);
    let once = plan.openings.iter().filter(|other| other.school == step.school).count() == 1;
    once && lever.is_some_and(|lever| lever.school.id == step.school)
}

/// Whether a closing is that of a lever of the policy, between schools of the county, and stands once.
fn is_listed(county: &County, policy: &Policy, plan: &Plan, step: &Closing) -> bool {
    let lever = policy.close_lever(step);
    let as_listed = lever.is_some_and(|lever| lever.school == step.school && lever.into == step.into);
    let once = plan.closings.iter().filter(|other| other.school == step.school).count() == 1;
    let stays = plan.closings.iter().all(|other| other.school != step.into);
    as_listed && once && stays && county.school(&step.school).is_some() && county.school(&step.into).is_some()
}
