//! From a solver's point to a plan: the only place where numbers are rounded.

use crate::county::{SchoolId, UnitId};
use crate::instance::Instance;
use crate::instance::lending::LendRoute;
use crate::model::Model;
use crate::model::variables::{SMALLEST_AMOUNT, Variables};
use crate::plan::{Hire, Lending, Move, Plan, Purchase, Redeployment, Rezoning, Rotation, Upgrade, Visit};
use crate::policy::{HireLever, Purpose};
use crate::quantity::{Decimal, approximate};
use rust_decimal::prelude::FromPrimitive;

/// How far from a whole number a whole column may be: HiGHS promises 10⁻⁶.
const WHOLE_TOLERANCE: f64 = 1e-5;

/// Amounts below this are the solver's dust, 0.1 mm² or a thousandth of a yuan.
const DUST: f64 = 1e-7;

/// By how much a level may lie below a threshold and still meet it: the dust of sums.
const LEVEL_DUST: f64 = 1e-9;

/// Rounds the decisions of a point (whole columns to the nearest whole number, continuous amounts up
/// to the smallest one, nothing without its project) and completes what follows from them.
///
/// # Errors
/// A sentence where a whole column is far from any whole number, which a solver should never give.
pub(super) fn settle(variables: &Variables, model: &Model, values: &[f64]) -> Result<Vec<f64>, String> {
    let mut settled = values.to_vec();
    for (value, column) in settled.iter_mut().zip(&model.columns).filter(|(_, column)| column.integer) {
        let whole = value.round();
        if (*value - whole).abs() > WHOLE_TOLERANCE {
            return Err(format!("the solver gave {value} for the whole column {}", column.name));
        }
        *value = whole;
    }
    for column in &variables.amounts {
        let value = &mut settled[column.index()];
        // Upper bounds are multiples of the smallest amount.
        let most = model.columns[column.index()].upper;
        *value = (((*value - DUST) / SMALLEST_AMOUNT).ceil() * SMALLEST_AMOUNT).max(0.0).min(most);
    }
    for (key, project) in &variables.projects {
        if settled[project.index()] < 0.5 {
            settled[variables.bought[key].index()] = 0.0;
        } else if settled[variables.bought[key].index()] <= 0.0 {
            settled[project.index()] = 0.0;
        }
    }
    model.complete(&mut settled);
    Ok(settled)
}

