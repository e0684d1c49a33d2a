//! What money is for.

use crate::county::FacilityKind;

/// A purpose, as the table of funds names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// Running a school: 公用经费.
    PublicFunds,
    /// Training of teachers: 教师培训.
    Training,
    /// Pay and allowances: 人员经费.
    Personnel,
    /// Equipment: 设备购置.
    Equipment,
    /// Buildings and grounds: 基本建设.
    Construction,
    /// Anything else: 其他.
    Other,
}

impl Purpose {
    /// Names in policies, tables of funds, and results.
    pub const NAMES: [(&'static str, Self); 6] = [
        ("public_funds", Self::PublicFunds),
        ("training", Self::Training),
        ("personnel", Self::Personnel),
        ("equipment", Self::Equipment),
        ("construction", Self::Construction),
        ("other", Self::Other),
    ];

    /// All purposes.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::NAMES.into_iter().map(|(_, purpose)| purpose)
    }

    /// The purpose of a name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, purpose)| *purpose)
    }

    /// The name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, purpose)| *purpose == self).map_or("other", |(name, _)| name)
    }

    /// The purpose of a facility where the policy names none: what is measured in m² is built, anything
    /// else is equipment.
    #[must_use]
    pub fn of_facility(kind: Option<&FacilityKind>) -> Self {
        if kind.is_some_and(|kind| kind.unit == "m2") { Self::Construction } else { Self::Equipment }
    }
}
