//! A plan: what to do, keyed by the names of the county, and how it changes a county.
//!
//! Plans are plain data. They come from the solver or from anywhere else; nothing here judges
//! whether a plan is legal or good: that is [`crate::verify`].

mod read;

pub use read::parse;

use crate::county::{County, FacilityId, FlagId, SchoolId, StageId, TeacherFlags, UnitId};
use crate::quantity::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeSet;
use std::fmt;

/// Teachers of one type who move from one school to another, within their stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// Year of the plan, counted from 1.
    #[serde(default = "first_year")]
    pub year: u32,
    /// School that gives.
    #[serde(deserialize_with = "school")]
    pub from: SchoolId,
    /// School that receives.
    #[serde(deserialize_with = "school")]
    pub to: SchoolId,
    /// Stage of both.
    #[serde(deserialize_with = "stage")]
    pub stage: StageId,
    /// Type of the teachers: flags joined by `+`, or `none`.
    #[serde(deserialize_with = "flags")]
    pub flags: TeacherFlags,
    /// How many people.
    pub teachers: u32,
    /// Codes of these people in the county's roster, as many as there are; none where nobody is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
}

impl Move {
    /// The unit that gives.
    #[must_use]
    pub fn giver(&self) -> UnitId {
        UnitId { school: self.from.clone(), stage: self.stage.clone() }
    }
}

/// Teachers of one type who are hired into a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Hire {
    /// Year of the plan, counted from 1.
    #[serde(default = "first_year")]
    pub year: u32,
    /// Name of the policy's hiring lever.
    pub lever: String,
    /// School.
    #[serde(deserialize_with = "school")]
    pub school: SchoolId,
    /// Stage.
    #[serde(deserialize_with = "stage")]
    pub stage: StageId,
    /// Type of the teachers: flags joined by `+`, or `none`.
    #[serde(deserialize_with = "flags")]
    pub flags: TeacherFlags,
    /// How many people.
    pub teachers: u32,
}

/// A facility that is bought or built at a school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Purchase {
    /// Year of the plan, counted from 1.
    #[serde(default = "first_year")]
    pub year: u32,
    /// Name of the policy's lever of buying; absent where it is called as the facility.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lever: Option<String>,
    /// School.
    #[serde(deserialize_with = "school")]
    pub school: SchoolId,
    /// Kind of facility.
    #[serde(deserialize_with = "facility")]
    pub facility: FacilityId,
    /// How much, in the facility's unit: a decimal in quotation marks, so that no digit is lost.
    #[serde(serialize_with = "rust_decimal::serde::str::serialize")]
    #[schemars(with = "String", extend("type" = ["string", "number"], "pattern" = r"^-?[0-9]+(\.[0-9]+)?$"))]
    pub amount: Decimal,
}

impl Purchase {
    /// Name of the policy's lever of buying.
    #[must_use]
    pub fn lever(&self) -> &str {
        self.lever.as_deref().unwrap_or(self.facility.as_str())
    }
}

/// A facility that moves from one school to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Redeployment {
    /// Year of the plan, counted from 1.
    #[serde(default = "first_year")]
    pub year: u32,
    /// Name of the policy's lever of redeploying.
    pub lever: String,
    /// School that gives.
    #[serde(deserialize_with = "school")]
    pub from: SchoolId,
    /// School that receives.
    #[serde(deserialize_with = "school")]
    pub to: SchoolId,
    /// Kind of facility.
    #[serde(deserialize_with = "facility")]
    pub facility: FacilityId,
    /// How much, in the facility's unit: a decimal in quotation marks, so that no digit is lost.
    #[serde(serialize_with = "rust_decimal::serde::str::serialize")]
    #[schemars(with = "String", extend("type" = ["string", "number"], "pattern" = r"^-?[0-9]+(\.[0-9]+)?$"))]
    pub amount: Decimal,
}

/// What a source of money pays of a school's expenses of a year for one purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// Year of the plan, counted from 1.
    #[serde(default = "first_year")]
    pub year: u32,
    /// Name of the policy's source of money.
    pub source: String,
    /// What the money is for, such as `personnel` or `construction`.
    pub purpose: String,
    /// School that it is for.
    #[serde(deserialize_with = "school")]
    pub school: SchoolId,
    /// How much in 万元: a decimal in quotation marks, so that no digit is lost.
    #[serde(serialize_with = "rust_decimal::serde::str::serialize")]
    #[schemars(with = "String", extend("type" = ["string", "number"], "pattern" = r"^-?[0-9]+(\.[0-9]+)?$"))]
    pub amount: Decimal,
}

/// Teachers of one type who teach at another school of their stage for the policy's term, and then
/// return.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rotation {
    /// Year of the plan in which it begins, counted from 1.
    #[serde(default = "first_year")]
    pub year: u32,
    /// School that gives, and to which they return.
    #[serde(deserialize_with = "school")]
    pub from: SchoolId,
    /// School that receives.
    #[serde(deserialize_with = "school")]
    pub to: SchoolId,
    /// Stage of both.
    #[serde(deserialize_with = "stage")]
    pub stage: StageId,
    /// Type of the teachers: flags joined by `+`, or `none`.
    #[serde(deserialize_with = "flags")]
    pub flags: TeacherFlags,
    /// How many people.
    pub teachers: u32,
}

