//! The tables of people over the years.

use crate::policy::{BackboneOf, PostScope};
use crate::schema::values::{AboveZero, Amount, PositiveWhole, Price, Share, Whole};
use schemars::JsonSchema;
use std::collections::BTreeMap;

/// A lever of study by which teachers gain a flag; they stay at their school meanwhile.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct UpgradeLever {
    /// `false` switches the lever off.
    #[schemars(extend("default" = true))]
    pub allowed: Option<bool>,
    /// Stage.
    pub stage: String,
    /// Flag that they gain, such as `higher_degree` or `backbone`.
    #[schemars(extend("x-holds" = "flag"))]
    pub adds: String,
    /// Who may study: types that lack the flag.
    #[schemars(extend("x-holds" = "list of types", "x-absent" = "all types that lack it"))]
    pub from: Option<Vec<String>>,
    /// Cost of the whole study, in the year in which it begins.
    #[schemars(extend("x-unit" = "万元 a teacher"))]
    pub cost_wan: Price,
    /// Years of study: who begins in year t bears the flag at the end of year t + years − 1.
    #[schemars(extend("default" = 1, "x-unit" = "years"))]
    pub years: Option<PositiveWhole>,
    /// Most in the county who may begin in a year.
    #[schemars(extend("x-unit" = "teachers", "x-absent" = "no limit"))]
    pub max_per_year: Option<Whole>,
    /// Share of a unit's teachers who may study at the same time, rounded down to people.
    #[schemars(extend("default" = 1))]
    pub max_share: Option<Share>,
}

/// The lever of teaching at another school of the stage for a term (交流轮岗).
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RotationLever {
    /// `false` switches the lever off.
    #[schemars(extend("default" = true))]
    pub allowed: Option<bool>,
    /// Years away: who begins in year t returns as year t + term_years begins.
    #[schemars(extend("default" = 1, "x-unit" = "years"))]
    pub term_years: Option<PositiveWhole>,
    /// Longest distance.
    #[schemars(extend("x-unit" = "km", "x-absent" = "no limit"))]
    pub max_km: Option<Amount>,
    /// Only so many nearest schools with the stage may receive.
    #[schemars(extend("x-unit" = "schools", "x-absent" = "no limit"))]
    pub nearest: Option<Whole>,
    /// Share of a unit's teachers who may leave in a year, for good or for a term; where `move` has one too, the smaller holds.
    #[schemars(extend("x-absent" = "that of `move`"))]
    pub max_leaving_share: Option<Share>,
    /// Share by which arrivals and departures of a unit may differ in a year, likewise; who returns does not count.
    #[schemars(extend("x-absent" = "that of `move`"))]
    pub max_net_change_share: Option<Share>,
    /// Who may rotate, as `move.types`.
    #[schemars(extend("x-holds" = "list of types", "x-absent" = "all types"))]
    pub types: Option<Vec<String>>,
    /// Cost of each year away.
    #[schemars(extend("default" = 0, "x-unit" = "万元 a teacher"))]
    pub cost_wan: Option<Price>,
    /// How many must change schools in a year.
    #[schemars(extend("x-absent" = "nobody must"))]
    pub minimum: Option<RotationMinimum>,
}

/// How many teachers must move or begin a rotation in a year.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RotationMinimum {
    /// Whether it `must` hold, is aimed at, or is not looked at.
    #[schemars(extend("enum" = ["must", "aim", "off"], "default" = "must"))]
    pub demand: Option<String>,
    /// Share of the eligible, rounded up to people.
    #[schemars(extend("default" = 0.1))]
    pub share: Option<Share>,
    /// Share of backbone teachers.
    #[schemars(extend("default" = 0.2))]
    pub backbone_share: Option<Share>,
    /// Flag of backbone teachers.
    #[schemars(extend("default" = "backbone", "x-holds" = "flag"))]
    pub backbone: Option<String>,
    /// What it is a share of: of those who change schools, or of the eligible.
    #[schemars(extend("enum" = BackboneOf::NAMES.map(|(name, _)| name), "default" = "rotated"))]
    pub backbone_of: Option<String>,
    /// Years at one school after which a teacher of the roster is eligible.
    #[schemars(extend("default" = 6, "x-unit" = "years"))]
    pub eligible_years: Option<Whole>,
    /// Share of today's teachers who are eligible, where neither the table `rotation` nor the roster tells (P06).
    #[schemars(extend("x-absent" = "the county must tell"))]
    pub eligible_share: Option<Share>,
    /// First year of the plan in which it holds (P10).
    #[schemars(extend("minimum" = 1, "default" = 1, "x-unit" = "year"))]
    pub from_year: Option<Whole>,
    /// Last year of the plan in which it holds (P10).
    #[schemars(extend("minimum" = 1, "x-unit" = "year", "x-absent" = "the last one"))]
    pub to_year: Option<Whole>,
}

