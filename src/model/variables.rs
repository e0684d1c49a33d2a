//! The decision variables, one family a field, and the quantities that follow from them.
//!
//! Every column of the program is declared here or, for what a single constraint family needs
//! alone, in that family's file.

use super::Model;
use super::algebra::{ColumnId, Linear, sum};
use crate::county::{FacilityId, SchoolId, StageId, TeacherFlags, UnitId};
use crate::instance::{IndicatorData, Instance, Unit};
use crate::policy::Demand;
use crate::quantity::approximate;
use crate::standard::Numerator;
use std::collections::BTreeMap;

/// Names of a move: from unit, to unit, type.
pub type MoveKey = (UnitId, UnitId, TeacherFlags);

/// Columns by the names of the county.
#[derive(Debug, Clone, Default)]
pub struct Variables {
    /// m\[u,v,τ\]: teachers of type τ who move from u to v; whole. Indexed by route and type.
    pub moved: BTreeMap<MoveKey, ColumnId>,
    /// Kilometres of each move, where known.
    pub kilometres: BTreeMap<(UnitId, UnitId), f64>,
    /// h\[l,u\]: teachers whom hiring lever l brings to u; whole. Indexed by lever and unit of its stage.
    pub hired: BTreeMap<(String, UnitId), ColumnId>,
    /// b\[s,f\]: amount of facility f bought or built at school s, in the facility's unit; whole for
    /// rooms. Indexed by school and priced facility.
    pub bought: BTreeMap<(SchoolId, FacilityId), ColumnId>,
    /// z\[u,k\]: 1 where unit u uses an exemption for indicator k. Indexed by unit in scope and indicator.
    pub exempted: BTreeMap<(UnitId, String), ColumnId>,
    /// N\[u,τ\]: teachers of type τ at u after the plan. Indexed by unit and type of its stage.
    pub teachers: BTreeMap<(UnitId, TeacherFlags), ColumnId>,
    /// x\[u,k\]: indicator k of unit u after the plan, relative to its threshold. Indexed by unit in
    /// scope and indicator.
    pub level: BTreeMap<(UnitId, String), ColumnId>,
    /// x̄\[stage,k\]: county mean of x, weighted by q. Indexed by stage and indicator.
    pub mean: BTreeMap<(StageId, String), ColumnId>,
}

impl Variables {
    /// Declares all of them, in a fixed order.
    #[must_use]
    pub fn declare(instance: &Instance, model: &mut Model) -> Self {
        let mut variables = Self::default();
        variables.declare_moves(instance, model);
        variables.declare_hires(instance, model);
        variables.declare_purchases(instance, model);
        variables.declare_exemptions(instance, model);
        variables.declare_teachers(instance, model);
        variables.declare_levels(instance, model);
        variables
    }

    fn declare_moves(&mut self, instance: &Instance, model: &mut Model) {
        let Some(lever) = &instance.policy.moves else { return };
        let units: BTreeMap<&UnitId, &Unit> = instance.units.iter().map(|unit| (&unit.id, unit)).collect();
        for route in &instance.routes {
            let giver = units[&route.from];
            for (flags, count) in giver.teachers.iter().filter(|(_, count)| **count > 0) {
                if lever.types.as_ref().is_some_and(|types| !types.contains(flags)) {
                    continue;
                }
                let name = format!("move[{},{},{},{flags}]", route.from.school, route.to.school, route.from.stage);
                let most = f64::from((*count).min(giver.most_leaving));
                let column = model.column(name, "teachers", (0.0, most), true);
                self.moved.insert((route.from.clone(), route.to.clone(), flags.clone()), column);
            }
            if let Some(km) = route.km {
                self.kilometres.insert((route.from.clone(), route.to.clone()), km);
            }
        }
    }

    fn declare_hires(&mut self, instance: &Instance, model: &mut Model) {
        for lever in &instance.policy.hires {
            let most = lever.max_teachers.map_or(f64::INFINITY, f64::from);
            for unit in instance.units.iter().filter(|unit| unit.id.stage == lever.stage) {
                let name = format!("hire[{},{},{}]", lever.name, unit.id.school, unit.id.stage);
                let column = model.column(name, "teachers", (0.0, most), true);
                self.hired.insert((lever.name.clone(), unit.id.clone()), column);
            }
        }
    }

    fn declare_purchases(&mut self, instance: &Instance, model: &mut Model) {
        for lever in &instance.policy.purchases {
            let most = lever.max_per_school.map_or(f64::INFINITY, |most| approximate(most.trunc_with_scale(4)));
            let whole = instance.whole_facilities.contains(&lever.facility);
            for school in instance.schools.iter().filter(|school| school.facilities.contains_key(&lever.facility)) {
                let name = format!("buy[{},{}]", school.id, lever.facility);
                let column = model.column(name, "facility", (0.0, most), whole);
                self.bought.insert((school.id.clone(), lever.facility.clone()), column);
            }
        }
    }

