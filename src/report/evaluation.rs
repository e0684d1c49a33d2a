//! The view of an evaluation: what each table of a scorecard shows.

mod coefficients;
mod deficits;
mod obstacles;
mod settings;
mod spread;
mod units;

use super::json;
use super::view::{Cell, Table};
use super::wording::Wording;
use crate::county::{County, SchoolId, StageId, UnitId};
use crate::evaluate::{Assessment, Reason, Scorecard, UnitScore};
use crate::language::{Argument, Catalogue, Language};
use crate::standard::{CoefficientForm, Indicator, Standard};
use num_rational::BigRational;
use num_traits::ToPrimitive;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A scorecard beside what it was made from.
#[derive(Clone, Copy)]
pub struct Evaluation<'a> {
    /// The county that was judged.
    pub county: &'a County,
    /// What it was judged by.
    pub standard: &'a Standard,
    /// How it stands.
    pub scorecard: &'a Scorecard,
    /// The words in which it is told.
    pub words: &'static Catalogue,
}

impl<'a> Evaluation<'a> {
    pub(super) fn wording(&self) -> Wording<'a> {
        Wording { words: self.words, county: self.county, standard: self.standard }
    }

    /// A table without rows, by messages.
    fn table<const N: usize>(&self, title: &str, columns: [(&'static str, &'static str); N]) -> Table {
        Table::worded(self.words, self.words.say(title), columns)
    }

    /// The verdict, the counts by stage, and where the data come from, one sentence a line.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let mut sentences = self.verdict_sentences(self.scorecard.assessment);
        sentences.extend(provenance_sentences(self.county, self.standard, self.words));
        sentences
    }

    /// A verdict, of the resource area or over all areas, and the counts by stage, one sentence a
    /// line.
    #[must_use]
    pub fn verdict_sentences(&self, verdict: Assessment) -> Vec<String> {
        let id = match verdict {
            Assessment::Passes => "evaluate-passes",
            Assessment::Fails => "evaluate-fails",
            Assessment::NotAssessed => "evaluate-not-assessed",
        };
        let (county, year) = (("county", self.county.name.as_str().into()), self.county.year.to_string());
        let standard = ("standard", self.wording().standard_title().into());
        let mut sentences = vec![self.words.say_with(id, [county, ("year", year.into()), standard])];
        sentences.extend(self.standard.stages.iter().filter_map(|stage| self.stage_sentence(&stage.id)));
        if !self.scorecard.excluded.is_empty() {
            let count = ("count", Argument::Plain(self.scorecard.excluded.len()));
            sentences.push(self.words.say_with("evaluate-left-out", [count]));
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
        let units = ("units", Argument::Plain(self.units_of(stage).count()));
        let (passing, unknown) = (("passing", passing.to_string().into()), (unknown > 0).then_some(unknown));
        // Where single units are not judged none passes or fails.
        let units = match (&self.standard.pass_rule, unknown) {
            (None, _) => self.words.say_with("evaluate-stage-units-unjudged", [units]),
            (Some(_), None) => self.words.say_with("evaluate-stage-units", [units, passing]),
            (Some(_), Some(unknown)) => {
                let unknown = ("unknown", unknown.to_string().into());
                self.words.say_with("evaluate-stage-units-unknown", [units, passing, unknown])
            }
        };
        let (within, limit) = (("within", within.to_string().into()), ("limit", limit.to_string().into()));
        let coefficients = ("coefficients", Argument::Plain(coefficients().count()));
        let coefficients = self.words.say_with("evaluate-stage-coefficients", [coefficients, within, limit]);
        let stage = ("stage", self.wording().stage(stage).into());
        let counts = [stage, ("units", units.into()), ("coefficients", coefficients.into())];
        Some(self.words.say_with("evaluate-stage", counts))
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

    /// The names of the schools by code.
    #[must_use]
    pub fn names(&self) -> BTreeMap<&'a SchoolId, &'a str> {
        self.county.schools.iter().map(|school| (&school.id, school.name.as_str())).collect()
    }

    /// Units that the standard leaves out.
    #[must_use]
    pub fn excluded(&self) -> Table {
        let columns = [
            ("school", "table-school"),
            ("stage", "table-stage"),
            ("pupils", "table-pupils"),
            ("reason", "table-reason"),
        ];
        let mut table = self.table("evaluate-units-left-out", columns);
        let english = Wording { words: Language::English.catalogue(), ..self.wording() };
        for unit in &self.scorecard.excluded {
            table.rows.push(vec![
                Cell::text(unit.id.school.as_str()),
                self.wording().stage_cell(&unit.id.stage),
                Cell::Count(unit.pupils.into()),
                Cell::named(english.reason(&unit.reason), self.wording().reason(&unit.reason)),
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

impl Wording<'_> {
    /// Why the standard leaves a unit out, as a clause.
    #[must_use]
    pub fn reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::Stage(stage) => self.say_with("evaluate-out-stage", [("stage", self.stage(stage).into())]),
            Reason::Kind(kind) => self.say_with("evaluate-out-kind", [("kind", self.name(kind).into())]),
            Reason::TooSmall { kind, pupils } => {
                let (kind, pupils) = (("kind", self.name(kind).into()), ("pupils", pupils.to_string().into()));
                self.say_with("evaluate-out-small", [kind, pupils])
            }
        }
    }

    /// Code, name and stage of a unit.
    pub(super) fn unit_cells(&self, id: &UnitId, names: &BTreeMap<&SchoolId, &str>) -> [Cell; 3] {
        let name = names.get(&id.school).copied().unwrap_or_default();
        [Cell::text(id.school.as_str()), Cell::text(name), self.stage_cell(&id.stage)]
    }
}

/// A count with its noun, in the singular where it is one.
pub(super) fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
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
pub fn provenance_sentences(county: &County, standard: &Standard, words: &Catalogue) -> Vec<String> {
    let mut sentences = warnings(county, standard, words);
    sentences.extend(notes(county, words));
    sentences
}

/// That data are invented or a standard is nobody's, in a short sentence each.
#[must_use]
pub fn warnings(county: &County, standard: &Standard, words: &Catalogue) -> Vec<String> {
    let synthetic = (county.provenance.synthetic, "evaluate-synthetic");
    let both = [synthetic, (standard.illustration, "evaluate-illustration")];
    both.into_iter().filter(|(holds, _)| *holds).map(|(_, id)| words.say(id)).collect()
}

/// The notes on the data and who made them.
#[must_use]
pub fn notes(county: &County, words: &Catalogue) -> Vec<String> {
    let told = |id: &'static str, text: &Option<String>| {
        text.as_ref().map(|text| words.say_with(id, [("text", text.as_str().into())]))
    };
    let (note, by) = (&county.provenance.note, &county.provenance.attribution);
    told("evaluate-note", note).into_iter().chain(told("evaluate-data-by", by)).collect()
}
