//! A county as it stands: schools, their stage units, teachers, and facilities; validated and
//! then never changed.
//!
//! A county is a folder of tables (see [`crate::tables`]) and a `county.toml`, which declares the
//! vocabulary that the tables may use: stages, kinds of schools, teacher flags, kinds of facility.

mod form;
mod movable;
mod names;
mod people;
mod read;
mod refused;
pub mod sheet;
mod totals;
mod vocabulary;

pub use form::{Attestation, Class, Figure, Funding, Person, Room};
pub use movable::{AskedOfMovers, Movable};
pub use names::{FacilityId, FlagId, SchoolId, StageId, TeacherFlags, UnitId};
pub use read::{Declaration, declaration, read};
pub use vocabulary::{FacilityKind, Ownership, Setting, Vocabulary};

use crate::quantity::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A school: what its stage units share.
#[derive(Debug, Clone, PartialEq)]
pub struct School {
    /// Code.
    pub id: SchoolId,
    /// Name that people read.
    pub name: String,
    /// One of the vocabulary's kinds.
    pub kind: String,
    /// Township or subdistrict.
    pub township: Option<String>,
    /// City, town, or rural.
    pub setting: Option<Setting>,
    /// Longitude and latitude in degrees.
    pub coordinates: Option<(f64, f64)>,
    /// Year in which it was built.
    pub founded: Option<u32>,
    /// Public or private.
    pub ownership: Option<Ownership>,
    /// Whether its pupils board.
    pub boarding: Option<bool>,
    /// Whether it lies in the dense centre of a big city.
    pub dense_centre: Option<bool>,
    /// Land of its campus (占地面积), m².
    pub land_area: Option<Decimal>,
    /// Of it, land on which may still be built (可用于建设的空地面积), m².
    pub free_land: Option<Decimal>,
    /// Name of the group (教育集团、学区、联盟) whose schools share teachers and rooms with it.
    pub group: Option<String>,
    /// Amount of each facility in its unit; `None` is a declared absence.
    pub facilities: BTreeMap<FacilityId, Option<Decimal>>,
    /// Its special rooms; `None` where the county has no table of them.
    pub rooms: Option<Vec<Room>>,
    /// Its money by purpose and source; `None` where the county has no table of it.
    pub funding: Option<Vec<Funding>>,
    /// Other figures of the school by the column they stand in, such as `certified_teachers`.
    pub measures: BTreeMap<String, Decimal>,
}

impl School {
    /// A school of which only the code, the name and the kind are known.
    #[must_use]
    pub fn new(id: SchoolId, name: impl Into<String>, kind: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            kind: kind.into(),
            township: None,
            setting: None,
            coordinates: None,
            founded: None,
            ownership: None,
            boarding: None,
            dense_centre: None,
            land_area: None,
            free_land: None,
            group: None,
            facilities: BTreeMap::new(),
            rooms: None,
            funding: None,
            measures: BTreeMap::new(),
        }
    }
}

/// One stage of one school: its pupils and its teachers by type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageUnit {
    /// School and stage.
    pub id: UnitId,
    /// Pupils, at least one.
    pub pupils: u32,
    /// Classes, where the table says.
    pub classes: Option<u32>,
    /// Teachers by type; each person is in one type.
    pub teachers: BTreeMap<TeacherFlags, u32>,
    /// Teachers of other schools who come to teach here, by type; `None` where the county has no
    /// table of them.
    pub visiting: Option<BTreeMap<TeacherFlags, u32>>,
    /// Teachers of other schools who by a plan come on days of the week; none in a county as it is.
    pub visiting_days: Vec<VisitingDays>,
    /// Of its teachers, those expected to leave the profession, by calendar year after the
    /// county's and by type; `None` where the county has no table of them.
    pub expected_leavers: Option<BTreeMap<u32, BTreeMap<TeacherFlags, u32>>>,
    /// Of its teachers, those eligible for rotation in the county's year, by type; `None` where the
    /// county has no table of them.
    pub eligible: Option<BTreeMap<TeacherFlags, u32>>,
    /// Its classes one by one; `None` where the county has no table of them.
    pub class_list: Option<Vec<Class>>,
    /// Other figures of the unit by the column they stand in, such as `zoned_intake`.
    pub measures: BTreeMap<String, Decimal>,
}

/// Days of the week on which teachers of other schools teach at a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitingDays {
    /// Type of the teachers.
    pub flags: TeacherFlags,
    /// Days of the week.
    pub days: u32,
    /// Days that a week has, at least 1.
    pub week_days: u32,
}

impl StageUnit {
    /// A unit of which only the pupils are known.
    #[must_use]
    pub fn new(id: UnitId, pupils: u32) -> Self {
        Self {
            id,
            pupils,
            classes: None,
            teachers: BTreeMap::new(),
            visiting: None,
            visiting_days: Vec::new(),
            expected_leavers: None,
            eligible: None,
            class_list: None,
            measures: BTreeMap::new(),
        }
    }

    /// All teachers of the unit.
    #[must_use]
    pub fn staff(&self) -> u32 {
        self.teachers.values().sum()
    }

