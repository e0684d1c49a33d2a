//! The lever of changing zones: pupils of a stage go to another school than the one they would go to.
//!
//! How many may go and how many fit are rules of the policy on a county, told here once for whoever
//! plans and whoever verifies.

use crate::county::{SchoolId, StageId, StageUnit, UnitId};
use crate::enrolment::Course;
use crate::quantity::{Decimal, Wan};
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeMap;

/// The lever of changing zones within a stage.
///
/// Without `enrolled` only pupils who enter the stage in a year go elsewhere, and they stay there for
/// the stage's number of grades, the year of entry counted. With `enrolled` the pupils of all grades
/// of some streets go, and those streets stay with the other school to the end of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct RezoneLever {
    /// Stage; a policy has one lever for each.
    pub stage: StageId,
    /// Grades of the stage: how many years an intake stays.
    pub grades: u32,
    /// Longest distance in kilometres between the two schools; `None` is no limit.
    pub max_km: Option<Decimal>,
    /// Only the so many nearest schools of the stage may receive; `None` is no limit.
    pub nearest: Option<u32>,
    /// The only pairs of schools, with the most pupils of a year; empty is every pair.
    pub pairs: BTreeMap<(SchoolId, SchoolId), Option<u32>>,
    /// Whether pupils of all grades may go, not only those who enter.
    pub enrolled: bool,
    /// Share of those who might go whose siblings keep them where they are.
    pub siblings_share: Decimal,
    /// Most pupils of a class, by which classes of today are places.
    pub max_class_pupils: Option<u32>,
    /// Most pupils of a school.
    pub max_school_pupils: Option<u32>,
    /// Places by school, where they are told.
    pub capacity: BTreeMap<SchoolId, u32>,
    /// Cost of a pupil who goes elsewhere in 万元 a year, in every year in which it lasts.
    pub cost: Wan,
}

impl RezoneLever {
    /// Whether what is done in a year still holds in a later one.
    #[must_use]
    pub fn lasts(&self, done: u32, year: u32) -> bool {
        done <= year && (self.enrolled || year - done < self.grades)
    }

    /// How many pupils of a unit may go elsewhere: of those who enter in the year or, with `enrolled`, of all
    /// pupils; less those who stay for their siblings, rounded up.
    ///
    /// The intake is the lowest grade of the projection where it tells grades, else the pupils divided by
    /// the number of grades, rounded down.
    #[must_use]
    pub fn most_leaving(&self, course: Option<&Course>, unit: &UnitId, pupils: u32, calendar: u32) -> u32 {
        let told = || {
            let of_year = course?.years.iter().find(|of| of.year == calendar)?;
            let of_unit = of_year.units.iter().find(|of| of.unit == *unit)?;
            of_unit.grades.values().next().copied()
        };
        let eligible = if self.enrolled { pupils } else { told().unwrap_or(pupils / self.grades.max(1)) };
        let staying = (Decimal::from(eligible) * self.siblings_share).ceil();
        eligible.saturating_sub(staying.to_u32().unwrap_or(u32::MAX))
    }

    /// The most pupils that a unit may come to have by receiving: its places as told or, where they are
    /// not, its classes of today at their largest; and never more than a school may have.
    #[must_use]
    pub fn places(&self, today: &StageUnit) -> Option<u32> {
        let of_classes = || Some(self.max_class_pupils?.saturating_mul(today.classes?));
        let places = self.capacity.get(&today.id.school).copied().or_else(of_classes);
        [places, self.max_school_pupils].into_iter().flatten().min()
    }
}
