//! The decision variables, one family a field, and the quantities that follow from them.
//!
//! Every column of the program is declared here or, for what a single constraint family needs
//! alone, in that family's file. Years are years of the plan, 1 the first.

mod changes;
mod facilities;
pub mod free;
mod lending;
mod payments;
pub mod pupils;
mod rotation;
mod upgrade;
mod visiting;

pub use facilities::{FacilityKey, SMALLEST_AMOUNT};
pub use lending::LendKey;
pub use visiting::{VisitKey, Visitors};

use super::Model;
use super::algebra::{ColumnId, Linear, sum};
use crate::county::{SchoolId, StageId, TeacherFlags, UnitId};
use crate::instance::{IndicatorData, Instance, Route, Unit};
use crate::policy::{Demand, Purpose};
use crate::quantity::{Decimal, approximate};
use crate::standard::Numerator;
use changes::Changes;
use rust_decimal::prelude::ToPrimitive;
use std::collections::{BTreeMap, BTreeSet};

/// Names of a move: year, from unit, to unit, type.
pub type MoveKey = (u32, UnitId, UnitId, TeacherFlags);

/// Columns by the names of the county.
#[derive(Debug, Clone, Default)]
pub struct Variables {
    /// m\[t,u,v,τ\]: teachers of type τ who move from u to v in year t; whole. Indexed by year, route
    /// and type.
    pub moved: BTreeMap<MoveKey, ColumnId>,
    /// Kilometres of each move, where known.
    pub kilometres: BTreeMap<(UnitId, UnitId), f64>,
    /// h\[t,l,u\]: teachers whom hiring lever l brings to u in year t; whole. Indexed by year, lever
    /// and unit of its stage.
    pub hired: BTreeMap<(u32, String, UnitId), ColumnId>,
    /// b\[t,s,l\]: amount that lever l of buying orders for school s in year t, in the unit of its
    /// facility; whole for rooms. Indexed by year, school and lever.
    pub bought: BTreeMap<(u32, SchoolId, String), ColumnId>,
    /// p\[t,s,l\]: 1 where lever l orders anything for school s in year t. Indexed as b, for levers
    /// with a fixed cost or a least amount.
    pub projects: BTreeMap<(u32, SchoolId, String), ColumnId>,
    /// r\[t,l,s,s'\]: amount that lever l of redeploying moves from school s to s' in year t, in the
    /// unit of its facility; whole for rooms. Indexed by year, lever, giving and receiving school.
    pub redeployed: BTreeMap<(u32, String, SchoolId, SchoolId), ColumnId>,
    /// r\[t,u,v,τ\]: teachers of type τ of u who begin a term at v in year t; whole. Indexed as `moved`.
    pub rotated: BTreeMap<MoveKey, ColumnId>,
    /// g\[t,l,u,τ\]: teachers of type τ at u who begin to study by lever l in year t; whole. Indexed by
    /// year, lever, unit of its stage and type that may study.
    pub studying: BTreeMap<(u32, String, UnitId, TeacherFlags), ColumnId>,
    /// v\[t,l,u,w,τ\]: days of the week on which lever l lets teachers of type τ of u teach at w in year
    /// t; whole. Indexed by year, lever, route of the lever and type that may visit.
    pub visiting: BTreeMap<VisitKey, ColumnId>,
    /// The same by year and unit that is visited.
    pub visitors: BTreeMap<(u32, UnitId), Vec<Visitors>>,
    /// β\[t,l,s,w\]: 1 where school w uses a venue of s in year t by lever l of lending. Indexed by year, lever
    /// and route of the lever to a school where it counts.
    pub lent: BTreeMap<LendKey, ColumnId>,
    /// The part of an agreement that rounding may take, since an amount that leaves the lending school is written
    /// rounded up. Indexed by β, where decisions take of what is lent.
    pub lent_less: BTreeMap<ColumnId, f64>,
    /// What a school borrows of a kind of facility as which it counts. Indexed by year, school and kind, where
    /// any can be.
    pub borrowed: BTreeMap<FacilityKey, Linear>,
    /// p\[t,j,e\]: 万元 that source j pays in year t for purpose e. Indexed by year, source and purpose
    /// that it may pay for and that anything costs; none where the policy has no sources.
    pub paid: BTreeMap<(u32, String, Purpose), ColumnId>,
    /// r\[t,u,v\]: pupils of u's zone who go to v from year t on; whole. Indexed by year, from unit and to
    /// unit of a stage.
    pub rezoned: BTreeMap<(u32, UnitId, UnitId), ColumnId>,
    /// p\[t,u\]: pupils of unit u in year t relative to those without any rezoning. Indexed by year and
    /// unit that may give or receive pupils; 1 for every other.
    pub pupils: BTreeMap<(u32, UnitId), ColumnId>,
    /// y\[t,u,k\] = p\[t,u\] · z\[t,u,k\]. Indexed as z, for the units that p has.
    pub exempted_pupils: BTreeMap<(u32, UnitId, String), ColumnId>,
    /// z\[t,u,k\]: 1 where unit u uses an exemption for indicator k in year t. Indexed by judged year,
    /// unit in scope and indicator.
    pub exempted: BTreeMap<(u32, UnitId, String), ColumnId>,
    /// N\[t,u,τ\]: teachers of type τ at u at the end of year t. Indexed by year, unit and type of its
    /// stage.
    pub teachers: BTreeMap<(u32, UnitId, TeacherFlags), ColumnId>,
    /// Those of b and r that are continuous, which a plan writes rounded up to [`SMALLEST_AMOUNT`].
    pub amounts: BTreeSet<ColumnId>,
    /// F\[t,s,f\]: amount of facility f at school s at the end of year t. Indexed by year, school, and
    /// facility of which the school has figures.
    pub facilities: BTreeMap<FacilityKey, Linear>,
    /// (1 − rate\[f\])·F\[t−1,s,f\]: what of it is left when year t begins. Indexed as F.
    pub facilities_before: BTreeMap<FacilityKey, Linear>,
    /// What decisions of year t take of it: refits, and what moves away. Indexed as F, where any can.
    pub taken: BTreeMap<FacilityKey, Linear>,
    /// x\[t,u,k\]: indicator k of unit u at the end of year t, relative to its threshold, by the pupils
    /// without any rezoning. Indexed by
    /// judged year, unit in scope and indicator.
    pub level: BTreeMap<(u32, UnitId, String), ColumnId>,
    /// x̄\[t,stage,k\]: county mean of x, weighted by q. Indexed by judged year, stage and indicator.
    pub mean: BTreeMap<(u32, StageId, String), ColumnId>,
}

