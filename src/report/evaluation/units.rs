//! Every indicator of every unit: one row each for programs, the layout of inspectors for people.

use super::{Evaluation, decimals_for};
use crate::county::{SchoolId, StageId};
use crate::evaluate::{Assessment, Deficit, IndicatorScore, UnitScore, counted_unit, rounded_up};
use crate::quantity::{Decimal, approximate};
use crate::report::json;
use crate::report::view::{Cell, Column, Table};
use num_rational::BigRational;
use num_traits::ToPrimitive;
use serde_json::Value;
use std::collections::BTreeMap;

impl Evaluation<'_> {
    /// One row for each unit and indicator.
    #[must_use]
    pub fn indicators(&self) -> Table {
        let mut table = Table::new("", unit_columns());
        table.columns.extend(indicator_columns());
        let (names, counted_in) = (self.names(), self.counted_units());
        for unit in &self.scorecard.units {
            for score in &unit.indicators {
                let mut row = self.unit_row(unit, &names);
                row.extend(indicator_row(score, &counted_in));
                table.rows.push(row);
            }
        }
        table
    }

    pub(super) fn units_document(&self) -> Value {
        let (names, counted_in) = (self.names(), self.counted_units());
        let header = Table::new("", unit_columns());
        let inner = Table::new("", indicator_columns());
        let unit_object = |unit: &UnitScore| {
            let mut object = json::object(&header, &self.unit_row(unit, &names));
            let scores = unit.indicators.iter();
            let scores: Value =
                scores.map(|score| Value::Object(json::object(&inner, &indicator_row(score, &counted_in)))).collect();
            object.insert("indicators".to_string(), scores);
            Value::Object(object)
        };
        self.scorecard.units.iter().map(unit_object).collect()
    }

    /// The units of what each indicator counts, by its name.
    pub(super) fn counted_units(&self) -> BTreeMap<&str, String> {
        let unit = |indicator| counted_unit(indicator, self.county).unwrap_or_default();
        self.standard.indicators.iter().map(|indicator| (indicator.id.as_str(), unit(indicator))).collect()
    }

    /// The units of a stage as inspectors lay them out: thresholds (达标值) and floors (基本值) above,
    /// below them what each unit has (实际值) and whether it passes (是否达标). Units that pass are
    /// left out unless all are asked for.
    #[must_use]
    pub fn units_of_stage(&self, stage: &StageId, all: bool) -> Table {
        let short = |id: &str| self.wording().indicator(id).replace('_', " ");
        let indicators = self.standard.indicators.iter();
        let columns = indicators.map(|indicator| Column::new("value", short(&indicator.id)));
        let mut columns: Vec<Column> =
            std::iter::once(Column::new("school", self.words.say("table-school-of-unit"))).chain(columns).collect();
        columns.push(Column::new("passes", self.words.say("table-meets")));
        let title = if all { "evaluate-units" } else { "evaluate-units-not-passing" };
        let title = self.words.say_with(title, [("stage", self.wording().stage_title(stage).into())]);
        let mut table = Table::new(title, columns);
        table.rows.extend(self.bounds(stage));
        let shown = |unit: &&UnitScore| all || unit.assessment != Assessment::Passes;
        table.rows.extend(self.units_of(stage).filter(shown).map(values_row));
        table
    }

    /// A row with the thresholds and one with the floors; none where single units are not judged.
    fn bounds(&self, stage: &StageId) -> Vec<Vec<Cell>> {
        let Some(unit) = self.units_of(stage).next() else { return Vec::new() };
        if unit.indicators.iter().all(|score| score.threshold.is_none()) {
            return Vec::new();
        }
        let row = |title: &str, bound: fn(&IndicatorScore) -> Option<Decimal>| {
            let bounds = unit.indicators.iter().map(|score| bound_cell(bound(score)));
            std::iter::once(Cell::Text(self.words.say(title)))
                .chain(bounds)
                .chain([Cell::text("")])
                .collect::<Vec<Cell>>()
        };
        vec![row("table-threshold-row", |score| score.threshold), row("table-floor-row", |score| score.floor)]
    }

    /// How many rows of [`Self::units_of_stage`] are bounds, not units.
    #[must_use]
    pub fn bound_rows(&self, stage: &StageId) -> usize {
        self.bounds(stage).len()
    }

    /// One row for each indicator that a unit misses or has no value of: 达标值, 基本值, 实际值,
    /// 是否达标, and what is missing.
    #[must_use]
    pub fn lacks(&self) -> Table {
        let columns = [("school", "table-school-of-unit"), ("stage", "table-stage")];
        let mut table = self.table("evaluate-lacks", columns);
        table.columns.extend(self.record_columns());
        let counted_in = self.counted_units();
        for unit in &self.scorecard.units {
            for score in unit.indicators.iter().filter(|score| score.met != Some(true)) {
                let mut row = vec![Cell::text(unit.id.school.as_str()), self.wording().stage_cell(&unit.id.stage)];
                row.extend(self.record_row(score, &counted_in));
                table.rows.push(row);
            }
        }
        table
    }

    /// One row for each indicator of a unit, with the same columns.
    #[must_use]
    pub fn record(&self, unit: &UnitScore) -> Table {
        let told = [
            ("stage", self.wording().stage_title(&unit.id.stage).into()),
            ("pupils", unit.pupils.to_string().into()),
            ("verdict", self.wording().verb(unit.assessment).into()),
        ];
        let mut table = Table::new(self.words.say_with("evaluate-record", told), self.record_columns());
        let counted_in = self.counted_units();
        table.rows = unit.indicators.iter().map(|score| self.record_row(score, &counted_in)).collect();
        table
    }

    fn record_columns(&self) -> Vec<Column> {
        let columns = [
            ("indicator", "table-indicator"),
            ("threshold", "table-threshold"),
            ("floor", "table-floor"),
            ("value", "table-value"),
            ("met", "table-meets"),
            ("lacks_to_threshold", "table-lacks"),
            ("add_to_threshold", "table-add-to-threshold"),
            ("add_to_floor", "table-add-to-floor"),
            ("counted_in", "table-counted-in"),
        ];
        columns.map(|(key, id)| Column::new(key, self.words.say(id))).to_vec()
    }

    fn record_row(&self, score: &IndicatorScore, counted_in: &BTreeMap<&str, String>) -> Vec<Cell> {
        let lack = |amount: fn(&Deficit) -> &BigRational| {
            score.deficit.as_ref().map_or(Cell::Nothing, |deficit| needed(amount(deficit)))
        };
        let counted_in = counted_in.get(score.indicator.as_str()).map(String::as_str).unwrap_or_default();
        vec![
            self.wording().indicator_cell(&score.indicator),
            bound_cell(score.threshold),
            bound_cell(score.floor),
            super::fraction(score.value.as_ref()),
            score.threshold.map_or(Cell::Nothing, |_| Cell::truth(score.met)),
            lack(|deficit| &deficit.to_threshold.exact),
            lack(|deficit| &deficit.to_threshold.to_add),
            lack(|deficit| &deficit.to_floor.to_add),
            self.wording().name_cell(counted_in),
        ]
    }

    fn unit_row(&self, unit: &UnitScore, names: &BTreeMap<&SchoolId, &str>) -> Vec<Cell> {
        let mut row = self.wording().unit_cells(&unit.id, names).to_vec();
        row.extend([Cell::Count(unit.pupils.into()), Cell::truth(unit.assessment.passes())]);
        row
    }
}

