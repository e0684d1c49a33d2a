//! Resources per pupil: raw levels by setting and chance, stretched until the county has the mean
//! and the difference coefficient that were drawn for it.

use super::calibration::{Level, MEAN_FACTORS, SPECIAL_FACTOR};
use super::draw::{Draw, skewed};
use super::site::{Kind, Site};

/// How often the levels are stretched and bounded again; bounds disturb mean and coefficient a
/// little, and after so many rounds the rest is far below the rounding of the counts.
const ROUNDS: usize = 60;

/// A stage unit's level while it is being stretched.
struct Raw {
    place: usize,
    /// Pupils, or 0 where the standard leaves the school out.
    weight: f64,
    value: f64,
}

/// The level of each school's stage, by school; `None` where the stage is not taught.
///
/// The chances are bell-shaped draws, one for each school.
pub fn of_stage(level: &Level, stage: usize, sites: &[Site], chances: &[f64], draw: &mut Draw) -> Vec<Option<f64>> {
    let mean = level.mean[stage] * draw.between(MEAN_FACTORS);
    let coefficient = draw.between(level.coefficient[stage]);
    let mut raw: Vec<Raw> = sites
        .iter()
        .enumerate()
        .filter_map(|(place, site)| {
            let unit = site.enrolled[stage]?;
            let density = if level.follows_classes { f64::from(unit.classes) / f64::from(unit.pupils) } else { 1.0 };
            let value = level.by_setting[site.setting_index()] * density * skewed(level.spread * chances[place]);
            Some(Raw { place, weight: if site.judged() { f64::from(unit.pupils) } else { 0.0 }, value })
        })
        .collect();
    for _ in 0..ROUNDS {
        stretch(&mut raw, mean, coefficient, level.bounds);
    }
    let mut levels = vec![None; sites.len()];
    for unit in &raw {
        let special = sites[unit.place].kind == Kind::Special;
        levels[unit.place] = Some(if special { mean * SPECIAL_FACTOR } else { unit.value });
    }
    levels
}

/// Shifts and scales the levels to a mean and a coefficient over pupils, then bounds each.
fn stretch(raw: &mut [Raw], mean: f64, coefficient: f64, (least, most): (f64, f64)) {
    let weights: f64 = raw.iter().map(|unit| unit.weight).sum();
    if weights <= 0.0 {
        return;
    }
    let middle = raw.iter().map(|unit| unit.weight * unit.value).sum::<f64>() / weights;
    let square = |unit: &Raw| unit.weight * (unit.value - middle) * (unit.value - middle);
    let deviation = (raw.iter().map(square).sum::<f64>() / weights).sqrt();
    for unit in raw {
        // A county with a single school has no deviation to stretch.
        let standing = if deviation > 0.0 { (unit.value - middle) / deviation } else { 0.0 };
        unit.value = (mean * (1.0 + coefficient * standing)).clamp(mean * least, mean * most);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretching_reaches_the_mean_and_the_coefficient() {
        let mut raw: Vec<Raw> =
            (1..=20).map(|i| Raw { place: i, weight: 100.0 * i as f64, value: 1.0 + (i * 7 % 20) as f64 }).collect();
        for _ in 0..ROUNDS {
            stretch(&mut raw, 4.5, 0.5, (0.2, 2.8));
        }
        let weights: f64 = raw.iter().map(|unit| unit.weight).sum();
        let mean = raw.iter().map(|unit| unit.weight * unit.value).sum::<f64>() / weights;
        let variance = raw.iter().map(|unit| unit.weight * (unit.value - mean).powi(2)).sum::<f64>() / weights;
        assert!((mean - 4.5).abs() < 0.02 && (variance.sqrt() / mean - 0.5).abs() < 0.01, "{mean} {variance}");
    }
}
