//! Study: g\[t,l,u,τ\], teachers of type τ at u who begin to study by lever l in year t. Studies that
//! end after the plan's last year have no column: they would cost and bring nothing.

use super::{Changes, Variables};
use crate::instance::Instance;
use crate::model::Model;

impl Variables {
    pub(super) fn declare_upgrades(&mut self, instance: &Instance, model: &mut Model) {
        for year in instance.years() {
            for lever in
                instance.policy.upgrades.iter().filter(|lever| lever.ends(year) <= instance.policy.horizon.years)
            {
                let most = lever.max_per_year.map_or(f64::INFINITY, f64::from);
                for unit in instance
                    .units
                    .iter()
                    .filter(|unit| unit.id.stage == lever.stage && instance.takes_part(&unit.id.school, year))
                {
                    let studying = instance.types_of(&unit.id).filter(|flags| lever.raised(flags).is_some());
                    for flags in studying {
                        let name = format!("study[{year},{},{},{},{flags}]", lever.name, unit.id.school, unit.id.stage);
                        let column = model.column(name, "teachers", (0.0, most), true);
                        self.studying.insert((year, lever.name.clone(), unit.id.clone(), flags.clone()), column);
                    }
                }
            }
        }
    }

    /// What studies change in the year in which they end.
    pub(super) fn changes_of_upgrades(&self, instance: &Instance, changes: &mut Changes) {
        for ((began, name, unit, flags), column) in &self.studying {
            let Some(lever) = instance.policy.upgrade(name) else { continue };
            let Some(raised) = lever.raised(flags) else { continue };
            changes.add(lever.ends(*began), unit, flags, -1.0, *column);
            changes.add(lever.ends(*began), unit, &raised, 1.0, *column);
        }
    }
}
