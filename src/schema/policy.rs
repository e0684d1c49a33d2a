//! The file of a policy; [`crate::policy`] reads it.

mod close;
mod facilities;
mod goals;
mod lend;
mod money;
mod open;
mod people;
mod rezone;
mod sharing;
mod sweep;

use super::values::{AboveZero, Amount, CriterionName, PositiveWhole, Price, Share, TagName, Whole};
use close::CloseLever;
use facilities::{BuyLever, Classrooms, Depreciation, Land, RedeployLever, SpecialRooms};
use goals::{ObjectiveStage, Soften};
use lend::LendLever;
use money::{Budget, PublicFunds, Source};
use open::OpenLever;
use people::{Attrition, Establishment, RequiredTeacher, RotationLever, UpgradeLever};
use rezone::RezoneLever;
use schemars::JsonSchema;
use sharing::VisitLever;
use std::collections::BTreeMap;
use sweep::Sweep;

/// Which levers a county may use, within what limits, at what prices, with how much money, what is
/// required, and what is wanted first.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Policy {
    /// The policy that this one is laid over.
    #[schemars(extend("x-holds" = "path, from this file"))]
    pub extends: Option<String>,
    /// Name of the scenario and of its folder: not empty, no slashes, no leading dot (P03), once in a comparison (P09).
    #[schemars(extend("x-absent" = "name of the file without its ending"))]
    pub name: Option<String>,
    /// Sentence for people.
    #[schemars(extend("x-absent" = "the name"))]
    pub title: Option<String>,
    /// Teachers may move between schools, within their stage, out of units that the standard judges.
    #[schemars(rename = "move", extend("x-absent" = "nobody moves"))]
    pub moves: Option<MoveLever>,
    /// Levers of your own names by which teachers are hired.
    #[schemars(extend("x-name" = "NAME", "x-absent" = "nobody is hired"))]
    pub hire: Option<BTreeMap<String, HireLever>>,
    /// Levers of your own names by which facilities are bought, built or refitted.
    #[schemars(extend("x-name" = "NAME", "x-absent" = "nothing is bought"))]
    pub buy: Option<BTreeMap<String, BuyLever>>,
    /// Levers of your own names by which facilities move from one school to another. Not within a year (`assess`).
    #[schemars(extend("x-name" = "NAME", "x-absent" = "nothing moves"))]
    pub redeploy: Option<BTreeMap<String, RedeployLever>>,
    /// What is written off of a kind of facility that is measured, not counted (P42). Not within a year (`assess`).
    #[schemars(extend("x-name" = "FACILITY", "x-absent" = "nothing is written off"))]
    pub depreciation: Option<BTreeMap<String, Depreciation>>,
    /// What limits the land that is built on.
    #[schemars(extend("x-absent" = "no limit"))]
    pub land: Option<Land>,
    /// Most pupils of a class, by stage.
    #[schemars(extend("x-name" = "STAGE", "x-unit" = "pupils", "x-absent" = "what the standard's item on classes says"))]
    pub class_size: Option<BTreeMap<String, PositiveWhole>>,
    /// In each judged year every judged school has a classroom for each class of full size.
    #[schemars(extend("x-absent" = "not asked for"))]
    pub classrooms: Option<Classrooms>,
    /// In each judged year every judged school has so many special rooms for its classes, by what they are for, such as `music`.
    #[schemars(extend("x-name" = "ROOM", "x-absent" = "not asked for"))]
    pub special_rooms: Option<BTreeMap<String, SpecialRooms>>,
    /// Levers of your own names by which teachers study for a flag.
    #[schemars(extend("x-name" = "NAME", "x-absent" = "nobody studies"))]
    pub upgrade: Option<BTreeMap<String, UpgradeLever>>,
    /// Levers of your own names by which teachers visit another school on days of the week.
    #[schemars(extend("x-name" = "NAME", "x-absent" = "nobody visits"))]
    pub visit: Option<BTreeMap<String, VisitLever>>,
    /// Levers of your own names by which a school uses a venue of another.
    #[schemars(extend("x-name" = "NAME", "x-absent" = "nothing is lent"))]
    pub lend: Option<BTreeMap<String, LendLever>>,
    /// Teachers may teach at another school of their stage for a term, and return.
    #[schemars(extend("x-absent" = "nobody rotates"))]
    pub rotation: Option<RotationLever>,
    /// Who leaves the profession.
    #[schemars(extend("x-absent" = "nobody leaves"))]
    pub attrition: Option<Attrition>,
    /// The posts of teachers.
    #[schemars(extend("x-absent" = "not looked at"))]
    pub establishment: Option<Establishment>,
    /// Rules of your own names on kinds of teacher that units need.
    #[schemars(extend("x-name" = "NAME", "x-absent" = "none"))]
    pub required_teacher: Option<BTreeMap<String, RequiredTeacher>>,
    /// Zones of a stage may change: pupils go to another school that the standard judges, both schools of a single stage.
    #[schemars(extend("x-name" = "STAGE", "x-absent" = "pupils go where they go"))]
    pub rezone: Option<BTreeMap<String, RezoneLever>>,
    /// Closings of your own names: a school or teaching point may close into another (撤并), with all its pupils and teachers. Not within a year (`assess`), nor beside `rezone` (P24); with `open` at most 64 choices (P61).
    #[schemars(extend("x-name" = "NAME", "x-absent" = "no school closes"))]
    pub close: Option<BTreeMap<String, CloseLever>>,
    /// Openings of your own names: a new school may open, others may merge into it, and it may take pupils of schools that stay. Not within a year (`assess`), nor beside `rezone`, posts of single schools or `boarder_yuan` (P24); with `close` at most 64 choices (P61).
    #[schemars(extend("x-name" = "NAME", "x-absent" = "no school opens"))]
    pub open: Option<BTreeMap<String, OpenLever>>,
    /// How much money there is.
    #[schemars(extend("x-absent" = "no limit"))]
    pub budget: Option<Budget>,
    /// Sources of money of your own names, such as `central`, `provincial`, `city`, `county`, `own`: with any, they pay all that the plan costs.
    #[schemars(extend("x-name" = "NAME", "x-absent" = "nobody asks who pays"))]
    pub source: Option<BTreeMap<String, Source>>,
    /// What running the schools takes whatever the plan does (公用经费), a cost of each year by its pupils.
    #[schemars(extend("x-absent" = "only what the plan adds is counted"))]
    pub public_funds: Option<PublicFunds>,
    /// The years that are planned for; without it a single year with the pupils of today.
    pub horizon: Option<Horizon>,
    /// What is asked of the standard: in the last year, or what the targets do not say themselves.
    pub requirements: Option<Requirements>,
    /// What is asked from a year of the plan on, by that year, 1 the first: keys as in `requirements`, which fills in what is not said. Before the first target nothing is asked.
    #[schemars(extend("x-name" = "YEAR", "x-absent" = "everything in the last year, nothing before"))]
    pub target: Option<BTreeMap<String, Requirements>>,
    /// Stages, most important first; each aim once (P05).
    #[schemars(length(min = 1))]
    pub objective: Vec<ObjectiveStage>,
    /// How binding each rule is, by its constraint family: `law` never gives way; where there is no plan, preferences give before policy, and policy before law.
    #[schemars(extend("x-name" = "FAMILY", "x-absent" = "the defaults below"))]
    pub rules: Option<BTreeMap<String, TagName>>,
    /// Rules that may give way at a price, by their constraint family: `budget`, `budget_year`, `transfer_cap`, `net_change`, `hire_limit`, `purchase_cap`, `distance`; no law (P35).
    #[schemars(extend("x-name" = "FAMILY", "x-absent" = "no rule gives way"))]
    pub soften: Option<BTreeMap<String, Soften>>,
    /// How people of the roster are named.
    pub naming: Option<Naming>,
    /// How the solver is asked to work.
    pub solver: Option<Solver>,
    /// Values that vary: the file then stands for many scenarios ([sweeps.md](../sweeps.md)).
    #[schemars(extend("x-absent" = "one policy"))]
    pub sweep: Option<Sweep>,
}