impl Variables {
    /// Declares all of them, in a fixed order.
    #[must_use]
    pub fn declare(instance: &Instance, model: &mut Model) -> Self {
        let mut variables = Self::default();
        variables.declare_moves(instance, model);
        variables.declare_hires(instance, model);
        variables.declare_purchases(instance, model);
        variables.declare_redeployments(instance, model);
        variables.declare_rotations(instance, model);
        variables.declare_upgrades(instance, model);
        variables.declare_visits(instance, model);
        variables.declare_lendings(instance, model);
        variables.declare_rezonings(instance, model);
        variables.declare_exemptions(instance, model);
        variables.declare_exempted_pupils(instance, model);
        variables.declare_teachers(instance, model);
        variables.declare_facilities(instance);
        variables.declare_lent_less(instance);
        variables.declare_levels(instance, model);
        variables.declare_payments(instance, model);
        variables
    }

    fn declare_moves(&mut self, instance: &Instance, model: &mut Model) {
        let Some(lever) = &instance.policy.moves else { return };
        let units: BTreeMap<&UnitId, &Unit> = instance.units.iter().map(|unit| (&unit.id, unit)).collect();
        for year in instance.years() {
            for route in &instance.routes {
                let (giver, receiver) = (units[&route.from], units[&route.to]);
                // The standard must judge who gives, and there must be somebody to teach.
                if !giver.in_year(year).in_scope || receiver.in_year(year).pupils == 0 {
                    continue;
                }
                for (flags, most) in movable(instance, giver, year) {
                    if lever.types.as_ref().is_none_or(|types| types.contains(flags)) {
                        self.declare_move(model, year, route, flags, most);
                    }
                }
            }
        }
        for route in &instance.routes {
            if let Some(km) = route.km {
                self.kilometres.insert((route.from.clone(), route.to.clone()), km);
            }
        }
    }

