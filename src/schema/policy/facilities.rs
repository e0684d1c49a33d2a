//! The tables of a policy on facilities.

use crate::policy::Purpose;
use crate::schema::values::{Amount, PositiveWhole, SettingName, Share, Whole};
use schemars::JsonSchema;
use std::collections::BTreeMap;

/// A lever of buying, building or refitting one kind of facility.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct BuyLever {
    /// `false` switches the lever off.
    #[schemars(extend("default" = true))]
    pub allowed: Option<bool>,
    /// Kind of facility of the county.
    #[schemars(extend("x-absent" = "the name of the lever"))]
    pub facility: Option<String>,
    /// Price.
    #[schemars(extend("x-unit" = "万元 a unit of the facility"))]
    pub price_wan: Amount,
    /// Price at schools of a setting.
    #[schemars(extend("x-absent" = "`price_wan` everywhere"))]
    pub price_wan_by_setting: Option<PriceBySetting>,
    /// Only schools of these settings; a school of unknown setting is not among them.
    #[schemars(extend("x-holds" = "list of `city`, `town`, `rural`", "x-absent" = "all schools"))]
    pub only_settings: Option<Vec<SettingName>>,
    /// Most at one school, over all years of the plan.
    #[schemars(extend("x-unit" = "the facility's unit", "x-absent" = "no limit"))]
    pub max_per_school: Option<Amount>,
    /// What the money is for.
    #[schemars(extend("enum" = Purpose::NAMES.map(|(name, _)| name), "x-absent" = "construction for m2, else equipment"))]
    pub purpose: Option<String>,
    /// Years between the year of the order and the year at whose end it is there, within the plan. Within a year (`assess`) it counts as 0.
    #[schemars(extend("default" = 0, "x-unit" = "years"))]
    pub lead_years: Option<Whole>,
    /// Shares of the cost that are paid in the year of the order, the year after, …, until it is there at the latest: `[0.4, 0.6]`; they add up to 1 (P41).
    #[schemars(extend("x-holds" = "list of shares", "x-absent" = "all in the year of the order"))]
    pub payment_shares: Option<Vec<Amount>>,
    /// Cost of each project, which is the lever's order for a school in a year, beside the price; with `max_per_school` (P41).
    #[schemars(extend("default" = 0, "x-unit" = "万元 a project"))]
    pub fixed_cost_wan: Option<Amount>,
    /// Least amount of a project; with `max_per_school` (P41).
    #[schemars(extend("x-unit" = "the facility's unit", "x-absent" = "no limit"))]
    pub min_amount: Option<Amount>,
    /// What a unit adds to other kinds when it is there: `{ teaching_and_auxiliary_area = 1 }` for a gym, which is floor area too. Not within a year (`assess`), nor `consumes`.
    #[schemars(extend("x-name" = "FACILITY", "x-unit" = "units a unit", "x-absent" = "nothing"))]
    pub adds: Option<BTreeMap<String, Amount>>,
    /// What a unit takes of other kinds at the school, in the year of the order, of what is there when it begins: what is refitted.
    #[schemars(extend("x-name" = "FACILITY", "x-unit" = "units a unit", "x-absent" = "nothing"))]
    pub consumes: Option<BTreeMap<String, Amount>>,
    /// Land that a unit takes.
    #[schemars(extend("x-unit" = "m2 a unit", "x-absent" = "none"))]
    pub land_per_unit: Option<Amount>,
}

/// Prices by setting.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PriceBySetting {
    /// In the city.
    #[schemars(extend("x-unit" = "万元 a unit of the facility", "x-absent" = "`price_wan`"))]
    pub city: Option<Amount>,
    /// In a town.
    #[schemars(extend("x-unit" = "万元 a unit of the facility", "x-absent" = "`price_wan`"))]
    pub town: Option<Amount>,
    /// In the country.
    #[schemars(extend("x-unit" = "万元 a unit of the facility", "x-absent" = "`price_wan`"))]
    pub rural: Option<Amount>,
}

/// A lever of moving facilities of one kind between schools.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RedeployLever {
    /// `false` switches the lever off.
    #[schemars(extend("default" = true))]
    pub allowed: Option<bool>,
    /// Kind of facility of the county.
    #[schemars(extend("x-absent" = "the name of the lever"))]
    pub facility: Option<String>,
    /// Cost of moving, in the year of the move.
    #[schemars(extend("default" = 0, "x-unit" = "万元 a unit of the facility"))]
    pub cost_wan: Option<Amount>,
    /// Share of what a school has when a year begins, less what is written off, that may leave it in the year.
    #[schemars(extend("default" = 1))]
    pub max_share: Option<Share>,
    /// Only so many nearest schools with figures of the facility may receive.
    #[schemars(extend("x-unit" = "schools", "x-absent" = "no limit"))]
    pub nearest: Option<Whole>,
    /// Longest distance.
    #[schemars(extend("x-unit" = "km", "x-absent" = "no limit"))]
    pub max_km: Option<Amount>,
}

/// What is written off of a kind of facility.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Depreciation {
    /// Share of what is there when a year begins that is written off in the year.
    #[schemars(extend("x-unit" = "a year"))]
    pub rate: Share,
}

/// The limit of land.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Land {
    /// `free_land`: what is built at a school over all years takes at most its free land, where that is known; `none`: no limit.
    #[schemars(extend("enum" = ["free_land", "none"]))]
    pub limit: String,
}

/// Classrooms for classes.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Classrooms {
    /// `false` switches the demand off.
    #[schemars(extend("default" = true))]
    pub required: Option<bool>,
    /// Kind of facility of the county that counts them.
    #[schemars(extend("default" = "classrooms"))]
    pub facility: Option<String>,
}

/// Special rooms of one kind.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SpecialRooms {
    /// `false` switches the demand off.
    #[schemars(extend("default" = true))]
    pub required: Option<bool>,
    /// Kind of facility of the county that counts them.
    pub facility: String,
    /// One room for each so many classes.
    #[schemars(extend("x-unit" = "classes", "x-absent" = "what the standard's item on special rooms says"))]
    pub classes: Option<PositiveWhole>,
}
