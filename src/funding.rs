//! Who pays for a plan, school by school and to the last yuan: what a solution says of sources and
//! purposes, written so that every sum is exact.
//!
//! For each year and purpose the sources' amounts are first made whole yuan that add up to what the
//! [ledger](crate::ledger) says is due. Then they are spent on the schools in the county's order: each
//! school is paid by the first source that has money left, sources in the order of their names, those
//! that match others last. The order decides only which school's bill bears which stamp: every sum by
//! year, source and purpose is the solution's.

use crate::county::{County, SchoolId};
use crate::ledger;
use crate::plan::{Plan, Share};
use crate::policy::{Policy, Purpose};
use crate::quantity::{Decimal, RoundingStrategy, round_money};
use num_rational::BigRational;
use num_traits::Zero;
use rust_decimal::prelude::FromPrimitive;
use std::collections::BTreeMap;

/// 万元 that each source pays, by year, source, and purpose.
pub type Payers = BTreeMap<(u32, String, Purpose), f64>;

/// Decimals of a payment in 万元: whole yuan.
const DECIMALS: u32 = 4;

/// What a solver's amount may be off by and still mean whole yuan.
const DUST: f64 = 1e-6;

/// The same for what must not be lost, because other money is matched by it.
const LEAST_DUST: f64 = 1e-9;

/// A source and what it pays for one purpose in a year.
#[derive(Debug, Clone)]
struct Payer {
    source: String,
    amount: Decimal,
    /// Whether the solution's amount was not whole yuan.
    rounded: bool,
    /// Whether it matches others.
    matches: bool,
}

/// What each source pays for each school, by year and purpose; nothing where the policy has no sources.
#[must_use]
pub fn shares(county: &County, policy: &Policy, plan: &Plan, payers: &Payers) -> Vec<Share> {
    let mut shares = Vec::new();
    if policy.sources.is_empty() {
        return shares;
    }
    for ((year, purpose), bills) in bills(county, policy, plan) {
        let due: Decimal = bills.iter().map(|(_, amount)| *amount).sum();
        let payers = in_whole_yuan(payers_of(policy, payers, year, purpose), due);
        shares.extend(spent(year, purpose, &bills, payers));
    }
    shares
}

/// What is due by year and purpose: of each school, in the county's order.
fn bills(county: &County, policy: &Policy, plan: &Plan) -> BTreeMap<(u32, Purpose), Vec<(SchoolId, Decimal)>> {
    let mut sums: BTreeMap<(u32, Purpose), BTreeMap<usize, (SchoolId, BigRational)>> = BTreeMap::new();
    for payment in ledger::payments(county, policy, plan) {
        let place = county.schools.iter().position(|school| school.id == payment.school).unwrap_or(usize::MAX);
        let of_purpose = sums.entry((payment.year, payment.purpose)).or_default();
        of_purpose.entry(place).or_insert_with(|| (payment.school.clone(), BigRational::zero())).1 += payment.cost();
    }
    let rounded = |of: BTreeMap<usize, (SchoolId, BigRational)>| {
        let bills = of.into_values().map(|(school, amount)| (school, round_money(&amount)));
        bills.filter(|(_, amount)| !amount.is_zero()).collect()
    };
    sums.into_iter().map(|(key, of)| (key, rounded(of))).collect()
}

/// The sources of a purpose, those that match others last; amounts of these are rounded up to whole
/// yuan, of the others down.
fn payers_of(policy: &Policy, payers: &Payers, year: u32, purpose: Purpose) -> Vec<Payer> {
    let of = payers.iter().filter(|((of, _, pays), _)| (*of, *pays) == (year, purpose));
    let mut list: Vec<Payer> =
        of.map(|((_, source, _), amount)| payer(source, *amount, policy.matches_others(source))).collect();
    list.sort_by_key(|payer| payer.matches);
    list
}

fn payer(source: &str, amount: f64, matches: bool) -> Payer {
    let exact = Decimal::from_f64(amount.max(0.0)).unwrap_or_default();
    let whole = exact.round_dp(DECIMALS);
    let dust = Decimal::from_f64(if matches && whole < exact { LEAST_DUST } else { DUST }).unwrap_or_default();
    let rounded = (exact - whole).abs() > dust;
    let amount = match (rounded, matches) {
        (false, _) => whole,
        (true, true) => exact.round_dp_with_strategy(DECIMALS, RoundingStrategy::ToPositiveInfinity),
        (true, false) => exact.round_dp_with_strategy(DECIMALS, RoundingStrategy::ToZero),
    };
    Payer { source: source.to_string(), amount, rounded, matches }
}

