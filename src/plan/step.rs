//! The steps of a plan, one kind a type, each with the year in which it is done.

use crate::county::{FacilityId, FlagId, SchoolId, StageId, TeacherFlags, UnitId};
use crate::quantity::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

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

/// Teachers of one type who keep their post and teach at another school of their stage on days of each
/// week of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Visit {
    /// Year of the plan, counted from 1.
    #[serde(default = "first_year")]
    pub year: u32,
    /// Name of the policy's lever of visits.
    pub lever: String,
    /// School where their post is.
    #[serde(deserialize_with = "school")]
    pub from: SchoolId,
    /// School that they visit.
    #[serde(deserialize_with = "school")]
    pub to: SchoolId,
    /// Stage of both.
    #[serde(deserialize_with = "stage")]
    pub stage: StageId,
    /// Type of the teachers: flags joined by `+`, or `none`.
    #[serde(deserialize_with = "flags")]
    pub flags: TeacherFlags,
    /// Days of each week, of all these teachers together.
    pub days: u32,
}

/// A venue of a school that another uses for a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lending {
    /// Year of the plan, counted from 1.
    #[serde(default = "first_year")]
    pub year: u32,
    /// Name of the policy's lever of lending.
    pub lever: String,
    /// School that lends.
    #[serde(deserialize_with = "school")]
    pub from: SchoolId,
    /// School that borrows, and where it counts.
    #[serde(deserialize_with = "school")]
    pub to: SchoolId,
    /// Kind of facility that is lent.
    #[serde(deserialize_with = "facility")]
    pub facility: FacilityId,
    /// How much, in the facility's unit: a decimal in quotation marks, so that no digit is lost.
    #[serde(serialize_with = "rust_decimal::serde::str::serialize")]
    #[schemars(with = "String", extend("type" = ["string", "number"], "pattern" = r"^-?[0-9]+(\.[0-9]+)?$"))]
    pub amount: Decimal,
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

/// A school that closes; its pupils and teachers go to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// Year of the plan, counted from 1, as which begins it closes.
    #[serde(default = "first_year")]
    pub year: u32,
    /// Name of the policy's lever of closing.
    pub lever: String,
    /// School that closes.
    #[serde(deserialize_with = "school")]
    pub school: SchoolId,
    /// School that its pupils and teachers go to.
    #[serde(deserialize_with = "school")]
    pub into: SchoolId,
}

/// A new school that opens. Schools that merge into it are closings by the same lever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// Year of the plan, counted from 1, as which begins it opens.
    #[serde(default = "first_year")]
    pub year: u32,
    /// Name of the policy's lever of opening.
    pub lever: String,
    /// Code of the new school.
    #[serde(deserialize_with = "school")]
    pub school: SchoolId,
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
