//! Totals by stage of townships and of the county, their peak and their change.

use super::{Course, UnitPupils};
use crate::county::{County, SchoolId};
use std::collections::BTreeMap;

/// The pupils of a stage in a township, or in the whole county, over the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// Stage.
    pub stage: String,
    /// Township; `None` is the county.
    pub township: Option<String>,
    /// Pupils by year, the county's own year first.
    pub pupils: Vec<(u32, u64)>,
}

impl Total {
    /// The first year with the most pupils, and how many they are.
    #[must_use]
    pub fn peak(&self) -> (u32, u64) {
        let latest_first = self.pupils.iter().rev();
        latest_first.max_by_key(|(_, pupils)| *pupils).copied().unwrap_or_default()
    }

    /// Change from the first to the last year, as a share of the first; none where it had no pupils.
    #[must_use]
    pub fn change(&self) -> Option<f64> {
        let ((_, first), (_, last)) = (self.pupils.first()?, self.pupils.last()?);
        (*first > 0).then(|| *last as f64 / *first as f64 - 1.0)
    }
}

/// The totals of a course: by stage each township in the order of the schools, then the county.
/// Schools without a township count for the county only.
#[must_use]
pub fn totals(county: &County, course: &Course) -> Vec<Total> {
    let townships: Vec<Option<String>> = super::read::townships(county).into_iter().map(Some).chain([None]).collect();
    let of_school: BTreeMap<&SchoolId, &Option<String>> =
        county.schools.iter().map(|school| (&school.id, &school.township)).collect();
    let mut totals = Vec::new();
    for stage in &county.vocabulary.stages {
        for township in &townships {
            let counts = |unit: &&UnitPupils| {
                let of = of_school.get(&unit.unit.school);
                unit.unit.stage.as_str() == stage && (township.is_none() || of == Some(&township))
            };
            let sum = |units: &[UnitPupils]| units.iter().filter(counts).map(|unit| u64::from(unit.pupils)).sum();
            let pupils = course.years.iter().map(|year| (year.year, sum(&year.units))).collect();
            totals.push(Total { stage: stage.clone(), township: township.clone(), pupils });
        }
    }
    totals.retain(|total| total.pupils.iter().any(|(_, pupils)| *pupils > 0));
    totals
}
