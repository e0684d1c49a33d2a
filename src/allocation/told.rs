//! What is known of one county: tangents below, bounds below, plans above.

use super::{Planned, Relaxed, Request, near};
use crate::quantity::Decimal;
use std::collections::BTreeMap;

/// What a county has told.
#[derive(Debug)]
pub(super) struct Told {
    budget: Decimal,
    step: Decimal,
    relaxations: BTreeMap<Decimal, Relaxed>,
    plans: BTreeMap<Decimal, Planned>,
}

/// A tangent: no plan at b is below value − price·(b − share).
#[derive(Debug, Clone, Copy)]
pub(super) struct Tangent {
    pub share: f64,
    pub value: f64,
    pub price: f64,
}

impl Tangent {
    fn at(&self, share: f64) -> f64 {
        self.value - self.price * (share - self.share)
    }
}

/// Shares from one to another, at which no plan is below a value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Segment {
    pub from: Decimal,
    pub least: f64,
}

/// Bounds that exceed a tangent by less than this, relative to the bound or to 1, tell nothing.
const TELLS: f64 = 1e-7;

/// Proposals that are this near to a whole number of steps, in steps, are that number.
const WHOLE: f64 = 1e-4;

impl Told {
    pub(super) fn new(request: &Request) -> Self {
        let (budget, step) = (request.budget, request.step);
        Self { budget, step, relaxations: BTreeMap::new(), plans: BTreeMap::new() }
    }

    pub(super) fn relaxed(&mut self, share: Decimal, answer: Relaxed) {
        self.relaxations.insert(share, answer);
    }

    pub(super) fn planned(&mut self, share: Decimal, answer: Planned) {
        self.plans.insert(share, answer);
    }

    pub(super) fn is_relaxed_at(&self, share: Decimal) -> bool {
        self.relaxations.contains_key(&share)
    }

    pub(super) fn is_planned_at(&self, share: Decimal) -> bool {
        self.plans.contains_key(&share)
    }

    /// How many plans were searched for.
    pub(super) fn plans(&self) -> usize {
        self.plans.len()
    }

    /// Whether it has no plan with the whole budget, or a search has ended without one and none is known: then
    /// it takes no part.
    pub(super) fn is_out(&self) -> bool {
        let failed = || self.plans.values().any(|it| *it == Planned::Unknown) && self.values().next().is_none();
        !self.may_have_plan(self.budget) || failed()
    }

    /// Whether nothing says that there is no plan at a share.
    pub(super) fn may_have_plan(&self, share: Decimal) -> bool {
        self.largest_without_plan().is_none_or(|without| without < share)
    }

    fn largest_without_plan(&self) -> Option<Decimal> {
        let relaxed = self.relaxations.iter().filter(|(_, it)| **it == Relaxed::Infeasible).map(|(share, _)| *share);
        let planned = self.plans.iter().filter(|(_, it)| matches!(it, Planned::Infeasible(_))).map(|(share, _)| *share);
        relaxed.chain(planned).max()
    }

    /// The least share that may have a plan.
    pub(super) fn least_share(&self) -> Decimal {
        self.largest_without_plan().map_or(Decimal::ZERO, |without| without + self.step)
    }

    /// The tangents of its relaxations.
    pub(super) fn tangents(&self) -> impl Iterator<Item = Tangent> {
        self.relaxations.iter().filter_map(|(share, it)| match it {
            Relaxed::Tangent { value, price } => Some(Tangent { share: near(*share), value: *value, price: *price }),
            Relaxed::Infeasible | Relaxed::Unknown => None,
        })
    }

    /// What no plan at a share is below, by its tangents; values are never below 0.
    fn below(&self, share: f64) -> f64 {
        self.tangents().map(|tangent| tangent.at(share)).fold(0.0, f64::max)
    }

    /// What the relaxation is not above at a share, on the line between its neighbours that were solved.
    pub(super) fn relaxation_above(&self, share: Decimal) -> f64 {
        let optimum = |it: &Relaxed| match it {
            Relaxed::Tangent { value, .. } => Some(*value),
            Relaxed::Infeasible | Relaxed::Unknown => None,
        };
        let left = self.relaxations.range(..=share).next_back();
        let right = self.relaxations.range(share..).next();
        match (left, right) {
            (Some((a, left)), Some((b, right))) => match (optimum(left), optimum(right)) {
                (Some(at_a), Some(_)) if a == b => at_a,
                (Some(at_a), Some(at_b)) => at_a + (at_b - at_a) * near(share - a) / near(b - a),
                _ => f64::INFINITY,
            },
            _ => f64::INFINITY,
        }
    }

