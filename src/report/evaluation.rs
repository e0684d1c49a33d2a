//! The view of an evaluation: sentences, coefficients, and units.

use super::json;
use super::view::{Cell, Column, Table};
use crate::county::{County, SchoolId};
use crate::evaluate::{Assessment, Coefficient, IndicatorScore, Scorecard, UnitScore};
use crate::quantity::{Decimal, approximate};
use crate::standard::{CoefficientForm, Indicator, Standard};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// How many failing units people see before they are told how many more there are.
const FAILING_UNITS_SHOWN: usize = 15;

/// A scorecard beside what it was made from.
#[derive(Debug, Clone, Copy)]
pub struct Evaluation<'a> {
    /// The county that was judged.
    pub county: &'a County,
    /// What it was judged by.
    pub standard: &'a Standard,
    /// How it stands.
    pub scorecard: &'a Scorecard,
}

impl Evaluation<'_> {
    /// The verdict, the counts by stage, and where the data come from, one sentence a line.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let Self { county, standard, scorecard } = self;
        let verdict = scorecard.assessment.verb();
        let mut sentences =
            vec![format!("{} ({}) {verdict} by the standard {}.", county.name, county.year, standard.id)];
        sentences.extend(standard.stages.iter().filter_map(|stage| self.stage_sentence(stage.id.as_str())));
        if !scorecard.excluded.is_empty() {
            sentences.push(format!("The standard leaves out {}.", counted(scorecard.excluded.len(), "unit")));
        }
        sentences.extend(provenance_sentences(county, standard));
        sentences
    }

    fn stage_sentence(&self, stage: &str) -> Option<String> {
        let units = || self.scorecard.units.iter().filter(|unit| unit.id.stage.as_str() == stage);
        let coefficients = || self.scorecard.coefficients.iter().filter(|it| it.stage.as_str() == stage);
        units().next()?;
        let passing = units().filter(|unit| unit.assessment == Assessment::Passes).count();
        let unknown = units().filter(|unit| unit.assessment == Assessment::NotAssessed).count();
        let within = coefficients().filter(|coefficient| coefficient.within_limit == Some(true)).count();
        let limit = coefficients().next().map(|coefficient| coefficient.limit)?;
        let unknown = if unknown > 0 { format!(" ({unknown} not assessed)") } else { String::new() };
        let verb = if coefficients().count() == 1 { "is" } else { "are" };
        Some(format!(
            "{stage}: {passing} of {} pass{unknown}; {within} of {} {verb} within the limit of {limit}.",
            counted(units().count(), "unit"),
            counted(coefficients().count(), "difference coefficient"),
        ))
    }

    /// By stage and indicator.
    #[must_use]
    pub fn coefficients(&self) -> Table {
        let mut table = Table::new(
            "Difference coefficients",
            vec![
                Column::new("stage", "stage"),
                Column::new("indicator", "indicator"),
                Column::new("unit", "unit"),
                Column::new("mean", "mean"),
                Column::new("standard_deviation", "standard deviation"),
                Column::new("difference_coefficient", "difference coefficient"),
                Column::new("unweighted_difference_coefficient", "unweighted"),
                Column::new("limit", "limit"),
                Column::new("within_limit", "within"),
                Column::new("units", "units"),
                Column::new("units_without_value", "without value"),
            ],
        );
        table.rows = self.scorecard.coefficients.iter().map(|coefficient| self.coefficient_row(coefficient)).collect();
        table
    }

    fn coefficient_row(&self, coefficient: &Coefficient) -> Vec<Cell> {
        vec![
            Cell::text(coefficient.stage.as_str()),
            Cell::text(&coefficient.indicator),
            Cell::text(self.indicator(&coefficient.indicator).map_or("", |indicator| &indicator.unit)),
            Cell::amount(coefficient.weighted.mean(), 3),
            Cell::amount(coefficient.weighted.standard_deviation(), 3),
            Cell::amount(coefficient.weighted.coefficient(), 6),
            Cell::amount(coefficient.unweighted.coefficient(), 6),
            Cell::amount(Some(approximate(coefficient.limit)), 2),
            Cell::truth(coefficient.within_limit),
            Cell::count(coefficient.units),
            Cell::count(coefficient.units_without_value),
        ]
    }

    fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.standard.indicators.iter().find(|indicator| indicator.id == id)
    }

    /// Units that fail, with what they miss; cut, with the count of the rest.
    #[must_use]
    pub fn failing_units(&self) -> (Table, Option<String>) {
        let mut table = Table::new(
            "Units that fail",
            vec![
                Column::new("school", "school"),
                Column::new("name", "name"),
                Column::new("stage", "stage"),
                Column::new("pupils", "pupils"),
                Column::new("missed", "below the threshold (value < threshold)"),
            ],
        );
        let names = self.names();
        let failing: Vec<&UnitScore> =
            self.scorecard.units.iter().filter(|unit| unit.assessment == Assessment::Fails).collect();
        table.rows = failing.iter().take(FAILING_UNITS_SHOWN).map(|unit| failing_row(unit, &names)).collect();
        let more = failing.len().saturating_sub(FAILING_UNITS_SHOWN);
        (table, (more > 0).then(|| format!("and {more} more")))
    }

    fn names(&self) -> BTreeMap<&SchoolId, &str> {
        self.county.schools.iter().map(|school| (&school.id, school.name.as_str())).collect()
    }

    /// One row for each unit and indicator.
    #[must_use]
    pub fn indicators(&self) -> Table {
        let mut table = Table::new("Indicators by unit", unit_columns());
        table.columns.extend(indicator_columns());
        let names = self.names();
        for unit in &self.scorecard.units {
            for score in &unit.indicators {
                let mut row = unit_row(unit, &names);
                row.extend(indicator_row(score));
                table.rows.push(row);
            }
        }
        table
    }

    /// Units that the standard leaves out.
    #[must_use]
    pub fn excluded(&self) -> Table {
        let columns = [("school", "school"), ("stage", "stage"), ("pupils", "pupils"), ("reason", "reason")];
        let mut table = Table::new("Units left out", columns.map(|(key, title)| Column::new(key, title)).to_vec());
        for unit in &self.scorecard.excluded {
            table.rows.push(vec![
                Cell::text(unit.id.school.as_str()),
                Cell::text(unit.id.stage.as_str()),
                Cell::Count(unit.pupils.into()),
                Cell::text(&unit.reason),
            ]);
        }
        table
    }

    /// Everything; `docs/formats/evaluate-json.md` describes it.
    #[must_use]
    pub fn document(&self) -> Value {
        let form = match self.standard.balance.form {
            CoefficientForm::Weighted => "weighted",
            CoefficientForm::Unweighted => "unweighted",
        };
        json!({
            "county": self.county.name,
            "year": self.county.year,
            "standard": {
                "id": self.standard.id,
                "title": self.standard.title,
                "illustration": self.standard.illustration,
            },
            "provenance": self.county.provenance,
            "verdict": self.scorecard.assessment,
            "judged_form": form,
            "coefficients": json::rows(&self.coefficients()),
            "units": self.units_document(),
            "excluded": json::rows(&self.excluded()),
        })
    }

    fn units_document(&self) -> Value {
        let names = self.names();
        let header = Table::new("", unit_columns());
        let inner = Table::new("", indicator_columns());
        let unit_object = |unit: &UnitScore| {
            let mut object = json::object(&header, &unit_row(unit, &names));
            let scores = unit.indicators.iter();
            let scores: Value =
                scores.map(|score| Value::Object(json::object(&inner, &indicator_row(score)))).collect();
            object.insert("indicators".to_string(), scores);
            Value::Object(object)
        };
        self.scorecard.units.iter().map(unit_object).collect()
    }
}

