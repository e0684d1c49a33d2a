//! Who of the roster may leave a school: not the exempt, and only those who are there long enough.
//!
//! The model bounds moves by it and the verifier checks it, so that both mean the same people.

use super::{County, Person, TeacherFlags, UnitId};
use std::collections::BTreeMap;

impl Person {
    /// Whole years at the school by a year; `None` where the roster does not say since when, or
    /// says a later year.
    #[must_use]
    pub fn years_in_post(&self, year: u32) -> Option<u32> {
        year.checked_sub(self.since?)
    }

    /// Whether the person may leave the school in a year. Who is not said to be exempt is not; of
    /// whom no years are known is not there long enough.
    #[must_use]
    pub fn may_leave(&self, year: u32, least_years: Option<u32>) -> bool {
        self.exempt != Some(true)
            && least_years.is_none_or(|least| self.years_in_post(year).is_some_and(|years| years >= least))
    }
}

/// How many people of each unit and type may leave, counted from the roster.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Movable(Option<BTreeMap<UnitId, BTreeMap<TeacherFlags, u32>>>);

impl Movable {
    /// Counts those who have been at their school for so many whole years by the county's year.
    #[must_use]
    pub fn of(county: &County, least_years: Option<u32>) -> Self {
        if county.roster.is_empty() {
            return Self(None);
        }
        let mut counts: BTreeMap<UnitId, BTreeMap<TeacherFlags, u32>> = BTreeMap::new();
        for person in county.roster.iter().filter(|person| person.may_leave(county.year, least_years)) {
            *counts.entry(person.unit.clone()).or_default().entry(person.flags.clone()).or_default() += 1;
        }
        Self(Some(counts))
    }

    /// The most people of a unit and type who can be named; `None` without a roster, which sets no
    /// bound.
    #[must_use]
    pub fn most(&self, unit: &UnitId, flags: &TeacherFlags) -> Option<u32> {
        let counts = self.0.as_ref()?;
        Some(counts.get(unit).and_then(|of_unit| of_unit.get(flags)).copied().unwrap_or(0))
    }
}
