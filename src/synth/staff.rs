//! Teachers by type: first how many bear each flag, then which people bear several.

use super::calibration::{
    BACKBONE, HIGHER_DEGREE, HIGHER_DEGREE_SHARE_RANGE, HIGHER_DEGREE_SHARES, MOST_SPECIALISED_SHARE, PE_ARTS,
    SHARED_CHANCE, STAGES,
};
use super::draw::{Draw, whole_number};
use super::levels;
use super::site::Site;
use crate::county::{TeacherFlags, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// Teachers of each stage unit by type.
pub type Staff = BTreeMap<UnitId, BTreeMap<TeacherFlags, u32>>;

/// How many teachers a unit has, and how many of them bear each flag.
#[derive(Debug, Clone, Copy)]
struct Counts {
    staff: u32,
    higher_degree: u32,
    backbone: u32,
    pe_arts: u32,
}

/// A teacher while flags are given out: higher degree, backbone, PE or arts.
#[derive(Debug, Clone, Copy, Default)]
struct Person {
    higher_degree: bool,
    backbone: bool,
    pe_arts: bool,
}

/// The teachers of all stage units.
pub fn of(sites: &[Site], draw: &mut Draw) -> Staff {
    let mut staff = Staff::new();
    for (stage, name) in STAGES.iter().enumerate() {
        let ample: Vec<f64> = sites.iter().map(|_| draw.bell()).collect();
        let higher_degree = levels::of_stage(&HIGHER_DEGREE, stage, sites, &ample, draw);
        let [backbone, pe_arts] = [&BACKBONE, &PE_ARTS].map(|level| {
            let (shared, own) = SHARED_CHANCE;
            let chances: Vec<f64> = ample.iter().map(|ample| shared * ample + own * draw.bell()).collect();
            levels::of_stage(level, stage, sites, &chances, draw)
        });
        for (place, site) in sites.iter().enumerate() {
            let Some(unit) = site.enrolled[stage] else { continue };
            let hundreds = f64::from(unit.pupils) / 100.0;
            let wanted = [&higher_degree, &backbone, &pe_arts].map(|levels| levels[place].unwrap_or(0.0) * hundreds);
            let counts = counts(wanted, HIGHER_DEGREE_SHARES[stage][site.setting_index()], draw);
            staff.insert(UnitId { school: site.id.as_str().into(), stage: (*name).into() }, types(counts, draw));
        }
    }
    staff
}

/// Whole people near the wanted numbers, none more than the staff can hold.
fn counts([higher_degree, backbone, pe_arts]: [f64; 3], share: f64, draw: &mut Draw) -> Counts {
    let share = share + draw.between((-HIGHER_DEGREE_SHARE_RANGE, HIGHER_DEGREE_SHARE_RANGE));
    let higher_degree = draw.whole(higher_degree);
    let staff = draw.whole(f64::from(higher_degree) / share).max(higher_degree).max(1);
    let most = whole_number((f64::from(staff) * MOST_SPECIALISED_SHARE).ceil());
    Counts { staff, higher_degree, backbone: draw.whole(backbone).min(most), pe_arts: draw.whole(pe_arts).min(most) }
}

/// Gives the flags to people and counts the types.
///
/// Backbone teachers seldom teach sports or arts and mostly have the higher degree: preferences
/// are added to the lots that people draw, and the largest lots bear the flag.
fn types(counts: Counts, draw: &mut Draw) -> BTreeMap<TeacherFlags, u32> {
    const ONE_LOT: u64 = 1 << 32;
    let mut people = vec![Person::default(); counts.staff as usize];
    for place in largest(&people, counts.pe_arts, |_| 0, draw) {
        people[place].pe_arts = true;
    }
    for place in largest(&people, counts.backbone, |person| if person.pe_arts { 0 } else { ONE_LOT / 4 }, draw) {
        people[place].backbone = true;
    }
    for place in largest(&people, counts.higher_degree, |person| if person.backbone { ONE_LOT } else { 0 }, draw) {
        people[place].higher_degree = true;
    }
    let mut types = BTreeMap::new();
    for person in people {
        *types.entry(flags(person)).or_insert(0) += 1;
    }
    types
}

/// The places of the people with the largest lots, preferences added.
fn largest(people: &[Person], count: u32, preference: impl Fn(&Person) -> u64, draw: &mut Draw) -> Vec<usize> {
    let mut lots: Vec<(u64, usize)> =
        people.iter().enumerate().map(|(place, person)| (u64::from(draw.word()) + preference(person), place)).collect();
    lots.sort_unstable_by(|a, b| b.cmp(a));
    lots.into_iter().take(count as usize).map(|(_, place)| place).collect()
}

fn flags(person: Person) -> TeacherFlags {
    let borne = [(person.higher_degree, "higher_degree"), (person.backbone, "backbone"), (person.pe_arts, "pe_arts")];
    TeacherFlags(borne.into_iter().filter(|(bears, _)| *bears).map(|(_, flag)| flag.into()).collect::<BTreeSet<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::synth::draw::Part;

    #[test]
    fn types_add_up_to_the_counts() {
        let counts = Counts { staff: 90, higher_degree: 71, backbone: 15, pe_arts: 12 };
        let types = types(counts, &mut Draw::new(5, Part::Staff));
        let bearing = |flag: &str| -> u32 {
            let flag = BTreeSet::from([flag.into()]);
            types.iter().filter(|(of, _)| of.bears_all(&flag)).map(|(_, count)| count).sum()
        };
        assert_eq!(types.values().sum::<u32>(), 90);
        assert_eq!([bearing("higher_degree"), bearing("backbone"), bearing("pe_arts")], [71, 15, 12]);
    }
}
