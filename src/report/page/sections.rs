//! The parts of the page, one file each.

pub(super) mod answer;
pub(super) mod choices;
pub(super) mod coefficients;
pub(super) mod contents;
pub(super) mod distributions;
mod exchanges;
pub(super) mod frontier;
pub(super) mod items;
pub(super) mod map;
pub(super) mod money;
pub(super) mod obstacles;
pub(super) mod plan;
pub(super) mod policies;
pub(super) mod proposal;
pub(super) mod remains;
pub(super) mod schools;
pub(super) mod sources;
pub(super) mod steps;
pub(super) mod units;
