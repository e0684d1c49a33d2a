//! The people of a county under a plan, year by year: who leaves the profession, who rotates and
//! returns, who studies and what for.

use super::leavers::{Leavers, leavers};
use crate::county::{County, SchoolId, StageId, TeacherFlags, UnitId};
use crate::plan::{Impossible, Plan};
use crate::policy::Policy;
use std::collections::BTreeMap;

/// Teachers of one type at a unit.
type Group = (UnitId, TeacherFlags);

/// What is known of people beside where they teach.
pub(super) struct Staff<'a> {
    policy: &'a Policy,
    plan: &'a Plan,
    leavers: Leavers,
}

impl<'a> Staff<'a> {
    pub(super) fn new(county: &County, policy: &'a Policy, plan: &'a Plan) -> Self {
        Self { policy, plan, leavers: leavers(county, policy) }
    }

    /// What a year of the plan makes of the county: schools close, some leave the profession, and some
    /// return from rotation as it begins; then all steps of the year; studies end as it ends.
    pub(super) fn after_year(&self, mut state: County, year: u32) -> Result<County, Vec<Impossible>> {
        let mut impossible = Vec::new();
        self.close(&mut state, year);
        for ((_, unit, flags), count) in self.leavers.iter().filter(|((of, ..), _)| *of == year) {
            let unit = self.policy.unit_then(unit, year);
            change(&mut state, &unit, flags, -i64::from(*count), &mut impossible);
        }
        for step in self.plan.rotations.iter().filter(|step| self.returns(step.year) == Some(year)) {
            let count = i64::from(step.teachers);
            change(&mut state, &unit(&step.to, &step.stage), &step.flags, -count, &mut impossible);
            change(&mut state, &unit(&step.from, &step.stage), &step.flags, count, &mut impossible);
        }
        let not_free = self.not_free(&state, year);
        let (then, not_there) = self.plan.in_year(year).people(&state);
        if !not_there.is_empty() {
            return Err(not_there);
        }
        state = then;
        impossible.extend(not_free);
        for step in self.plan.rotations.iter().filter(|step| step.year == year) {
            let count = i64::from(step.teachers);
            change(&mut state, &unit(&step.from, &step.stage), &step.flags, -count, &mut impossible);
            change(&mut state, &unit(&step.to, &step.stage), &step.flags, count, &mut impossible);
        }
        self.finish_studies(&mut state, year, &mut impossible);
        if impossible.is_empty() { Ok(state) } else { Err(impossible) }
    }

    /// Lets the teachers of the schools that close as a year begins go along with their pupils.
    fn close(&self, state: &mut County, year: u32) {
        for closing in self.policy.taken.iter().filter(|closing| closing.year == year) {
            let of_school = state.units.iter_mut().filter(|unit| unit.id.school == closing.school);
            let gone: Vec<_> = of_school.map(|unit| (unit.id.clone(), std::mem::take(&mut unit.teachers))).collect();
            for (id, teachers) in gone {
                let to = self.policy.unit_then(&id, year);
                let Some(unit) = state.units.iter_mut().find(|unit| unit.id == to) else { continue };
                teachers.into_iter().for_each(|(flags, count)| *unit.teachers.entry(flags).or_insert(0) += count);
            }
        }
    }

    /// Year at whose beginning those return who began a rotation in another; `None` without the lever.
    fn returns(&self, began: u32) -> Option<u32> {
        Some(began.saturating_add(self.policy.rotation.as_ref()?.term_years))
    }

    fn finish_studies(&self, state: &mut County, year: u32, impossible: &mut Vec<Impossible>) {
        for step in &self.plan.upgrades {
            let Some(lever) = self.policy.upgrade(&step.lever) else { continue };
            if lever.ends(step.year) == year {
                let (unit, count) = (unit(&step.school, &step.stage), i64::from(step.teachers));
                let mut raised = step.flags.clone();
                raised.0.insert(lever.adds.clone());
                change(state, &unit, &step.flags, -count, impossible);
                change(state, &unit, &raised, count, impossible);
            }
        }
    }

