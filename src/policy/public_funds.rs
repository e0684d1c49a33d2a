//! What running the schools takes whatever the plan does: 公用经费 by pupil, boarder, and size of school.

use super::Policy;
use crate::county::{County, School, SchoolId, StageId, StageUnit};
use crate::quantity::Decimal;
use std::collections::BTreeMap;

/// The kind of schools of special education in a county's tables.
pub const SPECIAL: &str = "special";

/// The figure of a unit that counts its boarders, a column of the table `enrolment`.
pub const BOARDERS: &str = "boarders";

/// 万元 in a yuan, the smallest amount that is paid.
fn in_wan(yuan: Decimal) -> Decimal {
    yuan * Decimal::new(1, 4)
}

/// The norms of public funds, in yuan a year.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicFunds {
    /// Yuan for each pupil, by stage; a stage without a quota is paid from elsewhere.
    pub quotas: BTreeMap<StageId, Decimal>,
    /// A school with fewer pupils of these stages is paid as if it had so many.
    pub least_pupils: u32,
    /// Yuan more for each boarder.
    pub boarder: Decimal,
    /// Yuan for each pupil of a school of special education, instead of the quota; `None` is the quota.
    pub special: Option<Decimal>,
    /// Share of them for training.
    pub training_share: Decimal,
}

/// What a school needs in a year, in 万元.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolFunds {
    /// The school.
    pub school: SchoolId,
    /// Public funds without what is for training.
    pub running: Decimal,
    /// Training.
    pub training: Decimal,
}

impl Policy {
    /// Pupils whom the policy assumes in a unit in a year of the plan: with those of schools that have closed
    /// into it, without those whom a new school takes. The county has the new schools.
    #[must_use]
    pub fn pupils_in(&self, county: &County, year: u32, unit: &StageUnit) -> u32 {
        let gathered = self.gathered_in(county, year, unit);
        let go = self.pupils_who_go(&unit.id, year, gathered);
        gathered.saturating_sub(go).saturating_add(self.pupils_who_come(county, &unit.id, year))
    }

    /// The same before new schools take any.
    pub(super) fn gathered_in(&self, county: &County, year: u32, unit: &StageUnit) -> u32 {
        if self.taken.is_empty() {
            return self.own_pupils_in(county, year, unit);
        }
        let there = county.units.iter().filter(|of| self.unit_then(&of.id, year) == unit.id);
        there.map(|of| self.own_pupils_in(county, year, of)).sum()
    }

    fn own_pupils_in(&self, county: &County, year: u32, unit: &StageUnit) -> u32 {
        let course = self.pupils.as_ref().and_then(|course| {
            let of_year = course.years.iter().find(|of| of.year == county.year + year)?;
            Some(of_year.units.iter().find(|of| of.unit == unit.id).map_or(0, |of| of.pupils))
        });
        course.unwrap_or(unit.pupils)
    }

    /// What each school needs in a year, in the county's order; nothing without `[public_funds]`.
    #[must_use]
    pub fn public_funds_in(&self, county: &County, year: u32) -> Vec<SchoolFunds> {
        let Some(norms) = &self.public_funds else { return Vec::new() };
        let of_school = |school: &School| {
            let yuan = norms.yuan_of(self, county, year, school);
            let training = (yuan * norms.training_share).ceil();
            let (running, training) = (in_wan(yuan - training), in_wan(training));
            SchoolFunds { school: school.id.clone(), running, training }
        };
        let needs = county.schools.iter().map(of_school);
        needs.filter(|funds| !(funds.running + funds.training).is_zero()).collect()
    }
}

impl PublicFunds {
    /// Whole yuan that a school needs in a year, rounded up.
    fn yuan_of(&self, policy: &Policy, county: &County, year: u32, school: &School) -> Decimal {
        let units = || county.units_of(&school.id).filter(|unit| self.quotas.contains_key(&unit.id.stage));
        let pupils_of = |unit: &StageUnit| Decimal::from(policy.pupils_in(county, year, unit));
        let pupils: Decimal = units().map(pupils_of).sum();
        if pupils.is_zero() {
            return Decimal::ZERO;
        }
        let by_pupil = match self.special.filter(|_| school.kind == SPECIAL) {
            Some(special) => special * pupils,
            None => {
                let own: Decimal = units().map(|unit| self.quotas[&unit.id.stage] * pupils_of(unit)).sum();
                // Multiplied before it is divided, so that whole results stay whole.
                own * pupils.max(Decimal::from(self.least_pupils)) / pupils
            }
        };
        let boarders: Decimal = units().map(|unit| boarders(unit, pupils_of(unit))).sum();
        (by_pupil + self.boarder * boarders).ceil()
    }
}

/// Boarders among the pupils of a year: today's share of them, rounded to whole people, half up.
fn boarders(unit: &StageUnit, pupils: Decimal) -> Decimal {
    let today = unit.measures.get(BOARDERS).copied().unwrap_or_default();
    if unit.pupils == 0 {
        return Decimal::ZERO;
    }
    (today * pupils / Decimal::from(unit.pupils) + Decimal::new(5, 1)).floor()
}
