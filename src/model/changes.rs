//! Which decisions differ from a proposal: what a repair counts and keeps few.
//!
//! ```text
//! y − p ≤ (U − p) · d,   p − y ≤ p · d,   d ∈ {0, 1}     ∀ decision y (m, h, b) with proposed amount p
//! ```
//!
//! In words: a move, hire or purchase may differ from the proposed one only where its change is
//! counted; what is not proposed has p = 0. U is the decision's own bound or, where it has none,
//! what raises the unit to one and a half thresholds, or to one and a half times the mean of today
//! where that is more ([`LARGEST_LEVEL`]): an added step is never larger.
//!
//! - Unit: 1 a step, whatever its size.
//! - Not modelled: who of several people of one type goes. Steps outside of the policy's levers have
//!   no column; they are dropped, and counted as a constant.

use super::Model;
use super::algebra::{ColumnId, Linear};
use super::rows::{RowKey, Sense};
use super::variables::Variables;
use crate::county::{FacilityId, FlagId, SchoolId, TeacherFlags, UnitId};
use crate::instance::{IndicatorData, Instance, Proposed, Unit};
use crate::standard::Numerator;
use std::collections::BTreeSet;

/// Name of the rows.
pub const CHANGE: &str = "change";

/// Level, in thresholds or in means of today, that an added step may raise a unit to from nothing.
const LARGEST_LEVEL: f64 = 1.5;

/// A decision differs from the proposed amount where it does by more than this: less than the
/// smallest amount of a plan.
const SAME_AMOUNT: f64 = 5e-5;

/// A column that is 1 where a decision differs from its proposed amount.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The column d.
    pub column: ColumnId,
    /// The decision y.
    pub decision: ColumnId,
    /// The proposed amount p.
    pub proposed: f64,
}

impl Change {
    /// Whether the decision differs.
    #[must_use]
    pub fn is_one(&self, values: &[f64]) -> bool {
        (values[self.decision.index()] - self.proposed).abs() > SAME_AMOUNT
    }
}

/// Declares the changes of all decisions, where there is a proposal.
pub(super) fn declare(instance: &Instance, x: &Variables, model: &mut Model) {
    let Some(proposed) = &instance.proposed else { return };
    for (column, amount, most) in decisions(instance, x, proposed) {
        declare_one(model, column, amount, most);
    }
}

/// Every decision with its proposed amount and a bound for where it has none of its own.
fn decisions(instance: &Instance, x: &Variables, proposed: &Proposed) -> Vec<(ColumnId, f64, f64)> {
    let moves = x.moved.iter().map(|((_, from, to, flags), column)| {
        let key = (from.clone(), to.clone(), flags.clone());
        // A move is bounded by the staff that may leave.
        (*column, proposed.moves.get(&key).copied().unwrap_or(0.0), f64::INFINITY)
    });
    let hires = x.hired.iter().map(|((_, name, unit), column)| {
        let lever = instance.policy.hires.iter().find(|lever| lever.name == *name);
        let most = lever.map_or(0.0, |lever| most_teachers(instance, unit, &lever.flags));
        (*column, proposed.hires.get(&(name.clone(), unit.clone())).copied().unwrap_or(0.0), most)
    });
    let purchases = x.bought.iter().map(|((_, school, lever), column)| {
        // A proposal names kinds of facility, of which each has one lever (`Policy::within_a_year`).
        let facility = &FacilityId::from(lever.as_str());
        let amount = proposed.purchases.get(&(school.clone(), facility.clone())).copied().unwrap_or(0.0);
        (*column, amount, most_of_facility(instance, school, facility))
    });
    moves.chain(hires).chain(purchases).collect()
}