/// The point of a plan whose steps all have columns, with an exemption wherever an indicator stays
/// below its threshold; `None` where a step has none.
pub(super) fn values(instance: &Instance, variables: &Variables, model: &Model, plan: &Plan) -> Option<Vec<f64>> {
    let mut values = vec![0.0; model.columns.len()];
    for step in &plan.moves {
        let unit = |school: &SchoolId| UnitId { school: school.clone(), stage: step.stage.clone() };
        let key = (step.year, unit(&step.from), unit(&step.to), step.flags.clone());
        let column = variables.moved.get(&key)?;
        values[column.index()] = step.teachers.into();
    }
    for hire in &plan.hires {
        let unit = UnitId { school: hire.school.clone(), stage: hire.stage.clone() };
        values[variables.hired.get(&(hire.year, hire.lever.clone(), unit))?.index()] = hire.teachers.into();
    }
    for step in &plan.rotations {
        let unit = |school: &SchoolId| UnitId { school: school.clone(), stage: step.stage.clone() };
        let key = (step.year, unit(&step.from), unit(&step.to), step.flags.clone());
        values[variables.rotated.get(&key)?.index()] = step.teachers.into();
    }
    for step in &plan.upgrades {
        let unit = UnitId { school: step.school.clone(), stage: step.stage.clone() };
        let key = (step.year, step.lever.clone(), unit, step.flags.clone());
        values[variables.studying.get(&key)?.index()] = step.teachers.into();
    }
    for step in &plan.lendings {
        let key = (step.year, step.lever.clone(), step.from.clone(), step.to.clone());
        values[variables.lent.get(&key)?.index()] = 1.0;
    }
    for step in &plan.visits {
        let unit = |school: &SchoolId| UnitId { school: school.clone(), stage: step.stage.clone() };
        let key = (step.year, step.lever.clone(), unit(&step.from), unit(&step.to), step.flags.clone());
        values[variables.visiting.get(&key)?.index()] = step.days.into();
    }
    for purchase in &plan.purchases {
        let key = (purchase.year, purchase.school.clone(), purchase.lever().to_string());
        values[variables.bought.get(&key)?.index()] = approximate(purchase.amount);
        if let Some(project) = variables.projects.get(&key) {
            values[project.index()] = 1.0;
        }
    }
    for step in &plan.redeployments {
        let key = (step.year, step.lever.clone(), step.from.clone(), step.to.clone());
        values[variables.redeployed.get(&key)?.index()] = approximate(step.amount);
    }
    for share in &plan.funding {
        let key = (share.year, share.source.clone(), Purpose::of_name(&share.purpose)?);
        values[variables.paid.get(&key)?.index()] += approximate(share.amount);
    }
    for step in &plan.rezonings {
        let unit = |school: &SchoolId| UnitId { school: school.clone(), stage: step.stage.clone() };
        let key = (step.year, unit(&step.from), unit(&step.to));
        values[variables.rezoned.get(&key)?.index()] = step.pupils.into();
    }
    model.complete(&mut values);
    for (key, column) in &variables.exempted {
        let full = match variables.pupils_of(key.0, &key.1) {
            Some(pupils) => instance.demands_in(key.0).threshold_share * values[pupils.index()],
            None => instance.needs.get(key)?.full,
        };
        values[column.index()] = if values[variables.level.get(key)?.index()] < full - LEVEL_DUST { 1.0 } else { 0.0 };
    }
    model.complete(&mut values);
    Some(values)
}

/// The plan of a settled point; who pays is written by [`crate::funding`].
pub(super) fn plan(instance: &Instance, variables: &Variables, settled: &[f64]) -> Plan {
    let moves = variables.moved.iter().filter_map(|((year, from, to, flags), column)| {
        let teachers = people(settled[column.index()])?;
        Some(Move {
            year: *year,
            from: from.school.clone(),
            to: to.school.clone(),
            stage: from.stage.clone(),
            flags: flags.clone(),
            teachers,
            people: Vec::new(),
        })
    });
    let hires = instance.years().flat_map(|year| {
        let levers = instance.policy.hires.iter();
        levers.flat_map(move |lever| hires_by(instance, variables, settled, year, lever))
    });
    let purchases = variables.bought.iter().filter_map(|((year, school, name), column)| {
        let (lever, amount) = (instance.policy.buy_lever(name)?, amount(settled[column.index()])?);
        let (school, facility) = (school.clone(), lever.facility.clone());
        let lever = (*name != facility.as_str()).then(|| name.clone());
        Some(Purchase { year: *year, lever, school, facility, amount })
    });
    let rezonings = variables.rezoned.iter().filter_map(|((year, from, to), column)| {
        let pupils = people(settled[column.index()])?;
        let (from, to, stage) = (from.school.clone(), to.school.clone(), from.stage.clone());
        Some(Rezoning { year: *year, from, to, stage, pupils })
    });
    let redeployments = variables.redeployed.iter().filter_map(|((year, name, from, to), column)| {
        let (lever, amount) = (instance.policy.redeploy_lever(name)?, amount(settled[column.index()])?);
        let (from, to, facility) = (from.clone(), to.clone(), lever.facility.clone());
        Some(Redeployment { year: *year, lever: name.clone(), from, to, facility, amount })
    });
    Plan {
        moves: moves.collect(),
        hires: hires.collect(),
        purchases: purchases.collect(),
        redeployments: redeployments.collect(),
        rotations: rotations(variables, settled),
        upgrades: upgrades(variables, settled),
        funding: Vec::new(),
        rezonings: rezonings.collect(),
        visits: visits(variables, settled),
        lendings: lendings(instance, variables, settled),
        closings: instance.policy.taken.clone(),
        openings: instance.policy.opened.clone(),
    }
}