    /// What one more of a share saves, by the tangent that is highest there.
    pub(super) fn price_at(&self, share: Decimal) -> Option<f64> {
        let at = near(share);
        self.tangents().max_by(|a, b| a.at(at).total_cmp(&b.at(at))).map(|tangent| tangent.price)
    }

    /// The plans that were found: shares and values.
    pub(super) fn values(&self) -> impl Iterator<Item = (Decimal, f64)> {
        self.plans.iter().filter_map(|(share, it)| match it {
            Planned::Value { value, .. } => Some((*share, *value)),
            Planned::Infeasible(_) | Planned::Unknown => None,
        })
    }

    /// The value of the best plan found with at most so much; infinite without any.
    pub(super) fn value_at(&self, place: f64) -> f64 {
        let share = self.whole(place);
        self.values().filter(|(at, _)| *at <= share).map(|(_, value)| value).fold(f64::INFINITY, f64::min)
    }

    /// The segments between plans, where their bounds tell more than the tangents; one otherwise.
    pub(super) fn segments(&self) -> Vec<Segment> {
        let mut segments = Vec::new();
        let mut from = self.least_share();
        let bounds = self.plans.iter().filter_map(|(share, it)| match it {
            Planned::Value { bound, .. } => Some((*share, *bound)),
            Planned::Infeasible(_) | Planned::Unknown => None,
        });
        for (share, bound) in bounds.filter(|(share, _)| *share >= from).collect::<Vec<_>>() {
            // The bound holds for less money too, and the tangents are lowest at the end.
            if bound - self.below(near(share)) > TELLS * bound.abs().max(1.0) {
                segments.push(Segment { from, least: bound });
                from = share + self.step;
            }
        }
        if from <= self.budget {
            segments.push(Segment { from, least: 0.0 });
        }
        segments
    }

    /// The whole number of steps at a place, or the next below.
    pub(super) fn whole(&self, place: f64) -> Decimal {
        let steps = (place / near(self.step) + WHOLE).floor().max(0.0);
        let share = Decimal::from_f64_retain(steps).unwrap_or_default() * self.step;
        share.clamp(Decimal::ZERO, self.budget).normalize()
    }

    /// Where a plan would tell most, where one is proposed at a place: without any plan at what would do; else there, or where that is known or is only
    /// the least step beyond a plan, in the middle up to the next plan or to where more money tells nothing.
    pub(super) fn next_plan(&self, place: f64) -> Option<Decimal> {
        if let Some(share) = self.would_do() {
            return Some(share);
        }
        let share = self.whole(place);
        let before = self.plans.range(..share).next_back().map(|(before, _)| *before);
        if !self.is_planned_at(share) && before.is_none_or(|before| share > before + self.step) {
            return Some(share);
        }
        let (before, after) = match self.is_planned_at(share) {
            true => (before?, share),
            false => (before?, self.next_after(share)),
        };
        let middle = self.whole(near(before + after) / 2.0);
        [middle, share].into_iter().find(|it| *it > before && *it <= after && !self.is_planned_at(*it))
    }

    /// What a search without a plan told would do, where that is still to be seen.
    fn would_do(&self) -> Option<Decimal> {
        let told = self.plans.values().filter_map(|it| match it {
            Planned::Infeasible(would_do) => *would_do,
            Planned::Value { .. } | Planned::Unknown => None,
        });
        let share = (told.max()? / self.step).ceil() * self.step;
        let open = share <= self.budget && self.may_have_plan(share) && !self.is_planned_at(share);
        (open && self.values().next().is_none()).then(|| share.normalize())
    }

    /// The next plan after a share, or the least share at which the relaxation is as good as with all money.
    fn next_after(&self, share: Decimal) -> Decimal {
        let planned = self.plans.range(share..).next().map_or(self.budget, |(after, _)| *after);
        let least = self.below(near(self.budget));
        let falling = self.tangents().filter(|tangent| tangent.price > 0.0);
        let enough = falling.map(|it| it.share + (it.value - least) / it.price).fold(0.0, f64::max);
        let enough = self.whole(enough) + self.step;
        if enough > share { planned.min(enough) } else { planned }
    }
}
