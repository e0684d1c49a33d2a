//! Which schools there are, and where.

use super::Request;
use super::calibration::{
    JUNIOR_IN_CITY_PER_HUNDRED, JUNIOR_PER_HUNDRED, NINE_YEAR_PER_HUNDRED, OFFSETS, PRIMARY_IN_CITY_PER_HUNDRED,
    PRIMARY_IN_TOWN_PER_HUNDRED, SPECIAL_SCHOOL_FROM, TEACHING_POINTS_PER_HUNDRED, TOWNSHIPS, Township,
};
use super::draw::{Draw, Part};
use super::site::{Kind, Site};
use crate::county::Setting;

/// A group of schools of one kind and setting, to be dealt among townships.
struct Group {
    kind: Kind,
    setting: Setting,
    count: usize,
}

/// The schools by township and, within it, by kind and setting; nobody is enrolled yet.
pub fn sites(request: &Request) -> Vec<Site> {
    let townships = &TOWNSHIPS[..request.townships];
    let groups = groups(request.schools, townships);
    let dealt: Vec<Vec<usize>> = groups.iter().map(|group| deal(group.count, &weights(group, townships))).collect();
    let mut draw = Draw::new(request.seed, Part::Layout);
    let mut sites = Vec::new();
    for (place, township) in townships.iter().enumerate() {
        let mut numbers = std::collections::BTreeMap::new();
        for (group, dealt) in groups.iter().zip(&dealt) {
            for _ in 0..dealt[place] {
                let number = numbers.entry(group.kind).or_insert(0);
                *number += 1;
                sites.push(site(group, township, *number, &mut draw));
            }
        }
    }
    sites
}

fn site(group: &Group, township: &'static Township, number: usize, draw: &mut Draw) -> Site {
    let Group { kind, setting, .. } = *group;
    let name = township.name;
    let capital = name[..1].to_uppercase() + &name[1..];
    let name_zh = format!("合成{}{}{number:02}", township.name_zh, kind.name_zh());
    let mut site = Site {
        id: format!("{name}-{}-{number:02}", kind.name().replace('_', "-")),
        name: format!("{capital} synthetic {} {number:02} ({name_zh})", kind.name().replace('_', "-")),
        name_zh,
        kind,
        township,
        setting,
        position: township.centre,
        enrolled: [None; 2],
    };
    let range = OFFSETS[site.setting_index()];
    site.position.0 += offset(range, draw);
    site.position.1 += offset(range, draw);
    site
}

/// A distance from the centre in either direction.
pub(super) fn offset((least, most): (i32, i32), draw: &mut Draw) -> i32 {
    let (direction, draws) = (draw.word(), draw.word());
    let width = u32::try_from(most - least).unwrap_or(0) + 1;
    let distance = least + i32::try_from(draws % width).unwrap_or(0);
    if direction & 1 == 0 { distance } else { -distance }
}

/// How many schools of each kind and setting.
fn groups(schools: usize, townships: &[Township]) -> Vec<Group> {
    let of_hundred = |count: usize, share: usize| (count * share + 50) / 100;
    let cities = townships.iter().filter(|township| township.seat == Setting::City).count();
    let towns = townships.len() - cities;
    let special = usize::from(schools >= SPECIAL_SCHOOL_FROM);
    let nine_year = of_hundred(schools, NINE_YEAR_PER_HUNDRED);
    let points = of_hundred(schools, TEACHING_POINTS_PER_HUNDRED);
    let junior = of_hundred(schools, JUNIOR_PER_HUNDRED).max(townships.len());
    let primary = schools - special - nine_year - points - junior;
    let (primary_city, primary_town) = if towns == 0 {
        (of_hundred(primary, PRIMARY_IN_CITY_PER_HUNDRED + PRIMARY_IN_TOWN_PER_HUNDRED).max(cities), 0)
    } else {
        (
            of_hundred(primary, PRIMARY_IN_CITY_PER_HUNDRED).max(cities),
            of_hundred(primary, PRIMARY_IN_TOWN_PER_HUNDRED).max(towns),
        )
    };
    let junior_city =
        if towns == 0 { junior } else { of_hundred(junior, JUNIOR_IN_CITY_PER_HUNDRED).clamp(cities, junior - towns) };
    let group = |kind, setting, count| Group { kind, setting, count };
    vec![
        group(Kind::Primary, Setting::City, primary_city),
        group(Kind::Primary, Setting::Town, primary_town),
        group(Kind::Primary, Setting::Rural, primary - primary_city - primary_town),
        group(Kind::Junior, Setting::City, junior_city),
        group(Kind::Junior, Setting::Town, junior - junior_city),
        group(Kind::NineYear, Setting::Rural, nine_year),
        group(Kind::TeachingPoint, Setting::Rural, points),
        group(Kind::Special, Setting::City, special),
    ]
}

/// What each township weighs when a group is dealt: nothing where the setting does not occur.
fn weights(group: &Group, townships: &[Township]) -> Vec<u32> {
    let outside_city = townships.iter().any(|township| township.seat == Setting::Town);
    let weight = |township: &Township| match (group.setting, group.kind) {
        (Setting::Rural, Kind::NineYear) if outside_city && township.seat == Setting::City => 0,
        (Setting::Rural, _) => township.villages,
        (setting, _) => u32::from(township.seat == setting),
    };
    townships.iter().map(weight).collect()
}

/// Deals a count in proportion to weights by the divisors 1, 3, 5 … (Sainte-Laguë), which gives
/// each of equal weights one before any has two.
fn deal(count: usize, weights: &[u32]) -> Vec<usize> {
    let mut dealt = vec![0_usize; weights.len()];
    for _ in 0..count {
        // Cross-multiplied, so that whole numbers decide; the first township wins a tie.
        let claim = |place: usize, other: usize| {
            u64::from(weights[place]) * (2 * dealt[other] as u64 + 1)
                > u64::from(weights[other]) * (2 * dealt[place] as u64 + 1)
        };
        let winner = (0..weights.len()).fold(0, |best, place| if claim(place, best) { place } else { best });
        dealt[winner] += 1;
    }
    dealt
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dealing_follows_the_weights_and_loses_nobody() {
        assert_eq!(deal(6, &[1, 1, 0, 1]), [2, 2, 0, 2]);
        assert_eq!(deal(10, &[56, 8, 36]), [5, 1, 4]);
    }

    #[test]
    fn schools_lie_within_the_county_and_bear_invented_names() {
        let request = Request { seed: 3, schools: 72, townships: 8, name: None };
        for site in sites(&request) {
            let (longitude, latitude) = site.position;
            assert!((1_187_000..=1_190_600).contains(&longitude) && (363_700..=367_700).contains(&latitude));
            assert!(site.name.contains("synthetic") && site.name.contains("合成"));
        }
    }
}
