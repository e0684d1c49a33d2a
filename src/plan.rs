//! A plan: what to do, keyed by the names of the county, and how it changes a county.
//!
//! Plans are plain data. They come from the solver or from anywhere else; nothing here judges
//! whether a plan is legal or good: that is [`crate::verify`].

mod impossible;
mod read;
mod step;

pub use impossible::Impossible;
pub use read::parse;
pub use step::{
    Closing, Hire, Lending, Move, Opening, Purchase, Redeployment, Rezoning, Rotation, Share, Upgrade, Visit,
};

use crate::county::{County, TeacherFlags, UnitId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A plan.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Teachers who move.
    pub moves: Vec<Move>,
    /// Teachers who are hired.
    pub hires: Vec<Hire>,
    /// Facilities that are bought or built.
    pub purchases: Vec<Purchase>,
    /// Facilities that move between schools; absent where none do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub redeployments: Vec<Redeployment>,
    /// Teachers who rotate.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rotations: Vec<Rotation>,
    /// Teachers who study.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub upgrades: Vec<Upgrade>,
    /// Who pays, where the policy has sources of money.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub funding: Vec<Share>,
    /// Pupils who go to another school.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rezonings: Vec<Rezoning>,
    /// Teachers who visit another school on days of the week.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub visits: Vec<Visit>,
    /// Venues that schools lend to others for a year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lendings: Vec<Lending>,
    /// Schools that close.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closings: Vec<Closing>,
    /// New schools that open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub openings: Vec<Opening>,
}

impl Plan {
    /// The county after the plan's moves, hires, and purchases, as if all of them were done at once:
    /// departures first, then arrivals, hires, and purchases, each of which adds its amount and nothing
    /// else. Rotations, study, visits, and who goes to which school are for [`crate::timeline`].
    ///
    /// # Errors
    /// Everything that cannot be carried out.
    pub fn apply(&self, county: &County) -> Result<County, Vec<Impossible>> {
        let (mut after, mut impossible) = self.people(county);
        for purchase in &self.purchases {
            let school = after.schools.iter_mut().find(|school| school.id == purchase.school);
            match school.and_then(|school| school.facilities.get_mut(&purchase.facility)) {
                Some(Some(amount)) => *amount += purchase.amount,
                _ => impossible.push(Impossible::NoSuchFacility(purchase.school.clone(), purchase.facility.clone())),
            }
        }
        if impossible.is_empty() { Ok(after) } else { Err(impossible) }
    }

    /// The county after the moves and hires, departures first, with what of them cannot be carried out.
    #[must_use]
    pub fn people(&self, county: &County) -> (County, Vec<Impossible>) {
        let mut after = county.clone();
        let mut impossible = Vec::new();
        for (unit, flags, leave) in self.departures() {
            match count_mut(&mut after, &unit, &flags) {
                None => impossible.push(Impossible::NoSuchUnit(unit)),
                Some(has) if *has < leave => {
                    impossible.push(Impossible::NotEnoughTeachers { unit, flags, has: *has, leave })
                }
                Some(has) => *has -= leave,
            }
        }
        for (unit, flags, teachers) in self.arrivals() {
            match count_mut(&mut after, &unit, &flags) {
                None => impossible.push(Impossible::NoSuchUnit(unit)),
                Some(has) => *has += teachers,
            }
        }
        (after, impossible)
    }

    /// The steps of one year.
    #[must_use]
    pub fn in_year(&self, year: u32) -> Self {
        Self {
            moves: self.moves.iter().filter(|step| step.year == year).cloned().collect(),
            hires: self.hires.iter().filter(|step| step.year == year).cloned().collect(),
            purchases: self.purchases.iter().filter(|step| step.year == year).cloned().collect(),
            redeployments: self.redeployments.iter().filter(|step| step.year == year).cloned().collect(),
            rotations: self.rotations.iter().filter(|step| step.year == year).cloned().collect(),
            upgrades: self.upgrades.iter().filter(|step| step.year == year).cloned().collect(),
            funding: self.funding.iter().filter(|share| share.year == year).cloned().collect(),
            rezonings: self.rezonings.iter().filter(|step| step.year == year).cloned().collect(),
            lendings: self.lendings.iter().filter(|step| step.year == year).cloned().collect(),
            visits: self.visits.iter().filter(|step| step.year == year).cloned().collect(),
            closings: self.closings.iter().filter(|step| step.year == year).cloned().collect(),
            openings: self.openings.iter().filter(|step| step.year == year).cloned().collect(),
        }
    }

    /// The years in which the plan does anything, each once.
    #[must_use]
    pub fn years(&self) -> BTreeSet<u32> {
        let moves = self.moves.iter().map(|step| step.year);
        let hires = self.hires.iter().map(|step| step.year);
        let redeployments = self.redeployments.iter().map(|step| step.year);
        let people = moves.chain(hires).chain(self.rotations.iter().map(|step| step.year));
        people
            .chain(self.upgrades.iter().map(|step| step.year))
            .chain(self.purchases.iter().map(|step| step.year))
            .chain(redeployments)
            .chain(self.rezonings.iter().map(|step| step.year))
            .chain(self.visits.iter().map(|step| step.year))
            .chain(self.lendings.iter().map(|step| step.year))
            .chain(self.closings.iter().map(|step| step.year))
            .chain(self.openings.iter().map(|step| step.year))
            .collect()
    }

    /// Teachers who leave, summed by unit and type.
    fn departures(&self) -> Vec<(UnitId, TeacherFlags, u32)> {
        let mut sums = std::collections::BTreeMap::new();
        for step in &self.moves {
            *sums.entry((step.giver(), step.flags.clone())).or_insert(0) += step.teachers;
        }
        sums.into_iter().map(|((unit, flags), teachers)| (unit, flags, teachers)).collect()
    }

    /// Teachers who arrive, by move and by hire.
    fn arrivals(&self) -> Vec<(UnitId, TeacherFlags, u32)> {
        let moved = self.moves.iter().map(|step| {
            (UnitId { school: step.to.clone(), stage: step.stage.clone() }, step.flags.clone(), step.teachers)
        });
        let hired = self.hires.iter().map(|hire| {
            (UnitId { school: hire.school.clone(), stage: hire.stage.clone() }, hire.flags.clone(), hire.teachers)
        });
        moved.chain(hired).collect()
    }

    /// How many people move for good.
    #[must_use]
    pub fn teachers_moved(&self) -> u32 {
        self.moves.iter().map(|step| step.teachers).sum()
    }

    /// How many people are hired.
    #[must_use]
    pub fn teachers_hired(&self) -> u32 {
        self.hires.iter().map(|hire| hire.teachers).sum()
    }
}

fn count_mut<'a>(county: &'a mut County, unit: &UnitId, flags: &TeacherFlags) -> Option<&'a mut u32> {
    let unit = county.units.iter_mut().find(|known| known.id == *unit)?;
    Some(unit.teachers.entry(flags.clone()).or_insert(0))
}
