//! What the closings and openings that a policy takes come to in numbers: who and what goes along or is there,
//! and what it costs.

use super::{Instance, Obligation, Unit};
use crate::county::{County, FacilityId, SchoolId};
use crate::policy::{Policy, Purpose};
use crate::quantity::{Decimal, approximate};
use std::collections::BTreeMap;

impl Instance {
    /// Whether decisions of a year may change anything at a school: not where it closes within the plan, nor
    /// before it opens.
    #[must_use]
    pub fn takes_part(&self, school: &SchoolId, year: u32) -> bool {
        self.policy.closing_of(school).is_none() && self.policy.is_open(school, year)
    }

    /// Puts the closings and openings into an instance that was joined without its people and facilities going along.
    pub(super) fn close(&mut self, county: &County) {
        if self.policy.taken.is_empty() && self.policy.opened.is_empty() {
            return;
        }
        let policy = self.policy.clone();
        let open = |school: &SchoolId| policy.closing_of(school).is_none();
        self.routes.retain(|route| open(&route.from.school) && open(&route.to.school));
        self.people.routes.retain(|route| open(&route.from.school) && open(&route.to.school));
        self.redeploy_routes.retain(|route| open(&route.from) && open(&route.to));
        self.lend_routes.retain(|route| open(&route.from) && open(&route.to));
        self.visit_routes.retain(|route| open(&route.from.school) && open(&route.to.school));
        for closing in &policy.taken {
            let closed: Vec<Unit> = self.units_of(&closing.school).cloned().collect();
            for unit in closed {
                self.join_staff(&policy, &unit, closing.year);
            }
        }
        self.carried = carried(county, &policy);
        self.obligations.extend(costs(&policy).into_iter().chain(costs_of_openings(&policy)));
    }

    fn join_staff(&mut self, policy: &Policy, unit: &Unit, year: u32) {
        let to = policy.unit_then(&unit.id, year);
        for (flags, today) in &unit.teachers {
            let left = |year: u32| self.people.leavers.get(&(year, unit.id.clone(), flags.clone()));
            let gone: u32 = (1..year).filter_map(left).sum();
            let come = today.saturating_sub(gone);
            if year == 1 {
                let mut change = |id, by: i64| {
                    if let Some(unit) = self.units.iter_mut().find(|unit| unit.id == id) {
                        let has = unit.teachers.entry(flags.clone()).or_insert(0);
                        *has = u32::try_from(i64::from(*has) + by).unwrap_or(0);
                    }
                };
                change(to.clone(), come.into());
                change(unit.id.clone(), -i64::from(come));
            } else {
                *self.joined.entry((year, to.clone(), flags.clone())).or_default() += i64::from(come);
                *self.joined.entry((year, unit.id.clone(), flags.clone())).or_default() -= i64::from(come);
            }
        }
    }
}

fn carried(county: &County, policy: &Policy) -> BTreeMap<(u32, SchoolId, FacilityId), f64> {
    let mut carried = BTreeMap::new();
    for closing in &policy.taken {
        let Some(school) = county.school(&closing.school) else { continue };
        for (kind, today) in school.facilities.iter().filter_map(|(kind, today)| Some((kind, (*today)?))) {
            let kept = Decimal::ONE - policy.written_off(kind);
            let has = (0..closing.year).fold(today, |has, _| has.saturating_mul(kept));
            let along = policy.goes_along(county, closing, kind, has);
            let key = |school: &SchoolId| (closing.year, school.clone(), kind.clone());
            *carried.entry(key(&closing.into)).or_insert(0.0) += approximate(along);
            *carried.entry(key(&closing.school)).or_insert(0.0) -= approximate(has);
        }
    }
    for (step, lever) in policy.opening() {
        for (kind, amount) in &lever.school.facilities {
            let key = (step.year, step.school.clone(), kind.clone());
            *carried.entry(key).or_insert(0.0) += amount.map_or(0.0, approximate);
        }
    }
    carried
}

/// What closings cost once, less what they save from then on.
fn costs(policy: &Policy) -> Vec<Obligation> {
    let mut costs = Vec::new();
    for closing in &policy.taken {
        let Some(lever) = policy.close_lever(closing) else { continue };
        for year in policy.years().filter(|year| *year >= closing.year) {
            let once = if year == closing.year { approximate(lever.cost.0) } else { 0.0 };
            costs.push(Obligation { year, purpose: Purpose::Other, amount: once - approximate(lever.saves.0) });
        }
    }
    costs
}

/// What openings cost: building in the shares of its years, and running from the year on in which they open.
fn costs_of_openings(policy: &Policy) -> Vec<Obligation> {
    let mut costs = Vec::new();
    for (step, lever) in policy.opening() {
        let (cost, runs) = (approximate(lever.cost.0), approximate(lever.runs.0));
        let built =
            |(year, share)| Obligation { year, purpose: Purpose::Construction, amount: cost * approximate(share) };
        costs.extend(lever.payments(step.year).map(built));
        let years = policy.years().filter(|year| *year >= step.year);
        costs.extend(years.map(|year| Obligation { year, purpose: Purpose::PublicFunds, amount: runs }));
    }
    costs
}
