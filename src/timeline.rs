//! The course of a county under a plan: how it stands at the end of each year, by the pupils that the
//! policy assumes.
//!
//! The verifier and the reports look at it; nothing here judges. All amounts are exact.

mod facilities;
mod leavers;
mod lending;
mod schools;
mod sharing;
mod staff;

pub use leavers::{Leavers, leavers};

use crate::county::{County, UnitId};
use crate::enrolment::county_at::{county_at, with_other_pupils};
use crate::plan::{Impossible, Plan};
use crate::policy::Policy;
use staff::Staff;
use std::collections::BTreeMap;
use std::fmt;

/// A county at the end of a year of the plan.
#[derive(Debug, Clone)]
pub struct Then {
    /// Year of the plan, counted from 1.
    pub year: u32,
    /// What the plan has made of the county of today, all its units and with the pupils of today.
    pub state: County,
    /// The county, with the pupils of that year.
    pub county: County,
    /// Units without pupils in that year, which the county leaves out.
    pub left_out: Vec<UnitId>,
}

/// What of a plan cannot be carried out, and in which year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImpossibleThen {
    /// Year of the plan.
    pub year: u32,
    /// What.
    pub what: Impossible,
}

impl fmt::Display for ImpossibleThen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.what)
    }
}

/// The county at the end of each year.
///
/// # Errors
/// Everything of the first year in which something cannot be carried out.
pub fn course(county: &County, policy: &Policy, plan: &Plan) -> Result<Vec<Then>, Vec<ImpossibleThen>> {
    let policy = &policy.taking(&plan.closings, &plan.openings);
    let mut state = policy.with_new_schools(county).into_owned();
    let staff = Staff::new(&state, policy, plan);
    let mut years = Vec::new();
    for year in policy.years() {
        let told = |impossible: Vec<Impossible>| {
            impossible.into_iter().map(|what| ImpossibleThen { year, what }).collect::<Vec<_>>()
        };
        state = staff.after_year(state, year).map_err(told)?;
        let impossible = facilities::change(&mut state, policy, plan, year);
        if !impossible.is_empty() {
            return Err(told(impossible));
        }
        let mut then = with_pupils(&state, policy, year);
        rezone(&mut then, policy, plan).map_err(told)?;
        sharing::visit(&mut then, policy, plan).map_err(told)?;
        lending::lend(&mut then, policy, plan).map_err(told)?;
        years.push(then);
    }
    Ok(years)
}

/// A county with the pupils that the policy assumes in a year of the plan, where the closings and openings
/// that it takes have sent them; everything else stays. The county has the new schools.
#[must_use]
pub fn with_pupils(county: &County, policy: &Policy, year: u32) -> Then {
    let at = policy.pupils.as_ref().and_then(|course| county_at(county, course, county.year + year));
    let mut then = match at {
        Some(at) => Then { year, state: county.clone(), county: at.county, left_out: at.left_out },
        None => Then { year, state: county.clone(), county: county.clone(), left_out: Vec::new() },
    };
    schools::change(&mut then, policy);
    then
}

/// How many pupils more or fewer each unit has in a year by the rezonings that then hold.
#[must_use]
pub fn rezoned(policy: &Policy, plan: &Plan, year: u32) -> BTreeMap<UnitId, i64> {
    let mut more: BTreeMap<UnitId, i64> = BTreeMap::new();
    for step in &plan.rezonings {
        let lever = policy.rezonings.iter().find(|lever| lever.stage == step.stage);
        // What no lever allows is told by the verifier; here it lasts.
        if lever.map_or(step.year <= year, |lever| lever.lasts(step.year, year)) {
            let unit = |school: &crate::county::SchoolId| UnitId { school: school.clone(), stage: step.stage.clone() };
            *more.entry(unit(&step.from)).or_default() -= i64::from(step.pupils);
            *more.entry(unit(&step.to)).or_default() += i64::from(step.pupils);
        }
    }
    more
}

/// Lets pupils go where the plan sends them. A unit that teaches nobody then cannot receive anybody,
/// and one that gives keeps at least one pupil.
fn rezone(then: &mut Then, policy: &Policy, plan: &Plan) -> Result<(), Vec<Impossible>> {
    let mut impossible = Vec::new();
    for (id, more) in rezoned(policy, plan, then.year) {
        let Some(unit) = then.county.units.iter_mut().find(|unit| unit.id == id) else {
            impossible.push(Impossible::NoSuchUnit(id));
            continue;
        };
        let has = i64::from(unit.pupils) + more;
        match u32::try_from(has) {
            Ok(pupils) if pupils > 0 && more != 0 => *unit = with_other_pupils(unit, pupils),
            Ok(pupils) if pupils > 0 => {}
            _ => impossible.push(Impossible::NotEnoughPupils { unit: id, has }),
        }
    }
    if impossible.is_empty() { Ok(()) } else { Err(impossible) }
}
