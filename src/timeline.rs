//! The course of a county under a plan: how it stands at the end of each year, by the pupils that the
//! policy assumes.
//!
//! The verifier and the reports look at it; nothing here judges. All amounts are exact.

mod facilities;
mod leavers;
mod staff;

pub use leavers::{Leavers, leavers};

use crate::county::{County, UnitId};
use crate::enrolment::county_at::county_at;
use crate::plan::{Impossible, Plan};
use crate::policy::Policy;
use staff::Staff;
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
    let staff = Staff::new(county, policy, plan);
    let mut state = county.clone();
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
        years.push(with_pupils(&state, policy, year));
    }
    Ok(years)
}

/// A county with the pupils that the policy assumes in a year of the plan; everything else stays.
#[must_use]
pub fn with_pupils(county: &County, policy: &Policy, year: u32) -> Then {
    let at = policy.pupils.as_ref().and_then(|course| county_at(county, course, county.year + year));
    match at {
        Some(at) => Then { year, state: county.clone(), county: at.county, left_out: at.left_out },
        None => Then { year, state: county.clone(), county: county.clone(), left_out: Vec::new() },
    }
}
