//! The view of an evaluation: what each table of a scorecard shows.

mod coefficients;
mod deficits;
mod obstacles;
mod settings;
mod spread;
mod units;

use super::json;
use super::view::{Cell, Column, Table};
use crate::county::{County, SchoolId, StageId, UnitId};
use crate::evaluate::{Assessment, Scorecard, UnitScore};
use crate::standard::{CoefficientForm, Indicator, Standard};
use num_rational::BigRational;
use num_traits::ToPrimitive;
use serde_json::{Value, json};
use std::collections::BTreeMap;

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

impl<'a> Evaluation<'a> {
    /// The verdict, the counts by stage, and where the data come from, one sentence a line.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let mut sentences = self.verdict_sentences(self.scorecard.assessment);
        sentences.extend(provenance_sentences(self.county, self.standard));
        sentences
    }

    /// A verdict, of the resource area or over all areas, and the counts by stage, one sentence a
    /// line.
    #[must_use]
    pub fn verdict_sentences(&self, verdict: Assessment) -> Vec<String> {
        let Self { county, standard, scorecard } = self;
        let verdict = verdict.verb();
        let mut sentences =
            vec![format!("{} ({}) {verdict} by the standard {}.", county.name, county.year, standard.id)];
        sentences.extend(standard.stages.iter().filter_map(|stage| self.stage_sentence(&stage.id)));
        if !scorecard.excluded.is_empty() {
            sentences.push(format!("The standard leaves out {}.", counted(scorecard.excluded.len(), "unit")));
        }
        sentences
    }

    fn stage_sentence(&self, stage: &StageId) -> Option<String> {
        let coefficients = || self.scorecard.coefficients.iter().filter(|it| it.stage == *stage);
        self.units_of(stage).next()?;
        let count = |wanted| self.units_of(stage).filter(|unit| unit.assessment == wanted).count();
        let (passing, unknown) = (count(Assessment::Passes), count(Assessment::NotAssessed));
        let within = coefficients().filter(|coefficient| coefficient.within_limit == Some(true)).count();
        let limit = coefficients().next().map(|coefficient| coefficient.limit)?;
        let unknown = if unknown > 0 { format!(" ({unknown} not assessed)") } else { String::new() };
        let verb = if coefficients().count() == 1 { "is" } else { "are" };
        let units = counted(self.units_of(stage).count(), "unit");
        // Where single units are not judged none passes or fails.
        let units = match self.standard.pass_rule {
            Some(_) => format!("{passing} of {units} pass{unknown}"),
            None => units,
        };
        let coefficients = counted(coefficients().count(), "difference coefficient");
        Some(format!("{stage}: {units}; {within} of {coefficients} {verb} within the limit of {limit}."))
    }

    fn units_of<'b>(&self, stage: &'b StageId) -> impl Iterator<Item = &'a UnitScore> + use<'a, 'b> {
        self.scorecard.units.iter().filter(move |unit| unit.id.stage == *stage)
    }

    /// The stages with a judged unit, in the order of the standard.
    #[must_use]
    pub fn stages(&self) -> Vec<&'a StageId> {
        let stages = self.standard.stages.iter().map(|stage| &stage.id);
        stages.filter(|stage| self.units_of(stage).next().is_some()).collect()
    }

    fn indicator(&self, id: &str) -> Option<&'a Indicator> {
        self.standard.indicators.iter().find(|indicator| indicator.id == id)
    }

    /// An indicator as the county's people call it.
    pub(super) fn label(&self, id: &str) -> String {
        let chinese = self.county.language.as_deref() == Some("zh");
        let title = self.indicator(id).map(|indicator| indicator.title_zh.as_str());
        title.filter(|title| chinese && !title.is_empty()).unwrap_or(id).to_string()
    }

    /// A table with its indicators as the county's people call them.
    #[must_use]
    pub fn labelled(&self, mut table: Table) -> Table {
        let place = table.columns.iter().position(|column| column.key == "indicator");
        for cell in table.rows.iter_mut().filter_map(|row| row.get_mut(place?)) {
            if let Cell::Text(id) = cell {
                *id = self.label(id);
            }
        }
        table
    }

    /// A stage in English and Chinese, where the standard has both.
    fn stage_title(&self, id: &StageId) -> String {
        let title = self.standard.stage(id).map_or("", |stage| stage.title_zh.as_str());
        format!("{id} {title}").trim_end().to_string()
    }

    /// The names of the schools by code.
    #[must_use]
    pub fn names(&self) -> BTreeMap<&'a SchoolId, &'a str> {
        self.county.schools.iter().map(|school| (&school.id, school.name.as_str())).collect()
    }

    /// Units that the standard leaves out.
    #[must_use]
    pub fn excluded(&self) -> Table {
        let columns = [("school", "school"), ("stage", "stage"), ("pupils", "pupils"), ("reason", "reason")];
        let mut table = table("Units left out", &columns);
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
            "composites": json::rows(&self.composites()),
            "units": self.units_document(),
            "excluded": json::rows(&self.excluded()),
            "deficits": json::rows(&self.total_deficits()),
            "worst_units": json::rows(&self.worst_units()),
            "contributions": json::rows(&self.contributions()),
            "measures": json::rows(&self.measures()),
            "settings": json::rows(&self.settings()),
            "setting_means": json::rows(&self.setting_means()),
        })
    }
}

