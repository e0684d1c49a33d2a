//! The tables of people: who moves, is hired, rotates, studies, and leaves, and which pupils go elsewhere.

use super::{ScenarioView, amount};
use crate::county::{StageId, TeacherFlags, UnitId};
use crate::plan::{Plan, Rezoning, Rotation, Upgrade, Visit};
use crate::report::view::{Cell, Column, Table};
use crate::timeline;
use std::collections::BTreeSet;

/// Stage, type, and number of teachers.
fn of_teachers(stage: &StageId, flags: &TeacherFlags, teachers: u32) -> Vec<Cell> {
    vec![Cell::text(stage.as_str()), Cell::text(flags.to_string()), Cell::Count(teachers.into())]
}

impl ScenarioView<'_> {
    /// One row for each move.
    #[must_use]
    pub fn moves(&self, plan: &Plan) -> Table {
        let columns = ["year", "from", "from_name", "to", "to_name", "stage", "flags", "teachers", "km"]
            .map(|key| Column::new(key, key));
        let mut table = Table::new("Moves", columns.into());
        table.rows = plan
            .moves
            .iter()
            .map(|step| {
                [
                    vec![self.calendar(step.year)],
                    self.between(&step.from, &step.to),
                    of_teachers(&step.stage, &step.flags, step.teachers),
                    vec![self.kilometres(&step.from, &step.to)],
                ]
                .concat()
            })
            .collect();
        table
    }

    /// One row for each hire.
    #[must_use]
    pub fn hires(&self, plan: &Plan) -> Table {
        let columns =
            ["year", "lever", "school", "name", "stage", "flags", "teachers"].map(|key| Column::new(key, key));
        let mut table = Table::new("Hires", columns.into());
        table.rows = plan
            .hires
            .iter()
            .map(|hire| {
                vec![
                    self.calendar(hire.year),
                    Cell::text(&hire.lever),
                    Cell::text(hire.school.as_str()),
                    self.name_of(&hire.school),
                    Cell::text(hire.stage.as_str()),
                    Cell::text(hire.flags.to_string()),
                    Cell::Count(hire.teachers.into()),
                ]
            })
            .collect();
        table
    }

    /// One row for each rotation, with the year as which begins they return.
    #[must_use]
    pub fn rotations(&self, plan: &Plan) -> Table {
        let columns =
            ["year", "returns", "from", "from_name", "to", "to_name", "stage", "flags", "teachers", "km", "price_wan"];
        let mut table = Table::new("Rotations", columns.map(|key| Column::new(key, key)).into());
        let lever = self.policy().rotation.as_ref();
        let row = |step: &Rotation| {
            [
                vec![
                    self.calendar(step.year),
                    lever.map_or(Cell::Absent, |lever| self.calendar(step.year.saturating_add(lever.term_years))),
                ],
                self.between(&step.from, &step.to),
                of_teachers(&step.stage, &step.flags, step.teachers),
                vec![self.kilometres(&step.from, &step.to), amount(lever.map(|lever| lever.cost.0), 4)],
            ]
            .concat()
        };
        table.rows = plan.rotations.iter().map(row).collect();
        table
    }

    /// One row for each study, with the year at whose end they bear the flag.
    #[must_use]
    pub fn upgrades(&self, plan: &Plan) -> Table {
        let columns = ["year", "ends", "lever", "school", "name", "stage", "flags", "adds", "teachers", "price_wan"];
        let mut table = Table::new("Study", columns.map(|key| Column::new(key, key)).into());
        let row = |step: &Upgrade| {
            let lever = self.policy().upgrade(&step.lever);
            vec![
                self.calendar(step.year),
                lever.map_or(Cell::Absent, |lever| self.calendar(lever.ends(step.year))),
                Cell::text(&step.lever),
                Cell::text(step.school.as_str()),
                self.name_of(&step.school),
                Cell::text(step.stage.as_str()),
                Cell::text(step.flags.to_string()),
                lever.map_or(Cell::Absent, |lever| Cell::text(lever.adds.as_str())),
                Cell::Count(step.teachers.into()),
                amount(lever.map(|lever| lever.cost.0), 4),
            ]
        };
        table.rows = plan.upgrades.iter().map(row).collect();
        table
    }

    /// One row for each visit on days of the week.
    #[must_use]
    pub fn visits(&self, plan: &Plan) -> Table {
        let columns =
            ["year", "lever", "from", "from_name", "to", "to_name", "stage", "flags", "days", "km", "price_wan"];
        let mut table = Table::new("Visiting teachers", columns.map(|key| Column::new(key, key)).into());
        let row = |step: &Visit| {
            [
                vec![self.calendar(step.year), Cell::text(&step.lever)],
                self.between(&step.from, &step.to),
                vec![
                    Cell::text(step.stage.as_str()),
                    Cell::text(step.flags.to_string()),
                    Cell::Count(step.days.into()),
                    self.kilometres(&step.from, &step.to),
                    amount(self.policy().visit_lever(&step.lever).map(|lever| lever.cost.0), 4),
                ],
            ]
            .concat()
        };
        table.rows = plan.visits.iter().map(row).collect();
        table
    }

    /// The first visits for the terminal, and how many more there are; `None` where nobody visits.
    #[must_use]
    pub fn first_visits(&self, plan: &Plan) -> Option<(Table, Option<String>)> {
        const SHOWN: usize = 10;
        let columns = ["year", "lever", "from", "to", "stage", "flags"].map(|key| Column::new(key, key));
        let columns = columns.into_iter().chain([Column::new("days", "days").unit("a week")]);
        let mut table = Table::new("Visiting teachers", columns.collect());
        let row = |step: &Visit| {
            let names = [&step.lever, step.from.as_str(), step.to.as_str(), step.stage.as_str()].map(Cell::text);
            let flags_and_days = [Cell::text(step.flags.to_string()), Cell::Count(step.days.into())];
            [self.calendar(step.year)].into_iter().chain(names).chain(flags_and_days).collect()
        };
        table.rows = plan.visits.iter().map(row).collect();
        let (table, more) = (!table.rows.is_empty()).then(|| table.first_rows(SHOWN))?;
        Some((table, (more > 0).then(|| format!("and {more} more (sharing.csv of --out has all)."))))
    }

    /// What a visiting day counts, where the plan has any, by length of the week.
    pub(super) fn days_taken_for_granted(&self, plan: &Plan) -> Vec<String> {
        let levers = plan.visits.iter().filter_map(|step| self.policy().visit_lever(&step.lever));
        let weeks: BTreeSet<u32> = levers.map(|lever| lever.week_days).collect();
        let sentence = |week: u32| {
            format!(
                "A visiting day of each week is taken to count as 1/{week} of a teacher where the standard counts visiting \
                 teachers, and as the policy says for the teachers that it requires; nothing is subtracted at the school of the post."
            )
        };
        weeks.into_iter().map(sentence).collect()
    }

    /// Who leaves the profession, whatever the plan: one row for each year, unit, and type.
    #[must_use]
    pub fn leavers(&self) -> Table {
        let columns = ["year", "school", "name", "stage", "flags", "teachers"].map(|key| Column::new(key, key));
        let mut table = Table::new("Leaving the profession", columns.into());
        let leavers = timeline::leavers(self.county, self.policy());
        let row = |((year, unit, flags), teachers): (&(u32, UnitId, TeacherFlags), &u32)| {
            vec![
                self.calendar(*year),
                Cell::text(unit.school.as_str()),
                self.name_of(&unit.school),
                Cell::text(unit.stage.as_str()),
                Cell::text(flags.to_string()),
                Cell::Count((*teachers).into()),
            ]
        };
        table.rows = leavers.iter().map(row).collect();
        table
    }

    /// One row for each rezoning.
    #[must_use]
    pub fn rezonings(&self, plan: &Plan) -> Table {
        let columns =
            ["year", "from", "from_name", "to", "to_name", "stage", "pupils", "km"].map(|key| Column::new(key, key));
        let mut table = Table::new("Rezonings", columns.into());
        let row = |step: &Rezoning| {
            [
                vec![self.calendar(step.year)],
                self.between(&step.from, &step.to),
                vec![
                    Cell::text(step.stage.as_str()),
                    Cell::Count(step.pupils.into()),
                    self.kilometres(&step.from, &step.to),
                ],
            ]
            .concat()
        };
        table.rows = plan.rezonings.iter().map(row).collect();
        table
    }
}
