//! The search for a split: relaxations until they tell what they can, then plans.

use super::told::Told;
use super::{Allocation, Counties, Request, SAME, choice, gap, lower};
use crate::quantity::Decimal;

/// The share of the tolerance that is asked of the relaxations.
const OF_RELAXATIONS: f64 = 0.1;

/// Rounds of relaxations, at most; each adds the tangents at one proposal, so that ten are usual.
const MOST_ROUNDS: usize = 60;

/// A split that is being found.
pub(super) struct Search<'a, C> {
    request: &'a Request,
    told: Vec<Told>,
    counties: &'a mut C,
    rounds: usize,
    relaxations: usize,
    plans: usize,
}

impl<'a, C: Counties> Search<'a, C> {
    /// Nothing is known yet of so many counties.
    pub(super) fn new(request: &'a Request, count: usize, counties: &'a mut C) -> Self {
        let told = (0..count).map(|_| Told::new(request)).collect();
        Self { request, told, counties, rounds: 0, relaxations: 0, plans: 0 }
    }

    /// Asks the relaxations until they tell what they can.
    pub(super) fn relax(&mut self) -> Result<(), C::Error> {
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
    pub(super) fn plan(&mut self) -> Result<(), C::Error> {
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

    /// The best split of the plans that were found.
    pub(super) fn found(self) -> Allocation {
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
            infeasible: lower::needed(&self.told) > self.request.budget,
            shares,
            total,
            rounds: self.rounds,
            relaxations: self.relaxations,
            plans: self.plans,
        }
    }
}
