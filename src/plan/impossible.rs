//! What keeps a plan from being carried out at all.

use crate::county::{FacilityId, SchoolId, TeacherFlags, UnitId};
use crate::quantity::Decimal;
use std::fmt;

/// Why a plan cannot be carried out on a county at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Impossible {
    /// The county has no such school and stage.
    NoSuchUnit(UnitId),
    /// The county has no such school, or it has not this kind of facility.
    NoSuchFacility(SchoolId, FacilityId),
    /// More pupils would leave than the unit can lose: one must stay.
    NotEnoughPupils {
        /// The unit.
        unit: UnitId,
        /// How many it would have.
        has: i64,
    },
    /// More teachers leave than the unit has of that type.
    NotEnoughTeachers {
        /// The unit.
        unit: UnitId,
        /// The type.
        flags: TeacherFlags,
        /// How many it has.
        has: u32,
        /// How many would leave.
        leave: u32,
    },
    /// More of a facility is taken from a school than it has when the year begins.
    NotEnoughOfFacility {
        /// The school.
        school: SchoolId,
        /// Kind of facility.
        facility: FacilityId,
        /// How much it has.
        has: Decimal,
        /// How much would be taken.
        taken: Decimal,
    },
    /// More teachers leave or study than are free to: others leave the profession within the plan,
    /// are at the unit on rotation, or study.
    NotFree {
        /// The unit.
        unit: UnitId,
        /// The type.
        flags: TeacherFlags,
        /// How many it has.
        has: u32,
        /// How many of them are free.
        free: u32,
        /// How many would leave or study.
        wanted: u32,
    },
}

impl fmt::Display for Impossible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchUnit(unit) => write!(f, "the county has no school and stage {unit}"),
            Self::NoSuchFacility(school, facility) => {
                write!(f, "the school {school} has no facility {facility} to add to")
            }
            Self::NotFree { unit, flags, has, free, wanted } => write!(
                f,
                "{wanted} teachers of type {flags} would leave {unit} or study, where {free} of {has} are free: the \
                 others leave the profession within the plan, are there on rotation, or study"
            ),
            Self::NotEnoughPupils { unit, has } => write!(f, "{unit} would have {has} pupils"),
            Self::NotEnoughTeachers { unit, flags, has, leave } => {
                write!(f, "{leave} teachers of type {flags} would leave {unit}, which has {has}")
            }
            Self::NotEnoughOfFacility { school, facility, has, taken } => {
                let (has, taken) = (has.normalize(), taken.normalize());
                write!(f, "{taken} of {facility} would be taken from {school}, which has {has}")
            }
        }
    }
}
