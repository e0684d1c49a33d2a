//! The shape of a convex curve, from values and tangents.

use super::{Search, Seen};
use crate::quantity::{Decimal, approximate};

/// Two neighbours: where their tangents meet, and how far below the chord.
struct Gap {
    place: Option<Decimal>,
    depth: f64,
}

impl<E> Search<'_, '_, E> {
    /// Adds the point where the tangents of two neighbours meet, the deepest first, until no gap is deeper
    /// than allowed; the depth that is left.
    ///
    /// At a bend the point lies on both tangents, and both gaps beside it are closed at once.
    pub(super) fn refine_by_tangents(&mut self) -> Result<f64, E> {
        loop {
            let allowance = self.allowance();
            let mut gaps = self.gaps();
            let deepest = gaps.iter().map(|gap| gap.depth).fold(0.0, f64::max);
            gaps.retain(|gap| gap.depth > allowance);
            gaps.sort_by(|a, b| b.depth.total_cmp(&a.depth));
            let wanted = gaps.iter().filter_map(|gap| gap.place).collect();
            if !self.ask(wanted)? {
                return Ok(deepest);
            }
        }
    }

    fn gaps(&self) -> Vec<Gap> {
        let neighbours = self.points.iter().zip(self.points.iter().skip(1));
        neighbours.filter_map(|((a, left), (b, right))| self.gap((*a, left), (*b, right))).collect()
    }

    fn gap(&self, (a, left): (Decimal, &Seen), (b, right): (Decimal, &Seen)) -> Option<Gap> {
        let (at_a, at_b) = (left.value()?, right.value()?);
        let width = approximate(b - a);
        let (Some(from_a), Some(from_b)) = (left.slope(), right.slope()) else { return None };
        let chord = (at_b - at_a) / width;
        // Tangents that are no flatter to the right meet nowhere between: the curve is the chord.
        if from_b - from_a <= f64::EPSILON * from_a.abs().max(from_b.abs()) {
            return Some(Gap { place: None, depth: 0.0 });
        }
        let along = ((at_b - at_a - from_b * width) / (from_a - from_b)).clamp(0.0, width);
        let depth = ((chord - from_a) * along).max(0.0);
        Some(Gap { place: self.request.grid.between(approximate(a) + along, a, b), depth })
    }
}
