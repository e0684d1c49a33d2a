//! From a solver's point to a plan: the only place where numbers are rounded.

use crate::county::{SchoolId, UnitId};
use crate::instance::Instance;
use crate::model::Model;
use crate::model::constraints::budget::SMALLEST_AMOUNT;
use crate::model::variables::Variables;
use crate::plan::{Hire, Move, Plan, Purchase, Rezoning};
use crate::policy::HireLever;
use crate::quantity::{Decimal, approximate};
use rust_decimal::prelude::FromPrimitive;

/// How far from a whole number a whole column may be: HiGHS promises 10⁻⁶.
const WHOLE_TOLERANCE: f64 = 1e-5;

/// Amounts below this are the solver's dust, 0.1 mm² or a thousandth of a yuan.
const DUST: f64 = 1e-7;

/// By how much a level may lie below a threshold and still meet it: the dust of sums.
const LEVEL_DUST: f64 = 1e-9;

/// Rounds the decisions of a point (whole columns to the nearest whole number, continuous purchases
/// up to the smallest amount) and completes what follows from them.
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
    for column in variables.bought.values() {
        if !model.columns[column.index()].integer {
            let value = &mut settled[column.index()];
            *value = (((*value - DUST) / SMALLEST_AMOUNT).ceil() * SMALLEST_AMOUNT).max(0.0);
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
    for purchase in &plan.purchases {
        let key = (purchase.year, purchase.school.clone(), purchase.facility.clone());
        let column = variables.bought.get(&key)?;
        values[column.index()] = approximate(purchase.amount);
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

/// The plan of a settled point.
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
        })
    });
    let hires = instance.years().flat_map(|year| {
        let levers = instance.policy.hires.iter();
        levers.flat_map(move |lever| hires_by(instance, variables, settled, year, lever))
    });
    let purchases = variables.bought.iter().filter_map(|((year, school, facility), column)| {
        let amount = amount(settled[column.index()])?;
        Some(Purchase { year: *year, school: school.clone(), facility: facility.clone(), amount })
    });
    let rezonings = variables.rezoned.iter().filter_map(|((year, from, to), column)| {
        let pupils = people(settled[column.index()])?;
        let (from, to, stage) = (from.school.clone(), to.school.clone(), from.stage.clone());
        Some(Rezoning { year: *year, from, to, stage, pupils })
    });
    Plan {
        moves: moves.collect(),
        hires: hires.collect(),
        purchases: purchases.collect(),
        rezonings: rezonings.collect(),
    }
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

/// A count of people, where it is not 0.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "settled values are whole and not negative"
)]
fn people(value: f64) -> Option<u32> {
    (value > 0.5).then_some(value as u32)
}

/// An amount in the decimals of [`SMALLEST_AMOUNT`], where it is not 0.
fn amount(value: f64) -> Option<Decimal> {
    const DECIMALS: u32 = 4;
    let amount = Decimal::from_f64(value)?.round_dp(DECIMALS).normalize();
    (amount > Decimal::ZERO).then_some(amount)
}