    fn declare_move(&mut self, model: &mut Model, year: u32, route: &Route, flags: &TeacherFlags, most: f64) {
        let Route { from, to, .. } = route;
        let name = format!("move[{year},{},{},{},{flags}]", from.school, to.school, from.stage);
        let column = model.column(name, "teachers", (0.0, most), true);
        self.moved.insert((year, from.clone(), to.clone(), flags.clone()), column);
    }

    fn declare_hires(&mut self, instance: &Instance, model: &mut Model) {
        for year in instance.years() {
            for lever in &instance.policy.hires {
                let most = lever.max_teachers.into_iter().chain(lever.max_per_year).min();
                let most = most.filter(|_| !instance.gives_way("hire_limit")).map_or(f64::INFINITY, f64::from);
                let of_stage = instance.units.iter().filter(|unit| unit.id.stage == lever.stage);
                for unit in
                    of_stage.filter(|unit| unit.in_year(year).pupils > 0 && instance.takes_part(&unit.id.school, year))
                {
                    let name = format!("hire[{year},{},{},{}]", lever.name, unit.id.school, unit.id.stage);
                    let column = model.column(name, "teachers", (0.0, most), true);
                    self.hired.insert((year, lever.name.clone(), unit.id.clone()), column);
                }
            }
        }
    }

    fn declare_exemptions(&mut self, instance: &Instance, model: &mut Model) {
        for year in instance.judged_years() {
            let demands = instance.demands_in(year);
            let reach_the_floor = demands.threshold_share <= instance.floor_share;
            if demands.thresholds == Demand::Off || demands.exemptions == 0 || reach_the_floor {
                continue;
            }
            for unit in instance.all_in_scope(year) {
                for indicator in &instance.indicators {
                    let name = format!("exempt[{year},{},{},{}]", unit.id.school, unit.id.stage, indicator.id);
                    let column = model.column(name, "1", (0.0, 1.0), true);
                    self.exempted.insert((year, unit.id.clone(), indicator.id.clone()), column);
                }
            }
        }
    }

    fn declare_teachers(&mut self, instance: &Instance, model: &mut Model) {
        let changes = self.changes_of_staff(instance);
        for year in instance.years() {
            for unit in &instance.units {
                for flags in instance.types_of(&unit.id) {
                    let key = (year, unit.id.clone(), flags.clone());
                    let leaving = f64::from(instance.leaving(year..=year, &unit.id, flags));
                    let before = self.teachers_before(instance, unit, flags, year) + -leaving;
                    let after = before + changes.of(year, &unit.id, flags);
                    let name = format!("{year},{},{},{flags}", unit.id.school, unit.id.stage);
                    let column = model.define("teacher_balance", &name, "teachers", after);
                    self.teachers.insert(key, column);
                }
            }
        }
    }

    /// What the decisions of a year change in the staff of each unit, by type.
    fn changes_of_staff(&self, instance: &Instance) -> Changes {
        let mut changes = Changes::default();
        for ((year, from, to, flags), column) in &self.moved {
            changes.add(*year, from, flags, -1.0, *column);
            changes.add(*year, to, flags, 1.0, *column);
        }
        for lever in &instance.policy.hires {
            for ((year, _, unit), column) in self.hired.iter().filter(|((_, name, _), _)| *name == lever.name) {
                changes.add(*year, unit, &lever.flags, 1.0, *column);
            }
        }
        self.changes_of_rotations(instance, &mut changes);
        self.changes_of_upgrades(instance, &mut changes);
        changes
    }

    /// Teachers of a type at a unit when a year begins, with those of schools that then close into it.
    #[must_use]
    pub fn teachers_before(&self, instance: &Instance, unit: &Unit, flags: &TeacherFlags, year: u32) -> Linear {
        let Some(column) = self.teachers.get(&(year - 1, unit.id.clone(), flags.clone())) else {
            return Linear::from(f64::from(unit.teachers.get(flags).copied().unwrap_or(0)));
        };
        let before = Linear::from(*column);
        match instance.joined.get(&(year, unit.id.clone(), flags.clone())) {
            Some(come) => before + *come as f64,
            None => before,
        }
    }

    /// All teachers of a unit when a year begins.
    #[must_use]
    pub fn staff_before(&self, instance: &Instance, unit: &Unit, year: u32) -> Linear {
        if year == 1 {
            return Linear::from(f64::from(unit.staff_today()));
        }
        sum(instance.types_of(&unit.id).map(|flags| self.teachers_before(instance, unit, flags, year)))
    }

