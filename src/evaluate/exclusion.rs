//! Which stage units the standard judges, and why it leaves out the others.

use crate::county::{County, School, SchoolId, StageId, StageUnit, UnitId};
use crate::standard::{Exclusion, Standard};
use std::collections::BTreeMap;

/// A stage unit that the standard does not judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excluded {
    /// School and stage.
    pub id: UnitId,
    /// Pupils.
    pub pupils: u32,
    /// Why.
    pub reason: Reason,
}

/// Why the standard leaves a unit out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It judges no unit of the stage.
    Stage(StageId),
    /// It judges no school of the kind.
    Kind(String),
    /// A school of its kind with so few pupils is too small.
    TooSmall {
        /// Kind of the school.
        kind: String,
        /// Pupils of the school.
        pupils: u32,
    },
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
fn reason(unit: &StageUnit, kind: &str, school_pupils: u32, standard: &Standard) -> Option<Reason> {
    if standard.stage(&unit.id.stage).is_none() {
        return Some(Reason::Stage(unit.id.stage.clone()));
    }
    if !standard.excludes(kind, school_pupils) {
        return None;
    }
    let of_the_kind = |exclusion: &&Exclusion| exclusion.kind.as_deref().is_none_or(|excluded| excluded == kind);
    let whole_kind = |exclusion: &Exclusion| exclusion.below_pupils.is_none();
    match standard.exclusions.iter().filter(of_the_kind).any(whole_kind) {
        true => Some(Reason::Kind(kind.to_string())),
        false => Some(Reason::TooSmall { kind: kind.to_string(), pupils: school_pupils }),
    }
}
