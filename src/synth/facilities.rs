//! Areas, equipment and rooms of each school; the stages of a nine-year school share them.

use super::calibration::{
    EQUIPMENT, INDOOR_SPORTS_SHARES, Level, MOST_SPORTS_INDOORS, MULTIMEDIA, SCHOOLS_WITH_GYM, SMALLEST_GYM,
    SPORTS_AREA, STAGES, TEACHING_AREA,
};
use super::draw::Draw;
use super::levels;
use super::site::Site;
use crate::county::FacilityId;
use crate::quantity::Decimal;
use std::collections::BTreeMap;

/// The facilities of a school by kind.
pub type Facilities = BTreeMap<FacilityId, Option<Decimal>>;

/// The facilities of all schools, in their order.
pub fn of(sites: &[Site], draw: &mut Draw) -> Vec<Facilities> {
    let [teaching, sports, equipment, rooms] =
        [&TEACHING_AREA, &SPORTS_AREA, &EQUIPMENT, &MULTIMEDIA].map(|level| totals(level, sites, draw));
    sites
        .iter()
        .enumerate()
        .map(|(place, site)| {
            let indoor = indoor_sports(site, teaching[place], sports[place], draw);
            // The indicator of teaching area leaves out indoor sports, the column holds it.
            let amounts = [
                ("teaching_and_auxiliary_area", decimal(teaching[place] + indoor, 0)),
                ("indoor_sports_area", decimal(indoor, 0)),
                ("outdoor_sports_area", decimal(sports[place] - indoor, 0)),
                ("equipment_value", decimal(equipment[place] / 10_000.0, 2)),
                ("multimedia_rooms", Decimal::from(draw.whole(rooms[place] / 100.0))),
            ];
            amounts.map(|(kind, amount)| (kind.into(), Some(amount))).into()
        })
        .collect()
}

/// A school's total of what is levelled per pupil: the sum over its stages.
///
/// The stages of a school share one chance: its building is either ample for both or for none.
fn totals(level: &Level, sites: &[Site], draw: &mut Draw) -> Vec<f64> {
    let chances: Vec<f64> = sites.iter().map(|_| draw.bell()).collect();
    let mut totals = vec![0.0; sites.len()];
    for stage in 0..STAGES.len() {
        let levels = levels::of_stage(level, stage, sites, &chances, draw);
        for (place, site) in sites.iter().enumerate() {
            if let (Some(unit), Some(level)) = (site.enrolled[stage], levels[place]) {
                totals[place] += level * f64::from(unit.pupils);
            }
        }
    }
    totals
}

/// Floor area of a school's gym in m²; 0 where it has none.
fn indoor_sports(site: &Site, teaching: f64, sports: f64, draw: &mut Draw) -> f64 {
    let setting = site.setting_index();
    let (lot, factor) = (draw.unit(), draw.factor(0.2));
    let area = teaching * INDOOR_SPORTS_SHARES[setting] / SCHOOLS_WITH_GYM[setting] * factor;
    let area = area.min(sports * MOST_SPORTS_INDOORS).round();
    if lot < SCHOOLS_WITH_GYM[setting] && area >= SMALLEST_GYM { area } else { 0.0 }
}

/// The nearest decimal with so many places.
#[expect(clippy::cast_possible_truncation, reason = "areas and values of a school are far below the largest i64")]
pub(super) fn decimal(value: f64, places: u32) -> Decimal {
    let scale = (0..places).fold(1.0, |scale, _| scale * 10.0);
    Decimal::new((value * scale).round() as i64, places).normalize()
}
