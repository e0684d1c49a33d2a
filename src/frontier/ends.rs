//! Where plans end, by halving.

use super::{End, Search, Seen};
use crate::quantity::Decimal;
use std::collections::BTreeMap;

/// Neighbours of which one has no plan and the other has one.
pub(super) fn ends_of(points: &BTreeMap<Decimal, Seen>) -> Vec<End> {
    let end = |((a, left), (b, right)): ((&Decimal, &Seen), (&Decimal, &Seen))| match (left, right) {
        (Seen::Infeasible(_), Seen::Value { .. }) => Some(End { without: *a, with: *b }),
        (Seen::Value { .. }, Seen::Infeasible(_)) => Some(End { without: *b, with: *a }),
        _ => None,
    };
    points.iter().zip(points.iter().skip(1)).filter_map(end).collect()
}

impl<E> Search<'_, '_, E> {
    /// Halves what lies between a number without a plan and a neighbour with one, until nothing of the
    /// grid lies between them.
    pub(super) fn find_ends(&mut self) -> Result<(), E> {
        loop {
            let wanted: Vec<Decimal> =
                ends_of(&self.points).into_iter().filter_map(|end| self.next_within(end)).collect();
            if !self.ask(wanted)? {
                return Ok(());
            }
        }
    }

    /// What to try between them: what the number without a plan is told to need, then what lies one step
    /// below it, then the middle.
    fn next_within(&self, end: End) -> Option<Decimal> {
        let grid = self.request.grid;
        let (a, b) = (end.with.min(end.without), end.with.max(end.without));
        let told = match self.points.get(&end.without) {
            Some(Seen::Infeasible(Some(least))) if end.without < end.with => Some(grid.above(*least)),
            _ => None,
        };
        let before = told.map(|told| grid.below(told - grid.step));
        let tried = told.into_iter().chain(before).find(|it| *it > a && *it < b && !self.points.contains_key(it));
        // Where the number told has no plan after all, halving goes on from there.
        tried.or_else(|| grid.middle(a, b))
    }
}
