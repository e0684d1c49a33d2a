//! Classrooms, music rooms and art rooms of each school.

use super::calibration::{CLASSES_A_ROOM, ROOM_CHANCE_OF_A_POINT, ROOM_CHANCES, SPARE_CLASSROOMS};
use super::draw::{Draw, whole_number};
use super::facilities::Facilities;
use super::site::{Kind, Site};
use crate::quantity::Decimal;

/// Adds the rooms of each school to its facilities.
pub fn add(sites: &[Site], facilities: &mut [Facilities], draw: &mut Draw) {
    for (site, facilities) in sites.iter().zip(facilities) {
        let classes: u32 = site.units().map(|(_, unit)| unit.classes).sum();
        let spare = draw.between(SPARE_CLASSROOMS[site.setting_index()]);
        let classrooms = whole_number((f64::from(classes) * (1.0 + spare)).ceil());
        let asked = classes.div_ceil(CLASSES_A_ROOM);
        let rooms = [
            ("classrooms", classrooms),
            ("music_rooms", special_rooms(site, asked, draw)),
            ("art_rooms", special_rooms(site, asked, draw)),
        ];
        facilities.extend(rooms.map(|(kind, count)| (kind.into(), Some(Decimal::from(count)))));
    }
}

/// How many of the rooms that the standard asks for are there.
fn special_rooms(site: &Site, asked: u32, draw: &mut Draw) -> u32 {
    let chance = match site.kind {
        Kind::TeachingPoint => ROOM_CHANCE_OF_A_POINT,
        _ => ROOM_CHANCES[site.setting_index()],
    };
    (0..asked).map(|_| u32::from(draw.unit() < chance)).sum()
}
