//! Making an [`Instance`]: what the policy's shares and distances, the standard's exclusions and
//! split weights, and the county's tables come to in numbers.

mod people;

use super::rooms::{self, Asking};
use super::{
    Demands, IndicatorData, Instance, Need, Obligation, RoomNeed, Route, SchoolData, Unit, UnitYear, redeploy,
};
use crate::county::{County, FacilityId, Movable, School, SchoolId, StageId, StageUnit, TeacherFlags, UnitId};
use crate::diagnostic::{Place, Problem, Problems, did_you_mean, one_of};
use crate::policy::{DISTANCE, Demand, MoveLever, Policy, Purpose, Requirements, free_land};
use crate::quantity::{Decimal, approximate};
use crate::standard::{CoefficientForm, Counted, Indicator, Judged, Numerator, Standard};
use crate::timeline;
use std::collections::{BTreeMap, BTreeSet};

/// Joins county, standard, and policy.
///
/// # Errors
/// Facilities that are declared absent where an indicator needs them: a plan cannot be made on
/// figures that nobody knows.
pub fn join(county: &County, standard: &Standard, policy: &Policy) -> Result<Instance, Problems> {
    refuse_composites(standard)?;
    refuse_unweighted_rezoning(standard, policy)?;
    refuse_absent_figures(county, standard)?;
    refuse_unknown_weights(standard, policy)?;
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
        proposed: None,
        policy: policy.clone(),
        money_unit: county.money_unit.clone(),
        stages,
        units,
    };
    for (year, then) in policy.years().zip(&then) {
        instance.granted.extend(granted(year, then, standard, &instance.units));
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

/// The mean of several coefficients has no convex form, and without thresholds there is no unit to
/// measure shortfalls in: such standards are for evaluation.
fn refuse_composites(standard: &Standard) -> Result<(), Problems> {
    let without = standard
        .indicators
        .iter()
        .any(|indicator| standard.stages.iter().any(|stage| !indicator.thresholds.contains_key(&stage.id)));
    if standard.balance.judged == Judged::Each && !without {
        return Ok(());
    }
    let found = format!("the standard {}, which limits the mean of the coefficients or has no thresholds", standard.id);
    let expected = "a standard with a threshold for each indicator and a limit for each coefficient";
    Err(Problem::error("J02", Place::file(format!("{}.toml", standard.id)), found, expected)
        .help("evaluate and assess work with it; plans need another standard")
        .into())
}

/// Where every school weighs the same, pupils stand in the denominators of the county's mean.
fn refuse_unweighted_rezoning(standard: &Standard, policy: &Policy) -> Result<(), Problems> {
    let limited = policy.years().any(|year| policy.requirements_in(year).balance != Demand::Off);
    if policy.rezonings.is_empty() || !limited || standard.balance.form == CoefficientForm::Weighted {
        return Ok(());
    }
    let found = "rezone, and a standard whose difference coefficient counts every school alike";
    let expected = "a standard that weighs schools by their pupils, or balance = \"off\"";
    let place = Place::file(format!("{}.toml", policy.name)).column("rezone");
    Err(Problem::error("J06", place, found, expected)
        .help("only the coefficient that weighs by pupils can be held while pupils are decided")
        .into())
}

/// The names of indicators are the standard's, which the policy does not know.
fn refuse_unknown_weights(standard: &Standard, policy: &Policy) -> Result<(), Problems> {
    let mut problems = Problems::default();
    let known = || standard.indicators.iter().map(|indicator| indicator.id.as_str());
    let weights = policy.objective.iter().filter_map(|stage| stage.weights.as_ref());
    for name in weights.flat_map(|weights| weights.indicators.keys()).filter(|name| known().all(|it| it != *name)) {
        let place = Place::file(format!("{}.toml", policy.name)).column(format!("objective.weights.indicator.{name}"));
        let found = format!("the indicator {name:?}, which the standard {} has not", standard.id);
        problems.add(Problem::error("J03", place, found, one_of(known())).help(did_you_mean(name, known())));
    }
    if problems.any_error() { Err(problems) } else { Ok(()) }
}

fn refuse_absent_figures(county: &County, standard: &Standard) -> Result<(), Problems> {
    let mut problems = Problems::default();
    for indicator in &standard.indicators {
        let Numerator::Facilities(counted) = &indicator.numerator else {
            let judged = |unit: &&StageUnit| standard.stage(&unit.id.stage).is_some();
            if county.units.iter().filter(judged).any(|unit| unit.teachers.is_empty()) {
                let expected = format!("teachers: the indicator {} counts them", indicator.id);
                let place = Place::file("county.toml").column("teachers");
                problems.add(Problem::error("J01", place, "teachers are declared absent", expected));
            }
            continue;
        };
        // What schools have that the standard does not judge enters no program.
        let judged = |school: &&School| county.units_of(&school.id).any(|unit| in_scope(&unit.id, county, standard));
        for school in county.schools.iter().filter(judged) {
            for facility in counted.keys().filter(|facility| !matches!(school.facilities.get(*facility), Some(Some(_))))
            {
                let found = format!("{} of the school {:?} is declared absent", facility, school.id.as_str());
                problems.add(
                    Problem::error(
                        "J01",
                        Place::file("facilities.csv"),
                        found,
                        format!("a figure: the indicator {} counts it", indicator.id),
                    )
                    .help("evaluate can do without it and says so; a plan cannot be made on figures that nobody knows"),
                );
            }
        }
    }
    if problems.any_error() { Err(problems) } else { Ok(()) }
}

fn unit_year(id: &UnitId, county: &County, standard: &Standard) -> UnitYear {
    // A unit without pupils is not in the county of that year.
    let Some(unit) = county.unit(id) else { return UnitYear::default() };
    let in_scope = in_scope(id, county, standard);
    UnitYear {
        pupils: unit.pupils,
        in_scope,
        facility_share: facility_share(unit, county, standard),
        balance_weight: if in_scope { balance_weight(unit, county, standard) } else { 0.0 },
    }
}

fn in_scope(unit: &UnitId, county: &County, standard: &Standard) -> bool {
    standard.stage(&unit.stage).is_some()
        && county
            .school(&unit.school)
            .is_some_and(|school| !standard.excludes(&school.kind, county.pupils_of(&school.id)))
}

/// σ\[u\] = w·P\[u\] / Σ w·P over the stages of the school that share its facilities, judged or not.
fn facility_share(unit: &StageUnit, county: &County, standard: &Standard) -> f64 {
    let weighted = |unit: &StageUnit| {
        standard
            .sharing_stage(&unit.id.stage)
            .map(|stage| approximate(stage.split_weight.value) * f64::from(unit.pupils))
    };
    let whole: f64 = county.units_of(&unit.id.school).filter_map(weighted).sum();
    weighted(unit).map_or(0.0, |own| own / whole)
}

/// q\[u\] = P\[u\] / ΣP for the weighted coefficient, 1 / count for the unweighted one.
fn balance_weight(unit: &StageUnit, county: &County, standard: &Standard) -> f64 {
    let peers =
        || county.units.iter().filter(|peer| peer.id.stage == unit.id.stage && in_scope(&peer.id, county, standard));
    match standard.balance.form {
        CoefficientForm::Weighted => f64::from(unit.pupils) / peers().map(|peer| f64::from(peer.pupils)).sum::<f64>(),
        CoefficientForm::Unweighted => 1.0 / peers().map(|_| 1.0).sum::<f64>(),
    }
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

/// How far a lever reaches.
struct Reach {
    max_km: Option<Decimal>,
    nearest: Option<u32>,
    wants_kilometres: bool,
}

impl Reach {
    fn of(lever: &MoveLever, policy: &Policy) -> Self {
        // Kilometres beyond the longest distance are priced, so they must be known without a limit too.
        let wants_kilometres = policy.wants_kilometres() || lever.max_km.is_some();
        Self { max_km: longest(lever, policy), nearest: lever.nearest, wants_kilometres }
    }
}

/// Pairs of units of a stage between which the lever allows moves; only units in scope give.
///
/// Where kilometres are limited or wanted, a route of unknown length is none.
fn routes(county: &County, units: &[Unit], reach: &Reach) -> Vec<Route> {
    let needs_distance = reach.wants_kilometres || reach.max_km.is_some() || reach.nearest.is_some();
    let mut routes = Vec::new();
    let gives = |unit: &&Unit| unit.years.iter().any(|year| year.in_scope);
    for from in units.iter().filter(gives) {
        let mut receivers: Vec<(Option<Decimal>, &Unit)> = units
            .iter()
            .filter(|to| to.id.stage == from.id.stage && to.id != from.id)
            .map(|to| (county.kilometres(&from.id.school, &to.id.school), to))
            .filter(|(km, _)| km.is_some() || !needs_distance)
            .collect();
        if let Some(nearest) = reach.nearest {
            // Stable: schools equally far stay in the order of their table.
            receivers.sort_by_key(|(km, _)| *km);
            receivers.truncate(usize::try_from(nearest).unwrap_or(usize::MAX));
        }
        for (km, to) in receivers {
            if reach.max_km.is_none_or(|most| km.is_some_and(|km| km <= most)) {
                routes.push(Route { from: from.id.clone(), to: to.id.clone(), km: km.map(approximate) });
            }
        }
    }
    routes
}

/// The longest distance of a move; farther by what the policy lets it give way by.
fn longest(lever: &MoveLever, policy: &Policy) -> Option<Decimal> {
    match policy.softened.get(DISTANCE) {
        Some(soft) => Some(lever.max_km? + soft.most?),
        None => lever.max_km,
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

/// What relaxations add to the numerators; plans change none of it.
fn granted(year: u32, county: &County, standard: &Standard, units: &[Unit]) -> BTreeMap<(u32, UnitId, String), f64> {
    let mut granted = BTreeMap::new();
    for unit in units {
        let Some(school) = county.school(&unit.id.school) else { continue };
        for indicator in &standard.indicators {
            for relaxation in standard.relaxations_of(indicator) {
                if relaxation.condition.holds(school, county) != Some(true) {
                    continue;
                }
                let more = match &relaxation.counts {
                    Counted::VisitingTeachers => visiting(indicator, county.unit(&unit.id)),
                    Counted::Facilities(weights) => {
                        facilities(weights, school).map(|sum| sum * unit.in_year(year).facility_share)
                    }
                };
                *granted.entry((year, unit.id.clone(), indicator.id.clone())).or_insert(0.0) += more.unwrap_or(0.0);
            }
        }
    }
    granted.retain(|_, more| *more > 0.0);
    granted
}

/// Visiting teachers who bear the indicator's flags, where the county tells them.
fn visiting(indicator: &Indicator, unit: Option<&StageUnit>) -> Option<f64> {
    let Numerator::Teachers(flags) = &indicator.numerator else { return None };
    let visiting = unit?.visiting.as_ref()?.iter().filter(|(of, _)| of.bears_all(flags));
    Some(visiting.map(|(_, count)| f64::from(*count)).sum())
}

/// The weighted sum of a school's facilities; `None` where one of them is not known.
fn facilities(weights: &BTreeMap<FacilityId, Decimal>, school: &crate::county::School) -> Option<f64> {
    let amount = |(kind, weight): (&FacilityId, &Decimal)| Some(*weight * (*school.facilities.get(kind)?)?);
    weights.iter().map(amount).sum::<Option<Decimal>>().map(approximate)
}

/// What each unit in scope needs of each indicator.
///
/// Where the numerator is a single resource of whole numbers, the need is rounded up to the next
/// whole number: the same plans, a tighter program.
fn needs(
    year: u32,
    county: &County,
    standard: &Standard,
    instance: &Instance,
) -> BTreeMap<(u32, UnitId, String), Need> {
    let demands = instance.demands_in(year);
    let share_of_threshold = instance.policy.requirements_in(year).threshold_share;
    let floor_share = standard.floor_share().min(share_of_threshold);
    let mut needs = BTreeMap::new();
    for unit in instance.all_in_scope(year).filter(|_| demands.any()) {
        for indicator in &standard.indicators {
            let threshold = indicator.thresholds[&unit.id.stage].value;
            let key = (year, unit.id.clone(), indicator.id.clone());
            let relaxed = instance.granted.contains_key(&key);
            let step = whole_step(indicator, unit, county, standard, &instance.whole_facilities)
                .filter(|_| !relaxed || matches!(indicator.numerator, Numerator::Teachers(_)));
            // What does not fit a decimal is not rounded up.
            let rounded = |share: Decimal| -> Option<Decimal> {
                let whole = threshold.checked_mul(Decimal::from(unit.in_year(year).pupils))?;
                let piece = indicator.factor().checked_mul(step?)?;
                let count = whole.checked_mul(share)?.checked_div(piece)?;
                round_up(count).checked_mul(piece)?.checked_div(whole)
            };
            let need = |share: Decimal| approximate(rounded(share).unwrap_or(share));
            needs.insert(key, Need { full: need(share_of_threshold), floor: need(floor_share) });
        }
    }
    needs
}

/// The next whole number, where division has left dust of less than 10⁻¹² above one.
fn round_up(count: Decimal) -> Decimal {
    let dust = Decimal::new(1, 12);
    (count - dust).ceil()
}

/// What one more whole piece of the resource adds to the unit's numerator; `None` where the
/// resource is not a single one of whole numbers.
fn whole_step(
    indicator: &Indicator,
    unit: &Unit,
    county: &County,
    standard: &Standard,
    whole: &BTreeSet<FacilityId>,
) -> Option<Decimal> {
    match &indicator.numerator {
        Numerator::Teachers(_) => Some(Decimal::ONE),
        Numerator::Facilities(counted) => {
            let (facility, weight) = counted.iter().next().filter(|_| counted.len() == 1)?;
            let share = decimal_share(&unit.id, county, standard)?;
            (whole.contains(facility) && *weight > Decimal::ZERO).then(|| *weight * share)
        }
    }
}

/// The unit's part of its school's facilities, to the 28 digits of a decimal.
fn decimal_share(unit: &UnitId, county: &County, standard: &Standard) -> Option<Decimal> {
    let weighted = |unit: &StageUnit| {
        standard
            .sharing_stage(&unit.id.stage)
            .map_or(Decimal::ZERO, |stage| stage.split_weight.value * Decimal::from(unit.pupils))
    };
    let whole: Decimal = county.units_of(&unit.school).map(weighted).sum();
    weighted(county.unit(unit)?).checked_div(whole)
}
