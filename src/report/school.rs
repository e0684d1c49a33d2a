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
#[derive(Debug, Clone, Copy)]
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
        let place: Vec<&str> =
            [Some(school.kind.as_str()), school.setting.map(crate::county::Setting::name), school.township.as_deref()]
                .into_iter()
                .flatten()
                .collect();
        let mut sentences = vec![format!("{} {} ({})", school.id, school.name, place.join(", "))];
        let left_out = self.evaluation.scorecard.excluded.iter().filter(|unit| unit.id.school == school.id);
        sentences.extend(left_out.map(|it| format!("{}: {} pupils; left out: {}.", it.id.stage, it.pupils, it.reason)));
        if self.units().count() > 1 {
            sentences.push(
                "What is added to a facility serves each stage by its share: the larger of the stages' figures does for both."
                    .to_string(),
            );
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
                text.push_str(&format!("\n{}", terminal::render(&self.evaluation.labelled(table))));
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
