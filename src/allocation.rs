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
mod told;

use crate::quantity::{Decimal, approximate};
use told::Told;

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

/// What two totals may differ by and be equal, relative to them or to 1: the solver's tolerance.
const SAME: f64 = 1e-6;

/// The share of the tolerance that is asked of the relaxations.
const OF_RELAXATIONS: f64 = 0.1;

/// Rounds of relaxations, at most; each adds the tangents at one proposal, so that ten are usual.
const MOST_ROUNDS: usize = 60;

/// Splits a budget over so many counties.
///
/// # Errors
/// What the solving cannot go on for.
pub fn allocate<C: Counties>(request: &Request, count: usize, counties: &mut C) -> Result<Allocation, C::Error> {
    let told = (0..count).map(|_| Told::new(request)).collect();
    let mut search = Search { request, told, counties, rounds: 0, relaxations: 0, plans: 0 };
    search.relax()?;
    search.plan()?;
    Ok(search.found())
}

/// A split that is being found.
struct Search<'a, C> {
    request: &'a Request,
    told: Vec<Told>,
    counties: &'a mut C,
    rounds: usize,
    relaxations: usize,
    plans: usize,
}

impl<C: Counties> Search<'_, C> {
    /// Asks the relaxations until they tell what they can.
    fn relax(&mut self) -> Result<(), C::Error> {
        let ends = [Decimal::ZERO, self.request.budget];
        self.ask_relaxations(ends.into_iter().flat_map(|end| (0..self.told.len()).map(move |it| (it, end))).collect())?;
        for _ in 0..MOST_ROUNDS {
            let Some(proposal) = lower::propose(self.request, &self.told) else { return Ok(()) };
            let allowance = OF_RELAXATIONS * self.allowance(proposal.bound);
            let vague = |(it, told): (usize, &Told)| {
                let share = proposal.shares[it]?;
                (told.relaxation_above(share) - proposal.values[it] > allowance).then_some((it, share))
            };
            let questions = self.told.iter().enumerate().filter_map(vague).collect();
            if !self.ask_relaxations(questions)? {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Asks for plans: at what the relaxations propose, and then where plans are worse than what is proposed.
    fn plan(&mut self) -> Result<(), C::Error> {
        let with_none = |share: Decimal| (0..self.told.len()).map(move |it| (it, share));
        let out = with_none(self.request.budget).filter(|(it, _)| self.told[*it].is_out());
        let first = with_none(Decimal::ZERO).filter(|(it, _)| self.told[*it].may_have_plan(Decimal::ZERO));
        self.ask_plans(first.chain(out).collect())?;
        while let Some(proposal) = lower::propose(self.request, &self.told) {
            let total = choice::choose(self.request, &self.told).map(|choice| choice.total);
            if total.is_some_and(|total| gap(total, proposal.bound) <= self.request.tolerance) {
                return Ok(());
            }
            let allowance = self.allowance(total.unwrap_or(proposal.bound));
            let wanted = |(it, told): (usize, &Told)| {
                let (place, value) = (proposal.places[it]?, proposal.values[it]);
                let worse = told.value_at(place) - value > allowance && told.plans() < self.request.most_plans;
                worse.then(|| told.next_plan(place))?.map(|share| (it, share))
            };
            let questions: Vec<_> = self.told.iter().enumerate().filter_map(wanted).collect();
            if !self.ask_plans(questions)? {
                return Ok(());
            }
        }
        Ok(())
    }

    /// What a county may be vague by.
    fn allowance(&self, total: f64) -> f64 {
        self.request.tolerance * total.abs().max(SAME) / self.told.len().max(1) as f64
    }

    fn ask_relaxations(&mut self, mut questions: Vec<(usize, Decimal)>) -> Result<bool, C::Error> {
        questions.retain(|(it, share)| !self.told[*it].is_relaxed_at(*share));
        questions.dedup();
        if questions.is_empty() {
            return Ok(false);
        }
        let answers = self.counties.relax(&questions)?;
        self.rounds += 1;
        self.relaxations += questions.len();
        questions.into_iter().zip(answers).for_each(|((it, share), answer)| self.told[it].relaxed(share, answer));
        Ok(true)
    }

    fn ask_plans(&mut self, mut questions: Vec<(usize, Decimal)>) -> Result<bool, C::Error> {
        questions.retain(|(it, share)| !self.told[*it].is_planned_at(*share));
        questions.dedup();
        if questions.is_empty() {
            return Ok(false);
        }
        let answers = self.counties.plan(&questions)?;
        self.rounds += 1;
        self.plans += questions.len();
        questions.into_iter().zip(answers).for_each(|((it, share), answer)| self.told[it].planned(share, answer));
        Ok(true)
    }

    fn found(self) -> Allocation {
        let proposal = lower::propose(self.request, &self.told);
        let choice = choice::choose(self.request, &self.told);
        let shares: Vec<Option<Decimal>> =
            choice.as_ref().map_or_else(|| vec![None; self.told.len()], |choice| choice.shares.clone());
        let prices = self.told.iter().zip(&shares).map(|(told, share)| told.price_at((*share)?));
        let total = choice.map(|choice| choice.total);
        let bound = proposal.as_ref().map_or(f64::NEG_INFINITY, |proposal| proposal.bound);
        Allocation {
            prices: prices.collect(),
            bound: total.map_or(bound, |total| total.min(bound)),
            price: proposal.as_ref().map_or(0.0, |proposal| proposal.price),
            infeasible: proposal.is_none() && self.told.iter().any(|told| !told.is_out()),
            shares,
            total,
            rounds: self.rounds,
            relaxations: self.relaxations,
            plans: self.plans,
        }
    }
}

/// A share in floating-point numbers.
fn near(share: Decimal) -> f64 {
    approximate(share)
}

#[cfg(test)]
mod tests;
