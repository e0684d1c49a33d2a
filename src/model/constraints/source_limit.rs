//! A source pays no more than it has.
//!
//! ```text
//! Σ_{t' ≤ t} κ[j]^(t − t') · Σ_e p[t',j,e] ≤ Σ_{t' ≤ t} κ[j]^(t − t') · amount[j,t'] − rounding
//!     ∀ sources j, years t
//! ```
//!
//! In words: what a source pays in a year is at most its new money of the year and the share κ of what
//! was left at the end of the year before; written out, what was paid and what there was in each
//! earlier year count by the share of it that has been carried over so far. What writing the plan in
//! whole yuan can add is kept back.
//!
//! - Unit: 万元.
//! - Source: the policy's `source.<name>.amount_wan` and `carry_over`; no row without sources.
//! - Dual: what the objective stage would gain from one more 万元 of that source in that year.
//! - Not modelled: what money costs; money that comes in during the year and not at its beginning.

use super::Family;
use crate::instance::Instance;
use crate::model::algebra::Linear;
use crate::model::expenses::{Expense, expenses, for_purpose};
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::variables::SMALLEST_AMOUNT;
use crate::model::{Model, variables::Variables};
use crate::policy::{Purpose, Source};
use crate::quantity::approximate;

/// The family.
pub const FAMILY: Family = Family { name: "source_limit", verified_by: "source_limit", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    let expenses = expenses(instance, x);
    for source in &instance.policy.sources {
        let kept = approximate(source.carry_over);
        let (mut paid, mut amount, mut reserve) = (Linear::default(), 0.0, 0.0);
        for year in instance.years() {
            let of_year = x.paid.iter().filter(|((of, name, _), _)| (*of, name) == (year, &source.name));
            paid = kept * paid;
            of_year.for_each(|(_, column)| paid.add_term(1.0, *column));
            amount = kept * amount + approximate(source.amount_in(year).0);
            reserve = kept * reserve + reserve_of(instance, x, source, &expenses, year);
            if paid.terms.is_empty() {
                continue;
            }
            let give = Give {
                subject: instance.named_in_year(format!("source {}", source.name), year),
                scale: amount.max(1.0),
                natural: 1.0,
                over: None,
                unit: instance.money_unit.clone(),
            };
            let key = RowKey { family: FAMILY.name, key: format!("{year},{}", source.name) };
            let right = (amount - reserve).max(0.0);
            let row = model.add(key, paid.clone(), Sense::AtMost, right, &instance.money_unit, Some(give));
            model.rows[row].reserve = amount - right;
        }
    }
}

/// What writing a year's payments of a source in the plan can add: purchases are rounded up, and
/// amounts that are no whole yuan, which come of shares, are rounded to them.
fn reserve_of(instance: &Instance, x: &Variables, source: &Source, expenses: &[Expense], year: u32) -> f64 {
    let of_year = x.paid.keys().filter(|(of, name, _)| (*of, name) == (year, &source.name));
    of_year
        .map(|(_, _, purpose)| {
            x.rounding_adds(&for_purpose(instance, expenses, year, *purpose)) + of_whole_yuan(instance, *purpose)
        })
        .sum()
}

/// What rounding to whole yuan can add to a payment for a purpose that some source pays in parts: one
/// yuan for each of those who share it, and one more.
fn of_whole_yuan(instance: &Instance, purpose: Purpose) -> f64 {
    let sources = || instance.policy.sources.iter().filter(|source| source.pays(purpose));
    let in_parts = |source: &Source| source.matching.is_some() || !source.carry_over.is_integer();
    if !sources().any(in_parts) {
        return 0.0;
    }
    SMALLEST_AMOUNT + sources().map(|_| SMALLEST_AMOUNT).sum::<f64>()
}
