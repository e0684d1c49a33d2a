//! Closing a school or teaching point (撤并) into another: a decision that the policy lists, taken in one
//! of the years that it names, or not at all.
//!
//! What a plan would do with a choice of such decisions is data: each choice is a policy of its own
//! ([`Policy::taking`]), and the best of all choices is the best plan.

use super::Policy;
use crate::county::{County, FacilityId, SchoolId, UnitId};
use crate::plan::Closing;
use crate::quantity::{Decimal, Wan};
use std::collections::{BTreeMap, BTreeSet};

/// The most choices of closings of one policy: each is a program of its own.
pub const MOST_COMBINATIONS: u128 = 64;

/// The lever of closing one school.
///
/// As the year begins its pupils and its teachers go to the receiving school. Until then nothing is
/// changed at it: nobody moves there or away, and nothing is bought.
#[derive(Debug, Clone, PartialEq)]
pub struct CloseLever {
    /// Name, for the plan and the reports.
    pub name: String,
    /// School that closes.
    pub school: SchoolId,
    /// School that receives its pupils and teachers.
    pub into: SchoolId,
    /// Years of the plan in which it may close.
    pub years: BTreeSet<u32>,
    /// Whether it must close in one of them.
    pub must: bool,
    /// Longest distance in kilometres between the two schools.
    pub max_km: Decimal,
    /// Most pupils of the receiving school from then on; `None` is no limit.
    pub places: Option<u32>,
    /// Share of what it has of a kind of facility that goes to the receiving school; the rest is lost
    /// to the schools.
    pub moved: BTreeMap<FacilityId, Decimal>,
    /// Cost in 万元, in the year in which it closes.
    pub cost: Wan,
    /// What is saved in 万元 a year, from the year on in which it closes.
    pub saves: Wan,
}

impl Policy {
    /// How many choices of closings there are.
    #[must_use]
    pub fn count_of_combinations(&self) -> u128 {
        let ways = |lever: &CloseLever| lever.years.len() as u128 + u128::from(!lever.must);
        self.closings.iter().map(ways).fold(1, u128::saturating_mul)
    }

    /// Every choice of closings: nothing first, later years after earlier ones.
    #[must_use]
    pub fn combinations(&self) -> Vec<Vec<Closing>> {
        let mut choices: Vec<Vec<Closing>> = vec![Vec::new()];
        for lever in &self.closings {
            let closing = |year: &u32| {
                let (school, into) = (lever.school.clone(), lever.into.clone());
                Some(Closing { year: *year, lever: lever.name.clone(), school, into })
            };
            let not = (!lever.must).then_some(None);
            let ways: Vec<Option<Closing>> = not.into_iter().chain(lever.years.iter().map(closing)).collect();
            let with = |choice: &Vec<Closing>, way: &Option<Closing>| choice.iter().chain(way).cloned().collect();
            choices = choices.iter().flat_map(|choice| ways.iter().map(move |way| with(choice, way))).collect();
        }
        choices
    }

    /// The same policy where these closings are taken and no others are.
    #[must_use]
    pub fn taking(&self, closings: &[Closing]) -> Self {
        Self { taken: closings.to_vec(), ..self.clone() }
    }

    /// The closing of a school that is taken.
    #[must_use]
    pub fn closing_of(&self, school: &SchoolId) -> Option<&Closing> {
        self.taken.iter().find(|closing| closing.school == *school)
    }

    /// The lever of closing of a name.
    #[must_use]
    pub fn close_lever(&self, name: &str) -> Option<&CloseLever> {
        self.closings.iter().find(|lever| lever.name == name)
    }

    /// The unit at which the pupils and teachers of a unit are in a year by the closings that are taken.
    #[must_use]
    pub fn unit_then(&self, unit: &UnitId, year: u32) -> UnitId {
        let closing = self.closing_of(&unit.school).filter(|closing| closing.year <= year);
        let school = closing.map_or(&unit.school, |closing| &closing.into);
        UnitId { school: school.clone(), stage: unit.stage.clone() }
    }

    /// The first receiving school that would have more pupils than places by the closings that are taken:
    /// the year, the school, its pupils, and its places.
    #[must_use]
    pub fn without_places(&self, county: &County) -> Option<(u32, SchoolId, u32, u32)> {
        let of_closing = |closing: &Closing| {
            let places = self.close_lever(&closing.lever)?.places?;
            let pupils =
                |year: u32| county.units_of(&closing.into).map(|unit| self.pupils_in(county, year, unit)).sum();
            let years = self.years().filter(|year| *year >= closing.year);
            let full = years.map(|year| (year, pupils(year))).find(|(_, pupils)| *pupils > places);
            full.map(|(year, pupils)| (year, closing.into.clone(), pupils, places))
        };
        self.taken.iter().find_map(of_closing)
    }

    /// What of a facility goes along when a school closes, of what it has then: whole where the kind is.
    #[must_use]
    pub fn goes_along(&self, county: &County, closing: &Closing, facility: &FacilityId, has: Decimal) -> Decimal {
        let lever = self.close_lever(&closing.lever);
        let share = lever.and_then(|lever| lever.moved.get(facility)).copied().unwrap_or_default();
        let whole = county.facility_kind(facility).is_some_and(|kind| kind.whole);
        share.saturating_mul(has).trunc_with_scale(if whole { 0 } else { 4 })
    }
}
