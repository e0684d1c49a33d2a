//! What the mathematics knows of people beside where they teach today.

use super::{Instance, Route, Unit};
use crate::county::{TeacherFlags, UnitId};
use crate::policy::Demand;
use crate::timeline::Leavers;
use std::collections::BTreeMap;

/// Parameters of the levers and rules of people.
#[derive(Debug, Clone, Default)]
pub struct People {
    /// Teachers who leave the profession, λ\[t,u,τ\]; who does not leave is not in it.
    pub leavers: Leavers,
    /// Candidate routes of rotations.
    pub routes: Vec<Route>,
    /// Limits of staff by year and group of units that share posts.
    pub posts: Vec<Posts>,
    /// Kinds of teacher that units need, by year.
    pub required: Vec<Required>,
    /// Teachers who are eligible for rotation, by year in which some must rotate.
    pub eligible: BTreeMap<u32, u32>,
}

/// Units that share posts, in a year.
#[derive(Debug, Clone, PartialEq)]
pub struct Posts {
    /// Year of the plan.
    pub year: u32,
    /// Name of the group: `county`, a stage, a unit.
    pub group: String,
    /// Its units.
    pub units: Vec<UnitId>,
    /// Posts or, where there are more, teachers who would be there without a plan.
    pub limit: u32,
}

/// A kind of teacher that a unit needs, in a year.
#[derive(Debug, Clone, PartialEq)]
pub struct Required {
    /// Year of the plan.
    pub year: u32,
    /// Name of the policy's rule.
    pub name: String,
    /// The unit.
    pub unit: UnitId,
    /// What the teachers bear.
    pub flags: TeacherFlags,
    /// How many at least, above 0; parts of one where visiting days count.
    pub least: f64,
    /// Visiting days of a week that count as one teacher; `None` where they do not count.
    pub visiting_days: Option<u32>,
    /// Whether it must hold.
    pub demand: Demand,
}

impl Instance {
    /// Teachers of a type who are at a unit as a range of years begins and leave the profession in it.
    #[must_use]
    pub fn leaving(&self, years: std::ops::RangeInclusive<u32>, unit: &UnitId, flags: &TeacherFlags) -> u32 {
        let (begins, taken) = (*years.start(), &self.policy.taken);
        let of_unit = |id: &UnitId| -> u32 {
            let of_year = |year| self.people.leavers.get(&(year, id.clone(), flags.clone())).copied().unwrap_or(0);
            years.clone().map(of_year).sum()
        };
        let own = if self.policy.unit_then(unit, begins) == *unit { of_unit(unit) } else { 0 };
        let come = taken.iter().filter(|closing| closing.into == unit.school && closing.year <= begins);
        let come = come.map(|closing| of_unit(&UnitId { school: closing.school.clone(), stage: unit.stage.clone() }));
        own + come.sum::<u32>()
    }

    /// The unit of a name.
    #[must_use]
    pub fn unit(&self, id: &UnitId) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == *id)
    }
}