    /// Teachers who bear all of the flags.
    #[must_use]
    pub fn teachers_bearing(&self, flags: &BTreeSet<FlagId>) -> u32 {
        self.teachers.iter().filter(|(of, _)| of.bears_all(flags)).map(|(_, count)| count).sum()
    }
}

/// Where the data come from, as every report repeats.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Provenance {
    /// Whether the figures are invented.
    pub synthetic: bool,
    /// What readers must know of the data.
    pub note: Option<String>,
    /// Who made the data.
    pub attribution: Option<String>,
    /// Licence of the data.
    pub licence: Option<String>,
}

/// A county: immutable once read.
#[derive(Debug, Clone, PartialEq)]
pub struct County {
    /// Name that people read.
    pub name: String,
    /// Year of the data.
    pub year: u32,
    /// Path of the standard's file that `county.toml` names, relative to the county's folder.
    pub standard: String,
    /// Language of those who read its reports, `zh` or `en`, where it says.
    pub language: Option<String>,
    /// Name of the ten thousands of currency, such as 万元.
    pub money_unit: String,
    /// Origin of the data.
    pub provenance: Provenance,
    /// Names in use.
    pub vocabulary: Vocabulary,
    /// Schools, in the order of their table.
    pub schools: Vec<School>,
    /// Stage units, in the order of the schools and then of the stages.
    pub units: Vec<StageUnit>,
    /// Kilometres by ordered pair of schools, where the table says. The counties of all years of a plan share them.
    pub distances: Arc<BTreeMap<(SchoolId, SchoolId), Decimal>>,
    /// The school of each campus that is not counted as one; empty once they are merged.
    pub campuses: BTreeMap<SchoolId, SchoolId>,
    /// Teachers one by one, in the order of their table; empty where the county counts them only. Shared likewise.
    pub roster: Arc<Vec<Person>>,
    /// Figures of the county as a whole, by name.
    pub figures: BTreeMap<String, Figure>,
    /// What the county attests, by item of the standard.
    pub attestations: BTreeMap<String, Attestation>,
}

impl County {
    /// The school of a code.
    #[must_use]
    pub fn school(&self, id: &SchoolId) -> Option<&School> {
        self.schools.iter().find(|school| school.id == *id)
    }

    /// The unit of a school and stage.
    #[must_use]
    pub fn unit(&self, id: &UnitId) -> Option<&StageUnit> {
        self.units.iter().find(|unit| unit.id == *id)
    }

    /// The units of one school, in the order of the stages.
    pub fn units_of<'a>(&'a self, school: &'a SchoolId) -> impl Iterator<Item = &'a StageUnit> {
        self.units.iter().filter(move |unit| unit.id.school == *school)
    }

    /// Pupils of all stages of a school.
    #[must_use]
    pub fn pupils_of(&self, school: &SchoolId) -> u32 {
        self.units_of(school).map(|unit| unit.pupils).sum()
    }

    /// Whether two schools are of one school group; not where either is of none.
    #[must_use]
    pub fn same_group(&self, one: &SchoolId, other: &SchoolId) -> bool {
        let group = |id: &SchoolId| self.school(id).and_then(|school| school.group.as_ref());
        group(one).is_some() && group(one) == group(other)
    }

    /// Kilometres from one school to another: from the table, else as the crow flies.
    #[must_use]
    pub fn kilometres(&self, from: &SchoolId, to: &SchoolId) -> Option<Decimal> {
        if let Some(km) = self.distances.get(&(from.clone(), to.clone())) {
            return Some(*km);
        }
        let (from, to) = (self.school(from)?.coordinates?, self.school(to)?.coordinates?);
        Decimal::from_f64_retain(kilometres_between(from, to)).map(|km| km.round_dp(3))
    }

    /// The kind of facility of a name.
    #[must_use]
    pub fn facility_kind(&self, id: &FacilityId) -> Option<&FacilityKind> {
        self.vocabulary.facility_kinds.iter().find(|kind| kind.id == *id)
    }
}

/// Kilometres between two points given as longitude and latitude in degrees, by the haversine
/// formula on a sphere of the Earth's mean radius.
#[must_use]
pub fn kilometres_between((longitude_a, latitude_a): (f64, f64), (longitude_b, latitude_b): (f64, f64)) -> f64 {
    const EARTH_RADIUS_KM: f64 = 6371.0088;
    let half = |a: f64, b: f64| ((b - a).to_radians() / 2.0).sin().powi(2);
    let haversine = half(latitude_a, latitude_b)
        + latitude_a.to_radians().cos() * latitude_b.to_radians().cos() * half(longitude_a, longitude_b);
    2.0 * EARTH_RADIUS_KM * haversine.sqrt().asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_degree_of_latitude_is_111_kilometres() {
        assert!((kilometres_between((118.8, 36.0), (118.8, 37.0)) - 111.195).abs() < 0.001);
    }

    #[test]
    fn flags_are_written_as_in_the_tables() {
        let flags = TeacherFlags(["pe_arts".into(), "backbone".into()].into());
        assert_eq!(flags.to_string(), "backbone+pe_arts");
        assert_eq!(TeacherFlags::default().to_string(), "none");
    }
}