fn rotations(variables: &Variables, settled: &[f64]) -> Vec<Rotation> {
    let rotations = variables.rotated.iter().filter_map(|((year, from, to, flags), column)| {
        let teachers = people(settled[column.index()])?;
        let (stage, flags) = (from.stage.clone(), flags.clone());
        Some(Rotation { year: *year, from: from.school.clone(), to: to.school.clone(), stage, flags, teachers })
    });
    rotations.collect()
}

fn upgrades(variables: &Variables, settled: &[f64]) -> Vec<Upgrade> {
    let upgrades = variables.studying.iter().filter_map(|((year, lever, unit, flags), column)| {
        let teachers = people(settled[column.index()])?;
        let (school, stage) = (unit.school.clone(), unit.stage.clone());
        Some(Upgrade { year: *year, lever: lever.clone(), school, stage, flags: flags.clone(), teachers })
    });
    upgrades.collect()
}

fn visits(variables: &Variables, settled: &[f64]) -> Vec<Visit> {
    let visits = variables.visiting.iter().filter_map(|((year, lever, from, to, flags), column)| {
        let days = people(settled[column.index()])?;
        let (from, to, stage) = (from.school.clone(), to.school.clone(), from.stage.clone());
        Some(Visit { year: *year, lever: lever.clone(), from, to, stage, flags: flags.clone(), days })
    });
    visits.collect()
}

fn lendings(instance: &Instance, variables: &Variables, settled: &[f64]) -> Vec<Lending> {
    let lent = variables.lent.iter().filter(|(_, column)| settled[column.index()] > 0.5);
    let lendings = lent.filter_map(|(key, column)| {
        let (year, lever, from, to) = key;
        let of = |route: &&LendRoute| (&route.lever, &route.from, &route.to) == (lever, from, to);
        let asked = instance.lend_routes.iter().find(of)?.amount_in(*year);
        let amount = match variables.lent_less.get(column).and_then(|_| variables.agreement(instance, key)) {
            Some((_, share, stock)) => amount(asked.min(cut(share * stock.at(settled))))?,
            None => amount(asked)?,
        };
        let facility = instance.policy.lend_lever(lever)?.facility.clone();
        Some(Lending { year: *year, lever: lever.clone(), from: from.clone(), to: to.clone(), facility, amount })
    });
    lendings.collect()
}

fn hires_by<'a>(
    instance: &'a Instance,
    variables: &'a Variables,
    settled: &'a [f64],
    year: u32,
    lever: &'a HireLever,
) -> impl Iterator<Item = Hire> + 'a {
    instance.units.iter().filter_map(move |unit| {
        let column = variables.hired.get(&(year, lever.name.clone(), unit.id.clone()))?;
        let teachers = people(settled[column.index()])?;
        let (school, stage) = (unit.id.school.clone(), unit.id.stage.clone());
        Some(Hire { year, lever: lever.name.clone(), school, stage, flags: lever.flags.clone(), teachers })
    })
}

/// A count of people or of days, where it is not 0.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "settled values are whole and not negative"
)]
fn people(value: f64) -> Option<u32> {
    (value > 0.5).then_some(value as u32)
}

/// An amount rounded down to a multiple of [`SMALLEST_AMOUNT`], but for the dust of sums.
fn cut(value: f64) -> f64 {
    (value / SMALLEST_AMOUNT + LEVEL_DUST).floor() * SMALLEST_AMOUNT
}

/// An amount in the decimals of [`SMALLEST_AMOUNT`], where it is not 0.
fn amount(value: f64) -> Option<Decimal> {
    const DECIMALS: u32 = 4;
    let amount = Decimal::from_f64(value)?.round_dp(DECIMALS).normalize();
    (amount > Decimal::ZERO).then_some(amount)
}
