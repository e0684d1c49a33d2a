//! Who leaves the profession in which year of a plan, from the unit where they stand today.

use crate::county::{County, StageUnit, TeacherFlags, UnitId, people::retiring};
use crate::policy::{Attrition, Policy};
use crate::quantity::exact;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, ToPrimitive};
use std::collections::BTreeMap;

/// Teachers by year of the plan, unit, and type; who does not leave is not in it.
pub type Leavers = BTreeMap<(u32, UnitId, TeacherFlags), u32>;

/// Who leaves: of units whose roster tells when everybody was born, those who come of age; of the
/// others, by stage, the policy's rate.
///
/// By the rate, ⌊rate · t · teachers⌋ of a stage's teachers today have left by the end of year t, or
/// all of them where that is more. Each is taken from the type at a unit that is furthest behind its
/// own rate · t · teachers; among equals from the one with more teachers, then in the order of the
/// county and of the types.
#[must_use]
pub fn leavers(county: &County, policy: &Policy) -> Leavers {
    let Some(attrition) = &policy.attrition else { return Leavers::new() };
    let mut leavers = Leavers::new();
    let mut by_rate: BTreeMap<_, Vec<Pool>> = BTreeMap::new();
    for unit in &county.units {
        match told(county, policy, attrition, unit) {
            Some(told) => leavers.extend(told),
            None => by_rate.entry(&unit.id.stage).or_default().extend(Pool::of(unit)),
        }
    }
    for pools in by_rate.values_mut() {
        for year in policy.years() {
            leave(pools, &(exact(attrition.rate) * BigInt::from(year)), year, &mut leavers);
        }
    }
    leavers
}

/// Who leaves a unit by the roster, where it tells.
fn told(county: &County, policy: &Policy, attrition: &Attrition, unit: &StageUnit) -> Option<Leavers> {
    let age = attrition.retirement_age?;
    let mut told = Leavers::new();
    for year in policy.years() {
        for (flags, count) in retiring(county, &unit.id, county.year + year, age)? {
            told.insert((year, unit.id.clone(), flags), count);
        }
    }
    Some(told)
}

/// Teachers of one type at one unit, and how many of them have left.
struct Pool<'a> {
    unit: &'a UnitId,
    flags: &'a TeacherFlags,
    today: u32,
    gone: u32,
}

impl<'a> Pool<'a> {
    fn of(unit: &'a StageUnit) -> impl Iterator<Item = Self> {
        let there = unit.teachers.iter().filter(|(_, count)| **count > 0);
        there.map(|(flags, count)| Self { unit: &unit.id, flags, today: *count, gone: 0 })
    }

    /// By how much fewer have left than the share says.
    fn behind(&self, share: &BigRational) -> BigRational {
        share * BigInt::from(self.today) - BigInt::from(self.gone)
    }
}

/// Lets as many leave in a year as the share of all pools together asks for.
fn leave(pools: &mut [Pool], share: &BigRational, year: u32, leavers: &mut Leavers) {
    let share = share.clone().min(BigRational::one());
    let today: u64 = pools.iter().map(|pool| u64::from(pool.today)).sum();
    let gone: u64 = pools.iter().map(|pool| u64::from(pool.gone)).sum();
    let due = (&share * BigInt::from(today)).floor().to_integer().to_u64().unwrap_or(0);
    for _ in gone..due {
        let mut furthest: Option<(BigRational, usize)> = None;
        for (place, pool) in pools.iter().enumerate().filter(|(_, pool)| pool.gone < pool.today) {
            let behind = pool.behind(&share);
            let is_further =
                furthest.as_ref().is_none_or(|(most, of)| (&behind, pool.today) > (most, pools[*of].today));
            if is_further {
                furthest = Some((behind, place));
            }
        }
        let Some((_, place)) = furthest else { return };
        let pool = &mut pools[place];
        pool.gone += 1;
        *leavers.entry((year, pool.unit.clone(), pool.flags.clone())).or_insert(0) += 1;
    }
}
