//! A county as it stands: schools, their stage units, teachers, and facilities; validated and
//! then never changed.
//!
//! A county is a folder of tables (see [`crate::tables`]) and a `county.toml`, which declares the
//! vocabulary that the tables may use: stages, kinds of schools, teacher flags, kinds of facility.

mod read;

pub use read::read;

use crate::quantity::Decimal;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Makes a newtype around a name of one kind, so that kinds cannot be mixed up.
macro_rules! name_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(std::sync::Arc<str>);

        impl $name {
            /// The name as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(name: &str) -> Self {
                Self(name.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name_type!(
    /// The code of a school.
    SchoolId
);
name_type!(
    /// A stage of schooling, such as `primary` or `junior`.
    StageId
);
name_type!(
    /// A property of a teacher that a standard counts, such as `backbone`.
    FlagId
);
name_type!(
    /// A kind of facility, such as `multimedia_rooms`.
    FacilityId
);

/// A stage unit: one stage of one school.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct UnitId {
    /// The school.
    pub school: SchoolId,
    /// The stage.
    pub stage: StageId,
}

impl fmt::Display for UnitId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.school, self.stage)
    }
}

/// The flags that a type of teacher bears; the empty set is a teacher without any.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct TeacherFlags(pub BTreeSet<FlagId>);

impl TeacherFlags {
    /// Whether a teacher of this type bears all of these flags.
    #[must_use]
    pub fn bears_all(&self, flags: &BTreeSet<FlagId>) -> bool {
        flags.is_subset(&self.0)
    }
}

impl fmt::Display for TeacherFlags {
    /// As in the tables: `backbone+pe_arts`, or `none`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str(crate::tables::teacher_counts::NO_FLAG);
        }
        f.write_str(&self.0.iter().map(FlagId::as_str).collect::<Vec<_>>().join("+"))
    }
}

impl Serialize for TeacherFlags {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Whether a school lies in the city, in a town, or in the country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// 城区
    City,
    /// 镇区
    Town,
    /// 乡村
    Rural,
}

impl Setting {
    /// The names and aliases that tables accept.
    pub const NAMES: [&str; 6] = ["city", "town", "rural", "城区", "镇区", "乡村"];

    /// The setting of a name or alias.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "city" | "城区" => Some(Self::City),
            "town" | "镇区" => Some(Self::Town),
            "rural" | "乡村" => Some(Self::Rural),
            _ => None,
        }
    }

    /// The English name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::City => "city",
            Self::Town => "town",
            Self::Rural => "rural",
        }
    }
}

/// A kind of facility: what is counted, in what unit, and whether only whole ones exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacilityKind {
    /// Column of the facilities table.
    pub id: FacilityId,
    /// Unit of measure, such as `m2`, `rooms`, or `wan_yuan`.
    pub unit: String,
    /// Whether it comes in whole numbers only.
    pub whole: bool,
    /// Other headings of the column.
    pub aliases: Vec<String>,
}

/// The names that the tables of a county may use.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Vocabulary {
    /// Stages, lowest first.
    pub stages: Vec<String>,
    /// Kinds of schools.
    pub school_kinds: Vec<String>,
    /// Teacher flags.
    pub teacher_flags: Vec<String>,
    /// Kinds of facility.
    pub facility_kinds: Vec<FacilityKind>,
}

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
    /// Amount of each facility in its unit; `None` is a declared absence.
    pub facilities: BTreeMap<FacilityId, Option<Decimal>>,
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
}

impl StageUnit {
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
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
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
    /// Kilometres by ordered pair of schools, where the table says.
    pub distances: BTreeMap<(SchoolId, SchoolId), Decimal>,
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

    /// Place of a unit in the order of schools and stages.
    #[must_use]
    pub fn position(&self, id: &UnitId) -> (Option<usize>, Option<usize>) {
        (
            self.schools.iter().position(|school| school.id == id.school),
            self.vocabulary.stages.iter().position(|stage| stage == id.stage.as_str()),
        )
    }

    /// Kilometres from one school to another: from the table, else as the crow flies.
    #[must_use]
    pub fn kilometres(&self, from: &SchoolId, to: &SchoolId) -> Option<Decimal> {
        if let Some(km) = self.distances.get(&(from.clone(), to.clone())) {
            return Some(*km);
        }
        let (from, to) = (self.school(from)?.coordinates?, self.school(to)?.coordinates?);
        Decimal::from_f64_retain(great_circle(from, to)).map(|km| km.round_dp(3))
    }

    /// The kind of facility of a name.
    #[must_use]
    pub fn facility_kind(&self, id: &FacilityId) -> Option<&FacilityKind> {
        self.vocabulary.facility_kinds.iter().find(|kind| kind.id == *id)
    }
}

/// Kilometres between two points given as longitude and latitude in degrees, by the haversine
/// formula on a sphere of the Earth's mean radius.
fn great_circle((longitude_a, latitude_a): (f64, f64), (longitude_b, latitude_b): (f64, f64)) -> f64 {
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
        assert!((great_circle((118.8, 36.0), (118.8, 37.0)) - 111.195).abs() < 0.001);
    }

    #[test]
    fn flags_are_written_as_in_the_tables() {
        let flags = TeacherFlags(["pe_arts".into(), "backbone".into()].into());
        assert_eq!(flags.to_string(), "backbone+pe_arts");
        assert_eq!(TeacherFlags::default().to_string(), "none");
    }
}
