//! Who has money and what for: budgets, sources, and what running the schools takes.

use crate::policy::MoneyKind;
use crate::schema::values::{Amount, CarryOver, MoneyByYear, Price, PurposeName, Share, Whole};
use schemars::JsonSchema;
use std::collections::BTreeMap;

/// The budget.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("anyOf" = [
    { "required": ["total_wan"] },
    { "required": ["year"] },
    { "required": ["unlimited"], "properties": { "unlimited": { "const": true } } },
]))]
pub struct Budget {
    /// Most money, over all years of the plan.
    #[schemars(extend("x-unit" = "万元", "x-absent" = "required unless unlimited or by year"))]
    pub total_wan: Option<Amount>,
    /// Most money in a year of the plan, 1 the first.
    #[schemars(extend("x-name" = "YEAR", "x-unit" = "万元", "x-absent" = "no limit"))]
    pub year: Option<BTreeMap<String, Amount>>,
    /// `true` lifts the limit of an extended policy.
    #[schemars(extend("default" = false))]
    pub unlimited: Option<bool>,
}

/// A source of money.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Source {
    /// `false` switches the source off.
    #[schemars(extend("default" = true))]
    pub allowed: Option<bool>,
    /// New money of a year of the plan; a table names each year, 1 the first (P10).
    #[schemars(extend("x-unit" = "万元"))]
    pub amount_wan: MoneyByYear,
    /// Running costs (public funds, training, personnel), equipment and construction, or both; for `other` any may pay.
    #[schemars(extend("enum" = MoneyKind::NAMES.map(|(name, _)| name), "default" = "any"))]
    pub kind: Option<String>,
    /// What it may pay for: an earmark.
    #[schemars(extend("x-holds" = "list of purposes", "x-absent" = "whatever its kind allows"))]
    pub purposes: Option<Vec<PurposeName>>,
    /// What another source must pay beside it, in the same year and for the same purpose.
    #[schemars(extend("x-absent" = "nothing"))]
    pub matching: Option<Matching>,
    /// What is left at the end of a year and may be spent in the next.
    #[schemars(extend("default" = "none"))]
    pub carry_over: Option<CarryOver>,
}

/// What another source must pay.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Matching {
    /// 万元 beside each 万元 of this source.
    pub share: Amount,
    /// Name of the source that pays it; it needs no matching itself (P22).
    pub by: String,
}

/// The norms of public funds.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PublicFunds {
    /// `false` switches them off.
    #[schemars(extend("default" = true))]
    pub allowed: Option<bool>,
    /// Quota of a pupil; a stage without one is paid from elsewhere.
    #[schemars(extend("x-name" = "STAGE", "x-unit" = "yuan a year", "minProperties" = 1))]
    pub quota_yuan: BTreeMap<String, Price>,
    /// A school with fewer pupils of these stages is paid as if it had so many.
    #[schemars(extend("default" = 0, "x-unit" = "pupils"))]
    pub least_pupils: Option<Whole>,
    /// More for each boarder, by the column `boarders` of `enrolment` (P23); in later years the share of today.
    #[schemars(extend("default" = 0, "x-unit" = "yuan a year"))]
    pub boarder_yuan: Option<Price>,
    /// For each pupil of a school of the kind `special`, instead of the quota.
    #[schemars(extend("x-unit" = "yuan a year", "x-absent" = "the quota"))]
    pub special_yuan: Option<Price>,
    /// Share of them for the training of teachers, at least; rounded up to a yuan.
    #[schemars(extend("default" = 0))]
    pub training_share: Option<Share>,
}
