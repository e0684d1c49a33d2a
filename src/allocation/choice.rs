//! The master program from above: of each county's plans that were found, the one that is taken.
//!
//! ```text
//! minimise Σ_c Σ_k value[c,k]·y[c,k], then Σ_c Σ_k share[c,k]·y[c,k]
//!   Σ_k y[c,k] = 1                         ∀ c
//!   Σ_c Σ_k share[c,k]·y[c,k] ≤ B          in whole steps
//!   y whole
//! ```
//!
//! In words: a multiple-choice knapsack (Sinha and Zoltners, "The multiple-choice knapsack problem", 1979);
//! of equal totals the one that leaves most of the budget.
//!
//! - Unit: the unit of what is wanted first; steps for shares.
//! - Source: the counties' plans.
//! - Dual: none is told; that of the bound is.
//! - Not modelled: plans that were not found.

use super::lower::{add, solved};
use super::told::Told;
use super::{Request, near};
use crate::model::Model;
use crate::model::algebra::{ColumnId, Linear, sum};
use crate::model::rows::Sense;
use crate::quantity::Decimal;

/// What the total may be worse by for money that is left, relative to it or to 1: less than two totals that count
/// as equal differ by.
const HELD: f64 = 1e-6;

/// A split over plans that were found.
#[derive(Debug)]
pub(super) struct Choice {
    /// Σ of the values.
    pub total: f64,
    /// Each county's share; none where it takes no part.
    pub shares: Vec<Option<Decimal>>,
}

/// A plan that may be taken.
struct Plan {
    county: usize,
    share: Decimal,
    value: f64,
    column: ColumnId,
}

/// Chooses, of nobody where none takes part; none where a county that takes part has no plan, or all of them together cost too much.
pub(super) fn choose(request: &Request, told: &[Told]) -> Option<Choice> {
    let mut model = Model::default();
    let mut options: Vec<Plan> = Vec::new();
    for (county, told) in told.iter().enumerate().filter(|(_, told)| !told.is_out()) {
        let before = options.len();
        let mut least = f64::INFINITY;
        for (share, value) in told.values() {
            // More money for nothing is never taken.
            if value < least {
                let column = model.column(format!("y[{county},{share}]"), "", (0.0, 1.0), true);
                options.push(Plan { county, share, value, column });
                least = value;
            }
        }
        let one = sum(options[before..].iter().map(|it| it.column));
        if options.len() == before {
            return None;
        }
        add(&mut model, ("one_plan", county.to_string()), one, Sense::Equal, 1.0);
    }
    if options.is_empty() {
        return Some(Choice { total: 0.0, shares: vec![None; told.len()] });
    }
    let steps = |share: Decimal| near((share / request.step).round());
    let money: Linear = sum(options.iter().map(|it| steps(it.share) * it.column));
    let values: Linear = sum(options.iter().map(|it| it.value * it.column));
    add(&mut model, ("state_budget", "total".to_string()), money.clone(), Sense::AtMost, steps(request.budget));
    let best = solved(&model, &values, false)?;
    let total = values.at(best.values.as_ref()?);
    add(&mut model, ("total", "held".to_string()), values, Sense::AtMost, total + HELD * total.abs().max(1.0));
    let best = solved(&model, &money, false).unwrap_or(best);
    taken(request, told.len(), &options, best.values.as_ref()?)
}

fn taken(request: &Request, count: usize, options: &[Plan], values: &[f64]) -> Option<Choice> {
    let mut choice = Choice { total: 0.0, shares: vec![None; count] };
    for option in options.iter().filter(|option| values[option.column.index()] > 0.5) {
        choice.shares[option.county] = Some(option.share);
        choice.total += option.value;
    }
    // The solver's word is doubted: shares are added up exactly.
    let spent: Decimal = choice.shares.iter().flatten().sum();
    (spent <= request.budget).then_some(choice)
}