/// A count with its noun, in the singular where it is one.
pub(super) fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// What readers must know of the data and of the standard.
#[must_use]
pub fn provenance_sentences(county: &County, standard: &Standard) -> Vec<String> {
    let mut sentences = Vec::new();
    if county.provenance.synthetic {
        sentences.push("The data are synthetic: the figures are invented.".to_string());
    }
    if standard.illustration {
        sentences.push("The standard is an illustration: no authority has set it.".to_string());
    }
    sentences.extend(county.provenance.note.iter().map(|note| format!("Note on the data: {note}")));
    sentences.extend(county.provenance.attribution.iter().map(|by| format!("Data: {by}")));
    sentences
}

fn failing_row(unit: &UnitScore, names: &BTreeMap<&SchoolId, &str>) -> Vec<Cell> {
    let missed = unit.indicators.iter().filter(|score| score.met == Some(false)).map(|score| {
        let value = super::terminal::shown(&Cell::fraction(score.value.as_ref(), 3));
        let bound = |bound: Option<Decimal>| bound.unwrap_or_default();
        let floor =
            if score.at_floor == Some(false) { format!(", floor {}", bound(score.floor)) } else { String::new() };
        format!("{} ({value} < {}{floor})", score.indicator, bound(score.threshold))
    });
    let missed = missed.collect::<Vec<_>>().join("; ");
    let mut row = unit_row(unit, names);
    row.pop();
    row.push(Cell::Text(missed));
    row
}

fn unit_columns() -> Vec<Column> {
    [("school", "school"), ("name", "name"), ("stage", "stage"), ("pupils", "pupils"), ("passes", "passes")]
        .map(|(key, title)| Column::new(key, title))
        .to_vec()
}

fn unit_row(unit: &UnitScore, names: &BTreeMap<&SchoolId, &str>) -> Vec<Cell> {
    vec![
        Cell::text(unit.id.school.as_str()),
        Cell::text(names.get(&unit.id.school).copied().unwrap_or_default()),
        Cell::text(unit.id.stage.as_str()),
        Cell::Count(unit.pupils.into()),
        Cell::truth(unit.assessment.passes()),
    ]
}

fn indicator_columns() -> Vec<Column> {
    ["indicator", "value", "threshold", "floor", "met", "at_floor"].map(|key| Column::new(key, key)).to_vec()
}

fn indicator_row(score: &IndicatorScore) -> Vec<Cell> {
    vec![
        Cell::text(&score.indicator),
        Cell::fraction(score.value.as_ref(), 3),
        Cell::amount(score.threshold.map(approximate), 3),
        Cell::amount(score.floor.map(approximate), 3),
        Cell::truth(score.met),
        Cell::truth(score.at_floor),
    ]
}
