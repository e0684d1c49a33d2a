//! The whole record of one school: what it has, what it misses and by how much, what it adds to
//! the differences between schools.

use super::evaluation::Evaluation;
use super::inspection::InspectionView;
use super::json;
use super::terminal;
use super::view::{Cell, Table};
use crate::county::{School, SchoolId};
use crate::evaluate::UnitScore;
use serde_json::{Value, json};

/// One school of a county that was judged.
#[derive(Clone, Copy)]
pub struct SchoolRecord<'a> {
    /// The resource area.
    pub evaluation: Evaluation<'a>,
    /// The items.
    pub items: InspectionView<'a>,
    /// The school.
    pub school: &'a School,
}

impl<'a> SchoolRecord<'a> {
    fn units(&self) -> impl Iterator<Item = &'a UnitScore> + use<'a> {
        let (scorecard, id) = (self.evaluation.scorecard, &self.school.id);
        scorecard.units.iter().filter(move |unit| unit.id.school == *id)
    }

    /// What the school is and how its units stand, one sentence a line.
    fn sentences(&self) -> Vec<String> {
        let school = self.school;
        let (wording, words) = (self.evaluation.wording(), self.evaluation.words);
        let setting = school.setting.map(|setting| wording.name(setting.name()));
        let place = [Some(wording.name(&school.kind)), setting, school.township.clone()];
        let school_and_place = [
            ("school", school.id.as_str().into()),
            ("name", school.name.as_str().into()),
            ("place", words.listed(place.into_iter().flatten()).into()),
        ];
        let mut sentences = vec![words.say_with("evaluate-school", school_and_place)];
        let left_out = self.evaluation.scorecard.excluded.iter().filter(|unit| unit.id.school == school.id);
        sentences.extend(left_out.map(|it| {
            let (stage, pupils) = (wording.stage(&it.id.stage), it.pupils.to_string());
            let reason = ("reason", wording.reason(&it.reason).into());
            words.say_with("evaluate-unit-left-out", [("stage", stage.into()), ("pupils", pupils.into()), reason])
        }));
        if self.units().count() > 1 {
            sentences.push(words.say("evaluate-shared-by-stages"));
        }
        sentences
    }

    fn breaches(&self) -> Table {
        self.items.breaches_of(|school: &SchoolId| *school == self.school.id)
    }

    /// Everything, as text with a line end.
    #[must_use]
    pub fn render(&self) -> String {
        let mut text = self.sentences().join("\n") + "\n";
        let of_units =
            self.units().flat_map(|unit| [self.evaluation.record(unit), self.evaluation.contributions_of(&unit.id)]);
        for table in of_units.chain([self.breaches()]) {
            if !table.rows.is_empty() {
                text.push_str(&format!("\n{}", terminal::render(&table, self.evaluation.words)));
            }
        }
        text
    }

    /// The same for programs: the parts of the whole document that are the school's.
    #[must_use]
    pub fn document(&self) -> Value {
        let mut document = self.evaluation.document();
        let own = |rows: &Value| -> Value {
            let rows = rows.as_array().into_iter().flatten();
            rows.filter(|row| row["school"] == self.school.id.as_str()).cloned().collect()
        };
        json!({
            "school": self.school.id,
            "name": self.school.name,
            "kind": self.school.kind,
            "setting": self.school.setting,
            "township": self.school.township,
            "units": own(&document["units"].take()),
            "excluded": own(&document["excluded"].take()),
            "contributions": own(&document["contributions"].take()),
            "breaches": json::rows(&self.breaches()),
        })
    }

    /// One row for each of its units and indicators.
    #[must_use]
    pub fn indicators(&self) -> Table {
        let mut table = self.evaluation.indicators();
        let own = Cell::text(self.school.id.as_str());
        table.rows.retain(|row| row.first() == Some(&own));
        table
    }
}
