//! The lever of opening a school.

use crate::schema::values::{Amount, PositiveWhole, Price, SettingName, Share, SharesByYear, Signed, Whole};
use schemars::JsonSchema;
use std::collections::BTreeMap;

/// The lever of opening one school, a public one. Before it opens nothing is done at it.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct OpenLever {
    /// `false` switches the lever off.
    #[schemars(extend("default" = true))]
    pub allowed: Option<bool>,
    /// Code of the new school, which no school of the county has (P63).
    pub school: String,
    /// Name that people read.
    pub name: String,
    /// One of the county's kinds of schools.
    pub kind: String,
    /// Township or subdistrict.
    #[schemars(extend("x-absent" = "not known"))]
    pub township: Option<String>,
    /// Where it lies.
    #[schemars(extend("x-absent" = "not known"))]
    pub setting: Option<SettingName>,
    /// Degrees east.
    pub longitude: Signed,
    /// Degrees north.
    pub latitude: Signed,
    /// Land of its campus.
    #[schemars(extend("x-unit" = "m2", "x-absent" = "not known"))]
    pub land_area: Option<Amount>,
    /// Of it, land on which may still be built.
    #[schemars(extend("x-unit" = "m2", "x-absent" = "not known"))]
    pub free_land: Option<Amount>,
    /// Stages that it teaches: those of all schools that merge into it, and none that no school teaches which its pupils come from (P63).
    #[schemars(length(min = 1))]
    pub stages: Vec<String>,
    /// Years of the plan as which begin it may open, later than `lead_years` (P10).
    #[schemars(extend("x-absent" = "every year of the plan in which it is built"))]
    pub years: Option<Vec<PositiveWhole>>,
    /// `must`: it opens in one of these years; `may`: or not at all.
    #[schemars(extend("enum" = ["may", "must"], "default" = "may"))]
    pub decide: Option<String>,
    /// Longest distance to the schools that its pupils come from, which must keep within it (P63).
    #[schemars(extend("x-unit" = "km"))]
    pub max_km: Amount,
    /// Most pupils of all its stages; a choice that sends it more is not allowed.
    #[schemars(extend("x-unit" = "pupils"))]
    pub places: Whole,
    /// Schools that merge into it: they close as it opens, and all their pupils and teachers go there; each once in a policy (P63).
    #[schemars(extend("x-absent" = "none"))]
    pub merges: Option<Vec<String>>,
    /// Share of the pupils of a school, at each stage that it teaches, who go to it instead, rounded down: one for all years, or a list for the year in which it opens, the year after, …, of which the last stays. Less than 1 over all new schools (P63).
    #[schemars(extend("x-name" = "SCHOOL", "x-absent" = "it takes nobody from schools that stay"))]
    pub takes_share: Option<BTreeMap<String, SharesByYear>>,
    /// Share of what merging schools have of a kind of facility that goes along, rounded down; the rest is lost to the schools.
    #[schemars(extend("x-name" = "FACILITY", "x-absent" = "nothing goes along"))]
    pub moved_share: Option<BTreeMap<String, Share>>,
    /// What it opens with of each kind of facility of the county, none left out (P63).
    #[schemars(extend("x-name" = "FACILITY"))]
    pub facilities: BTreeMap<String, Amount>,
    /// Years from the first payment to the year in which it opens.
    #[schemars(extend("default" = 0, "x-unit" = "years"))]
    pub lead_years: Option<Whole>,
    /// Shares of the cost that are paid in the first year of building, the year after, …: they add up to 1, at most one more than `lead_years` (P41).
    #[schemars(extend("x-absent" = "all in the first year"))]
    pub payment_shares: Option<Vec<Share>>,
    /// Cost of land, buildings and equipment, for construction.
    #[schemars(extend("x-unit" = "万元"))]
    pub cost_wan: Price,
    /// Cost of every year from then on, beside what its pupils and teachers cost, for public funds.
    #[schemars(extend("x-unit" = "万元 a year"))]
    pub runs_wan: Price,
}
