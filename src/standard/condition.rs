//! Conditions on a school: for whom a relaxation is meant, over which schools an item is summed.

use super::Sourced;
use crate::county::{County, Ownership, School, Setting};
use crate::quantity::Decimal;

/// What a school must be; what is not said is not asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Condition {
    /// One of these kinds; empty is any.
    pub kinds: Vec<String>,
    /// In one of these settings; empty is any.
    pub settings: Vec<Setting>,
    /// Public or private.
    pub ownership: Option<Ownership>,
    /// Boarding or not.
    pub boarding: Option<bool>,
    /// In the dense centre of a big city or not.
    pub dense_centre: Option<bool>,
    /// Built in this year or before.
    pub founded_until: Option<u32>,
    /// So many pupils or more, over all stages.
    pub pupils_from: Option<Decimal>,
    /// Fewer pupils, over all stages.
    pub pupils_below: Option<Decimal>,
    /// A larger share of its pupils are children of migrant workers.
    pub migrant_share_above: Option<Decimal>,
}

impl Condition {
    /// Whether a school is meant; `None` where a figure that decides it is not known.
    #[must_use]
    pub fn holds(&self, school: &School, county: &County) -> Option<bool> {
        let pupils = Decimal::from(county.pupils_of(&school.id));
        let asked = [
            (!self.kinds.is_empty()).then(|| Some(self.kinds.contains(&school.kind))),
            (!self.settings.is_empty()).then(|| school.setting.map(|setting| self.settings.contains(&setting))),
            self.ownership.map(|wanted| school.ownership.map(|is| is == wanted)),
            self.boarding.map(|wanted| school.boarding.map(|is| is == wanted)),
            self.dense_centre.map(|wanted| school.dense_centre.map(|is| is == wanted)),
            self.founded_until.map(|until| school.founded.map(|year| year <= until)),
            self.pupils_from.map(|from| Some(pupils >= from)),
            self.pupils_below.map(|below| Some(pupils < below)),
            self.migrant_share_above.map(|share| migrants(school, county).map(|migrants| migrants > share * pupils)),
        ];
        let answers: Vec<Option<bool>> = asked.into_iter().flatten().collect();
        if answers.contains(&Some(false)) {
            return Some(false);
        }
        answers.into_iter().collect::<Option<Vec<bool>>>().map(|_| true)
    }
}

/// Children of migrant workers at a school; `None` where a stage does not tell.
fn migrants(school: &School, county: &County) -> Option<Decimal> {
    county.units_of(&school.id).map(|unit| unit.measures.get("migrant_pupils").copied()).sum()
}

/// A number that holds for the schools that a condition means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberFor {
    /// For whom.
    pub condition: Condition,
    /// The number.
    pub number: Sourced,
}

/// A relaxation of an indicator: what else counts at the schools that it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relaxation {
    /// Name.
    pub id: String,
    /// Whether the standard uses it.
    pub on: bool,
    /// The indicator.
    pub indicator: String,
    /// For whom.
    pub condition: Condition,
    /// What else counts.
    pub counts: Counted,
    /// Key of its source.
    pub source: String,
    /// How sure it is.
    pub sure: String,
}

/// What a relaxation lets count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Counted {
    /// Visiting teachers who bear the indicator's flags.
    VisitingTeachers,
    /// Other kinds of facility, with their weights.
    Facilities(std::collections::BTreeMap<crate::county::FacilityId, Decimal>),
}
