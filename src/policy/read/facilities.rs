//! The tables on facilities: `[buy.NAME]`, `[redeploy.NAME]`, `[depreciation.FACILITY]`, `[land]`,
//! `[class_size]`, `[classrooms]`, and `[special_rooms.ROOM]`.

use super::{price, share, switched_off};
use crate::county::{FacilityId, Setting, StageId};
use crate::diagnostic::{Problem, Problems};
use crate::document::{self, Entry, Reader};
use crate::policy::{BuyLever, Purpose, RedeployLever, RoomDemands, SpecialRooms};
use crate::quantity::{Decimal, Wan};
use std::collections::{BTreeMap, BTreeSet};

pub(super) const SETTINGS: [(&str, Setting); 3] =
    [("city", Setting::City), ("town", Setting::Town), ("rural", Setting::Rural)];

/// What a limit of land may be: the free land of each school.
const LAND_LIMITS: [(&str, bool); 2] = [("free_land", true), ("none", false)];

/// A lever of buying.
pub(super) fn buy_lever(name: &str, entry: &Entry, problems: &mut Problems) -> Option<BuyLever> {
    let mut reader = Reader::new(entry, problems);
    let off = switched_off(&mut reader, problems);
    let lever = BuyLever {
        name: name.to_string(),
        facility: FacilityId::from(reader.text("facility", problems).as_deref().unwrap_or(name)),
        price: Wan(price::required_price(&mut reader, "price_wan", problems)),
        price_by_setting: prices_by_setting(&mut reader, problems),
        only_settings: only_settings(&mut reader, problems),
        max_per_school: reader.decimal("max_per_school", problems),
        purpose: reader.entry("purpose").and_then(|entry| document::choice_of(entry, &Purpose::NAMES, problems)),
        lead_years: reader.whole("lead_years", problems).unwrap_or_default(),
        payment_shares: decimals(&mut reader, "payment_shares", problems),
        fixed_cost: Wan(price::price(&mut reader, "fixed_cost_wan", problems).unwrap_or_default()),
        min_amount: reader.decimal("min_amount", problems),
        adds: amounts(&mut reader, "adds", problems),
        consumes: amounts(&mut reader, "consumes", problems),
        land_per_unit: reader.decimal("land_per_unit", problems),
    };
    contradictions(&lever, &mut reader, problems);
    reader.finish(problems);
    (!off).then_some(lever)
}

fn prices_by_setting(reader: &mut Reader, problems: &mut Problems) -> BTreeMap<Setting, Wan> {
    let Some(mut table) = reader.table("price_wan_by_setting", problems) else { return BTreeMap::new() };
    let prices = SETTINGS.into_iter().filter_map(|(name, setting)| Some((setting, table.decimal(name, problems)?)));
    let prices = prices.map(|(setting, price)| (setting, Wan(price))).collect();
    table.finish(problems);
    prices
}

fn only_settings(reader: &mut Reader, problems: &mut Problems) -> Option<BTreeSet<Setting>> {
    reader.entry("only_settings")?;
    let named = reader.items("only_settings", problems).iter();
    Some(named.filter_map(|entry| document::choice_of(entry, &SETTINGS, problems)).collect())
}

/// A list of numbers; empty where the key is absent.
pub(super) fn decimals(reader: &mut Reader, key: &'static str, problems: &mut Problems) -> Vec<Decimal> {
    reader.items(key, problems).iter().filter_map(|entry| document::decimal_of(entry, problems)).collect()
}

/// Amounts by kind of facility.
fn amounts(reader: &mut Reader, key: &'static str, problems: &mut Problems) -> BTreeMap<FacilityId, Decimal> {
    let named = reader.named(key, problems).into_iter();
    let amounts =
        named.filter_map(|(name, entry)| Some((FacilityId::from(name), document::decimal_of(entry, problems)?)));
    amounts.filter(|(_, amount)| !amount.is_zero()).collect()
}

/// A key that contradicts others: what was found, what was expected, what to try.
pub(super) type Contradiction = (&'static str, String, String, &'static str);

/// What of a lever cannot be meant together.
fn contradictions(lever: &BuyLever, reader: &mut Reader, problems: &mut Problems) {
    let of_payments = payments_that_do_not_add_up(lever.lead_years, &lever.payment_shares);
    let of_size = projects_of_unknown_size(lever).into_iter().chain(projects_of_no_size(lever));
    for (key, found, expected, help) in of_payments.into_iter().chain(changes_of_itself(lever)).chain(of_size) {
        let place = reader.entry(key).map_or_else(|| reader.place.clone(), |entry| entry.place.clone());
        problems.add(Problem::error("P41", place, found, expected).help(help));
    }
}

/// Shares of payment of what is there after so many years.
pub(super) fn payments_that_do_not_add_up(lead_years: u32, shares: &[Decimal]) -> Vec<Contradiction> {
    let key = "payment_shares";
    let total = shares.iter().fold(Decimal::ZERO, |total, share| total.saturating_add(*share));
    let off = (!shares.is_empty() && total != Decimal::ONE).then(|| {
        let found = format!("shares that add up to {}", total.normalize());
        (key, found, "shares that add up to 1".to_string(), "for example [0.4, 0.6]")
    });
    let late = (shares.len() > lead_years as usize + 1).then(|| {
        let found = format!("{} payments for what is there after lead_years = {lead_years}", shares.len());
        let expected = "at most one in the year of the order and one in each year until it is there".to_string();
        (key, found, expected, "all payments must fall into the years of the plan")
    });
    off.into_iter().chain(late).collect()
}

