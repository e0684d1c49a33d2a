//! How each unit stands, without what would tell how many teachers it has.

use super::Shown;
use super::withheld::{Withheld, units};
use crate::evaluate::Assessment;
use crate::report::page::view::{CoefficientPair, PageView, State, UnitRow, ValueRow};
use std::collections::{BTreeMap, BTreeSet};

/// Pupils are told in steps of so many, upwards: no unit with pupils has none, and single pupils are
/// not counted.
pub(in crate::report) const STEP: u32 = 50;
/// Units of a stage from which on a coefficient tells nothing of the teachers of one.
const FEWEST_UNITS: usize = 5;
/// Decimals of coefficients: more would bound the teachers they are computed from.
pub(in crate::report) const DECIMALS: usize = 2;

/// An indicator of a unit at a moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::report) struct Value {
    /// Two digits of the value.
    pub(in crate::report) value: Shown<f64>,
    pub(in crate::report) met: Shown<bool>,
}

/// A unit today and after the plan.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::report) struct Unit {
    /// Alias of its school.
    pub(in crate::report) school: String,
    pub(in crate::report) stage: String,
    /// At most so many pupils.
    pub(in crate::report) pupils: u32,
    /// How it stands today; `None` where it is not judged then.
    pub(in crate::report) today: Option<Assessment>,
    /// After the plan; `None` without one.
    pub(in crate::report) after: Option<Assessment>,
    /// By indicator: today, after.
    pub(in crate::report) values: Vec<[Value; 2]>,
}

/// A difference coefficient.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::report) struct Coefficient {
    pub(in crate::report) pair: CoefficientPair,
    pub(in crate::report) values: [Shown<f64>; 2],
}

/// Every unit that is judged today or after the plan, by the aliases of their schools.
pub(super) fn rows(
    view: &PageView,
    aliases: &BTreeMap<&str, &str>,
    today: &Withheld,
    after: Option<(&State, &Withheld)>,
) -> Vec<Unit> {
    let mut keys: BTreeSet<(&str, usize, &str)> = BTreeSet::new();
    for unit in view.today.units.iter().chain(after.iter().flat_map(|(state, _)| &state.units)) {
        let place = view.standard.stages.iter().position(|stage| stage.stage == unit.stage).unwrap_or(usize::MAX);
        keys.extend(aliases.get(unit.school.as_str()).map(|alias| (*alias, place, unit.school.as_str())));
    }
    let row = |(alias, place, school): (&str, usize, &str)| {
        let stage = view.standard.stages.get(place)?.stage.as_str();
        let now = view.today.unit(school, stage);
        let then = after.and_then(|(state, _)| state.unit(school, stage));
        let values = (0..view.standard.indicators.len()).map(|indicator| {
            let of = |unit: Option<&UnitRow>, withheld: Option<&Withheld>| {
                let hidden = withheld.is_some_and(|withheld| withheld.has(stage, indicator));
                value(unit.and_then(|unit| unit.values.get(indicator)), hidden)
            };
            [of(now, Some(today)), of(then, after.map(|(_, withheld)| withheld))]
        });
        Some(Unit {
            school: alias.to_string(),
            stage: stage.to_string(),
            pupils: stepped(now.or(then)?.pupils),
            today: now.map(|unit| unit.verdict),
            after: then.map(|unit| unit.verdict),
            values: values.collect(),
        })
    };
    keys.into_iter().filter_map(row).collect()
}

fn value(row: Option<&ValueRow>, hidden: bool) -> Value {
    match row {
        Some(_) if hidden => Value { value: Shown::Withheld, met: Shown::Withheld },
        Some(row) => Value { value: Shown::of(row.value.map(two_digits)), met: Shown::of(row.met) },
        None => Value { value: Shown::Nothing, met: Shown::Nothing },
    }
}

/// Pupils in steps, upwards.
pub(super) fn stepped(pupils: u32) -> u32 {
    pupils.div_ceil(STEP).saturating_mul(STEP)
}

/// A value of which two digits are left.
pub(super) fn two_digits(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    rounded(value, 1 - value.abs().log10().floor() as i32)
}

fn rounded(value: f64, decimals: i32) -> f64 {
    // Dividing by a whole power of ten gives the number nearest to the decimal.
    let power = 10_f64.powi(decimals.abs());
    if decimals < 0 { (value / power).round() * power } else { (value * power).round() / power }
}

/// The coefficients, rounded; of values that are withheld not those of few units.
pub(super) fn coefficients(
    view: &PageView,
    pairs: &[CoefficientPair],
    today: &Withheld,
    after: Option<(&State, &Withheld)>,
) -> Vec<Coefficient> {
    let row = |pair: &CoefficientPair| {
        let indicator = view.standard.indicators.iter().position(|it| it.indicator == pair.indicator);
        let hidden = |withheld: &Withheld| indicator.is_some_and(|place| withheld.has(&pair.stage, place));
        let hidden = hidden(today) || after.is_some_and(|(_, withheld)| hidden(withheld));
        let states = [Some(&view.today), after.map(|(state, _)| state)].into_iter().flatten();
        let few = states.map(|state| units(state, &pair.stage).count()).any(|count| count < FEWEST_UNITS);
        let shown = |value: Option<f64>| match value {
            Some(_) if hidden && few => Shown::Withheld,
            value => Shown::of(value.map(|value| rounded(value, DECIMALS as i32))),
        };
        let values = [shown(pair.before), shown(pair.after)];
        let [before, after] = values.map(Shown::known);
        Coefficient { pair: CoefficientPair { before, after, ..pair.clone() }, values }
    };
    pairs.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_digits_are_left_of_a_value() {
        let values = [4.4567, 0.0, 1_984.0, 0.0123, 99.6, 12.0, -3.25].map(two_digits);
        assert_eq!(values, [4.5, 0.0, 2_000.0, 0.012, 100.0, 12.0, -3.3]);
    }

    #[test]
    fn pupils_are_told_in_steps_of_fifty_upwards() {
        assert_eq!([1, 49, 50, 51, 1_001].map(stepped), [50, 50, 50, 100, 1_050]);
    }
}
