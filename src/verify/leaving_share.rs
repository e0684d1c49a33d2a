//! Not too many teachers leave a unit in a year, for good or for a term: Σ departures ≤ ⌊share · staff when it begins⌋.

use super::{Case, Finding};
use crate::county::UnitId;
use crate::quantity::{Decimal, exact};
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use std::collections::BTreeMap;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let Some(share) = case.policy.max_leaving_share() else { return Vec::new() };
    let mut departures: BTreeMap<(u32, UnitId), u64> = BTreeMap::new();
    for step in super::departure::departures(case.plan) {
        *departures.entry((step.year, step.giver())).or_default() += u64::from(step.teachers);
    }
    let breach = |((year, unit), leave): ((u32, UnitId), u64)| {
        let staff = case.staff_before(year, &unit);
        let most = share_of(share, staff);
        let sentence =
            format!("{leave} teachers leave {unit}, which may lose {most}: {share} of its {staff} teachers.");
        let finding = || Finding::new(&unit, sentence).figures(Some(most as f64), Some(leave as f64), "teachers");
        let beyond = || BigInt::from(leave.saturating_sub(most)).into();
        (leave > most).then(|| finding().in_year(year).of_rule("transfer_cap", beyond(), 1))
    };
    departures.into_iter().filter_map(breach).collect()
}

/// ⌊share · staff⌋, exactly: how many people a share of a unit's staff is.
pub(super) fn share_of(share: Decimal, staff: u32) -> u64 {
    (exact(share) * BigInt::from(staff)).floor().to_integer().to_u64().unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_the_staff_is_rounded_down_and_never_up() {
        let nearly_a_third = Decimal::from_i128_with_scale(3_333_333_333_333_333_333_333_333_333, 28);
        assert_eq!(share_of(nearly_a_third, 3), 0);
        assert_eq!(share_of(Decimal::new(15, 2), 20), 3);
        assert_eq!(share_of(Decimal::new(15, 2), 19), 2);
    }
}
