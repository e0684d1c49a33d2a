//! Years that the roster tells of some teachers and not of most of a unit.

use super::{Case, Check};
use crate::county::{Person, StageUnit, UnitId};
use crate::diagnostic::{Problem, Problems};
use std::collections::BTreeMap;

pub(super) const CHECK: Check = Check {
    code: "W20",
    about: "a roster that tells since when its people teach at their school, or when they were born or retire, of fewer than half the teachers of a unit",
    find,
};

/// Columns one of which a person should have, what follows where there is none, and whether a table
/// of the unit tells the same.
type Gap = (&'static str, fn(&Person) -> bool, &'static str, fn(&StageUnit) -> bool);

const GAPS: [Gap; 2] = [
    (
        "since",
        |person| person.since.is_some(),
        "who has no year is never counted as eligible for rotation",
        |unit| unit.eligible.is_some(),
    ),
    (
        "born",
        |person| person.born.or(person.retires).is_some(),
        "who has neither a year of birth nor one in retires is never counted as retiring",
        |unit| unit.expected_leavers.is_some(),
    ),
];

fn find(case: &Case, problems: &mut Problems) {
    for (column, tells, help, told_by_table) in GAPS {
        // Of a county that tells it of nobody nothing is counted.
        if !case.county.roster.iter().any(tells) {
            continue;
        }
        let mut counts: BTreeMap<&UnitId, (u32, u32)> = BTreeMap::new();
        for person in case.county.roster.iter() {
            let (all, without) = counts.entry(&person.unit).or_default();
            *all += 1;
            *without += u32::from(!tells(person));
        }
        for unit in case.county.units.iter().filter(|unit| !told_by_table(unit)) {
            let (all, without) = counts.get(&unit.id).copied().unwrap_or_default();
            if without > all - without {
                let found = format!("{without} of {all} teachers of {} without a year", unit.id);
                let expected = "a year of each, or of most";
                let place = case.at_unit("teachers", &unit.id, column);
                problems.add(Problem::warning("W20", place, found, expected).help(help));
            }
        }
    }
}
