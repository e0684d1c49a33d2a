//! The numbers that may be tried.

use crate::quantity::Decimal;

/// Evenly spaced numbers from one end to the other; the last space may be narrower.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grid {
    /// Least number.
    pub from: Decimal,
    /// Largest number.
    pub to: Decimal,
    /// Between two numbers.
    pub step: Decimal,
}

/// Spaces of a grid whose step nobody chose, at most.
const SPACES: i64 = 100;

/// Parts of a space to which the places of tangents are rounded.
const PARTS: i64 = 10_000;

impl Grid {
    /// The step where nobody chose one: the least of 1, 2, 5, 10 … that makes no more than a hundred spaces.
    #[must_use]
    pub fn step_of(from: Decimal, to: Decimal) -> Decimal {
        let wanted = (to - from) / Decimal::from(SPACES);
        let mut power = Decimal::new(1, 9);
        loop {
            for factor in [1, 2, 5] {
                let step = power * Decimal::from(factor);
                if step >= wanted {
                    return step.normalize();
                }
            }
            power *= Decimal::TEN;
        }
    }

    /// The number of the grid at or below a place, within its ends.
    pub(super) fn below(&self, place: Decimal) -> Decimal {
        let place = self.from + ((place - self.from) / self.step).floor() * self.step;
        place.clamp(self.from, self.to).normalize()
    }

    /// The number of the grid at or above a place, within its ends.
    pub(super) fn above(&self, place: Decimal) -> Decimal {
        let place = self.from + ((place - self.from) / self.step).ceil() * self.step;
        place.clamp(self.from, self.to).normalize()
    }

    /// The number of the grid that is next to a place.
    pub(super) fn near(&self, place: Decimal) -> Decimal {
        self.below(place + self.step / Decimal::TWO)
    }

    /// The number of the grid in the middle between two; none where nothing lies between.
    pub(super) fn middle(&self, a: Decimal, b: Decimal) -> Option<Decimal> {
        let middle = self.near((a + b) / Decimal::TWO);
        [middle, self.below(b - self.step / Decimal::from(PARTS))].into_iter().find(|it| *it > a && *it < b)
    }

    /// Three numbers of the grid between two, about evenly apart.
    pub(super) fn quarters(&self, a: Decimal, b: Decimal) -> Vec<Decimal> {
        let place = |quarter: i64| self.near(a + (b - a) * Decimal::new(25 * quarter, 2));
        (1..=3).map(place).filter(|it| *it > a && *it < b).collect()
    }

    /// A place rounded to a small part of a space, where it then lies between two numbers.
    pub(super) fn between(&self, place: f64, a: Decimal, b: Decimal) -> Option<Decimal> {
        let beyond = Decimal::from_f64_retain(place)?.clamp(a, b) - self.from;
        let part = self.step / Decimal::from(PARTS);
        let rounded = (self.from + (beyond / part).round() * part).normalize();
        (rounded > a && rounded < b).then_some(rounded)
    }
}