    fn declare_levels(&mut self, instance: &Instance, model: &mut Model) {
        for year in instance.judged_years() {
            for stage in &instance.stages {
                for indicator in &instance.indicators {
                    self.declare_levels_of(instance, model, year, stage, indicator);
                }
            }
        }
    }

    fn declare_levels_of(
        &mut self,
        instance: &Instance,
        model: &mut Model,
        year: u32,
        stage: &StageId,
        indicator: &IndicatorData,
    ) {
        for unit in instance.units_in_scope(year, stage) {
            let pupils = f64::from(unit.in_year(year).pupils);
            let per_piece = indicator.factor / (pupils * indicator.thresholds[stage]);
            let expression = per_piece * self.numerator(instance, unit, indicator, year);
            let name = format!("{year},{},{stage},{}", unit.id.school, indicator.id);
            let column = model.define("level", &name, "thresholds", expression);
            self.level.insert((year, unit.id.clone(), indicator.id.clone()), column);
        }
        let mean = sum(instance
            .units_in_scope(year, stage)
            .map(|unit| unit.in_year(year).balance_weight * self.level_of(year, unit, indicator)));
        let column = model.define("mean", &format!("{year},{stage},{}", indicator.id), "thresholds", mean);
        self.mean.insert((year, stage.clone(), indicator.id.clone()), column);
    }

    /// The numerator of an indicator at the end of a year: teachers who bear the flags, or the unit's share of
    /// a weighted sum of facilities; and what relaxations count beside: teachers from elsewhere, days on which
    /// others come, and venues that the school has or borrows.
    #[must_use]
    pub fn numerator(&self, instance: &Instance, unit: &Unit, indicator: &IndicatorData, year: u32) -> Linear {
        let granted = instance.granted.get(&(year, unit.id.clone(), indicator.id.clone()));
        let counted = match &indicator.numerator {
            Numerator::Teachers(required) => {
                let bearing = instance.types_of(&unit.id).filter(|flags| flags.bears_all(required));
                let there = sum(bearing.map(|flags| self.teachers[&(year, unit.id.clone(), flags.clone())]));
                there + self.visits_counted(instance, unit, indicator, year, required)
            }
            Numerator::Facilities(counted) => sum(counted.iter().filter_map(|(facility, weight)| {
                let stock = self.facilities.get(&(year, unit.id.school.clone(), facility.clone()))?;
                Some(unit.in_year(year).facility_share * approximate(*weight) * stock.clone())
            })),
        };
        counted + self.also_counted(instance, unit, indicator, year) + granted.copied().unwrap_or(0.0)
    }

    /// The level of a unit in scope at the end of a year.
    #[must_use]
    pub fn level_of(&self, year: u32, unit: &Unit, indicator: &IndicatorData) -> ColumnId {
        self.level[&(year, unit.id.clone(), indicator.id.clone())]
    }
}

/// The types that may leave a unit in a year, with the most of each: in the first year those who are
/// there; later any type of the stage, since others may have come.
fn movable<'a>(instance: &'a Instance, giver: &'a Unit, year: u32) -> Vec<(&'a TeacherFlags, f64)> {
    if year > 1 {
        return instance.types_of(&giver.id).map(|flags| (flags, f64::INFINITY)).collect();
    }
    let all = instance.gives_way("transfer_cap");
    let most_leaving = if all { giver.staff_today() } else { most_leaving(instance, giver) };
    let stays = |flags: &TeacherFlags| instance.leaving(1..=instance.policy.horizon.years, &giver.id, flags);
    let free = giver.teachers.iter().map(|(flags, count)| (flags, count.saturating_sub(stays(flags))));
    let there = free.map(|(flags, free)| (flags, f64::from(free.min(most_leaving))));
    there.filter(|(_, most)| *most > 0.0).collect()
}

/// How many may leave a unit in the first year: the policy's share of today's staff, rounded down.
#[must_use]
pub fn most_leaving(instance: &Instance, unit: &Unit) -> u32 {
    let share = instance.policy.max_leaving_share().unwrap_or(Decimal::ONE);
    whole_share(share, unit.staff_today())
}

/// A share of people, rounded down.
#[must_use]
pub fn whole_share(share: Decimal, people: u32) -> u32 {
    (Decimal::from(people) * share).floor().to_u32().unwrap_or(u32::MAX)
}
