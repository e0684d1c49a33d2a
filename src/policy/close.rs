//! Closing a school or teaching point (撤并) into another: a decision that the policy lists, taken in one
//! of the years that it names, or not at all.

use super::Policy;
use crate::county::{County, FacilityId, SchoolId, UnitId};
use crate::plan::Closing;
use crate::quantity::{Decimal, Wan};
use std::collections::{BTreeMap, BTreeSet};

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
    /// The closing of a school that is taken.
    #[must_use]
    pub fn closing_of(&self, school: &SchoolId) -> Option<&Closing> {
        self.taken.iter().find(|closing| closing.school == *school)
    }

    /// The lever of a closing: one of closing a school, or that of an opening which it merges into.
    #[must_use]
    pub fn close_lever(&self, step: &Closing) -> Option<&CloseLever> {
        let merges = self.openings.iter().flat_map(|lever| &lever.merges);
        self.closings.iter().chain(merges).find(|lever| lever.name == step.lever && lever.school == step.school)
    }

    /// Whether a closing is that of a school which merges into a new one.
    #[must_use]
    pub fn is_merger(&self, step: &Closing) -> bool {
        let merges = self.openings.iter().flat_map(|lever| &lever.merges);
        merges.into_iter().any(|lever| lever.name == step.lever && lever.school == step.school)
    }

    /// Whether any lever lets a school close.
    #[must_use]
    pub fn may_close(&self, school: &SchoolId) -> bool {
        let merges = self.openings.iter().flat_map(|lever| &lever.merges);
        self.closings.iter().chain(merges).any(|lever| lever.school == *school)
    }

    /// The unit at which the pupils and teachers of a unit are in a year by the closings that are taken.
    #[must_use]
    pub fn unit_then(&self, unit: &UnitId, year: u32) -> UnitId {
        let closing = self.closing_of(&unit.school).filter(|closing| closing.year <= year);
        let school = closing.map_or(&unit.school, |closing| &closing.into);
        UnitId { school: school.clone(), stage: unit.stage.clone() }
    }

    /// What of a facility goes along when a school closes, of what it has then: whole where the kind is.
    #[must_use]
    pub fn goes_along(&self, county: &County, closing: &Closing, facility: &FacilityId, has: Decimal) -> Decimal {
        let lever = self.close_lever(closing);
        let share = lever.and_then(|lever| lever.moved.get(facility)).copied().unwrap_or_default();
        let whole = county.facility_kind(facility).is_some_and(|kind| kind.whole);
        share.saturating_mul(has).trunc_with_scale(if whole { 0 } else { 4 })
    }
}