/// The lever of moving teachers.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct MoveLever {
    /// `false` switches the lever off.
    #[schemars(extend("default" = true))]
    pub allowed: Option<bool>,
    /// Longest distance.
    #[schemars(extend("x-unit" = "km", "x-absent" = "no limit"))]
    pub max_km: Option<Amount>,
    /// Only so many nearest schools with the stage may receive.
    #[schemars(extend("x-unit" = "schools", "x-absent" = "no limit"))]
    pub nearest: Option<Whole>,
    /// Share of a unit's teachers who may leave, rounded down to people.
    #[schemars(extend("default" = 1))]
    pub max_leaving_share: Option<Share>,
    /// Share by which arrivals and departures of a unit may differ, rounded down; hires do not count.
    #[schemars(extend("x-absent" = "no limit"))]
    pub max_net_change_share: Option<Share>,
    /// Cost of a move.
    #[schemars(extend("default" = 0, "x-unit" = "万元 a teacher"))]
    pub cost_wan: Option<Price>,
    /// Who may move: `["backbone", "backbone+pe_arts", "none"]`; a type is the whole set of flags, not one of them.
    #[schemars(extend("x-holds" = "list of types", "x-absent" = "all types"))]
    pub types: Option<Vec<String>>,
    /// Whole years at the school, by `since` of the roster, after which a person may leave it; who has no `since` may not. It needs a roster (P06).
    #[schemars(extend("x-unit" = "years", "x-absent" = "all but the exempt"))]
    pub min_years_in_school: Option<Whole>,
}

