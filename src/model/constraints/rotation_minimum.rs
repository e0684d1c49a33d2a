//! Enough teachers change schools in a year, and enough of them are backbone teachers: 交流轮岗.
//!
//! ```text
//! C[t] / E[t] (+ r[t]) ≥ 1,            E[t] = ⌈share · eligible[t]⌉                     ∀ years t of the rule
//! (B[t] − b·C[t]) / E[t] (+ r′[t]) ≥ 0                                                  of those who rotate
//! B[t] / F[t] (+ r′[t]) ≥ 1,           F[t] = ⌈b · eligible[t]⌉                         of the eligible
//! C[t] = Σ_u Σ_v Σ_τ (m[t,u,v,τ] + r[t,u,v,τ]),   B[t] the same over types τ with the flag;  r, r′ ≥ 0
//! ```
//!
//! In words: those who move for good and those who begin a rotation in a year are together at least
//! the policy's share of the eligible, rounded up; of them, or of the eligible, at least the share b
//! are backbone teachers. Where the policy only aims, r and r′ are the missing shares.
//!
//! - Unit: shares of what is asked.
//! - Source: the policy's `rotation.minimum`; for China 10 % of the eligible a year, of those who rotate
//!   20 % backbone teachers (教督〔2017〕6号, government guarantee, item 11; Anhui takes 20 % of the
//!   eligible). Eligible are those of the table `rotation`, of the roster, or a share that the policy
//!   assumes.
//! - Dual: what the objective stage would gain if nobody had to change schools.
//! - Not modelled: who is eligible, of those who go; heads of schools; that only some schools give.

use super::Family;
use crate::instance::Instance;
use crate::model::algebra::Linear;
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::{Model, Shortfall, variables::Variables};
use crate::policy::{BackboneOf, Demand, RotationMinimum};
use crate::quantity::{Decimal, approximate};
use rust_decimal::prelude::ToPrimitive;

/// The family.
pub const FAMILY: Family = Family { name: "rotation_minimum", verified_by: "rotation_minimum", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    let Some(minimum) = instance.policy.rotation.as_ref().and_then(|lever| lever.minimum.as_ref()) else { return };
    for (year, eligible) in &instance.people.eligible {
        let (all, backbone) = changing(x, *year, minimum);
        let least = rounded_up(minimum.share, *eligible);
        let asked = f64::from(least.max(1));
        if least > 0 {
            let row = Asked { year: *year, kind: "all", left: (1.0 / asked) * all.clone(), right: 1.0, natural: asked };
            write_row(instance, model, minimum.demand, row);
        }
        let share = approximate(minimum.backbone_share);
        match minimum.backbone_of {
            BackboneOf::Rotated if share > 0.0 => {
                let left = (1.0 / asked) * (backbone - share * all);
                let row = Asked { year: *year, kind: "backbone", left, right: 0.0, natural: asked };
                write_row(instance, model, minimum.demand, row);
            }
            BackboneOf::Eligible if rounded_up(minimum.backbone_share, *eligible) > 0 => {
                let asked = f64::from(rounded_up(minimum.backbone_share, *eligible));
                let row =
                    Asked { year: *year, kind: "backbone", left: (1.0 / asked) * backbone, right: 1.0, natural: asked };
                write_row(instance, model, minimum.demand, row);
            }
            BackboneOf::Rotated | BackboneOf::Eligible => {}
        }
    }
}

/// One row: of all or of backbone teachers.
struct Asked {
    year: u32,
    kind: &'static str,
    left: Linear,
    right: f64,
    natural: f64,
}

/// Those who change schools in a year, and the backbone teachers among them.
fn changing(x: &Variables, year: u32, minimum: &RotationMinimum) -> (Linear, Linear) {
    let (mut all, mut backbone) = (Linear::default(), Linear::default());
    for ((_, _, _, flags), column) in x.departures().filter(|((of, ..), _)| *of == year) {
        all.add_term(1.0, column);
        if flags.0.contains(&minimum.backbone) {
            backbone.add_term(1.0, column);
        }
    }
    (all, backbone)
}

fn rounded_up(share: Decimal, people: u32) -> u32 {
    (share * Decimal::from(people)).ceil().to_u32().unwrap_or(u32::MAX)
}

fn write_row(instance: &Instance, model: &mut Model, demand: Demand, row: Asked) {
    let Asked { year, kind, mut left, right, natural } = row;
    let name = format!("{kind},{year}");
    let shortfall = (demand == Demand::Aim)
        .then(|| model.column(format!("shortfall[rotation,{name}]"), "shares", (0.0, f64::INFINITY), false));
    if let Some(column) = shortfall {
        left.add_term(1.0, column);
    }
    let who = if kind == "all" { "teachers" } else { "backbone teachers" };
    let subject = instance.named_in_year(format!("{who} who change schools"), year);
    let give = Give { subject, scale: 1.0, natural, over: None, unit: "teachers".to_string() };
    let place = model.add(RowKey { family: FAMILY.name, key: name }, left, Sense::AtLeast, right, "shares", Some(give));
    if let Some(column) = shortfall {
        model.shortfalls.push(Shortfall { column, row: place });
    }
}
