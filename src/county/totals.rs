//! Totals of a county that cannot be meant.

use super::{County, StageUnit, TeacherFlags};
use crate::diagnostic::{Place, Problem, Problems};
use crate::tables;
use std::collections::BTreeMap;

/// The most people, classes, or visits of a county together: far above any county, and below what
/// the sums of counts can hold.
const MOST_TOGETHER: u64 = 1_000_000_000;

/// Refuses counts whose sums no county has.
pub(super) fn refuse_impossible(county: &County, problems: &mut Problems) {
    let sum = |of: fn(&StageUnit) -> u64| county.units.iter().map(of).sum::<u64>();
    let totals = [
        ("pupils", tables::enrolment::TABLE.name, sum(|unit| unit.pupils.into())),
        ("classes", tables::enrolment::TABLE.name, sum(|unit| unit.classes.unwrap_or(0).into())),
        ("teachers", "teachers", sum(|unit| together(&unit.teachers))),
        ("visiting teachers", "visiting_teachers", sum(|unit| unit.visiting.as_ref().map_or(0, together))),
        ("pupils of classes", "classes", sum(pupils_of_classes)),
    ];
    for (what, table, total) in totals.into_iter().filter(|(_, _, total)| *total > MOST_TOGETHER) {
        let found = format!("{total} {what} in all units together");
        problems.add(Problem::error("C15", Place::file(table), found, "at most 1,000,000,000"));
    }
}

fn together(counts: &BTreeMap<TeacherFlags, u32>) -> u64 {
    counts.values().copied().map(u64::from).sum()
}

fn pupils_of_classes(unit: &StageUnit) -> u64 {
    unit.class_list.iter().flatten().map(|class| u64::from(class.pupils)).sum()
}
