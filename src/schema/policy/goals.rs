//! What is wanted, and which rules may give way for it.

use crate::policy::Aim;
use crate::schema::values::{Amount, Share, Whole};
use schemars::JsonSchema;
use std::collections::BTreeMap;

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
    /// What weighs how much, for `units_not_passing` and `weighted_shortfall` alone (P31): weights multiply, and what is not named weighs 1.
    pub weights: Option<Weights>,
    /// The `plan.json` that `change_from_plan` stays close to.
    #[schemars(extend("x-holds" = "path, from this file", "x-absent" = "required for `change_from_plan`"))]
    pub against: Option<String>,
    /// How many years ago that plan was made: 1 where its second year is the first year now.
    #[schemars(extend("x-unit" = "years", "x-absent" = "none"))]
    pub years_ago: Option<Whole>,
}

/// What weighs how much in an objective stage.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Weights {
    /// Of units and coefficients of a stage.
    #[schemars(extend("x-name" = "STAGE", "default" = 1))]
    pub stage: Option<BTreeMap<String, Amount>>,
    /// Of an indicator of the standard (J03); not for `units_not_passing`.
    #[schemars(extend("x-name" = "INDICATOR", "default" = 1))]
    pub indicator: Option<BTreeMap<String, Amount>>,
    /// Of the units of schools in the `city`, a `town`, or the country (`rural`).
    #[schemars(extend("x-name" = "SETTING", "default" = 1, "propertyNames" = { "enum": ["city", "town", "rural"] }))]
    pub setting: Option<BTreeMap<String, Amount>>,
    /// Of a year of the plan; where any is named, the others weigh nothing.
    #[schemars(extend("x-name" = "YEAR", "x-absent" = "`units_not_passing`: the last year in which thresholds are aimed at; `weighted_shortfall`: every year 1"))]
    pub year: Option<BTreeMap<String, Amount>>,
    /// Whether a unit weighs as its pupils, the mean judged unit as 1.
    #[schemars(extend("default" = false))]
    pub pupils: Option<bool>,
    /// Of a difference coefficient; not for `units_not_passing`.
    #[schemars(extend("default" = 1))]
    pub balance: Option<Amount>,
}

/// A rule that may give way.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Soften {
    /// `false` takes back what an extended policy allows.
    #[schemars(extend("default" = true))]
    pub allowed: Option<bool>,
    /// Price of each unit by which the rule is broken: of a teacher, of a unit of the facility, of 1 万元 of the budget, of a teacher's km.
    #[schemars(extend("x-unit" = "万元 a unit"))]
    pub price_wan: Amount,
    /// Most by which each of its limits may be broken.
    #[schemars(extend("x-unit" = "the unit of the rule", "x-absent" = "no limit"))]
    pub most: Option<Amount>,
}
