//! Who of the roster may leave a school: not the exempt, and only those who are there long enough.
//!
//! The model bounds moves by it and the verifier checks it, so that both mean the same people.

use super::{County, Person, TeacherFlags, UnitId};
use std::collections::BTreeMap;

/// What is asked of people who leave their school for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AskedOfMovers {
    /// Whole years at the school by the county's year; `None` asks for none.
    pub least_years: Option<u32>,
    /// Age of retirement, and the calendar year in which nobody who moves may have retired yet; `None`
    /// where nobody retires.
    pub still_teaching: Option<(u32, u32)>,
}

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
    pub fn may_leave(&self, year: u32, asked: AskedOfMovers) -> bool {
        let long_enough = |least| self.years_in_post(year).is_some_and(|years| years >= least);
        self.exempt != Some(true) && asked.least_years.is_none_or(long_enough) && self.retires_too_soon(asked).is_none()
    }

    /// Year in which the person retires, where that is too soon to move.
    #[must_use]
    pub fn retires_too_soon(&self, asked: AskedOfMovers) -> Option<u32> {
        let (age, last) = asked.still_teaching?;
        self.retires_in(age).filter(|year| *year <= last)
    }
}

/// How many people of each unit and type may leave, counted from the roster.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Movable(Option<BTreeMap<UnitId, BTreeMap<TeacherFlags, u32>>>);

impl Movable {
    /// Counts those who may leave by the county's year.
    #[must_use]
    pub fn of(county: &County, asked: AskedOfMovers) -> Self {
        if county.roster.is_empty() {
            return Self(None);
        }
        let mut counts: BTreeMap<UnitId, BTreeMap<TeacherFlags, u32>> = BTreeMap::new();
        for person in county.roster.iter().filter(|person| person.may_leave(county.year, asked)) {
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