fn declare_one(model: &mut Model, decision: ColumnId, proposed: f64, most: f64) {
    let bounds = &mut model.columns[decision.index()];
    bounds.upper = bounds.upper.min(most.max(proposed));
    let (upper, name, unit) = (bounds.upper, bounds.name.clone(), bounds.unit.clone());
    let column = model.column(format!("{CHANGE}[{name}]"), "1", (0.0, 1.0), true);
    let key = |side: &str| RowKey { family: CHANGE, key: format!("{side},{name}") };
    let more = Linear::from(decision) - (upper - proposed) * column;
    model.add(key("more"), more, Sense::AtMost, proposed, &unit, None);
    if proposed > 0.0 {
        let fewer = Linear::from(decision) + proposed * column;
        model.add(key("fewer"), fewer, Sense::AtLeast, proposed, &unit, None);
    }
    model.changes.push(Change { column, decision, proposed });
}

/// The most teachers of a type that a step may add to a unit; whole.
fn most_teachers(instance: &Instance, unit: &UnitId, flags: &TeacherFlags) -> f64 {
    let bears = |required: &BTreeSet<FlagId>| flags.bears_all(required);
    let unit = instance.units.iter().find(|known| known.id == *unit);
    let counted = instance.indicators.iter().filter(|it| matches!(&it.numerator, Numerator::Teachers(of) if bears(of)));
    let amounts = unit.into_iter().flat_map(|unit| counted.clone().map(|it| largest_numerator(instance, unit, it)));
    amounts.fold(1.0, f64::max).ceil()
}

/// The most of a facility that a step may add to a school; whole.
fn most_of_facility(instance: &Instance, school: &SchoolId, facility: &FacilityId) -> f64 {
    let weight = |indicator: &IndicatorData| match &indicator.numerator {
        Numerator::Facilities(of) => of.get(facility).map(|weight| crate::quantity::approximate(*weight)),
        Numerator::Teachers(_) => None,
    };
    let amounts = instance.units_of(school).flat_map(|unit| {
        let counted = instance.indicators.iter().filter_map(move |it| Some((it, weight(it).filter(|it| *it > 0.0)?)));
        counted.map(|(it, weight)| largest_numerator(instance, unit, it) / (weight * unit.in_year(1).facility_share))
    });
    amounts.fold(1.0, f64::max).ceil()
}

/// The numerator at which a unit without any other resource stands at [`LARGEST_LEVEL`].
fn largest_numerator(instance: &Instance, unit: &Unit, indicator: &IndicatorData) -> f64 {
    let Some(threshold) = indicator.thresholds.get(&unit.id.stage) else { return 0.0 };
    let value = LARGEST_LEVEL * threshold.max(mean_today(instance, unit, indicator));
    value * f64::from(unit.in_year(1).pupils) / indicator.factor
}

/// Today's mean of an indicator over the judged units of a unit's stage, in the indicator's unit.
fn mean_today(instance: &Instance, unit: &Unit, indicator: &IndicatorData) -> f64 {
    let of_stage = || instance.units_in_scope(1, &unit.id.stage);
    let pupils: f64 = of_stage().map(|unit| f64::from(unit.in_year(1).pupils)).sum();
    let total: f64 = of_stage().map(|unit| numerator_today(instance, unit, indicator)).sum();
    if pupils > 0.0 { indicator.factor * total / pupils } else { 0.0 }
}

fn numerator_today(instance: &Instance, unit: &Unit, indicator: &IndicatorData) -> f64 {
    match &indicator.numerator {
        Numerator::Teachers(required) => {
            let bearing = unit.teachers.iter().filter(|(flags, _)| flags.bears_all(required));
            bearing.map(|(_, count)| f64::from(*count)).sum()
        }
        Numerator::Facilities(counted) => {
            let school = instance.schools.iter().find(|school| school.id == unit.id.school);
            let amount = |facility: &FacilityId| school.and_then(|school| school.facilities.get(facility)).copied();
            let sum: f64 = counted
                .iter()
                .map(|(facility, weight)| crate::quantity::approximate(*weight) * amount(facility).unwrap_or(0.0))
                .sum();
            sum * unit.in_year(1).facility_share
        }
    }
}
