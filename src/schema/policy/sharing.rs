//! The tables of visiting teachers.

use crate::schema::values::{Amount, PositiveWhole, Price, Whole};
use schemars::JsonSchema;

/// A lever by which teachers keep their post and teach at another school of their stage on days of each
/// week of a year (走教). A day counts as 1 / `week_days` of a visiting teacher in the indicators of which
/// the standard counts visiting teachers at that school, and in `required_teacher` with `visiting_days`;
/// nothing is taken from the own school. Not within `rezone` (P24), nor in assessments and repairs.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct VisitLever {
    /// `false` switches the lever off.
    #[schemars(extend("default" = true))]
    pub allowed: Option<bool>,
    /// Stage of both schools.
    pub stage: String,
    /// Who may visit: teachers who bear all of these flags.
    #[schemars(extend("x-holds" = "type"))]
    pub flags: String,
    /// Whether both schools must be of one group, by `group` of the schools (P06).
    #[schemars(extend("default" = false))]
    pub same_group: Option<bool>,
    /// Longest distance.
    #[schemars(extend("x-unit" = "km", "x-absent" = "no limit"))]
    pub max_km: Option<Amount>,
    /// Only so many nearest schools with the stage may be visited.
    #[schemars(extend("x-unit" = "schools", "x-absent" = "no limit"))]
    pub nearest: Option<Whole>,
    /// Cost of one day of each week.
    #[schemars(extend("x-unit" = "万元 a weekly day and year"))]
    pub cost_wan: Price,
    /// Days of a working week: a visiting day counts as one in so many of a teacher.
    #[schemars(extend("default" = 5, "x-unit" = "days"))]
    pub week_days: Option<PositiveWhole>,
    /// Days of the week on which who visits is at the own school; fewer than the week has (P43).
    #[schemars(extend("default" = 1, "x-unit" = "days"))]
    pub keep_days: Option<Whole>,
    /// Most days of the week on which a teacher is away.
    #[schemars(extend("x-unit" = "days", "x-absent" = "all but those kept"))]
    pub max_days_per_teacher: Option<PositiveWhole>,
    /// Most days of the week that a school's stage receives by the lever.
    #[schemars(extend("x-unit" = "days", "x-absent" = "no limit"))]
    pub max_days_per_school: Option<Whole>,
    /// Most days of the week in the county by the lever in a year.
    #[schemars(extend("x-unit" = "days", "x-absent" = "no limit"))]
    pub max_days_per_year: Option<Whole>,
}
