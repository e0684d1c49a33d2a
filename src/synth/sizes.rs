//! Pupils and classes of each stage unit.

use super::calibration::{
    CLASS_SIZE_SPREAD, CLASS_SIZES, FEWEST_PUPILS, GRADES, JUNIOR_SIZES, LARGE_POINT_PUPILS, NINE_YEAR_SIZES,
    POINT_GRADES, PRIMARY_SIZES, SMALL_POINT_PUPILS, SMALL_POINTS_OF_THREE, SPECIAL_CLASS_SIZE, SPECIAL_SIZES, Size,
};
use super::draw::{Draw, whole_number};
use super::site::{Enrolled, Kind, Site};

/// Enrols the pupils of every school.
pub fn enrol(sites: &mut [Site], draw: &mut Draw) {
    let mut points = 0;
    let drawn: Vec<[Option<f64>; 2]> = sites.iter().map(|site| pupils(site, &mut points, draw)).collect();
    let scaled = to_the_mean_of_each_group(sites, &drawn);
    for (site, pupils) in sites.iter_mut().zip(scaled) {
        for (stage, pupils) in pupils.into_iter().enumerate() {
            site.enrolled[stage] = pupils.map(|pupils| enrolled(site, stage, pupils, draw));
        }
    }
}

/// The mean size of the schools like this one, where there is one, by stage.
fn sizes(site: &Site) -> [Option<Size>; 2] {
    let setting = site.setting_index();
    match site.kind {
        Kind::Primary => [Some(PRIMARY_SIZES[setting]), None],
        Kind::Junior => [None, Some(JUNIOR_SIZES[setting])],
        Kind::NineYear => NINE_YEAR_SIZES.map(Some),
        Kind::Special => SPECIAL_SIZES.map(Some),
        Kind::TeachingPoint => [None, None],
    }
}

fn pupils(site: &Site, points: &mut usize, draw: &mut Draw) -> [Option<f64>; 2] {
    if site.kind == Kind::TeachingPoint {
        *points += 1;
        let small = *points % 3 < SMALL_POINTS_OF_THREE;
        return [Some(draw.between(if small { SMALL_POINT_PUPILS } else { LARGE_POINT_PUPILS })), None];
    }
    sizes(site).map(|size| size.map(|size| size.mean * draw.factor(size.spread)))
}

/// Scales the draws so that each group of like schools has its mean: a few large city schools
/// would otherwise move the county's total by several thousand pupils.
fn to_the_mean_of_each_group(sites: &[Site], drawn: &[[Option<f64>; 2]]) -> Vec<[Option<f64>; 2]> {
    let scale = |site: &Site, stage: usize| -> Option<f64> {
        let wanted = sizes(site)[stage]?.mean;
        let like =
            sites.iter().zip(drawn).filter(|(other, _)| other.kind == site.kind && other.setting == site.setting);
        let (count, sum) =
            like.filter_map(|(_, pupils)| pupils[stage]).fold((0.0, 0.0), |(count, sum), one| (count + 1.0, sum + one));
        Some(wanted * count / sum)
    };
    let scaled = |(site, pupils): (&Site, &[Option<f64>; 2])| {
        [0, 1].map(|stage| Some(pupils[stage]? * scale(site, stage).unwrap_or(1.0)))
    };
    sites.iter().zip(drawn).map(scaled).collect()
}

fn enrolled(site: &Site, stage: usize, pupils: f64, draw: &mut Draw) -> Enrolled {
    let pupils = whole_number(pupils.max(FEWEST_PUPILS));
    let (class_size, fewest) = match site.kind {
        Kind::Special => (SPECIAL_CLASS_SIZE, GRADES[stage]),
        Kind::TeachingPoint => (CLASS_SIZES[stage][site.setting_index()], POINT_GRADES),
        _ => (CLASS_SIZES[stage][site.setting_index()], GRADES[stage]),
    };
    let class_size = class_size * draw.factor(CLASS_SIZE_SPREAD);
    let classes = whole_number((f64::from(pupils) / class_size).ceil());
    Enrolled { pupils, classes: classes.max(fewest) }
}
