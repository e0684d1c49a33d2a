//! Who leaves the profession in which year of a plan, from the unit where they stand today.

use crate::county::{County, StageUnit, TeacherFlags, UnitId};
use crate::policy::{Attrition, Policy};
use crate::quantity::Decimal;
use std::cmp::Reverse;
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
            leave(pools, &Share::of(attrition.rate, year), year, &mut leavers);
        }
    }
    leavers
}

/// Who leaves a unit by the roster, where it tells.
fn told(county: &County, policy: &Policy, attrition: &Attrition, unit: &StageUnit) -> Option<Leavers> {
    let age = attrition.retirement_age?;
    let mut told = Leavers::new();
    for year in policy.years() {
        for (flags, count) in county.retiring(unit, county.year + year, age)? {
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

    /// By how much fewer have left than the share says, times its denominator.
    fn behind(&self, share: &Share) -> i128 {
        share.numerator * i128::from(self.today) - share.denominator * i128::from(self.gone)
    }
}

/// The share of today's teachers who have left by the end of a year, at most 1, as a fraction: its
/// 28 digits times ten years times the people of a county fit whole numbers of 128 bits.
struct Share {
    numerator: i128,
    denominator: i128,
}

impl Share {
    fn of(rate: Decimal, year: u32) -> Self {
        let rate = rate.normalize();
        let denominator = 10_i128.pow(rate.scale());
        Self { numerator: (rate.mantissa() * i128::from(year)).min(denominator), denominator }
    }
}

/// Lets as many leave in a year as the share of all pools together asks for.
fn leave(pools: &mut [Pool], share: &Share, year: u32, leavers: &mut Leavers) {
    let today: i128 = pools.iter().map(|pool| i128::from(pool.today)).sum();
    let gone: i128 = pools.iter().map(|pool| i128::from(pool.gone)).sum();
    let due = share.numerator * today / share.denominator;
    for _ in gone..due {
        let open = pools.iter().enumerate().filter(|(_, pool)| pool.gone < pool.today);
        // Of equals the first: the order of the county and of the types.
        let furthest = open.map(|(place, pool)| ((pool.behind(share), pool.today), Reverse(place))).max();
        let Some((_, Reverse(place))) = furthest else { return };
        let pool = &mut pools[place];
        pool.gone += 1;
        *leavers.entry((year, pool.unit.clone(), pool.flags.clone())).or_insert(0) += 1;
    }
}