/// Teachers who leave the profession, as the year begins; until then they neither move, rotate, nor study.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Attrition {
    /// `false` switches it off.
    #[schemars(extend("default" = true))]
    pub allowed: Option<bool>,
    /// Age in whose calendar year those retire whose `born` the roster tells.
    #[schemars(extend("x-unit" = "years", "x-absent" = "the roster is not asked"))]
    pub retirement_age: Option<Whole>,
    /// Share of today's teachers who leave in a year, of units of which the county does not tell who does: by the end of year t ⌊rate · t · teachers⌋ of a stage.
    #[schemars(extend("default" = 0))]
    pub rate: Option<Share>,
}

/// The posts of teachers (编制): a plan makes no more teachers than there are posts or would be without it.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Establishment {
    /// Whether it `must` hold, is aimed at, or is not looked at.
    #[schemars(extend("enum" = ["must", "aim", "off"], "default" = "must"))]
    pub demand: Option<String>,
    /// Who shares posts: the county (县管校聘), a stage, or each stage of a school for itself.
    #[schemars(extend("enum" = PostScope::NAMES.map(|(name, _)| name), "default" = "county"))]
    pub scope: Option<String>,
    /// Pupils for one post; fractions give none.
    #[schemars(extend("x-name" = "STAGE", "x-unit" = "pupils"))]
    pub pupils_per_post: BTreeMap<String, AboveZero>,
    /// Below so many pupils a unit has posts by its classes where that is more.
    #[schemars(extend("default" = 0, "x-unit" = "pupils"))]
    pub small_school_pupils: Option<Whole>,
    /// Posts for one class of small units; needs a class size (D03).
    #[schemars(extend("x-name" = "STAGE", "x-unit" = "posts", "x-absent" = "by pupils alone"))]
    pub posts_per_class: Option<BTreeMap<String, Amount>>,
    /// Pupils of a class where the county does not tell the classes, as of projected years.
    #[schemars(extend("x-name" = "STAGE", "x-unit" = "pupils", "x-absent" = "needed with posts_per_class"))]
    pub class_size: Option<BTreeMap<String, PositiveWhole>>,
    /// Share of the posts that are not for teachers.
    #[schemars(extend("x-name" = "STAGE", "x-absent" = "none"))]
    pub non_teaching_share: Option<BTreeMap<String, Share>>,
}

/// A kind of teacher that every unit of a stage needs, of those that the standard judges.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RequiredTeacher {
    /// Whether it `must` hold, is aimed at, or is not looked at.
    #[schemars(extend("enum" = ["must", "aim", "off"], "default" = "must"))]
    pub demand: Option<String>,
    /// Stage.
    pub stage: String,
    /// What the teacher bears: flags joined by `+`, all of them.
    #[schemars(extend("x-holds" = "type"))]
    pub flags: String,
    /// Most classes for one such teacher; needs a class size (D03).
    #[schemars(extend("x-unit" = "classes", "x-absent" = "one teacher is enough"))]
    pub classes_per_teacher: Option<AboveZero>,
    /// Pupils of a class where the county does not tell the classes, as of projected years.
    #[schemars(extend("x-unit" = "pupils", "x-absent" = "needed with classes_per_teacher"))]
    pub class_size: Option<PositiveWhole>,
    /// Days of a week that count as one such teacher, of those on which others visit by `visit`; the need is then not rounded up to whole teachers, so that it may be below one.
    #[schemars(extend("x-unit" = "days", "x-absent" = "visits do not count"))]
    pub visiting_days: Option<PositiveWhole>,
    /// Year of the plan from whose end on it holds (P10).
    #[schemars(extend("minimum" = 1, "x-unit" = "year", "x-absent" = "the last one"))]
    pub from_year: Option<Whole>,
}
