//! The lever of closing a school.

use crate::schema::values::{Amount, PositiveWhole, Price, Share, Whole};
use schemars::JsonSchema;
use std::collections::BTreeMap;

/// The lever of closing one school. Until it closes, nothing is changed at it.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CloseLever {
    /// `false` switches the lever off.
    #[schemars(extend("default" = true))]
    pub allowed: Option<bool>,
    /// School that closes as a year begins; once in a policy (P62).
    pub school: String,
    /// School that its pupils and teachers go to: it teaches all their stages and stays open (P62).
    pub into: String,
    /// Years of the plan in which it may close, 1 the first (P10).
    #[schemars(extend("x-absent" = "every year of the plan"))]
    pub years: Option<Vec<PositiveWhole>>,
    /// `must`: it closes in one of these years; `may`: or not at all.
    #[schemars(extend("enum" = ["may", "must"], "default" = "may"))]
    pub decide: Option<String>,
    /// Longest distance between the two schools, which must keep within it (P62).
    #[schemars(extend("x-unit" = "km"))]
    pub max_km: Amount,
    /// Most pupils of the receiving school from then on.
    #[schemars(extend("x-unit" = "pupils", "x-absent" = "no limit"))]
    pub places: Option<Whole>,
    /// Share of what it has of a kind of facility that goes to the receiving school, rounded down; the rest is lost to the schools.
    #[schemars(extend("x-name" = "FACILITY", "x-absent" = "nothing goes along"))]
    pub moved_share: Option<BTreeMap<String, Share>>,
    /// Cost in the year in which it closes.
    #[schemars(extend("default" = 0, "x-unit" = "万元"))]
    pub cost_wan: Option<Price>,
    /// What is saved in every year from then on; not beside `source` (P24).
    #[schemars(extend("default" = 0, "x-unit" = "万元 a year"))]
    pub saves_wan: Option<Price>,
}
