//! The tables of closings and openings: which schools close and open, and what every choice came to.

use super::ScenarioView;
use crate::plan::Plan;
use crate::policy::OpenLever;
use crate::report::view::{Cell, Column, Table};
use crate::sweep::Combination;

impl ScenarioView<'_> {
    /// One row for each school that closes.
    #[must_use]
    pub fn closings(&self, plan: &Plan) -> Table {
        let columns = ["year", "lever", "school", "name", "into", "into_name", "km"].map(|key| Column::new(key, key));
        let mut table = Table::new("Closings", columns.into());
        let row = |step: &crate::plan::Closing| {
            [
                vec![self.calendar(step.year), Cell::text(&step.lever)],
                self.between(&step.school, &step.into),
                vec![self.kilometres(&step.school, &step.into)],
            ]
            .concat()
        };
        table.rows = plan.closings.iter().map(row).collect();
        table
    }

    /// One row for each school that opens.
    #[must_use]
    pub fn openings(&self, plan: &Plan) -> Table {
        let columns = ["year", "lever", "school", "name", "township", "stages", "merges", "takes_from", "places"];
        let mut table = Table::new("Openings", columns.map(|key| Column::new(key, key)).into());
        let joined = |names: Vec<String>| Cell::text(names.join("; "));
        let row = |(step, lever): (&crate::plan::Opening, &OpenLever)| {
            vec![
                self.calendar(step.year),
                Cell::text(&step.lever),
                Cell::text(step.school.as_str()),
                self.name_of(&step.school),
                lever.school.township.as_ref().map_or(Cell::Absent, Cell::text),
                joined(lever.stages.iter().map(ToString::to_string).collect()),
                joined(lever.merges.iter().map(|merged| merged.school.to_string()).collect()),
                joined(lever.takes.keys().map(ToString::to_string).collect()),
                Cell::Count(lever.places.into()),
            ]
        };
        let taken = plan.openings.iter().filter_map(|step| Some((step, self.policy().open_lever(&step.lever)?)));
        table.rows = taken.map(row).collect();
        table
    }

    /// One row for each choice of closings and openings, with the value of every stage of the objective.
    #[must_use]
    pub fn combinations(&self) -> Table {
        let tried = &self.scenario.combinations;
        let aims = || self.policy().objective.iter().map(|stage| stage.minimise.name());
        let fixed = ["choice", "status", "chosen", "reason"].map(|key| Column::new(key, key));
        let of_stages = aims().flat_map(|aim| [aim.to_string(), format!("{aim}_bound")]);
        let columns = fixed.into_iter().chain(of_stages.map(|key| Column::new(&key, &key)));
        let mut table = Table::new(
            format!(
                "The choices of schools that close or open: {}, each by itself; of those that the gap does not tell apart, the one with the fewest",
                tried.len()
            ),
            columns.collect(),
        );
        let row = |of: &Combination| {
            let chosen = if of.chosen { "yes" } else { "no" };
            let mut cells =
                vec![Cell::text(&of.choice), Cell::text(&of.status), Cell::text(chosen), Cell::text(&of.reason)];
            for place in 0..self.policy().objective.len() {
                let stage = of.stages.get(place);
                cells.push(Cell::amount(stage.map(|stage| stage.value), 4));
                cells.push(Cell::amount(stage.map(|stage| stage.bound), 4));
            }
            cells
        };
        table.rows = tried.iter().map(row).collect();
        table
    }
}