    /// Groups of which more leave or begin to study in a year than are free to.
    fn not_free(&self, state: &County, year: u32) -> Vec<Impossible> {
        let held = self.held(year);
        let mut impossible = Vec::new();
        for ((unit, flags), wanted) in self.wanted(year) {
            let Some(known) = state.unit(&unit) else {
                impossible.push(Impossible::NoSuchUnit(unit));
                continue;
            };
            let has = known.teachers.get(&flags).copied().unwrap_or(0);
            let held = held.get(&(unit.clone(), flags.clone())).copied().unwrap_or(0);
            let free = u32::try_from(u64::from(has).saturating_sub(held)).unwrap_or(0);
            if u64::from(free) < wanted {
                let wanted = u32::try_from(wanted).unwrap_or(u32::MAX);
                impossible.push(match held {
                    0 => Impossible::NotEnoughTeachers { unit, flags, has, leave: wanted },
                    _ => Impossible::NotFree { unit, flags, has, free, wanted },
                });
            }
        }
        impossible
    }

    /// How many of each group leave or begin to study in a year.
    fn wanted(&self, year: u32) -> BTreeMap<Group, u64> {
        let mut wanted = BTreeMap::new();
        let mut want = |school: &SchoolId, stage: &StageId, flags: &TeacherFlags, teachers: u32| {
            *wanted.entry((unit(school, stage), flags.clone())).or_insert(0) += u64::from(teachers);
        };
        let of_year = self.plan.in_year(year);
        of_year.moves.iter().for_each(|step| want(&step.from, &step.stage, &step.flags, step.teachers));
        of_year.rotations.iter().for_each(|step| want(&step.from, &step.stage, &step.flags, step.teachers));
        of_year.upgrades.iter().for_each(|step| want(&step.school, &step.stage, &step.flags, step.teachers));
        wanted
    }

    /// How many of each group are there as a year begins and may neither leave nor begin to study.
    fn held(&self, year: u32) -> BTreeMap<Group, u64> {
        let mut held = BTreeMap::new();
        let mut hold = |unit: UnitId, flags: &TeacherFlags, teachers: u32| {
            *held.entry((unit, flags.clone())).or_insert(0) += u64::from(teachers);
        };
        for ((_, unit, flags), count) in self.leavers.iter().filter(|((of, ..), _)| *of > year) {
            hold(self.policy.unit_then(unit, year), flags, *count);
        }
        let away = |began: u32| began < year && self.returns(began).is_some_and(|returns| returns > year);
        for step in self.plan.rotations.iter().filter(|step| away(step.year)) {
            hold(unit(&step.to, &step.stage), &step.flags, step.teachers);
        }
        for step in self.plan.upgrades.iter().filter(|step| step.year < year) {
            if self.policy.upgrade(&step.lever).is_some_and(|lever| lever.ends(step.year) >= year) {
                hold(unit(&step.school, &step.stage), &step.flags, step.teachers);
            }
        }
        held
    }
}

fn unit(school: &SchoolId, stage: &StageId) -> UnitId {
    UnitId { school: school.clone(), stage: stage.clone() }
}

/// Adds people to a group or takes them away.
fn change(state: &mut County, unit: &UnitId, flags: &TeacherFlags, by: i64, impossible: &mut Vec<Impossible>) {
    let Some(known) = state.units.iter_mut().find(|known| known.id == *unit) else {
        if !impossible.contains(&Impossible::NoSuchUnit(unit.clone())) {
            impossible.push(Impossible::NoSuchUnit(unit.clone()));
        }
        return;
    };
    let count = known.teachers.entry(flags.clone()).or_insert(0);
    match u32::try_from(i64::from(*count) + by) {
        Ok(changed) => *count = changed,
        Err(_) => {
            let leave = u32::try_from(by.unsigned_abs()).unwrap_or(u32::MAX);
            let told = Impossible::NotEnoughTeachers { unit: unit.clone(), flags: flags.clone(), has: *count, leave };
            // Who is not free is told already.
            if impossible.is_empty() {
                impossible.push(told);
            }
        }
    }
}
