//! Which stage units the standard judges, and why it leaves out the others.

use crate::county::{County, School, SchoolId, StageUnit, UnitId};
use crate::standard::{Exclusion, Standard};
use std::collections::BTreeMap;

/// A stage unit that the standard does not judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excluded {
    /// School and stage.
    pub id: UnitId,
    /// Pupils.
    pub pupils: u32,
    /// Why, as a clause to follow "left out:".
    pub reason: String,
}

/// The units that the standard judges, in the order of the county, and the others.
pub(super) fn scope<'a>(county: &'a County, standard: &Standard) -> (Vec<&'a StageUnit>, Vec<Excluded>) {
    let schools: BTreeMap<&SchoolId, &School> = county.schools.iter().map(|school| (&school.id, school)).collect();
    let mut pupils_of: BTreeMap<&SchoolId, u32> = BTreeMap::new();
    for unit in &county.units {
        let pupils = pupils_of.entry(&unit.id.school).or_default();
        *pupils = pupils.saturating_add(unit.pupils);
    }
    let (mut in_scope, mut excluded) = (Vec::new(), Vec::new());
    for unit in &county.units {
        let kind = schools.get(&unit.id.school).map_or("", |school| school.kind.as_str());
        match reason(unit, kind, pupils_of[&unit.id.school], standard) {
            None => in_scope.push(unit),
            Some(reason) => excluded.push(Excluded { id: unit.id.clone(), pupils: unit.pupils, reason }),
        }
    }
    (in_scope, excluded)
}

/// Why the standard leaves a unit out, where it does.
fn reason(unit: &StageUnit, kind: &str, school_pupils: u32, standard: &Standard) -> Option<String> {
    if standard.stage(&unit.id.stage).is_none() {
        return Some(format!("the standard does not judge the stage {}", unit.id.stage));
    }
    if !standard.excludes(kind, school_pupils) {
        return None;
    }
    let of_the_kind = |exclusion: &&Exclusion| exclusion.kind.as_deref().is_none_or(|excluded| excluded == kind);
    let whole_kind = |exclusion: &Exclusion| exclusion.below_pupils.is_none();
    match standard.exclusions.iter().filter(of_the_kind).any(whole_kind) {
        true => Some(format!("the standard does not judge schools of the kind {kind}")),
        false => Some(format!("a school of the kind {kind} with {school_pupils} pupils is too small to be judged")),
    }
}
