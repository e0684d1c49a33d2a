//! Groups of schools (教育集团): a school in town leads a few rural ones near it.

use super::calibration::RURAL_SCHOOLS_A_GROUP;
use super::site::{Kind, Site};
use crate::county::Setting;

/// The name of each school's group, in the order of the sites; `None` where it belongs to none.
///
/// Rural schools are taken in their order, in which neighbours follow each other; those that teach
/// the junior stage are led by a junior school, the others by a primary school.
pub fn of(sites: &[Site]) -> Vec<Option<String>> {
    let mut names = vec![None; sites.len()];
    for leader_kind in [Kind::Primary, Kind::Junior] {
        let rural: Vec<usize> = places(sites, |site| site.setting == Setting::Rural && led_by(site) == leader_kind);
        let mut leaders = places(sites, |site| site.setting != Setting::Rural && site.kind == leader_kind);
        for members in parted(&rural) {
            let Some(leader) = nearest(&leaders, members, sites) else { break };
            leaders.retain(|place| *place != leader);
            for place in members.iter().chain([&leader]) {
                names[*place] = Some(format!("{}教育集团", sites[leader].name_zh));
            }
        }
    }
    names
}

fn places(sites: &[Site], wanted: impl Fn(&Site) -> bool) -> Vec<usize> {
    (0..sites.len()).filter(|place| wanted(&sites[*place])).collect()
}

/// The kind of school that leads a rural school.
fn led_by(site: &Site) -> Kind {
    if site.enrolled[1].is_some() { Kind::Junior } else { Kind::Primary }
}

/// Parts of as many schools as a group usually has; the last takes the rest. One school alone is
/// no part.
fn parted(places: &[usize]) -> Vec<&[usize]> {
    let (fewest, most, usual) = RURAL_SCHOOLS_A_GROUP;
    let (mut parts, mut rest) = (Vec::new(), places);
    while rest.len() >= fewest {
        let count = if rest.len() <= most { rest.len() } else { usual };
        let (part, others) = rest.split_at(count);
        parts.push(part);
        rest = others;
    }
    parts
}

/// The leader with the smallest sum of squared distances to the members; the first of equals.
fn nearest(leaders: &[usize], members: &[usize], sites: &[Site]) -> Option<usize> {
    // At this latitude a degree of longitude is about four fifths of one of latitude.
    let square = |a: (i32, i32), b: (i32, i32)| {
        let (east, north) = (i64::from(a.0 - b.0) * 4, i64::from(a.1 - b.1) * 5);
        east * east + north * north
    };
    let far = |leader: usize| -> i64 {
        members.iter().map(|member| square(sites[leader].position, sites[*member].position)).sum()
    };
    leaders.iter().copied().min_by_key(|leader| far(*leader))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rural_schools_are_parted_into_twos_threes_and_fours() {
        let sizes = |count: usize| -> Vec<usize> {
            parted(&(0..count).collect::<Vec<_>>()).iter().map(|part| part.len()).collect()
        };
        assert_eq!([1, 2, 4, 5].map(sizes), [vec![], vec![2], vec![4], vec![3, 2]]);
        assert_eq!([7, 9, 10].map(sizes), [vec![3, 4], vec![3, 3, 3], vec![3, 3, 4]]);
    }
}
