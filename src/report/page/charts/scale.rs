//! From figures to places on the paper.

/// A straight scale from 0 or a least value to a largest one, over so many units of the drawing.
#[derive(Debug, Clone, Copy)]
pub(in crate::report::page) struct Scale {
    /// Least value.
    pub(in crate::report::page) least: f64,
    /// Largest value.
    pub(in crate::report::page) most: f64,
    /// Place of the least value.
    pub(in crate::report::page) from: f64,
    /// Place of the largest value.
    pub(in crate::report::page) to: f64,
}

impl Scale {
    /// The place of a value, to a tenth of a unit; beyond the ends it is the end.
    pub(in crate::report::page) fn at(&self, value: f64) -> f64 {
        let span = self.most - self.least;
        let share = if span > 0.0 { ((value - self.least) / span).clamp(0.0, 1.0) } else { 0.5 };
        ((self.from + share * (self.to - self.from)) * 10.0).round() / 10.0
    }

    /// Round values within the scale, about as many as wanted.
    pub(in crate::report::page) fn ticks(&self, wanted: usize) -> Vec<f64> {
        let span = self.most - self.least;
        if span <= 0.0 || !span.is_finite() {
            return vec![self.least];
        }
        let step = step(span / wanted.max(1) as f64);
        let first = (self.least / step).ceil() as i64;
        let last = (self.most / step).floor() as i64;
        (first..=last).map(|place| place as f64 * step).collect()
    }

    /// Decimals that ticks need.
    pub(in crate::report::page) fn decimals(&self, wanted: usize) -> usize {
        let span = (self.most - self.least).max(f64::MIN_POSITIVE);
        (-step(span / wanted.max(1) as f64).log10().floor()).clamp(0.0, 6.0) as usize
    }
}

/// The least of 1, 2, 5, 10 … times a power of ten that is not below a size.
fn step(size: f64) -> f64 {
    let power = 10f64.powf(size.log10().floor());
    [1.0, 2.0, 5.0].into_iter().map(|factor| factor * power).find(|step| *step >= size).unwrap_or(10.0 * power)
}

/// The radius of a mark whose area is proportional to what it stands for.
pub(in crate::report::page) fn radius(size: f64, largest: f64, most: f64) -> f64 {
    let share = if largest > 0.0 { (size / largest).clamp(0.0, 1.0) } else { 0.0 };
    ((most * share.sqrt()).max(1.5) * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_within_the_scale() {
        let scale = Scale { least: 0.0, most: 12.6, from: 0.0, to: 100.0 };
        assert_eq!(scale.ticks(5), [0.0, 5.0, 10.0]);
        assert_eq!(scale.decimals(5), 0);
        assert_eq!(scale.at(6.3), 50.0);
        assert_eq!(scale.at(99.0), 100.0);
        let small = Scale { least: 0.0, most: 0.9, from: 0.0, to: 100.0 };
        assert_eq!((small.ticks(4).len(), small.decimals(4)), (2, 1));
    }

    #[test]
    fn a_scale_without_width_puts_everything_in_its_middle() {
        let scale = Scale { least: 3.0, most: 3.0, from: 0.0, to: 100.0 };
        assert_eq!(scale.at(3.0), 50.0);
        assert_eq!(scale.ticks(4), [3.0]);
    }
}