/// The lever of hiring teachers of one type.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct HireLever {
    /// `false` switches the lever off.
    #[schemars(extend("default" = true))]
    pub allowed: Option<bool>,
    /// Stage.
    pub stage: String,
    /// Type of the teachers hired: flags joined by `+`, or `none`.
    #[schemars(extend("x-holds" = "type"))]
    pub flags: String,
    /// Cost of a year, in the year of the hire and in every year after it.
    #[schemars(extend("x-unit" = "万元 a teacher"))]
    pub cost_wan: Price,
    /// Most in the county, over all years of the plan.
    #[schemars(extend("x-unit" = "teachers", "x-absent" = "no limit"))]
    pub max_teachers: Option<Whole>,
    /// Most in the county in one year.
    #[schemars(extend("x-unit" = "teachers", "x-absent" = "no limit"))]
    pub max_per_year: Option<Whole>,
}

/// The years that are planned for.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Horizon {
    /// How many, 1 to 10 (P10); the first is the year after that of the county's data.
    #[schemars(extend("minimum" = 1, "maximum" = 10, "default" = 1, "x-unit" = "years"))]
    pub years: Option<Whole>,
    /// Assumptions of a projection of pupils, or a projection of your own.
    #[schemars(extend("x-holds" = "path, from this file", "x-absent" = "pupils stay as they are today"))]
    pub projection: Option<String>,
    /// Which variant of the projection.
    #[schemars(extend("default" = "middle", "x-holds" = "`low`, `middle` or `high`"))]
    pub variant: Option<String>,
    /// Rate by which money of a later year weighs less in the objective `cost`; budgets and tables are not discounted.
    #[schemars(extend("default" = 0, "x-unit" = "a year"))]
    pub discount_rate: Option<Share>,
}

/// What is asked of the standard.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Requirements {
    /// Thresholds, floors, and exemptions of every unit: `must` hold, are aimed at, or are not looked at.
    #[schemars(extend("enum" = ["must", "aim", "off"], "default" = "must"))]
    pub thresholds: Option<String>,
    /// Share of each threshold that counts as meeting it: less than 1 on the way there.
    #[schemars(extend("default" = 1, "exclusiveMinimum" = 0))]
    pub threshold_share: Option<Share>,
    /// Limits of the difference coefficients: `must` hold, are aimed at, or are not looked at.
    #[schemars(extend("enum" = ["must", "aim", "off"], "default" = "must"))]
    pub balance: Option<String>,
    /// Whether units may use the exemptions that the standard permits.
    #[schemars(extend("default" = true))]
    pub exemptions: Option<bool>,
    /// Limit that replaces the standard's.
    #[schemars(extend("x-name" = "STAGE", "x-unit" = "coefficient", "x-absent" = "the standard's"))]
    pub balance_limit: Option<BTreeMap<String, AboveZero>>,
}

/// How people of the roster are named.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Naming {
    /// Criteria, the most important first, each once (P05); at least one (P11).
    #[schemars(length(min = 1), extend("default" = ["longest_in_post", "nearest_to_home"]))]
    pub rule: Option<Vec<CriterionName>>,
}

/// How the solver is asked to work.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Solver {
    /// Gap between plan and bound at which a search ends; `--gap` overrides it.
    #[schemars(extend("default" = 0.001))]
    pub relative_gap: Option<Share>,
    /// Most nodes of one search; `--nodes` overrides it.
    #[schemars(extend("x-unit" = "nodes", "x-absent" = "no limit"))]
    pub node_limit: Option<Whole>,
}
