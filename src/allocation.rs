//! One budget split over counties, so that the total of what each wants first is least.
//!
//! ```text
//! minimise Σ_c f_c(b_c)   with  Σ_c b_c ≤ B,  b_c a whole number of steps
//! ```
//!
//! f_c(b), the least value of county c with the budget b, never rises with b. A master program knows it from
//! below, by the tangents of the counties' relaxations and by the bounds of their plans, and from above, by
//! the plans that were found. Each round it proposes the shares that would be best if all were as good as
//! what is known from below allows; the counties answer with a value and a price, and by the prices the
//! next shares are better (Kelley, "The cutting-plane method for solving convex programs", 1960; Geoffrion,
//! "Primal resource-directive approaches for optimizing nonlinear decomposable systems", 1970). First only
//! relaxations answer, which are cheap; then plans. `docs/state-budget.md` has the mathematics.
//!
//! What solves counties is handed in; this room knows numbers, and the two small programs of the master.

mod choice;
mod lower;
mod search;
mod told;

use crate::quantity::{Decimal, approximate};
use search::Search;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Request {
    /// What is split.
    pub budget: Decimal,
    /// Shares are whole numbers of it.
    pub step: Decimal,
    /// Relative gap between the total and its bound at which the search ends.
    pub tolerance: f64,
    /// Most plans that are solved for one county.
    pub most_plans: usize,
}

/// What the relaxation of a county tells at a share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Relaxed {
    /// No plan at any share b is below value − price·(b − share).
    Tangent {
        /// Its optimum.
        value: f64,
        /// What one more saves.
        price: f64,
    },
    /// No plan with this share or less.
    Infeasible,
    /// Nothing.
    Unknown,
}

/// What a search for a plan of a county tells at a share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Planned {
    /// There is a plan.
    Value {
        /// What it comes to.
        value: f64,
        /// No plan at this share or less is below.
        bound: f64,
    },
    /// There is none with this share or less; what would do, where that is known.
    Infeasible(Option<Decimal>),
    /// The search ended without an answer.
    Unknown,
}

/// Who solves counties: each question is a county's place and a share.
pub trait Counties {
    /// What the solving cannot go on for.
    type Error;

    /// Relaxes.
    ///
    /// # Errors
    /// What it cannot go on for.
    fn relax(&mut self, questions: &[(usize, Decimal)]) -> Result<Vec<Relaxed>, Self::Error>;

    /// Searches for plans.
    ///
    /// # Errors
    /// What it cannot go on for.
    fn plan(&mut self, questions: &[(usize, Decimal)]) -> Result<Vec<Planned>, Self::Error>;
}

/// A split.
#[derive(Debug, Clone, PartialEq)]
pub struct Allocation {
    /// Each county's share, at which it has a plan; none where it takes no part, or where no split was found.
    pub shares: Vec<Option<Decimal>>,
    /// Σ of the plans' values; none where no split was found.
    pub total: Option<f64>,
    /// No split has a smaller total.
    pub bound: f64,
    /// What one more of the budget saves in the bound.
    pub price: f64,
    /// What one more of a county's own share saves in its relaxation; none where that tells nothing.
    pub prices: Vec<Option<f64>>,
    /// Whether the counties that take part need more than the budget together.
    pub infeasible: bool,
    /// How often the counties were asked.
    pub rounds: usize,
    /// How many relaxations they solved.
    pub relaxations: usize,
    /// How many plans were searched for.
    pub plans: usize,
}

impl Allocation {
    /// (total − bound) / total; 0 where both are 0.
    #[must_use]
    pub fn gap(&self) -> Option<f64> {
        self.total.map(|total| gap(total, self.bound))
    }
}

fn gap(total: f64, bound: f64) -> f64 {
    let difference = total - bound;
    if difference <= SAME * total.abs().max(1.0) { 0.0 } else { difference / total.abs().max(1e-9) }
}

/// What two totals may differ by and be equal, relative to them or to 1: the solver's tolerance, and what writing
/// amounts in their smallest steps adds, over some counties.
const SAME: f64 = 1e-5;

/// Splits a budget over so many counties.
///
/// # Errors
/// What the solving cannot go on for.
pub fn allocate<C: Counties>(request: &Request, count: usize, counties: &mut C) -> Result<Allocation, C::Error> {
    let mut search = Search::new(request, count, counties);
    search.relax()?;
    search.plan()?;
    Ok(search.found())
}

/// A share in floating-point numbers.
fn near(share: Decimal) -> f64 {
    approximate(share)
}

#[cfg(test)]
mod tests;
