//! What a policy lets a county do with facilities: buy, build, refit, and move between schools; and
//! what it asks of land, of classrooms, and of special rooms.

use super::{Policy, Purpose};
use crate::county::{FacilityId, School, Setting, StageId};
use crate::quantity::{Decimal, Wan};
use std::collections::{BTreeMap, BTreeSet};

/// A lever of buying, building or refitting one kind of facility.
#[derive(Debug, Clone, PartialEq)]
pub struct BuyLever {
    /// Name, for the plan and the reports.
    pub name: String,
    /// Kind of facility.
    pub facility: FacilityId,
    /// Price of one unit of it in 万元.
    pub price: Wan,
    /// Price where a school lies in a setting of its own.
    pub price_by_setting: BTreeMap<Setting, Wan>,
    /// The settings whose schools it serves; `None` is every school. A school of unknown setting lies
    /// in none.
    pub only_settings: Option<BTreeSet<Setting>>,
    /// Most at one school over all years, in the facility's unit; `None` is no limit.
    pub max_per_school: Option<Decimal>,
    /// What the money is for; `None` is construction for what is measured in m², else equipment.
    pub purpose: Option<Purpose>,
    /// Years from the order to the end of the year in which it is there: 0 is there at the end of the
    /// year of the order.
    pub lead_years: u32,
    /// Shares of the price that are paid in the year of the order, the year after, …; empty is all in
    /// the year of the order.
    pub payment_shares: Vec<Decimal>,
    /// Cost in 万元 of each project: of a year's order for a school, whatever its amount.
    pub fixed_cost: Wan,
    /// Least amount of a project, in the facility's unit; `None` is no limit.
    pub min_amount: Option<Decimal>,
    /// What each unit adds to other kinds, when it is there: a gym is floor area too.
    pub adds: BTreeMap<FacilityId, Decimal>,
    /// What each unit takes of other kinds at the school, in the year of the order: what is refitted.
    pub consumes: BTreeMap<FacilityId, Decimal>,
    /// Land that each unit takes, in m²; `None` is none.
    pub land_per_unit: Option<Decimal>,
}

impl BuyLever {
    /// Price of one unit at a school.
    #[must_use]
    pub fn price_in(&self, setting: Option<Setting>) -> Wan {
        setting.and_then(|setting| self.price_by_setting.get(&setting)).copied().unwrap_or(self.price)
    }

    /// Whether it serves the schools of a setting.
    #[must_use]
    pub fn serves(&self, setting: Option<Setting>) -> bool {
        self.only_settings.as_ref().is_none_or(|only| setting.is_some_and(|setting| only.contains(&setting)))
    }

    /// Whether it matters that anything is ordered at all, beside how much.
    #[must_use]
    pub fn has_projects(&self) -> bool {
        self.fixed_cost.0 > Decimal::ZERO || self.min_amount.is_some_and(|least| least > Decimal::ZERO)
    }

    /// The year at whose end an order of a year is there.
    #[must_use]
    pub fn there_in(&self, ordered: u32) -> u32 {
        ordered.saturating_add(self.lead_years)
    }

    /// Each payment of an order: its year and its share.
    pub fn payments(&self, ordered: u32) -> impl Iterator<Item = (u32, Decimal)> + use<> {
        payments_from(ordered, &self.payment_shares)
    }

    /// Every kind that it changes, itself first.
    pub fn touches(&self) -> impl Iterator<Item = &FacilityId> {
        std::iter::once(&self.facility).chain(self.adds.keys()).chain(self.consumes.keys())
    }
}

/// Payments by year from the first one on, in these shares; where there are none, all at once.
pub(super) fn payments_from(first: u32, shares: &[Decimal]) -> impl Iterator<Item = (u32, Decimal)> + use<> {
    let shares = if shares.is_empty() { vec![Decimal::ONE] } else { shares.to_vec() };
    // A plan that somebody wrote may name any year.
    (0..).zip(shares).map(move |(later, share)| (first.saturating_add(later), share))
}

/// The lever of moving facilities of one kind from one school to another.
#[derive(Debug, Clone, PartialEq)]
pub struct RedeployLever {
    /// Name, for the plan and the reports.
    pub name: String,
    /// Kind of facility.
    pub facility: FacilityId,
    /// Cost of moving one unit in 万元, in the year of the move.
    pub cost: Wan,
    /// Share of what a school has when the year begins that may leave it in the year.
    pub max_share: Decimal,
    /// Only the so many nearest schools may receive; `None` is no limit.
    pub nearest: Option<u32>,
    /// Longest distance in kilometres; `None` is no limit.
    pub max_km: Option<Decimal>,
}

/// Rooms that a school must have for so many classes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpecialRooms {
    /// What they are for, as the standard calls it: `music`, `art`.
    pub room: String,
    /// Kind of facility that counts them.
    pub facility: FacilityId,
    /// One room for each so many classes; `None` is what the standard says.
    pub classes: Option<u32>,
}

/// What a policy asks of rooms and of land.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RoomDemands {
    /// Kind of facility that counts classrooms, where there must be one for each class.
    pub classrooms: Option<FacilityId>,
    /// Special rooms, by what they are for.
    pub special_rooms: Vec<SpecialRooms>,
    /// Most pupils of a class by stage, in place of what the standard says.
    pub class_size: BTreeMap<StageId, u32>,
    /// Whether what is built keeps within the free land of its school.
    pub land: bool,
}

impl RoomDemands {
    /// Whether rooms are asked for.
    #[must_use]
    pub fn any(&self) -> bool {
        self.classrooms.is_some() || !self.special_rooms.is_empty()
    }
}

impl Policy {
    /// The lever of buying of a name.
    #[must_use]
    pub fn buy_lever(&self, name: &str) -> Option<&BuyLever> {
        self.purchases.iter().find(|lever| lever.name == name)
    }

    /// The lever of redeploying of a name.
    #[must_use]
    pub fn redeploy_lever(&self, name: &str) -> Option<&RedeployLever> {
        self.redeployments.iter().find(|lever| lever.name == name)
    }

    /// The share of a kind of facility that is written off every year.
    #[must_use]
    pub fn written_off(&self, facility: &FacilityId) -> Decimal {
        self.write_offs.get(facility).copied().unwrap_or_default()
    }

    /// The levers of buying as a proposal may use them, which names facilities and no levers: of each
    /// kind the one that is called so, or else its first, there at once and paid at once. Levers that
    /// change other kinds too are none of them.
    pub(super) fn purchases_at_once(&self) -> Vec<BuyLever> {
        let plain = |lever: &&BuyLever| lever.adds.is_empty() && lever.consumes.is_empty();
        let mut levers: BTreeMap<&FacilityId, &BuyLever> = BTreeMap::new();
        for lever in self.purchases.iter().filter(plain) {
            let named_so = lever.name == lever.facility.as_str();
            if named_so || !levers.contains_key(&lever.facility) {
                levers.insert(&lever.facility, lever);
            }
        }
        let at_once = |lever: &BuyLever| BuyLever {
            name: lever.facility.to_string(),
            lead_years: 0,
            payment_shares: Vec::new(),
            ..lever.clone()
        };
        levers.into_values().map(at_once).collect()
    }
}

/// Land of a school on which may still be built, in m²; `None` where it is not known.
#[must_use]
pub fn free_land(school: &School) -> Option<Decimal> {
    school.free_land
}
