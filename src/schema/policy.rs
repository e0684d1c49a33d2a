//! The file of a policy; [`crate::policy`] reads it.

use super::values::{AboveZero, Amount, AnyValue, Share, Signed, Whole};
use crate::policy::Aim;
use schemars::JsonSchema;
use std::collections::BTreeMap;

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
    /// Kinds of facility of the county that may be bought or built.
    #[schemars(extend("x-name" = "FACILITY", "x-absent" = "nothing is bought"))]
    pub buy: Option<BTreeMap<String, BuyLever>>,
    /// How much money there is.
    #[schemars(extend("x-absent" = "no limit"))]
    pub budget: Option<Budget>,
    /// What is asked of the standard.
    pub requirements: Option<Requirements>,
    /// Stages, most important first; each aim once (P05).
    #[schemars(length(min = 1))]
    pub objective: Vec<ObjectiveStage>,
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
    pub cost_wan: Option<Amount>,
    /// Who may move: `["backbone", "backbone+pe_arts", "none"]`; a type is the whole set of flags, not one of them.
    #[schemars(extend("x-holds" = "list of types", "x-absent" = "all types"))]
    pub types: Option<Vec<String>>,
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
    /// Cost, of one year.
    #[schemars(extend("x-unit" = "万元 a teacher"))]
    pub cost_wan: Amount,
    /// Most in the county.
    #[schemars(extend("x-unit" = "teachers", "x-absent" = "no limit"))]
    pub max_teachers: Option<Whole>,
}

/// The lever of buying or building one kind of facility.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct BuyLever {
    /// `false` switches the lever off.
    #[schemars(extend("default" = true))]
    pub allowed: Option<bool>,
    /// Price.
    #[schemars(extend("x-unit" = "万元 a unit of the facility"))]
    pub price_wan: Amount,
    /// Most at one school.
    #[schemars(extend("x-unit" = "the facility's unit", "x-absent" = "no limit"))]
    pub max_per_school: Option<Amount>,
}

/// The budget.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("anyOf" = [
    { "required": ["total_wan"] },
    { "required": ["unlimited"], "properties": { "unlimited": { "const": true } } },
]))]
pub struct Budget {
    /// Most money.
    #[schemars(extend("x-unit" = "万元", "x-absent" = "required unless unlimited"))]
    pub total_wan: Option<Amount>,
    /// `true` lifts the limit of an extended policy.
    #[schemars(extend("default" = false))]
    pub unlimited: Option<bool>,
}

/// What is asked of the standard.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Requirements {
    /// Thresholds, floors, and exemptions of every unit: `must` hold, are aimed at, or are not looked at.
    #[schemars(extend("enum" = ["must", "aim", "off"], "default" = "must"))]
    pub thresholds: Option<String>,
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

/// One stage of the lexicographic objective.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ObjectiveStage {
    /// What is minimised.
    #[schemars(extend("enum" = Aim::NAMES.map(|(name, _)| name)))]
    pub minimise: String,
    /// By what share of its best value later stages may worsen it.
    #[schemars(extend("default" = 0))]
    pub tolerance: Option<Share>,
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

/// Values that vary, by dotted keys in quotation marks. All choices of a value of each list and each range
/// and of one combination are scenarios.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Sweep {
    /// Values of a key, one after the other.
    #[schemars(extend("x-name" = "\"KEY\""))]
    pub list: Option<BTreeMap<String, Values>>,
    /// Evenly spaced numbers of a key.
    #[schemars(extend("x-name" = "\"KEY\""))]
    pub range: Option<BTreeMap<String, Range>>,
    /// Values of several keys that go together, under names that are good for folders.
    #[schemars(extend("x-name" = "NAME"))]
    pub combination: Option<BTreeMap<String, Combination>>,
    /// Parts of their own, whose scenarios are not combined with those of others; with groups, all that varies stands in them (P12).
    #[schemars(extend("x-name" = "NAME"))]
    pub group: Option<BTreeMap<String, Group>>,
}

/// Values of a key.
#[derive(JsonSchema)]
#[schemars(transparent, inline)]
pub struct Values(#[schemars(length(min = 1), extend("x-holds" = "list of values"))] pub Vec<AnyValue>);

/// Values of several keys.
#[derive(JsonSchema)]
#[schemars(transparent, inline, extend("x-holds" = "table of keys and values"))]
pub struct Combination(pub BTreeMap<String, AnyValue>);

/// Evenly spaced numbers.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("oneOf" = [
    { "required": ["step"] },
    { "required": ["count"] },
]))]
pub struct Range {
    /// The first number.
    pub from: Signed,
    /// No number is above it.
    pub to: Signed,
    /// Distance between the numbers, above 0.
    #[schemars(extend("x-absent" = "`count` is required"))]
    pub step: Option<AboveZero>,
    /// How many numbers, both ends among them, at least 2; they are rounded to six decimals.
    #[schemars(range(min = 2), extend("x-absent" = "`step` is required"))]
    pub count: Option<Whole>,
}

/// A part of a sweep.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Group {
    /// As above.
    #[schemars(extend("x-name" = "\"KEY\""))]
    pub list: Option<BTreeMap<String, Values>>,
    /// As above.
    #[schemars(extend("x-name" = "\"KEY\""))]
    pub range: Option<BTreeMap<String, Range>>,
    /// As above.
    #[schemars(extend("x-name" = "NAME"))]
    pub combination: Option<BTreeMap<String, Combination>>,
}
