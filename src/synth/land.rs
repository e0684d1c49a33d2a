//! The land of each campus, and what of it is free to build on: scarce in town, ample in the country.

use super::calibration::{
    ASKED_AREAS, FREE_LAND_SHARES, FREE_LAND_TO_NEED, NEW_STOREYS, OTHER_GROUNDS, SPLIT_WEIGHTS, STOREYS,
};
use super::draw::Draw;
use super::facilities::{Facilities, decimal};
use super::site::Site;
use crate::quantity::{Decimal, approximate};

/// Land of a campus in m².
#[derive(Debug, Clone, Copy)]
pub struct Land {
    /// All of it.
    pub area: Decimal,
    /// What may still be built on.
    pub free: Decimal,
}

/// The land of all campuses, in the order of the sites.
pub fn of(sites: &[Site], facilities: &[Facilities], draw: &mut Draw) -> Vec<Land> {
    sites.iter().zip(facilities).map(|(site, facilities)| land(site, facilities, draw)).collect()
}

fn land(site: &Site, facilities: &Facilities, draw: &mut Draw) -> Land {
    let setting = site.setting_index();
    let amount = |kind: &str| facilities.get(&kind.into()).copied().flatten().map_or(0.0, approximate);
    let [indoor, outdoor] = ["indoor_sports_area", "outdoor_sports_area"].map(amount);
    let teaching = amount("teaching_and_auxiliary_area") - indoor;
    let built = teaching / STOREYS[setting] + indoor + outdoor;
    let used = built * (1.0 + draw.between(OTHER_GROUNDS));
    let factor = draw.between(FREE_LAND_TO_NEED[setting]);
    let free = needed(site, teaching, indoor + outdoor) * factor + used * draw.between(FREE_LAND_SHARES[setting]);
    let free = decimal(free, 0);
    Land { area: decimal(used, 0) + free, free }
}

/// Land that the areas take which the school lacks by the standard.
fn needed(site: &Site, teaching: f64, sports: f64) -> f64 {
    if !site.judged() {
        return 0.0;
    }
    let [teaching, sports] =
        [(0, teaching), (1, sports)].map(|(kind, area)| (asked(site, ASKED_AREAS[kind]) - area).max(0.0));
    sports + teaching / f64::from(NEW_STOREYS)
}

/// The least area of a school by which each stage, with its share, has what is asked per pupil.
fn asked(site: &Site, per_pupil: [f64; 2]) -> f64 {
    let weighted: f64 = site.units().map(|(stage, unit)| SPLIT_WEIGHTS[stage] * f64::from(unit.pupils)).sum();
    site.units().map(|(stage, _)| weighted * per_pupil[stage] / SPLIT_WEIGHTS[stage]).fold(0.0, f64::max)
}
