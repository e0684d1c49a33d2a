//! Special rooms that are larger together than the building they are in.

use super::{Case, Check, named};
use crate::diagnostic::{Problem, Problems};
use crate::quantity::Decimal;

pub(super) const CHECK: Check = Check {
    code: "W10",
    about: "special rooms larger together than the teaching and auxiliary area of their school",
    find,
};

/// The facility that special rooms are a part of (教学及辅助用房), where the county has it.
const BUILDING: &str = "teaching_and_auxiliary_area";

fn find(case: &Case, problems: &mut Problems) {
    for school in &case.county.schools {
        let building = school.facilities.get(&BUILDING.into()).copied().flatten();
        let (Some(rooms), Some(building)) = (&school.rooms, building) else { continue };
        let area: Decimal = rooms.iter().map(|room| room.area).sum();
        if area > building {
            let found = format!("special rooms of {area} m² together at {}", named(school));
            let expected = format!("at most {building} m², its {BUILDING}");
            let place = case.at("rooms", &school.id, "area_m2");
            let help = "look at the areas of the rooms, and whether a room stands there twice";
            problems.add(Problem::warning("W10", place, found, expected).help(help));
        }
    }
}