/// The same payers with amounts that add up to what is due: what is missing is paid by one that matches
/// others, else by one whose amount was rounded, the largest first; what is too much is taken from the others first, the largest first.
fn in_whole_yuan(mut payers: Vec<Payer>, due: Decimal) -> Vec<Payer> {
    let sum: Decimal = payers.iter().map(|payer| payer.amount).sum();
    if sum < due {
        let matching = |payer: &Payer| payer.matches && !payer.amount.is_zero();
        if let Some(payer) = payers.iter_mut().max_by_key(|payer| (matching(payer), payer.rounded, payer.amount)) {
            payer.amount += due - sum;
        }
        return payers;
    }
    let mut excess = sum - due;
    let mut order: Vec<usize> = (0..payers.len()).collect();
    order.sort_by_key(|place| (payers[*place].matches, std::cmp::Reverse(payers[*place].amount)));
    for place in order {
        let less = excess.min(payers[place].amount);
        payers[place].amount -= less;
        excess -= less;
    }
    payers
}

/// The schools' bills, paid one after the other by one source after the other.
fn spent(year: u32, purpose: Purpose, bills: &[(SchoolId, Decimal)], payers: Vec<Payer>) -> Vec<Share> {
    let mut shares = Vec::new();
    let mut payers = payers.into_iter().filter(|payer| !payer.amount.is_zero()).peekable();
    for (school, bill) in bills {
        let mut open = *bill;
        while let Some(payer) = payers.peek_mut().filter(|_| !open.is_zero()) {
            let amount = open.min(payer.amount);
            open -= amount;
            payer.amount -= amount;
            let (source, purpose) = (payer.source.clone(), purpose.name().to_string());
            shares.push(Share { year, source, purpose, school: school.clone(), amount: amount.normalize() });
            if payer.amount.is_zero() {
                payers.next();
            }
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yuan(source: &str, amount: i64, matches: bool) -> Payer {
        Payer { source: source.to_string(), amount: Decimal::new(amount, 4), rounded: true, matches }
    }

    fn amounts(payers: &[Payer]) -> Vec<Decimal> {
        payers.iter().map(|payer| payer.amount.normalize()).collect()
    }

    #[test]
    fn what_is_missing_is_paid_by_the_source_that_matches() {
        let payers = in_whole_yuan(vec![yuan("central", 60_000, false), yuan("county", 24_001, true)], 9.into());
        assert_eq!(amounts(&payers), [6.into(), 3.into()]);
    }

    #[test]
    fn what_is_too_much_is_taken_from_the_source_that_is_matched() {
        let payers = in_whole_yuan(vec![yuan("central", 60_000, false), yuan("county", 24_000, true)], 8.into());
        assert_eq!(amounts(&payers), [Decimal::new(56, 1), Decimal::new(24, 1)]);
    }

    #[test]
    fn amounts_near_whole_yuan_are_whole_and_others_are_rounded_for_the_good_of_matching() {
        let told = |amount: f64, matches: bool| payer("x", amount, matches).amount.normalize().to_string();
        assert_eq!([told(59.999_999_9, false), told(60.000_000_1, false)], ["60", "60"]);
        assert_eq!([told(14.285_71, false), told(14.285_71, true)], ["14.2857", "14.2858"]);
        assert_eq!([told(-1e-9, false), told(1e-8, true)], ["0", "0.0001"]);
    }

    #[test]
    fn schools_are_paid_in_their_order_by_the_first_source_that_has_money_left() {
        let bills = [("A".into(), Decimal::new(15, 1)), ("B".into(), Decimal::new(25, 1))];
        let shares = spent(1, Purpose::Equipment, &bills, vec![yuan("x", 20_000, false), yuan("y", 20_000, false)]);
        let told: Vec<String> = shares.iter().map(|s| format!("{} {} {}", s.school, s.source, s.amount)).collect();
        assert_eq!(told, ["A x 1.5", "B x 0.5", "B y 2"]);
    }
}