fn bound_cell(bound: Option<Decimal>) -> Cell {
    bound.map_or(Cell::Nothing, |bound| Cell::Text(bound.normalize().to_string()))
}

/// What is needed, so rounded that adding what is shown is enough.
pub(super) fn needed(amount: &BigRational) -> Cell {
    let shown = rounded_up(amount, 2);
    let decimals = (0..2).find(|decimals| rounded_up(&shown, *decimals) == shown).unwrap_or(2);
    Cell::fraction(Some(&shown), decimals as usize)
}

/// What a unit has of each indicator, marked where that is too little.
fn values_row(unit: &UnitScore) -> Vec<Cell> {
    let value = |score: &IndicatorScore| {
        let mark = match (score.met, score.at_floor) {
            (Some(false), Some(false)) => "×",
            (Some(false), _) => "△",
            _ => "",
        };
        let value = score.value.as_ref().and_then(ToPrimitive::to_f64);
        value.map_or(Cell::Absent, |value| Cell::Marked { value, decimals: decimals_for(value), mark })
    };
    let values = unit.indicators.iter().map(value);
    let passes = Cell::truth(unit.assessment.passes());
    std::iter::once(Cell::text(unit.id.school.as_str())).chain(values).chain([passes]).collect()
}

fn unit_columns() -> Vec<Column> {
    ["school", "name", "stage", "pupils", "passes"].map(|key| Column::new(key, key)).to_vec()
}

fn indicator_columns() -> Vec<Column> {
    let keys = [
        "indicator",
        "value",
        "threshold",
        "floor",
        "met",
        "at_floor",
        "lacks_to_threshold",
        "lacks_to_floor",
        "add_to_threshold",
        "add_to_floor",
        "counted_in",
    ];
    keys.map(|key| Column::new(key, key)).to_vec()
}

fn indicator_row(score: &IndicatorScore, counted_in: &BTreeMap<&str, String>) -> Vec<Cell> {
    let lack = |amount: fn(&Deficit) -> &BigRational| {
        score.deficit.as_ref().map_or(Cell::Nothing, |deficit| Cell::fraction(Some(amount(deficit)), 3))
    };
    vec![
        Cell::text(&score.indicator),
        Cell::fraction(score.value.as_ref(), 3),
        Cell::amount(score.threshold.map(approximate), 3),
        Cell::amount(score.floor.map(approximate), 3),
        Cell::truth(score.met),
        Cell::truth(score.at_floor),
        lack(|deficit| &deficit.to_threshold.exact),
        lack(|deficit| &deficit.to_floor.exact),
        lack(|deficit| &deficit.to_threshold.to_add),
        lack(|deficit| &deficit.to_floor.to_add),
        Cell::text(counted_in.get(score.indicator.as_str()).cloned().unwrap_or_default()),
    ]
}