/// Teachers of one type who study for a flag by one of the policy's levers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Upgrade {
    /// Year of the plan in which the study begins, counted from 1.
    #[serde(default = "first_year")]
    pub year: u32,
    /// Name of the policy's lever of study.
    pub lever: String,
    /// School.
    #[serde(deserialize_with = "school")]
    pub school: SchoolId,
    /// Stage.
    #[serde(deserialize_with = "stage")]
    pub stage: StageId,
    /// Type of the teachers before the study: flags joined by `+`, or `none`.
    #[serde(deserialize_with = "flags")]
    pub flags: TeacherFlags,
    /// How many people.
    pub teachers: u32,
}

/// Pupils who go to another school than the one they would go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rezoning {
    /// Year of the plan, counted from 1.
    #[serde(default = "first_year")]
    pub year: u32,
    /// School that they would go to.
    #[serde(deserialize_with = "school")]
    pub from: SchoolId,
    /// School that they go to.
    #[serde(deserialize_with = "school")]
    pub to: SchoolId,
    /// Stage of both.
    #[serde(deserialize_with = "stage")]
    pub stage: StageId,
    /// How many pupils; they stay as long as the policy's lever says.
    pub pupils: u32,
}

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
}

/// Steps of a plan for a single year need not say the year.
fn first_year() -> u32 {
    1
}

fn name<'de, D: Deserializer<'de>, T: for<'a> From<&'a str>>(deserializer: D) -> Result<T, D::Error> {
    String::deserialize(deserializer).map(|text| T::from(text.as_str()))
}

fn school<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SchoolId, D::Error> {
    name(deserializer)
}

fn stage<'de, D: Deserializer<'de>>(deserializer: D) -> Result<StageId, D::Error> {
    name(deserializer)
}

fn facility<'de, D: Deserializer<'de>>(deserializer: D) -> Result<FacilityId, D::Error> {
    name(deserializer)
}

fn flags<'de, D: Deserializer<'de>>(deserializer: D) -> Result<TeacherFlags, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text == crate::tables::NO_FLAG {
        return Ok(TeacherFlags::default());
    }
    Ok(TeacherFlags(text.split('+').map(|flag| FlagId::from(flag.trim())).collect()))
}

/// Why a plan cannot be carried out on a county at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Impossible {
    /// The county has no such school and stage.
    NoSuchUnit(UnitId),
    /// The county has no such school, or it has not this kind of facility.
    NoSuchFacility(SchoolId, FacilityId),
    /// More pupils would leave than the unit can lose: one must stay.
    NotEnoughPupils {
        /// The unit.
        unit: UnitId,
        /// How many it would have.
        has: i64,
    },
    /// More teachers leave than the unit has of that type.
    NotEnoughTeachers {
        /// The unit.
        unit: UnitId,
        /// The type.
        flags: TeacherFlags,
        /// How many it has.
        has: u32,
        /// How many would leave.
        leave: u32,
    },
    /// More of a facility is taken from a school than it has when the year begins.
    NotEnoughOfFacility {
        /// The school.
        school: SchoolId,
        /// Kind of facility.
        facility: FacilityId,
        /// How much it has.
        has: Decimal,
        /// How much would be taken.
        taken: Decimal,
    },
    /// More teachers leave or study than are free to: others leave the profession within the plan,
    /// are at the unit on rotation, or study.
    NotFree {
        /// The unit.
        unit: UnitId,
        /// The type.
        flags: TeacherFlags,
        /// How many it has.
        has: u32,
        /// How many of them are free.
        free: u32,
        /// How many would leave or study.
        wanted: u32,
    },
}

impl fmt::Display for Impossible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchUnit(unit) => write!(f, "the county has no school and stage {unit}"),
            Self::NoSuchFacility(school, facility) => {
                write!(f, "the school {school} has no facility {facility} to add to")
            }
            Self::NotFree { unit, flags, has, free, wanted } => write!(
                f,
                "{wanted} teachers of type {flags} would leave {unit} or study, where {free} of {has} are free: the \
                 others leave the profession within the plan, are there on rotation, or study"
            ),
            Self::NotEnoughPupils { unit, has } => write!(f, "{unit} would have {has} pupils"),
            Self::NotEnoughTeachers { unit, flags, has, leave } => {
                write!(f, "{leave} teachers of type {flags} would leave {unit}, which has {has}")
            }
            Self::NotEnoughOfFacility { school, facility, has, taken } => {
                let (has, taken) = (has.normalize(), taken.normalize());
                write!(f, "{taken} of {facility} would be taken from {school}, which has {has}")
            }
        }
    }
}

impl Plan {
    /// The county after the plan's moves, hires, and purchases, as if all of them were done at once:
    /// departures first, then arrivals, hires, and purchases, each of which adds its amount and nothing
    /// else. Rotations, study, and who goes to which school are for [`crate::timeline`].
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