    fn declare_exemptions(&mut self, instance: &Instance, model: &mut Model) {
        if instance.policy.requirements.thresholds == Demand::Off || instance.exemptions == 0 {
            return;
        }
        for unit in instance.units.iter().filter(|unit| unit.in_scope) {
            for indicator in &instance.indicators {
                let name = format!("exempt[{},{},{}]", unit.id.school, unit.id.stage, indicator.id);
                let column = model.column(name, "1", (0.0, 1.0), true);
                self.exempted.insert((unit.id.clone(), indicator.id.clone()), column);
            }
        }
    }

    fn declare_teachers(&mut self, instance: &Instance, model: &mut Model) {
        let mut after: BTreeMap<(UnitId, TeacherFlags), Linear> = BTreeMap::new();
        for unit in &instance.units {
            for flags in instance.types_of(&unit.id) {
                let today = f64::from(unit.teachers.get(flags).copied().unwrap_or(0));
                after.insert((unit.id.clone(), flags.clone()), Linear::from(today));
            }
        }
        let mut add = |unit: &UnitId, flags: &TeacherFlags, coefficient: f64, column: ColumnId| {
            if let Some(teachers) = after.get_mut(&(unit.clone(), flags.clone())) {
                teachers.add_term(coefficient, column);
            }
        };
        for ((from, to, flags), column) in &self.moved {
            add(from, flags, -1.0, *column);
            add(to, flags, 1.0, *column);
        }
        for lever in &instance.policy.hires {
            for unit in &instance.units {
                if let Some(column) = self.hired.get(&(lever.name.clone(), unit.id.clone())) {
                    add(&unit.id, &lever.flags, 1.0, *column);
                }
            }
        }
        for unit in &instance.units {
            for flags in instance.types_of(&unit.id) {
                let key = (unit.id.clone(), flags.clone());
                let name = format!("{},{},{flags}", unit.id.school, unit.id.stage);
                let column = model.define("teacher_balance", &name, "teachers", after[&key].clone());
                self.teachers.insert(key, column);
            }
        }
    }

    fn declare_levels(&mut self, instance: &Instance, model: &mut Model) {
        for stage in &instance.stages {
            for indicator in &instance.indicators {
                for unit in instance.units_in_scope(stage) {
                    let per_piece = indicator.factor / (f64::from(unit.pupils) * indicator.thresholds[stage]);
                    let expression = per_piece * self.numerator(instance, unit, indicator);
                    let name = format!("{},{stage},{}", unit.id.school, indicator.id);
                    let column = model.define("level", &name, "thresholds", expression);
                    self.level.insert((unit.id.clone(), indicator.id.clone()), column);
                }
                let mean = sum(instance
                    .units_in_scope(stage)
                    .map(|unit| unit.balance_weight * self.level_of(unit, indicator)));
                let column = model.define("mean", &format!("{stage},{}", indicator.id), "thresholds", mean);
                self.mean.insert((stage.clone(), indicator.id.clone()), column);
            }
        }
    }

    /// The numerator of an indicator after the plan: teachers who bear the flags, or the unit's
    /// share of a weighted sum of facilities, and what relaxations grant.
    fn numerator(&self, instance: &Instance, unit: &Unit, indicator: &IndicatorData) -> Linear {
        let granted = instance.granted.get(&(unit.id.clone(), indicator.id.clone()));
        let counted = match &indicator.numerator {
            Numerator::Teachers(required) => sum(instance
                .types_of(&unit.id)
                .filter(|flags| flags.bears_all(required))
                .map(|flags| self.teachers[&(unit.id.clone(), flags.clone())])),
            Numerator::Facilities(counted) => sum(counted.iter().map(|(facility, weight)| {
                unit.facility_share
                    * crate::quantity::approximate(*weight)
                    * self.facility(instance, &unit.id.school, facility)
            })),
        };
        counted + granted.copied().unwrap_or(0.0)
    }

    /// A facility of a school after the plan.
    fn facility(&self, instance: &Instance, school: &SchoolId, facility: &FacilityId) -> Linear {
        let today =
            instance.schools.iter().find(|data| data.id == *school).and_then(|data| data.facilities.get(facility));
        let mut after = Linear::from(today.copied().unwrap_or(0.0));
        if let Some(column) = self.bought.get(&(school.clone(), facility.clone())) {
            after.add_term(1.0, *column);
        }
        after
    }

    /// The level of a unit in scope.
    #[must_use]
    pub fn level_of(&self, unit: &Unit, indicator: &IndicatorData) -> ColumnId {
        self.level[&(unit.id.clone(), indicator.id.clone())]
    }
}
