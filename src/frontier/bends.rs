//! The shape of any curve, from values alone.

use super::{Interval, Search, off_the_line, slack};
use crate::quantity::Decimal;
use std::collections::BTreeMap;

impl<E> Search<'_, '_, E> {
    /// Adds the middle of each interval beside a bend, the sharpest first, until none is left that is wide
    /// enough to halve.
    pub(super) fn refine_bends(&mut self) -> Result<(), E> {
        let uneven = self.runs().into_iter().filter(|run| !self.is_level(*run));
        let quarters = uneven.flat_map(|((a, _), (b, _))| self.request.grid.quarters(a, b)).collect();
        self.ask(quarters)?;
        // They may have shown other ends.
        self.find_ends()?;
        while self.ask(self.wanted())? {}
        Ok(())
    }

    /// The ends of neighbours that all have plans.
    fn runs(&self) -> Vec<Interval> {
        let mut runs: Vec<Interval> = Vec::new();
        for interval in self.intervals() {
            match runs.last_mut().filter(|run| run.1 == interval.0) {
                Some(run) => run.1 = interval.1,
                None => runs.push(interval),
            }
        }
        runs
    }

    /// Middles of the intervals that lie beside a bend, the sharpest first.
    fn wanted(&self) -> Vec<Decimal> {
        let intervals = self.intervals();
        let mut found: BTreeMap<Decimal, f64> = BTreeMap::new();
        for (left, right) in intervals.iter().zip(intervals.iter().skip(1)).filter(|(left, right)| left.1 == right.0) {
            let bend = off_the_line(left.0, left.1, right.1);
            if bend <= self.allowance().max(slack(&self.points, left.1.0)) {
                continue;
            }
            for interval in [left, right].into_iter().filter(|interval| !self.is_level(**interval)) {
                let middle = self.request.grid.middle(interval.0.0, interval.1.0);
                middle.into_iter().for_each(|middle| {
                    let known = found.entry(middle).or_insert(bend);
                    *known = known.max(bend);
                });
            }
        }
        let mut found: Vec<(Decimal, f64)> = found.into_iter().collect();
        // Stable: of equal ones the least number comes first.
        found.sort_by(|a, b| b.1.total_cmp(&a.1));
        found.into_iter().map(|(number, _)| number).collect()
    }

    /// Whether the value cannot change within an interval: it never rises with the number, and is the same
    /// at both ends.
    fn is_level(&self, ((a, at_a), (b, at_b)): Interval) -> bool {
        self.request.widens && (at_a - at_b).abs() <= slack(&self.points, a).max(slack(&self.points, b))
    }
}
