//! Which schools may lend venues to which, how much, and where it counts.

use crate::county::{County, FacilityId, School, SchoolId, UnitId};
use crate::policy::{LendLever, Policy};
use crate::quantity::{Decimal, approximate};
use std::collections::BTreeMap;

/// A pair of schools between which a lever lets a venue be lent.
#[derive(Debug, Clone, PartialEq)]
pub struct LendRoute {
    /// Name of the lever.
    pub lever: String,
    /// School that lends.
    pub from: SchoolId,
    /// School that borrows.
    pub to: SchoolId,
    /// What is lent in each year of the plan, in the facility's unit; 0 where nothing is left.
    pub amounts: Vec<f64>,
}

/// What one unit of each kind of facility that a school has or borrows adds to the numerator of an indicator of
/// one of its units by the relaxations that hold in the year: by year, unit and indicator; where nothing counts,
/// it is not listed.
pub type AlsoCounted = BTreeMap<(u32, UnitId, String), BTreeMap<FacilityId, f64>>;

impl LendRoute {
    /// What is lent in a year of the plan.
    #[must_use]
    pub fn amount_in(&self, year: u32) -> f64 {
        self.amounts[year as usize - 1]
    }
}

/// Pairs of schools by lever; everything that the lever limits must hold, the lending school has something
/// to lend, and the borrowing one has a figure of the kind that counts.
pub(super) fn lend_routes(county: &County, policy: &Policy) -> Vec<LendRoute> {
    policy.lendings.iter().flat_map(|lever| routes_of(county, policy, lever)).collect()
}

fn routes_of(county: &County, policy: &Policy, lever: &LendLever) -> Vec<LendRoute> {
    let kept = Decimal::ONE - policy.written_off(&lever.facility);
    let whole = county.facility_kind(&lever.facility).is_some_and(|kind| kind.whole);
    let mut routes = Vec::new();
    for from in &county.schools {
        let amounts: Vec<f64> =
            policy.years().map(|year| lever.lent_by(from, year, kept, whole).map_or(0.0, approximate)).collect();
        for to in borrowers(county, lever, from).into_iter().filter(|_| amounts[0] > 0.0) {
            let (from, to, amounts) = (from.id.clone(), to.id.clone(), amounts.clone());
            routes.push(LendRoute { lever: lever.name.clone(), from, to, amounts });
        }
    }
    routes
}

fn borrowers<'a>(county: &'a County, lever: &LendLever, from: &School) -> Vec<&'a School> {
    let others = county.schools.iter().filter(|to| to.id != from.id);
    let mut others: Vec<(Option<Decimal>, &School)> =
        others.map(|to| (county.kilometres(&from.id, &to.id), to)).collect();
    if let Some(nearest) = lever.nearest {
        others.retain(|(km, _)| km.is_some());
        // Stable: schools equally far stay in the order of their table.
        others.sort_by_key(|(km, _)| *km);
        others.truncate(usize::try_from(nearest).unwrap_or(usize::MAX));
    }
    let near = |km: Option<Decimal>| lever.max_km.is_none_or(|most| km.is_some_and(|km| km <= most));
    let joined = |to: &School| !lever.same_group || county.same_group(&from.id, &to.id);
    let counts = |to: &School| matches!(to.facilities.get(&lever.counts_as), Some(Some(_)));
    others.into_iter().filter(|(km, to)| near(*km) && joined(to) && counts(to)).map(|(_, to)| to).collect()
}
