//! The tables of venues that others may use.

use crate::schema::values::{Amount, PositiveWhole, Price, Share, Whole};
use schemars::JsonSchema;

/// A lever by which a school uses a venue of another for a year (场地共享). What is lent counts at the school
/// that borrows where a relaxation of the standard counts facilities of the kind `counts_as` (J07 where none
/// does, or where an indicator counts them everywhere); nothing is subtracted at the school that lends. A
/// school borrows from one other by a lever. Not within `rezone` (P24), nor in assessments and repairs.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct LendLever {
    /// `false` switches the lever off.
    #[schemars(extend("default" = true))]
    pub allowed: Option<bool>,
    /// Kind of facility of the county that is lent.
    pub facility: String,
    /// Kind of facility of the county as which it counts at the school that borrows.
    pub counts_as: String,
    /// Share of what is left of the lending school's figure of today that one borrower counts, cut to four decimals.
    #[schemars(extend("default" = 1))]
    pub share: Option<Share>,
    /// Whether both schools must be of one group, by `group` of the schools (P06).
    #[schemars(extend("default" = false))]
    pub same_group: Option<bool>,
    /// Longest distance.
    #[schemars(extend("x-unit" = "km", "x-absent" = "no limit"))]
    pub max_km: Option<Amount>,
    /// Only so many nearest schools may borrow.
    #[schemars(extend("x-unit" = "schools", "x-absent" = "no limit"))]
    pub nearest: Option<Whole>,
    /// Most schools to which a school lends by the lever in a year.
    #[schemars(extend("default" = 1, "x-unit" = "schools"))]
    pub max_borrowers: Option<PositiveWhole>,
    /// Cost of an agreement.
    #[schemars(extend("x-unit" = "万元 a year"))]
    pub cost_wan: Price,
}
