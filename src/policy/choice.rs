//! Choices of closings and openings: each is a policy of its own ([`Policy::taking`]) on a county of its own
//! ([`Policy::with_new_schools`]), and the best of all choices is the best plan.

use super::{CloseLever, OpenLever, Policy};
use crate::county::{County, SchoolId};
use crate::plan::{Closing, Opening};
use std::collections::BTreeSet;

/// The most choices of closings and openings of one policy: each is a program of its own.
pub const MOST_COMBINATIONS: u128 = 64;

/// Which schools close and which open.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// Schools that close, with those that merge into a new one.
    pub closings: Vec<Closing>,
    /// Schools that open.
    pub openings: Vec<Opening>,
}

impl Choice {
    /// How many schools it closes and opens.
    #[must_use]
    pub fn changes(&self) -> usize {
        self.closings.len() + self.openings.len()
    }

    /// The choice with one more decision; `None` is that it is not taken.
    fn with(&self, way: &Option<Self>) -> Self {
        let mut choice = self.clone();
        choice.closings.extend(way.iter().flat_map(|way| way.closings.iter().cloned()));
        choice.openings.extend(way.iter().flat_map(|way| way.openings.iter().cloned()));
        choice
    }
}

impl Policy {
    /// Whether the policy may close or open any school.
    #[must_use]
    pub fn has_choices(&self) -> bool {
        !self.closings.is_empty() || !self.openings.is_empty()
    }

    /// How many choices of closings and openings there are.
    #[must_use]
    pub fn count_of_combinations(&self) -> u128 {
        let ways = |years: &BTreeSet<u32>, must: bool| years.len() as u128 + u128::from(!must);
        let closings = self.closings.iter().map(|lever| ways(&lever.years, lever.must));
        let openings = self.openings.iter().map(|lever| ways(&lever.years, lever.must));
        closings.chain(openings).fold(1, u128::saturating_mul)
    }

    /// Every choice of closings and openings: nothing first, later years after earlier ones.
    #[must_use]
    pub fn combinations(&self) -> Vec<Choice> {
        let closings = self.closings.iter().map(ways_of_closing);
        let openings = self.openings.iter().map(ways_of_opening);
        closings.chain(openings).fold(vec![Choice::default()], |choices, ways| {
            choices.iter().flat_map(|choice| ways.iter().map(|way| choice.with(way))).collect()
        })
    }

    /// The same policy where these closings and openings are taken and no others are.
    #[must_use]
    pub fn taking(&self, closings: &[Closing], openings: &[Opening]) -> Self {
        Self { taken: closings.to_vec(), opened: openings.to_vec(), ..self.clone() }
    }

    /// The first receiving or new school that would have more pupils than places by what is taken: the
    /// year, the school, its pupils, and its places. The county has the new schools.
    #[must_use]
    pub fn without_places(&self, county: &County) -> Option<(u32, SchoolId, u32, u32)> {
        let of_closing = |step: &Closing| Some((step.year, step.into.clone(), self.close_lever(step)?.places?));
        let of_opening = |step: &Opening| Some((step.year, step.school.clone(), self.open_lever(&step.lever)?.places));
        let limits = self.taken.iter().filter_map(of_closing).chain(self.opened.iter().filter_map(of_opening));
        let full = |(begins, school, places): (u32, SchoolId, u32)| {
            let pupils = |year: u32| county.units_of(&school).map(|unit| self.pupils_in(county, year, unit)).sum();
            let years = self.years().filter(|year| *year >= begins).map(|year| (year, pupils(year)));
            let found = years.into_iter().find(|(_, pupils)| *pupils > places);
            found.map(|(year, pupils)| (year, school.clone(), pupils, places))
        };
        limits.into_iter().find_map(full)
    }
}

/// Not at all where it may, then each year.
fn ways(years: &BTreeSet<u32>, must: bool, choice: impl Fn(u32) -> Choice) -> Vec<Option<Choice>> {
    let not = (!must).then_some(None);
    not.into_iter().chain(years.iter().map(|year| Some(choice(*year)))).collect()
}

fn ways_of_closing(lever: &CloseLever) -> Vec<Option<Choice>> {
    ways(&lever.years, lever.must, |year| Choice { closings: vec![closing(lever, year)], openings: Vec::new() })
}

fn ways_of_opening(lever: &OpenLever) -> Vec<Option<Choice>> {
    ways(&lever.years, lever.must, |year| Choice {
        closings: lever.merges.iter().map(|merged| closing(merged, year)).collect(),
        openings: vec![Opening { year, lever: lever.name.clone(), school: lever.school.id.clone() }],
    })
}

fn closing(lever: &CloseLever, year: u32) -> Closing {
    Closing { year, lever: lever.name.clone(), school: lever.school.clone(), into: lever.into.clone() }
}
