//! Making an [`Instance`]: what the policy's shares and distances, the standard's exclusions and
//! split weights, and the county's tables come to in numbers.

mod needs;
mod people;
mod refuse;
mod routes;
mod sharing;
mod units;

use super::rooms::{self, Asking};
use super::{Demands, IndicatorData, Instance, Obligation, RoomNeed, Route, SchoolData, Unit, lending, redeploy};
use crate::county::{County, Movable, SchoolId, StageId, TeacherFlags};
use crate::diagnostic::Problems;
use crate::policy::{Policy, Purpose, Requirements, free_land};
use crate::quantity::{Decimal, approximate};
use crate::standard::{Indicator, Numerator, Standard};
use crate::timeline;
use needs::{also_counted, granted, needs};
use refuse::{
    refuse_absent_figures, refuse_composites, refuse_lending_beside_the_standard, refuse_unknown_weights,
    refuse_unweighted_rezoning,
};
use routes::{Reach, routes};
use std::collections::{BTreeMap, BTreeSet};
use units::unit_year;

/// Joins county, standard, and policy; new schools that the policy opens are added to the county.
///
/// # Errors
/// Facilities that are declared absent where an indicator needs them: a plan cannot be made on
/// figures that nobody knows.
pub fn join(county: &County, standard: &Standard, policy: &Policy) -> Result<Instance, Problems> {
    let county = &*policy.with_new_schools(county);
    refuse_composites(standard)?;
    refuse_unweighted_rezoning(standard, policy)?;
    refuse_absent_figures(county, standard)?;
    refuse_unknown_weights(standard, policy)?;
    refuse_lending_beside_the_standard(standard, policy)?;
    let stages: Vec<StageId> = standard.stages.iter().map(|stage| stage.id.clone()).collect();
    let then: Vec<County> = policy.years().map(|year| timeline::with_pupils(county, policy, year).county).collect();
    let units: Vec<Unit> = county
        .units
        .iter()
        .filter(|unit| stages.contains(&unit.id.stage))
        .map(|unit| Unit {
            id: unit.id.clone(),
            setting: county.school(&unit.id.school).and_then(|school| school.setting),
            teachers: unit.teachers.clone(),
            years: then.iter().map(|county| unit_year(&unit.id, county, standard)).collect(),
        })
        .collect();
    let zones = super::rezoning::rezonings(county, standard, policy, &units, &then);
    let mut instance = Instance {
        rezonings: zones.allowed,
        pupils_leaving: zones.leaving,
        pupil_ranges: zones.ranges,
        types: types(county, policy, &stages),
        routes: policy.moves.as_ref().map_or_else(Vec::new, |lever| routes(county, &units, &Reach::of(lever, policy))),
        redeploy_routes: redeploy::routes(county, policy),
        visit_routes: sharing::visit_routes(county, policy, &units),
        visits_counted: BTreeMap::new(),
        lend_routes: lending::lend_routes(county, policy),
        also_counted: BTreeMap::new(),
        room_needs: Vec::new(),
        people: people::people(county, policy, &then, &units),
        schools: county.schools.iter().map(school_data).collect(),
        indicators: standard.indicators.iter().map(|indicator| indicator_data(indicator, county)).collect(),
        movable: Movable::of(county, policy.asked_of_movers(county.year)),
        floor_share: approximate(standard.floor_share()),
        demands: policy.years().map(|year| demands(standard, policy, year)).collect(),
        discount: policy.years().map(|year| discount(policy, year)).collect(),
        needs: BTreeMap::new(),
        granted: BTreeMap::new(),
        whole_facilities: county
            .vocabulary
            .facility_kinds
            .iter()
            .filter(|kind| kind.whole)
            .map(|kind| kind.id.clone())
            .collect(),
        purposes: county
            .vocabulary
            .facility_kinds
            .iter()
            .map(|kind| (kind.id.clone(), Purpose::of_facility(Some(kind))))
            .collect(),
        obligations: policy.years().flat_map(|year| obligations(county, policy, year)).collect(),
        joined: BTreeMap::new(),
        carried: BTreeMap::new(),
        proposed: None,
        policy: policy.clone(),
        money_unit: county.money_unit.clone(),
        stages,
        units,
    };
    instance.close(county);
    for (year, then) in policy.years().zip(&then) {
        instance.granted.extend(granted(year, then, standard, &instance.units));
        if !policy.visits.is_empty() {
            instance.visits_counted.extend(sharing::counted(year, then, standard, &instance.units));
        }
        instance.also_counted.extend(also_counted(year, then, standard, &instance.units));
        let needs = needs(year, then, standard, &instance);
        instance.needs.extend(needs);
        let room_needs = room_needs(year, then, standard, &instance)?;
        instance.room_needs.extend(room_needs);
    }
    Ok(instance)
}

