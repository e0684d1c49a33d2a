//! Venues of a school that others may use.

use super::Policy;
use crate::county::{FacilityId, School};
use crate::quantity::{Decimal, Wan};

/// Decimals of what is lent, as of all amounts in plans.
const DECIMALS: u32 = 4;

/// The lever of lending a venue (场地共享): another school uses it by an agreement for a year.
///
/// It counts at the school that borrows where a relaxation of the standard counts facilities of the
/// kind [`LendLever::counts_as`]; nothing is subtracted at the school that lends, whose venue stays.
#[derive(Debug, Clone, PartialEq)]
pub struct LendLever {
    /// Name, for the plan and the reports.
    pub name: String,
    /// Kind of facility that is lent.
    pub facility: FacilityId,
    /// Kind as which it counts at the school that borrows.
    pub counts_as: FacilityId,
    /// Share of what the lending school has that one borrower may count.
    pub share: Decimal,
    /// Whether both schools must be of the same school group.
    pub same_group: bool,
    /// Longest distance in kilometres; `None` is no limit.
    pub max_km: Option<Decimal>,
    /// Only the so many nearest schools may borrow; `None` is no limit.
    pub nearest: Option<u32>,
    /// Most schools to which a school lends in a year, at least 1.
    pub max_borrowers: u32,
    /// Cost in 万元 of an agreement for a year.
    pub cost: Wan,
}

impl LendLever {
    /// What a school lends to another in a year of the plan: the share of what is left by its end of today's
    /// figure, of which so much is kept every year, cut to whole ones where the kind comes only so, else to
    /// four decimals; `None` where there is no figure, or nothing to lend.
    #[must_use]
    pub fn lent_by(&self, school: &School, year: u32, kept: Decimal, whole: bool) -> Option<Decimal> {
        let today = (*school.facilities.get(&self.facility)?)?;
        let left = (0..year).fold(today, |has, _| has.saturating_mul(kept));
        let lent = left.checked_mul(self.share)?.trunc_with_scale(if whole { 0 } else { DECIMALS }).normalize();
        (lent > Decimal::ZERO).then_some(lent)
    }
}

impl Policy {
    /// The lever of lending of a name.
    #[must_use]
    pub fn lend_lever(&self, name: &str) -> Option<&LendLever> {
        self.lendings.iter().find(|lever| lever.name == name)
    }
}
