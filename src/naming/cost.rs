//! What it costs, by the criteria of a rule, that a person goes to a school.

use super::distance::metres;
use crate::county::{County, Person, SchoolId};
use crate::policy::Criterion;
use std::ops::{Add, Sub};

/// Two figures for each criterion, the most important first: how many do not know it, and the sum of
/// those who do. Costs add up figure by figure and are compared from the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cost([i64; FIGURES]);

const FIGURES: usize = 2 * Criterion::NAMES.len();

impl Cost {
    /// The cost of staying.
    pub const ZERO: Self = Self([0; FIGURES]);

    /// The cost of a person who goes to a school.
    pub(super) fn of(rule: &[Criterion], county: &County, person: &Person, to: &SchoolId) -> Self {
        Self::new(rule.iter().map(|criterion| figure(*criterion, county, person, to)))
    }

    /// The cost of what is known by each criterion, at most four of them.
    pub fn new(known: impl IntoIterator<Item = Option<i64>>) -> Self {
        let mut figures = [0; FIGURES];
        for (pair, known) in figures.chunks_mut(2).zip(known) {
            pair.copy_from_slice(&known.map_or([1, 0], |figure| [0, figure]));
        }
        Self(figures)
    }
}

/// What a criterion adds up: the less, the sooner a person goes. Years of the calendar stand for time
/// in post and age: an earlier year is more of both.
fn figure(criterion: Criterion, county: &County, person: &Person, to: &SchoolId) -> Option<i64> {
    match criterion {
        Criterion::LongestInPost => person.since.map(i64::from),
        Criterion::NearestToHome => metres(county, person, to),
        Criterion::Youngest => person.born.map(|year| -i64::from(year)),
        Criterion::Oldest => person.born.map(i64::from),
    }
}

impl Add for Cost {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(std::array::from_fn(|place| self.0[place] + other.0[place]))
    }
}

impl Sub for Cost {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(std::array::from_fn(|place| self.0[place] - other.0[place]))
    }
}
