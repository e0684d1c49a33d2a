//! Sources of money pay what is due.
//!
//! ```text
//! Σ_{j pays for e} p[t,j,e] − Σ price·decision[t,e] ≥ needs[t,e]     ∀ years t, purposes e that anything costs
//! ```
//!
//! In words: what the sources that may pay for a purpose pay for it in a year is at least what the
//! decisions cost in that year and what the schools need for it anyway. The plan takes of it what is due
//! to the last yuan, school by school (see [`crate::funding`]).
//!
//! - Unit: 万元.
//! - Source: the policy's `source.<name>`, its `kind` and `purposes`; no row without sources.
//! - Dual: what the objective stage would gain if one 万元 of the purpose were paid by somebody else.
//! - Not modelled: sources that are for certain schools only; interest on money that is borrowed.

use super::Family;
use crate::instance::Instance;
use crate::model::algebra::{Linear, sum};
use crate::model::expenses::{expenses, for_purpose};
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::{Model, variables::Variables};
use crate::policy::Purpose;
use crate::quantity::approximate;

/// The family.
pub const FAMILY: Family = Family { name: "funding", verified_by: "funding", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    if instance.policy.sources.is_empty() {
        return;
    }
    let expenses = expenses(instance, x);
    for year in instance.years() {
        for purpose in Purpose::all() {
            let due = for_purpose(instance, &expenses, year, purpose);
            if !due.terms.is_empty() || due.constant > 0.0 {
                write_row(instance, x, model, year, purpose, due);
            }
        }
    }
}

fn write_row(instance: &Instance, x: &Variables, model: &mut Model, year: u32, purpose: Purpose, due: Linear) {
    let payers = x.paid.iter().filter(|((of, _, pays), _)| (*of, *pays) == (year, purpose));
    let payers: Vec<_> = payers.map(|(_, column)| *column).collect();
    // Where a source may pay it is the source that falls short.
    let give = payers.is_empty().then(|| Give {
        subject: instance.named_in_year(purpose.name(), year),
        scale: money_of(instance, year).max(1.0),
        natural: 1.0,
        over: None,
        unit: instance.money_unit.clone(),
    });
    let reserve = x.rounding_adds(&due);
    let key = RowKey { family: FAMILY.name, key: format!("{year},{}", purpose.name()) };
    let row = model.add(key, sum(payers) - due, Sense::AtLeast, 0.0, &instance.money_unit, give);
    model.rows[row].reserve = reserve;
}

/// New money of all sources in a year.
fn money_of(instance: &Instance, year: u32) -> f64 {
    instance.policy.sources.iter().map(|source| approximate(source.amount_in(year).0)).sum()
}