fn changes_of_itself(lever: &BuyLever) -> Option<Contradiction> {
    let key = [("adds", &lever.adds), ("consumes", &lever.consumes)];
    let (key, _) = key.into_iter().find(|(_, amounts)| amounts.contains_key(&lever.facility))?;
    let expected = "kinds of facility other than the lever's own".to_string();
    Some((key, lever.facility.to_string(), expected, "leave it out"))
}

/// How large a project can be is never guessed.
fn projects_of_unknown_size(lever: &BuyLever) -> Option<Contradiction> {
    let key = if lever.fixed_cost.0.is_zero() { "min_amount" } else { "fixed_cost_wan" };
    let expected = "max_per_school beside it".to_string();
    let unknown = lever.has_projects() && lever.max_per_school.is_none();
    unknown.then(|| (key, format!("{key} without max_per_school"), expected, "say how large a project can be"))
}

fn projects_of_no_size(lever: &BuyLever) -> Option<Contradiction> {
    let (least, most) = (lever.min_amount?, lever.max_per_school?);
    let expected = format!("no more than max_per_school, {most}");
    (least > most).then(|| ("min_amount", least.to_string(), expected, "allowed = false switches the lever off"))
}

/// A lever of redeploying.
pub(super) fn redeploy_lever(name: &str, entry: &Entry, problems: &mut Problems) -> Option<RedeployLever> {
    let mut reader = Reader::new(entry, problems);
    let off = switched_off(&mut reader, problems);
    let lever = RedeployLever {
        name: name.to_string(),
        facility: FacilityId::from(reader.text("facility", problems).as_deref().unwrap_or(name)),
        cost: Wan(price::price(&mut reader, "cost_wan", problems).unwrap_or_default()),
        max_share: share(&mut reader, "max_share", problems).unwrap_or(Decimal::ONE),
        nearest: reader.whole("nearest", problems),
        max_km: reader.decimal("max_km", problems),
    };
    reader.finish(problems);
    (!off).then_some(lever)
}

/// The shares that are written off every year.
pub(super) fn write_offs(reader: &mut Reader, problems: &mut Problems) -> BTreeMap<FacilityId, Decimal> {
    let mut rates = BTreeMap::new();
    for (name, entry) in reader.named("depreciation", problems) {
        let mut table = Reader::new(entry, problems);
        if table.entry("rate").is_none() {
            table.missing("rate", "the share that is written off every year", problems);
        }
        let rate = share(&mut table, "rate", problems).unwrap_or_default();
        table.finish(problems);
        rates.insert(FacilityId::from(name), rate);
    }
    rates.retain(|_, rate| !rate.is_zero());
    rates
}

/// What is asked of rooms and of land.
pub(super) fn rooms(reader: &mut Reader, problems: &mut Problems) -> RoomDemands {
    RoomDemands {
        land: land(reader, problems),
        class_size: class_size(reader, problems),
        classrooms: classrooms(reader, problems),
        special_rooms: reader
            .named("special_rooms", problems)
            .into_iter()
            .filter_map(|(room, entry)| special_rooms(room, entry, problems))
            .collect(),
    }
}

fn land(reader: &mut Reader, problems: &mut Problems) -> bool {
    let Some(mut table) = reader.table("land", problems) else { return false };
    let limit = match table.entry("limit") {
        Some(entry) => document::choice_of(entry, &LAND_LIMITS, problems),
        None => {
            table.missing("limit", "\"free_land\" or \"none\"", problems);
            None
        }
    };
    table.finish(problems);
    limit.unwrap_or_default()
}

fn class_size(reader: &mut Reader, problems: &mut Problems) -> BTreeMap<StageId, u32> {
    let mut sizes = BTreeMap::new();
    for (stage, entry) in reader.named("class_size", problems) {
        if let Some(most) = above_zero(entry, "pupils", problems) {
            sizes.insert(StageId::from(stage), most);
        }
    }
    sizes
}

/// A whole number of at least 1.
fn above_zero(entry: &Entry, what: &str, problems: &mut Problems) -> Option<u32> {
    let number = document::whole_of(entry, problems)?;
    if number == 0 {
        problems.add(Problem::error("D06", entry.place.clone(), "0", format!("a number of {what} above 0")));
    }
    (number > 0).then_some(number)
}

fn classrooms(reader: &mut Reader, problems: &mut Problems) -> Option<FacilityId> {
    let mut table = reader.table("classrooms", problems)?;
    let off = switched_off_rule(&mut table, problems);
    let facility = table.text("facility", problems).unwrap_or_else(|| "classrooms".to_string());
    table.finish(problems);
    (!off).then(|| FacilityId::from(facility.as_str()))
}

fn special_rooms(room: &str, entry: &Entry, problems: &mut Problems) -> Option<SpecialRooms> {
    let mut table = Reader::new(entry, problems);
    let off = switched_off_rule(&mut table, problems);
    let facility = FacilityId::from(table.required_text("facility", problems).as_str());
    let classes = table.entry("classes").and_then(|entry| above_zero(entry, "classes", problems));
    table.finish(problems);
    (!off).then(|| SpecialRooms { room: room.to_string(), facility, classes })
}

/// A demand may be switched off where a policy extends another that has it.
fn switched_off_rule(reader: &mut Reader, problems: &mut Problems) -> bool {
    reader.truth("required", problems) == Some(false)
}
