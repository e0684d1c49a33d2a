//! Who may be asked to rotate and who retires: from the county's own tables where it has them, else
//! counted from the roster.

use super::{County, Person, StageUnit, TeacherFlags};
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeMap;

impl Person {
    /// Whether the person may be asked to rotate in a year after so many years at the school. Who is
    /// exempt never may; nor does anybody of whom it is not known since when.
    #[must_use]
    pub fn may_rotate(&self, year: u32, years_in_school: u32) -> bool {
        let long_enough = |since: u32| u64::from(since) + u64::from(years_in_school) <= u64::from(year);
        self.exempt != Some(true) && self.since.is_some_and(long_enough)
    }

    /// Year in which the person retires: the one that the county tells, else the year in which the
    /// person reaches the age; `None` where neither is known.
    #[must_use]
    pub fn retires_in(&self, retirement_age: u32) -> Option<u32> {
        self.retires.or_else(|| self.born?.checked_add(retirement_age))
    }
}

impl County {
    /// Teachers of a unit who are eligible for rotation in the county's year, by type: those of the
    /// table `eligible_teachers`, which has the county's own conditions; else those of the roster who
    /// have taught at the school for so many years. `None` where neither tells.
    ///
    /// Six years are usual (Anhui; Jiangxi 2016; Changzhou 2021); localities decide.
    #[must_use]
    pub fn eligible_teachers(&self, unit: &StageUnit, years_in_school: u32) -> Option<BTreeMap<TeacherFlags, u32>> {
        if unit.eligible.is_some() {
            return unit.eligible.clone();
        }
        let people = self.people_of(unit, |person| person.since.is_some())?;
        Some(by_type(people.filter(|person| person.may_rotate(self.year, years_in_school))))
    }

    /// Teachers of a unit who leave in a calendar year after the county's, by type: those of the
    /// table `leavers`; else those of the roster who retire in it. `None` where neither tells.
    ///
    /// Whoever should have retired already does so in the first year after the county's. Nobody
    /// retires in the county's year or before it: the tables tell who was there.
    #[must_use]
    pub fn retiring(&self, unit: &StageUnit, year: u32, retirement_age: u32) -> Option<BTreeMap<TeacherFlags, u32>> {
        if let Some(leavers) = &unit.expected_leavers {
            return Some(leavers.get(&year).cloned().unwrap_or_default());
        }
        let people = self.people_of(unit, |person| person.retires_in(retirement_age).is_some())?;
        let first = self.year.saturating_add(1);
        let leaves = |person: &&Person| person.retires_in(retirement_age).is_some_and(|of| of.max(first) == year);
        Some(by_type(people.filter(leaves)))
    }

    /// Teachers of the whole county who are eligible for rotation in a calendar year: those of the table
    /// `eligible_teachers` or of the table `rotation`, whatever the year; else those of the roster who
    /// then have taught at their school for so many years and are not exempt. `None` where nothing tells.
    #[must_use]
    pub fn eligible_in(&self, calendar_year: u32, years_in_school: u32) -> Option<u32> {
        let of_table = self.units.iter().filter_map(|unit| unit.eligible.as_ref()).flat_map(BTreeMap::values);
        if self.units.iter().any(|unit| unit.eligible.is_some()) {
            return of_table.copied().try_fold(0_u32, u32::checked_add);
        }
        let counted: Vec<_> =
            self.schools.iter().filter_map(|school| school.measures.get("rotation_eligible")).collect();
        if !counted.is_empty() {
            return counted.into_iter().try_fold(0_u32, |sum, count| sum.checked_add(count.to_u32()?));
        }
        if self.roster.is_empty() || self.roster.iter().any(|person| person.since.is_none()) {
            return None;
        }
        let eligible = self.roster.iter().filter(|person| person.may_rotate(calendar_year, years_in_school));
        u32::try_from(eligible.count()).ok()
    }

    /// The people of a unit, where the county has a roster and it tells something of any of them; a
    /// unit without teachers has none.
    fn people_of<'a>(
        &'a self,
        unit: &'a StageUnit,
        tells: impl Fn(&Person) -> bool,
    ) -> Option<impl Iterator<Item = &'a Person>> {
        let people = || self.roster.iter().filter(|person| person.unit == unit.id);
        let told = !self.roster.is_empty() && (people().next().is_none() || people().any(tells));
        told.then(people)
    }
}

fn by_type<'a>(people: impl Iterator<Item = &'a Person>) -> BTreeMap<TeacherFlags, u32> {
    let mut counts = BTreeMap::new();
    for person in people {
        *counts.entry(person.flags.clone()).or_insert(0) += 1;
    }
    counts
}
