//! Random draws that are the same on every machine.
//!
//! Only the generator's own 32-bit words are used, not the distributions of `rand`, whose methods
//! may change between its versions; and no logarithm, exponential or sine, whose last bits differ
//! between platforms.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// A part of the county with draws of its own, so that a change to one leaves the others as they were.
#[derive(Debug, Clone, Copy)]
pub enum Part {
    /// Positions of the schools.
    Layout = 1,
    /// Pupils and classes.
    Sizes = 2,
    /// Teachers.
    Staff = 3,
    /// Areas, equipment, rooms.
    Facilities = 4,
    /// Land of the campuses.
    Land = 5,
    /// Classrooms, music rooms, art rooms.
    Rooms = 6,
    /// Years and homes of the teachers.
    People = 7,
}

/// The square root of 3: brings a sum of four uniform draws to variance 1.
const ROOT_OF_THREE: f64 = 1.732_050_807_568_877_2;

/// A stream of draws.
#[derive(Debug)]
pub struct Draw(ChaCha8Rng);

impl Draw {
    /// The stream of one part of the county.
    #[must_use]
    pub fn new(seed: u64, part: Part) -> Self {
        let mut generator = ChaCha8Rng::seed_from_u64(seed);
        generator.set_stream(part as u64);
        Self(generator)
    }

    /// A whole number of 32 bits.
    pub fn word(&mut self) -> u32 {
        self.0.next_u32()
    }

    /// A number from 0 to below 1.
    pub fn unit(&mut self) -> f64 {
        f64::from(self.word()) / 4_294_967_296.0
    }

    /// A number between two others.
    pub fn between(&mut self, (least, most): (f64, f64)) -> f64 {
        least + (most - least) * self.unit()
    }

    /// A number of mean 0 and variance 1, bell-shaped and never beyond ± 3.47.
    pub fn bell(&mut self) -> f64 {
        let sum: f64 = (0..4).map(|_| self.unit()).sum();
        (sum - 2.0) * ROOT_OF_THREE
    }

    /// A positive factor around 1 with a longer tail above than below.
    pub fn factor(&mut self, spread: f64) -> f64 {
        skewed(spread * self.bell())
    }

    /// A whole number whose mean over many draws is the given number.
    pub fn whole(&mut self, mean: f64) -> u32 {
        whole_number(mean + self.unit())
    }
}

/// 1 + t above and 1 / (1 − t) below: positive, smooth, and skewed as sizes and levels are.
#[must_use]
pub fn skewed(t: f64) -> f64 {
    if t >= 0.0 { 1.0 + t } else { 1.0 / (1.0 - t) }
}

/// The whole part of a number, 0 below 0.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the whole part is wanted, and is small")]
pub fn whole_number(value: f64) -> u32 {
    value.max(0.0).floor() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_draws_of_a_seed_never_change() {
        let mut draw = Draw::new(2023, Part::Layout);
        let words = [draw.word(), draw.word(), draw.word()];
        assert_eq!(words, [4_011_576_945, 1_618_839_620, 95_564_319]);
    }

    #[test]
    fn bell_draws_have_mean_0_and_variance_1() {
        let mut draw = Draw::new(1, Part::Sizes);
        let draws: Vec<f64> = (0..20_000).map(|_| draw.bell()).collect();
        let mean = draws.iter().sum::<f64>() / 20_000.0;
        let variance = draws.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / 20_000.0;
        assert!(mean.abs() < 0.03 && (variance - 1.0).abs() < 0.05, "{mean} {variance}");
    }
}
