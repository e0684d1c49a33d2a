//! How each unit stands, without what would tell how many teachers it has.

use super::Shown;
use super::suppression::may_be_shown;
use crate::evaluate::Assessment;
use crate::report::page::view::{CoefficientPair, Counts, PageView, State, UnitRow, ValueRow};
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

/// Stages and indicators whose values by unit are withheld.
pub(super) struct Withheld<'a>(BTreeSet<(&'a str, usize)>);

impl<'a> Withheld<'a> {
    /// Of today: where any unit of the stage has few whom the indicator counts. All units are withheld
    /// then, since the coefficient, which is published, is computed from all.
    pub(super) fn today(view: &'a PageView, limit: u64) -> Self {
        let counted = counted(&view.today);
        Self::of(view, |stage, indicator| {
            units(&view.today, stage).any(|unit| {
                let count = counted.get(&(unit.school.as_str(), stage)).and_then(|counts| counts.get(indicator));
                count.is_some_and(|count| count.is_none_or(|count| !may_be_shown(count.into(), limit)))
            })
        })
    }

    /// After a plan: the same, and where the difference from today would tell few people.
    pub(super) fn after(view: &'a PageView, after: &'a State, today: &Self, limit: u64) -> Self {
        let [before, then] = [&view.today, after].map(counted);
        Self::of(view, |stage, indicator| {
            let is_small = |unit: &UnitRow| {
                let count = |counts: &BTreeMap<_, &[Option<u32>]>| {
                    counts.get(&(unit.school.as_str(), stage)).and_then(|counts| counts.get(indicator).copied())
                };
                let (Some(Some(then)), Some(Some(before))) = (count(&then), count(&before)) else { return true };
                !may_be_shown(then.into(), limit) || !may_be_shown(then.abs_diff(before).into(), limit)
            };
            today.0.contains(&(stage, indicator)) || units(after, stage).any(is_small)
        })
    }

    fn of(view: &'a PageView, is_withheld: impl Fn(&'a str, usize) -> bool) -> Self {
        let of_teachers = |place: &usize| matches!(view.standard.indicators[*place].counts, Counts::Teachers(_));
        let indicators: Vec<usize> = (0..view.standard.indicators.len()).filter(of_teachers).collect();
        let stages = view.standard.stages.iter().map(|stage| stage.stage.as_str());
        let all = stages.flat_map(|stage| indicators.iter().map(move |place| (stage, *place)));
        Self(all.filter(|(stage, place)| is_withheld(stage, *place)).collect())
    }

    fn has(&self, stage: &str, indicator: usize) -> bool {
        self.0.contains(&(stage, indicator))
    }

    pub(super) fn any(&self) -> bool {
        !self.0.is_empty()
    }
}

type Teachers<'a> = BTreeMap<(&'a str, &'a str), &'a [Option<u32>]>;

fn counted(state: &State) -> Teachers<'_> {
    let rows = state.figures.teachers.iter();
    rows.map(|row| ((row.school.as_str(), row.stage.as_str()), row.counted.as_slice())).collect()
}

fn units<'a>(state: &'a State, stage: &str) -> impl Iterator<Item = &'a UnitRow> {
    state.units.iter().filter(move |unit| unit.stage == stage)
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
    after: Option<&Withheld>,
) -> Vec<Coefficient> {
    let row = |pair: &CoefficientPair| {
        let indicator = view.standard.indicators.iter().position(|it| it.indicator == pair.indicator);
        let hidden = |withheld: &Withheld| indicator.is_some_and(|place| withheld.has(&pair.stage, place));
        let hidden = hidden(today) || after.is_some_and(hidden);
        let few = units(&view.today, &pair.stage).count() < FEWEST_UNITS;
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
