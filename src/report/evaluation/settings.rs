//! City, towns and country: units that pass, and means.

use super::{Evaluation, figure};
use crate::county::Setting;
use crate::evaluate::by_setting;
use crate::report::view::{Cell, Column, Table};

/// The settings with the keys and titles of their columns, and their words in rows.
const SETTINGS: [(Option<Setting>, &str, &str, &str); 4] = [
    (Some(Setting::City), "city", "table-city", "table-in-city"),
    (Some(Setting::Town), "town", "table-town", "table-in-town"),
    (Some(Setting::Rural), "rural", "table-rural", "table-in-rural"),
    (None, "not_told", "table-setting-not-told", "table-in-setting-not-told"),
];

impl Evaluation<'_> {
    /// By stage and setting: units, pupils, units that pass.
    #[must_use]
    pub fn settings(&self) -> Table {
        let columns = [
            ("stage", "table-stage"),
            ("setting", "table-setting"),
            ("units", "table-units"),
            ("pupils", "table-pupils"),
            ("passing", "table-units-passing"),
        ];
        let mut table = self.table("evaluate-settings", columns);
        let setting = |of: Option<Setting>| {
            let known = SETTINGS.iter().find(|(setting, ..)| *setting == of);
            known.map_or(Cell::Nothing, |(_, key, _, word)| Cell::named(*key, self.words.say(word)))
        };
        for score in by_setting(self.county, self.scorecard) {
            table.rows.push(vec![
                self.wording().stage_cell(&score.stage),
                setting(score.setting),
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
        let columns = [("stage", "table-stage"), ("indicator", "table-indicator"), ("unit", "table-unit")];
        let mut table = self.table("evaluate-setting-means", columns);
        let has = |setting| scores.iter().any(|score| score.setting == setting);
        let shown: Vec<_> = SETTINGS.iter().filter(|(setting, ..)| has(*setting)).collect();
        table.columns.extend(shown.iter().map(|(_, key, title, _)| Column::new(*key, self.words.say(title))));
        for coefficient in &self.scorecard.coefficients {
            let wording = self.wording();
            let mut row = vec![wording.stage_cell(&coefficient.stage), wording.indicator_cell(&coefficient.indicator)];
            row.push(self.unit_cell(&coefficient.indicator));
            for (setting, ..) in &shown {
                let there = scores.iter().find(|it| it.stage == coefficient.stage && it.setting == *setting);
                let spread = there.and_then(|it| it.indicators.iter().find(|(id, _, _)| *id == coefficient.indicator));
                row.push(spread.map_or(Cell::Nothing, |(_, _, dispersion)| figure(dispersion.mean())));
            }
            table.rows.push(row);
        }
        table
    }
}