/// The rooms that the policy asks the schools of a judged year for.
fn room_needs(year: u32, county: &County, standard: &Standard, instance: &Instance) -> Result<Vec<RoomNeed>, Problems> {
    let policy = &instance.policy;
    if !policy.rooms.any() || !instance.demands_in(year).any() {
        return Ok(Vec::new());
    }
    let judged: BTreeSet<&SchoolId> = instance.all_in_scope(year).map(|unit| &unit.id.school).collect();
    let schools = county.schools.iter().map(|school| &school.id).filter(|school| judged.contains(school));
    rooms::needs(Asking { year, county, standard, policy }, schools)
}

fn school_data(school: &crate::county::School) -> SchoolData {
    let facilities =
        school.facilities.iter().filter_map(|(id, amount)| Some((id.clone(), approximate((*amount)?)))).collect();
    let free_land = free_land(school).map(approximate);
    SchoolData { id: school.id.clone(), facilities, setting: school.setting, free_land }
}

fn indicator_data(indicator: &Indicator, county: &County) -> IndicatorData {
    let numerator_unit = match &indicator.numerator {
        Numerator::Teachers(_) => "teachers".to_string(),
        Numerator::Facilities(counted) => counted
            .keys()
            .next()
            .and_then(|facility| county.facility_kind(facility))
            .map_or_else(String::new, |kind| kind.unit.clone()),
    };
    IndicatorData {
        id: indicator.id.clone(),
        numerator: indicator.numerator.clone(),
        factor: approximate(indicator.factor()),
        thresholds: indicator
            .thresholds
            .iter()
            .map(|(stage, threshold)| (stage.clone(), approximate(threshold.value)))
            .collect(),
        numerator_unit,
    }
}

fn types(county: &County, policy: &Policy, stages: &[StageId]) -> BTreeMap<StageId, BTreeSet<TeacherFlags>> {
    let mut types: BTreeMap<StageId, BTreeSet<TeacherFlags>> =
        stages.iter().map(|stage| (stage.clone(), BTreeSet::new())).collect();
    let existing = county.units.iter().flat_map(|unit| {
        unit.teachers.iter().filter(|(_, count)| **count > 0).map(|(flags, _)| (&unit.id.stage, flags))
    });
    let hired = policy.hires.iter().map(|lever| (&lever.stage, &lever.flags));
    for (stage, flags) in existing.chain(hired) {
        if let Some(of_stage) = types.get_mut(stage) {
            of_stage.insert(flags.clone());
        }
    }
    raise(&mut types, policy);
    types
}

/// Adds the types that study makes of these, until there is no new one.
fn raise(types: &mut BTreeMap<StageId, BTreeSet<TeacherFlags>>, policy: &Policy) {
    for _ in &policy.upgrades {
        for lever in &policy.upgrades {
            let Some(of_stage) = types.get_mut(&lever.stage) else { continue };
            let raised: Vec<TeacherFlags> = of_stage.iter().filter_map(|flags| lever.raised(flags)).collect();
            of_stage.extend(raised);
        }
    }
}

/// What running the schools of a county takes in a year.
fn obligations(county: &County, policy: &Policy, year: u32) -> Vec<Obligation> {
    let funds = policy.public_funds_in(county, year);
    let running: Decimal = funds.iter().map(|school| school.running).sum();
    let training: Decimal = funds.iter().map(|school| school.training).sum();
    let all = [(Purpose::PublicFunds, running), (Purpose::Training, training)];
    let needed = all.into_iter().filter(|(_, amount)| !amount.is_zero());
    needed.map(|(purpose, amount)| Obligation { year, purpose, amount: approximate(amount) }).collect()
}

fn demands(standard: &Standard, policy: &Policy, year: u32) -> Demands {
    let Requirements { thresholds, threshold_share, balance, exemptions, balance_limits } =
        policy.requirements_in(year);
    let limits = standard.balance.limits.iter();
    Demands {
        thresholds,
        threshold_share: approximate(threshold_share),
        exemptions: if exemptions { standard.exemptions() } else { 0 },
        balance,
        balance_limits: limits
            .map(|(stage, limit)| (stage.clone(), approximate(*balance_limits.get(stage).unwrap_or(&limit.value))))
            .collect(),
    }
}

/// δ\[t\] = 1 / (1 + rate)^(t − 1).
fn discount(policy: &Policy, year: u32) -> f64 {
    let later = i32::try_from(year).unwrap_or(i32::MAX) - 1;
    (1.0 + approximate(policy.horizon.discount_rate)).powi(-later)
}
