//! What `junheng evaluate --school --format json` prints; [`crate::report::school`] makes it.

use super::inspection::Breach;
use super::spread::Contribution;
use super::units::{Excluded, Unit};
use crate::county::Setting;
use schemars::JsonSchema;

/// One school of a county that was judged.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SchoolRecord {
    /// Code.
    pub school: String,
    /// Name.
    pub name: String,
    /// Kind of school.
    pub kind: String,
    /// Where it lies; `null` where the county does not say.
    #[schemars(extend("enum" = Setting::NAMES.map(|(name, _)| Some(name)).into_iter().chain([None]).collect::<Vec<_>>()))]
    pub setting: Option<String>,
    /// Township; `null` where the county does not say.
    pub township: Option<String>,
    /// Its judged units.
    pub units: Vec<Unit>,
    /// Its units that the standard leaves out.
    pub excluded: Vec<Excluded>,
    /// What each of its units adds to the variance of each coefficient.
    pub contributions: Vec<Contribution>,
    /// What of it breaks an item.
    pub breaches: Vec<Breach>,
}