/// A table without rows, its columns by key and title.
fn table(title: impl Into<String>, columns: &[(&'static str, &str)]) -> Table {
    Table::new(title, columns.iter().map(|(key, title)| Column::new(key, *title)).collect())
}

/// A count with its noun, in the singular where it is one.
pub(super) fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// Code, name and stage of a unit.
fn unit_cells(id: &UnitId, names: &BTreeMap<&SchoolId, &str>) -> [Cell; 3] {
    [
        Cell::text(id.school.as_str()),
        Cell::text(names.get(&id.school).copied().unwrap_or_default()),
        Cell::text(id.stage.as_str()),
    ]
}

/// Decimals by which about four digits of a figure are seen.
pub(super) fn decimals_for(value: f64) -> usize {
    match value.abs() {
        size if size >= 100.0 => 1,
        size if size >= 10.0 => 2,
        size if size >= 0.1 || size == 0.0 => 3,
        _ => 5,
    }
}

/// A figure of which people see about four digits, where it is known.
pub(super) fn figure(value: Option<f64>) -> Cell {
    Cell::amount(value, value.map_or(3, decimals_for))
}

/// The number nearest to a fraction, of which people see about four digits.
fn fraction(value: Option<&BigRational>) -> Cell {
    figure(value.and_then(ToPrimitive::to_f64))
}

/// What readers must know of the data and of the standard.
#[must_use]
pub fn provenance_sentences(county: &County, standard: &Standard) -> Vec<String> {
    let mut sentences = warnings(county, standard);
    sentences.extend(notes(county));
    sentences
}

/// That data are invented or a standard is nobody's, in a short sentence each.
#[must_use]
pub fn warnings(county: &County, standard: &Standard) -> Vec<String> {
    let synthetic = "The data are synthetic: the figures are invented.".to_string();
    let illustration = "The standard is an illustration: no authority has set it.".to_string();
    let both = [(county.provenance.synthetic, synthetic), (standard.illustration, illustration)];
    both.into_iter().filter_map(|(holds, sentence)| holds.then_some(sentence)).collect()
}

/// The notes on the data and who made them.
#[must_use]
pub fn notes(county: &County) -> Vec<String> {
    let note = county.provenance.note.iter().map(|note| format!("Note on the data: {note}"));
    note.chain(county.provenance.attribution.iter().map(|by| format!("Data: {by}"))).collect()
}
