//! City, towns and country: units that pass, and means.

use super::{Evaluation, figure, table};
use crate::county::Setting;
use crate::evaluate::by_setting;
use crate::report::view::{Cell, Column, Table};

/// The settings with the titles of their columns.
const SETTINGS: [(Option<Setting>, &str, &str); 4] = [
    (Some(Setting::City), "city", "city 城区"),
    (Some(Setting::Town), "town", "town 镇区"),
    (Some(Setting::Rural), "rural", "rural 乡村"),
    (None, "not_told", "not told"),
];

fn key(setting: Option<Setting>) -> (&'static str, &'static str) {
    let found = SETTINGS.iter().find(|(of, _, _)| *of == setting);
    found.map_or(("", ""), |(_, key, title)| (key, title))
}

impl Evaluation<'_> {
    /// By stage and setting: units, pupils, units that pass.
    #[must_use]
    pub fn settings(&self) -> Table {
        let columns = [("stage", "stage"), ("setting", "setting"), ("units", "units"), ("pupils", "pupils")];
        let mut table = table("Units by setting 城乡", &columns);
        table.columns.push(Column::new("passing", "passing"));
        for score in by_setting(self.county, self.scorecard) {
            table.rows.push(vec![
                Cell::text(score.stage.as_str()),
                Cell::text(key(score.setting).0),
                Cell::count(score.units),
                Cell::Count(score.pupils),
                Cell::count(score.passing),
            ]);
        }
        table
    }

    /// By stage and indicator: the mean in each setting that has a unit.
    #[must_use]
    pub fn setting_means(&self) -> Table {
        let scores = by_setting(self.county, self.scorecard);
        let columns = [("stage", "stage"), ("indicator", "indicator 指标"), ("unit", "unit")];
        let mut table = table("Means by setting 城乡, each pupil counting once", &columns);
        let has = |setting| scores.iter().any(|score| score.setting == setting);
        let shown: Vec<_> = SETTINGS.iter().filter(|(setting, _, _)| has(*setting)).collect();
        table.columns.extend(shown.iter().map(|(_, key, title)| Column::new(*key, *title)));
        for coefficient in &self.scorecard.coefficients {
            let mut row = vec![Cell::text(coefficient.stage.as_str()), Cell::text(&coefficient.indicator)];
            row.push(Cell::text(self.unit_of(&coefficient.indicator)));
            for (setting, _, _) in &shown {
                let there = scores.iter().find(|it| it.stage == coefficient.stage && it.setting == *setting);
                let spread = there.and_then(|it| it.indicators.iter().find(|(id, _, _)| *id == coefficient.indicator));
                row.push(spread.map_or(Cell::Nothing, |(_, _, dispersion)| figure(dispersion.mean())));
            }
            table.rows.push(row);
        }
        table
    }
}
