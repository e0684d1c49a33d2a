//! The lever of changing zones.

use crate::schema::values::{Amount, Share, Whole};
use schemars::JsonSchema;
use std::collections::BTreeMap;

/// The lever of changing zones within a stage.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RezoneLever {
    /// `false` switches the lever off.
    #[schemars(extend("default" = true))]
    pub allowed: Option<bool>,
    /// Grades of the stage, 1 or more: an intake that goes to another school stays there so many years, the year of entry counted.
    #[schemars(extend("minimum" = 1, "x-unit" = "grades"))]
    pub grades: Whole,
    /// Longest distance between the two schools.
    #[schemars(extend("x-unit" = "km", "x-absent" = "no limit"))]
    pub max_km: Option<Amount>,
    /// Only so many nearest schools with the stage may receive.
    #[schemars(extend("x-unit" = "schools", "x-absent" = "no limit"))]
    pub nearest: Option<Whole>,
    /// `true` lets pupils of all grades go, to the end of the plan; otherwise only those who enter the stage in the year.
    #[schemars(extend("default" = false))]
    pub enrolled: Option<bool>,
    /// Share of those who might go whose siblings keep them where they are, rounded up to pupils.
    #[schemars(extend("default" = 0))]
    pub siblings_share: Option<Share>,
    /// Places of a class: with the classes of today they make the places of a school that `capacity` does not name.
    #[schemars(extend("x-unit" = "pupils", "x-absent" = "no limit"))]
    pub max_class_pupils: Option<Whole>,
    /// Most pupils of a school that receives.
    #[schemars(extend("x-unit" = "pupils", "x-absent" = "no limit"))]
    pub max_school_pupils: Option<Whole>,
    /// Places of a school.
    #[schemars(extend("x-name" = "SCHOOL", "x-unit" = "pupils", "x-absent" = "by classes, where `max_class_pupils` and the classes are known"))]
    pub capacity: Option<BTreeMap<String, Whole>>,
    /// Cost of the way to another school, in every year in which it lasts.
    #[schemars(extend("default" = 0, "x-unit" = "万元 a pupil and year"))]
    pub cost_wan: Option<Amount>,
    /// The only pairs of schools; each once (P05).
    #[schemars(extend("x-absent" = "every pair"))]
    pub pair: Option<Vec<RezonePair>>,
}

/// A pair of schools.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RezonePair {
    /// School that pupils would go to.
    pub from: String,
    /// School that they go to.
    pub to: String,
    /// Most pupils of a year.
    #[schemars(extend("x-unit" = "pupils", "x-absent" = "no limit"))]
    pub max_pupils: Option<Whole>,
}
