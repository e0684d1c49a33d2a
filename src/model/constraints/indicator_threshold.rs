//! Every unit meets the threshold of every indicator, or uses an exemption and reaches the floor.
//!
//! ```text
//! x[t,u,k] ≥ full[t,u,k] − (full[t,u,k] − floor[t,u,k]) · z[t,u,k]     ∀ judged years t, u in scope, k     (must)
//! x[t,u,k] + r[t,u,k] ≥ s[t] − (s[t] − min(φ, s[t])) · z[t,u,k],  r ≥ 0  ∀ judged years t, u in scope, k     (aim)
//! ```
//!
//! In words: relative to its threshold an indicator reaches the share s of the year's target (1 in
//! the end), or φ (0.85) where the unit uses an exemption for it. Where the resource comes in whole numbers, full and floor are the least whole
//! numbers that do, so that the continuous relaxation asks for no fraction of a teacher. Where the
//! policy only aims, r measures what is missed, and the objective `shortfall` adds it up.
//!
//! Where pupils are decided, x is by the pupils without any rezoning and the right-hand side is times
//! p, the pupils relative to them: x ≥ full·p − (full − floor)·y with y = p·z, written exactly by
//! y ≤ z·(most p) and y ≤ p (rows `exempted_pupils`). Full and floor are then not rounded to whole
//! numbers, and r is in thresholds of the pupils without any rezoning.
//!
//! - Unit: thresholds (1 is the threshold itself).
//! - Source: the standard's `indicator.threshold` and `pass_rule`; for China 教督〔2017〕6号, area A.
//! - Dual: what the objective stage costs more if the unit had to have one more threshold's worth;
//!   divide by threshold · pupils / factor for the price of one teacher, m², or room.
//! - Not modelled: thresholds that depend on the building's year or on relaxations.

use super::Family;
use crate::instance::{Demands, IndicatorData, Instance, Unit};
use crate::model::algebra::{ColumnId, Linear};
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::variables::pupils::most_of;
use crate::model::{Model, Shortfall, variables::Variables};
use crate::policy::Demand;
use crate::standard::Numerator;

/// The family.
pub const FAMILY: Family = Family { name: "indicator_threshold", verified_by: "thresholds", write };

/// What continuous resources are asked for beyond the threshold, relative to it, so that the
/// solver's tolerance (10⁻⁶ on rows) seldom leaves a plan a hair short. One part in a million of the
/// teaching area of 1,000 pupils is 45 cm².
pub const MARGIN: f64 = 1e-6;

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    for year in instance.judged_years().filter(|year| instance.demands_in(*year).thresholds != Demand::Off) {
        for unit in instance.all_in_scope(year) {
            for indicator in &instance.indicators {
                write_row(instance, x, model, year, unit, indicator);
            }
        }
    }
}

fn write_row(instance: &Instance, x: &Variables, model: &mut Model, year: u32, unit: &Unit, indicator: &IndicatorData) {
    let name = format!("{year},{},{},{}", unit.id.school, unit.id.stage, indicator.id);
    let key = (year, unit.id.clone(), indicator.id.clone());
    let need = instance.needs[&key];
    let demands = instance.demands_in(year);
    let (demand, share) = (demands.thresholds, demands.threshold_share);
    // What is missed of an aim is measured on the rounded plan.
    let reserve = if demand == Demand::Aim { 0.0 } else { rounding(instance, x, year, unit, indicator) };
    let (full, floor) = match demand {
        Demand::Aim => (share, instance.floor_share.min(share)),
        Demand::Must | Demand::Off if is_whole(instance, indicator) => (need.full, need.floor),
        Demand::Must | Demand::Off => (need.full + MARGIN + reserve, need.floor + MARGIN + reserve),
    };
    let pupils = x.pupils_of(year, &unit.id);
    let (full, floor) = match pupils {
        Some(_) => asked_of_decided_pupils(instance, indicator, demands),
        None => (full, floor),
    };
    let mut left = Linear::from(x.level_of(year, unit, indicator));
    match (x.exempted.get(&key), x.exempted_pupils.get(&key)) {
        (Some(exempted), Some(product)) => {
            left.add_term(full - floor, *product);
            write_product(model, &name, (*product, *exempted), pupils, most_of(instance, year, &unit.id));
        }
        (Some(exempted), None) => left.add_term(full - floor, *exempted),
        (None, _) => {}
    }
    let full = match pupils {
        Some(pupils) => {
            left.add_term(-full, pupils);
            0.0
        }
        None => full,
    };
    let shortfall = (demand == Demand::Aim)
        .then(|| model.column(format!("shortfall[{name}]"), "thresholds", (0.0, f64::INFINITY), false));
    if let Some(column) = shortfall {
        left.add_term(1.0, column);
    }
    let key = RowKey { family: FAMILY.name, key: name };
    let row = model.add(key, left, Sense::AtLeast, full, "thresholds", Some(give(instance, year, unit, indicator)));
    model.rows[row].reserve = reserve;
    if let Some(column) = shortfall {
        model.shortfalls.push(Shortfall { column, row });
    }
}

/// What writing amounts rounded up can take from the level, where something moves away or is refitted.
fn rounding(instance: &Instance, x: &Variables, year: u32, unit: &Unit, indicator: &IndicatorData) -> f64 {
    if x.taken.is_empty() {
        return 0.0;
    }
    let threshold = f64::from(unit.in_year(year).pupils) * indicator.thresholds[&unit.id.stage];
    indicator.factor / threshold * x.rounding_takes(&x.numerator(instance, unit, indicator, year))
}

/// Full and floor for any number of pupils.
fn asked_of_decided_pupils(instance: &Instance, indicator: &IndicatorData, demands: &Demands) -> (f64, f64) {
    let (full, floor) = (demands.threshold_share, instance.floor_share.min(demands.threshold_share));
    let margin = if demands.thresholds == Demand::Aim || is_whole(instance, indicator) { 0.0 } else { MARGIN };
    (full + margin, floor + margin)
}

/// y ≤ z·(most p), y ≤ p.
fn write_product(
    model: &mut Model,
    name: &str,
    (product, switch): (ColumnId, ColumnId),
    pupils: Option<ColumnId>,
    most: f64,
) {
    let key = |side: &str| RowKey { family: PRODUCT, key: format!("{side},{name}") };
    model.add(key("switch"), Linear::from(product) - most * switch, Sense::AtMost, 0.0, "1", None);
    let pupils = pupils.map_or_else(|| Linear::from(1.0), Linear::from);
    model.add(key("pupils"), Linear::from(product) - pupils, Sense::AtMost, 0.0, "1", None);
}

/// Family name of the rows that write y = p·z.
const PRODUCT: &str = "exempted_pupils";

/// Whether the resource comes in whole numbers, so that no margin is due.
#[must_use]
pub fn is_whole(instance: &Instance, indicator: &IndicatorData) -> bool {
    match &indicator.numerator {
        Numerator::Teachers(_) => true,
        Numerator::Facilities(counted) => counted.keys().all(|facility| instance.whole_facilities.contains(facility)),
    }
}

fn give(instance: &Instance, year: u32, unit: &Unit, indicator: &IndicatorData) -> Give {
    Give {
        subject: format!("{} of {}", indicator.id, instance.named_in_year(&unit.id, year)),
        scale: 1.0,
        natural: indicator.thresholds[&unit.id.stage] * f64::from(unit.in_year(year).pupils) / indicator.factor,
        over: None,
        unit: indicator.numerator_unit.clone(),
    }
}
