//! Visiting teachers: v\[t,l,u,w,τ\], days of the week on which teachers of type τ of u teach at w.

use super::Variables;
use crate::county::{FlagId, TeacherFlags, UnitId};
use crate::instance::{IndicatorData, Instance, Unit};
use crate::model::Model;
use crate::model::algebra::{ColumnId, Linear};
use crate::policy::VisitLever;
use std::collections::BTreeSet;

/// Names of a visit: year, lever, unit of the post, unit visited, type.
pub type VisitKey = (u32, String, UnitId, UnitId, TeacherFlags);

/// Days that a unit receives: by which lever, of which type.
#[derive(Debug, Clone)]
pub struct Visitors {
    /// Name of the lever.
    pub lever: String,
    /// Type of the teachers.
    pub flags: TeacherFlags,
    /// The days of the week.
    pub days: ColumnId,
}

impl Variables {
    pub(super) fn declare_visits(&mut self, instance: &Instance, model: &mut Model) {
        for year in instance.years() {
            for route in &instance.visit_routes {
                let Some(lever) = instance.policy.visit_lever(&route.lever) else { continue };
                let judged = |id: &UnitId| instance.unit(id).is_some_and(|unit| unit.in_year(year).in_scope);
                if !judged(&route.from) || !judged(&route.to) {
                    continue;
                }
                for flags in instance.types_of(&route.from).filter(|flags| flags.bears_all(&lever.flags.0)) {
                    self.declare_visit(model, (year, lever, &route.from, &route.to, flags));
                }
            }
        }
    }

    fn declare_visit(
        &mut self,
        model: &mut Model,
        (year, lever, from, to, flags): (u32, &VisitLever, &UnitId, &UnitId, &TeacherFlags),
    ) {
        let most = lever.max_days_per_school.into_iter().chain(lever.max_days_per_year).min();
        let most = most.map_or(f64::INFINITY, f64::from);
        let name = format!("visit[{year},{},{},{},{},{flags}]", lever.name, from.school, to.school, from.stage);
        let days = model.column(name, "days", (0.0, most), true);
        let key = (year, lever.name.clone(), from.clone(), to.clone(), flags.clone());
        self.visiting.insert(key, days);
        let visitors = Visitors { lever: lever.name.clone(), flags: flags.clone(), days };
        self.visitors.entry((year, to.clone())).or_default().push(visitors);
    }

    /// The teachers that visiting days count as in an indicator of a unit; none where no relaxation holds.
    pub(super) fn visits_counted(
        &self,
        instance: &Instance,
        unit: &Unit,
        indicator: &IndicatorData,
        year: u32,
        flags: &BTreeSet<FlagId>,
    ) -> Linear {
        let key = (year, unit.id.clone(), indicator.id.clone());
        let Some(times) = instance.visits_counted.get(&key) else { return Linear::default() };
        let weight = |lever: &VisitLever| f64::from(*times) / f64::from(lever.week_days);
        self.visiting_days(instance, (year, &unit.id), flags, weight)
    }

    /// Σ weight\[lever\] · days of the week that teachers who bear the flags come to a unit in a year.
    #[must_use]
    pub fn visiting_days(
        &self,
        instance: &Instance,
        (year, unit): (u32, &UnitId),
        flags: &BTreeSet<FlagId>,
        weight: impl Fn(&VisitLever) -> f64,
    ) -> Linear {
        let mut total = Linear::default();
        let all = self.visitors.get(&(year, unit.clone())).into_iter().flatten();
        for visitors in all.filter(|visitors| visitors.flags.bears_all(flags)) {
            if let Some(lever) = instance.policy.visit_lever(&visitors.lever) {
                total.add_term(weight(lever), visitors.days);
            }
        }
        total
    }
}
