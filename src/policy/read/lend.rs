//! The tables `[lend.NAME]`.

use super::people::whole_above_zero;
use super::{price, share, switched_off};
use crate::county::FacilityId;
use crate::diagnostic::Problems;
use crate::document::{Entry, Reader};
use crate::policy::LendLever;
use crate::quantity::{Decimal, Wan};

/// A lever of lending a venue.
pub(super) fn lend(name: &str, entry: &Entry, problems: &mut Problems) -> Option<LendLever> {
    let mut table = Reader::new(entry, problems);
    let off = switched_off(&mut table, problems);
    let lever = LendLever {
        name: name.to_string(),
        facility: FacilityId::from(table.required_text("facility", problems).as_str()),
        counts_as: FacilityId::from(table.required_text("counts_as", problems).as_str()),
        share: share(&mut table, "share", problems).unwrap_or(Decimal::ONE),
        same_group: table.truth("same_group", problems).unwrap_or(false),
        max_km: table.decimal("max_km", problems),
        nearest: table.whole("nearest", problems),
        max_borrowers: table.entry("max_borrowers").and_then(|most| whole_above_zero(most, problems)).unwrap_or(1),
        cost: Wan(price::required_price(&mut table, "cost_wan", problems)),
    };
    table.finish(problems);
    (!off).then_some(lever)
}
